"""Ratings that no plant of the kind can have."""

from __future__ import annotations

import re
from functools import cache

from artlint import Applicability, Edit, Fix, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._plants.plants import MEGAWATT
from artlint_rules.units._plants.power import Power, powers, shifted_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document
    from artlint_rules.units._plants.subject import Place, Subject

_STEP = 1000.0  # the one slip looked for: kilo, mega and giga mixed up


# What is lost when a plant is shut is all of it: "forced it to shut the plant at Aln, cutting supply by 400 MW".
_SHUT_WHOLE = (
    r"\b(?:shut|shuts|shutting|close|closes|closed|closing|switch(?:ed)? off|halt(?:ed)?|idled?|knocked out|lost)\b"
    r"[^.;]*"
    r"\b(?:plant|station|farm|park|dam|reactors?)\b[^.;]*\b(?:cutting|removing|reducing|taking|cut|removed?)\b[^,.;]*$"
)


class Doubt(NamedTuple):
    """Why a rating cannot be right: `step` is the prefix that would mend it, up (1) or down (-1).

    `certain` says that there are two proofs: the units it would leave each plant with, or a limit that nothing in
    service crosses.
    """

    step: int
    words: str
    certain: bool


class Slip(NamedTuple):
    """A power that is wrong and the unit that would be right."""

    power: Power
    subject: Subject
    doubt: Doubt
    unit: str


def slips(document: Document) -> Iterator[Slip]:
    """The powers of the document that are one unit off what they rate."""
    found = document.layer(powers)
    if not found:
        return
    from artlint_rules.units._plants.subject import (  # its expressions are dear, and most texts need none
        place_of,
        subject_of,
    )

    for power in found:
        place = place_of(document, power)
        if _says("after", place.after, at_start=True):
            continue
        subject = subject_of(power, place)
        doubt = _doubt(power, subject, place) if subject else None
        if subject and doubt and (unit := shifted_unit(document.slice(power.unit), doubt.step)):
            yield Slip(power, subject, doubt, unit)


def message(document: Document, slip: Slip) -> str:
    """What is wrong with the rating, and the one that was probably meant."""
    number = document.text[slip.power.span.start : slip.power.unit.start]
    said, meant = (_said(number, word) for word in (document.slice(slip.power.unit), slip.unit))
    return f"{said} is {slip.doubt.words}; {meant} meant?"


def fix(document: Document, slip: Slip) -> Fix | None:
    """The unit that would be right; None where markup stands between the figures and it."""
    return _fix(document, slip.power, document.text[slip.power.span.start : slip.power.unit.start], slip.unit)


def evidence(slip: Slip) -> str:
    """What plants of the kind rate, and what the units of this one would."""
    return _evidence(slip.power, slip.subject)


def _said(number: str, unit: str) -> str:
    """A power as one says it: "1,200 gigawatts" for "1,200-gigawatt"."""
    amount = number.rstrip(" -‑\u00a0\u202f")
    ending = "s" if unit.lower().endswith("watt") and amount != "1" else ""
    return f"{amount} {unit}{ending}"


def _fix(document: Document, power: Power, number: str, unit: str) -> Fix | None:
    for span, content in ((power.span, number + unit), (power.unit, unit)):
        if document.contiguous(span):
            return Fix(f"write “{number}{unit}”", (Edit(span, content),), Applicability.UNSAFE)
    return None


# ---- judging


def _doubt(power: Power, subject: Subject, place: Place) -> Doubt | None:
    """What is wrong with the rating; None when it is possible, or when no single slip explains it."""
    kind, each = subject.kind, subject.each
    usual = kind.each if each else kind.usual
    name = kind.part if each else kind.name
    below = min(kind.each.low, kind.below) if each else kind.below
    if power.high < below and usual.covers(power.low * _STEP, power.high * _STEP):
        if subject.any_size or _says("small", _told(subject, place)) or _is_a_part(place):
            return None
        certain = power.high < kind.floor or _units_prove(power, subject, _STEP)
        return Doubt(1, f"below any {name} in service" if kind.id == "nuclear" else f"small for {_a(name)}", certain)
    above, record = _limits(subject, place)
    if power.low > above and usual.covers(power.low / _STEP, power.high / _STEP):
        if _says("several", f"{place.clause_before} {place.clause_after}"):
            return None
        certain = power.low > max(record, kind.planned) or _units_prove(power, subject, 1 / _STEP)
        return Doubt(-1, f"above any {name} in service" if power.low > record else f"large for {_a(name)}", certain)
    return None


def _limits(subject: Subject, place: Place) -> tuple[float, float]:
    """Above what the rating is doubtful, and above what no plant in service is, in watts."""
    kind = subject.kind
    if subject.each:
        return kind.each.high, kind.each.high
    if any(kind.larger.search(text) for text in (place.sentence, place.previous)):
        return kind.planned, kind.planned
    if _says("records", place.sentence):
        return kind.record, kind.record
    return max(kind.above, kind.planned if _is_planned(place) else 0.0), kind.record


def _is_planned(place: Place) -> bool:
    """Whether the plant is not built yet, and no plan to close one."""
    return _says("plans", place.sentence) and not _says("closing", place.sentence)


def _told(subject: Subject, place: Place) -> str:
    """The words that describe the plant: its sentence and, where that is where the kind was told, the one before."""
    return f"{place.previous} {place.sentence}" if subject.carried else place.sentence


def _units_prove(power: Power, subject: Subject, factor: float) -> bool:
    """Whether the rating would leave each unit an impossible size and the mended one a possible size."""
    if subject.units is None:
        return False
    size, mended = power.low / subject.units.number, power.low * factor / subject.units.number
    return not subject.kind.each.covers(size, size) and subject.kind.each.covers(mended, mended)


def _evidence(power: Power, subject: Subject) -> str:
    kind, count = subject.kind, subject.units
    if subject.each:
        return f"{_a(kind.part)} rates {_megawatts(kind.each.low)}-{_megawatts(kind.each.high)} MW"
    rates = f"{kind.plural} rate {kind.shown}"
    if count is None:
        return rates
    return f"{count.words} would make {_megawatts(power.high / count.number)} MW each; {rates}"


def _a(name: str) -> str:
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _megawatts(watts: float) -> str:
    value = watts / MEGAWATT
    return f"{value:,.0f}" if value >= 100 else f"{value:.2g}"


# ---- silence


def _is_a_part(place: Place) -> bool:
    """Whether the power is what a plant uses, loses or gains, which may be little; it is never more than its rating."""
    if expression(_SHUT_WHOLE, re.IGNORECASE).search(place.before):
        return False
    return _says("before", place.clause_before) or _says("directly-before", place.before, at_end=True)


def _says(key: str, words: str, *, at_start: bool = False, at_end: bool = False) -> bool:
    found = _expression(key, at_end=at_end)
    return (found.match(words) if at_start else found.search(words)) is not None


@cache
def _expression(key: str, *, at_end: bool) -> re.Pattern[str]:
    joined = "|".join(load_data(__name__).strings(key))
    start, end = ("", "") if key == "after" else (r"\b", r"\s+$" if at_end else r"\b")
    return expression(f"{start}(?:{joined}){end}", re.IGNORECASE)
