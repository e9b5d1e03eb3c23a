"""Which elements tags open and close: the tree construction of the HTML standard, as far as a reader notices.

https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
Left out: content put into a table outside its cells stays where it stands instead of moving above the table.
"""

from __future__ import annotations

from artlint.parse.html.elements import (
    BLOCK,
    BREAKS_OUT,
    CODE,
    ENDS_PARAGRAPH,
    FOREIGN,
    FORMATTING,
    HEADINGS,
    IMPLIED,
    INTEGRATION,
    KEPT,
    KINDS,
    RUBY,
    SCOPE,
    TABLE_PARTS,
    UNREAD,
)
from artlint.parse.html.markup import attributes
from artlint.parse.html.open_elements import Element, OpenElements
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from artlint.document.block import BlockKind
    from artlint.parse.html.markup import Tag

_BODIES = ("tbody", "thead", "tfoot", "table")
_STAYS_OPEN = {"td": ("tr", *_BODIES), "th": ("tr", *_BODIES), "tr": _BODIES}
_TWINS = {"li": ("li",), "dd": ("dd", "dt"), "dt": ("dd", "dt")}  # an item ends the one before it
# What opens or closes a block, hides its content or reads with marks; other tags leave no trace.
_MATTERS = BLOCK | UNREAD | CODE | FOREIGN | KEPT | RUBY
_MARKS = (("“", "”"), ("‘", "’"))  # of <q>, and of one inside another
_FONT = frozenset(("color", "face", "size"))


