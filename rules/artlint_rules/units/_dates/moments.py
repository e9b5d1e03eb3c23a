"""Points in time that an article names with their year: full dates, months, named days, bare years."""

from __future__ import annotations

from artlint import Span, expression
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Fix

YEAR = r"(?:1[0-9]|20|21|22)\d\d"
LONGEST = 1200  # code points of a sentence; what is longer is a list without full stops, and no grammar holds in it
# A year that stands free: no price, score, telephone number or count, and none before Christ.
_BARE = (
    rf"(?:(?<![\w$£€¥#/.,:+–—-])|(?<=\d\d\d\d[–—-]))(?P<year>{YEAR})(?![\w%°/]|[.,:]\d|-[a-z\d]{{1,3}}\b(?![\d])"
    r"| ?(?:BC|B\.C|AH\b|A\.H)|[–—-]\d+ ?(?:BC|B\.C)"
    r"| (?:people|men|women|children|miles|feet|kilometres|kilometers|metres|meters|votes|points|hours)\b)"
)
_NAMED = (
    r"(?P<named>Christmas Day|Christmas Eve|Boxing Day|New Year['’]s Day|New Year['’]s Eve"
    rf"|Valentine['’]s Day|Halloween),? (?:in |of )?(?P<year>{YEAR})\b"
)
_DAYS = {
    "Christmas Day": (11, 25),
    "Christmas Eve": (11, 24),
    "Boxing Day": (11, 26),
    "New Year's Day": (0, 1),
    "New Year's Eve": (11, 31),
    "Valentine's Day": (1, 14),
    "Halloween": (9, 31),
}
_DAY_TOKENS = frozenset(["christmas", "boxing", "year", "valentine", "halloween"])  # one of which each of them has


class Moment(NamedTuple):
    """A year, with month (from 0) and day where they are told; `span` is what names it, `digits` the year alone."""

    span: Span
    digits: Span
    year: int
    month: int | None = None
    day: int | None = None


class Doubt(NamedTuple):
    """A date, an age or a year that does not fit: what to mark, what to say, and the reckoning behind it."""

    span: Span
    message: str
    why: str
    fix: Fix | None = None
    certain: bool = False


def moments(document: Document) -> tuple[Moment, ...]:
    """Everything that names a year, in order; what is part of a longer date is not given again."""
    named = () if document.vocabulary.isdisjoint(_DAY_TOKENS) else _named(document.text)
    found = sorted([*_dated(document), *named, *_bare(document.text)], key=_longest_first)
    kept: list[Moment] = []
    for moment in found:
        if not kept or moment.span.start >= kept[-1].span.end:
            kept.append(moment)
    return tuple(kept)


def words_about(document: Document, span: Span) -> str:
    """The sentence around a span, as far as it is near."""
    sentence = document.sentences[document.sentence_index(span.start)].span
    return document.text[max(sentence.start, span.start - LONGEST) : min(sentence.end, span.end + LONGEST)]


def years_between(first: Moment, second: Moment) -> tuple[int, int]:
    """The fewest and the most whole years that may lie between two moments."""
    years = second.year - first.year
    if first.month is None or second.month is None:
        return years - 1, years
    if first.month != second.month:
        short = int(second.month < first.month)
    elif first.day is None or second.day is None:
        return years - 1, years
    else:
        short = int(second.day < first.day)
    return years - short, years - short


def _longest_first(moment: Moment) -> tuple[int, int]:
    return moment.span.start, -moment.span.end


def _dated(document: Document) -> Iterator[Moment]:
    for date in document.dates:
        digits = expression(YEAR).search(document.text, date.span.start, date.span.end)
        if date.year is not None and digits:
            yield Moment(date.span, Span(*digits.span()), date.year, date.month, date.day)


def _named(text: str) -> Iterator[Moment]:
    for match in expression(_NAMED).finditer(text):
        month, day = _DAYS[match["named"].replace("’", "'")]
        yield Moment(Span(*match.span()), Span(*match.span("year")), int(match["year"]), month, day)


def _bare(text: str) -> Iterator[Moment]:
    for digits in expression(r"[12](?<!\d\d)(?:(?<=1)\d|(?<=2)[0-2])\d\d(?!\d)").finditer(text):
        if expression(_BARE).match(text, digits.start()):
            span = Span(*digits.span())
            yield Moment(span, span, int(digits[0]))
