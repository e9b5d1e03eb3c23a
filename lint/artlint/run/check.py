"""Rules over one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from artlint.errors import ArtlintError, RuleError
from artlint.run.result import Reported
from artlint.values import NamedTuple

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
    """Run the rules over a document; one that raises is a failure and the others go on.

    `severities` are the configured ones by code; they overrule the rule and the finding.
    """
    configured = severities or {}
    found: list[Reported] = []
    failures: list[RuleError] = []
    for rule in rules:
        try:
            for finding in set(_wanted(rule, document)):
                severity = configured.get(rule.code) or finding.severity or rule.severity
                found.append(Reported(finding, severity, document.source_span(finding.span)))
        except Exception as error:
            failures.append(_failure(rule, document, error))
    found.sort(key=by_place)
    return Checked(tuple(found), tuple(failures))


def by_place(reported: Reported) -> tuple[Span, str, str]:
    """The order in which findings are reported."""
    return reported.place, reported.finding.code, reported.finding.message


def _wanted(rule: Rule, document: Document) -> Iterator[Finding]:
    for finding in rule.check(document):
        if rule.reads_quotes or not document.quoted(finding.span):
            yield finding


def _failure(rule: Rule, document: Document, error: Exception) -> RuleError:
    reason = str(error) if isinstance(error, ArtlintError) else f"{type(error).__name__}: {error}"
    failure = RuleError(rule.code, document.source.path, f"the rule failed: {reason}")
    failure.__cause__ = error
    return failure
