"""Powers that stand where an energy is meant."""

from __future__ import annotations

import re

from artlint import Severity, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._electricity.electricity import governor, governors_in, said, says

if TYPE_CHECKING:
    from artlint_rules.units._electricity.electricity import Governor, Setting

_PERIODS = ("d", "wk", "mo", "yr", "annum", "night", "quarter", "season", "decade")
_SOLD = ("sell", "sells", "sold", "selling", "buy", "buys", "bought", "buying", "purchased", "purchases")
_NEAR = 100  # code points back to what uses the power
_NO_HOME = 1e5  # watts; a house's connection is for 25 kW at most (IEC 60364, 3 x 35 A)
_WORLD = 1e13  # watts; all power stations together rate 9 TW (IEA, World Energy Outlook 2024), so more is an energy
_EATS = ("us", "consum", "burn", "get", "got", "guzz", "swallow", "wast", "expend", "eat", "ate", "gobbl", "devour")
_FLOWS = ("supply", "use", "trade")
_POWER = expression(r"\d[\d,.]* ?(?:million |billion )?-?(?:[kMGT]?Wh?\b|(?:kilo|mega|giga|tera)?watt)", re.IGNORECASE)
_ENERGY = expression(r"\b(?:[kMGT]Wh\b|(?:kilo|mega|giga|tera)?watt[- ]?hours?\b)", re.IGNORECASE)


class Fault(NamedTuple):
    """What is wrong with a quantity, in the words of the message; `with_rate` says that its rate is at fault.

    `meant` is what to consider instead, where it is not the other unit.
    """

    words: str
    why: str
    with_rate: bool = False
    severity: Severity | None = None
    meant: str = ""


def power_fault(setting: Setting) -> Fault | None:
    """Why a power cannot be right; None when it can."""
    if says("heat-next", setting.inner) or says("heat-next", setting.right):
        return None
    if setting.quantity.per:
        return _rated(setting)
    governed = governor(setting)
    found = _homes(setting) or _vehicle(setting)
    if found or governed is None:
        return found
    return next((fault for judge in _JUDGES if (fault := judge(setting, governed))), None)


# ---- watts per hour, day or year


def _rated(setting: Setting) -> Fault | None:
    if setting.quantity.per in load_data("artlint_rules.units._electricity.electricity").strings("event-per"):
        return _per_event(setting)
    if says("time-after", setting.right) or says("money", setting.left[-25:]):
        return None
    if says("more-end", setting.left) or (setting.inner and not says("of-electricity", setting.inner)):
        return None
    if not _flows_at_a_rate(setting):
        return None
    why = "a watt is a rate already, one joule a second; over time it adds up to watt-hours"
    return Fault("is a power each {per}", why, with_rate=True)


def _flows_at_a_rate(setting: Setting) -> bool:
    per = setting.quantity.per
    if per in ("h", "d") and says("full-end", setting.left) and says("plant", setting.both):
        return True
    if per in ("s", "min", "h") and says("ramp", setting.sentence):
        return False
    if per in ("h", "d") and _of_a_plant(setting):
        return True
    if says("not-electricity", setting.sentence) or _of_other(setting):
        return False
    if setting.quantity.compound and says("plant-next", setting.right):
        return True
    governed = governor(setting)
    if governed and not _is_object(governed):
        return False
    role = governed.role if governed else ""
    if per in ("s", "min"):
        return role in ("supply", "use")
    if per == "h":
        return role in ("", "supply", "use", "trade", "capacity")
    return per in _PERIODS and _over_long(setting, governed)


def _over_long(setting: Setting, governed: Governor | None) -> bool:
    """Whether a power each day or year is one of electricity, not of what is made, sold or lacking in a year."""
    if governed and governed.word in _SOLD and says("deal", setting.sentence):
        return False
    electricity = says("of-electricity", setting.inner) or says("of-electricity", setting.right)
    if governed is None or electricity:
        return electricity and (governed is None or governed.role in (*_FLOWS, "capacity") or governed.word == "lost")
    if governed.role == "capacity":
        return says("plant", setting.both)
    if governed.word in _SOLD or governed.word.startswith(("need", "requir")):
        return governed.word in _SOLD and says("electric", setting.sentence) and not says("maker", setting.context)
    if governed.role == "trade":
        return says("electric", setting.sentence) or not says("not-electricity", setting.context)
    return governed.role == "use" or (governed.role == "supply" and _is_electric(setting, governed))


