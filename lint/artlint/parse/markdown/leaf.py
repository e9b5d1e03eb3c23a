"""What the block structure hands to the inline phase."""

from __future__ import annotations

from bisect import bisect_right

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from artlint.document.block import BlockKind
    from artlint.parse.builder import Piece

    Role = Literal["paragraph", "heading", "cell", "html", "table", "fence"]

Line = tuple[int, int]  # source offsets, without container prefixes, indentation and trailing blanks


class Leaf:
    """A block without blocks inside. `closer` is the fence, or the pattern that ends HTML; `columns` a table's."""

    __slots__ = ("closer", "columns", "kind", "level", "lines", "role")

    def __init__(self, role: Role, kind: BlockKind, *, level: int = 0, closer: str = "", columns: int = 0) -> None:
        self.role = role
        self.kind: BlockKind = kind
        self.level = level
        self.closer = closer
        self.columns = columns
        self.lines: list[Line] = []


class Content:
    """The lines of a leaf joined by newlines, and where they lie in the source."""

    def __init__(self, source: str, lines: list[Line]) -> None:
        self._source = source
        first, last = lines[0][0], lines[-1][1]
        self._sources: list[int] | None = None
        self._shift = first
        if len(lines) == 1 or _in_one_piece(source, lines):
            self.text = source[first:last]
            return
        self.text = "\n".join([source[start:end] for start, end in lines])
        self._sources = [start for start, _ in lines]
        self._ends = [end for _, end in lines]
        self._starts: list[int] = []
        offset = 0
        for start, end in lines:
            self._starts.append(offset)
            offset += end - start + 1

    def source(self, offset: int) -> int:
        """The source offset of a place in `text`."""
        if self._sources is None:
            return offset + self._shift
        line = bisect_right(self._starts, offset) - 1
        return self._sources[line] + offset - self._starts[line]

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The text of a stretch for the builder, line ends as spaces."""
        if self._sources is not None:
            yield from self._line_pieces(self._sources, start, end)
        else:
            yield self.text[start:end].replace("\n", " "), start + self._shift, end + self._shift

    def _line_pieces(self, sources: list[int], start: int, end: int) -> Iterator[Piece]:
        line = bisect_right(self._starts, start) - 1
        while start < end:
            source = sources[line] + start - self._starts[line]
            stop = min(self._ends[line], source + end - start)
            if stop > source:
                yield self._source[source:stop], source, stop
            start += stop - source
            if start < end:
                yield " ", stop, self._break_end(stop, sources[line + 1])
                start += 1
                line += 1

    def _break_end(self, start: int, stop: int) -> int:
        """The end of what a line break stands for: not the ">" before the next line, which a fix must not eat."""
        gap = self._source[start:stop]
        if not gap.strip(" \t\r\n"):
            return stop
        newline = start + len(gap) - len(gap.lstrip(" \t"))
        return newline + (2 if self._source.startswith("\r\n", newline) else 1)


def _in_one_piece(source: str, lines: list[Line]) -> bool:
    end = lines[0][0] - 1
    for start, stop in lines:
        if start != end + 1:
            return False
        end = stop
    return "\r" not in source[lines[0][0] : end]
