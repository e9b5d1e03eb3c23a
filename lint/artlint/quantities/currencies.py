"""Money: signs before a number, names after it."""

from __future__ import annotations

import re
from functools import cache

from artlint.data import load_data
from artlint.expressions import expression
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_SIGN = 6
# After "pounds": what is paid so much a year, and what is weighed, not paid.
_PAID = r" (?:a|an|per) (?:year|month|week|day|hour|head|person|night|ticket|pupil)\b"
_GOODS = (
    r" of (?!(?:public |taxpayers?['’]? )?(?:money|cash|funding|aid|debt|investment|support|spending|revenue|income"
    r"|savings"
    r"|damage|profit|sales|assets|tax)\b)"
)


_SCREEN = r"(?<!\d)(?:240|360|480|576|720|1080|1440|2160|4320)$"  # lines of a picture: "1080p"
_NEXT = (
    r"(?P<gap>[ \u00a0-]?)(?P<word>U\.S\.|[^\W\d_]+|[€£$₽¥₹₴₺¢])(?!\w)"
    r"(?:[ -](?P<second>[^\W\d_]+)(?:[ -](?P<third>[^\W\d_]+))?)?"
)


class Money(NamedTuple):
    """A currency that stands at `start` to before `end`; `factor` is 0.01 for cents and pence."""

    start: int
    end: int
    code: str
    factor: float = 1.0


class _Tables:
    """The data file, as one expression for what stands before a number and as tables for what follows it."""

    def __init__(self) -> None:
        data = load_data(__name__)
        self.signs = data.table("signs") | {code: "CNY" if code == "RMB" else code for code in data.strings("codes")}
        self.after = data.table("after") | {code: code for code in data.strings("codes")}
        plural = frozenset(data.strings("plurals"))
        self.names = _with_plurals(data.table("names"), plural) | {"pounds": "GBP"}
        self.parts = _with_plurals(data.table("parts"), plural)
        self.nations = data.table("nations")
        self.last = frozenset(sign[-1] for sign in self.signs)
        self.before_pattern = rf"(?<![A-Za-z])(?:{_either(self.signs)})[ \u00a0]?$"


@cache
def _tables() -> _Tables:
    return _Tables()


def _with_plurals(names: dict[str, str], plural: frozenset[str]) -> dict[str, str]:
    return names | {_plural(name): code for name, code in names.items() if name in plural}


def _plural(name: str) -> str:
    return "pounds sterling" if name == "pound sterling" else f"{name}s"


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def currency_before(text: str, start: int) -> Money | None:
    """The sign or code that ends where a number starts: "$", "US$", "Rs ", "EUR"."""
    tables = _tables()
    last = start - 1 if text[start - 1 : start] not in (" ", "\u00a0") else start - 2
    if start < 1 or text[max(last, 0)] not in tables.last:
        return None
    first = max(start - _LONGEST_SIGN, 0)
    match = expression(tables.before_pattern).search(text[first:start])
    if not match:
        return None
    sign = match[0].strip()
    if sign in ("R", "Sh", "Fr") and match[0] != sign:  # "in R 5": only glued
        return None
    return Money(first + match.start(), start, tables.signs[sign])


def currency_after(text: str, end: int) -> Money | None:
    """The currency that follows a number: "€", " euros", "p", " US dollars"; "pounds" only where they are money."""
    match = expression(_NEXT).match(text, end)
    if not match:
        return None
    tables, word, gap = _tables(), match["word"], match["gap"]
    start, stop = match.span("word")
    if word in tables.after:
        return Money(start, stop, tables.after[word])
    if not gap:
        screen = word == "p" and expression(_SCREEN).search(text, max(end - 4, 0), end)
        return Money(start, stop, tables.parts[word], 0.01) if word in ("p", "c", "¢") and not screen else None
    known = _by_name(match, word) or _by_nation(match, word)
    if known and known.code == "GBP" and text[known.start : known.end].lower() == "pounds":
        return known if _are_sterling(text, end, known.end) else None
    return known


def _by_name(match: re.Match[str], word: str) -> Money | None:
    """Money named at once: "euros", "pounds sterling", "cents"."""
    tables, start = _tables(), match.start("word")
    both = f"{word} {match['second'] or ''}".lower()
    for name, end in ((both, match.end("second")), (word.lower(), match.end("word"))):
        if name in tables.parts and len(name) > 1:
            return Money(start, end, tables.parts[name], 0.01)
        if name in tables.names:
            return Money(start, end, tables.names[name])
    return None


def _by_nation(match: re.Match[str], word: str) -> Money | None:
    """Money with the nation before its name: "US dollars", "South Korean won", "Canadian cents"."""
    tables, second, third = _tables(), match["second"] or "", match["third"] or ""
    for nation, name, group in ((f"{word} {second}", third, "third"), (word, second, "second")):
        code = tables.nations.get(nation.rstrip("."))
        if code and name.lower() in tables.parts:
            return Money(match.start("word"), match.end(group), code, 0.01)
        if code and name.lower() in tables.names:
            return Money(match.start("word"), match.end(group), code)
    return None


def _are_sterling(text: str, number_end: int, end: int) -> bool:
    """Whether "pounds" are money: so much a year, or millions of them that are not of something one weighs."""
    if expression(_PAID).match(text, end):
        return True
    millions = text[max(number_end - 8, 0) : number_end].lower().endswith(("million", "billion"))
    return millions and not expression(_GOODS).match(text, end)