class Tree:
    """The open elements; calls `on_break` where a block ends and `on_mark` for the quotation marks of <q>."""

    def __init__(self, on_break: Callable[[], None], on_mark: Callable[[str, int, int], None]) -> None:
        self._open = OpenElements()
        self._break = on_break
        self._mark = on_mark

    @property
    def top(self) -> Element:
        """The innermost element."""
        return self._open.top

    @property
    def hides(self) -> bool:
        """Whether text here is not shown, or is no prose."""
        return self._open.hiding > 0

    @property
    def foreign(self) -> bool:
        """Whether tags here are those of a drawing or formula."""
        return self._open.top.foreign

    # ---- start tags

    def start(self, tag: Tag, *, hides: bool) -> None:
        """Open an element."""
        name = tag.name
        if not hides and name not in _MATTERS and not self._open.count(name):
            return
        if name in FOREIGN:
            self.push_foreign(tag)
            return
        if not self._makes_room(tag):
            return
        hides = hides or name in UNREAD or name in CODE
        kind, level = self._kind(name)
        if name == "q" and not hides and not self.hides:
            self._mark(_MARKS[min(self._open.count("q"), 1)][0], tag.start, tag.end)
        self._open.push(Element(name, kind, level, hides))
        if name in BLOCK:
            self._break()

    def start_raw(self, tag: Tag) -> None:
        """Pass an element whose content is no markup."""
        if tag.name in BLOCK:
            self._end_paragraph(tag)
            self._break()

    def rule(self, tag: Tag) -> None:
        """Pass an <hr>."""
        self._end_paragraph(tag)
        self._break()

    def _makes_room(self, tag: Tag) -> bool:
        """Close what the start tag ends; False when browsers ignore the tag."""
        name, elements = tag.name, self._open
        if name in TABLE_PARTS:
            return self._makes_room_in_table(tag)
        if name == "form" and elements.last("form") >= 0:
            return False
        if name == "select" and elements.in_scope("select") >= 0:
            self.end_select(tag)
            return False
        if name in _TWINS and elements.wall >= 0 and elements.at(elements.wall).name in _TWINS[name]:
            self.close(elements.wall, tag.start)
        if name in ENDS_PARAGRAPH:
            self._end_paragraph(tag)
        self._end_like(tag)
        return True

    def _end_like(self, tag: Tag) -> None:
        """Close the element that cannot have one like it inside."""
        name, elements = tag.name, self._open
        if name == "table" and elements.scope >= 0 and elements.at(elements.scope).name == "table":
            self.close(elements.scope, tag.start)
        elif name in HEADINGS and elements.top.name in HEADINGS:
            self.close(len(elements) - 1, tag.start)
        elif name in RUBY:
            self._close_if_open(max(elements.in_block(part) for part in RUBY), tag.start)
        elif name == "button":
            self._close_if_open(elements.in_scope("button"), tag.start)

    def _makes_room_in_table(self, tag: Tag) -> bool:
        if self._open.in_table("table") < 0:
            return False
        place = self._open.last(*_STAYS_OPEN.get(tag.name, ("table",)))
        self.close(place + 1, tag.start)
        return True

    def _kind(self, name: str) -> tuple[BlockKind, int]:
        top = self._open.top
        if top.kind == "quote":
            return "quote", 0
        if name in KINDS:
            return KINDS[name], int(name[1]) if name in HEADINGS else 0
        if name == "p" and top.kind == "table_cell":  # a table that lays out a page
            return "paragraph", 0
        return top.kind, top.level

    # ---- end tags

    def end(self, tag: Tag) -> None:
        """Close what an end tag ends."""
        name, elements = tag.name, self._open
        inside = elements.top.name.startswith(":") and self._end_foreign(tag)
        if inside or not (elements.count(name) or name == "p" or name in HEADINGS):
            return
        if name == "form":
            self._end_form(tag)
            return
        place = self._place_to_end(name)
        if place < 0:
            if name == "p":
                self._break()
        elif name in FORMATTING and elements.in_block(name) < 0:
            elements.void(place)
        else:
            self.close(place, tag.start, tag.end)

    def _place_to_end(self, name: str) -> int:
        elements = self._open
        if name in HEADINGS:
            return max(elements.in_scope(heading) for heading in HEADINGS)
        if name in TABLE_PARTS or name == "table":
            return elements.in_table(name)
        if name == "template":
            return elements.last(name)
        if name in BLOCK or name in SCOPE or name in FORMATTING:
            return elements.in_scope(name)
        return elements.in_block(name)

    def end_select(self, tag: Tag) -> None:
        """Close a <select> that another control ends."""
        self._close_if_open(self._open.in_scope("select"), tag.start)

    def _end_form(self, tag: Tag) -> None:
        # What is still open in the form stays open, and the form with it but in name.
        elements = self._open
        place = elements.in_scope("form")
        if place < 0:
            return
        while elements.top.name in IMPLIED:
            self.close(len(elements) - 1, tag.start)
        if place == len(elements) - 1:
            self.close(place, tag.start)
        else:
            elements.void(place)

    def _end_paragraph(self, tag: Tag) -> None:
        self._close_if_open(self._open.in_scope("p"), tag.start)

    def _close_if_open(self, place: int, start: int) -> None:
        if place >= 0:
            self.close(place, start)

    def close(self, place: int, start: int, end: int = -1) -> None:
        """Close the elements from the innermost down to `place`; [start, end) is its end tag, if there is one."""
        elements = self._open
        ends_block = False
        while len(elements) > place:
            element = elements.pop()
            if element.name == "q" and not element.hides and not self.hides:
                if ends_block:
                    self._break()
                written = end if len(elements) == place and end >= 0 else start
                self._mark(_MARKS[min(elements.count("q"), 1)][1], start, written)
                ends_block = False
            ends_block = ends_block or element.name in BLOCK
        if ends_block:
            self._break()

    # ---- drawings and formulas

    def breaks_out(self, text: str, tag: Tag) -> bool:
        """Whether the start tag cannot stand in a drawing or formula; closes them then."""
        if tag.name == "font":
            breaks = any(attribute.name in _FONT for attribute in attributes(text, tag))
        else:
            breaks = tag.name in BREAKS_OUT
        while breaks and self._open.top.foreign:
            self.close(len(self._open) - 1, tag.start)
        return breaks

    def push_foreign(self, tag: Tag) -> None:
        """Open a drawing or formula, or an element of one."""
        if not tag.self_closing:
            name, top = f":{tag.name}", self._open.top
            self._open.push(Element(name, top.kind, top.level, tag.name in FOREIGN, name not in INTEGRATION))

    def _end_foreign(self, tag: Tag) -> bool:
        """Close an element of a drawing or formula; False when the end tag is for an element around it."""
        elements = self._open
        if tag.name in ("p", "br"):
            while elements.top.foreign:
                self.close(len(elements) - 1, tag.start)
        place = elements.last(f":{tag.name}")
        if place >= 0:
            self.close(place, tag.start)
        return place >= 0
