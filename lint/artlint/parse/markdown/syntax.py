"""The patterns of CommonMark that more than one module reads, and the characters that stand in for what is no text."""

from __future__ import annotations

import re
from functools import cache

from artlint.expressions import expression

# Noncharacters, never found in an article: they fill the place of template code, so that offsets stay.
NOTHING = "\ufdd0"  # a shortcode, a JSX tag: vanishes
VALUE = "\ufdd1"  # prints something unknown: reads as STAND_IN, without which "from `a` to `b` to" said "to" twice

TAG = (
    r"<(?:/(?P<end>[a-zA-Z][a-zA-Z0-9-]*+)\s*+"
    r"|(?P<name>[a-zA-Z][a-zA-Z0-9-]*+)"
    r"(?:\s++[a-zA-Z_:][\w.:-]*+(?:\s*+=\s*+(?:[^\s\"'=<>`]++|'[^']*+'|\"[^\"]*+\"))?+)*+\s*+/?)>"
)
LABEL = r"\[((?:[^\\\[\]]|\\.){0,999}+)\]"
TITLE = r"\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)"
FOOTNOTE = r"\[\^([^\s\[\]]+)\]"

# Elements whose content a reader does not read as prose.
UNREAD = frozenset(
    "code kbd math pre samp script style svg template textarea tt iframe object audio video canvas noscript".split()
)


@cache
def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that most articles never need, compiled when it is first used."""
    return expression(pattern, flags)


def tag_at(text: str, position: int) -> re.Match[str] | None:
    """The HTML tag that starts at the position; `end` is the name of a closing tag, `name` of an opening one."""
    return lazy(TAG, re.ASCII).match(text, position)


def normalized_label(label: str) -> str:
    """What two link labels have in common when they mean the same definition."""
    return " ".join(label.split()).casefold()


class Finder:
    """Looks for closers in a text, and remembers those that are not there: many openers cost no more than one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}

    def find(self, closer: str, start: int) -> int:
        """The first place of a closer at or after `start`, -1 for none."""
        known = self._next.get(closer)
        if known is None or 0 <= known < start:
            known = self._next[closer] = self._text.find(closer, start)
        return known

    def after(self, pattern: str, start: int, flags: int = 0) -> int:
        """Where the first match of a pattern at or after `start` starts, -1 for none."""
        known = self._next.get(pattern)
        if known is None or 0 <= known < start:
            match = lazy(pattern, flags).search(self._text, start)
            known = self._next[pattern] = match.start() if match else -1
        return known
