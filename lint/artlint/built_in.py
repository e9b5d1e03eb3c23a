"""The engine's own parsers and reporters, offered like any plugin's; each is imported when it is first used."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO

    from artlint.document import Document, Source
    from artlint.parse.parser import Parser
    from artlint.report.reporter import ReportContext, Reporter
    from artlint.run.result import FileResult


def register_parsers() -> Mapping[str, Parser]:
    """Plain text, Markdown and HTML."""
    markdown = dict.fromkeys((".md", ".markdown", ".mdown", ".mdx"), _markdown)
    html = dict.fromkeys((".html", ".htm", ".xhtml"), _html)
    return {".txt": _plain, **markdown, **html}


def register_reporters() -> Mapping[str, Reporter]:
    """Text for people, a line a finding for editors and grep, JSON for programs."""
    return {"full": _full, "concise": _concise, "json": _json}


def _plain(source: Source) -> Document:
    from artlint.parse.plain import parse_plain

    return parse_plain(source)


def _markdown(source: Source) -> Document:
    from artlint.parse.markdown import parse_markdown

    return parse_markdown(source)


def _html(source: Source) -> Document:
    from artlint.parse.html import parse_html

    return parse_html(source)


def _full(results: Iterable[FileResult], stream: TextIO, context: ReportContext) -> None:
    from artlint.report.full import report_full

    report_full(results, stream, context)


def _concise(results: Iterable[FileResult], stream: TextIO, context: ReportContext) -> None:
    from artlint.report.concise import report_concise

    report_concise(results, stream, context)


def _json(results: Iterable[FileResult], stream: TextIO, context: ReportContext) -> None:
    from artlint.report.json import report_json

    report_json(results, stream, context)
