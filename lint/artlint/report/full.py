"""Findings with the place shown, for people."""

from __future__ import annotations

from artlint.finding import Applicability
from artlint.report.concise import close, headline
from artlint.report.excerpt import excerpt, wrapped
from artlint.report.style import Style, printable
from artlint.report.summary import Tally
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from artlint.document import Document
    from artlint.finding import Finding, Fix
    from artlint.report.reporter import ReportContext
    from artlint.run.result import FileResult, Reported

_NARROWEST, _WIDEST = 30, 120
_TRUST = {
    Applicability.SAFE: "",
    Applicability.UNSAFE: " (for an editor to decide)",
    Applicability.DISPLAY: " (a suggestion only)",
}


def report_full(results: Iterable[FileResult], stream: TextIO, context: ReportContext) -> None:
    """Write every finding with its excerpt, the reason and the fix, then the summary."""
    style = Style(color=context.color)
    tally = Tally()
    for result in tally.counted(results):
        if context.statistics or result.document is None:
            continue
        for reported in result.findings:
            stream.write(f"{headline(result, reported, style)}\n")
            stream.writelines(f"{line}\n" for line in _body(result.document, reported, context, style))
            stream.write("\n")
    close(tally, stream, context)


def _body(document: Document, reported: Reported, context: ReportContext, style: Style) -> Iterator[str]:
    margin = len(str(document.lines.position(reported.place.end).row))
    bar = style.paint("|", "dim")
    width = min(max(context.width - margin - 3, _NARROWEST), _WIDEST)
    yield f"{' ' * margin} {bar}"
    for line in excerpt(document.lines, reported.place, width):
        yield f"{line.row or '':>{margin}} {bar} {line.text}".rstrip()
        if line.carets:
            yield f"{' ' * margin} {bar} {_painted(line.carets, reported, style)}"
    for label, note in _notes(document, reported):
        indent = " " * len(label)
        for index, part in enumerate(wrapped(printable(note), width - len(label))):
            yield f"{' ' * margin} {bar} {indent if index else label}{part}"


def _painted(carets: str, reported: Reported, style: Style) -> str:
    indent = len(carets) - len(carets.lstrip())
    return carets[:indent] + style.severity(carets[indent:], reported.severity)


def _notes(document: Document, reported: Reported) -> Iterator[tuple[str, str]]:
    finding = reported.finding
    if finding.why:
        yield "why: ", finding.why
    for message, places in _related(document, finding).items():
        yield "see: ", f"{', '.join(places)} {message}"
    if finding.fix:
        yield "fix: ", f"{_fix(finding.fix)}{_TRUST[finding.fix.applicability]}"


def _related(document: Document, finding: Finding) -> dict[str, list[str]]:
    """The rows and columns of the related places, by what is said of them."""
    places: dict[str, list[str]] = {}
    for related in finding.related:
        row, column = document.lines.position(document.source_span(related.span).start)
        places.setdefault(related.message, []).append(f"{row}:{column}")
    return places


def _fix(fix: Fix) -> str:
    return fix.message or "; ".join(edit.content for edit in fix.edits)
