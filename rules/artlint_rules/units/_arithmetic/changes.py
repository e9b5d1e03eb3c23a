"""What a text says changed from one figure to another, and whether the figures can be compared."""

from __future__ import annotations

from functools import cache

from artlint import Span, expression, load_data
from artlint.quantities import unit
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._arithmetic.figures import amount, gap, words
from artlint_rules.units._arithmetic.hedges import Interval

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from artlint_rules.units._arithmetic.figures import Figure, Passage

_MOST_TIMES = 20  # what is more times as large, a sentence later, is another thing
_SURELY_WHOLE = 1000  # so large a number has its magnitude: "from 45,000 to 4.5 million"
_HUNDREDTH = 0.01  # of a pound or euro: pence, cents
_NO_DIFFERENCE = 1e-9
_WILL = "(?:will |would |is to |are to |to )(?:go|rise|increase|climb|fall|drop)|rises|falls|drops|climbs"
_INCOMPARABLE = ("temperature", "points", "angle")  # of which a share has no meaning


class Change(NamedTuple):
    """A change from one figure to another; `span` runs from the first of the two to the end of the second."""

    before: Figure
    after: Figure
    span: Span

    @property
    def ratio(self) -> Interval:
        """The second figure over the first."""
        first, second = self.before.reach, self.after.reach
        return Interval(second.low / first.high, second.high / first.low)

    @property
    def percent(self) -> Interval:
        """By how much percent the second figure differs from the first."""
        return Interval((self.ratio.low - 1) * 100, (self.ratio.high - 1) * 100)


def comparable(first: Figure, second: Figure) -> bool:
    """Whether two figures may measure the same thing."""
    if first.measure != second.measure and not _left_out(first, second) and not _left_out(second, first):
        return False
    if first.measure in _INCOMPARABLE or {first.kind, second.kind} == {"number", "percent"}:
        return False
    if first.per and second.per and first.per != second.per:
        return False
    return first.reach.low > _NO_DIFFERENCE and second.reach.low > _NO_DIFFERENCE


