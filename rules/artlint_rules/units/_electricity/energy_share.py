"""Nuclear, wind and solar power as a share of a country's energy that only its electricity can be."""

from __future__ import annotations

import re
from functools import cache

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Data, Document

_BACK = 70  # code points before a percentage in which its source stands
_AHEAD = 80


class EnergyShare(NamedTuple):
    """The word "energy" where electricity is meant, what is said to be a share of it, and the share in percent."""

    energy: Span
    source: str
    percent: float


def energy_shares(document: Document) -> Iterator[EnergyShare]:
    """Shares of a whole country's energy that are several times too large, and fit its electricity."""
    data = load_data(__name__)
    for quantity in document.quantities:
        if quantity.symbol != "%" or quantity.low < min(data.number("least-nuclear"), data.number("least-wind")):
            continue
        sentence = document.sentences[document.sentence_index(quantity.span.start)].span
        after = document.text[quantity.span.end : min(sentence.end, quantity.span.end + _AHEAD)]
        whole = expression(data.string("of-energy")).match(after)
        if not whole or expression(data.string("regions")).match(after):
            continue
        if expression(data.string("unless"), re.IGNORECASE).search(document.slice(sentence)):
            continue
        before = document.text[max(sentence.start, quantity.span.start - _BACK) : quantity.span.start]
        source = expression(_said_of(), re.IGNORECASE).search(before)
        if source and not _much(document, data, source, quantity.low):
            start = quantity.span.end + after.index("energy", whole.end("whose"))
            yield EnergyShare(Span(start, start + len("energy")), _name(source), quantity.low)


@cache
def _said_of() -> str:
    """A source, what it does and no other figure or clause up to the share."""
    data = load_data(__name__)
    return rf"(?:{'|'.join(data.strings('source'))})[^.;:%\d]{{0,25}}{data.string('provides')}[^.;:%\d]{{0,25}}$"


def _name(source: re.Match[str]) -> str:
    return "nuclear power" if source["nuclear"] else "wind and solar power"


def _much(document: Document, data: Data, source: re.Match[str], percent: float) -> bool:
    """Whether there are countries in the text of which so much may be true."""
    kind = "nuclear" if source["nuclear"] else "wind"
    return percent < data.number(f"least-{kind}") or not document.vocabulary.isdisjoint(data.strings(f"much-{kind}"))
