"""Dates and times of day: "Tuesday, March 17, 2025", "the 3rd of May", "2024-05-03", "9:30 a.m."."""

from __future__ import annotations

from artlint.expressions import expression
from artlint.span import Span
from artlint.tokens import token_starts
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence, Set

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH = (
    rf"(?P<month>(?:{'|'.join(MONTHS)}|{'|'.join(MONTHS).upper()})\b"
    rf"|(?:{_SHORT_MONTHS}|{_SHORT_MONTHS.upper()})\b\.?)"
)
_MONTH_TOKENS = frozenset(f"{'|'.join(MONTHS)}|{_SHORT_MONTHS}".casefold().split("|"))
_SHORT_DAYS = "Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun"
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|{'|'.join(WEEKDAYS).upper()})\b|(?:{_SHORT_DAYS}|{_SHORT_DAYS.upper()})\b\.?"
_BEFORE = rf"(?:\b(?P<weekday>{_WEEKDAY})(?:,? (?:the )?| \())?"
_YEAR = r"(?P<year>1[5-9]\d\d|2[01]\d\d)(?![\d,]\d|\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NUMBERED = r"\d{1,2}(?:st|nd|rd|th)?"
_MORE = rf"(?: ?[-–—] ?{_NUMBERED}(?![\d%])| (?:and|or|to) {_NUMBERED}(?=,? (?:1[5-9]|2[01])\d\d\b| [A-Z]))?"
_AMERICAN = rf"{_BEFORE}\b{_MONTH} {_DAY}(?![\d:%]|[.,]\d){_MORE}(?:,? {_YEAR})?"
_BRITISH = rf"{_BEFORE}(?<![\d.,$£€-])\b{_DAY}{_MORE}(?: of)? {_MONTH}\b(?:,? {_YEAR})?"
_MONTH_YEAR = rf"\b{_MONTH},? (?:of )?{_YEAR}"
# A search for a figure to begin with is fast; that nothing stands before it is asked afterwards.
_FIGURES = r"(?P<y>[12](?<![\w./-][12])(?:(?<=1)9|(?<=2)0)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\w-])"
_AFTER = rf"(?:,? (?:which (?:is|was)|was|is),? a|, an?) (?P<weekday>{_WEEKDAY})\b"
_HOUR = r"(?<![\d.,:])(?:[01]?\d|2[0-4])"
TIME = (
    rf"{_HOUR}(?:[:.][0-5]\d)?(?:[:.][0-5]\d)? ?(?:[ap]\.m\b\.?|[ap]m\b|[AP]M\b|o['’]clock)"
    rf"|{_HOUR}[:h][0-5]\d(?: ?(?:GMT|UTC|BST|CET|ET|EST|EDT|hours))?\b(?![:.]\d)"
    rf"|{_HOUR}[:.]?[0-5]\d ?(?:GMT|UTC|BST|CET|EST|EDT)\b|\b[0-2]\d[0-5]\d (?:hours\b|hrs\b)"
)
_REACH = (
    28  # code points on either side of a month that hold its date: "Wednesday (the 23rd of ", " 23rd to 25th, 2025"
)


class Date(NamedTuple):
    """A date as written; what it does not say is None.

    `month` and `weekday` count from 0, Monday first. `span` runs from the weekday to the year; `name` is the weekday
    alone, empty without one. The day and month are not checked: `possible` says whether there is such a day.
    """

    span: Span
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None = None
    name: Span = Span(0, 0)

    @property
    def possible(self) -> bool:
        """Whether the calendar has the day; true while day or month are unknown."""
        if self.day is None or self.month is None:
            return True
        leap = self.year is None or (self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0))
        return 1 <= self.day <= _LENGTHS[self.month] + (self.month == 1 and leap)

    @property
    def true_weekday(self) -> int | None:
        """The weekday the full date had, in the Gregorian calendar; None when the date is not full or not possible."""
        if self.year is None or self.month is None or self.day is None or not self.possible:
            return None
        shifts = (0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4)  # Sakamoto's method: no module to load
        year = self.year - (self.month < 2)
        return (year + year // 4 - year // 100 + year // 400 + shifts[self.month] + self.day - 1) % 7


def dates(text: str, folded: str, vocabulary: Set[str]) -> tuple[Date, ...]:
    r"""The dates of a text that name a month or are written in figures with the year first, in order.

    `folded` is the text casefolded, offsets unchanged; `vocabulary` are its tokens (`\w+`).
    """
    months = sorted(token_starts(folded, _MONTH_TOKENS & vocabulary))
    found = sorted(_dates(text, months), key=lambda date: (date.span.start, -date.span.end))
    kept: list[Date] = []
    for date in found:
        if not kept or date.span.start >= kept[-1].span.end:
            kept.append(date)
    return tuple(kept)


def _dates(text: str, months: Sequence[int]) -> Iterator[Date]:
    last = 0
    for start in months:
        month = expression(_MONTH).match(text, start)
        if month is None:
            continue
        start, end = max(month.start() - _REACH, last), month.end() + _REACH
        last = month.end()
        for pattern in (_AMERICAN, _BRITISH, _MONTH_YEAR):
            match = expression(pattern).search(text, start, end)
            if match and match.start("month") == month.start():
                yield _date(match)
    for match in expression(_FIGURES).finditer(text):
        year, number, day = (int(match[key]) for key in "ymd")
        if 1 <= number <= 12:
            yield Date(Span(*match.span()), year, number - 1, day)


def _date(match: re.Match[str]) -> Date:
    groups = match.groupdict()
    month = next(index for index, name in enumerate(MONTHS) if name[:3] == groups["month"][:3].capitalize())
    year, day = (int(groups[key]) if groups.get(key) else None for key in ("year", "day"))
    weekday, name = groups.get("weekday"), Span(0, 0)
    if weekday:
        name = Span(*match.span("weekday"))
    elif day and (after := expression(_AFTER).match(match.string, match.end())):
        weekday, name = after["weekday"], Span(*after.span("weekday"))
    index = next((i for i, known in enumerate(WEEKDAYS) if weekday and known[:3] == weekday[:3].capitalize()), None)
    return Date(Span(*match.span()), year, month, day, index, name)