def matched(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """Two figures that may measure the same, the shorter with the other's unit; None where they cannot."""
    if first.kind == second.kind == "number" and first.measure != second.measure:
        if second.measure == "count" and not second.scale > first.scale:
            return _borrowed(first, second, first, second)
        if first.measure == "count" and not first.scale > second.scale:
            return _borrowed(first, second, second, first)
    elif first.kind == second.kind == "number" and first.scale != second.scale and not _near(first, second):
        model, bare = (first, second) if first.scale > second.scale else (second, first)
        return _borrowed(first, second, model, bare) if model.measure == "count" else _compared(first, second)
    return _compared(first, second)


def _compared(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    return (first, second) if comparable(first, second) else None


def _borrowed(first: Figure, second: Figure, model: Figure, bare: Figure) -> tuple[Figure, Figure] | None:
    """The two with the unit of the one for the other, and its magnitude or cents where only that brings them near:
    "to 1.9 billion euros from 2.4", "to 321 pence, from 300"."""
    readings = (_with_unit(bare, model, factor) for factor in (1.0, model.scale, _HUNDREDTH))
    whole = next((reading for reading in readings if _near(reading, model)), None)
    if whole is None and bare.value < _SURELY_WHOLE:
        return None
    whole = whole or _with_unit(bare, model, 1.0)
    return _compared(first, whole) if bare is second else _compared(whole, second)


def _near(one: Figure, other: Figure) -> bool:
    """Whether one may have become the other: neither is many times the other."""
    return other.value > 0 and 1 / _MOST_TIMES < one.value / other.value < _MOST_TIMES


def _with_unit(figure: Figure, model: Figure, times: float) -> Figure:
    factor = (unit(model.unit).factor if model.unit else 1.0) * times
    reach = Interval(figure.reach.low * factor, figure.reach.high * factor)
    return figure._replace(value=figure.value * factor, reach=reach, measure=model.measure, unit=model.unit)


def _left_out(full: Figure, short: Figure) -> bool:
    """Whether the second does without the currency that the first names: "312 million euros, from 240 million"."""
    money = len(full.measure) == 3 and full.measure.isupper()
    return money and short.measure == "count" and short.kind == "number" and short.scale == full.scale


def changes(passage: Passage, sentence: Span) -> tuple[Change, ...]:
    """The changes that a sentence states with "from" and "to" or the like."""
    if sentence not in passage.changes:
        passage.changes[sentence] = tuple(_changes(passage, sentence))
    return passage.changes[sentence]


def _changes(passage: Passage, sentence: Span) -> Iterator[Change]:
    seen: set[tuple[int, int]] = set()
    for source in _pairs():
        for match in expression(source).finditer(passage.text, *sentence):
            pair = matched(passage.named(match, "a"), passage.named(match, "b"))
            key = (match.start("a"), match.start("b"))
            if key in seen or pair is None or _is_stretch(match) or _is_no_time(match) or _is_taken(passage, match):
                continue
            seen.add(key)
            yield Change(*pair, Span(*match.span()))


def _is_taken(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the "from" belongs to a figure before it: "rose to 30% from 21%, and that of boys fell to 9%"."""
    if not passage.text.startswith("from ", match.start()):
        return False
    start = max(match.start() - 80, 0)
    return any(expression(source).search(passage.text, start, match.start()) for source in _target_sources())


@cache
def _target_sources() -> tuple[str, str]:
    return rf"\b(?:to|at) {amount('t')}{gap(30, without=',')}\Z", rf"{amount('t')}{gap(40)}, (?:down|up) \Z"


def _is_stretch(match: re.Match[str]) -> bool:
    """Whether "from ... to ..." is a range rather than a change: "aged from 5 to 12", "ranging from"."""
    ranges = words(load_data(__name__).strings("ranges"))
    return (
        expression(rf"{ranges}[^.;:]{{0,15}}\Z").search(match.string, max(match.start() - 40, 0), match.start())
        is not None
    )


def _is_no_time(match: re.Match[str]) -> bool:
    """Whether "compared with" sets two things side by side rather than two times."""
    if not match.groupdict().get("compared"):
        return False
    times = words(load_data(__name__).strings("times"))
    return (
        expression(times).search(match.string, match.start("compared"), min(match.end() + 40, len(match.string)))
        is None
    )


@cache
def _pairs() -> tuple[str, ...]:
    base = words(load_data(__name__).strings("bases"))
    compared = words(load_data(__name__).strings("comparisons"))
    return (
        rf"\bfrom {_the()}{amount('a')}{gap(60)}\bto {_the()}{amount('b')}",
        rf"\b(?:to|at) {_the()}{amount('b')}{gap(60)}{base} {_the()}{amount('a')}",
        (
            rf"\b(?:from|down from|up from) {_the()}{amount('a')}{gap(40)}\bto (?:become |"
            rf"reach |total |stand at |hit ){_the()}{amount('b')}"
        ),
        rf"{amount('b')}{gap(75)}(?P<compared>{compared}) {_the()}{amount('a')}",
        rf"{amount('a')}{gap(30)}(?:goes|went|{_WILL})(?: up| down)? to {_the()}{amount('b')}",
    )


def _the() -> str:
    return (
        r"(?:(?:the|a|its|their) (?:record |previous |earlier |same |revised )"
        r"|the |its |their |his |her |last year['’]s |a year['’]s )?"
    )


@cache
def directions() -> dict[str, int]:
    """Words of change: 1 for up, -1 for down, 0 where the word alone does not say."""
    section = load_data(__name__).section("words")
    values = {"up": 1, "down": -1, "either": 0}
    return {word: values[name] for name in section.keys() for word in section.strings(name)}  # noqa: SIM118


@cache
def change_words() -> str:
    """Any word of change, as an expression with the group `change`."""
    return rf"(?P<change>{words(tuple(directions()))})"


def blocked(passage: Passage, sentence: Span) -> bool:
    """Whether the sentence speaks of something that percentages are reckoned without or with: "in real terms"."""
    return expression(words(load_data(__name__).strings("elsewhere"))).search(passage.text, *sentence) is not None


def own_comparison() -> str:
    """What a percentage must not be followed by if it is to belong to the figures before it, as an expression."""
    base = (
        r"than|from|compared|against|versus|on|of|above|below|year-on-year|"
        r"year on year|over (?:the|last|a) (?:year|month|quarter|previous)"
    )
    return rf"(?!(?: (?:rise|increase|drop|fall|jump|more|fewer|less|higher|lower))? (?:{base})\b)"


def sentence_pairs(passage: Passage, first: Span, second: Span, middle: str) -> Iterator[tuple[Change, re.Match[str]]]:
    """A change from the only figure of a sentence to one in the next: "It has since" `middle` ", to 36."."""
    source = rf"\W*{_same()}{gap(45)}{middle}{gap(25)}\bto {_the()}{amount('b')}"
    match = expression(source).match(passage.text, *second)
    numbers = passage.figures_in(*first)
    if not match or not numbers:
        return
    after = passage.named(match, "b")
    fitting = [figure for figure in numbers if comparable(figure, after)]
    if len(fitting) != 1 or fitting[0].measure == "time":
        return
    if 1 / _MOST_TIMES < after.value / fitting[0].value < _MOST_TIMES:
        yield Change(fitting[0], after, Span(fitting[0].span.start, match.end())), match


def _same() -> str:
    """A subject that stands for what the sentence before counted."""
    nouns = "|".join(load_data(__name__).strings("totals"))
    return rf"(?:(?:the|that|this|its|their|his|her)(?: [a-z]+)? (?:{nouns})|it|they|that|this)\b"
