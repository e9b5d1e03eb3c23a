"""Words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from artlint.document.block import Word

if TYPE_CHECKING:
    from artlint.document.document import Document

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TOKEN = re.compile(r"\w+")


def words(document: Document) -> tuple[Word, ...]:
    """Every word of the text in order."""
    return tuple(
        Word(match.start(), match.end(), match.group().casefold().replace("’", "'"))
        for match in _WORD.finditer(document.text)
    )


def vocabulary(document: Document) -> frozenset[str]:
    r"""The casefolded `\w+` tokens of the text: what a pattern's anchor word is looked up in."""
    return frozenset(_TOKEN.findall(document.text.casefold()))
