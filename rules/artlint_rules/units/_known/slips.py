"""The slips that print another figure than was meant: a step of a thousand, one unit for another, cents for dollars."""

from __future__ import annotations

from artlint.quantities import unit
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._known.knowledge import per_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document
    from artlint.quantities import Quantity, Unit
    from artlint_rules.units._known.knowledge import Kind

_STEP = 1000.0
_MAGNITUDES = {1.0: "", 1e3: "thousand", 1e6: "million", 1e9: "billion", 1e12: "trillion", 1e15: "quadrillion"}
_LETTERS = {"m": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "mn": 1e6, "k": 1e3}
_PREFIXES = {"m": 1e-3, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15}
_PER_PAIRS = {("bbl", "gal"): 42.0, ("Mcf", "MMcf"): 1e-3, ("1000m3", "1000000m3"): 1e-3, ("MMBtu", "kBtu"): 1e3}


class Slip(NamedTuple):
    """A reading of a quantity: from `low` to `high` in a kind's unit, `meant` as the article would have written it."""

    low: float
    high: float
    meant: str


def values(quantity: Quantity, whole: Unit | None) -> tuple[float, float]:
    """Both ends of a quantity in a unit of its dimension; of money and counts as they are."""
    if whole is None or quantity.unit is None:
        return quantity.low, quantity.high
    low, high = (_converted(value, quantity.unit, whole) for value in (quantity.low, quantity.high))
    return low, high


def _converted(value: float, one: Unit, other: Unit) -> float:
    return (value * one.factor + one.offset - other.offset) / other.factor


def readings(document: Document, quantity: Quantity, kind: Kind) -> Iterator[Slip]:
    """What the quantity would be if one of the kind's slips had been made."""
    for slip in kind.slips:
        if slip == "thousand":
            yield from _steps(document, quantity, kind)
        elif slip == "cent":
            yield from _cents(document, quantity, kind)
        elif slip == "per":
            continue
        else:
            yield from _other_unit(document, quantity, kind, slip)


def per_factor(quantity: Quantity, kind: Kind) -> float:
    """What a price per "million cubic feet" is multiplied by for a kind per thousand; 0 where they have no such tie."""
    return _PER_PAIRS.get((kind.per, per_of(quantity.per)), 0.0)


def _steps(document: Document, quantity: Quantity, kind: Kind) -> Iterator[Slip]:
    low, high = values(quantity, kind.unit)
    for factor in (_STEP, 1 / _STEP):
        fits = kind.usual.covers(low * factor, high * factor)
        if fits and (meant := stepped(document, quantity, factor)):
            yield Slip(low * factor, high * factor, meant)


def stepped(document: Document, quantity: Quantity, factor: float) -> str:
    """The quantity with its magnitude or its metric prefix one step up or down; empty where there is none."""
    text = document.slice(quantity.span)
    if quantity.scale == 1 and (other := _prefixed(document, quantity, factor)):
        return other
    figures = document.slice(quantity.number)
    bare = figures.rstrip("abcdefghijklmnopqrstuvwxyzBKMT").rstrip(" \u00a0-")
    letters = figures[len(bare) :].strip(" \u00a0-")
    if quantity.scale == 1 and not quantity.words:
        return text.replace(figures, f"{quantity.low * factor:,.10g}", 1)
    target = _MAGNITUDES.get(quantity.scale * factor)
    if target is None or not bare[-1:].isdigit():
        return ""
    if letters in _LETTERS:
        short = next((name for name, size in _LETTERS.items() if size == quantity.scale * factor), "")
        return text.replace(figures, bare + short, 1)
    return text.replace(figures, f"{bare} {target}".rstrip(), 1)


def _prefixed(document: Document, quantity: Quantity, factor: float) -> str:
    """The quantity in the unit one metric prefix up or down: "480 milligrams" for "480 grams"."""
    if quantity.unit is None:
        return ""
    target = quantity.unit.factor * factor
    symbol = quantity.symbol
    bases = (symbol, symbol[1:]) if symbol[:1] in _PREFIXES else (symbol,)
    for name in (sign + base for base in bases for sign in ("", *_PREFIXES)):
        try:
            other = unit(name)
        except KeyError:
            continue
        if other.dimension == quantity.dimension and abs(other.factor - target) < target * 1e-9:
            return _in(document, quantity, other)
    return ""


def _in(document: Document, quantity: Quantity, other: Unit) -> str:
    """The figures with another unit, in words or as a symbol as the first is."""
    written = document.slice(quantity.unit_span)
    spelt = written.lower() in (quantity.unit.name.lower(), quantity.unit.plural.lower()) if quantity.unit else False
    symbol = other.plural if spelt or len(written) > len(quantity.symbol) + 1 or other.symbol == "ly" else other.symbol
    return f"{document.slice(quantity.number)} {symbol}"


def _other_unit(document: Document, quantity: Quantity, kind: Kind, slip: str) -> Iterator[Slip]:
    one, _, other = slip.partition("-")
    if kind.unit is None or quantity.unit is None or quantity.symbol not in (one, other):
        return
    meant = unit(other if quantity.symbol == one else one)
    if meant.dimension == quantity.dimension:
        low, high = (_converted(value, meant, kind.unit) for value in (quantity.low, quantity.high))
        yield Slip(low, high, _in(document, quantity, meant))


def _cents(document: Document, quantity: Quantity, kind: Kind) -> Iterator[Slip]:
    low, high = values(quantity, kind.unit)
    figures = document.slice(quantity.number)
    if quantity.unit_span.start >= quantity.number.end:  # "29 cents", "153p"
        yield Slip(low * 100, high * 100, f"{figures} dollars")
    else:
        yield Slip(low / 100, high / 100, f"{figures} cents")
