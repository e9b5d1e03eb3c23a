"""Totals that are not the sum of their parts, and margins that are not the difference."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING
from artlint_rules.units._arithmetic.changes import comparable
from artlint_rules.units._arithmetic.claims import Slip, apart, as_exact_as_the_finest, shown
from artlint_rules.units._arithmetic.figures import THE, bases, gap, number, words
from artlint_rules.units._arithmetic.hedges import Interval

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from artlint import Document, Span
    from artlint_rules.units._arithmetic.figures import Figure, Passage

_MOST_PARTS = 8
_FOLLOWING = 100  # characters in which a third kind may be told
_OF_THE_PART = r"(?:of whom|of which|of them)"
# How near the sum of the parts a total is that is theirs alone, and one that holds what was told before as well. Set on
# true totals of more (37 and 88, 42 and 610, 90 and 40) and on printed slips, most of which are a digit or a part off.
_LEAST_OF_PARTS, _LEAST_OF_MORE = 0.65, 0.85
_JOINT = r"(?:, (?:and |plus )?| and | plus |,? as well as |; (?:and )?)"


def sums(document: Document, passage: Passage, index: int) -> Iterator[Slip]:
    """The totals and margins in a sentence that its parts do not give."""
    sentence = document.sentences[index].span
    numbers = passage.figures_in(*sentence)
    if len(numbers) < 3:
        return
    if not expression(words(load_data(__name__).strings("open"))).search(passage.text, *sentence):
        yield from _lists(passage, sentence)
        yield from _totals(passage, sentence, numbers)
        yield from _wholes(passage, sentence)
        yield from _chambers(passage, sentence, numbers)
    yield from _margins(passage, sentence)


# ---- judging


def _sum(parts: Sequence[Figure]) -> Interval:
    return Interval(sum(part.reach.low for part in parts), sum(part.reach.high for part in parts))


def _slip(total: Figure, parts: Sequence[Figure]) -> Slip | None:
    if not all(comparable(part, total) for part in parts):
        return None
    total, *parts = as_exact_as_the_finest((total, *parts))
    true = _sum(parts)
    exact = all(figure.scale == 1 and figure.measure == "count" and not figure.hedge for figure in (total, *parts))
    if exact and total.value == sum(part.value for part in parts):
        return None
    if not exact and not apart(total.reach, true, part=0.01):
        return None
    rounded = all(figure.value % 10 == 0 for figure in (total, *parts))
    if exact and rounded and total.value > 1000 and not apart(total.reach, true, part=0.0):
        return None
    value = sum(part.value for part in parts)
    return Slip(total.span, shown(value), f"{' + '.join(shown(part.value) for part in parts)} = {shown(value)}")


# ---- where totals stand


def _lists(passage: Passage, sentence: Span) -> Iterator[Slip]:
    """ "37 medals - 16 gold, eight silver and 11 bronze": a total, and its parts as a closed list behind it."""
    item = rf"{_figure()}(?!(?:[^,.;:()]*)\b{_OF_THE_PART})[^{_signs()},.;:()–—\n]{{1,40}}?"
    source = (
        rf"{number('t')}{gap(50, without='()')}(?P<mark>:| [–—-]|—|–| \()(?: ?(?:they were |"
        rf"that is |with |made up of ))? ?(?P<list>{item}(?:{_JOINT}{item}"
        rf"){{1,7}})(?P<end>\)| [–—-]|[–—]|[,.;](?!\d)|\n|\Z)"
    )
    for match in expression(source).finditer(passage.text, *sentence):
        parts = passage.figures_in(*match.span("list"))
        if not _closed(match):
            continue
        total = passage.named(match, "t")
        if _counts_items(passage, sentence, total, parts):
            continue
        if _by_place(match["list"]) and not _almost(total, parts):
            continue
        if slip := _slip(total, parts):
            yield slip


def _counts_items(passage: Passage, sentence: Span, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether it counts the items and not what is in them ("two fires: five in Lynn and three in Ware"), or is of more.

    In "nine of 14 ministers stay: four Liberals, three Greens and two Reds" the parts are those of the nine.
    """
    if total.value == len(parts) or expression(rf"\bof {THE}\Z").search(
        passage.text, sentence.start, total.whole.start
    ):
        return True
    value = sum(part.value for part in parts)
    return any(f.value == value for f in passage.figures_in(sentence.start, total.span.start))


def _by_place(items: str) -> bool:
    """Whether the parts are told by where they are, so that there may be other places: "40 in Lyon"."""
    return expression(rf"[{_signs()}]\x01*+ (?:in|at|from|on|near|by|to)\b").search(items) is not None


