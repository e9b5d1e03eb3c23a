"""How a parser makes a Document."""

from __future__ import annotations

from artlint.document.block import Block, Comment
from artlint.document.document import BLOCK_SEPARATOR, Document
from artlint.document.runs import Run, Runs
from artlint.span import Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from artlint.document.block import BlockKind
    from artlint.document.source import Source

Piece = tuple[str, int, int]  # text, source start, source end
STAND_IN = "\ufffc"  # stands for what a page shows although it is no text: inline code, a value of a template


class DocumentBuilder:
    """Collects blocks in reading order.

    All offsets are code points of the source, in ascending order but for an `aside`. White space at the ends of a
    block is dropped, and so is a block without any other text.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._pieces: list[Piece] = []
        self._runs: list[Run] = []
        self._fixed: list[int] = []
        self._blocks: list[Block] = []
        self._comments: list[Comment] = []
        self._texts: list[str] = []
        self._length = 0
        self._end = 0  # source offset where the last block ended
        self._open: tuple[BlockKind, int, str] = ("paragraph", 0, "")
        self._front_matter = Span(0, 0)
        self._asides: list[tuple[BlockKind, list[Piece]]] = []

    def open(self, kind: BlockKind, *, level: int = 0, key: str = "") -> None:
        """Close the block under way, if any, and start another."""
        if self._pieces or self._asides:
            self.close()
        self._open = (kind, level, key)

    def verbatim(self, start: int, end: int) -> None:
        """Add source text that reads as it stands."""
        if end > start:
            self._pieces.append((self._source.text[start:end], start, end))

    def replaced(self, content: str, start: int, end: int) -> None:
        """Add text that stands for other source: an entity, a line break that reads as a space.

        Of equal lengths, each code point stands for its own (lines joined by spaces). What stands for a tag or, as
        STAND_IN, for something that is no text, is never replaced by a fix.
        """
        if content:
            self._pieces.append((content, start, end))

    def aside(self, kind: BlockKind, pieces: Iterable[Piece]) -> None:
        """Add a block that stands inside the one under way, as the alt text of an image does, without parting it.

        It comes first when nothing but white space has been added yet, else after the block under way.
        """
        aside = (kind, [piece for piece in pieces if piece[0]])
        if self._asides or any(not text.isspace() for text, _, _ in self._pieces):
            self._asides.append(aside)
        else:
            self._block(aside[0], 0, "", aside[1])

    def comment(self, start: int, end: int, body: str) -> None:
        """Note a comment of the markup; it is no text."""
        self._comments.append(Comment(Span(start, end), body))

    def front_matter(self, start: int, end: int) -> None:
        """Note where the front matter lies, its fences included."""
        self._front_matter = Span(start, end)

    def close(self) -> None:
        """End the block under way."""
        self._block(*self._open, self._pieces)
        self._pieces = []
        for kind, pieces in self._asides:
            self._block(kind, 0, "", pieces)
        self._asides = []

    def build(self) -> Document:
        """The document; the builder is spent."""
        self.close()
        document = Document(
            self._source,
            "".join(self._texts),
            tuple(self._blocks),
            Runs(self._runs, self._length, self._fixed),
            tuple(self._comments),
        )
        document.front_matter = self._front_matter
        return document

    def _block(self, kind: BlockKind, level: int, key: str, pieces: list[Piece]) -> None:
        pieces = _stripped(pieces)
        if not pieces:
            return
        start = self._length
        end = pieces[-1][2]
        if self._blocks:
            start += len(BLOCK_SEPARATOR)
            pieces = [self._separator(pieces[0][1]), *pieces]
        self._lay(pieces)
        self._blocks.append(Block(kind, Span(start, self._length), level, key))
        self._end = max(self._end, end)

    def _separator(self, start: int) -> Piece:
        # Over white space it stands for the gap, so that a fix may delete it; over markup for nothing.
        gap = self._source.text[self._end : start]
        blank = start >= self._end and (not gap or gap.isspace())
        return (BLOCK_SEPARATOR, self._end, start if blank else self._end)

    def _lay(self, pieces: list[Piece]) -> None:
        """Add to the text; a piece that goes on code point by code point lengthens the run before it."""
        runs, length = self._runs, self._length
        last, first, goes_on = runs.pop() if runs else (0, 0, 0)
        for text, start, end in pieces:
            exact = end - start == len(text)
            if not (exact and start == goes_on and start - first == length - last):
                if length > last:
                    runs.append(Run(last, first, goes_on))
                last, first = length, start
            if not exact and end > start and (text == STAND_IN or self._source.text[start] == "<"):
                self._fixed.append(length)
            goes_on = end
            length += len(text)
            self._texts.append(text)
        runs.append(Run(last, first, goes_on))
        self._length = length


def _stripped(pieces: list[Piece]) -> list[Piece]:
    if not pieces:
        return pieces
    if not (pieces[0][0][0].isspace() or pieces[-1][0][-1].isspace()):
        return pieces
    first, last = 0, len(pieces)
    while first < last and pieces[first][0].isspace():
        first += 1
    while last > first and pieces[last - 1][0].isspace():
        last -= 1
    kept = pieces[first:last]
    if kept:
        kept[0] = _cut(kept[0], kept[0][0].lstrip(), at_start=True)
        kept[-1] = _cut(kept[-1], kept[-1][0].rstrip(), at_start=False)
    return kept


def _cut(piece: Piece, text: str, *, at_start: bool) -> Piece:
    whole, start, end = piece
    if len(text) == len(whole):
        return piece
    if len(whole) != end - start:  # a replaced piece stays whole
        return (text, start, end)
    cut = len(whole) - len(text)
    return (text, start + cut, end) if at_start else (text, start, end - cut)
