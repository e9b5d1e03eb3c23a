"""Units of measure: their names and symbols, and how they convert."""

from __future__ import annotations

from functools import cache

from artlint.data import built_data, load_data
from artlint.values import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from artlint.data import Data

    _Rows = dict[str, tuple[Any, ...]]
    _Table = dict[str, str]
    _Pairs = dict[tuple[str, str], str]


class Unit(NamedTuple):
    """A unit; a value in it times `factor` plus `offset` is one in the base unit of its dimension.

    `others` are factors that the same word has elsewhere: "ton" is long, short and metric. `glued` says that its
    symbols count only where no space parts them from the number.
    """

    symbol: str
    dimension: str
    factor: float
    offset: float = 0.0
    others: tuple[float, ...] = ()
    glued: bool = False
    name: str = ""

    @property
    def factors(self) -> tuple[float, ...]:
        """The factor and the other ones the word has."""
        return (self.factor, *self.others)

    @property
    def plural(self) -> str:
        """The name for more than one, the symbol where it has no name."""
        return _plural(self.name) if self.name else self.symbol


class Units(NamedTuple):
    """The units by what is written: `names` by casefolded words, `symbols` exactly, `casual` by a casefolded symbol.

    `rates` has the units that are one unit per another, by the symbols of both.
    """

    names: Mapping[str, Unit]
    symbols: Mapping[str, Unit]
    casual: Mapping[str, Unit]
    by_symbol: Mapping[str, Unit]
    rates: Mapping[tuple[str, str], Unit]


@cache
def units() -> Units:
    """All units, read once."""
    rows, *tables, pairs = cast("tuple[_Rows, _Table, _Table, _Table, _Pairs]", built_data(__name__, _rows))
    by_symbol = {symbol: Unit(symbol, *row) for symbol, row in rows.items()}
    names, symbols, casual = ({written: by_symbol[symbol] for written, symbol in table.items()} for table in tables)
    rates = {pair: by_symbol[symbol] for pair, symbol in pairs.items()}
    return Units(names, symbols, casual, by_symbol, rates)


def _rows(data: Data) -> object:
    """The tables as plain values: rows by symbol, and symbols by what is written."""
    found = _Found(data)
    for dimension, section in data.sections("dimensions"):
        for symbol in section.keys():  # noqa: SIM118 - Data is no mapping
            found.add(symbol, dimension, section.section(symbol))
    for dimension, powers in data.sections("powers"):
        for symbol in data.strings("power-of"):
            found.add_power(found.by_symbol[symbol], dimension, powers)
    rates = {(one, other): symbol for one, other, symbol in map(str.split, data.strings("rates"))}
    written = (found.names, found.symbols, _casual(found.symbols))
    rows = {symbol: tuple(entry)[1:] for symbol, entry in found.by_symbol.items()}
    return (rows, *({key: entry.symbol for key, entry in table.items()} for table in written), rates)


def unit(symbol: str) -> Unit:
    """The unit with the symbol. Raises KeyError where there is none."""
    return units().by_symbol[symbol]


class _Found:
    """The tables while the file is read."""

    def __init__(self, data: Data) -> None:
        self.names: dict[str, Unit] = {}
        self.symbols: dict[str, Unit] = {}
        self.by_symbol: dict[str, Unit] = {}
        self._prefixes = {
            sign: (entry.string("name"), entry.number("factor")) for sign, entry in data.sections("prefixes")
        }

    def add(self, symbol: str, dimension: str, data: Data) -> None:
        """A unit of the file, and those that its prefixes make."""
        names, symbols, loose = data.strings("names"), data.strings("symbols"), data.strings("loose")
        glued = data.boolean("glued", default=False)
        factor, offset = data.number("factor"), data.number("offset", 0)
        plain = Unit(symbol, dimension, factor, offset, data.numbers("also"), glued, names[0] if names else "")
        self._enter(plain, (*names, *loose), (*symbols, *loose))
        for sign in data.strings("prefixes"):
            word, times = self._prefixes[sign]
            name = word + names[0] if names else ""
            more = plain._replace(symbol=sign + symbol, factor=factor * times, glued=False, name=name)
            spelt = [f"{word}{gap}{name}" for name in names for gap in ("", " ")]
            signs = (sign, "u") if sign == "µ" else (sign,)
            self._enter(more, spelt, [first + mark for first in signs for mark in symbols])

    def add_power(self, length: Unit, dimension: str, powers: Data) -> None:
        """The square or cube of a length, in words ("square", "sq") and with a figure."""
        words, signs, power = powers.strings("names"), powers.strings("signs"), int(powers.number("power"))
        name = f"{words[0]} {length.name or length.symbol}"
        entry = Unit(f"{length.symbol}{power}", dimension, length.factor**power, name=name)
        names = [written for written, found in self.names.items() if found is length]
        marks = [written for written, found in self.symbols.items() if found is length]
        letters = [mark for mark in marks if mark.isalpha()]
        symbols = [mark + sign for mark in letters for sign in signs] + [
            word + mark for word in words for mark in letters
        ]
        self._enter(entry, [f"{word} {written}" for word in words for written in (*names, *marks)], symbols)

    def _enter(self, entry: Unit, names: Iterable[str], symbols: Iterable[str]) -> None:
        entry = self.by_symbol.setdefault(entry.symbol, entry)
        for name in names:
            folded = name.casefold().replace(".", "")
            self.names[folded] = self.names[_plural(folded)] = entry
        for symbol in symbols:
            self.symbols.setdefault(symbol, entry)


@cache
def _plurals() -> dict[str, str]:
    return load_data(__name__).table("plurals")


def _plural(name: str) -> str:
    """The plural of a unit's name: that of its last word, or of the word before "per", "of" and the like."""
    for between in (" per ", " of ", " to the ", " a "):
        head, found, rest = name.partition(between)
        if found:
            return f"{_plural(head)}{found}{rest}"
    if name.startswith("degree "):
        return f"degrees {name[len('degree ') :]}"
    known = _plurals()
    if name in known:
        return known[name]
    head, _, last = name.rpartition(" ")
    if last in known:
        return f"{head} {known[last]}".strip()
    return name if name.endswith("s") else f"{name}s"


def _casual(symbols: Mapping[str, Unit]) -> dict[str, Unit]:
    """Units by casefolded symbol, of two letters or more; of "mW" and "MW" the larger, of "Mb" and "MB" the bytes."""
    found: dict[str, Unit] = {}
    for symbol, entry in symbols.items():
        key = symbol.casefold()
        if len(symbol) < 2 or not symbol.isalpha():
            continue
        if key not in found or (entry.dimension == found[key].dimension and entry.factor > found[key].factor):
            found[key] = entry
    return found
