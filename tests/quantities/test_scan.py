"""Quantities of single phrases: values, units, money, ranges, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.quantities import Quantity
from artlint.testing import document


def read(text: str) -> list[Quantity]:
    return list(document(text).quantities)


def only(text: str) -> Quantity:
    found = read(text)
    assert len(found) == 1, [text[q.span.start : q.span.end] for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "low", "symbol"),
    [
        ("a 1,200-MW plant", 1200, "MW"),
        ("5.7 megawatts", 5.7, "MW"),
        ("a 5-mW laser", 5, "mW"),
        ("300 MWe of capacity", 300, "MW"),
        ("850 MWth of heat", 850, "MWth"),
        ("three and a half million barrels", 3.5e6, "bbl"),
        ("minus 45C", -45, "C"),
        ("−5°F", -5, "F"),
        ("35 degrees Celsius", 35, "C"),
        ("1 200 km²", 1200, "km2"),
        ("640 sq. ft", 640, "ft2"),
        ("two dozen miles", 24, "mi"),
        ("5ft 7in", 5 + 7 / 12, "ft"),
        ("a 6-foot-3 forward", 6.25, "ft"),
        ("11st 7lb", 11.5, "st"),
        ("119 kilometres an hour", 119, "km/h"),
        ("40 miles per hour", 40, "mph"),
        ("2:03:59", 7439, "s"),
        ("2½ miles", 2.5, "mi"),
        ("half an hour", 0.5, "h"),
        ("1.2m high", 1.2, "m"),
        ("a magnitude 6.1 quake", 6.1, "magnitude"),
        ("0.25 percentage points", 0.25, "pp"),
        ("12 mtonnes", 12, ""),
        ("100 Mbps", 100, "Mbit/s"),
        ("a 45-year-old man", 45, "years old"),
        ("the driver, 45, said", 45, "years old"),
    ],
)
def test_value_and_unit(text: str, low: float, symbol: str) -> None:
    found = only(text)
    assert found.low == pytest.approx(low)
    assert found.symbol == symbol


@pytest.mark.parametrize(
    ("text", "low", "currency"),
    [
        ("$3.5bn", 3.5e9, "USD"),
        ("£1.2m", 1.2e6, "GBP"),
        ("A$40", 40, "AUD"),
        ("40 euros", 40, "EUR"),
        ("25 cents", 0.25, "USD"),
        ("60p", 0.6, "GBP"),
        ("Rs 500 crore", 5e9, "INR"),
        ("¥300 billion", 3e11, "JPY"),
        ("20 South Korean won", 20, "KRW"),
        ("120,000 pounds a year", 120_000, "GBP"),
    ],
)
def test_money(text: str, low: float, currency: str) -> None:
    found = only(text)
    assert found.low == pytest.approx(low)
    assert (found.currency, found.unit) == (currency, None)


def test_pounds_of_goods_are_a_weight() -> None:
    assert only("2 million pounds of beef").symbol == "lb"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5-7 percent", 5, 7),
        ("between 5 and 7 km", 5, 7),
        ("$2-3 billion", 2e9, 3e9),
        ("a six-to-eight-week wait", 6, 8),
        ("30- to 40-foot waves", 30, 40),
        ("two or three weeks", 2, 3),
        ("between minus 10 and minus 5 degrees Celsius", -10, -5),
    ],
)
def test_a_range_has_two_ends_and_one_unit(text: str, low: float, high: float) -> None:
    found = only(text)
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_a_change_is_two_quantities_that_share_unit_and_magnitude() -> None:
    before, after = read("It rose from 2 to 3 million barrels.")
    assert (before.low, before.symbol) == (2e6, "bbl")
    assert (after.low, after.symbol) == (3e6, "bbl")


@pytest.mark.parametrize(
    "text",
    [
        "in 2019", "won 3-1", "the 2019-20 season", "Boeing 737", "the FTSE 100 ended higher", "Route 66", "an F-16",
        "Covid-19", "the 1990s", "nineteen eighty-four", "on May 5, 2020", "at 9:30 a.m.", "at half past three",
        "call 020 7946 0018", "the 21st", "one of them", "at 14 Mill Lane", "the Big Ten", "No. 5",
    ],
)  # fmt: skip
def test_what_is_no_quantity(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("60p a litre", "l"),
        ("77 gigawatts of power per year", "yr"),
        ("$30/MWh", "MWh"),
        ("12 per 100,000 people", "100,000 people"),
        ("90 passengers an hour", "h"),
        ("240 million a year earlier", ""),
    ],
)
def test_what_a_rate_is_per(text: str, per: str) -> None:
    assert read(text)[0].per == per


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("1,200 km", 100),
        ("5.0 km", 0.1),
        ("5.7 million", 1e5),
        ("12 km", 1),
        ("fifty thousand", 1e4),
        ("0.25 km", 0.01),
    ],
)
def test_step_is_the_place_of_the_last_figure_that_counts(text: str, step: float) -> None:
    assert read(text)[0].step == pytest.approx(step)


PIECES = st.sampled_from(
    "5|1,200|2½|three|half a |million|bn| |-|–| to |between | and |$|€|km|MW|°C|%| a year|per |ft|in|.|,|\n\n|2019|May "
    "|:|/|(|)|'|é|𝟓|one in ".split("|")
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_text_gives_quantities_in_order_inside_it(text: str) -> None:
    article = document(text)
    place = 0
    for found in article.quantities:
        assert place <= found.span.start < found.span.end <= len(article.text)
        assert found.span.covers(found.number)
        place = found.number.end


@pytest.mark.parametrize(
    "piece", ["5 to ", "1,", "half a ", "one in ", "5-", "twenty ", "$", "5 million billion ", "May 5 "]
)
def test_long_texts_take_linear_time(piece: str) -> None:
    import time

    def seconds(times: int) -> float:
        article = document(piece * times)
        start = time.process_time()
        assert article.quantities is not None
        return time.process_time() - start

    seconds(10)
    assert seconds(8000) < 20 * max(seconds(1000), 0.01)
