"""Plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from artlint.document.lines import BYTE_ORDER_MARK
from artlint.parse.builder import DocumentBuilder

if TYPE_CHECKING:
    from artlint.document import Document, Source

_LINE = re.compile(r"[^\r\n]+")


def parse_plain(source: Source) -> Document:
    """Every line is a paragraph."""
    builder = DocumentBuilder(source)
    for match in _LINE.finditer(source.text, len(BYTE_ORDER_MARK) if source.text.startswith(BYTE_ORDER_MARK) else 0):
        builder.open("paragraph")
        builder.verbatim(match.start(), match.end())
    return builder.build()
