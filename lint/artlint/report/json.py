"""Findings as JSON, with the keys that ruff's output has and a few more."""

from __future__ import annotations

import json

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from artlint.document import Document
    from artlint.finding import Edit, Fix
    from artlint.report.reporter import ReportContext
    from artlint.run.result import FileResult, Reported
    from artlint.span import Span


def report_json(results: Iterable[FileResult], stream: TextIO, context: ReportContext) -> None:  # noqa: ARG001 - a Reporter
    """Write one array of findings.

    Rows and columns count from 1, columns in code points, the end exclusive; `start` and `end` are code points of
    the decoded file, half-open, its byte order mark counted.
    """
    found = [
        _finding(result, result.document, reported)
        for result in results
        if result.document is not None
        for reported in result.findings
    ]
    stream.write(f"{json.dumps(found, indent=2, ensure_ascii=False)}\n")


def _finding(result: FileResult, document: Document, reported: Reported) -> dict[str, object]:
    finding = reported.finding
    return {
        "filename": result.path,
        "code": finding.code,
        "name": reported.rule.name,
        "severity": reported.severity.label,
        "message": finding.message,
        "why": finding.why or None,
        **_place(document, reported.place),
        "fix": _fix(document, finding.fix) if finding.fix else None,
        "related": [
            {"message": related.message, **_place(document, document.source_span(related.span))}
            for related in finding.related
        ],
        "url": reported.rule.url or None,
    }


def _fix(document: Document, fix: Fix) -> dict[str, object]:
    return {
        "applicability": fix.applicability.label,
        "message": fix.message,
        "edits": [_edit(document, edit) for edit in fix.edits],
    }


def _edit(document: Document, edit: Edit) -> dict[str, object]:
    return {"content": edit.content, **_place(document, document.source_span(edit.span))}


def _place(document: Document, place: Span) -> dict[str, object]:
    start, end = document.lines.position(place.start), document.lines.position(place.end)
    return {
        "location": {"row": start.row, "column": start.column},
        "end_location": {"row": end.row, "column": end.column},
        "start": place.start,
        "end": place.end,
    }
