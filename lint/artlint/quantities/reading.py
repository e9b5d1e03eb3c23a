"""One amount: a number with its sign, its currency and its unit."""

from __future__ import annotations

import re
from functools import cache

from artlint.data import load_data
from artlint.expressions import expression
from artlint.quantities.amount import Amount
from artlint.quantities.combined import combined, with_smaller_unit
from artlint.quantities.currencies import currency_after, currency_before
from artlint.quantities.numerals import numeral
from artlint.quantities.units import unit
from artlint.quantities.written_unit import unit_at
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.quantities.currencies import Money
    from artlint.quantities.numerals import Numeral
    from artlint.quantities.units import Unit
    from artlint.quantities.written_unit import Written

_MINUS = r"(?:(?:(?<=\s)|(?<=[(\[“\"/])|^)[-–—−]|−|\b[Mm]inus )$"
_MINUS_ENDS = ("-", "–", "—", "−", "inus ")
_SIGNED = frozenset(["share", "temperature", "points", "angle", "money"])  # a hyphen before others is a dash
_COMBINING = (":", "'", "′", "’")  # after the first figures of "2:03:59" and "5'7"
_FAR_BACK = 24  # code points in which a unit stands before its number
_AGE = r"[^\W\d_]{2,}['’\"”)]?, $"  # before an age in apposition: "the striker, 27,"


def amount(text: str, match: re.Match[str]) -> Amount | None:
    """The amount whose number was found; None when it is no number after all."""
    start = match.start()
    if text[match.end() : match.end() + 1] in _COMBINING and (found := combined(text, start)):
        return found
    number = numeral(match)
    if number is None:
        return None
    money = None if number.words or number.part else currency_before(text, start)
    if number.unsure and not money:
        number = _settled(text, number)
    if not money and not number.part:
        money = currency_after(text, number.end)
    return _of_money(text, number, money) if money else _of_unit(text, number)


def _settled(text: str, number: Numeral) -> Numeral:
    """A number with "m" or the like behind it: a million, or a number of metres."""
    end = number.end
    if currency_after(text, end) or unit_at(text, end) or expression(_counted()).match(text, end):
        return number
    letterless = text[number.start : end - 1].rstrip(" \u00a0-")
    return number.unscaled._replace(end=number.start + len(letterless))


@cache
def _counted() -> str:
    """What follows "1.2m" where it is a million: plural nouns, but for those that are measured in metres."""
    data = load_data(__name__)
    not_counted = "|".join(data.strings("measured"))
    counted = "|".join(data.strings("counted"))
    return rf" (?!(?:{not_counted})\b)(?:[a-z-]+[^su’'\W]s|{counted})\b"


def _of_money(text: str, number: Numeral, money: Money) -> Amount:
    start, sign = _sign(text, min(number.start, money.start), number, "money")
    return Amount(
        start,
        max(number.end, money.end),
        (number.start, number.end),
        sign * number.value * money.factor,
        number.step * money.factor,
        number.scale,
        written_unit=(money.start, money.end),
        currency=money.code,
        compound=text.startswith("-", number.end) and money.start > number.start,
        words=number.words,
    )


def _of_unit(text: str, number: Numeral) -> Amount | None:
    written = _part_of_unit(text, number) if number.part else unit_at(text, number.end)
    if number.part and not written and text[number.start : number.end].lower().startswith("half a"):
        return None
    known = written.unit if written else _told_before(text, number.start, number.end)
    start, sign = _sign(text, number.start, number, known.dimension if known else "")
    found = Amount(
        start,
        written.end if written else number.end,
        (number.start, number.end),
        sign * number.value,
        number.step,
        number.scale,
        known,
        (written.start, written.end) if written else (0, 0),
        compound=written is not None and written.compound,
        part=number.part and not written,
        words=number.words,
    )
    return with_smaller_unit(text, found) if written else found


def _part_of_unit(text: str, number: Numeral) -> Written | None:
    """The unit a fraction is of: "half an hour", "a quarter of an inch"."""
    of = expression(r" of an?(?= )").match(text, number.end)
    if of or text[number.start : number.end].lower().startswith("half a"):
        return unit_at(text, of.end() if of else number.end)
    return None


def _sign(text: str, start: int, number: Numeral, dimension: str) -> tuple[int, float]:
    """Where the amount starts with its minus, and -1 for one."""
    if not text.endswith(_MINUS_ENDS, 0, start):
        return start, 1.0
    match = expression(_MINUS).search(text, max(start - 6, 0), start)
    if not match:
        return start, 1.0
    certain = match[0] == "−" or match[0].lower().startswith("minus")
    if not certain and (number.words or dimension not in _SIGNED):
        return start, 1.0
    return match.start(), -1.0


def _told_before(text: str, start: int, end: int) -> Unit | None:
    """A unit that stands before its number: "magnitude 6.1", "Mach 2", "aged 71"; an age between commas."""
    first = max(start - _FAR_BACK, 0)
    if text.endswith(", ", first, start) and end - start < 3 and text[end : end + 1] in (",", ".", ")"):
        return unit("years old") if expression(_AGE).search(text, first, start) else None
    match = expression(
        r"\b(?:(?P<magnitude>magnitude(?: of)?)|(?P<Mach>Mach)|(?P<age>(?:aged?|ages)(?: (?:of|between|from))?)) $",
        re.IGNORECASE,
    ).search(text, first, start)
    if not match or not match.lastgroup:
        return None
    return unit("years old" if match.lastgroup == "age" else match.lastgroup)
