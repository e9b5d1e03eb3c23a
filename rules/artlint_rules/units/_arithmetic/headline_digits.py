"""Figures of a headline that the first sentences tell with their digits changed about, or a nought or three apart."""

from __future__ import annotations

from artlint import Span
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._arithmetic.claims import digits
from artlint_rules.units._arithmetic.measured import stems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint_rules.units._arithmetic.figures import Figure, Passage

_RETELL = 2  # sentences
_NOUGHTS = (1, 3, 6)


class Pair(NamedTuple):
    """A figure of the headline and the one of the text that it should be."""

    told: Figure
    found: Figure


def slipped_digits(reading: Passage, headline: Span, leads: Sequence[Span]) -> Iterator[Pair]:
    """ "Inflation slows to 2.3%" over "slowed to 3.2%": the headline's own figure stands nowhere in the article."""
    body = _figures(reading, Span(leads[0].start, len(reading.text)))
    for told in _figures(reading, headline):
        if told.hedge or any(_same_thing(told, figure) and _same_value(told, figure) for figure in body):
            continue
        found = [
            figure
            for lead in leads[:_RETELL]
            for shared in [len(stems(reading, *headline) & stems(reading, *lead))]
            for figure in _figures(reading, lead)
            if _same_thing(told, figure) and shared >= _is_slip(told, figure) > 0
        ]
        if len(found) == 1:
            yield Pair(told, found[0])


def _figures(reading: Passage, span: Span) -> list[Figure]:
    return [*reading.figures_in(*span), *reading.figures_in(*span, "percent")]


def _same_thing(one: Figure, other: Figure) -> bool:
    return (one.kind, one.measure, one.per) == (other.kind, other.measure, other.per)


def _same_value(told: Figure, figure: Figure) -> bool:
    """Whether the article has the headline's figure, perhaps more exactly."""
    half = max(told.step, figure.step) / 2
    return abs(told.value - figure.value) <= half or told.reach.meets(figure.reach)


def _is_slip(one: Figure, other: Figure) -> int:
    """How many words headline and sentence must share for the two to be one figure misprinted; 0 where they are not."""
    if min(one.value, other.value) <= 0:
        return 0
    (first, size), (second, other_size) = digits(one.value), digits(other.value)
    if first == second and len(first) > 1 and abs(size - other_size) in _NOUGHTS:
        return 1 if one.scale != other.scale else 2  # "£4.5bn" over "4.5 million pounds"
    changed_about = size == other_size and len(first) > 1 and sorted(first) == sorted(second) and first != second
    return 2 if changed_about else 0
