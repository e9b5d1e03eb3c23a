"""One line a finding, for editors and grep."""

from __future__ import annotations

from artlint.report.style import Style, printable
from artlint.report.summary import Tally, statistics, summary
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from artlint.report.reporter import ReportContext
    from artlint.run.result import FileResult, Reported


def report_concise(results: Iterable[FileResult], stream: TextIO, context: ReportContext) -> None:
    """Write `path:row:column: CODE severity: message` for every finding, then the summary."""
    style = Style(color=context.color)
    tally = Tally()
    for result in tally.counted(results):
        if context.statistics:
            continue
        stream.writelines(f"{headline(result, reported, style)}\n" for reported in result.findings)
    close(tally, stream, context)


def headline(result: FileResult, reported: Reported, style: Style) -> str:
    """Where a finding is and what it says, in one line."""
    assert result.document is not None  # noqa: S101 - a result with findings has a document
    finding = reported.finding
    row, column = result.document.lines.position(reported.place.start)
    where = style.paint(f"{result.path}:{row}:{column}:", "bold")
    code = style.severity(f"{finding.code} {reported.severity.label}:", reported.severity)
    return f"{where} {code} {printable(finding.message)}"


def close(tally: Tally, stream: TextIO, context: ReportContext) -> None:
    """Write the counts by rule, when they are asked for, and the summary."""
    if context.statistics:
        stream.writelines(f"{line}\n" for line in statistics(tally))
    if not context.quiet:
        stream.writelines(f"{line}\n" for line in summary(tally))
