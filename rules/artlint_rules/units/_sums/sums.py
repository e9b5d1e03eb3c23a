"""Sums of money in their sentences, and what makes a small one right."""

from __future__ import annotations

from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from artlint import Document
    from artlint.quantities import Quantity

MILLION = 1e6
SMALL = 1000.0  # below it no thing of the lists is: the cheapest is a grant or a contract
_REACH = 600  # code points of its sentence on either side
_TABLE_REACH = 1500  # code points before a sum in which a table may say once what its figures are in


class Place(NamedTuple):
    """A sum of money in its sentence."""

    money: Quantity
    sentence: str
    before: str
    after: str

    @property
    def one_decimal(self) -> bool:
        """Whether it is written as only magnitudes are ("$4.2"): dollars and cents have two decimals."""
        return 0.09 < self.money.step < 0.11


class Reason(NamedTuple):
    """Why a sum cannot be so small: the message's words for it, and the evidence."""

    words: str
    why: str


def place_of(document: Document, money: Quantity) -> Place:
    """The words around a sum."""
    sentence = document.sentences[document.sentence_index(money.span.start)].span
    start, end = max(sentence.start, money.span.start - _REACH), min(sentence.end, money.span.end + _REACH)
    text = document.text
    return Place(money, text[start:end], text[start : money.span.start], text[money.span.end : end])


def is_small(document: Document, money: Quantity) -> bool:
    """Whether it is a lone sum between one and a thousand, in figures and not in pence."""
    if money.scale != 1 or money.per or money.part or money.words or not (money.low > 1 and money.high < SMALL):
        return False
    return not document.slice(money.span).rstrip("s").endswith(("p", "c", "pence", "cent"))


def has_magnitude_after(words: str) -> bool:
    """Whether a sum goes on with a magnitude in a form that was not read: "$4.2 milliards"."""
    return _pattern("magnitude-after").match(words) is not None


def is_price(place: Place) -> bool:
    """Whether it is a price, a rate or a sum that is told as a small one."""
    if has_magnitude_after(place.after) or _pattern("rate-after").match(place.after):
        return True
    before = place.before[-50:]
    if _pattern("price-before").search(before) or _pattern("small-before").search(before):
        return True
    return _pattern("small-beginnings").search(place.sentence) is not None


def shares_a_magnitude(document: Document, sums: Sequence[Quantity], index: int) -> bool:
    """Whether it stands in a row whose last sum has the magnitude of all: "bids of $3, $4 and $5 billion"."""
    row = r"(?:,|,? and|,? or| to|,? then| ?[–—-]| ?/)(?: (?:a|about|even|perhaps|possibly))* ?"
    for here, following in zip(sums[index:], sums[index + 1 :], strict=False):
        if not expression(row).fullmatch(document.text[here.span.end : following.span.start]):
            return False
        if following.scale >= MILLION:
            return True
    return False


def in_a_table(document: Document, money: Quantity) -> bool:
    """Whether the article says once, nearby, which magnitude its figures are in."""
    start = max(money.span.start - _TABLE_REACH, 0)
    return _pattern("table").search(document.text, start, money.span.end + 200) is not None


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return expression("|".join(load_data(__name__).strings(key)))
