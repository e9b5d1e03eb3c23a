"""Sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from artlint.document.block import Sentence
from artlint.span import Span

if TYPE_CHECKING:
    from artlint.document.document import Document

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])")


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of every block, in order."""
    found: list[Sentence] = []
    for index, block in enumerate(document.blocks):
        start = block.span.start
        for match in _END.finditer(document.text, block.span.start, block.span.end):
            found.append(Sentence(Span(start, match.end()), index))
            start = match.end() + 1
        if start < block.span.end:
            found.append(Sentence(Span(start, block.span.end), index))
    return tuple(found)
