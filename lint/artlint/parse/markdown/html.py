"""HTML in Markdown: the text between the tags of an HTML block."""

from __future__ import annotations

import re

from artlint.parse.markdown.entities import entity_at
from artlint.parse.markdown.inline import Image, Markup
from artlint.parse.markdown.syntax import NOTHING, UNREAD, VALUE, Finder, lazy
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.document.block import BlockKind
    from artlint.parse.markdown.elements import OpenElements

# Elements that stand in a line of text; every other tag ends one block and starts the next.
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite data del dfn em font i img ins label mark q ruby rb rp rt s small span"
    " strike strong sub sup time u var wbr".split()
)
# What a browser takes for a tag; Markdown's inline HTML has to be well-formed.
_TAG = (
    r"<(?:/(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+"
    r"|(?P<name>[a-zA-Z][^\s/>]*+)(?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^>])*+)>"
)
_ALT = r"\salt\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))"
_MARKUP = rf"[<&{NOTHING}{VALUE}]"


class HtmlPart(NamedTuple):
    """A stretch [start, end) of an HTML block's content that is one block, with its markup."""

    start: int
    end: int
    kind: BlockKind
    level: int
    markup: Markup


def cut_image(tag: re.Match[str], markup: Markup) -> None:
    """Note the alternative text of an `<img>`, and cut the rest of the tag."""
    alt = lazy(_ALT, re.IGNORECASE).search(tag[0])
    if alt is None:
        markup.cuts.append((tag.start(), tag.end(), ""))
        return
    group = alt.lastindex or 1
    start, end = tag.start() + alt.start(group), tag.start() + alt.end(group)
    markup.images.append(Image(tag.start(), start, end, tag.end()))
    for match in lazy("&").finditer(tag.string, start, end):
        found = entity_at(tag.string, match.start())
        if found and found[0] <= end:
            markup.cuts.append((match.start(), *found))
    markup.cuts.append((tag.start(), start, ""))
    markup.cuts.append((end, tag.end(), ""))


def html_parts(text: str, kind: BlockKind, elements: OpenElements) -> Iterator[HtmlPart]:
    """The blocks inside an HTML block; `kind` is what its text is where no element says otherwise.

    `elements` are those that earlier blocks left open, and is brought up to date.
    """
    return _HtmlScanner(text, kind, elements).parts()


class _HtmlScanner:
    def __init__(self, text: str, kind: BlockKind, elements: OpenElements) -> None:
        self.text = text
        self.finder = Finder(text)
        self.kind: BlockKind = kind
        self.elements = elements
        self.markup = Markup()

    def parts(self) -> Iterator[HtmlPart]:
        position = begin = 0
        search = lazy(_MARKUP).search
        while match := search(self.text, position):
            start = match.start()
            tag = self._tag(start) if match[0] == "<" else None
            if tag is None:
                position = self._other(start)
                continue
            name = (tag["name"] or tag["end"]).lower()
            if name in _INLINE or name in UNREAD:
                position = self._inline(tag, name)
                continue
            yield self._part(begin, start)
            if tag["end"]:
                self.elements.leave(name)
            else:
                self.elements.enter(name)
            position = begin = tag.end()
        yield self._part(begin, len(self.text))

    def _tag(self, start: int) -> re.Match[str] | None:
        if self.finder.find(">", start) < 0:
            return None
        return lazy(_TAG).match(self.text, start)

    def _part(self, start: int, end: int) -> HtmlPart:
        markup, self.markup = self.markup, Markup()
        kind, level = self.elements.kind(self.kind)
        return HtmlPart(start, end, kind, level, markup)

    def _inline(self, tag: re.Match[str], name: str) -> int:
        start, end = tag.span()
        cuts = self.markup.cuts
        if name == "br":
            cuts.append((start, end, " "))
        elif name == "img" and tag["name"]:
            cut_image(tag, self.markup)
        elif name in UNREAD and tag["name"] and not tag[0].endswith("/>"):
            close = self.finder.after(f"</{name}\\s*>", end, re.IGNORECASE)
            end = len(self.text) if close < 0 else self.text.index(">", close) + 1
            cuts.append((start, end, ""))
        else:
            cuts.append((start, end, ""))
        return end

    def _other(self, start: int) -> int:
        text, cuts = self.text, self.markup.cuts
        if text[start] == "&":
            found = entity_at(text, start)
            if found:
                cuts.append((start, *found))
            return found[0] if found else start + 1
        if text[start] in (NOTHING, VALUE):
            end = start + 1
        else:
            end = self._special_end(start)
        if end > start + 1 or text[start] != "<":
            cuts.append((start, end, ""))
        return end

    def _special_end(self, start: int) -> int:
        """The end of a comment, instruction or declaration, which is open to the end if it has none."""
        text = self.text
        if text.startswith("<!--", start):
            end = self.finder.find("-->", start + 2)
            if end < 0:
                return len(text)
            self.markup.comments.append((start, end + 3))
            return end + 3
        for opening, closing in (("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">")):
            if text.startswith(opening, start):
                end = self.finder.find(closing, start + len(opening))
                return len(text) if end < 0 else end + len(closing)
        return start + 1
