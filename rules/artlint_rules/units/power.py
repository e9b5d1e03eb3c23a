"""Powers written in a text: "5.7 megawatts", "a 1,200-MW plant", "2 to 3 GW", "six hundred kilowatts"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from artlint import Span, expression
from artlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document

PREFIXES = "kMGT"
_WORD_PREFIXES = ("kilo", "mega", "giga", "tera")
_STEP = 1000.0  # from one prefix to the next
# The tokens of which one stands in every text that states a power, unless the number is glued to the symbol.
_UNIT_TOKENS = frozenset(
    [f"{prefix.lower()}w{ending}" for prefix in PREFIXES for ending in ("", "e", "p", "ac", "dc")]
    + [f"{prefix}{ending}" for prefix in _WORD_PREFIXES for ending in ("watt", "watts", "")]
)
_GLUED = r"\d[kMGT]W"

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {
    **{word: float(value) for value, word in enumerate([*_ONES.split(), "eighteen", "nineteen"])},
    **{word: 10.0 * value for value, word in enumerate(_TENS.split(), start=2)},
    "half": 0.5,
}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "m": 1e6, "bn": 1e9}
_NUMBER_WORD = rf"(?:{'|'.join([*_SMALL, 'hundred', 'thousand', 'dozen'])})"
WORDS = (
    rf"(?:(?:an? (?=half|hundred|thousand|dozen))?{_NUMBER_WORD}"
    rf"(?:(?:-| and an? | and | an? | ){_NUMBER_WORD}){{0,6}}(?: an?)?)"
)
DIGITS = r"(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,5}(?:\.\d+)?|\d+,\d{1,2}(?!\d)|\d+(?:\.\d+)?)"
_UNIT = (
    r"(?:[kMGT]W(?:\(e\)|(?:e|p|ac|AC|dc|DC)?(?![\w/]))|(?i:(?:kilo|mega|giga|tera)[ -]?watts?\b))"
    r"(?![-·⋅ ]?(?i:h|hrs?|hours?)\b)"
)
_POWER = (
    rf"(?:(?<![\w.,$€£¥])(?:(?P<times>\d+) ?[x×] ?)?|(?P<between>\bbetween ))"
    rf"(?:(?P<low>{DIGITS}|\b(?i:{WORDS}))(?:[ -]?{_UNIT})?(?: ?[-–—] ?| to | or |(?(between) and |(?!))))?"
    rf"(?P<high>{DIGITS}|\b(?i:{WORDS}))(?P<scale>[ -](?:thousand|million|billion)|m|bn)?"
    rf"(?P<gap>[ \u00a0\u202f]?[-‑]?)(?P<unit>{_UNIT})"
)


class Power(NamedTuple):
    """A power as written, in watts; `high` equals `low` unless it is a range.

    `span` runs from the first number to the end of the unit, `unit` is the unit alone. `compound` says that a
    hyphen ties the two into an adjective ("a 1,200-MW plant"); `times` is the count in "4 x 600 MW", else 0.
    """

    span: Span
    unit: Span
    low: float
    high: float
    compound: bool
    times: int = 0


def powers(document: Document) -> tuple[Power, ...]:
    """The powers of a document in order. A number with one dot before three digits could be either and is left out."""
    if not (_UNIT_TOKENS & document.vocabulary or expression(_GLUED).search(document.text)):
        return ()
    return tuple(_powers(document.text))


def _powers(text: str) -> Iterator[Power]:
    for match in expression(_POWER).finditer(text):
        factor = _factor(match["unit"]) * _SCALES.get((match["scale"] or "").strip(" -"), 1)
        high = number(match["high"])
        low = number(match["low"]) if match["low"] else high
        if high is None or low is None:
            continue
        start = match.start("low" if match["low"] else "high")
        if low > high:
            low, start = high, match.start("high")
        hyphen = match["gap"].endswith(("-", "‑"))
        yield Power(
            Span(start, match.end("unit")),
            Span(match.start("unit"), match.end("unit")),
            low * factor,
            high * factor,
            hyphen,
            int(match["times"] or 0),
        )


def _factor(unit: str) -> float:
    """Watts in one of the unit."""
    for power, (prefix, word) in enumerate(zip(PREFIXES, _WORD_PREFIXES, strict=True), start=1):
        if unit.startswith(f"{prefix}W") or unit.lower().startswith(word):
            return _STEP**power
    raise ValueError(unit)


def shifted_unit(unit: str, step: int) -> str | None:
    """The unit one prefix up (`step` 1) or down (-1), written alike; None where there is no such prefix in use."""
    for index, (prefix, word) in enumerate(zip(PREFIXES, _WORD_PREFIXES, strict=True)):
        target = index + step
        if unit.startswith(f"{prefix}W"):
            return PREFIXES[target] + unit[1:] if 0 <= target < len(PREFIXES) else None
        if unit.lower().startswith(word):
            return _like(unit, _WORD_PREFIXES[target] + unit[4:]) if 0 <= target < len(PREFIXES) else None
    return None


def _like(model: str, text: str) -> str:
    if model.isupper():
        return text.upper()
    return text[:1].upper() + text[1:] if model[:1].isupper() else text


def number(text: str) -> float | None:
    """What a number in digits or words amounts to; None for "1.200", which is 1,200 in half of Europe."""
    if text[:1].isdigit():
        if expression(r"[1-9]\d{0,2}\.\d{3}").fullmatch(text):
            return None
        if expression(r"\d+,\d{1,2}").fullmatch(text):
            return float(text.replace(",", "."))
        return float(expression(r"[,\s]").sub("", text))
    total = current = 0.0
    for word in expression(r"[a-z]+").findall(text.lower()):
        if word in _SMALL:
            current += _SMALL[word]
        elif word in _SCALES:
            current = max(current, 1) * _SCALES[word]
            if _SCALES[word] >= _STEP:
                total, current = total + current, 0.0
    return total + current
