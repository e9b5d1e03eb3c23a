"""What makes a sentence a claim that wants a source: a figure, an accusation, a motive, a rank, a forecast, a cause."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from artlint import Document
    from artlint.attribution import Passage

    Trigger = Literal["figure", "accusation", "motive", "rank", "forecast", "cause"]

_AMOUNT = (
    r"\b\d[\d.,]*\s?(?:%|per ?cent\b|percentage|million\b|billion\b|trillion\b|[mb]n\b|times\b)"
    r"|[$€£¥]\s?\d[\d.,]*(?:\s?(?:million|billion|trillion|[mbk]n?)\b)?"
    r"|\b(?:several|many|a few|hundreds? of|tens of) (?:hundred )?(?:thousand|million|billion)s?\b"
    r"|\b(?:one|two|three|four|\d+) in (?:\d+|ten|five|four|three)\b"
    r"|\b\d{1,3}(?:,\d{3})+\b|\b\d{2,} (?:people|deaths?|cases|jobs|victims|points)\b"
)
_SHARE = (
    r"\bhalf\b(?! ?(?:empty|full|asleep|hidden|open|closed|finished|way|past|hour|an? (?:inch|hour|mile|dozen)))(?!-)"
    r"|\b(?:majority|twice|doubled|tripled|two[- ]thirds|three[- ]quarters)\b(?!-)"
    r"|\b(?:double|triple)(?= (?:the|that|those|what|its|their)\b)"
    r"|\b(?:a|one)[- ](?:third|quarter)\b(?!-)"
    r"|\b(?:a )?(?:half|quarter)[- ](?:a[- ])?(?:million|billion|trillion)\b"
)
_FIGURE = expression(f"{_AMOUNT}|{_SHARE}")
_SHARES = frozenset(
    ["half", "majority", "twice", "doubled", "tripled", "double", "triple", "third", "thirds", "quarter", "quarters",
     "million", "millions", "billion", "billions", "thousands"]
)  # fmt: skip
_ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_ORDINALS = frozenset(["ranked", *_ORDINAL.split("|")])
_RANK = expression(
    rf"\branked (?:\w+ )?(?:{_ORDINAL}|\d+\w\w)\b"
    rf"|\b(?:{_ORDINAL}) (?:straight|consecutive|largest|biggest|highest|most|best|worst)\b"
)
_PHRASES: tuple[tuple[Trigger, str], ...] = (
    ("motive", "motives"),
    ("rank", "superlatives"),
    ("forecast", "forecasts"),
    ("cause", "causes"),
)


class Claim(NamedTuple):
    """What in a sentence asks for a source, and the words it shows in."""

    trigger: Trigger
    span: Span


class _Words(NamedTuple):
    accusations: frozenset[str]
    record: frozenset[str]
    ranks: frozenset[str]
    sources: frozenset[str]
    spectacle: frozenset[str]
    supposing: frozenset[str]


@cache
def _words() -> _Words:
    data = load_data(__name__)
    keys = ("accusations", "record", "superlative-words", "sources", "spectacle", "supposing")
    return _Words(*(frozenset(data.strings(key)) for key in keys))


@cache
def _phrases(key: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """The longest word of each phrase, without one of which none is there, and the expression that finds them."""
    phrases = sorted(load_data(__name__).strings(key), key=len, reverse=True)
    longest = frozenset(max(phrase.split(), key=len) for phrase in phrases)
    return longest, expression(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b")


def claim(document: Document, passage: Passage) -> Claim | None:
    """The first claim in the sentence that wants a source; None where it shows one, or tells what everybody saw."""
    if passage.any_of(_words().sources) or passage.word(0) in _words().supposing:
        return None
    return next(_claims(document, passage), None)


def _claims(document: Document, passage: Passage) -> Iterator[Claim]:
    span = passage.sentence.span
    if _may_hold_figure(passage) and not _spectacle(passage):
        yield from _matches(document, _FIGURE, span, "figure")
    yield from _accusations(passage)
    if passage.any_of(_ORDINALS):
        yield from _matches(document, _RANK, span, "rank")
    for trigger, key in _PHRASES:
        longest, phrases = _phrases(key)
        if passage.any_of(longest) and (trigger != "rank" or passage.any_of(_words().ranks)):
            yield from _matches(document, phrases, span, trigger)


def _matches(document: Document, pattern: re.Pattern[str], span: Span, trigger: Trigger) -> Iterator[Claim]:
    for match in pattern.finditer(document.folded, *span):
        place = Span(*match.span())
        if not document.quoted(place):
            yield Claim(trigger, place)


def _may_hold_figure(passage: Passage) -> bool:
    return passage.any_of(_SHARES) or any(word[0].isdigit() for word in passage.folded)


def _spectacle(passage: Passage) -> bool:
    """Whether the sentence tells a score or a close, which everybody saw."""
    words = passage.folded
    return passage.any_of(_words().spectacle) or any(pair == ("the", "nasdaq") for pair in pairwise(words))


def _accusations(passage: Passage) -> Iterator[Claim]:
    words = _words()
    if words.accusations.isdisjoint(passage.folded) or passage.any_of(words.record):
        return
    for index, word in enumerate(passage.folded):
        if word in words.accusations and not passage.quoted(index):
            yield Claim("accusation", passage.span(index, index + 1))
