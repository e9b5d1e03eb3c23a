"""An article as a reader sees it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from artlint.document.lines import LineIndex
from artlint.document.quotes import quotes
from artlint.document.sentences import sentences
from artlint.document.words import folded, vocabulary, words
from artlint.span import Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, TypeVar

    from artlint.attribution import Attributions
    from artlint.document.block import Block, Comment, Quote, Sentence, Word
    from artlint.document.runs import Runs
    from artlint.document.source import Source
    from artlint.quantities import Date, Quantity, Subject

    T = TypeVar("T")

BLOCK_SEPARATOR = "\n\n"


class Document:
    """The prose of one article: markup gone, block texts joined by a blank line.

    Offsets are code points into `text`. The layers (`sentences`, `words`, `quotes` ...) are computed on first
    use and shared by every rule; `layer` gives a plugin's own layer the same life.
    """

    def __init__(
        self,
        source: Source,
        text: str,
        blocks: tuple[Block, ...],
        runs: Runs,
        comments: tuple[Comment, ...] = (),
    ) -> None:
        self.source = source
        self.text = text
        self.blocks = blocks
        self.runs = runs
        self.comments = comments
        self.front_matter = Span(0, 0)  # in source offsets, its fences included; empty when there is none
        self._layers: dict[Callable[[Document], object], Any] = {}

    # ---- layers

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Sentences in order; a heading or cell without a full stop is one sentence."""
        return sentences(self)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words in order."""
        return words(self)

    @cached_property
    def folded(self) -> str:
        """The text casefolded, offsets unchanged: for searching whatever the case."""
        return folded(self)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The casefolded tokens of the text."""
        return vocabulary(self)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Direct quotations in order, outermost only, one for each block a quotation runs through."""
        return quotes(self)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers with what they count in, in order, those in quotations included."""
        # Imported here: most of a start for a text without figures.
        from artlint.quantities.numerals import numeral_starts
        from artlint.quantities.scan import quantities

        return quantities(self.text, numeral_starts(self.folded, self.vocabulary), self.dates)

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """Dates that name a month or are written in figures with the year first, in order."""
        from artlint.quantities.dates import dates

        return dates(self.text, self.folded, self.vocabulary)

    def quantities_in(self, span: Span) -> Sequence[Quantity]:
        """The quantities that start inside the span."""
        first = bisect_right(self._quantity_starts, span.start - 1)
        return self.quantities[first : bisect_right(self._quantity_starts, span.end - 1)]

    @cached_property
    def subjects(self) -> tuple[Subject | None, ...]:
        """What each of the `quantities` is said of, in the same order; None where nobody says."""
        from artlint.quantities.subjects import subjects_of_text

        return tuple(subjects_of_text(self.text, [(each.span, each.block) for each in self.sentences], self.quantities))

    def subject_of(self, quantity: Quantity) -> Subject | None:
        """What a quantity of this document is said of."""
        return self.subjects[bisect_left(self._quantity_starts, quantity.span.start)]

    @cached_property
    def attributions(self) -> Attributions:
        """Who stands behind each of the `sentences`, in the same order; None for what the article itself says."""
        from artlint.attribution.layer import Attributions

        return Attributions(self)

    @cached_property
    def lines(self) -> LineIndex:
        """Rows and columns of the source."""
        return LineIndex(self.source.text)

    def layer(self, compute: Callable[[Document], T]) -> T:
        """What `compute(document)` returns, computed once for this document."""
        if compute not in self._layers:
            self._layers[compute] = compute(self)
        known: T = self._layers[compute]
        return known

    # ---- places

    def slice(self, span: Span) -> str:
        """The text at a span."""
        return self.text[span.start : span.end]

    def source_span(self, span: Span) -> Span:
        """The offsets in the decoded file that a span of the text came from."""
        return self.runs.source_span(span)

    def contiguous(self, span: Span) -> bool:
        """Whether a fix may replace the span: nothing but its text stands in the source between its ends."""
        return self.runs.contiguous(span)

    def block_index(self, offset: int) -> int:
        """The index of the block that holds the offset, or of the last one before it; -1 when there is none."""
        return bisect_right(self._block_starts, offset) - 1

    def sentence_index(self, offset: int) -> int:
        """The index of the sentence that holds the offset, or of the last one before it; -1 when there is none."""
        return bisect_right(self._sentence_starts, offset) - 1

    def words_in(self, span: Span) -> Sequence[Word]:
        """The words that start inside the span."""
        first = bisect_right(self._word_starts, span.start - 1)
        return self.words[first : bisect_right(self._word_starts, span.end - 1)]

    def sentences_in(self, span: Span) -> Sequence[Sentence]:
        """The sentences that start inside the span."""
        first = bisect_right(self._sentence_starts, span.start - 1)
        return self.sentences[first : bisect_right(self._sentence_starts, span.end - 1)]

    def quoted(self, span: Span) -> bool:
        """Whether the span lies wholly inside a direct quotation or a block quotation."""
        index = bisect_right(self._quote_starts, span.start) - 1
        return index >= 0 and self.quotes[index].span.covers(span)

    def removal(self, block: Block) -> Span | None:
        """The span whose deletion takes the block away with one gap beside it.

        None when the block shares its lines with markup (a list marker, a tag), which a deletion would leave behind.
        """
        index = self.block_index(block.span.start)
        source = self.source_span(block.span)
        if not self.contiguous(block.span) or not self._alone_on_its_lines(source):
            return None
        if index > 0:
            span = Span(self.blocks[index - 1].span.end, block.span.end)
        elif len(self.blocks) > 1:
            span = Span(block.span.start, self.blocks[1].span.start)
        else:
            span = block.span
        return span if self.contiguous(span) else block.span

    def _alone_on_its_lines(self, source: Span) -> bool:
        text, starts = self.source.text, self.lines.starts
        row = bisect_right(starts, source.start)
        before = text[starts[row - 1] : source.start]
        after_row = bisect_right(starts, max(source.start, source.end - 1))
        after = text[source.end : starts[after_row] if after_row < len(starts) else len(text)]
        return not before.strip("\ufeff \t") and not after.strip()

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.span.start for sentence in self.sentences]

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _quantity_starts(self) -> list[int]:
        return [quantity.span.start for quantity in self.quantities]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.span.start for quote in self.quotes]
