"""Degrees: whether a figure is a reading of the thermometer or a difference of two, and what it then converts to."""

from __future__ import annotations

import re
from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._conversion.conversion import Misfit, Slip, ends
from artlint_rules.units._conversion.restated import sentence_of

if TYPE_CHECKING:
    from artlint import Document
    from artlint.quantities import Quantity
    from artlint_rules.units._conversion.restated import Restated

_HALF = 3.0  # most degrees that a figure in tens may be from what it rounds
_LOOSE = 0.6  # kelvins that two readings may differ beyond their roundings: 35 C (90 F)
_WIDE = 2.0  # the same where no known slip explains it
_APART = 1.15  # the ratio that two differences may differ by


class _Signs(NamedTuple):
    before: re.Pattern[str]
    after: re.Pattern[str]
    reading: re.Pattern[str]
    climate: re.Pattern[str]


@cache
def _signs() -> _Signs:
    data = load_data(__name__)
    about = rf"(?:(?:{'|'.join(data.strings('about'))}) ?)*"
    nouns, verbs = ("|".join(data.strings(key)) for key in ("nouns", "verbs"))
    return _Signs(
        expression(
            rf"(?:\b(?:by|(?i:{nouns})s?(?: in [a-z ]{{1,40}}?)?(?: of| by)) {about}(?:up to )?"
            rf"|\b(?:{verbs}) {about}|±)$"  # lower case only: "Niagara Falls 20C"
        ),
        expression(rf"[)\]]? (?:{'|'.join(data.strings('after'))})", re.IGNORECASE),
        expression(rf"\b(?:{'|'.join(data.strings('reading'))}) {about}$", re.IGNORECASE),
        expression(rf"\b(?:{'|'.join(data.strings('climate'))})", re.IGNORECASE),
    )


def said_as(document: Document, pair: Restated) -> str:
    """What the words make of two figures in degrees: "difference", "reading", or nothing when they do not decide."""
    signs, text = _signs(), document.text
    whole = sentence_of(document, pair)
    before = text[max(whole.start, pair.first.span.start - 90) : pair.first.span.start]
    after = text[pair.second.span.end : min(pair.second.span.end + 60, whole.end)]
    if (
        _per(document, pair.first)
        or _per(document, pair.second)
        or signs.before.search(before)
        or signs.after.match(after)
    ):
        return "difference"
    if text[pair.first.span.end : pair.second.span.start].strip(" (") and signs.after.match(text, pair.first.span.end):
        return "difference"
    if signs.reading.search(before) and not signs.climate.search(document.slice(whole)):
        return "reading"
    return ""


def _per(document: Document, figure: Quantity) -> bool:
    """Whether it is a rate of change: "2C per decade", but not "20C a year ago"."""
    return bool(figure.per) and document.slice(figure.rate).startswith(("per", "/"))


def misfit_of_degrees(first: Quantity, second: Quantity, said: str) -> Misfit | None:
    """How two figures in degrees disagree in the sense they are said in; in both senses when the words do not tell."""
    if len(ends(first)) != len(ends(second)):
        return None
    reading, difference = _as_reading(first, second), _as_difference(first, second)
    if said == "difference":
        return difference
    if said == "reading":
        return reading
    if reading is None or difference is None:
        return None
    return reading


def _width(figure: Quantity) -> float:
    return min(figure.step / 2, _HALF) * (1.5 if figure.approx else 1.0)


def _as_reading(first: Quantity, second: Quantity) -> Misfit | None:
    one, other = first.unit, second.unit
    if one is None or other is None:
        return None
    room = _width(first) * one.factor + _width(second) * other.factor
    pairs = list(zip(ends(first), ends(second), strict=True))
    off = max(abs(first.in_base(a) - second.in_base(b)) - room for a, b in pairs)
    if off <= _LOOSE:
        return None
    right = tuple((first.in_base(a) - other.offset) / other.factor for a in ends(first))
    plain = tuple(a * one.factor / other.factor for a in ends(first))
    slip = _reading_slip(first, second, right, plain)
    return Misfit(right, 1.0 + off, slip, reading=True) if slip or off > _WIDE else None


def _reading_slip(first: Quantity, second: Quantity, right: tuple[float, ...], plain: tuple[float, ...]) -> Slip | None:
    def gives(values: tuple[float, ...]) -> bool:
        return _meets(first, second, values)

    if gives(plain):
        return Slip(
            1.0,
            "the 32 degrees left out?",
            "that is what a difference converts to; a reading needs the 32 degrees between the scales",
        )
    if gives(tuple(-value for value in right)):
        return Slip(1.0, "a minus too many or too few?", "only the sign differs")
    if ends(first) == ends(second):
        return Slip(1.0, "the same number in both?", "both scales have the same number")
    back = tuple((a - 32) / 1.8 if first.symbol == "C" else a * 1.8 + 32 for a in ends(first))
    if {first.symbol, second.symbol} == {"C", "F"} and gives(back):
        return Slip(1.0, "converted the wrong way round?", "that is the conversion from the other scale")
    return None


def _as_difference(first: Quantity, second: Quantity) -> Misfit | None:
    one, other = first.unit, second.unit
    if one is None or other is None:
        return None
    right = tuple(a * one.factor / other.factor for a in ends(first))
    apart = max(_ratio(first, second, a, b) for a, b in zip(right, ends(second), strict=True))
    if apart <= 1.0:
        return None
    slip = None
    if _meets(first, second, tuple((first.in_base(a) - other.offset) / other.factor for a in ends(first))):
        slip = Slip(
            1.0,
            "a difference, so no 32 degrees?",
            "that is the reading; a difference of 5 C is one of 9 F, without the 32 degrees between the scales",
        )
    elif ends(first) == ends(second):
        slip = Slip(1.0, "the same number in both?", "both scales have the same number")
    return Misfit(right, apart, slip) if slip or apart > _APART else None


def _ratio(first: Quantity, second: Quantity, right: float, printed: float) -> float:
    """By what ratio two differences miss each other beyond their roundings."""
    factor = abs(right / first.low) if first.low else 1.0
    (low, low_room), (high, high_room) = sorted(((abs(right), _width(first) * factor), (abs(printed), _width(second))))
    return max((high - high_room) / max(low + low_room, 1e-9), 1.0)


def _meets(first: Quantity, second: Quantity, values: tuple[float, ...]) -> bool:
    """Whether the second figure is what a slip gives, within both roundings."""
    one, other = first.unit, second.unit
    if one is None or other is None:
        return False
    room = min(_width(first), 1.0) * one.factor / other.factor + min(_width(second), 1.0)
    return all(abs(a - b) <= room for a, b in zip(values, ends(second), strict=True))
