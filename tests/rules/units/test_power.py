"""Powers are read as they are written."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.quantities import number
from artlint.testing import document
from artlint_rules.units._plants.plants import count_of_units, kinds
from artlint_rules.units._plants.power import powers, shifted_unit
from artlint_rules.units.implausible_quantity import ImplausibleQuantity

MW = 1e6


@pytest.mark.parametrize(
    ("text", "low", "high", "written"),
    [
        ("It makes 5.7 megawatts.", 5.7, 5.7, "5.7 megawatts"),
        ("It makes 1,200 MW.", 1200, 1200, "1,200 MW"),
        ("It makes 1 200 MW.", 1200, 1200, "1 200 MW"),
        ("It makes 1,2 GW.", 1200, 1200, "1,2 GW"),
        ("It makes 1,200MWe.", 1200, 1200, "1,200MWe"),
        ("A 950-kilowatt unit", 0.95, 0.95, "950-kilowatt"),
        ("It makes 22.5 million kilowatts.", 22500, 22500, "22.5 million kilowatts"),
        ("It makes two to three gigawatts.", 2000, 3000, "two to three gigawatts"),
        ("It makes between 200 and 300 MW.", 200, 300, "200 and 300 MW"),
        ("It makes 200 MW to 300 MW.", 200, 300, "200 MW to 300 MW"),
        ("It makes 5–7 GW.", 5000, 7000, "5–7 GW"),
        ("It makes one and a half gigawatts.", 1500, 1500, "one and a half gigawatts"),
        ("It makes half a gigawatt.", 500, 500, "half a gigawatt"),
        ("It makes six hundred megawatts.", 600, 600, "six hundred megawatts"),
        ("Reactors 3 and 4 MW", 4, 4, "4 MW"),
    ],
)
def test_a_power_has_its_value_and_its_place(text: str, low: float, high: float, written: str) -> None:
    article = document(text)
    (power,) = powers(article)
    assert (power.low / MW, power.high / MW) == (pytest.approx(low), pytest.approx(high))
    assert article.slice(power.span) == written


@pytest.mark.parametrize(
    "text",
    [
        "It made 5 MWh.",
        "It made 5 megawatt-hours.",
        "It made 5 megawatt hours.",
        "A laser of 5 mW.",
        "It ramps 5 MW/min.",
        "A reactor of 3,000 MWt.",
        "It makes 1.200 MW.",
        "A megawatt is a unit.",
        "Mega Watts Ltd has 12 shops.",
        "It costs $5,700 per kW.",
    ],
)
def test_what_is_no_power_or_could_be_two_is_not_read(text: str) -> None:
    assert powers(document(text)) == ()


def test_a_count_before_a_power_is_kept_apart() -> None:
    (power,) = powers(document("A plant of 4 x 600 MW."))
    assert (power.times, power.low) == (4, 600 * MW)


@pytest.mark.parametrize(
    ("unit", "up", "down"),
    [
        ("MW", "GW", "kW"),
        ("MWe", "GWe", "kWe"),
        ("megawatts", "gigawatts", "kilowatts"),
        ("Megawatt", "Gigawatt", "Kilowatt"),
        ("kW", "MW", None),
        ("terawatts", None, "gigawatts"),
    ],
)
def test_a_shifted_unit_is_written_as_the_one_it_replaces(unit: str, up: str | None, down: str | None) -> None:
    assert (shifted_unit(unit, 1), shifted_unit(unit, -1)) == (up, down)


def test_a_long_run_of_numbers_takes_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        article = document("MW: " + "one " * count + "000 " * count)
        started = process_time()
        powers(article)
        return process_time() - started

    assert seconds(16_000) < 12 * max(seconds(4_000), 0.005)


@settings(max_examples=100, deadline=None)
@given(st.integers(min_value=0, max_value=10**7), st.sampled_from(["kW", "MW", "GW", " MW", "-megawatt", " gigawatts"]))
def test_whole_numbers_with_commas_are_read_back(value: int, unit: str) -> None:
    article = document(f"It has {value:,}{unit}.")
    (power,) = powers(article)
    assert article.slice(power.span) == f"{value:,}{unit}"
    assert number(f"{value:,}") == value


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("It has six reactors.", "six reactors"),
        ("A two-unit plant.", "two units"),
        ("It has 36 new turbines.", "36 turbines"),
        ("Two 600 MW units stand there.", None),
        ("A 660-kW unit at the plant.", None),
        ("It has four reactors and two turbines.", None),
        ("It has one reactor.", None),
    ],
)
def test_units_are_counted_where_one_count_is_told(sentence: str, said: str | None) -> None:
    count = count_of_units(sentence)
    assert (count.words if count else None) == said


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.id)
def test_the_limits_of_a_kind_are_in_order(kind: object) -> None:
    limits = next(known for known in kinds().values() if known is kind)
    assert limits.floor <= limits.below <= limits.above <= limits.record <= limits.planned
    assert limits.usual.low < limits.usual.high
    assert limits.below <= limits.usual.high <= limits.planned
    assert limits.each.low <= limits.each.high


def test_a_sentence_that_is_one_long_list_takes_time_in_proportion() -> None:
    rule = ImplausibleQuantity()

    def seconds(count: int) -> float:
        article = document("5.7 MW nuclear plant " * count)
        started = process_time()
        assert len(list(rule.check(article))) == count
        return process_time() - started

    assert seconds(800) < 12 * max(seconds(200), 0.005)
