"""Fixes, applied."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from artlint.document import Document
    from artlint.finding import Edit


def apply_edits(document: Document, edits: Iterable[Edit]) -> str:
    """The source with the edits made, from first to last; one that overlaps an earlier one is left out."""
    source = document.source.text
    parts: list[str] = []
    end = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        span = document.source_span(edit.span)
        if span.start >= end:
            parts += [source[end : span.start], edit.content]
            end = span.end
    return "".join([*parts, source[end:]])
