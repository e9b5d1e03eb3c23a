"""The unit written after a number."""

from __future__ import annotations

from artlint.expressions import expression
from artlint.quantities.units import units
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re

    from artlint.quantities.units import Unit

_MOST_WORDS = 5  # "barrels of oil equivalent" has four
_DEGREES = r"[°º˚](?: ?[CFcf](?![A-Za-z])| (?:Celsius|Fahrenheit)\b)?"
_FIRST = r"(?:U\.[SK]\.|[A-Za-zµμ][A-Za-z·]*)[²³23]?(?:\((?:e|th?)\)|/[A-Za-z]+[²³23]?)?"
_REST = r"\.?[ \u00a0-](?=[A-Za-z])[A-Za-z.]+(?:[ \u00a0-][A-Za-z][A-Za-z.]*){0,3}"
_BODY = rf"(?P<gap>[ \u00a0\u202f\u2009]?[-‑]?)(?P<body>[%‰٪]|{_DEGREES}|[℃℉′″]|(?P<first>{_FIRST})(?P<rest>{_REST})?)"
_HYPHENS = ("-", "‑")
# Letters that are words after a space, unless they are written exactly as a unit.
_WORDS = frozenset(["ad", "am", "as", "at", "b", "bar", "ha", "in", "k", "ma", "mi", "mm", "ms", "pa", "pm"])


class Written(NamedTuple):
    """A unit as it stands in the text; `compound` says that a hyphen ties it to the number."""

    unit: Unit
    start: int
    end: int
    compound: bool


def unit_at(text: str, start: int) -> Written | None:
    """The unit that follows a number which ends at `start`."""
    match = expression(_BODY).match(text, start)
    if not match:
        return None
    if not match["first"]:
        known = units().symbols.get(match["body"])
        return Written(known, *match.span("body"), compound=False) if known else None
    return _named(match) or _symbol(match)


def _named(match: re.Match[str]) -> Written | None:
    """A unit by its name, the longest that fits: "square kilometres", "sq. ft", "megawatt-hours", "5mph"."""
    names = units().names
    if not match["gap"]:
        known = names.get(match["first"].casefold())
        return Written(known, *match.span("first"), compound=False) if known else None
    words = list(expression(r"[^ \u00a0-]+").finditer(match["body"]))[:_MOST_WORDS]
    folded = [word[0].replace(".", "").casefold() for word in words]
    for count in range(len(words), 0, -1):
        if known := names.get(" ".join(folded[:count])):
            start, end = match.start("body"), match.start("body") + words[count - 1].end()
            end -= match.string[end - 1] == "."
            return Written(known, start, end, match["gap"].endswith(_HYPHENS))
    return None


def _symbol(match: re.Match[str]) -> Written | None:
    first, gap = match["first"], match["gap"]
    start = match.start("first")
    known = units().symbols.get(first)
    if known is None and "/" in first:
        first = first.partition("/")[0]
        known = units().symbols.get(first)
    known = known or units().casual.get(first.casefold())
    if known is None:
        return None
    found = Written(known, start, start + len(first), gap.endswith(_HYPHENS))
    return None if _is_something_else(match, found, first) else found


def _is_something_else(match: re.Match[str], found: Written, first: str) -> bool:
    """Whether the letters are a word or a name: "5 a day", "20 F-16s", "10K"."""
    text, gap = match.string, match["gap"]
    if first == "K" and not gap:
        return True
    if len(first) == 1 and text.startswith("-", found.end) and text[found.end + 1 : found.end + 2].isalnum():
        return True
    if found.unit.glued and gap not in ("", *_HYPHENS) and not text.startswith("/", found.end):
        return True
    if gap in _HYPHENS:
        return len(first) == 1 and first in "mglCF"
    return bool(gap) and first != found.unit.symbol and first.lower() in _WORDS
