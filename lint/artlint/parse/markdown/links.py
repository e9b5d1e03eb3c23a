"""Where links and link reference definitions end. What they point to is no text, so it is not kept."""

from __future__ import annotations

import re

from artlint.parse.markdown.syntax import LABEL, TITLE, lazy, normalized_label
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANKS = r"[ \t]*+(?:\n[ \t]*+)?+"
_POINTED = r"<(?:[^<>\n\\]|\\.)*+>"
_BARE = r"(?:[^ ()\\\x00-\x1f\x7f]|\\[!-/:-@\[-`{-~]|\\)++|[()]"
_MOST_PARENTHESES = 32  # as the reference implementation has it, to stay linear


def inline_link_end(text: str, start: int) -> int:
    """The end of `(destination "title")` from its parenthesis at `start` on, -1 when it is none."""
    position = _skip(text, start + 1)
    position = _destination_end(text, position)
    if position < 0:
        return -1
    after = _skip(text, position)
    if after > position and (title := lazy(TITLE, re.DOTALL).match(text, after)):
        after = _skip(text, title.end())
    return after + 1 if text.startswith(")", after) else -1


def definitions(text: str) -> Iterator[tuple[str, int]]:
    """The normalized labels of the link reference definitions a paragraph begins with, and where each ends.

    An end is the start of the next line, or the end of the text.
    """
    position = 0
    while label := lazy(LABEL + ":", re.DOTALL).match(text, position):
        position = _definition_end(text, label.end())
        if position < 0 or not label[1].strip():
            return
        yield normalized_label(label[1]), position


def _definition_end(text: str, start: int) -> int:
    begin = _skip(text, start)
    end = _destination_end(text, begin)
    if end <= begin:
        return -1
    after = _skip(text, end)
    if after > end and (title := lazy(TITLE, re.DOTALL).match(text, after)):
        full = _line_end(text, title.end())
        if full >= 0:
            return full
    return _line_end(text, end)


def _destination_end(text: str, start: int) -> int:
    """The end of a destination, which may be empty; -1 for a broken one."""
    if text.startswith("<", start):
        match = lazy(_POINTED).match(text, start)
        return match.end() if match else -1
    depth, position, part = 0, start, lazy(_BARE)
    while match := part.match(text, position):
        if match[0] == "(":
            depth += 1
        elif match[0] == ")":
            if not depth:
                return position
            depth -= 1
        if depth > _MOST_PARENTHESES:
            return -1
        position = match.end()
    return -1 if depth else position


def _skip(text: str, start: int) -> int:
    match = lazy(_BLANKS).match(text, start)
    return match.end() if match else start


def _line_end(text: str, start: int) -> int:
    match = lazy(r"[ \t]*+(?:\n|\Z)").match(text, start)
    return match.end() if match else -1
