"""Two amounts tied together: "5-7 percent", "between 2 and 3 km", "from 6 cents to 9.9 cents"."""

from __future__ import annotations

from functools import cache

from artlint.data import load_data
from artlint.expressions import expression
from artlint.quantities.guards import is_year
from artlint.quantities.numerals import next_numeral
from artlint.quantities.reading import amount
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Literal

    from artlint.quantities.amount import Amount

    TieKind = Literal["range", "pair", "score"]

_JOINT = r"-(?: ?(?P<hung>to|or)[ -])|(?P<dash>[-–—‑])| (?P<word>to|or|and|through) "
_FAR = 10.0  # the most that a shared magnitude may part two ends: "from 2 to 3 million", not "from 500 to 1 billion"
_FAR_BACK = 30  # code points in which "from" or a verb of change stands
_NEXT = 40  # code points that hold the second amount's first figures
_SIGNS = "£$€¥−- USARCNZHK"  # what may stand between the joint and the second number


class Tie(NamedTuple):
    """Two amounts that belong together: the ends of a range, the two of a change, or a score, which is no quantity.

    `first` has the unit, currency and magnitude that only the second says.
    """

    kind: TieKind
    first: Amount
    second: Amount


def tied(text: str, first: Amount) -> Tie | None:
    """What the amount is tied to by a "to", an "or" or a hyphen; None where it stands alone."""
    joint = None if first.part else expression(_JOINT).match(text, first.end)
    match = next_numeral(text, joint.end(), joint.end() + _NEXT) if joint else None
    if not joint or not match:
        return None
    gap = text[joint.end() : match.start()]
    if len(gap) > 6 or (gap.strip(_SIGNS) and gap != "minus "):
        return None
    second = amount(text, match)
    if second is None or second.part or (joint["dash"] and second.words and not first.words):
        return None
    kind = _kind(text, first, second, joint["word"] or joint["hung"] or "-", hung=not joint["word"])
    return Tie(kind, _like(first, second), second) if kind else None


def _kind(text: str, first: Amount, second: Amount, word: str, *, hung: bool) -> TieKind | None:
    if is_year(text, first) and is_year(text, second):
        return "score"
    if not (first.bare or second.bare or (first.unit == second.unit and first.currency == second.currency)):
        return None
    if word == "and":
        return "range" if _says(text, first, "between") else None
    if word in ("to", "through") and not hung and _is_change(text, first):
        return "pair"
    if hung:
        return "range" if _rises(first, second) else "score"
    near = second.value <= _FAR * max(first.value, 0.1)
    fits = not second.bare or second.scale > 1 or word == "or" or near
    return "range" if _rises(first, second) and fits and not first.compound else None


def _is_change(text: str, first: Amount) -> bool:
    """Whether the first amount is where a change begins, or by how much it went: "from 2", "eased 5", "by 6%"."""
    if _says(text, first, "from") or _says(text, first, "change"):
        return True
    return not first.bare and text.endswith("by ", 0, first.start)


def _rises(first: Amount, second: Amount) -> bool:
    """Whether the first is less than the second, in the second's magnitude where it says none."""
    low = first.value
    if first.scale == 1 and second.scale > 1 and low * second.scale < second.value:
        low *= second.scale
    return low < second.value


@cache
def _before(key: str) -> str:
    data = load_data(__name__)
    return rf"(?i:\b(?:{'|'.join(data.strings(key))}) (?:{'|'.join(data.strings('hedges'))})?)$"


def _says(text: str, first: Amount, key: str) -> bool:
    return expression(_before(key)).search(text, max(first.start - _FAR_BACK, 0), first.start) is not None


def _like(first: Amount, second: Amount) -> Amount:
    """The first amount with the unit, currency and magnitude that only the second one says."""
    if _shares_magnitude(first, second):
        first = first._replace(value=first.value * second.scale, step=first.step * second.scale, scale=second.scale)
    if not first.bare:
        return first
    hundredth = 0.01 if _in_hundredths(second) else 1.0
    return first._replace(
        value=first.value * hundredth,
        step=first.step * hundredth,
        unit=second.unit,
        currency=second.currency,
        written_unit=second.written_unit,
    )


def _shares_magnitude(first: Amount, second: Amount) -> bool:
    """Whether "2" of "2 to 3 million" is two million: it has no unit behind it and comes near the other end."""
    named = first.unit or (first.currency and first.written_unit[0] > first.number[0])
    if first.scale != 1 or second.scale == 1 or named:
        return False
    shared = first.value * second.scale
    return shared <= _FAR * second.value and (second.value <= _FAR * shared or shared < second.value)


def _in_hundredths(found: Amount) -> bool:
    """Whether money is told in cents or pence: its name follows and its value is below one."""
    return bool(found.currency) and found.written_unit[1] > found.number[1] and 0 < found.value < 1 and found.step < 0.1
