"""Dates in prose."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artlint.quantities import Date
from artlint.span import Span
from artlint.testing import document


def read(text: str) -> list[tuple[str, int | None, int | None, int | None, int | None]]:
    article = document(text)
    return [(article.slice(d.span), d.year, d.month, d.day, d.weekday) for d in article.dates]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on Tuesday, March 17, 2025, he", ("Tuesday, March 17, 2025", 2025, 2, 17, 1)),
        ("the 3rd of May", ("3rd of May", None, 4, 3, None)),
        ("on Friday (17 March 2023) it", ("Friday (17 March 2023", 2023, 2, 17, 4)),
        ("2024-05-03", ("2024-05-03", 2024, 4, 3, None)),
        ("in March 2024", ("March 2024", 2024, 2, None, None)),
        ("Feb. 29, 2023", ("Feb. 29, 2023", 2023, 1, 29, None)),
        ("on 17 March 2025, a Monday, the", ("17 March 2025", 2025, 2, 17, 0)),
        ("3-5 March 2024", ("3-5 March 2024", 2024, 2, 3, None)),
    ],
)
def test_a_date_is_read(text: str, found: tuple[str, int | None, int | None, int | None, int | None]) -> None:
    assert read(text) == [found]


@pytest.mark.parametrize("text", ["in May 500 people came", "March 17.5 percent", "it may 5 times", "Mar 2 km"])
def test_what_is_no_date(text: str) -> None:
    assert all(day is None or text.startswith("Mar 2") for _, _, _, day, _ in read(text))


@given(st.dates(min_value=datetime.date(1583, 1, 1)))
def test_the_weekday_is_the_calendars(day: datetime.date) -> None:
    date = Date(Span(0, 0), day.year, day.month - 1, day.day)
    assert date.possible
    assert date.true_weekday == day.weekday()


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2023, 1, 29), (2024, 8, 31), (1900, 1, 29), (None, 3, 31), (2020, 0, 0)]
)
def test_a_day_the_calendar_lacks_is_not_possible(year: int | None, month: int, day: int) -> None:
    date = Date(Span(0, 0), year, month, day)
    assert not date.possible
    assert date.true_weekday is None
