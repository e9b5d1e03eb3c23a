"""Whether two figures are one measure, as far as their rounding lets one tell, and what slip parts them if not."""

from __future__ import annotations

from functools import cache
from itertools import product

from artlint import load_data
from artlint.quantities import unit
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._conversion.figures import significant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.quantities import Quantity, Unit

_ROUNDING = (
    0.12  # how far a figure that ends in noughts may be from what it rounds, as a share: "41,000 feet (12,500 m)"
)
_SLACK = 1.01  # on top of both roundings
_KNOWN = 1.02  # how closely a known slip must give the printed figure
_EXACT = 3  # digits of a figure that cannot be a chance
_FAR = 0.05  # by what share a figure must be off before a wrong sum that gives it exactly is held against it
_OTHER_SCALE = 40.0  # units further apart are seldom said for each other: a 5-mile walk that climbs 300 metres


class Slip(NamedTuple):
    """What went wrong: `factor` is the printed figure over the right one, `hint` what to ask, `why` the evidence.

    `sure` says that it explains a figure which is only a little off.
    """

    factor: float
    hint: str
    why: str
    sure: bool = False


class Misfit(NamedTuple):
    """Two figures that disagree: the right ends of the second and what explains it; `apart` is a ratio above 1.

    `reading` says that they are readings of a thermometer, which are given to the whole degree, `precise`
    that both figures have three digits or more.
    """

    right: tuple[float, ...]
    apart: float
    slip: Slip | None
    reading: bool = False
    precise: bool = False


def width(figure: Quantity, value: float) -> float:
    """How far a value may be from what was measured and still be rounded to the figure as written."""
    half = figure.step / 2
    if figure.step >= 10:
        half = min(half, _ROUNDING * abs(value)) if value else half
    return half * (1.5 if figure.approx else 1.0)


def ends(figure: Quantity) -> tuple[float, ...]:
    """The low and the high end of a range, or the one value."""
    return (figure.low, figure.high) if figure.is_range else (figure.low,)


def rates(first: Quantity, second: Quantity) -> float | None:
    """What the second counts per over what the first counts per; 1 where one says nothing, None for unlike things."""
    if first.per == second.per or not first.per or not second.per:
        return 1.0
    try:
        one, other = unit(first.per), unit(second.per)
    except KeyError:
        return None
    return other.factor / one.factor if one.dimension == other.dimension else None


def misfit(first: Quantity, second: Quantity) -> Misfit | None:
    """How two figures in units of one dimension disagree; None when some reading of the units makes them fit."""
    per = rates(first, second)
    if per is None or first.unit is None or second.unit is None or min(first.low, second.low) <= 0:
        return None
    readings = [(one / other * per) for one, other in product(_factors(first.unit), _factors(second.unit))]
    factor = readings[0]
    apart = min(_apart(first, second, factor) for factor in readings)
    exact = apart <= 1.0 and next(
        (slip for slip in _gross_slips(first.unit, second.unit) if _to_the_digit(first, second, factor, slip)), None
    )
    if apart <= 1.0 and not exact:
        return None
    right = tuple(end * factor for end in ends(first))
    if len(right) < len(ends(second)):
        right = right * 2
    found = exact or next(
        (slip for slip in _slips(first.unit, second.unit) if _explains(first, second, factor, slip)), None
    )
    precise = min(significant(figure.low, figure.step) for figure in (first, second)) >= _EXACT
    slip = found or _without_the_rest(first, second, factor) or _mistyped(second, right)
    return Misfit(right, apart, slip, precise=precise)


def doubtful(found: Misfit, first: Unit, second: Unit, *, firm: bool) -> bool:
    """Whether a disagreement is too large for careless rounding, or explained so well that its size does not matter."""
    data = load_data(__name__)
    least = data.number("precise" if found.precise else "unexplained")
    slip = found.slip
    ratio = first.factor / second.factor
    related = same_system(first, second) or not 1 / _OTHER_SCALE < ratio < _OTHER_SCALE
    if slip is None or (slip.factor == 1.0 and not slip.sure):
        return firm and not related and found.apart > least
    if not firm and abs(slip.factor * ratio - 1) < 1e-9:
        return False  # "5 km, 5 miles": a list
    if related or not firm:
        return found.apart > data.number("explained") and slip.factor != 1.0
    if slip.factor == 1.0 and found.apart < data.number("mistyped"):
        return False
    return slip.sure or found.apart > least


def same_system(first: Unit, second: Unit) -> bool:
    """Whether both units are metric, or both are not, so that one is a multiple of the other."""
    metric = frozenset(load_data(__name__).strings("metric"))
    return (first.symbol in metric) == (second.symbol in metric)


@cache
def _factors(of: Unit) -> tuple[float, ...]:
    """The factors a unit's word may stand for, those of loose use among them: a mile at sea is a nautical one."""
    loose = load_data(__name__).section("loose")
    more = (unit(loose.string(of.symbol)).factor,) if loose.has(of.symbol) else ()
    return (*of.factors, *more)


def _apart(first: Quantity, second: Quantity, factor: float, slack: float = _SLACK) -> float:
    """By what ratio the roundings of two figures miss each other; 1 when they meet."""
    if first.is_range and second.is_range:
        pairs = ((first.low, second.low), (first.high, second.high))
        return max(_gap((a * factor, width(first, a) * factor), (b, width(second, b)), slack) for a, b in pairs)
    low, high = first.low - width(first, first.low), first.high + width(first, first.high)
    middle, half = (low + high) / 2 * factor, (high - low) / 2 * factor
    return _gap(
        (middle, half),
        ((second.low + second.high) / 2, (second.high - second.low) / 2 + width(second, second.high)),
        slack,
    )


