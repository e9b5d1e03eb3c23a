"""What is known of kinds of thing and of named things, read from a file of ours or of the user's."""

from __future__ import annotations

import re
from functools import cached_property

from artlint import expression
from artlint.errors import did_you_mean
from artlint.quantities import unit, units
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from artlint import Data
    from artlint.quantities import Unit

    # What makes a Kind: id to of; unit; counted; per; usual; possible; slips to certain.
    Row = tuple[
        tuple[str, str, str, str],
        str,
        str,
        str,
        tuple[float, float],
        tuple[float, float],
        tuple[tuple[str, ...], str, bool, int, str, bool, tuple[str, ...], bool],
    ]

MONEY = "USD"
_PEOPLE = ("people", "inhabitant", "resident", "person", "soul", "citizen")
_PER = {  # what a price is per, as `Quantity.per` has it
    "thousand cubic feet": "Mcf",
    "1,000 cubic feet": "Mcf",
    "million cubic feet": "MMcf",
    "thousand cubic metres": "1000m3",
    "thousand cubic meters": "1000m3",
    "1,000 cubic metres": "1000m3",
    "1,000 cubic meters": "1000m3",
    "million cubic metres": "1000000m3",
    "million cubic meters": "1000000m3",
    "million british thermal units": "MMBtu",
    "million british thermal unit": "MMBtu",
    "million btu": "MMBtu",
    "thousand british thermal units": "kBtu",
}


class Range(NamedTuple):
    """Values in the unit of a kind, both ends included."""

    low: float
    high: float

    def covers(self, low: float, high: float) -> bool:
        """Whether all of low to high lies inside."""
        return self.low <= low and high <= self.high


class Kind(NamedTuple):
    """A kind of thing and its figures; `kinds.yaml` says what each part is. `unit` is None for money."""

    id: str
    name: str
    measured: str
    of: str
    unit: Unit | None
    counted: str
    per: str
    usual: Range
    possible: Range
    slips: tuple[str, ...]
    silent: str
    anywhere: bool
    since: int
    source: str
    certain: bool
    tokens: tuple[str, ...] = ()  # one of which stands in any text that tells of the kind
    distance: bool = False  # "away" and "from" tell the figure itself, not a difference

    @property
    def dimension(self) -> str:
        """That of the quantities it is about."""
        return "count" if self.counted else self.unit.dimension if self.unit else "money"


def per_of(per: str) -> str:
    """The short form of what a price is per, where it has one."""
    return _PER.get(per.casefold(), per)


def kinds_of(data: Data) -> list[Kind]:
    """The kinds of a knowledge file. Raises RuleError naming file and key for one that cannot be used."""
    return [kind_of(row) for row in rows_of(data)]


def rows_of(data: Data) -> list[Row]:
    """The kinds of a knowledge file as plain values; raises as `kinds_of` does."""
    groups = data.section("silent-words")
    return [_row(name, section, groups) for name, section in data.sections("ranges")]


def kind_of(row: Row) -> Kind:
    """The kind of a row."""
    head, symbol, counted, per, usual, possible, tail = row
    whole = unit(symbol) if symbol else None
    slips, silent, anywhere, since, source, certain, words, distance = tail
    ranges = Range(*usual), Range(*possible)
    return Kind(*head, whole, counted, per, *ranges, slips, silent, anywhere, since, source, certain, words, distance)


def _row(name: str, data: Data, groups: Data) -> Row:
    written = data.string("unit")
    symbol, per = _unit(data, written)
    silent = [word for group in data.strings("silent") for word in groups.strings(group)]
    head = (
        name,
        data.string("name", name.replace("-", " ")),
        either(data.strings("measured")),
        either(data.strings("of")),
    )
    counted = either(data.strings("counted") or _PEOPLE) if written == "people" else ""
    tail = (
        data.strings("slips") or ("thousand",),
        either((*data.strings("not-near"), *silent)),
        data.string("attach", "") == "sentence",
        int(data.number("since", 0)),
        data.string("source"),
        data.string("confidence", "fact") != "general",
        _tokens(data.strings("measured")),
        data.string("attach", "") == "distance",
    )
    return (head, symbol, counted, per, _range(data, "usual"), _range(data, "possible"), tail)


def _tokens(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The last word of every phrase with its plurals, as `Document.vocabulary` has them."""
    last = {re.findall(r"\w+", phrase.casefold())[-1] for phrase in phrases}
    return tuple(sorted(last | {word + ending for word in last for ending in ("s", "es")}))


def _unit(data: Data, written: str) -> tuple[str, str]:
    """The unit's symbol and what it is per: of "USD/l" and "bcm/yr"; a rate with a name of its own is a unit ("km/h").

    The symbol of money and of people is empty.
    """
    if written == "people":
        return "", ""
    for symbol, per in ((written, ""), written.rpartition("/")[::2]):
        if symbol == MONEY:
            return "", per
        if symbol in units().by_symbol:
            return symbol, per
    raise data.error("unit", f"no unit {written!r}{did_you_mean(written, units().by_symbol)}")


def _range(data: Data, key: str) -> tuple[float, float]:
    ends = data.numbers(key)
    if len(ends) != 2:
        raise data.error(key, "expected two numbers, the lowest and the highest")
    if ends[0] > ends[1]:
        raise data.error(key, f"upside down: {ends[0]:g} is more than {ends[1]:g}")
    return ends[0], ends[1]


def either(words: tuple[str, ...]) -> str:
    """An expression for any of the words or phrases, their plurals and genitives; empty without any."""
    if not words:
        return ""
    joined = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return rf"(?<!\w)(?:{joined})(?:['’]s|s|es)?(?!\w)"


class Words:
    """The words of one sentence, with straight apostrophes, in which kinds are looked for."""

    def __init__(self, sentence: str, previous: str) -> None:
        self.sentence = sentence.replace("’", "'")
        self._previous = previous.replace("’", "'")

    def places(self, pattern: str) -> list[tuple[int, int]]:
        """Where the words of an expression stand in the sentence."""
        return [match.span() for match in expression(pattern, re.IGNORECASE).finditer(self.sentence)]

    def has(self, pattern: str) -> bool:
        """Whether the sentence has one of the words."""
        return bool(pattern) and expression(pattern, re.IGNORECASE).search(self.sentence) is not None

    def told(self, pattern: str) -> bool:
        """Whether the sentence or the one before has one of the words."""
        return self.has(pattern) or expression(pattern, re.IGNORECASE).search(self._previous) is not None

    @cached_property
    def years(self) -> list[int]:
        """The years the sentence names."""
        return [int(year) for year in expression(r"\b(?:1[5-9]|20)\d\d\b").findall(self.sentence)]
