"""Amounts of two figures: running times, heights, "11st 5lb"."""

from __future__ import annotations

from artlint.expressions import expression
from artlint.quantities.amount import Amount
from artlint.quantities.numeral_grammar import ONES
from artlint.quantities.numerals import place_of
from artlint.quantities.units import unit
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re

_INCH_WORDS = {**ONES, "ten": 10, "eleven": 11}
_INCHES = (
    rf"(?: (?:and )?|-|, )?(?P<inches>\d{{1,2}}(?:\.\d+)?(?:[½¼¾]| 1/2)?|{'|'.join(_INCH_WORDS)})"
    r"(?:[ -]?(?:inches|inch|ins|in|″|”|\")(?![\w-])|(?<=foot-\d)(?![\w-])|(?<=foot-\d\d)(?![\w-]))"
)
_GAP = r"(?: (?:and )?|, )?"
# The smaller unit that may follow, and how many of it make one.
_SMALLER = {
    "st": (rf"{_GAP}(?P<n>\d{{1,2}}(?:\.\d+)?) ?(?:lbs?|pounds)\b", 14.0),
    "lb": (rf"{_GAP}(?P<n>\d{{1,2}}(?:\.\d+)?) ?(?:oz|ounces)\b", 16.0),
}
_CLOCK = r"(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?P<f>\.\d{1,3})?(?![\d:])"
_PRIMES = r"(?P<feet>\d)['′’] ?(?P<inches>\d{1,2})(?:[\"″”]|'')?(?!\w)"


def combined(text: str, start: int) -> Amount | None:
    """A running time or a height in primes at the figures: "2:03:59", "5'7"."""
    return _running_time(text, start) or _height_in_primes(text, start)


def is_running_time(text: str, start: int) -> bool:
    """Whether a time with hours, minutes and seconds, or with a fraction of one, stands there."""
    return text[start - 1 : start] != ":" and _clock(text, start) is not None


def _clock(text: str, start: int) -> re.Match[str] | None:
    match = expression(_CLOCK).match(text, start)
    return match if match and (match["s"] or match["f"]) else None


def _running_time(text: str, start: int) -> Amount | None:
    match = _clock(text, start)
    if not match:
        return None
    seconds = 0.0
    for key in "hms":
        seconds = seconds * 60 + int(match[key]) if match[key] else seconds
    fraction = f"0{match['f'] or ''}"
    step = place_of(fraction) if match["f"] else 1.0
    return Amount(*match.span(), match.span(), seconds + float(fraction), step, unit=unit("s"))


def _height_in_primes(text: str, start: int) -> Amount | None:
    match = expression(_PRIMES).match(text, start)
    if not match or int(match["inches"]) not in range(12):
        return None
    return Amount(*match.span(), match.span(), int(match["feet"]) + int(match["inches"]) / 12, 1 / 12, unit=unit("ft"))


def with_smaller_unit(text: str, found: Amount) -> Amount:
    """The amount with the smaller unit that follows: "5ft 7in", "6-foot-3", "11st 5lb"."""
    symbol = found.unit.symbol if found.unit else ""
    if symbol == "ft":
        return _with_inches(text, found)
    if symbol not in _SMALLER:
        return found
    pattern, many = _SMALLER[symbol]
    match = expression(pattern).match(text, found.end)
    if not match:
        return found
    return found._replace(end=match.end(), value=found.value + float(match["n"]) / many, step=1 / many)


def _with_inches(text: str, found: Amount) -> Amount:
    match = expression(_INCHES).match(text, found.end) if found.value == int(found.value) else None
    inches = _inches(match["inches"]) if match else 12
    if not match or inches >= 12:
        return found
    return found._replace(end=match.end(), value=found.value + inches / 12, step=1 / 12)


def _inches(written: str) -> float:
    if written in _INCH_WORDS:
        return _INCH_WORDS[written]
    half = 0.5 if written.endswith(" 1/2") else 0.0
    fraction = {"½": 0.5, "¼": 0.25, "¾": 0.75}.get(written[-1], half)
    return float(written.removesuffix(" 1/2").rstrip("½¼¾")) + fraction
