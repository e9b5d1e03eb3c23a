"""The kinds of plant, and where a sentence names one."""

from __future__ import annotations

import re
from functools import cache

from artlint import expression, load_data
from artlint.quantities import NUMBER, number
from artlint.values import TYPE_CHECKING, NamedTuple, cast
from artlint_rules.units._known.knowledge import Range

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from artlint import Data

    Role = Literal["plant", "unit", "generic", "other"]

MEGAWATT = 1e6
_ROLES: dict[str, Role] = {"unit": "unit", "generic": "generic", "other": "other", "holder": "other"}
_UNITS_OF = "units_of_"  # before a kind: the group of the units that only it has
_SOMEWHERE = r"\b(?:in|on|of|for|to|from|by|at|near|across|off)(?: (?:the|an?|its|this|that))?(?: [a-z]+)? $"


class Kind(NamedTuple):
    """What plants of a kind rate, in watts; the file beside this module says what each limit is."""

    id: str
    energy: str
    name: str
    plural: str
    fuel: re.Pattern[str]
    larger: re.Pattern[str]
    usual: Range
    below: float
    floor: float
    above: float
    record: float
    planned: float
    each: Range
    part: str
    shown: str


class Mention(NamedTuple):
    """A noun that a rating may belong to; offsets count within the sentence.

    `kind` is the plant's kind, empty for a plant of unknown kind and for everything that is no plant.
    """

    start: int
    end: int
    role: Role
    kind: str
    plural: bool


class Count(NamedTuple):
    """How many units a plant has: "six reactors"."""

    words: str
    number: float


@cache
def kinds() -> dict[str, Kind]:
    """The kinds of plant by their names in the data file, in its order."""
    section = load_data(__name__).section("kinds")
    return {name: _kind(name, section.section(name)) for name in section.keys()}  # noqa: SIM118


def _kind(name: str, data: Data) -> Kind:
    return Kind(
        name,
        data.string("energy", name),
        data.string("name"),
        data.string("plural"),
        _words(data, "fuel"),
        _words(data, "larger"),
        _range(data, "usual"),
        data.number("below") * MEGAWATT,
        data.number("floor") * MEGAWATT,
        data.number("above") * MEGAWATT,
        data.number("record") * MEGAWATT,
        data.number("planned") * MEGAWATT,
        _range(data, "each"),
        data.string("part"),
        data.string("shown"),
    )


def _words(data: Data, key: str) -> re.Pattern[str]:
    words = data.string(key, "")
    return expression(rf"\b(?:{words})\b" if words else r"(?!)", re.IGNORECASE)


def _range(data: Data, key: str) -> Range:
    low, high = cast("list[float]", data.value(key))
    return Range(low * MEGAWATT, high * MEGAWATT)


@cache
def _mention_pattern() -> re.Pattern[str]:
    data = load_data(__name__)
    plant = data.string("plant")
    section = data.section("kinds")
    parts = [(name, section.section(name).string("words").replace("{plant}", plant)) for name in section.keys()]  # noqa: SIM118
    units = data.section("units-of")
    parts += [(f"{_UNITS_OF}{name}", units.string(name)) for name in units.keys()]  # noqa: SIM118
    parts += [("other", "|".join(data.strings("other"))), ("holder", data.string("holders"))]
    parts += [("unit", data.string("units")), ("generic", data.string("generic"))]
    joined = "|".join(f"(?P<{name}>(?:{words})(?:s|ies)?)" for name, words in parts)
    return expression(rf"\b(?:{joined})\b", re.IGNORECASE)


@cache
def _owner_pattern() -> re.Pattern[str]:
    return expression(rf"(?:['’]s?)?[ -](?:{load_data(__name__).string('owners')})s?\b")


def mentions(sentence: str) -> Iterator[Mention]:
    """The nouns of a sentence that a rating may belong to, in order; a kind of plant before its mere head noun."""
    for match in _mention_pattern().finditer(sentence):
        name = "other" if _owner_pattern().match(sentence, match.end()) else match.lastgroup or ""
        if name == "holder" and expression(_SOMEWHERE).search(sentence[: match.start()]):
            continue
        plural = match.group().lower().endswith("s")
        if name in kinds():
            yield Mention(match.start(), match.end(), "plant", name, plural)
        elif name.startswith(_UNITS_OF):
            yield Mention(match.start(), match.end(), "unit", name.removeprefix(_UNITS_OF), plural)
        else:
            yield Mention(match.start(), match.end(), _ROLES[name], "", plural)


def energies(sentence: str) -> set[str]:
    """The energies that a sentence speaks of: nuclear, coal, water ..."""
    return {kind.energy for kind in kinds().values() if kind.fuel.search(sentence)}


@cache
def _count_pattern() -> re.Pattern[str]:
    units = load_data(__name__).string("units")
    # Not the power of each in "two 600 MW units".
    adjective = r"(?: (?![kMGT]W|(?i:kilo|mega|giga|tera))[A-Za-z][\w-]*)??"
    return expression(rf"(?<![\d.,])\b(?P<number>(?i:{NUMBER}))(?:{adjective} |-)(?P<unit>{units})\b")


def count_of_units(sentence: str) -> Count | None:
    """The only count of reactors, turbines or units in a sentence; None when there is none or more than one."""
    found = list(_count_pattern().finditer(sentence))
    if len(found) != 1:
        return None
    value, unit = number(found[0]["number"]) or 0.0, found[0]["unit"]
    compound = found[0].group().endswith(f"-{unit}")  # "a two-unit plant"
    if value < 2 or value != int(value) or unit.endswith("s") == compound:
        return None
    return Count(f"{found[0]['number']} {unit.rstrip('s')}s", value)
