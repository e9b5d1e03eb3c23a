"""The block structure: which lines belong to which leaf (CommonMark 0.31, phase 1, with tables and footnotes)."""

from __future__ import annotations

import re

from artlint.expressions import expression
from artlint.parse.markdown.inline import Labels
from artlint.parse.markdown.leaf import Leaf
from artlint.parse.markdown.starts import STARTS
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.document.block import BlockKind
    from artlint.parse.markdown.leaf import Role

_LINE = expression(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_CODE_INDENT = 4  # columns
_TAB = 4


class _Container:
    """A block quote, or a list item or footnote whose content is `width` columns in."""

    __slots__ = ("empty", "kind", "width")

    def __init__(self, kind: BlockKind, width: int = 0, *, empty: bool = False) -> None:
        self.kind: BlockKind = kind  # "paragraph" for a footnote
        self.width = width
        self.empty = empty  # nothing in it yet but the blank rest of its first line


class BlockReader:
    """Reads lines one after the other; `leaves` and `labels` are complete after `read`.

    Positions are source offsets; columns count tabs to the next multiple of four. The indentation of a line is
    never text, so only its width is kept: `column` is where the current container's content may start, `start`
    and `start_column` where the first character that is not blank stands.
    """

    def __init__(self, text: str, *, indented_code: bool = True) -> None:
        self.text = text
        self.leaves: list[Leaf] = []
        self.labels = Labels(set(), set())
        self.indented_code = indented_code
        self.leaf: Leaf | None = None
        self.containers: list[_Container] = []
        self.matched = 0  # so many containers go on in this line
        self.start = self.end = self.column = self.start_column = 0
        self.no_break: tuple[str, int] = ("", 0)  # a character with which no thematic break starts before an offset
        self._quotes: list[int] = []  # indices of the block quotes among the containers
        self._items = 0

    def read(self, start: int) -> None:
        """Read the text from an offset to its end."""
        for match in _LINE.finditer(self.text, start):
            self._line(*match.span(1))
        self.close_leaf()

    # ---- what the starts of blocks use

    @property
    def in_paragraph(self) -> bool:
        """Whether the line goes on a paragraph and not merely lazily."""
        leaf = self.leaf
        return leaf is not None and leaf.role == "paragraph" and self.matched == len(self.containers)

    @property
    def indent(self) -> int:
        """The columns before the first character, counted from the container's content."""
        return self.start_column - self.column

    def move(self, position: int, column: int) -> None:
        """Go on at a place within the line, skipping blanks."""
        text, end = self.text, self.end
        self.column = column
        while position < end:
            if text[position] == " ":
                column += 1
            elif text[position] == "\t":
                column += _TAB - column % _TAB
            else:
                break
            position += 1
        self.start, self.start_column = position, column

    def begin(self) -> None:
        """A block starts here: end the leaf and the containers that do not go on."""
        self.close_leaf()
        self._truncate(self.matched)
        if self.containers:
            self.containers[-1].empty = False

    def push(self, kind: BlockKind, width: int = 0, *, empty: bool = False) -> None:
        """Open a block quote, or a list item or footnote ("paragraph") whose content is `width` columns in."""
        container = _Container(kind, width, empty=empty)
        if container.kind == "quote":
            self._quotes.append(len(self.containers))
        self._items += container.kind == "list_item"
        self.containers.append(container)
        self.matched = len(self.containers)

    def open(self, role: Role, *, level: int = 0, closer: str = "", columns: int = 0) -> Leaf:
        """Start a leaf in the current container."""
        self.leaf = Leaf(role, self._kind(role), level=level, closer=closer, columns=columns)
        return self.leaf

    def trimmed(self, start: int, end: int) -> int:
        """The end of a stretch without trailing blanks."""
        if end > start and self.text[end - 1] in " \t":
            line = self.text[start:end].rstrip(" \t")
            end = start + len(line) + line.endswith("\\")  # before a blank a backslash is no hard break
        return end

    def close_leaf(self) -> None:
        """The leaf, if any, is complete."""
        leaf, self.leaf = self.leaf, None
        if leaf is None or leaf.role in ("fence", "table"):
            return
        if leaf.role == "paragraph" and self.text[leaf.lines[0][0]] == "[":
            self.take_definitions(leaf)
        if leaf.lines:
            self.leaves.append(leaf)

    def take_definitions(self, leaf: Leaf) -> None:
        """Take the link reference definitions off the start of a paragraph."""
        from artlint.parse.markdown.links import definitions

        text = "\n".join([self.text[start:end] for start, end in leaf.lines])
        found = dict(definitions(text))
        if found:
            self.labels.references.update(found)
            end = max(found.values())
            del leaf.lines[: text.count("\n", 0, end) + (end == len(text))]

    # ---- a line

    def _line(self, start: int, end: int) -> None:
        leaf = self.leaf
        if start < end and not self.containers and self.text[start] not in STARTS and self.text[start] not in " \t":
            if leaf is None:
                self.open("paragraph").lines.append((start, self.trimmed(start, end)))
                return
            if leaf.role == "paragraph":
                leaf.lines.append((start, self.trimmed(start, end)))
                return
        self.end = end
        self.no_break = ("", 0)
        self.move(start, 0)
        if self.start >= end:
            self._blank_line()
            return
        self._match_containers()
        if leaf and self.matched == len(self.containers) and self._verbatim(leaf):
            return
        if not self._block_starts():
            self._text_line()

    def _match_containers(self) -> None:
        self.matched = 0
        for container in self.containers:
            if container.kind == "quote":
                if not self.quote_mark():
                    return
            elif self.start < self.end:
                if self.indent < container.width:
                    return
                self.column += container.width
            elif container.empty:
                return
            self.matched += 1

    def quote_mark(self) -> bool:
        """Go past a `>` and the blank after it, if one is here."""
        if self.start >= self.end or self.text[self.start] != ">" or self.indent >= _CODE_INDENT:
            return False
        self.move(self.start + 1, self.start_column + 1)
        if self.indent:
            self.column += 1
        return True

    def _blank_line(self) -> None:
        # A blank line goes on every list item, however deep, and no block quote.
        count = len(self.containers)
        self.matched = self._quotes[0] if self._quotes else count
        if self.matched == count and count and self.containers[-1].empty:
            self.matched -= 1
        self._end_at_blank()

    def _end_at_blank(self) -> None:
        leaf = self.leaf
        if leaf and self.matched == len(self.containers) and leaf.closer:
            if leaf.role == "html":
                leaf.lines.append((self.end, self.end))
            return
        self.close_leaf()
        self._truncate(self.matched)

    def _verbatim(self, leaf: Leaf) -> bool:
        """Whether the line belongs to the fenced code or HTML under way."""
        if leaf.role == "fence":
            closer = self.text[self.start : self.end].rstrip(" \t")
            fence = leaf.closer
            if self.indent < _CODE_INDENT and closer.startswith(fence) and not closer.strip(fence[0]):
                self.leaf = None
            return True
        if leaf.role != "html" or (self.start >= self.end and not leaf.closer):
            return False
        self.html_line(leaf)
        return True

    def html_line(self, leaf: Leaf) -> None:
        """Add the line to an HTML block, which ends when its closer stands in the line."""
        leaf.lines.append((self.start, self.trimmed(self.start, self.end)))
        if leaf.closer and expression(leaf.closer, re.IGNORECASE).search(self.text, self.start, self.end):
            self.close_leaf()

    def _block_starts(self) -> bool:
        """Open the containers and leaves that start in the line; whether it is used up."""
        while self.start < self.end:
            if self.indent >= _CODE_INDENT and self.indented_code:
                if self.leaf and self.leaf.role == "paragraph":
                    return False
                self.begin()  # indented code is no text
                return True
            for start in STARTS.get(self.text[self.start], ()):
                outcome = start(self)
                if outcome is not None:
                    break
            else:
                return False
            if outcome:
                return True
        return False

    def _text_line(self) -> None:
        if self.start >= self.end:
            self._end_at_blank()
            return
        line = (self.start, self.trimmed(self.start, self.end))
        leaf = self.leaf
        if leaf and leaf.role == "paragraph":  # lazily, where not all containers go on
            leaf.lines.append(line)
        elif leaf and leaf.role == "table" and self.matched == len(self.containers):
            self.add_row(leaf, line)
        else:
            self.begin()
            self.open("paragraph").lines.append(line)

    def add_row(self, table: Leaf, line: tuple[int, int]) -> None:
        """Make leaves of the cells of a table row; those beyond its columns are not shown."""
        from artlint.parse.markdown.tables import row_cells

        for index, cell in enumerate(row_cells(self.text, *line)):
            if index < table.columns and cell[0] < cell[1]:
                leaf = Leaf("cell", table.kind)
                leaf.lines.append(cell)
                self.leaves.append(leaf)

    def _truncate(self, count: int) -> None:
        while len(self.containers) > count:
            container = self.containers.pop()
            if container.kind == "quote":
                self._quotes.pop()
            self._items -= container.kind == "list_item"

    def _kind(self, role: Role) -> BlockKind:
        if self._quotes:
            return "quote"
        if role == "heading":
            return "heading"
        if role == "table":
            return "table_cell"
        return "list_item" if self._items else "paragraph"
