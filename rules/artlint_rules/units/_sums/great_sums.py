"""Small sums for things that cost millions."""

from __future__ import annotations

from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING
from artlint_rules.units._sums.sums import Place, Reason

if TYPE_CHECKING:
    import re

_REACH = 70  # code points before a sum in which the word for it stands
_NEAR = 45  # code points on either side in which those it goes to stand
_LARGE = r"[$£€¥] ?\d[\d.,]* ?(?:million|billion|trillion|bn|mn|m|tn)\b"


def too_small_for(place: Place) -> Reason | None:
    """The thing that no such sum is enough for."""
    if (place.money.approx == "more" and place.after.startswith((" or more", "+"))) or _goes_to_people(place):
        return None
    if (thing := _thing(place)) and (place.one_decimal or _pattern("macro").match(thing) or _has_weight(place, thing)):
        return Reason(f"is very little for {thing}", "such sums run to millions at the least")
    if place.one_decimal and _is_spent(place):
        return Reason("has one decimal, as sums in millions do", "dollars and cents have two decimals, or none")
    return None


def _goes_to_people(place: Place) -> bool:
    """Whether persons get or give it, who deal in such sums."""
    after = _pattern("crowds").sub("", place.after[: _NEAR + 15])
    return any(_pattern("people").search(words) for words in (place.before[-_NEAR:], after))


def _has_weight(place: Place, thing: str) -> bool:
    """Whether a large body, a superlative or another sum in the sentence says that it is about millions."""
    if expression(_LARGE).search(place.sentence):
        return True
    if _pattern("harm").match(thing):
        keys = ["disasters"]
    elif _pattern("often-small").match(thing):
        keys = ["states"]
    else:
        keys = ["institutions", "record"]
    return any(_pattern(key).search(place.sentence) for key in keys)


def _is_spent(place: Place) -> bool:
    """Whether a large body spends or loses it, or it is told as an adjective: "a $1.3 charge"."""
    if not _pattern("institutions").search(place.sentence) or _pattern("quoted").search(place.sentence):
        return False
    if _pattern("big-noun-after").match(place.after):
        return True
    return _pattern("free-after").match(place.after) is not None and _pattern("spends").search(place.before) is not None


def _thing(place: Place) -> str:
    """What the sum is said of, when nothing of the kind is so cheap; empty when it is not known."""
    before, after = place.before[-_REACH:], place.after[:60]
    keys = ["thing-after", "thing-as-adjective"]
    if _pattern("states").search(place.sentence):
        keys.append("state-thing")
    for key in keys:
        if match := _pattern(key).match(after):
            return _name(match)
    if (match := _pattern("thing-before").search(before)) and not _pattern("each").search(match[0]):
        return _name(match)
    return _thing_done(place, before, after)


def _thing_done(place: Place, before: str, after: str) -> str:
    """What a verb says it is: a company's price, a gift, a fine, an investment."""
    if _pattern("valued").search(before):
        return "a company" if _pattern("companies").search(place.sentence) else ""
    if _pattern("gift-before").search(before) and _pattern("gift-after").match(after):
        return "such a gift" if _pattern("givers").search(place.sentence) else ""
    if _pattern("pours").search(before) and _pattern("into").match(after):
        return "an investment" if _pattern("institutions").search(place.sentence) else ""
    if _pattern("record-fine").search(before) and _pattern("record").search(place.sentence):
        return "a record penalty" if _pattern("institutions").search(place.sentence) else ""
    return ""


def _name(match: re.Match[str]) -> str:
    return match["thing"][0].lower() + match["thing"][1:] if match["thing"][1:2].islower() else match["thing"]


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return expression("|".join(load_data(__name__).strings(key)))
