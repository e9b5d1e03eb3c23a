"""The words of one sentence, with what stands between them."""

from __future__ import annotations

from bisect import bisect_right

from artlint.span import Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from artlint.document import Document, Quote, Sentence, Word

# Between the words of one phrase: a space, a hyphen inside a compound, an apostrophe, the point of an abbreviation.
_JOINING = frozenset([" ", "-", "’", "'", ". ", ".", "’ ", "' ", "\n", "‑"])
_LONGEST_QUOTED = 48  # code points of the text at hand that leave room in a message


def quote_start(quote: Quote) -> int:
    return quote.span.start


class Passage:
    """A sentence as words 0 .. `size` - 1; every index is one into them.

    Looking past either end is allowed: there is no word there, and the gap before it is a break.
    """

    # Not the document, which holds its layers: of a ring nothing is freed until the collector comes round.
    __slots__ = ("_quotes", "_small", "_text", "_words", "folded", "sentence", "size")

    def __init__(self, document: Document, sentence: Sentence, words: Sequence[Word], small: dict[str, bool]) -> None:
        self._small = small  # which words the article writes in small letters; shared by its passages
        self._text = document.text
        self._quotes = document.quotes
        self._words = words
        self.sentence = sentence
        self.folded = [word.folded for word in words]
        self.size = len(words)

    def word(self, index: int) -> str:
        """The folded word, or an empty string past the ends."""
        return self.folded[index] if 0 <= index < self.size else ""

    def gap(self, index: int) -> str:
        """What stands between the word and the one before it; for the first, what the sentence begins with."""
        end = self._words[index].start if index < self.size else self.sentence.span.end
        start = self._words[index - 1].end if index else self.sentence.span.start
        return self._text[start:end]

    def breaks(self, index: int) -> bool:
        """Whether a comma, a dash, a quotation mark or the like stands before the word; the ends are breaks."""
        if index <= 0 or index >= self.size:
            return True
        gap = self.gap(index)
        return gap not in _JOINING and not gap.isspace()

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter or a digit-free initial."""
        return 0 <= index < self.size and self._text[self._words[index].start].isupper()

    def possessive(self, index: int) -> bool:
        """Whether the word is a genitive: "minister's", "critics’"."""
        word = self.word(index)
        return word.endswith("'s") or (word.endswith("s") and self.gap(index + 1)[:1] in ("’", "'"))

    def text(self, start: int, end: int) -> str:
        """The text from word `start` to before word `end`, as printed."""
        return self._text[self._words[start].start : self._words[end - 1].end]

    def span(self, start: int, end: int) -> Span:
        """The span of the words from `start` to before `end`, which must not be the same."""
        return Span(self._words[start].start, self._words[end - 1].end)

    def quoted(self, index: int) -> bool:
        """Whether the word stands in a direct quotation."""
        start = self._words[index].start
        before = bisect_right(self._quotes, start, key=quote_start) - 1
        return before >= 0 and start < self._quotes[before].span.end

    def lower_elsewhere(self, index: int) -> bool:
        """Whether the article also writes the word in small letters, so that its capital is the sentence's."""
        word = self.word(index)
        if word not in self._small:
            self._small[word] = f" {word} " in self._text
        return self._small[word]

    def any_of(self, words: Iterable[str]) -> bool:
        """Whether one of the words stands in the sentence."""
        return not frozenset(words).isdisjoint(self.folded)


def passages(document: Document) -> tuple[Passage, ...]:
    """Every sentence of the document as its words; use through `document.layer`."""
    small: dict[str, bool] = {}
    each = ((sentence, document.words_in(sentence.span)) for sentence in document.sentences)
    return tuple(Passage(document, sentence, words, small) for sentence, words in each)


def shortened(text: str) -> str:
    """The text on one line, cut to what a message can quote."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTED else f"{line[: _LONGEST_QUOTED - 1].rstrip()}…"
