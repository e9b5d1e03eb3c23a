"""What the house adds to artlint; named by the entry point in pyproject.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from artlint.parse import DocumentBuilder
from house_style import rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType

    from artlint import Document, Source
    from artlint.parse.parser import Parser
    from artlint.report.reporter import ReportContext, Reporter
    from artlint.run.result import FileResult


def register_rules() -> ModuleType:
    """Every rule in the package beside this module."""
    return rules


def register_parsers() -> Mapping[str, Parser]:
    """Wire copy."""
    return {".wire": parse_wire}


def register_reporters() -> Mapping[str, Reporter]:
    """A line a finding, for the desk's spreadsheet."""
    return {"desk": report_desk}


def register_presets() -> Mapping[str, Mapping[str, object]]:
    """What every repository of the house extends."""
    return {"house": {"select": ["HSE", "UNT"], "options": {"HSE001": {"most": 2}}}}


def parse_wire(source: Source) -> Document:
    """Wire copy: a slug line in capitals, which is no text, then a paragraph a line."""
    builder = DocumentBuilder(source)
    start = 0
    for line in source.text.splitlines(keepends=True):
        if not line.isupper():
            builder.open("paragraph")
            builder.verbatim(start, start + len(line))
        start += len(line)
    return builder.build()


def report_desk(results: Iterable[FileResult], stream: TextIO, context: ReportContext) -> None:
    """Write code, severity and name of each finding, with tabs between."""
    for result in results:
        stream.writelines(
            f"{found.rule.code}\t{found.severity.label}\t{found.rule.name}\n" for found in result.findings
        )