def _almost(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether three parts or more give nearly the total, or more than it."""
    value = sum(part.value for part in parts)
    return value > total.value or (len(parts) > 2 and value > 0.9 * total.value)


def _closed(match: re.Match[str]) -> bool:
    """Whether the list ends as it must: with "and" before the last part, and with the mark that began it."""
    last = match["list"].rfind(" and ")
    if last < 0 or expression(f"[{_signs()}]").search(match["list"], last) is None:
        return False
    if len(expression(f"[{_signs()}]").findall(match["list"], last)) != 1:
        return False
    mark, end = match["mark"].strip(), match["end"].strip()
    if mark == "(":
        return end == ")"
    if mark in ("-", "–", "—"):
        return end in ("-", "–", "—", ".", "")
    return end in (".", ";", "", "\n") or (end == "," and match["list"].count(",") == 0)


def _totals(passage: Passage, sentence: Span, numbers: Sequence[Figure]) -> Iterator[Slip]:
    """ "463,000 and 654,000, or 1.16 million in all": parts that "and" joins, and their total behind them."""
    data = load_data(__name__)
    after = words(data.strings("in-all"))
    before = words(data.strings("a-total"))
    growing = words(data.strings("bringing"))
    sources = (
        (rf"{number('t')}(?: (?!and |or )[a-z-]+){{0,3}},? (?:{after})", False),
        (rf"(?:{before}) (?:the |an? )?{number('t')}", False),
        (rf"(?:{growing}) (?:the |its |their )(?:[a-z-]+ ){{1,5}}(?:to|at) {number('t')}", True),
        (rf"(?:{words(data.strings('finishing'))}) {number('t')}", True),
    )
    for source, cumulative in sources:
        for match in expression(source).finditer(passage.text, *sentence):
            total = passage.named(match, "t")
            parts = [figure for figure in numbers if figure.span.end <= total.span.start]
            if not parts or not _apposed(passage.text, match.start(), parts[-1]) or bases(passage, sentence):
                continue
            yield from _of_parts(passage, total, parts, least=_LEAST_OF_MORE if cumulative else _LEAST_OF_PARTS)


def _apposed(text: str, start: int, last: Figure) -> bool:
    """Whether a total belongs to the figures before it: no new clause begins between."""
    between = text[last.whole.end : start]
    return not expression(r";|\b(?:still|remain|remained|left|later|by|but|when|where|until|yet)\b").search(between)


def _near(total: Figure, parts: Sequence[Figure], least: float) -> bool:
    """Whether a total is about that of the parts, or a nought off; one far from it counts other things as well."""
    value = sum(part.value for part in parts)
    if not value:
        return False
    ratio = total.value / value
    return least < ratio < 1 / least or any(abs(ratio / factor - 1) < 0.15 for factor in (0.1, 10.0))


def _of_parts(passage: Passage, total: Figure, before: Sequence[Figure], least: float) -> Iterator[Slip]:
    """The slip where no group of the parts gives the total and the parts are joined with "and"."""
    near = [part for part in before if comparable(part, total)][-_MOST_PARTS:]
    parts = near[-1:]
    for part in reversed(near[:-1]):
        if not _linked(passage, part, parts[0]):
            break
        parts.insert(0, part)
    if len(parts) < 2 or not _joined(passage, parts) or parts[-1] != before[-1] or not _near(total, parts, least):
        return
    for count in range(2, len(near) + 1):
        if any(_slip(total, group) is None for group in combinations(near, count)):
            return
    if slip := _slip(total, parts):
        yield slip


def _linked(passage: Passage, first: Figure, second: Figure) -> bool:
    """Whether a comma or an "and" alone parts two figures."""
    between = passage.text[first.whole.end : second.whole.start]
    return expression(r"\b(?:and|plus|while)\b|,|\+").search(between) is not None and not expression(
        r"\b(?:of (?:whom|which|them|those)|from|including|to(?= \Z)|than|after|instead|per|out of|each|at)\b|[;:]"
    ).search(between)


def _joined(passage: Passage, parts: Sequence[Figure]) -> bool:
    """Whether each part but the last is followed by a comma or an "and" alone, the last by none but the total."""
    if not all(_linked(passage, first, second) for first, second in pairwise(parts)):
        return False
    last = passage.text[parts[-2].whole.end : parts[-1].whole.start]
    return expression(r"\b(?:and|plus|while)\b|\+").search(last) is not None


def _wholes(passage: Passage, sentence: Span) -> Iterator[Slip]:
    """ "Of the 300 votes cast, 200 were for and 90 against": two kinds that leave no third."""
    if not passage.text.startswith("of ", sentence.start) and " of " not in passage.text[slice(*sentence)]:
        return
    for source in _whole_sources():
        for match in expression(source).finditer(passage.text, *sentence):
            parts = [passage.named(match, "x"), passage.named(match, "y")]
            total = passage.named(match, "t")
            if (slip := _slip(total, parts)) and not _leaves_some(passage, match.end(), total, parts):
                yield slip


@cache
def _whole_sources() -> tuple[str, ...]:
    return tuple(
        rf"(?:\bof {THE}{number('t')}{gap(40)}, ){a}(?:,? and |, |,? while |,? but ){b}"
        for first, second in _pairs()
        for one, two in [(rf"{number('x')}{gap(25)}\b(?:{first})\b", rf"{number('y')}{gap(25)}\b(?:{second})\b")]
        for a, b in ((one, two), (_swapped(two, "y", "x"), _swapped(one, "x", "y")))
    )


def _leaves_some(passage: Passage, end: int, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a third kind follows: "and 80 were abusive", "the rest children", "Two are missing."."""
    rest = total.value - sum(part.value for part in parts)
    following = passage.figures_in(end, end + _FOLLOWING)
    if rest > 0 and expression(r"\b(?:the rest|the others?|the remain)").search(passage.text, end, end + _FOLLOWING):
        return True
    return any(figure.value == rest for figure in following)


def _swapped(source: str, old: str, new: str) -> str:
    return source.replace(f"(?P<{old}>", f"(?P<{new}>")


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return tuple((record.string("one"), record.string("other")) for record in load_data(__name__).records("pairs"))


def _chambers(passage: Passage, sentence: Span, numbers: Sequence[Figure]) -> Iterator[Slip]:
    """ "143 seats, 88, 31 and 13 in the chamber of 265", "in the 200-seat house A won 92 seats, B 61 and C 57"."""
    houses = words(load_data(__name__).strings("houses"))
    source = rf"\b(?:(?:the|a) {houses} of {number('t')}|(?:the|a) {number('u')}-(?:seat|member|strong) {houses})"
    for match in expression(source).finditer(passage.text, *sentence):
        total = passage.named(match, "t" if match["t"] else "u")
        counts = [figure for figure in numbers if figure.measure == "count" and figure.span != total.span]
        before = [figure for figure in counts if figure.span.end <= total.span.start]
        parts = before or counts
        reach = (sentence.start, total.span.start) if before else (match.end(), sentence.end)
        seats = expression(r"\b(?:seats|votes|members|deputies|mps)\b").search(passage.text, *reach)
        if len(parts) < 3 or not seats or not _joined(passage, parts):
            continue
        if sum(part.value for part in parts) > total.value and (slip := _slip(total, parts)):
            yield slip


def _margins(passage: Passage, sentence: Span) -> Iterator[Slip]:
    """ "by 5,500 votes, with 63,400 to 58,900": a lead that is not the difference."""
    sides = rf"{number('x')}(?: votes)? (?:to|against|votes to) (?:[a-z’']+ )?{{0,3}}{number('y')}".replace(
        "?{0,3}", "{0,3}"
    )
    lead = rf"{number('d')}(?: votes|-vote)"
    sources = (
        rf"\bby (?:just )?{lead}[,;:]? ?{gap(25)}{sides}",
        rf"{sides}(?: votes)?, ?(?:a (?:majority|margin|lead|difference) of|winning by|ahead by) {number('d')}",
        rf"\b(?:majority|margin|lead) of {number('d')}(?: votes)?[,;:(]? ?{gap(25)}{sides}",
    )
    for source in sources:
        for match in expression(source).finditer(passage.text, *sentence):
            first, second, margin = (passage.named(match, name) for name in "xyd")
            if not all(comparable(margin, figure) for figure in (first, second)):
                continue
            low, high = sorted((first, second), key=lambda figure: figure.value)
            true = Interval(high.reach.low - low.reach.high, high.reach.high - low.reach.low)
            if apart(margin.reach, true):
                value = high.value - low.value
                yield Slip(margin.span, shown(value), f"{shown(high.value)} - {shown(low.value)} = {shown(value)}")


# ---- expressions


@cache
def _signs() -> str:
    return number("t").partition("[")[2].partition("]")[0]


@cache
def _figure() -> str:
    return f"[{_signs()}]\x01*"
