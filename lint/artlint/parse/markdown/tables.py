"""The rows of GFM tables."""

from __future__ import annotations

from artlint.parse.markdown.syntax import lazy
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_DELIMITERS = r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+"


def row_cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The cells of a row, blanks cut off, in order; a pipe after a backslash parts none."""
    begin = start + 1 if text.startswith("|", start, end) else start
    for match in lazy(r"\\[^\n]|\|").finditer(text, begin, end):
        if match[0] == "|":
            yield _trimmed(text, begin, match.start())
            begin = match.end()
    last = _trimmed(text, begin, end)
    if last[0] < last[1]:
        yield last


def column_count(text: str, start: int, end: int) -> int:
    """The columns of a delimiter row, 0 when the line is none."""
    if lazy(_DELIMITERS).fullmatch(text, start, end) is None:
        return 0
    return sum(1 for _ in row_cells(text, start, end))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    cell = text[start:end]
    begin = start + len(cell) - len(cell.lstrip(" \t"))
    return begin, max(begin, start + len(cell.rstrip(" \t")))
