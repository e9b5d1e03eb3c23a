"""Figures that no thing of their kind has: sodium by the gram, petrol at $153.90 a litre."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from artlint import Span, built_data, expression
from artlint.values import TYPE_CHECKING, NamedTuple, cast
from artlint_rules.units._known.knowledge import Kind, Words, kind_of, per_of, rows_of
from artlint_rules.units._known.slips import Slip, per_factor, readings, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from artlint import Document
    from artlint.quantities import Quantity
    from artlint_rules.units._known.knowledge import Row

_CURRENCIES = frozenset(["USD", "GBP", "EUR"])
_TIMES = frozenset(["s", "min", "h", "d", "wk", "mo", "yr"])
_FAR = 5  # words between a figure and the word it is said of
_APART = r"[;:()—–]|,(?! (?:at|with|which|now|worth|valued|estimated|some|about|nearly|put|or)\b| $)"
_DIFFERENCE_BEFORE = r"\b(?:by|another|extra|additional)(?: (?:about|around|some|nearly|up to|more than|at least))? $"
_DIFFERENCE_AFTER = (
    r"[ -](?:more|less|higher|lower|longer|shorter|taller|deeper|above|below|than|short of|extra|away|apart|off|from|"
    r"increase|rise|gain|fall|drop|cut|jump|difference|gap)\b"
)
_HYPOTHETICAL = r"\b(?:even if|as if|imagine|suppose|supposing|if (?:every|each|all|only|it|they|he|she|you|we) )"
_OF = r" of (?:(?:about|around|some|up to|nearly|almost|more than|over|at least|only|just) )*"
_PARTITIVE = r"^ (?:of|in|from|to|for|on|into|by)\b"


class Doubt(NamedTuple):
    """A quantity that its kind cannot have, and the slip that would mend it."""

    quantity: Quantity
    kind: Kind
    slip: Slip
    words: str


@cache
def built_in() -> tuple[Kind, ...]:
    """The kinds of the file beside this module."""
    return tuple(kind_of(row) for row in cast("list[Row]", built_data(__name__, rows_of)))


@cache
def built_in_by_dimension() -> Mapping[str, list[Kind]]:
    """The built-in kinds by the dimension of their figures."""
    return by_dimension(built_in())


def by_dimension(kinds: Sequence[Kind]) -> Mapping[str, list[Kind]]:
    """The kinds by the dimension of the quantities they are about."""
    found: defaultdict[str, list[Kind]] = defaultdict(list)
    for kind in kinds:
        found[kind.dimension].append(kind)
    return found


def doubts(document: Document, kinds: Mapping[str, list[Kind]]) -> Iterator[Doubt]:
    """The quantities that no thing of their kind has, each once."""
    told = {dimension: _told(document, group) for dimension, group in kinds.items()}
    for quantity in document.quantities:
        for kind in told.get(quantity.dimension, ()):
            slip = _slip(document, quantity, kind)
            if slip and _is_said_of(document, quantity, kind):
                yield Doubt(quantity, kind, slip, _words(quantity, kind))
                break


def _told(document: Document, kinds: Sequence[Kind]) -> list[Kind]:
    """The kinds of which a word stands in the document: few."""
    return [kind for kind in kinds if not document.vocabulary.isdisjoint(kind.tokens)]


def _words(quantity: Quantity, kind: Kind) -> str:
    """What is wrong with the figure: "too much", "too little" or, of a price, what it is per."""
    low, high = values(quantity, kind.unit)
    if low > kind.possible.high:
        return "too much"
    return "too little" if high < kind.possible.low else "odd"


def _slip(document: Document, quantity: Quantity, kind: Kind) -> Slip | None:
    """The slip that mends a figure outside of what is possible; no words are looked at yet."""
    if quantity.part or (kind.unit is None and not kind.counted and quantity.currency not in _CURRENCIES):
        return None
    if kind.dimension == "length" and quantity.per in _TIMES:
        return None  # "12 kilometres a day" is how fast, not how long
    low, high = values(quantity, kind.unit)
    if per_of(quantity.per) != kind.per and (kind.per or quantity.currency):
        factor = per_factor(quantity, kind)
        mended = factor and kind.usual.covers(low, high) and not _overlap(low * factor, high * factor, kind)
        return Slip(low, high, f"per {_PER_NAMES[kind.per]}") if mended else None
    if _overlap(low, high, kind):
        return None
    return next((slip for slip in readings(document, quantity, kind) if kind.usual.covers(slip.low, slip.high)), None)


_PER_NAMES = {"bbl": "barrel", "Mcf": "thousand cubic feet", "1000m3": "thousand cubic metres", "MMBtu": "million Btu"}


def _overlap(low: float, high: float, kind: Kind) -> bool:
    return high >= kind.possible.low and low <= kind.possible.high


# ---- words


def _is_said_of(document: Document, quantity: Quantity, kind: Kind) -> bool:
    """Whether the sentence says the figure of a thing of the kind, and nothing in it says otherwise."""
    index = document.sentence_index(quantity.span.start)
    span = document.sentences[index].span
    previous = document.slice(document.sentences[index - 1].span) if index else ""
    words = Words(document.slice(span), previous)
    if not words.told(kind.measured):
        return False
    places = [Span(span.start + start, span.start + end) for start, end in words.places(kind.measured)]
    beside = kind.anywhere or any(_beside(document, quantity, *place) for place in places)
    if not (places and beside) and not _is_subject(document, quantity, kind, places):
        return False
    if words.has(kind.silent) or (kind.of and not words.told(kind.of)):
        return False
    if any(year < kind.since for year in words.years) or (not kind.distance and _is_difference(document, quantity)):
        return False
    if kind.counted and not expression(rf" (?:[a-z-]+ ){{0,2}}{kind.counted}").match(document.text, quantity.span.end):
        return False
    return expression(_HYPOTHETICAL, re.IGNORECASE).search(words.sentence) is None


def _is_subject(document: Document, quantity: Quantity, kind: Kind, places: Sequence[Span]) -> bool:
    """Whether the figure's subject is the kind, however far off: in the sentence, or in the one before and carried."""
    subject = document.subject_of(quantity)
    if subject is None:
        return False
    if not subject.carried:
        return any(place.end == subject.span.end for place in places)
    before = document.sentences[document.sentence_index(subject.span.start)].span
    found = Words(document.slice(before), "").places(kind.measured)
    return any(before.start + end == subject.span.end for _, end in found)


