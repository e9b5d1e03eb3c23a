"""Powers written in a text: "5.7 megawatts", "a 1,200-MW plant", "2 to 3 GW", "six hundred kilowatts"."""

from __future__ import annotations

from artlint import Span, expression
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document
    from artlint.quantities import Quantity

PREFIXES = "kMGT"
_WORD_PREFIXES = ("kilo", "mega", "giga", "tera")
_SYMBOLS = frozenset(f"{prefix}W" for prefix in PREFIXES)
_TIMES = r"(?<![\d.,])(\d{1,3}) ?[x×] ?$"
_FAR_BACK = 8  # code points that hold "12 x "


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
    """The powers of a document from kilowatts to terawatts, in order; use through `document.layer`."""
    return tuple(_powers(document))


def _powers(document: Document) -> Iterator[Power]:
    for quantity in document.quantities:
        rate = document.text.startswith("/", quantity.unit_span.end)  # "MW/min"
        if quantity.symbol in _SYMBOLS and quantity.unit and quantity.low >= 0 and not rate:
            factor = quantity.unit.factor
            yield Power(
                Span(quantity.number.start, quantity.unit_span.end),
                quantity.unit_span,
                quantity.low * factor,
                quantity.high * factor,
                quantity.compound,
                _times(document, quantity),
            )


def _times(document: Document, quantity: Quantity) -> int:
    start = quantity.number.start
    match = expression(_TIMES).search(document.text, max(start - _FAR_BACK, 0), start)
    return int(match[1]) if match else 0


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
