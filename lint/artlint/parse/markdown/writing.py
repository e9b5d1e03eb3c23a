"""From leaves to blocks of the document."""

from __future__ import annotations

from artlint.parse.builder import STAND_IN
from artlint.parse.markdown.inline import inline_markup
from artlint.parse.markdown.leaf import Content
from artlint.parse.markdown.visible import outermost, visible
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from artlint.document.block import BlockKind
    from artlint.parse.builder import DocumentBuilder, Piece
    from artlint.parse.markdown.elements import OpenElements
    from artlint.parse.markdown.inline import Labels, Markup
    from artlint.parse.markdown.leaf import Leaf

_OPENING, _CLOSING = len("<!--"), len("-->")


class Writer:
    """Writes leaves to a builder in their order; `comments` collects those found on the way."""

    def __init__(self, builder: DocumentBuilder, text: str, shown: str) -> None:
        self._builder = builder
        self._text = text
        self._shown = shown  # the same, template code masked
        self._elements: OpenElements | None = None
        self.comments: list[tuple[int, int, str]] = []  # source offsets with the delimiters, what is between them

    def write(self, leaves: Iterable[Leaf], labels: Labels) -> None:
        """Add every leaf as a block, or as many blocks as it has inside."""
        builder = self._builder
        for leaf in leaves:
            content = Content(self._shown, leaf.lines)
            if leaf.role == "html":
                self._write_html(content, leaf.kind)
                continue
            markup = inline_markup(content.text, labels)
            kind = self._elements.markdown_kind(leaf.kind) if self._elements else leaf.kind
            builder.open(kind, level=leaf.level if kind == "heading" else 0)
            self._write(content, 0, len(content.text), markup)

    def _write_html(self, content: Content, kind: BlockKind) -> None:
        from artlint.parse.markdown.elements import OpenElements
        from artlint.parse.markdown.html import html_parts

        self._elements = self._elements or OpenElements()
        for part in html_parts(content.text, kind, self._elements):
            self._builder.open(part.kind, level=part.level)
            self._write(content, part.start, part.end, part.markup)

    def _write(self, content: Content, start: int, end: int, markup: Markup | None) -> None:
        if markup is None or not markup.cuts:
            self._add(content.pieces(start, end))
            return
        self._note_comments(content, markup)
        images = outermost(markup.images, start, end)
        alt_cuts = sorted(markup.cuts) if images else []
        cuts = sorted(markup.cuts + [(image.start, image.end, "") for image in images])
        shown = list(visible(content.text, start, end, cuts))
        if not any(text.strip() for _, _, text in shown if text != STAND_IN):
            shown = []
        index = 0
        for image in images:
            while index < len(shown) and shown[index][0] < image.start:
                self._add(_pieces(content, *shown[index]))
                index += 1
            alt = visible(content.text, image.alt_start, image.alt_end, alt_cuts)
            self._builder.aside("image_alt", [piece for part in alt for piece in _pieces(content, *part)])
        for part in shown[index:]:
            self._add(_pieces(content, *part))

    def _add(self, pieces: Iterable[Piece]) -> None:
        for piece in pieces:
            self._builder.replaced(*piece)

    def _note_comments(self, content: Content, markup: Markup) -> None:
        for begin, stop in markup.comments:
            start, end = content.source(begin), content.source(stop - 1) + 1
            self.comments.append((start, end, self._text[start + _OPENING : end - _CLOSING]))


def _pieces(content: Content, start: int, end: int, text: str) -> Iterator[Piece]:
    if text == content.text[start:end]:
        yield from content.pieces(start, end)
        return
    first = content.source(start)
    if text == STAND_IN or content.text[start] == "<":
        yield text, first, content.source(end - 1) + 1
    else:
        yield text, first, first + end - start
