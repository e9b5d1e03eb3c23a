"""Days that the calendar does not have: 31 September, 29 February 2023."""

from __future__ import annotations

import re
from functools import cache

from artlint import expression, load_data
from artlint.quantities import MONTHS, Date
from artlint.values import TYPE_CHECKING
from artlint_rules.units._dates.moments import Doubt, words_about
from artlint_rules.units._dates.weekdays import GREGORIAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 1
_LAST = 32  # without a year, a higher number beside a month counts something: "In June 45 flights"
_LATE_END = r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: ?[–—-] ?| (?:and|or|to) )(?P<day>\d{1,2})(?!\d)"


def impossible_days(document: Document) -> Iterator[Doubt]:
    """The dates whose month has no such day."""
    for date in document.dates:
        if date.day is None or date.month is None or (date.year is not None and date.year < GREGORIAN):
            continue
        day = _impossible_day(document, date)
        if day is not None and _is_meant_as_date(document, date, day) and not _has_reason(document, date):
            yield _doubt(document, date, day)


def _impossible_day(document: Document, date: Date) -> int | None:
    """The number that is no day of the month: the date's own, or the end of "September 29-31"."""
    if not date.possible:
        return date.day
    row = expression(_LATE_END).search(document.text, date.span.start, date.span.end)
    if row and not date._replace(day=int(row["day"])).possible:
        return int(row["day"])
    return None


def _is_meant_as_date(document: Document, date: Date, day: int) -> bool:
    """Whether month and number are not a month and a count: "In June 31 flights were cancelled"."""
    text = document.text
    before = text[max(date.span.start - 24, 0) : date.span.start]
    after = text[date.span.end : date.span.end + 40]
    written = document.slice(date.span)
    if _pattern("named-before").search(before):
        return False
    if _pattern("count-after").match(after) and not (
        date.year is None and written[0].isalpha() and _pattern("article-before").search(before)
    ):
        return date.name.end > date.name.start
    if date.year is not None:
        return True
    if day > _LAST or day == 0:
        return False
    if date.name.end > date.name.start or _pattern("ordinal").search(written):
        return True
    if written[0].isdigit():
        return _pattern("date-before").search(before) is not None or _pattern("end-after").match(after) is not None
    return _pattern("month-before").search(before) is None and (
        _pattern("date-before").search(before) is not None or _pattern("end-after").match(after) is not None
    )


def _has_reason(document: Document, date: Date) -> bool:
    """Whether the sentence is about the day that is none, or about another calendar."""
    return _pattern("reasons").search(words_about(document, date.span)) is not None


def _doubt(document: Document, date: Date, day: int) -> Doubt:
    month = MONTHS[date.month or 0]
    written = document.slice(date.span)
    if date.month == _FEBRUARY and day == 29:
        said, advice, why = (
            f"{date.year} is no leap year",
            "check the day or the year",
            "century years leap only by 400",
        )
        why = why if (date.year or 0) % 100 == 0 else f"{date.year} is not divisible by 4"
    else:
        days = "28 days, or 29" if date.month == _FEBRUARY else f"{_LENGTHS[date.month or 0]} days"
        said, advice, why = f"{month} has {days}", "check the day or the month", f"{month} has {days}"
    return Doubt(date.span, f"“{written}” is no date: {said}; {advice}", why, certain=date.year is not None)


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return expression("|".join(load_data(__name__).strings(key)), re.IGNORECASE if key == "reasons" else 0)
