"""All that a figure may stand for, and the words that make it more or less: "nearly", "more than", "about"."""

from __future__ import annotations

from functools import cache

from artlint import expression, load_data
from artlint.values import NamedTuple


class Interval(NamedTuple):
    """All that a figure may stand for, both ends included."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        """The value in the middle."""
        return (self.low + self.high) / 2

    def widened(self, part: float, least: float = 0.0) -> Interval:
        """The same with a part of its ends, but at least `least`, added on either side."""
        return Interval(self.low - max(abs(self.low) * part, least), self.high + max(abs(self.high) * part, least))

    def meets(self, other: Interval) -> bool:
        """Whether a value lies in both."""
        return self.low <= other.high and other.low <= self.high


@cache
def _hedges() -> dict[str, tuple[str, ...]]:
    section = load_data(__name__).section("hedges")
    return {name: section.strings(name) for name in section.keys()}  # noqa: SIM118


@cache
def _hedge_pattern() -> str:
    everything = "|".join(word for group in _hedges().values() for word in group)
    return rf"(?:\b(?:{everything}|an?) )+\Z|[~≈><] ?\Z"


def hedge_before(text: str, start: int) -> str:
    match = expression(_hedge_pattern()).search(text, max(start - 40, 0), start)
    return match[0] if match else ""


def hedged(reach: Interval, hedge: str, step: float = 0.0) -> Interval:
    """What a figure may stand for with the words before it: "nearly", "more than", "about".

    `step` is the place of its last figure that counts: "some 1,800" is not 1,950.
    """
    if not hedge:
        return reach
    low, high = reach
    kind = next((name for name, group in _hedges().items() if expression(_any_of(group)).search(hedge)), "")
    if kind == "below":
        return Interval(low * 0.85, high)
    if kind == "above":
        return Interval(low, high * 1.15)
    if kind == "less":
        return Interval(low * 0.7, high)
    if kind == "more":
        return Interval(low, high * 1.4)
    if kind != "about":
        return reach
    most = 0.1 * abs(reach.middle)
    slack = min(step, most) if step else most
    return Interval(low - slack, high + slack)


def _any_of(words: tuple[str, ...]) -> str:
    return rf"\b(?:{'|'.join(words)})\b"
