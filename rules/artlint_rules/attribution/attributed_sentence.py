"""ATT900: what the attribution layer holds to be attributed."""

from __future__ import annotations

from artlint import Rule, Severity
from artlint.attribution import shortened
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding
    from artlint.attribution import Attribution

_KINDS = {
    "named": "a named source",
    "located": "an unnamed source",
    "generic": "nobody in particular",
    "pronoun": "a source named before",
    "relative": "the source before it",
    "document": "a document",
    "own": "the outlet's own reporting",
}


class AttributedSentence(Rule):
    """A sentence that the article says comes from somebody or something.

    Flags each sentence with a source of its own, and each that goes on with what the source of another sentence says.

    Why: it shows what the other rules of attribution stand on, so that it can be measured; it finds no fault.

    Leaves alone: what the article itself says, and headings. It runs only when selected by its full code.
    """

    code = "ATT900"
    name = "attributed-sentence"
    severity = Severity.INFO
    status = "diagnostic"
    reads_quotes = True

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each attributed sentence."""
        for index, attribution in enumerate(document.attributions):
            if attribution is not None:
                yield self.finding(document.sentences[index].span, _message(document, index, attribution))


def _message(document: Document, index: int, attribution: Attribution) -> str:
    words = shortened(document.slice(attribution.span))
    carried = " elsewhere" if attribution.sentence != index else ""
    return f"{_KINDS[attribution.source]} stands behind it{carried}: “{words}”"