def _gap(one: tuple[float, float], other: tuple[float, float], slack: float) -> float:
    low, high = sorted((one, other))
    bottom, top = low[0] + low[1], max(high[0] - high[1], 1e-12)
    return max(top / bottom / slack, 1.0)


# ---- slips


def _explains(first: Quantity, second: Quantity, factor: float, slip: Slip) -> bool:
    exact = first._replace(approx=""), second._replace(approx="")
    return _apart(*exact, factor * slip.factor, _KNOWN) <= 1.0 and _near(exact, factor * slip.factor)


def _near(pair: tuple[Quantity, Quantity], factor: float) -> bool:
    """Whether a slip gives the printed figure within a twelfth, however coarsely both are rounded."""
    first, second = pair
    return 0.92 < second.low / (first.low * factor) < 1.09


def _slips(first: Unit, second: Unit) -> Iterator[Slip]:
    """The slips known, the likeliest first."""
    ratio = second.factor / first.factor
    yield from _gross_slips(first, second)
    yield Slip(ratio, "the same number in both units?", "both units have the same number")
    for tens in (10.0, 0.1, 100.0, 0.01, 1000.0, 0.001, 1e6, 1e-6):
        many = f"{max(tens, 1 / tens):,.0f} times too {'large' if tens > 1 else 'small'}"
        yield Slip(tens, f"{many}?", f"it is {many}")
    yield from _other_units(first, second)


def _gross_slips(first: Unit, second: Unit) -> Iterator[Slip]:
    """The wrong sum: the factor turned upside down, or that of another dimension."""
    ratio = second.factor / first.factor
    turned = "multiplied where it should have been divided, or the other way round"
    yield Slip(ratio**2, "converted the wrong way round?", turned, sure=True)
    if not 1 / _OTHER_SCALE < ratio < _OTHER_SCALE:
        for tens in (1e3, 1e-3, 1e6, 1e-6):
            yield Slip(ratio**2 * tens, "converted the wrong way round?", turned)
    yield from _power_slips(first, second, ratio)


def _to_the_digit(first: Quantity, second: Quantity, factor: float, slip: Slip) -> bool:
    """Whether a wrong sum gives a figure of three digits or more exactly, so that rounding is no excuse."""
    if second.is_range or first.is_range or significant(second.low, second.step) < _EXACT or not slip.sure:
        return False
    printed, wrong, right = second.low, first.low * factor * slip.factor, first.low * factor
    return abs(wrong - printed) <= 0.6 * second.step and abs(right - printed) > _FAR * printed


def _without_the_rest(first: Quantity, second: Quantity, factor: float) -> Slip | None:
    """The inches of "5ft 8in", or the pounds of "11st 5lb", that were not counted."""
    if first.step not in (1 / 12, 1 / 14, 1 / 16) or first.is_range or first.low < 1:
        return None
    whole = float(int(first.low))
    if whole == first.low or abs(whole * factor - second.low) > 0.6 * second.step:
        return None
    return Slip(whole / first.low, "only the larger unit was converted?", "the smaller unit was left out", sure=True)


def _power_slips(first: Unit, second: Unit, ratio: float) -> Iterator[Slip]:
    power = {"area": 2, "volume": 3}.get(first.dimension, 0)
    if not (power and all(of.symbol[-1:] == str(power) for of in (first, second))):
        return
    things = "an area" if power == 2 else "a volume"
    why = f"the factor for lengths was used for {things}"
    for share in range(1, power):
        yield Slip(
            ratio ** (share / power),
            "the factor for lengths?",
            sure=True,
            why=why if share == power - 1 else f"one power is missing in the factor for {things}",
        )
    yield Slip(ratio ** (1 + 1 / power), "the factor for lengths?", f"{why}, the wrong way round", sure=True)


def _other_units(first: Unit, second: Unit) -> Iterator[Slip]:
    """The units that the printed figure would be right in."""
    kin = load_data(__name__).section("kin")
    for symbol in load_data(__name__).section("common").strings(first.dimension):
        other = unit(symbol)
        if other.factor == second.factor or other.factor == first.factor:
            continue
        yield Slip(
            second.factor / other.factor,
            f"{other.plural} meant?",
            f"the number would be right in {other.plural}",
            sure=other.symbol in kin.strings(second.symbol),
        )
        yield Slip(
            other.factor / first.factor,
            f"reckoned from {other.plural}?",
            f"the number would be right for as many {other.plural}",
            sure=other.symbol in kin.strings(first.symbol),
        )


def _mistyped(second: Quantity, right: tuple[float, ...]) -> Slip | None:
    """A slip of the finger: two digits swapped, or one wrong, in a figure of two or more."""
    if second.is_range or second.words or not second.low:
        return None
    printed = round(second.low / second.step)
    meant = round(right[0] / second.step)
    one, two = str(printed), str(meant)
    if len(one) != len(two) or len(one) < 2:
        return None
    wrong = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
    if len(wrong) == 2 and wrong[0] == wrong[1][::-1]:
        return Slip(1.0, "two digits swapped?", "two digits have changed places", sure=len(one) > 2)
    return Slip(1.0, "one digit wrong?", "one digit differs", sure=len(one) > 2) if len(wrong) == 1 else None
