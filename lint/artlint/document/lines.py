"""Rows and columns of the decoded file."""

from __future__ import annotations

from bisect import bisect_right

from artlint.expressions import expression
from artlint.values import NamedTuple

# Only these end a line, as in every editor; str.splitlines would also break at U+0085, U+2028 and form feed.
_LINE_END = expression(r"\r\n|\r|\n")
BYTE_ORDER_MARK = "\ufeff"


class Position(NamedTuple):
    """A place as an editor shows it: row and column count from 1, columns in code points."""

    row: int
    column: int


class LineIndex:
    """Where each line of a text starts. A byte order mark has no column of its own."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._first = 1 if text.startswith(BYTE_ORDER_MARK) else 0

    def position(self, offset: int) -> Position:
        """The row and column of a code point offset; the end of the text counts as a place."""
        row = bisect_right(self.starts, offset)
        start = self.starts[row - 1] if row > 1 else self._first
        return Position(row, max(offset - start, 0) + 1)

    def line(self, row: int) -> str:
        """The text of a row, counted from 1, without its line end or byte order mark."""
        start = self.starts[row - 1] if row > 1 else self._first
        end = self.starts[row] if row < len(self.starts) else len(self._text)
        return self._text[start:end].rstrip("\r\n")
