"""The walk over the markup of a page."""

from __future__ import annotations

import re

from artlint.document.lines import BYTE_ORDER_MARK
from artlint.expressions import expression
from artlint.parse.builder import DocumentBuilder
from artlint.parse.html.elements import PAGE, RAW, VOID
from artlint.parse.html.markup import (
    MARKUP,
    attribute,
    bogus_comment_end,
    character_data_end,
    comment_end,
    is_hidden,
    raw_end,
    tag_at,
)
from artlint.parse.html.text import pieces
from artlint.parse.html.tree import Tree
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.document import Document, Source
    from artlint.parse.html.markup import Tag

# The call of a footnote stands against the word before it and is no part of it: <sup><a href="#fn1">1</a></sup>.
_NOTE_CALL = expression(
    r"(?:<sup\b[^<>]{0,200}>\s{0,9})?<a\s[^<>]{0,300}?\bhref=[\"']?#[^<>]{0,300}>"
    r"(?:<sup\b[^<>]{0,200}>)?[^<>]{1,9}(?:</sup>)?</a>(?:\s{0,9}</sup>)?",
    re.IGNORECASE,
)
_CHARACTER_DATA = "<![CDATA["


def parse_html(source: Source) -> Document:
    """The text of the page as a browser without style sheets shows it, in the order of the source.

    A <br> reads as a space, two of them part paragraphs. Scripts, controls, drawings, code, pre-formatted and
    hidden text are no text. An alternative text is a block of its own and does not part the sentence it stands in.
    In a file named `.xhtml` a self-closing tag closes, as the XML parser of browsers has it.
    """
    return _Reader(source).document()


class _Reader:
    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._builder = DocumentBuilder(source)
        self._tree = Tree(self._break, self._mark)
        self._xml = source.path.lower().endswith(".xhtml")
        self._after_space = True  # or at the start of a block: white space there is not shown
        self._after_line_break = False

    def document(self) -> Document:
        text = self._text
        position = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
        while markup := MARKUP.search(text, position):
            start = markup.start()
            self._prose(position, start)
            position = self._markup(start)
        self._prose(position, len(text))
        self._tree.close(0, len(text), len(text))
        return self._builder.build()

    def _markup(self, start: int) -> int:
        """Read what begins with the bracket at `start`; where it ends."""
        tag = tag_at(self._text, start)
        if tag is None:
            return self._declaration(start)
        if tag.closing:
            self._end(tag)
        elif tag.name:
            return self._start(tag)
        return tag.end

    def _declaration(self, start: int) -> int:
        text = self._text
        if text.startswith("<!--", start):
            body_end, end = comment_end(text, start)
            self._builder.comment(start, end, text[start + len("<!--") : body_end])
            return end
        if text.startswith(_CHARACTER_DATA, start) and (self._xml or self._tree.foreign):
            data_end, end = character_data_end(text, start)
            if not self._tree.hides:
                self._builder.verbatim(start + len(_CHARACTER_DATA), data_end)
            return end
        if start + len("</") == len(text) and text[-1] == "/":
            self._prose(start, len(text))
            return len(text)
        return bogus_comment_end(text, start)

    def _start(self, tag: Tag) -> int:
        tree, name = self._tree, tag.name
        if tree.foreign and not tree.breaks_out(self._text, tag):
            tree.push_foreign(tag)
        elif name in PAGE:
            pass
        elif (name == "sup" or name == "a") and (call := self._note_call(tag)):
            return call
        elif tag.self_closing and self._xml and name not in VOID:
            tree.start(tag, hides=True)
            self._end(tag)
        elif name in RAW:
            tree.start_raw(tag)
            return raw_end(self._text, name, tag.end)
        elif name == "plaintext":
            return len(self._text)
        elif name in VOID:
            self._void(tag)
        else:
            tree.start(tag, hides=is_hidden(self._text, tag))
        return tag.end

    def _end(self, tag: Tag) -> None:
        self._tree.end(tag)
        if tag.name == "br":
            self._line_break(tag)

    def _void(self, tag: Tag) -> None:
        if tag.name == "br":
            self._line_break(tag)
        elif tag.name == "hr":
            self._tree.rule(tag)
        elif tag.name in ("img", "image"):
            self._image(tag)
        elif tag.name == "input":
            self._tree.end_select(tag)

    def _note_call(self, tag: Tag) -> int:
        """The end of the footnote call that begins with the tag, 0 when none does."""
        if tag.name == "a" and self._text[tag.end : tag.end + 4].lower() != "<sup":
            return 0
        match = _NOTE_CALL.match(self._text, tag.start)
        return match.end() if match else 0

    def _prose(self, start: int, end: int) -> None:
        if start >= end or self._tree.hides:
            return
        read = pieces(self._text, start, end, after_space=self._after_space)
        for piece in read:
            self._builder.replaced(*piece)
        if read:
            self._after_space = read[-1][0][-1] == " "
            if self._after_line_break:
                self._after_line_break = all(content.isspace() for content, _, _ in read)

    def _line_break(self, tag: Tag) -> None:
        if self._tree.hides:
            return
        if self._after_line_break:
            self._break()
        elif not self._after_space:
            self._builder.replaced(" ", tag.start, tag.end)
            self._after_space = True
        self._after_line_break = True

    def _image(self, tag: Tag) -> None:
        alt = attribute(self._text, tag, "alt")
        if alt and not self._tree.hides and not is_hidden(self._text, tag):
            read = pieces(self._text, *alt, after_space=True, attribute=True)
            self._builder.aside("image_alt", read)

    def _mark(self, mark: str, start: int, end: int) -> None:
        """Add a quotation mark that stands for a tag, or for no source where the tag is left out."""
        self._builder.replaced(mark, start, end)
        self._after_space = self._after_line_break = False

    def _break(self) -> None:
        """End the block under way; the next is of the kind that the open elements say."""
        top = self._tree.top
        self._builder.open(top.kind, level=top.level)
        self._after_space, self._after_line_break = True, False
