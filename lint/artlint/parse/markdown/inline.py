"""The inline phase: what in the content of a leaf is markup."""

from __future__ import annotations

import re
from bisect import bisect_right

from artlint.expressions import expression
from artlint.parse.builder import STAND_IN
from artlint.parse.markdown.delimiters import Delimiter, pair
from artlint.parse.markdown.syntax import (
    FOOTNOTE,
    LABEL,
    NOTHING,
    UNREAD,
    VALUE,
    Finder,
    lazy,
    normalized_label,
    tag_at,
)
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from artlint.parse.markdown.delimiters import Cut

_MARKUP = expression(rf"[\\`*_~!\[\]<&{NOTHING}{VALUE}]")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_AUTOLINK = (
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>\x00-\x1f\x7f]*"
    r"|[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9][a-zA-Z0-9.-]*)>"
)
_BARE_URL = r"(?:https?://|www\.)[^\s<>]*[^\s<>?!.,:*_~'\"]"
# Opening, closing and where the content of a comment starts; in the order they have to be tried.
_SPECIAL_TAGS = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))


class Image(NamedTuple):
    """An image; the offsets are those of its content, and those of its alternative text within."""

    start: int
    alt_start: int
    alt_end: int
    end: int


class Labels(NamedTuple):
    """The normalized labels that the document defines."""

    references: set[str]
    footnotes: set[str]


class Markup:
    """What in a content is not read as it stands; `comments` are ranges with their delimiters."""

    __slots__ = ("comments", "cuts", "images")

    def __init__(self) -> None:
        self.cuts: list[Cut] = []
        self.images: list[Image] = []
        self.comments: list[tuple[int, int]] = []


class _Bracket:
    __slots__ = ("delimiters", "image", "nested", "start", "text_start")

    def __init__(self, start: int, text_start: int, delimiters: int) -> None:
        self.start = start
        self.text_start = text_start
        self.delimiters = delimiters  # how many stood before it
        self.image = text_start - start == 2
        self.nested = False  # a bracket stands inside, so the text is no label


def inline_markup(text: str, labels: Labels) -> Markup | None:
    """The markup of inline content, read in one pass; None when there is none."""
    if _MARKUP.search(text) is None:
        return None
    return _Scanner(text, labels).scan()


