"""Figures inside quotations: the speaker's, not ours to correct, but worth a question."""

from __future__ import annotations

import re

from artlint import Severity, expression
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from artlint import Document, Finding

_MISTAKE = (
    r"\b(?:correct(?:ions?|ed|s)\b|earlier version|misstat|should (?:have )?(?:say|said|read)|nonsens|wrong|mistak"
    r"|confus|error|slip)"
)
_ASK = "the figure is the speaker's: ask, or say beside the quotation what is right"


def quoted_as_info(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings; one inside a quotation only asks, whatever its rule thinks of it, and mends nothing."""
    for finding in findings:
        if document.quoted(finding.span):
            if _is_about_a_mistake(document, finding):
                continue
            why = f"{finding.why}; {_ASK}" if finding.why else _ASK
            finding = finding._replace(severity=Severity.INFO, fix=None, why=why)
        yield finding


def _is_about_a_mistake(document: Document, finding: Finding) -> bool:
    """Whether the words are quoted because they are wrong."""
    index = document.sentence_index(finding.span.start)
    start = document.sentences[max(index - 1, 0)].span.start
    end = document.sentences[min(index + 1, len(document.sentences) - 1)].span.end
    return expression(_MISTAKE, re.IGNORECASE).search(document.text, start, end) is not None
