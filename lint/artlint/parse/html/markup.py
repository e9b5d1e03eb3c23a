"""Tags, comments and the rest of the markup: where each ends, as browsers have it."""

from __future__ import annotations

import re

from artlint.expressions import expression
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_S = r"[\t\n\f\r ]"
_NAME_END = r"[^\t\n\f\r />=]*+"
# A quoted value without its closing quote runs to the end of the file, and the tag with it.
_ATTRIBUTE = (
    rf"([^\t\n\f\r />]{_NAME_END})"
    rf"(?:{_S}*+={_S}*+(?:\"([^\"]*+)(?:\"|\Z)|'([^']*+)(?:'|\Z)|([^\t\n\f\r >]*+)))?+"
)
_ATTRIBUTES = expression(_ATTRIBUTE)
_TAG = expression(
    rf"<(/?)([A-Za-z][^\t\n\f\r />]*+)((?:{_S}++|/(?!>)|{re.sub(r'[(](?![?])', '(?:', _ATTRIBUTE)})*+)(/?)(>|\Z)"
)
MARKUP = expression(r"<(?=[A-Za-z/!?])")
_UNSHOWN = expression(r"display\s*:\s*none", re.IGNORECASE)
_COMMENT_END = expression(r"--!?>")
_SCRIPT_STATE = expression(r"<!--|-->|<(/?)script(?=[\t\n\f\r />])", re.IGNORECASE | re.ASCII)


class Tag(NamedTuple):
    """A start or end tag at [start, end); `attributes` is the span of its attributes in the source."""

    name: str
    start: int
    end: int
    closing: bool
    self_closing: bool
    attributes: tuple[int, int]


class Attribute(NamedTuple):
    """An attribute's name, lower case, and the source [start, end) of its value without quotes."""

    name: str
    start: int
    end: int


def tag_at(text: str, start: int) -> Tag | None:
    """The tag that begins at `start`; None when no letter follows the bracket.

    The name of a tag that the end of the file cuts off is empty: browsers drop it.
    """
    match = _TAG.match(text, start)
    if match is None:
        return None
    closing, name, _, slash, bracket = match.groups()
    return Tag(name.lower() if bracket else "", start, match.end(), bool(closing), bool(slash), match.span(3))


def attributes(text: str, tag: Tag) -> Iterator[Attribute]:
    """The attributes in order; of two with one name browsers heed the first."""
    for match in _ATTRIBUTES.finditer(text, *tag.attributes):
        group = match.lastindex or 1
        span = match.span(group) if group > 1 else (match.end(), match.end())
        yield Attribute(match[1].lower(), *span)


def attribute(text: str, tag: Tag, name: str) -> tuple[int, int] | None:
    """Where the value of an attribute stands in the source, None when the tag has none of this name."""
    return next(((found.start, found.end) for found in attributes(text, tag) if found.name == name), None)


def is_hidden(text: str, tag: Tag) -> bool:
    """Whether browsers leave the element out: hidden, styled so in its tag, or a dialogue not yet open."""
    written = text[slice(*tag.attributes)].lower() if tag.attributes[1] > tag.attributes[0] else ""
    if tag.name == "dialog":
        return attribute(text, tag, "open") is None
    if "hidden" not in written and "none" not in written:
        return False
    if attribute(text, tag, "hidden"):
        return True
    style = attribute(text, tag, "style")
    return bool(style and _UNSHOWN.search(text, *style))


def comment_end(text: str, start: int) -> tuple[int, int]:
    """Where the body of the comment at `start` ends, and where the comment does."""
    body = start + len("<!--")
    for short in (">", "->"):
        if text.startswith(short, body):
            return body, body + len(short)
    match = _COMMENT_END.search(text, body)
    return match.span() if match else (len(text), len(text))


def bogus_comment_end(text: str, start: int) -> int:
    """Where a doctype, a processing instruction or another odd declaration ends."""
    return _after(text, ">", start)


def character_data_end(text: str, start: int) -> tuple[int, int]:
    """Where the text of the <![CDATA[ section at `start` ends, and where the section does."""
    end = text.find("]]>", start)
    return (end, end + 3) if end >= 0 else (len(text), len(text))


def raw_end(text: str, name: str, start: int) -> int:
    """Where the end tag of a raw element begins whose content begins at `start`."""
    if name == "script":
        return _script_end(text, start)
    match = expression(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE | re.ASCII).search(text, start)
    return match.start() if match else len(text)


def _script_end(text: str, start: int) -> int:
    # In a script's <!-- comment another <script> and its end tag are a pair.
    in_comment = in_pair = False
    for match in _SCRIPT_STATE.finditer(text, start):
        if match[0] == "<!--":
            in_comment = True
        elif match[0] == "-->":
            in_comment = in_pair = False
        elif match[1] and not in_pair:
            return match.start()
        else:
            in_pair = in_comment and not match[1]
    return len(text)


def _after(text: str, mark: str, start: int) -> int:
    end = text.find(mark, start)
    return end + len(mark) if end >= 0 else len(text)
