"""Writing a figure anew: rounded as another one is, with the commas and the magnitude word of the one it replaces."""

from __future__ import annotations

import math

from artlint import expression
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint import Document
    from artlint.quantities import Quantity

_LOSS = 0.012  # rounding may change a converted figure by this share; beyond it one more digit is given
_MORE = 0.05  # the same once a digit has been added
_MOST_DIGITS = 5


def significant(value: float, step: float) -> int:
    """How many digits of a value count, when `step` is the place of the last."""
    if not value or not step:
        return 1
    return max(math.floor(math.log10(abs(value)) + 1e-9) - math.floor(math.log10(step) + 1e-9) + 1, 1)


def rounded_like(value: float, first: float, step: float) -> tuple[float, float]:
    """A converted value with as many digits as the first figure has, and the place of its last digit.

    It gets another digit where rounding would lose too much (7 lb are 3.2 kg, not 3), but no finer ones than the first.
    """
    if not value:
        return 0.0, 1.0
    size = math.floor(math.log10(abs(value)))
    digits = fewest = min(significant(first, step), _MOST_DIGITS)
    finest = 10.0 ** math.floor(math.log10(step) + 1e-9)
    while True:
        place = 10.0 ** (size - digits + 1)
        near = round(value / place) * place
        if place <= finest <= 1.0 and abs(value) >= 10 * finest:
            return round(value / finest) * finest, finest
        loss = _LOSS if digits == fewest else _MORE
        if abs(near - value) <= loss * abs(value) or digits >= _MOST_DIGITS:
            return near, place
        digits += 1


def digits_of(value: float, place: float, *, commas: bool = True) -> str:
    """A value in digits, with decimals only where the place asks for them: "0.6", "1,004"."""
    decimals = max(-math.floor(math.log10(place) + 1e-9), 0)
    written = f"{abs(value):,.{decimals}f}"
    if "." in written and place <= 0.1 and float(written.replace(",", "")).is_integer():
        written = written.partition(".")[0]
    if not commas and abs(value) < 10_000:
        written = written.replace(",", "")
    return f"-{written}" if value < 0 else written


def in_full(value: float, place: float) -> str:
    """A value as news writes it: "1.4 million" where that says all its digits, plain digits below."""
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= scale and place >= scale / 100:
            return f"{digits_of(value / scale, min(place / scale, 1.0))} {word}"
    return digits_of(value, place)


def replaced(document: Document, quantity: Quantity, ends: list[tuple[float, float]]) -> str | None:
    """The number of a quantity with its ends replaced by values and places; None where that cannot be written.

    The magnitude word stays while it fits: "3.7 million" becomes "37 million", but "2,000". A minus is not written.
    """
    written = document.slice(quantity.number)
    found = list(expression(r"\d[\d,]*(?:\.\d+)?").finditer(written))
    scale = quantity.scale
    fits = scale == 1 or all(0.95 <= abs(value) / scale < 10_000 for value, _ in ends)
    big = scale == 1 and any(abs(value) >= 1e6 for value, _ in ends)
    if len(ends) == 1 and (len(found) != 1 or not fits or big):
        return in_full(abs(ends[0][0]), ends[0][1])
    if len(found) != len(ends) or not fits:
        return None
    commas = not any(expression(r"\d{4}").fullmatch(match[0]) for match in found)
    for match, (value, place) in zip(reversed(found), reversed(ends), strict=True):
        content = digits_of(abs(value) / scale, place / scale, commas=commas)
        written = written[: match.start()] + content + written[match.end() :]
    return written
