"""Energies that stand where a power is meant, and units whose definition is wrong."""

from __future__ import annotations

import re

from artlint import Span, expression
from artlint.values import TYPE_CHECKING
from artlint_rules.units._electricity.electricity import governor, says
from artlint_rules.units._electricity.power_faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint_rules.units._electricity.electricity import Setting

_WHY = "capacity, load and momentary output are powers, in watts; watt-hours are what they add up to"
_LARGEST = 3600 * 25e9  # joules in 25 GWh: no plant makes 25 GW (Three Gorges: 22.5), so it is an energy indeed
_WATTS = expression(
    r"\d(?:[\d,.]*)(?: million| billion)?[ -]?(?:[kMGT]W\b|(?:kilo|mega|giga|tera)watts?\b)", re.IGNORECASE
)
_CAPACITY = expression(r"^ (?:of|in) (?:[\w-]+ ){0,3}?(?:capacity|capability)\b", re.IGNORECASE)
_NEAR = 200  # code points between a unit and what it is called
_TERM = (
    r"(?P<energy>\b(?:(?:kilo|mega|giga|tera)?watt[- ]?hours?|[kMGT]W[- ]?h(?:ours?)?)\b)"
    r"|(?P<power>\b(?:(?:kilo|mega|giga|tera)?watts?|[kMGT]W)\b)"
)
_UNIT_OF = r"(?:units?|measures?|measurements?) (?:of|for) (?:electric(?:al|ity)? )?(?P<of>power|energy)\b"
_JOINT = expression(
    r"[^;]{0,12}(?:,|\(|[-–—]| is| are| as|\bbeing|\bmeans?)[\"”’']? (?:[\w’'-]+ ){0,4}$"
    r"|^[\"”’']?\)?,? (?:is|are) [^.;]{0,40}$",
    re.IGNORECASE,
)
_DENIED = expression(
    r"\b(?:not|never|no|rather|instead|than|unlike|wrong\w*|confus\w+|mistak\w+|n[’']t|per|or|and)\b|n[’']t\b", 2
)


def energy_fault(setting: Setting) -> Fault | None:
    """Why an energy cannot be right; None when it can."""
    if setting.quantity.per:
        return None
    if _is_rated(setting):
        return Fault("is an energy, not a rating", _WHY)
    if says("storage", setting.sentence) or says("no-plant", setting.sentence):
        return None
    for found, words in (
        (_names_a_plant, "is an energy, not the size of a plant"),
        (_is_capacity, "is an energy, not a capacity"),
        (_is_load, "is an energy, not a load at a moment"),
        (_is_output, "is an energy, not what is produced at a moment"),
        (_is_lost, "is an energy, not what is lost at a moment"),
    ):
        if found(setting):
            return Fault(words, _WHY)
    return None


def _is_rated(setting: Setting) -> bool:
    """Of a machine "rated at 4.5 MWh", whatever it is; a store has such a rating."""
    full = says("full-end", setting.left) and says("plant", setting.both)
    if not (full or says("rated-end", setting.left)) or says("battery", setting.sentence):
        return False
    return not says("a-period", setting.sentence)


def _names_a_plant(setting: Setting) -> bool:
    """Of "a 600-MWh gas plant", "a wind farm of 200 MWh"."""
    if setting.quantity.symbol == "kWh":
        return says("array-next", setting.right)
    if says("battery", setting.context):
        return False
    if expression(r"^[- ](?:plant|station)s?\b", re.IGNORECASE).search(setting.right):
        return says("fuel", setting.both)
    if says("plant-of", setting.left) and not says("each-period", setting.sentence):
        return not setting.left.endswith("(") or setting.right.startswith(")")
    return says("plant-next", setting.right) and not says("to-end", setting.left)


def _is_capacity(setting: Setting) -> bool:
    """Of "a nameplate capacity of 5.7 MWh", "140 MWh of geothermal capacity"."""
    near = setting.left[-90:] + setting.right[:40]
    governed = governor(setting)
    told = _CAPACITY.search(setting.right) or (governed is not None and governed.role == "capacity")
    if not told or says("a-period", near) or says("battery", setting.context):
        return False
    if setting.quantity.symbol in ("GWh", "TWh") and not says("fuel", setting.context):
        return False
    return says("installed", near) or (says("plant", setting.both) and not says("production-capacity", near))


def _is_load(setting: Setting) -> bool:
    """Of "demand reached 48 GWh at 6 p.m."."""
    governed = governor(setting)
    if governed is None or governed.word not in ("demand", "load", "draw", "consumption"):
        return False
    if says("steady", setting.left):
        return True
    return says("instant-demand", setting.sentence) and not says("a-period", setting.sentence)


def _is_output(setting: Setting) -> bool:
    """Of a plant that "can generate 500 MWh" or "is now producing 700 MWh"."""
    governed = governor(setting)
    if governed is None or governed.role != "supply" or setting.quantity.symbol == "kWh":
        return False
    if setting.quantity.in_base(setting.quantity.low) > _LARGEST or says("each-period", setting.sentence):
        return False
    if not (says("plant", f"{setting.previous} {setting.left}") or says("line", setting.sentence)):
        return False
    if _WATTS.search(setting.sentence):  # who writes both knows which is which
        return False
    return governed.ongoing or governed.able or (says("full", setting.sentence) and not governed.word.endswith("ed"))


def _is_lost(setting: Setting) -> bool:
    """Of "cut supply by 620 MWh", "620 MWh went offline"."""
    if says("each-period", setting.sentence) or not (says("plant", setting.both) or says("line", setting.sentence)):
        return False
    return (says("offline", setting.right) and says("losing-end", setting.left)) or says("reduced-by", setting.left)


def wrong_definitions(sentence: str, previous: str) -> Iterator[tuple[Span, str, str]]:
    """Where a sentence calls a unit one of the wrong kind: the words, the kind they say, the kind it is."""
    for match in expression(_UNIT_OF, re.IGNORECASE).finditer(sentence):
        before = sentence[max(match.start() - _NEAR, 0) : match.start()]
        term = _defined(before, previous) or _named_after(sentence[match.end() : match.end() + _NEAR])
        if term and term != match["of"]:
            yield Span(*match.span()), match["of"], term


def _defined(before: str, previous: str) -> str:
    terms = list(expression(_TERM, re.IGNORECASE).finditer(before))
    if terms:
        between = before[terms[-1].end() :]
        if (
            says("denied-term", before[: terms[-1].start()])
            or len(between) > 60
            or _DENIED.search(between)
            or not _JOINT.search(between)
        ):
            return ""
        return terms[-1].lastgroup or ""
    if expression(r"^\W*it is (?:\w+ )?$", re.IGNORECASE).match(before):
        asked = list(expression(_TERM, re.IGNORECASE).finditer(previous))
        return (asked[0].lastgroup or "") if len(asked) == 1 else ""
    return ""


def _named_after(after: str) -> str:
    match = expression(rf",? (?:is|was|called|known as)(?: called)? (?:the|a|an)? ?(?:{_TERM})", re.IGNORECASE).match(
        after
    )
    return (match.lastgroup or "") if match else ""
