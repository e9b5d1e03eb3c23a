"""Power where energy is meant, and the reverse."""

from __future__ import annotations

from artlint import Applicability, Edit, Finding, Fix, Rule, Span, expression
from artlint.values import TYPE_CHECKING
from artlint_rules.units._electricity.electricity import setting_of
from artlint_rules.units._quoted import quoted_as_info

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document
    from artlint.quantities import Quantity

_DEFINITION_WORDS = frozenset(["unit", "units", "measure", "measures", "measurement", "measurements"])
_SOURCES = frozenset(["nuclear", "wind", "solar", "atomic"])
_A_FIFTH = "electricity is about a fifth of the energy a country uses; the rest is fuel for heat and transport"
_WATT_WORDS = ("watt", "kw", "mw", "gw", "tw")


class PowerEnergyConfusion(Rule):
    """Power where energy is meant, and the reverse.

    Flags watts for each hour, day or year of what is generated, used or traded ("45 MW a year"); watts for what a
    period adds up to ("produced 300 MW last year") or a store holds ("stores 250 MW"); watt-hours for the size of a
    plant ("a capacity of 5.7 MWh", "a 600-MWh gas plant"), for a load or output at a moment, and for what is lost of
    it; a unit called one of the wrong kind ("the kWh is a unit of power"); nuclear, wind or solar power as a
    share of a country's energy that only its electricity can be; and electricity at so much a kilowatt.

    Why: power is how fast energy flows. A figure in the wrong one of the two tells readers nothing that they could
    check, and the mistake is among those that newspapers have to correct again and again.

    Leaves alone: what is built, ordered, made or retired in a year ("adds 20 GW a year"); how fast a plant
    changes its output ("20 MW a minute"); prices; batteries and other stores in MWh; heat; averages, peaks and
    what a plant can do; trade in contracts.
    In a quotation it only asks (info, without a fix): the figure is the speaker's.

    Sources: the International System of Units (BIPM, 9th edition): the watt is one joule a second. The lists of words
    are in the data file of the module that reads the sentence.
    """

    code = "UNT002"
    name = "power-energy-confusion"

    reads_quotes = True  # a slip in a quotation is the speaker's, or the reporter's ear: INFO, without a fix

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each figure in the wrong one of the two, and for each wrong definition."""
        return quoted_as_info(document, self._findings(document))

    def _findings(self, document: Document) -> Iterator[Finding]:
        if "energy" in document.vocabulary and not document.vocabulary.isdisjoint(_SOURCES):
            yield from self._shares(document)
        if not any(word in document.folded for word in _WATT_WORDS):
            return
        for quantity in document.quantities:
            if _in_watts(document.text, quantity) and (finding := self._judged(document, quantity)):
                yield finding
        yield from self._definitions(document)
        yield from self._prices(document)

    def _shares(self, document: Document) -> Iterator[Finding]:
        from artlint_rules.units._electricity.energy_share import energy_shares

        for share in energy_shares(document):
            message = f"{share.source} is not {share.percent:g} percent of a country’s energy; electricity meant?"
            fix = None
            if document.contiguous(share.energy):
                fix = Fix("write “electricity”", (Edit(share.energy, "electricity"),), Applicability.UNSAFE)
            yield self.finding(share.energy, message, fix=fix, why=_A_FIFTH)

    def _prices(self, document: Document) -> Iterator[Finding]:
        if not any(quantity.currency and quantity.per in ("kW", "MW") for quantity in document.quantities):
            return
        from artlint_rules.units._electricity.prices import wrong_prices

        for price in wrong_prices(document):
            said = document.slice(price.unit)
            fix = None
            if document.contiguous(price.unit):
                fix = Fix(f"write “{price.meant}”", (Edit(price.unit, price.meant),), Applicability.UNSAFE)
            message = f"electricity is priced by its energy, not per {said}; {price.meant} meant?"
            yield self.finding(
                price.unit, message, fix=fix, why="a watt is how fast energy flows; energy is what is sold"
            )

    def _judged(self, document: Document, quantity: Quantity) -> Finding | None:
        from artlint_rules.units._electricity.energy_faults import energy_fault  # dear, and most texts need none
        from artlint_rules.units._electricity.power_faults import power_fault

        setting = setting_of(document, quantity)
        fault = power_fault(setting) if quantity.dimension == "power" else energy_fault(setting)
        if fault is None:
            return None
        end = max(quantity.unit_span.end, quantity.rate.end) if fault.with_rate else quantity.unit_span.end
        span = Span(quantity.number.start, end)
        meant = fault.meant or f"{_other(document.slice(quantity.unit_span), quantity.symbol)} meant?"
        words = fault.words.replace("{per}", _PER.get(quantity.per, "time"))
        fix = None if fault.meant or quantity.per in ("s", "min", "h") else _fix(document, quantity)
        found = self.finding(span, f"{_short(document.slice(span))} {words}; {meant}", fix=fix, why=fault.why)
        return found._replace(severity=fault.severity)

    def _definitions(self, document: Document) -> Iterator[Finding]:
        if not _DEFINITION_WORDS & document.vocabulary:
            return
        from artlint_rules.units._electricity.energy_faults import wrong_definitions

        previous = ""
        for sentence in document.sentences:
            text = document.slice(sentence.span)
            for span, called, true in wrong_definitions(text, previous):
                place = Span(sentence.span.start + span.start, sentence.span.start + span.end)
                yield self.finding(
                    place,
                    f"“{document.slice(place)}” is said of a unit of {true}; unit of {true} meant?",
                    why=f"watts measure power, watt-hours energy; this one does not measure {called}",
                )
            previous = text


_PER = {
    "s": "second",
    "min": "minute",
    "h": "hour",
    "d": "day",
    "wk": "week",
    "mo": "month",
    "yr": "year",
    "annum": "year",
}


def _in_watts(text: str, quantity: Quantity) -> bool:
    """Whether it is a power in watts or an energy in watt-hours; "60 MW hours" is neither, as it is read."""
    if quantity.unit is None or quantity.dimension not in ("power", "energy"):
        return False
    hours = expression(r"[-‑ ·⋅]?(?:h|hrs?|hours?)\b").match(text, quantity.unit_span.end)
    return quantity.symbol.endswith(("W", "Wh")) and not hours


def _other(written: str, symbol: str) -> str:
    """The unit of the other kind, written alike: "megawatt-hours" for "megawatts", "MW" for "MWh"."""
    lower = written.lower()
    stem, found, hours = lower.partition("watt")
    if not found:
        return symbol.removesuffix("h") if symbol.endswith("h") else f"{symbol}h"
    other = f"{stem}watts" if "hour" in hours else f"{stem}watt-hours"
    return other.upper() if written.isupper() else other


def _fix(document: Document, quantity: Quantity) -> Fix | None:
    """The unit of the other kind in the place of the one that stands there; a power each hour may be a power after all,
    so there is none for it."""
    other = _other(document.slice(quantity.unit_span), quantity.symbol)
    if not document.contiguous(quantity.unit_span):
        return None
    return Fix(f"write “{other}”", (Edit(quantity.unit_span, other),), Applicability.UNSAFE)


def _short(words: str) -> str:
    return words if len(words) <= 40 else "this"
