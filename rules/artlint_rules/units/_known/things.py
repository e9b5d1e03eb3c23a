"""Figures of named things that are one slip off what is known of them: a country of 38 billion people."""

from __future__ import annotations

from functools import cache

from artlint import Span, built_data, expression
from artlint.errors import did_you_mean
from artlint.quantities import Quantity, read_quantity
from artlint.values import TYPE_CHECKING, NamedTuple, cast
from artlint_rules.units._known import countries
from artlint_rules.units._known.measures import Measure, measures
from artlint_rules.units._known.names import NameIndex, table_of, tokens
from artlint_rules.units._known.slips import stepped, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from artlint import Data, Document
    from artlint_rules.units._known.names import Table

# Nobody says "the company Apple".
_KINDLESS = frozenset(["city", "company", "country", "organisation", "planet", "moon", "territory"])
_FAR = 90  # code points between a thing and its figure
_STEP = 1000.0
_LASTING = 4.5  # measures with a larger `loose` change with the years
# What is done to a thing is no figure of its own: "it cost the US economy $20 billion".
_DONE_TO = (
    r"\b(?:costs?|costing|adds?|added|adding|hits?|boosts?|boosted|injects?|injected|pumps?|pumped|contributes?|contributed|wipes?|wiped)\b"
    r"[^,;:]{0,30}$"
)


class Thing(NamedTuple):
    """A named thing; `figures` are values with units by measure, as the file has them."""

    name: str
    names: tuple[str, ...]
    kind: str
    figures: Mapping[str, str]
    source: str
    general: tuple[str, ...] = ()


class Contradiction(NamedTuple):
    """A quantity that cannot be the thing's, what is known, and what was probably meant."""

    quantity: Quantity
    thing: Thing
    measure: Measure
    known: Quantity
    meant: str


class Mention(NamedTuple):
    """A place where a thing is named."""

    thing: Thing
    span: Span


# ---- reading


def things_of(data: Data) -> list[Thing]:
    """The named things of a knowledge file. Raises RuleError naming file and key for one that cannot be used."""
    return [_thing(name, section) for name, section in data.sections("facts")]


def _thing(name: str, data: Data) -> Thing:
    figures = {key: data.string(key) for key in data.keys() if key not in _OTHER_KEYS}  # noqa: SIM118 - no mapping
    for key, written in figures.items():
        if key not in measures():
            raise data.error(key, f"no such measure{did_you_mean(key, measures())}")
        known = read_quantity(written)
        if known is None or known.dimension not in measures()[key].dimensions:
            raise data.error(
                key, f"expected a value with a unit of {' or '.join(measures()[key].dimensions)}, found {written!r}"
            )
    names = data.strings("names") or (name,)
    return Thing(name, names, data.string("kind"), figures, data.string("source"), data.strings("general"))


_OTHER_KEYS = frozenset(["names", "kind", "source", "general"])


@cache
def built_in_index() -> NameIndex:
    """The built-in things by their names, in the files beside this module."""
    tables = (
        cast("Table", built_data(__name__, _things_table)),
        cast("Table", built_data(countries.__name__, _countries_table)),
    )
    return NameIndex(tables)


def index_with(own: list[Thing]) -> NameIndex:
    """The built-in things and before them the user's."""
    builtin = built_in_index()
    return NameIndex((table_of([(name, tuple(thing)) for thing in own for name in thing.names]), *builtin.tables))


def thing_of(row: tuple[Any, ...]) -> Thing:
    """The thing of a row."""
    return Thing(*row)


def _things_table(data: Data) -> object:
    return table_of([(name, tuple(thing)) for thing in things_of(data) for name in thing.names])


def _countries_table(data: Data) -> object:
    return table_of([(name, tuple(thing)) for thing in _countries(data) for name in thing.names if name])


def _countries(data: Data) -> Iterator[Thing]:
    source = "GeoNames; CIA World Factbook 2025"
    for record in data.records("countries"):
        figures = {"population": record.string("population"), "area": f"{record.string('area')} km2"}
        if record.has("gdp"):
            figures["gdp"] = f"{record.string('gdp')} USD"
        names = (*record.strings("names"), record.string("demonym"))
        yield Thing(names[0], names, "country", figures, source)


# ---- judging


def contradictions(document: Document, index: NameIndex) -> Iterator[Contradiction]:
    """The quantities that are a slip off what is known of the thing they are said of, in order."""
    found = [Mention(thing_of(row), span) for row, span in index.places(document)]
    for place, mention in enumerate(found):
        end = found[place + 1].span.start if place + 1 < len(found) else len(document.text)
        yield from _near_mention(document, mention, end)


def _near_mention(document: Document, mention: Mention, end: int) -> Iterator[Contradiction]:
    """The first quantity after a thing that is not the thing's; `end` is where the next thing is named."""
    sentence = document.sentences[document.sentence_index(mention.span.start)].span
    last = min(sentence.end, mention.span.end + _FAR, end)
    quantities = document.quantities_in(Span(mention.span.end, last))
    if not quantities or (mention.thing.kind not in _KINDLESS and not _kind_told(document, mention)):
        return
    if expression(_DONE_TO).search(document.text, sentence.start, mention.span.start):
        return
    history = expression(r"\b(?:1[5-9]\d\d|200\d)\b").search(document.text, sentence.start, sentence.end)
    for quantity in quantities:
        between = document.text[mention.span.end : quantity.span.start]
        after = document.text[quantity.span.end : min(sentence.end, quantity.span.end + _FAR // 2)]
        for key, written in mention.thing.figures.items():
            measure = measures()[key]
            if history and measure.loose > _LASTING:
                continue
            if quantity.dimension in measure.dimensions and measure.links(between, after):
                known = read_quantity(written)
                # Of "has 65,000 people in prison" the population is not told.
                a_part = measure.chain and not measure.told(between) and known and quantity.high < known.low
                if known and not a_part and (meant := _mended(document, quantity, known, measure)):
                    yield Contradiction(quantity, mention.thing, measure, known, meant)
                return


def _kind_told(document: Document, mention: Mention) -> bool:
    """Whether every word of the kind's stands in the sentence, in the one before or in the name itself."""
    index = document.sentence_index(mention.span.start)
    start = document.sentences[max(index - 1, 0)].span.start
    text = f" {document.folded[start : document.sentences[index].span.end]}".replace("-", " ").replace("\n", " ")
    return all(f" {word[:6]}" in text for word in tokens(mention.thing.kind))


def _mended(document: Document, quantity: Quantity, known: Quantity, measure: Measure) -> str:
    """What the article would say without the slip; empty when the figure may be right or no one slip mends it."""
    low, high = values(quantity, known.unit)
    if quantity.part or low <= 0 or (low <= known.high * measure.loose and high >= known.low / measure.loose):
        return ""
    step = _STEP**2 if quantity.dimension == "area" else _STEP  # square metres for square kilometres
    for factor in (step, 1 / step, _STEP, 1 / _STEP):
        if _close(low * factor, high * factor, known, measure.close) and (meant := stepped(document, quantity, factor)):
            return meant
    return ""


def _close(low: float, high: float, known: Quantity, factor: float) -> bool:
    return low <= known.high * factor and high >= known.low / factor
