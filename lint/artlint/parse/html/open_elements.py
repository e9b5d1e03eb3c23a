"""The elements that are open at a place of the page."""

from __future__ import annotations

from artlint.parse.html.elements import BLOCK, SCOPE, WALLS
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from artlint.document.block import BlockKind


class Element(NamedTuple):
    """An open element; `kind` and `level` are those of a block in it, `foreign` is the inside of <svg> and <math>."""

    name: str
    kind: BlockKind = "paragraph"
    level: int = 0
    hides: bool = False
    foreign: bool = False


class OpenElements:
    """The stack of open elements, so indexed that every question takes the same time at any depth.

    An inline element is kept only where something hangs on it. Positions count from 0; -1 is none.
    """

    def __init__(self) -> None:
        self._elements: list[Element] = []
        self._places: dict[str, list[int]] = {}
        self._scopes = [-1]
        self._walls = [-1]
        self._blocks = [-1]
        self._walled = ((SCOPE, self._scopes), (WALLS, self._walls), (BLOCK | SCOPE, self._blocks))
        self.hiding = 0  # how many of them hide their content

    def __len__(self) -> int:
        return len(self._elements)

    @property
    def top(self) -> Element:
        """The innermost element."""
        return self._elements[-1] if self._elements else _PAGE

    def at(self, place: int) -> Element:
        """The element at a place."""
        return self._elements[place]

    def push(self, element: Element) -> None:
        """Open an element inside the innermost."""
        place = len(self._elements)
        self._elements.append(element)
        self._places.setdefault(element.name, []).append(place)
        self.hiding += element.hides
        for names, places in self._walled:
            if element.name in names:
                places.append(place)

    def pop(self) -> Element:
        """Close the innermost element."""
        element = self._elements.pop()
        place = len(self._elements)
        self.hiding -= element.hides
        for places in (self._places.get(element.name, []), self._scopes, self._walls, self._blocks):
            if places and places[-1] == place:
                places.pop()
        return element

    def void(self, place: int) -> None:
        """Let an element have no effect any more, while those inside it stay open."""
        element = self._elements[place]
        self.hiding -= element.hides
        self._places[element.name].pop()
        self._elements[place] = element._replace(name="", hides=False)

    def count(self, name: str) -> int:
        """How many elements of this name are open."""
        return len(self._places.get(name, ()))

    def last(self, *names: str) -> int:
        """The place of the innermost element of these names."""
        return max([places[-1] for name in names if (places := self._places.get(name))], default=-1)

    def in_scope(self, name: str) -> int:
        """The place of the element that an end tag ends, -1 when a table cell or the like stands between."""
        place = self.last(name)
        if place < 0:
            return -1
        if name == "p":
            wall = max(self._scopes[-1], self.last("button"))
        elif name == "li":
            wall = max(self._scopes[-1], self.last("ul", "ol"))
        else:
            wall = self._scopes[-1]
        return place if place >= wall else -1

    def in_table(self, name: str) -> int:
        """The place of a part of the innermost table, -1 when it is not open."""
        place = self.last(name)
        return place if place >= self.last("table") > self.last("template") else -1

    def in_block(self, name: str) -> int:
        """The place of an inline element, -1 when a block stands between."""
        place = self.last(name)
        return place if place > self._blocks[-1] else -1

    @property
    def wall(self) -> int:
        """The place of the innermost block that is no <address>, <div> or <p>."""
        return self._walls[-1]

    @property
    def scope(self) -> int:
        """The place of the innermost element that end tags cannot reach across."""
        return self._scopes[-1]


_PAGE = Element("html")
