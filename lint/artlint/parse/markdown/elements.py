"""Which HTML elements are open, across the HTML blocks of a document: Markdown may stand between their tags."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.document.block import BlockKind

_KINDS: dict[str, BlockKind] = {
    "li": "list_item",
    "dd": "list_item",
    "dt": "list_item",
    "blockquote": "quote",
    "figcaption": "caption",
    "caption": "caption",
    "td": "table_cell",
    "th": "table_cell",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
}
# Their closing tags close what is still open inside; their text is of the kind of what they stand in.
_GROUPS = frozenset(("ul", "ol", "dl", "table", "figure", "div", "section", "article", "aside"))


class OpenElements:
    """The elements that tell what kind of block text is, innermost last."""

    def __init__(self) -> None:
        self._open: list[tuple[str, BlockKind | None]] = []
        self._counts: dict[str, int] = {}

    def enter(self, name: str) -> None:
        """An element starts."""
        if name in _KINDS or name in _GROUPS:
            kind: BlockKind | None = self._open[-1][1] if self._open else None
            if kind != "quote" and name in _KINDS:
                kind = _KINDS[name]
            self._open.append((name, kind))
            self._counts[name] = self._counts.get(name, 0) + 1

    def leave(self, name: str) -> None:
        """An element ends, and with it all that are open inside."""
        while self._counts.get(name, 0):
            last = self._open.pop()[0]
            self._counts[last] -= 1
            if last == name:
                return

    def kind(self, outer: BlockKind) -> tuple[BlockKind, int]:
        """The kind and heading level of text here; `outer` is what Markdown alone makes of it."""
        if outer == "quote" or not self._open:
            return outer, 0
        name, kind = self._open[-1]
        return kind or outer, int(name[1]) if kind == "heading" else 0

    def markdown_kind(self, kind: BlockKind) -> BlockKind:
        """The kind of a Markdown block between the tags."""
        here = self._open[-1][1] if self._open else None
        if here == "quote" or (kind == "paragraph" and here and here != "heading"):
            return here
        return kind
