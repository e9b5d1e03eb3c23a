"""What an amount is counted per: "a year", "/MWh", "per 100,000 people"."""

from __future__ import annotations

import re
from functools import cache

from artlint.data import load_data
from artlint.expressions import expression
from artlint.quantities.units import units
from artlint.values import NamedTuple

_TIMES = "second|minute|hour|day|night|week|fortnight|month|quarter|season|year|decade|century"
_RATE = (
    r"[-\s](?:per|for (?:each|every)|(?P<article>an?|each|every))[-\s]"
    r"(?:(?P<count>[\d,]+|thousand|million|hundred)[-\s])?"
    r"(?P<noun>(?:sq(?:uare)?|cubic) [A-Za-z]+|British thermal units?|[A-Za-z][\w²³]*)"
    r"(?! (?:ago|earlier|later|before|after|old)\b)"
    rf"| ?/ ?(?P<slash>{_TIMES}|[A-Za-z]+[²³]?)\b"
    r"| (?P<adverb>annually|yearly|monthly|weekly|daily|hourly|per annum|pa|p\.a\.?)(?!\w)"
)
_BEFORE_RATE = (" ", "-", "/", "\u00a0")
_NO_NOUN = (
    "after|and|are|around|as|at|before|but|by|during|for|from|in|is|less|more|on|or|over|than|that|to|until|was|were"
    "|which|who|with|within"
)
_LATE = (
    rf"(?: of)?(?: (?!(?:{_NO_NOUN})\b)[A-Za-z][\w’'-]*){{1,4}} "
    rf"(?P<rate>(?:an?(?! \w+ into\b)|per|each|every) (?P<noun>{_TIMES})"
    r"|(?P<adverb>annually|yearly|daily|hourly|weekly|monthly))"
    r"(?! of\b| (?:ago|earlier|later|old|before|after|long)\b)\b"
)
_ADVERBS = {
    "annually": "yr",
    "yearly": "yr",
    "per annum": "yr",
    "pa": "yr",
    "p.a": "yr",
    "p.a.": "yr",
    "monthly": "mo",
    "weekly": "wk",
    "daily": "d",
    "hourly": "h",
}


class Rate(NamedTuple):
    """A unit's symbol or a noun, and where the words from "a" or "per" to its end stand."""

    per: str
    start: int
    end: int


@cache
def _counted() -> frozenset[str]:
    return frozenset(load_data(__name__).strings("counted"))


def rate_at(text: str, start: int) -> Rate | None:
    """What an amount that ends at `start` is per, if it says so at once."""
    if text[start : start + 1] not in _BEFORE_RATE:
        return None
    match = expression(_RATE, re.IGNORECASE).match(text, start)
    if not match:
        return None
    if match["adverb"]:
        return Rate(_ADVERBS[match["adverb"].lower()], match.start("adverb"), match.end())
    noun = match["slash"] or match["noun"]
    per = _unit_symbol(noun)
    if not per and (match["article"] or match["slash"]) and noun.lower() not in _counted():
        return None
    if match["count"]:
        return None if match["article"] else Rate(f"{match['count']} {noun}", match.start() + 1, match.end())
    return Rate(per or noun.lower(), match.start() if match["slash"] else match.start() + 1, match.end())


def late_rate(text: str, start: int, end: int) -> Rate | None:
    """What an amount is per where its noun stands between: "10 bcm of gas a year", "90 passengers an hour"."""
    match = expression(_LATE, re.IGNORECASE).match(text, start, end)
    if not match:
        return None
    return Rate(_late_per(match), match.start("rate"), match.end())


def _late_per(match: re.Match[str]) -> str:
    if match["adverb"]:
        return _ADVERBS[match["adverb"].lower()]
    return _unit_symbol(match["noun"]) or match["noun"]


def _unit_symbol(noun: str) -> str:
    if noun.lower() == "annum":
        return "yr"
    known = units().symbols.get(noun) or units().names.get(noun.casefold())
    return known.symbol if known else noun if noun in ("quarter", "season") else ""