def _is_difference(document: Document, quantity: Quantity) -> bool:
    start, end = quantity.span
    if expression(_DIFFERENCE_BEFORE).search(document.text, max(start - 40, 0), start):
        return True
    return expression(_DIFFERENCE_AFTER).match(document.text, end) is not None


def _beside(document: Document, quantity: Quantity, start: int, end: int) -> bool:
    """Whether few words and no clause stand between the figure and a word of the kind."""
    ahead = start >= quantity.span.end
    first, last = (quantity.span.end, start) if ahead else (end, quantity.span.start)
    if last < first:
        return True
    between = document.text[first:last]
    if len(between.split()) > _FAR or expression(_APART).search(between):
        return False
    if ahead and quantity.currency and expression(_PARTITIVE).match(between):
        return False
    if ahead and _has_its_own(document, quantity, end):
        return False
    others = document.quantities_in(Span(first, last))
    return not any(other.dimension == quantity.dimension for other in others)


def _has_its_own(document: Document, quantity: Quantity, end: int) -> bool:
    """Whether the word that ends there is followed by a figure of its own: "at depths of up to 1,400 metres"."""
    of = expression(_OF).match(document.text, end)
    following = document.quantities_in(Span(of.end(), of.end() + 1)) if of else ()
    return any(other.dimension == quantity.dimension for other in following)
