"""REP003: a sentence that stands twice."""

from __future__ import annotations

from artlint import Applicability, Edit, Fix, Related, Rule, Span
from artlint.values import TYPE_CHECKING
from artlint_rules.repetition.duplicates import repeated_sentences
from artlint_rules.repetition.passages import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint import Document, Finding, Sentence


class DuplicateSentence(Rule):
    """A sentence that stands in the article twice, word for word.

    Flags a whole sentence of six words or more whose words are those of an earlier one, whatever the punctuation and
    capitals: the lead said again in the body, a pull quote that the layout has not set apart, the same line pasted
    in two places. Several in a row are one finding. The fix deletes the later place.

    Why: a reader who meets a sentence again thinks the page has slipped.

    Leaves alone: headings, labels and list entries without a full stop; captions against the body; a sentence inside
    quotation marks in both places; a question that is a paragraph of its own, as in interviews; sentences inside a
    pasted paragraph (duplicate-paragraph reports that once).

    Sources: editors who judged repeated phrases took whole sentences that stand twice and left most others.
    """

    code = "REP003"
    name = "duplicate-sentence"
    reads_quotes = True  # a quotation beside the same words unquoted is what a pull quote looks like

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding at every sentence that was said before; one for several in a row."""
        for earlier, later, count in document.layer(repeated_sentences):
            sentences = document.sentences[later : later + count]
            span = _within_block(sentences)
            yield self.finding(
                span,
                _message(document.slice(sentences[0].span), count),
                fix=_fix(document, span) if span.end == sentences[-1].span.end else None,
                related=(Related(document.sentences[earlier].span, "first said here"),),
            )


def _within_block(sentences: Sequence[Sentence]) -> Span:
    """From the first sentence to the last one in its block."""
    block = sentences[0].block
    return Span(sentences[0].span.start, max(s.span.end for s in sentences if s.block == block))


def _message(text: str, count: int) -> str:
    if count == 1:
        return f"the sentence “{shortened(text)}” stands twice; delete one"
    return f"{count} sentences from “{shortened(text)}” on stand twice; delete one copy"


def _fix(document: Document, span: Span) -> Fix | None:
    removal = _removal(document, span)
    if removal is None or not document.contiguous(removal):
        return None
    return Fix("delete the second", (Edit(removal, ""),), Applicability.UNSAFE)


def _removal(document: Document, span: Span) -> Span | None:
    """The span with the space on one side of it, or its whole block where nothing else stands in it."""
    block = document.blocks[document.block_index(span.start)]
    if span == block.span:
        return document.removal(block)
    before = [s.span.end for s in document.sentences_in(Span(block.span.start, span.start))]
    after = [s.span.start for s in document.sentences_in(Span(span.end, block.span.end))]
    return Span(before[-1], span.end) if before else Span(span.start, after[0])