def _is_electric(setting: Setting, governed: Governor) -> bool:
    """Whether what is made is electricity: a maker of panels counts in gigawatts a year, too."""
    if governed.word.startswith("generat") or says("surely-electric", setting.both):
        return True
    return setting.quantity.symbol in ("W", "kW", "MW") and not says("maker", setting.context)


def _of_a_plant(setting: Setting) -> bool:
    """Whether a plant is described: "a 20 MW a day solar park", "cutting supply by 40 MW an hour"."""
    if says("plant-next", setting.right) or says("plant-of", setting.left) or says("supply-cut", setting.left):
        return True
    governed = governor(setting)
    return says("offline", setting.right) and (governed is None or governed.role not in ("build", "change"))


def _per_event(setting: Setting) -> Fault | None:
    governed = governor(setting)
    if governed is None or governed.role != "use":
        return None
    return Fault("is a power, not what is used each time", "what something takes each time is an energy, in watt-hours")


# ---- a power over a period


def _yearly(setting: Setting, governed: Governor) -> Fault | None:
    """Of "annual output of 45 MW", "each year it generates 45 MW"."""
    if governed.role not in _FLOWS or not _counts(setting, governed):
        return None
    annual = not governed.verb and says("annual-before", governed.auxiliary)
    if not annual and not (governed.verb and not governed.ongoing and _each_year(setting)):
        return None
    if governed.role == "trade" and not says("electric", setting.both):
        return None
    return Fault("is a power, not what a year adds up to", "energy over time is counted in watt-hours")


def _each_year(setting: Setting) -> bool:
    """Whether "each year" opens the clause: no other verb of the kind stands between it and the quantity."""
    found = list(said("every-year").finditer(setting.left))
    between = setting.left[found[-1].end() :] if found else ""
    return bool(between) and governors_in(between) == 1 and not expression(r"\d").search(between)


def _over_a_period(setting: Setting, governed: Governor) -> Fault | None:
    """Of "generated 300 MW last year", "imports totalled 3,850 GW in the first quarter"."""
    if governed.role not in _FLOWS or governed.ongoing or governed.able:
        return None
    adds_up = says("sum", setting.sentence) or setting.quantity.in_base(setting.quantity.low) > _WORLD
    if not says("period", setting.sentence) and not (adds_up and says("calendar", setting.sentence)):
        return None
    if not _counts(setting, governed) or says("at-a-moment", setting.right):
        return None
    if not (adds_up or _sales(setting, governed) or (_past(governed) and _adds_up_in(setting, governed))):
        return None
    return Fault(
        "is a power, not energy over a period", "what is produced or used over a period is counted in watt-hours"
    )


def _adds_up_in(setting: Setting, governed: Governor) -> bool:
    """Whether a verb in the past tells of a sum: "generated 300 MW", "used 6,300 gigawatts of electricity"."""
    return governed.role == "supply" or (governed.role == "use" and says("of-electricity", setting.right))


def _past(governed: Governor) -> bool:
    return governed.verb and not governed.word.endswith(("e", "es", "s", "ing"))


def _sales(setting: Setting, governed: Governor) -> bool:
    """Whether a noun or verb of trade or use is one that adds up."""
    if governed.word in _SOLD:
        return says("of-electricity", setting.right)
    return governed.word in ("sales", "consumption", "saved") and says("electric", setting.both)


def _counts(setting: Setting, governed: Governor) -> bool:
    """Whether the quantity is what the governor counts, over time and of electricity."""
    if setting.quantity.compound or _of_other(setting) or not _is_object(governed):
        return False
    if says("not-electricity", setting.sentence):
        return False
    return not says("moment", setting.sentence)


