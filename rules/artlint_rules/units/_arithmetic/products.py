"""Products that do not come out: so many at so much, a rent a month and a year, sums a head, homes from energy."""

from __future__ import annotations

from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING
from artlint_rules.units._arithmetic.claims import Slip, apart, shown
from artlint_rules.units._arithmetic.figures import gap, number, words
from artlint_rules.units._arithmetic.hedges import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Span
    from artlint_rules.units._arithmetic.figures import Figure, Passage

_GRAIN = 0.06  # products are rounded more freely than sums
_A_HEAD = 0.25  # and quotients more freely still
_NOT_ALSO = r"(?! ?(?:while|whose|when|plus|than|if|unless) )"
_WORDS = rf"(?:{_NOT_ALSO}{gap(1)})"
_TIMES_A_YEAR = {"yr": (1.0, 1.0), "mo": (12.0, 12.0), "wk": (48.0, 53.0), "d": (250.0, 366.0), "quarter": (4.0, 4.0)}


def products(document: Document, passage: Passage, index: int) -> Iterator[Slip]:
    """The products, rates and quotients in a sentence that do not come out."""
    sentence = document.sentences[index].span
    text = passage.text
    if expression(words(load_data(__name__).strings("more-to-it"))).search(text, *sentence):
        return
    if passage.counts[index] > 1:
        yield from _periods(passage, sentence)
    if passage.counts[index] > 2:
        yield from _each(passage, sentence)
        yield from _a_head(passage, sentence)
    if not document.vocabulary.isdisjoint(load_data(__name__).strings("homes")):
        yield from _homes(passage, sentence)


def _money(figure: Figure) -> bool:
    return len(figure.measure) == 3 and figure.measure.isupper()


def _over(value: Interval, other: Interval) -> Interval:
    return Interval(value.low / other.high, value.high / other.low)


def _times(value: Interval, other: Interval) -> Interval:
    return Interval(value.low * other.low, value.high * other.high)


# ---- a month and a year


@cache
def _period_source() -> str:
    return (
        rf"{number('a')}{gap(25)}(?:,? or| \(|,? [–—-]|, which is|, equal to|"
        rf",? equivalent to|,? i\.e\.| =|,? making| works out at) ?(?:about |"
        rf"just |some )*{number('b')}"
    )


def _periods(passage: Passage, sentence: Span) -> Iterator[Slip]:
    """ "£1,150 a month, or £18,300 a year"."""
    for match in expression(_period_source()).finditer(passage.text, *sentence):
        first, second = passage.named(match, "a"), passage.named(match, "b")
        rates = [_TIMES_A_YEAR.get(figure.per) for figure in (first, second)]
        if not (rates[0] and rates[1]) or first.per == second.per or first.measure != second.measure:
            continue
        if first.unit != second.unit and not first.unit:
            continue
        low, high = rates[0][0] / rates[1][1], rates[0][1] / rates[1][0]
        true = _times(first.reach, Interval(low, high))
        if first.reach.low > 0 and apart(second.reach, true, part=_GRAIN):
            value = first.value * rates[0][1] / rates[1][1]
            factor = high if high >= 1 else 1 / high
            sign = "x" if high >= 1 else "/"
            yield Slip(
                second.amount,
                shown(_in(second, value)),
                f"{shown(_in(first, first.value))} {sign} {factor:.3g} = {shown(_in(second, value))}",
            )


def _in(figure: Figure, value: float) -> float:
    """A value in base units in the unit of the figure."""
    from artlint.quantities import unit

    return value / unit(figure.unit).factor if figure.unit else value


# ---- so many at so much each


@cache
def _each_sources() -> tuple[str, ...]:
    data = load_data(__name__)
    each, total, pay = (words(data.strings(key)) for key in ("each", "total", "pays"))
    come = (
        rf"(?:(?:,| and|, which|, and|, at|, for|—| [–—-]|:) ?)?{_WORDS}{{0,45}}?(?:{total}"
        rf"){_WORDS}{{0,25}}?{number('t')}"
    )
    return (
        (
            rf"\beach of (?:the |its |their |his |her )?{_WORDS}{{0,30}}?{number('n')}{_WORDS}{{0,40}}?"
            rf"{pay}{_WORDS}{{0,30}}?{number('r')}{come}"
        ),
        (
            rf"{number('n')}{_WORDS}{{0,50}}?(?:\bat|\bfor|\bof|,|\bcosting|\bpaying|"
            rf"\bpaid|{pay}) (?:a cost of |a price of )?{number('r')}(?:,| )?{each}{come}"
        ),
        (
            rf"{number('t')}{gap(30)}(?:\bfor|\bon|\bbuys|\bbuying) {number('n')}{gap(40)}"
            rf"(?:,| \(| [–—-]| at)? ?(?:or |at )?{number('r')} ?{each}"
        ),
        (
            rf"{number('n')}{gap(30)} (?:x|×|\*|times|multiplied by) {number('r')}{gap(15)}"
            rf" ?(?:=|is|equals|makes|gives) {number('t')}"
        ),
    )


