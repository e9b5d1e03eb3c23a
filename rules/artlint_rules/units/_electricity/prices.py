"""Prices of electricity told per kilowatt or megawatt, which are not what is sold."""

from __future__ import annotations

import re

from artlint import Span, expression
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document
    from artlint.quantities import Quantity

_CURRENCIES = frozenset(["USD", "EUR", "GBP"])
_MOST_A_KILOWATT = 2.0  # what a household pays for a kilowatt-hour at most; no kilowatt of a plant costs so little
_MEGAWATT_HOUR = (1.0, 5000.0)  # from a mild day to the limit of Europe's day-ahead market (4,000 euros, ACER 2023)
_MARKET = (
    r"\b(?:day-ahead|spot (?:market|price)|wholesale|intraday|baseload|base load|power prices?|electricity prices?"
    r"|price of (?:power|electricity)|traded|futures)\b"
)
_NO_ENERGY = (
    r"\b(?:capacity|auctions?|install\w*|build\w*|built|invest\w*|construct\w*|rent\w*|leas\w+|demand charges?"
    r"|reserves?|grid fees?|connection|subsid\w+|grants?|reservation)\b"
)
_NEXT = (
    r"^(?:[-‑ ]?(?:h\b|hours?\b|hr)| ?(?:per|an?|each|every) (?:hour|day|week|month|quarter|year)"
    r"|[/-](?:h|day|month|year)|p\b)"
)


class Price(NamedTuple):
    """The unit that a price is per, where an energy is meant, and what it should be."""

    unit: Span
    meant: str


def wrong_prices(document: Document) -> Iterator[Price]:
    """Prices of electricity per kW or MW."""
    for quantity in document.quantities:
        if quantity.currency in _CURRENCIES and quantity.per in ("kW", "MW") and _is_of_energy(document, quantity):
            written = document.slice(quantity.rate)
            start = quantity.rate.start + len(written) - len(re.split(r"[ /]", written)[-1])
            unit = Span(start, quantity.rate.end)
            spelt = document.slice(unit).lower().endswith("watt")
            yield Price(unit, f"{document.slice(unit)}-hour" if spelt else f"{quantity.per}h")


def _is_of_energy(document: Document, quantity: Quantity) -> bool:
    index = document.sentence_index(quantity.span.start)
    sentence = document.slice(document.sentences[index].span)
    previous = document.slice(document.sentences[index - 1].span) if index else ""
    if expression(_NEXT).match(document.text[quantity.span.end : quantity.span.end + 12]):
        return False
    if expression(_NO_ENERGY, re.IGNORECASE).search(sentence):
        return False
    if quantity.per == "kW":
        return quantity.high < _MOST_A_KILOWATT
    low, high = _MEGAWATT_HOUR
    market = expression(_MARKET, re.IGNORECASE).search(f"{previous} {sentence}")
    return low <= quantity.low and quantity.high <= high and market is not None
