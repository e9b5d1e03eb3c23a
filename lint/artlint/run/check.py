"""Rules over one document."""

from __future__ import annotations

from artlint.errors import FAULTS, RuleError, reason
from artlint.parse.builder import STAND_IN
from artlint.run.result import Reported
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from artlint.document import Document
    from artlint.finding import Finding, Severity
    from artlint.rule import Rule
    from artlint.span import Span


class Checked(NamedTuple):
    """The findings of a document by place, and the rules that failed on it."""

    findings: tuple[Reported, ...]
    failures: tuple[RuleError, ...]


def check_document(
    document: Document, rules: Iterable[Rule], severities: Mapping[str, Severity] | None = None
) -> Checked:
    """Run the rules over a document; one that raises or points outside the text is a failure and the others go on.

    `severities` are the configured ones by code; they overrule the rule and the finding.
    """
    configured = severities or {}
    found: list[Reported] = []
    failures: list[RuleError] = []
    for rule in rules:
        try:
            for finding in set(_wanted(rule, document)):
                severity = configured.get(rule.code) or finding.severity or rule.severity
                found.append(Reported(finding, severity, document.source_span(finding.span), type(rule)))
        except FAULTS as error:
            failures.append(_failure(rule, document, error))
    found.sort(key=by_place)
    return Checked(tuple(found), tuple(failures))


def by_place(reported: Reported) -> tuple[Span, str, str]:
    """The order in which findings are reported."""
    return reported.place, reported.finding.code, reported.finding.message


def _wanted(rule: Rule, document: Document) -> Iterator[Finding]:
    for finding in rule.check(document):
        _require_places(finding, document)
        if STAND_IN in finding.message:
            finding = finding._replace(message=finding.message.replace(STAND_IN, "…"))
        if rule.reads_quotes or not document.quoted(finding.span):
            yield finding


def _require_places(finding: Finding, document: Document) -> None:
    """Raise ValueError for a place that is not in the text, which a reporter could not show."""
    edits = finding.fix.edits if finding.fix else ()
    for start, end in (finding.span, *(related.span for related in finding.related), *(edit.span for edit in edits)):
        if not 0 <= start <= end <= len(document.text):
            raise ValueError(f"a finding at {start}-{end}, in a text of {len(document.text)} characters")


def _failure(rule: Rule, document: Document, error: BaseException) -> RuleError:
    failure = RuleError(rule.code, document.source.path, f"the rule failed: {reason(error)}")
    failure.__cause__ = error
    return failure
