"""Counting a run."""

from __future__ import annotations

from artlint.finding import Severity
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from artlint.run.result import FileResult, Reported


class Tally:
    """Counts what passes through it."""

    def __init__(self) -> None:
        self.articles = 0
        self.suppressed = 0
        self.fixable = 0
        self.by_severity = dict.fromkeys(reversed(Severity), 0)
        self.by_code: dict[str, int] = {}
        self.names: dict[str, str] = {}

    def counted(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """The results, unchanged."""
        for result in results:
            self.articles += result.document is not None
            self.suppressed += len(result.suppressed)
            for reported in result.findings:
                self._count(reported)
            yield result

    def _count(self, reported: Reported) -> None:
        code = reported.finding.code
        self.by_code[code] = self.by_code.get(code, 0) + 1
        self.names[code] = reported.rule.name
        self.by_severity[reported.severity] += 1
        self.fixable += reported.finding.fix is not None

    @property
    def findings(self) -> int:
        """How many findings there were, suppressed ones aside."""
        return sum(self.by_severity.values())


def summary(tally: Tally) -> Iterator[str]:
    """One or two lines to close a report with."""
    articles = _number(tally.articles, "article")
    hidden = f" {tally.suppressed} suppressed." if tally.suppressed else ""
    if not tally.findings:
        yield f"No findings in {articles}.{hidden}"
        return
    levels = ", ".join(_level(severity, count) for severity, count in tally.by_severity.items() if count)
    fixable = f" {tally.fixable} with a suggested fix." if tally.fixable else ""
    yield f"Found {tally.findings} in {articles}: {levels}.{fixable}{hidden}"
    yield f"artlint rule {next(iter(tally.by_code))} explains a rule."


def statistics(tally: Tally) -> Iterator[str]:
    """One line a rule, the most frequent first."""
    width = len(str(max(tally.by_code.values(), default=0)))
    for code, count in sorted(tally.by_code.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:>{width}}  {code:<7} {tally.names[code]}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _level(severity: Severity, count: int) -> str:
    return f"{count} info" if severity is Severity.INFO else _number(count, severity.label)