class _Scanner:
    def __init__(self, text: str, labels: Labels) -> None:
        self.text = text
        self.labels = labels
        self.markup = Markup()
        self.finder = Finder(text)
        self.delimiters: list[Delimiter] = []
        self.brackets: list[_Bracket] = []
        self.dead = 0  # so many brackets at the bottom would make a link around a link
        self.ticks: dict[int, list[int]] | None = None
        self.urls: list[tuple[int, int]] | None = None

    def scan(self) -> Markup:
        position, search, text = 0, _MARKUP.search, self.text
        while match := search(text, position):
            start = match.start()
            position = _READERS[text[start]](self, start)
        pair(self.delimiters, 0, self.markup.cuts)
        return self.markup

    def cut(self, start: int, end: int, content: str = "") -> int:
        self.markup.cuts.append((start, end, content))
        return end

    def escape(self, start: int) -> int:
        after = self.text[start + 1 : start + 2]
        if after in _ESCAPABLE and after:
            return self.cut(start, start + 2, after)
        return self.cut(start, start + 1) if after == "\n" else start + 1  # a hard break

    def code(self, start: int) -> int:
        end = _run_end(self.text, start)
        if self.ticks is None:
            self.ticks = {}
            for run in lazy("`+").finditer(self.text):
                self.ticks.setdefault(len(run[0]), []).append(run.start())
        closers = self.ticks.get(end - start, [])
        index = bisect_right(closers, start)
        return self.cut(start, closers[index] + end - start, STAND_IN) if index < len(closers) else end

    def delimiter(self, start: int) -> int:
        end = _run_end(self.text, start)
        if self._in_url(start) or (self.text[start] == "~" and end - start > 2):
            return end
        delimiter = Delimiter(self.text, start, end)
        if delimiter.can_open or delimiter.can_close:
            self.delimiters.append(delimiter)
        return end

    def _in_url(self, place: int) -> bool:
        if self.urls is None:
            bare = "://" in self.text or "www." in self.text
            self.urls = [match.span() for match in lazy(_BARE_URL).finditer(self.text)] if bare else []
        index = bisect_right(self.urls, (place, len(self.text))) - 1
        return index >= 0 and self.urls[index][1] > place

    def bang(self, start: int) -> int:
        return self._open(start, start + 2) if self.text.startswith("[", start + 1) else start + 1

    def bracket(self, start: int) -> int:
        return self._open(start, start + 1)

    def _open(self, start: int, end: int) -> int:
        if self.brackets:
            self.brackets[-1].nested = True
        self.brackets.append(_Bracket(start, end, len(self.delimiters)))
        return end

    def close(self, start: int) -> int:
        if not self.brackets:
            return start + 1
        opener = self.brackets.pop()
        count = len(self.brackets)
        dead, self.dead = self.dead > count, min(self.dead, count)
        if self._is_footnote(opener, start):
            return self.cut(opener.start, start + 1)
        end = -1 if dead and not opener.image else self._link_end(opener, start)
        if end < 0:
            return start + 1
        pair(self.delimiters, opener.delimiters, self.markup.cuts)
        self.cut(opener.start, opener.text_start)
        if opener.image:
            self.markup.images.append(Image(opener.start, opener.text_start, start, end))
        else:
            self.dead = count
        return self.cut(start, end)

    def _is_footnote(self, opener: _Bracket, end: int) -> bool:
        if opener.nested or not self.labels.footnotes or not self.text.startswith("^", opener.text_start):
            return False
        label = lazy(FOOTNOTE).fullmatch(self.text, opener.text_start - 1, end + 1)
        return label is not None and normalized_label(label[1]) in self.labels.footnotes

    def _link_end(self, opener: _Bracket, closer: int) -> int:
        after = closer + 1
        if self.text.startswith("(", after):
            from artlint.parse.markdown.links import inline_link_end

            end = inline_link_end(self.text, after)
            if end >= 0:
                return end
        if not self.labels.references:
            return -1
        if self.text.startswith("[", after):
            full = lazy(LABEL, re.DOTALL).match(self.text, after)
            if full and full[1]:
                return full.end() if normalized_label(full[1]) in self.labels.references else -1
            after = full.end() if full else after
        if opener.nested or normalized_label(self.text[opener.text_start : closer]) not in self.labels.references:
            return -1
        return after

    def angle(self, start: int) -> int:
        if link := lazy(_AUTOLINK).match(self.text, start):
            self.cut(start, start + 1)
            return self.cut(link.end() - 1, link.end())
        if tag := tag_at(self.text, start):
            return self._tag(tag)
        for opening, closing in _SPECIAL_TAGS:
            if self.text.startswith(opening, start):
                return self._special(start, opening, closing)
        return start + 1

    def _special(self, start: int, opening: str, closing: str) -> int:
        if opening == "<!" and not self.text[start + 2 : start + 3].isalpha():
            return start + 1
        if opening == "<!--" and (short := lazy("<!---?>").match(self.text, start)):
            return self.cut(start, short.end())
        end = self.finder.find(closing, start + len(opening))
        if end < 0:
            return start + 1
        if opening == "<!--":
            self.markup.comments.append((start, end + len(closing)))
        return self.cut(start, end + len(closing))

    def _tag(self, tag: re.Match[str]) -> int:
        start, end = tag.span()
        name = (tag["name"] or "").lower()
        if name == "br":
            return self.cut(start, end, " ")
        if name == "img":
            from artlint.parse.markdown.html import cut_image

            cut_image(tag, self.markup)
            return end
        if name in UNREAD and not tag[0].endswith("/>"):
            close = self.finder.after(f"</{name}\\s*>", end, re.IGNORECASE)
            if close >= 0:
                return self.cut(start, self.text.index(">", close) + 1, STAND_IN)
        return self.cut(start, end)

    def entity(self, start: int) -> int:
        from artlint.parse.markdown.entities import entity_at

        found = entity_at(self.text, start)
        return self.cut(start, *found) if found else start + 1

    def template(self, start: int) -> int:
        return self.cut(start, _run_end(self.text, start), STAND_IN if self.text[start] == VALUE else "")


def _run_end(text: str, start: int) -> int:
    character, end, last = text[start], start + 1, len(text)
    while end < last and text[end] == character:
        end += 1
    return end


_READERS: dict[str, Callable[[_Scanner, int], int]] = {
    "\\": _Scanner.escape,
    "`": _Scanner.code,
    "*": _Scanner.delimiter,
    "_": _Scanner.delimiter,
    "~": _Scanner.delimiter,
    "!": _Scanner.bang,
    "[": _Scanner.bracket,
    "]": _Scanner.close,
    "<": _Scanner.angle,
    "&": _Scanner.entity,
    NOTHING: _Scanner.template,
    VALUE: _Scanner.template,
}
