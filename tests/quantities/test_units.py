"""Units: what they are called and how they convert."""

from __future__ import annotations

import pytest

from artlint.quantities.units import unit, units


@pytest.mark.parametrize(
    ("one", "many", "other"),
    [
        ("mi", 1.609344, "km"), ("acre", 0.40468564224, "ha"), ("mi2", 2.589988110336, "km2"),
        ("lb", 0.45359237, "kg"), ("gal", 3.785411784, "l"), ("ft3", 0.028316846592, "m3"),
        ("mph", 1.609344, "km/h"), ("bbl", 158.987294928, "l"), ("GW", 1000, "MW"), ("kWh", 3.6, "MJ"),
        ("st", 14, "lb"), ("nmi", 1.852, "km"), ("kn", 1.852, "km/h"),
    ],
)  # fmt: skip
def test_a_unit_converts_as_its_standard_says(one: str, many: float, other: str) -> None:
    assert unit(one).factor == pytest.approx(many * unit(other).factor, rel=1e-6)


@pytest.mark.parametrize(("symbol", "value", "kelvin"), [("C", 100, 373.15), ("F", 212, 373.15), ("F", -40, 233.15)])
def test_temperatures_have_an_offset(symbol: str, value: float, kelvin: float) -> None:
    assert value * unit(symbol).factor + unit(symbol).offset == pytest.approx(kelvin)


def test_there_are_a_hundred_and_fifty_units_and_their_symbols_are_exact() -> None:
    table = units()
    assert len(table.by_symbol) >= 150
    assert table.symbols["mW"].factor == 1e-3
    assert table.symbols["MW"].factor == 1e6
    assert table.symbols["Mb"].symbol == "Mbit"
    assert table.casual["kwh"].symbol == "kWh"


@pytest.mark.parametrize(
    ("symbol", "plural"),
    [
        ("ft", "feet"),
        ("mi2", "square miles"),
        ("C", "degrees Celsius"),
        ("psi", "pounds per square inch"),
        ("%", "per cent"),
    ],
)
def test_plurals(symbol: str, plural: str) -> None:
    assert unit(symbol).plural == plural


def test_a_unit_nobody_knows_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        unit("furlongs per fortnight")
