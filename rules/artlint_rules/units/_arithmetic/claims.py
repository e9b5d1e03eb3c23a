"""A result that a text draws from its figures, and whether it can be right."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._arithmetic.hedges import Interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from artlint import Span
    from artlint_rules.units._arithmetic.figures import Figure

MOST_NEAR = 30  # figures within three sentences; where there are more, some pair will fit anything
_GRAIN = 0.02  # of the true value: nobody will correct a smaller error


class Slip(NamedTuple):
    """A result that does not follow: where it stands, what would, and the calculation."""

    span: Span
    truth: str
    why: str


def apart(said: Interval, true: Interval, *, least: float = 0.0, part: float = _GRAIN) -> bool:
    """Whether no reading of the figures makes the two meet, not even with a small error."""
    return not said.widened(part, least).meets(true)


def shown(value: float) -> str:
    """A value as one would write it: three figures that count."""
    if abs(value) >= 1e12:
        return f"{_short(value / 1e12)} trillion"
    if abs(value) >= 1e9:
        return f"{_short(value / 1e9)} billion"
    if abs(value) >= 1e6:
        return f"{_short(value / 1e6)} million"
    return f"{value:,.0f}" if abs(value) >= 100 or value == int(value) else _short(value)


def _short(value: float) -> str:
    return f"{value:.3g}" if abs(value) < 1000 else f"{value:,.0f}"


def digits(value: float) -> tuple[str, int]:
    """The figures of a value without the noughts around them, and the power of ten of the first: 1,200 is "12", 3."""
    figures, _, size = f"{value:.6e}".partition("e")
    return figures.replace(".", "").rstrip("0"), int(size)


def percentage(value: float) -> str:
    """A percentage in words."""
    return f"{shown(round(value) if abs(value) >= 10 else round(value, 1))} percent"


def as_exact_as_the_finest(figures: Sequence[Figure]) -> list[Figure]:
    """The figures with the rounding of the finest of them: beside 25 and 15 million, 40 million is no 36."""
    if len({(figure.scale, figure.unit) for figure in figures}) > 1 or any(figure.hedge for figure in figures):
        return list(figures)
    half = min(figure.step for figure in figures) / 2
    low = [max(figure.reach.low, figure.value - half) for figure in figures]
    high = [min(figure.reach.high, figure.value + half) for figure in figures]
    return [each._replace(reach=Interval(*ends)) for each, *ends in zip(figures, low, high, strict=True)]