def _of_other(setting: Setting) -> bool:
    """Whether it counts something else: "2 GW of cable a year"."""
    return says("of-other", setting.inner) or says("of-other", setting.right)


def _is_object(governed: Governor) -> bool:
    gap = governed.gap
    while match := said("approximate-end").search(gap):
        gap = gap[: match.start() + (gap[match.start()] == " ")]
    if governed.verb and gap.endswith(" at "):
        return False
    gap = gap.rstrip("(")
    return not (_POWER.search(gap) or says("not-object-end", gap))


# ---- stores


def _stored(setting: Setting, governed: Governor) -> Fault | None:
    if governed.role != "store" or not governed.verb or setting.quantity.compound:
        return None
    if not _is_object(governed) or _has_energy(setting) or _of_other(setting):
        return None
    if says("hours", expression(",| and ").split(setting.right)[0]):
        return None
    if governed.word.startswith(("hold", "held")) and not _in_a_store(setting):
        return None
    return Fault("is a power, not what a store holds", "what is stored is an energy, in watt-hours")


def _in_a_store(setting: Setting) -> bool:
    """Whether what is held is stored: "tanks hold 300 MW of energy", "holds 9 GW in its upper lake"."""
    if says("in-a-store", setting.right):
        return True
    return says("of-electricity", setting.right) and says("store-left", setting.left)


def _vehicle(setting: Setting) -> Fault | None:
    if not setting.quantity.compound and not setting.right[:1].isspace():
        return None
    if setting.quantity.symbol != "kW" or not says("battery-next", setting.right) or _has_energy(setting):
        return None
    if not says("vehicle", setting.both):
        return None
    return Fault("is a power, not what a battery holds", "the capacity of a battery is an energy, in kilowatt-hours")


def _has_energy(setting: Setting) -> bool:
    return _ENERGY.search(setting.left) is not None or _ENERGY.search(setting.right) is not None


# ---- each time, each year


def _each_time(setting: Setting, governed: Governor) -> Fault | None:
    """Of "one query takes 3 watts of energy", "an average home uses 3,600 kilowatts"."""
    if governed.role != "use" or not _is_object(governed) or setting.quantity.compound:
        return None
    of_energy = expression(r"^ of (?:\w+ )?energy\b").search(setting.right) and says("event", setting.sentence)
    watts = setting.quantity.in_base(setting.quantity.low)
    a_home = watts >= _NO_HOME and setting.quantity.symbol in ("W", "kW") and says("a-home", _clause(setting))
    if not (of_energy or a_home or _a_tonne(setting, governed) or _over_hours(setting, governed)):
        return None
    return Fault("is a power, not an energy", "what something takes in all is an energy, in watt-hours")


def _a_tonne(setting: Setting, governed: Governor) -> bool:
    """Of "making a tonne of steel takes 500 kilowatts"."""
    if governed.word.startswith("dr") or _ENERGY.search(setting.left):
        return False
    found = said("a-tonne").search(_clause(setting))
    return found is not None and " and " not in _clause(setting)[found.end() :]


def _clause(setting: Setting) -> str:
    return expression("[;:.]").split(setting.left)[-1][-_NEAR:]


def _over_hours(setting: Setting, governed: Governor) -> bool:
    """Of "used 1,300 megawatts over 34 days"; what is drawn or needed for a time is a power."""
    if not governed.word.startswith(_EATS) or governed.able:
        return False
    if not governed.verb or says("moment", setting.sentence):
        return False
    return says("over-hours", setting.left) or said("over-hours").match(setting.right, 1) is not None


def _homes(setting: Setting) -> Fault | None:
    """Of "2 megawatts, enough to power 2,000 homes a year"."""
    if not says("homes-a-year", setting.right):
        return None
    why = "a power feeds homes as long as it lasts; only an energy is used up in a year"
    return Fault("is a power, and feeds homes at any time", why, severity=Severity.INFO, meant="leave out “a year”?")


_JUDGES = (_stored, _yearly, _over_a_period, _each_time)
