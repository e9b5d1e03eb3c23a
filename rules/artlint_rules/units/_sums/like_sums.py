"""Small sums beside large ones of the same thing."""

from __future__ import annotations

from functools import cache

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._sums.sums import MILLION, SMALL, Place, Reason, has_magnitude_after

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from artlint import Document
    from artlint.quantities import Quantity

_LIKE = 8.0  # how far apart, in times, the figures of two like sums are once their magnitude is left out
_ALIKE = 2.5  # the same where the grammar alone says that they are alike: "spent £62m on X and £48 on Y"
_PART = 1e-5  # no tranche of a programme is a smaller part of it
_FAR = 120  # code points between two sums of one construction


class Pair(NamedTuple):
    """A small sum and its neighbour in millions or more, with the words around and between them."""

    large: Quantity
    small: Quantity
    before: str
    joint: str
    after: str
    large_first: bool

    @property
    def times_apart(self) -> float:
        """How many times one sum is the other once their magnitudes are left out."""
        bare = self.large.low / self.large.scale
        return max(bare / self.small.low, self.small.low / bare)


def beside(document: Document, sums: Sequence[Quantity], index: int, place: Place) -> Reason | None:
    """What a neighbour in the same construction proves."""
    for other in (index - 1, index + 1):
        if not 0 <= other < len(sums) or not (pair := _pair(document, sums[other], place)):
            continue
        if not _is_left_whole(document, sums, index, other):
            continue
        said = document.slice(pair.large.span)
        if _is_level(place, pair):
            return Reason(f"cannot follow a change of “{said}”", f"{pair.large.low:,.0f} is more than the whole")
        if pair.times_apart <= _LIKE and _is_parallel(place, pair):
            apart = f"{pair.large.low / pair.small.low:,.0f}"
            return Reason(f"stands beside “{said}”", f"the same thing, a factor of {apart} apart")
        if pair.small.low < pair.large.low * _PART and not pair.large_first and _is_tranche(pair):
            return Reason(f"is no part of “{said}”", f"{pair.small.low:g} / {pair.large.low:,.0f}")
    return None


def hollow_end(document: Document, money: Quantity) -> Span | None:
    """The second sum of a range whose magnitude stands with the first alone: "between $2 billion and $3"."""
    if not money.is_range or money.low < MILLION or money.high >= SMALL:
        return None
    end = expression(r"[$£€¥] ?\d[\d.,]*$").search(document.text, money.span.start, money.span.end)
    return Span(*end.span()) if end and not has_magnitude_after(document.text[money.span.end :][:20]) else None


def _pair(document: Document, large: Quantity, place: Place) -> Pair | None:
    small, text = place.money, document.text
    if large.currency != small.currency or large.scale < MILLION or large.per:
        return None
    first, second = sorted((large, small), key=lambda money: money.span)
    joint = text[first.span.end : second.span.start]
    if len(joint) > _FAR or "\n" in joint:
        return None
    before, after = text[max(first.span.start - 40, 0) : first.span.start], text[second.span.end : second.span.end + 60]
    return Pair(large, small, before, joint, after, first is large)


def _is_left_whole(document: Document, sums: Sequence[Quantity], index: int, other: int) -> bool:
    """Whether the small sum has no nearer partner on its other side: "on $45 billion, from $30 to $25"."""
    partner = 2 * index - other
    if not 0 <= partner < len(sums) or sums[partner].scale >= MILLION:
        return True
    first, second = sorted((sums[index], sums[partner]), key=lambda money: money.span)
    joint = document.text[first.span.end : second.span.start]
    return len(joint) > 40 or not expression(r"\b(?:to|from|and|or|against)\b|^ ?[–—-]").search(joint)


def _is_tranche(pair: Pair) -> bool:
    if _pattern("tranche").search(pair.joint):
        return True
    whole = _pattern("of-the-whole").fullmatch(pair.joint)
    return whole is not None and _pattern("tranche-before").search(pair.before) is not None


def _is_level(place: Place, pair: Pair) -> bool:
    """Whether a sum is to be what a change in millions led to: "rose by $2 billion to $612"."""
    if not expression(r",? to ").fullmatch(pair.joint) or _pattern("not-parallel").search(place.sentence):
        return False
    return pair.large_first and _pattern("change-before").search(pair.before) is not None


def _is_parallel(place: Place, pair: Pair) -> bool:
    """Whether the grammar sets the two sums side by side as two of one kind."""
    if _pattern("not-parallel").search(place.sentence):
        return False
    if not pair.large_first:
        return _pattern("compared").search(pair.joint) is not None
    if pair.joint == " and ":
        return expression(r"\b[Bb]etween [^;.]{0,24}$").search(pair.before) is not None
    if _pattern("from-before").search(pair.before) and _pattern("to-after").fullmatch(f" {pair.joint.lstrip()}"):
        return True
    if _pattern("compared-with").fullmatch(pair.joint) and _pattern("then").match(pair.after):
        return True
    if pair.times_apart > _ALIKE:
        return False
    match = _pattern("and-another").fullmatch(pair.joint)
    if match and pair.after.startswith(f" {match['preposition']} "):
        return True
    return _pattern("now").fullmatch(pair.joint) is not None


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return expression("|".join(load_data(__name__).strings(key)))
