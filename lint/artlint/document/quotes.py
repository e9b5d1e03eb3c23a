"""Direct quotations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from artlint.document.block import Quote
from artlint.span import Span

if TYPE_CHECKING:
    from artlint.document.document import Document

_QUOTE = re.compile(r"“[^”]*”|\"[^\"]*\"")


def quotes(document: Document) -> tuple[Quote, ...]:
    """The quotations of every block, in order."""
    found: list[Quote] = []
    for index, block in enumerate(document.blocks):
        if block.kind == "quote":
            found.append(Quote(block.span, index, ""))
            continue
        for match in _QUOTE.finditer(document.text, block.span.start, block.span.end):
            found.append(Quote(Span(match.start(), match.end()), index, match.group()[0]))
    return tuple(found)
