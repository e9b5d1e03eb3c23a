"""REP002: a paragraph that stands twice."""

from __future__ import annotations

from artlint import Applicability, Edit, Fix, Related, Rule, Severity
from artlint.values import TYPE_CHECKING
from artlint_rules.repetition.duplicates import pasted_blocks
from artlint_rules.repetition.passages import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding
    from artlint_rules.repetition.duplicates import PastedBlocks


class DuplicateParagraph(Rule):
    """A paragraph that stands in the article twice, word for word.

    Flags a paragraph, list item, quotation or caption of 20 words or more whose words are those of an earlier one,
    whatever the punctuation and capitals. Several in a row that were pasted together are one finding. The fix
    deletes the later place.

    Why: it is what a slip of paste, a wire update or a template leaves behind, and the reader takes it for one.

    Leaves alone: headings, tables, front matter and alternative text, which repeat the body by design; a caption that
    says what the body says; a refrain within one block quotation; paragraphs of fewer words (duplicate-sentence reads
    those).

    Sources: the length is chosen so that no label or site line reaches it.
    """

    code = "REP002"
    name = "duplicate-paragraph"
    severity = Severity.ERROR
    reads_quotes = True  # a pasted quotation is a slip of paste all the same

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding at the first block of every pasted run."""
        for run in document.layer(pasted_blocks):
            earlier, later = document.blocks[run.earlier], document.blocks[run.later]
            yield self.finding(
                later.span,
                _message(document.slice(later.span), run.length),
                fix=_fix(document, run),
                related=(Related(earlier.span, "first said here"),),
            )


def _message(text: str, count: int) -> str:
    if count == 1:
        return f"the paragraph “{shortened(text)}” stands twice; delete one"
    return f"{count} paragraphs from “{shortened(text)}” on stand twice; delete one copy"


def _fix(document: Document, run: PastedBlocks) -> Fix | None:
    edits: list[Edit] = []
    for block in document.blocks[run.later : run.later + run.length]:
        span = document.removal(block)
        if span is None:
            return None
        edits.append(Edit(span, ""))
    return Fix("delete the second", tuple(edits), Applicability.UNSAFE)