def _each(passage: Passage, sentence: Span) -> Iterator[Slip]:
    for source in _each_sources():
        for match in expression(source).finditer(passage.text, *sentence):
            count, rate, total = (passage.named(match, name) for name in "nrt")
            if (
                count.measure != "count"
                or total.measure != rate.measure
                or (rate.per in _TIMES_A_YEAR and rate.per != total.per)
            ):
                continue
            if count.value < 2 or (rate.measure == "count" and "=" not in match[0]):
                continue
            true = _times(count.reach, rate.reach)
            if apart(total.reach, true, part=_GRAIN):
                value = count.value * rate.value
                yield Slip(
                    total.amount,
                    shown(_in(total, value)),
                    f"{shown(count.value)} x {shown(_in(rate, rate.value))} = {shown(_in(total, value))}",
                )


# ---- a head


@cache
def _head_sources() -> tuple[str, ...]:
    data = load_data(__name__)
    people, each = words(data.strings("people")), words(data.strings("each"))
    between = rf"{_WORDS}{{0,70}}?{number('n')}(?: [a-z-]+){{0,2}}? {people}"
    return (
        (
            rf"{number('m')}{between}(?:{gap(60)};)?{gap(60)}(?:\b(?:each of them|"
            rf"each|average|averaging|mean|works out at|work out at|worked out at|"
            rf"comes to|amounts to|equivalent to|equal to|or|that is|given each of them)|"
            rf",|\() ?{gap(20)}{number('r')} ?(?:{each})?"
        ),
        (
            rf"{number('m')}{_WORDS}{{0,40}}?(?:\bamong|\bbetween|\bover|\bfrom|"
            rf"\bby|\bfor|\bto) (?:the |its |some |about )*{number('n')}{gap(30)}"
            rf", (?:or |an average (?:of |[a-z]+ of )|that is |about )*{number('r')}{gap(3)}"
        ),
    )


def _a_head(passage: Passage, sentence: Span) -> Iterator[Slip]:
    said_each = words(load_data(__name__).strings("says-each"))
    for source in _head_sources():
        for match in expression(source).finditer(passage.text, sentence.start, min(sentence.end, len(passage.text))):
            total, count, each = (passage.named(match, name) for name in "mnr")
            near = passage.text[match.start() : each.span.end + 20]
            if not _money(total) or total.measure != each.measure or count.measure != "count" or count.value < 10:
                continue
            if not (each.per or expression(said_each).search(near)) or {each.per, total.per} & set(_TIMES_A_YEAR):
                continue
            true = _over(total.reach, count.reach)
            if apart(each.reach, true, part=_A_HEAD):
                value = total.value / count.value
                yield Slip(each.amount, shown(value), f"{shown(total.value)} / {shown(count.value)} = {shown(value)}")


# ---- homes


@cache
def _home_source() -> str:
    homes = words(load_data(__name__).strings("homes"))
    one = r"(?P<one>(?:an?|one)(?: full| single)? (?P<prefix>kilo|mega|giga|tera)?watt[ -]hour)"
    return (
        rf"(?:{number('e')}|\b{one})(?P<rate>{gap(60)})\b(?:enough|sufficient|"
        rf"able|equivalent|equal|meet|cover|power|powering|supply|supplying|"
        rf"serve|what){gap(60)}{number('n')}(?: [a-z-]+){{0,2}} {homes}(?P<time>[^.;:]{{0,25}}"
        rf")"
    )


def _homes(passage: Passage, sentence: Span) -> Iterator[Slip]:
    """Energy that is said to do for a number of homes: nothing a home uses in the time."""
    from artlint.quantities import unit

    data = load_data(__name__)
    for match in expression(_home_source()).finditer(passage.text, *sentence):
        count = passage.named(match, "n")
        if match["e"]:
            energy = passage.named(match, "e")
            if energy.measure != "energy":
                continue
            joules, per = energy.value, energy.per
        else:
            joules, per = unit(f"{_PREFIX[match['prefix'] or '']}Wh").factor, ""
        time = _time(match["time"], per)
        if count.measure != "count" or not time or count.value < 1:
            continue
        megawatt_hours = joules / unit("MWh").factor / time / count.value
        low, high = data.number("least-a-home"), data.number("most-a-home")
        if not low <= megawatt_hours <= high:
            true = joules / unit("MWh").factor / time
            between = f"{shown(round(true / 12, 2))} to {shown(round(true / 2, 2))} homes"
            yield Slip(count.span, between, f"{megawatt_hours:.2g} MWh a home a year; homes use 2 to 12")


_PREFIX = {"": "", "kilo": "k", "mega": "M", "giga": "G", "tera": "T"}


def _time(after: str, per: str) -> float:
    """The years for which the homes are served; 0 where nobody says."""
    for word, years in (("year", 1.0), ("month", 1 / 12), ("week", 1 / 52), ("day", 1 / 365), ("hour", 1 / 8766)):
        if expression(rf"^(?: for)? (?:an?|one|each|every|per|a full|a whole|an entire) {word}\b|^ {word}ly\b").search(
            after
        ):
            return years
    if expression(r"^ annually\b").search(after):
        return 1.0
    return {"yr": 1.0}.get(per, 0.0)
