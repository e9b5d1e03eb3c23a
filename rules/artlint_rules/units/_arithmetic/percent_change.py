"""Percentages of change that do not fit the figures they were made of."""

from __future__ import annotations

from functools import cache

from artlint import expression
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._arithmetic.changes import (
    Change,
    blocked,
    change_words,
    changes,
    comparable,
    directions,
    matched,
    own_comparison,
    sentence_pairs,
)
from artlint_rules.units._arithmetic.claims import MOST_NEAR, Slip, apart, percentage, shown
from artlint_rules.units._arithmetic.figures import gap, neighbours, number, percent
from artlint_rules.units._arithmetic.hedges import Interval

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from artlint import Document, Span
    from artlint_rules.units._arithmetic.figures import Figure, Passage

_LEAST = 0.1  # points of a percentage by which a rounded one may be off
_NOT_ALSO = (
    r"(?! ?(?:and|but|while|with|as|on|than|from|compared|against|who|which|that|whose|year-on-year|annual|annually) )"
)


class Claim(NamedTuple):
    """A percentage of change and its direction, 0 where the words do not say."""

    figure: Figure
    direction: int


def percent_changes(document: Document, passage: Passage, index: int) -> Iterator[Slip]:
    """The percentages in a sentence, or at the start of the one after, that its changes do not give."""
    sentence = document.sentences[index].span
    if blocked(passage, sentence):
        return
    seen: set[Span] = set()
    for change, claim in (*_claims(document, passage, index), *_deltas(passage, sentence)):
        if claim.figure.per or claim.figure.span in seen or _is_range(passage, change, claim):
            continue
        seen.add(claim.figure.span)
        if _wrong(change, claim) and not _explained(passage, neighbours(document, index), change, claim):
            yield _slip(change, claim)


def _claims(document: Document, passage: Passage, index: int) -> Iterator[tuple[Change, Claim]]:
    sentence = document.sentences[index].span
    yield from _inner(passage, sentence)
    found = changes(passage, sentence)
    for change in found:
        for source, backwards in _beside():
            claim = _claim_at(passage, sentence, change, source, backwards=backwards)
            if claim:
                yield change, claim
    if len(found) == 1 and (claim := _claim_after(document, passage, index)):
        yield found[0], claim
    yield from _across(document, passage, index)


# ---- where a percentage stands


@cache
def _beside() -> tuple[tuple[str, bool], ...]:
    """Expressions for a percentage before a change, and for one after it."""
    also = _NOT_ALSO.replace("|on|", "|")
    after = (
        rf"(?:{also}{gap(1)}){{0,50}}?(?:[,(;:–—-]| or) ?(?:which is|"
        rf"that is|that was|which was|or|equal to|equivalent to|representing|"
        rf"amounting to|i\.e\.|making for|making|it is|meaning|and so|a|an|"
        rf"the|nearly| )*"
    )
    own = own_comparison()
    return (
        (rf"{change_words()}(?: [a-z]+){{0,4}} {percent('p')}(?:{_NOT_ALSO}{gap(1)}){{0,45}}\Z", True),
        (rf"{change_words()}(?: by)? {percent('p')}, with \Z", True),
        (rf"{percent('p')}[ -]{change_words()}(?:{_NOT_ALSO}{gap(1)}){{0,45}}\Z", True),
        (rf"{after}{change_words()}(?: [a-z]+){{0,3}} {percent('p')}{own}", False),
        (rf"{after}{percent('p')}[ -](?:[a-z]+ )?{change_words()}{own}", False),
        (rf"(?:{_NOT_ALSO}{gap(1)}){{0,30}}?(?:, or|,? \(|,? [–—-]|,) ?{percent('p')}(?:[,).–—]| -|\Z)", False),
    )


def _claim_at(passage: Passage, sentence: Span, change: Change, source: str, *, backwards: bool) -> Claim | None:
    pattern = expression(source)
    if backwards:
        start = max(change.span.start - 90, sentence.start)
        match = pattern.search(passage.text, start, change.span.start)
    else:
        match = pattern.match(passage.text, change.span.end, sentence.end)
    return _claim(passage, match) if match else None


def _claim(passage: Passage, match: re.Match[str]) -> Claim:
    word = match.groupdict().get("change")
    return Claim(passage.named(match, "p"), directions()[word] if word else 0)


@cache
def _inner_sources() -> tuple[str, ...]:
    lead = rf"{number('b')}{gap(40)}(?:[,(–—-]|[,]? (?:is|was)) ?(?:which is|that is|or|a|an| )*"
    tail = (
        rf"{gap(30)}\b(?:from|compared with|compared to|against|versus|on|over) (?:[a-z]+ of )?(?:the |"
        rf"its |last year['’]s |a year['’]s )?{number('a')}"
    )
    return tuple(lead + middle + tail for middle in _told())


@cache
def _told() -> tuple[str, str]:
    """A percentage with its word of change, either first."""
    return rf"{change_words()}(?: of| by)* {percent('p')}", rf"{percent('p')}[ -]{change_words()}"


def _inner(passage: Passage, sentence: Span) -> Iterator[tuple[Change, Claim]]:
    """ "312 million, up 45 percent from 240 million"."""
    for source in _inner_sources():
        for match in expression(source).finditer(passage.text, *sentence):
            if pair := matched(passage.named(match, "a"), passage.named(match, "b")):
                yield Change(*pair, _span(match)), _claim(passage, match)


def _claim_after(document: Document, passage: Passage, index: int) -> Claim | None:
    """A percentage that the next sentence begins with: "That is a rise of 40 percent."."""
    following = _next(document, index)
    if following is None or blocked(passage, following):
        return None
    for source in _opening_sources():
        if match := expression(source).match(passage.text, *following):
            return _claim(passage, match)
    return None


@cache
def _opening_sources() -> tuple[str, ...]:
    lead = (
        r"\W*(?:(?:that|this|it|which|the|an?|in all|in other words|or|so)[ ,]+)*"
        r"(?:(?:is|was|represents|represented|amounts to|amounted to|marks|"
        r"marked|means|meant|works out at|works out as|made|makes|equals|"
        r"comes to|came to)"
        r"(?: for)?(?: an?| the)?)? ?"
    )
    return tuple(lead + middle + own_comparison() for middle in _told())


def _next(document: Document, index: int) -> Span | None:
    sentences = document.sentences
    if index + 1 < len(sentences) and sentences[index + 1].block == sentences[index].block:
        return sentences[index + 1].span
    return None


def _across(document: Document, passage: Passage, index: int) -> Iterator[tuple[Change, Claim]]:
    """A figure in this sentence, and in the next what it has risen to: "It has since grown 40 percent, to 36."."""
    following = _next(document, index)
    if following is None:
        return
    for change, match in sentence_pairs(
        passage, document.sentences[index].span, following, rf"{change_words()}(?: by)* {percent('p')}"
    ):
        yield change, _claim(passage, match)


@cache
def _delta_sources() -> tuple[str, ...]:
    difference = (
        rf"{change_words()}(?: by|,)*(?: [a-z]+){{0,2}} {number('d')}(?: [a-z]+){{0,2}}"
        rf",? ?(?:or|\(|[–—-]|,) ?{percent('p')}"
    )
    return (
        rf"{difference}\)?,?{gap(15)}\b(?:to|at) {number('b')}",
        rf"\b(?:at|to) {number('b')}{gap(12)},? ?[(–—-]? ?(?:an? )?{difference}",
        (
            rf"{change_words()} by {number('d')}{gap(30)}\bto {number('b')}{gap(15)}"
            rf"(?:,? or| \(|,? [–—-]|,) ?(?:up |down |plus |minus |a (?:rise|fall|"
            rf"drop|gain|jump) of |an increase of )?{percent('p')}"
        ),
    )


def _deltas(passage: Passage, sentence: Span) -> Iterator[tuple[Change, Claim]]:
    """ "fell 300 points, or 1.2 percent, to 25,000": what it was is told by the difference."""
    for source in _delta_sources():
        for match in expression(source).finditer(passage.text, *sentence):
            claim, after, step = _claim(passage, match), passage.named(match, "b"), passage.named(match, "d")
            sign = claim.direction or 0
            if not sign or not comparable(after, step) or step.value >= after.value:  # an index can be its own unit
                continue
            reach = Interval(after.reach.low - sign * step.reach.low, after.reach.high - sign * step.reach.high)
            value = after.value - sign * step.value
            before = step._replace(value=value, reach=Interval(min(reach), max(reach)))
            yield Change(before, after, _span(match)), claim


def _span(match: re.Match[str]) -> Span:
    from artlint import Span

    return Span(*match.span())


# ---- judging


def _is_range(passage: Passage, change: Change, claim: Claim) -> bool:
    """Whether the percentage is a range of rates: "grow 10 to 12 percent, against 7 to 9 percent before"."""
    if change.before.measure != "share":
        return False
    low, high = claim.figure.value - claim.figure.reach.low, claim.figure.reach.high - claim.figure.value
    between = passage.text[claim.figure.whole.end : change.after.whole.start].strip(" \x01")
    return high > 1.1 * low + 0.01 or between in ("to", "-", "–")


def _wrong(change: Change, claim: Claim) -> bool:
    said, true = claim.figure.reach, change.percent
    if _is_ratio(change, claim):
        return True
    if change.before.measure == "share":  # percent of a percentage, or its points
        points = Interval(
            change.after.reach.low - change.before.reach.high, change.after.reach.high - change.before.reach.low
        )
        return _apart(said, points, claim.direction) and _apart(said, true, claim.direction)
    return _apart(said, true, claim.direction)


def _is_ratio(change: Change, claim: Claim) -> bool:
    """Whether the percentage is what the second figure is of the first: 750 percent for seven and a half times."""
    ratio = change.after.value / change.before.value * 100
    hedge = change.before.hedge or change.after.hedge or claim.figure.hedge
    return claim.direction > 0 and ratio > 200 and not hedge and abs(ratio - claim.figure.value) <= 0.5


def _apart(said: Interval, true: Interval, direction: int) -> bool:
    if direction:
        signed = said if direction > 0 else Interval(-said.high, -said.low)
        return apart(signed, true, least=_LEAST, part=0.04)
    mirrored = Interval(-true.high, -true.low)
    return apart(said, true, least=_LEAST, part=0.04) and apart(said, mirrored, least=_LEAST, part=0.04)


def _explained(passage: Passage, around: Span, change: Change, claim: Claim) -> bool:
    """Whether two other figures near give the percentage, so that it may be of them."""
    own = {change.before.span, change.after.span}
    said = claim.figure.reach
    if change.before.measure != "share" and _other_percentage(passage, around, change, claim):
        return True
    figures = [figure for figure in passage.figures_in(*around) if figure.value > 0]
    if len(figures) > MOST_NEAR:
        return True
    for first in figures:
        for second in figures:
            if first is second or {first.span, second.span} == own or not comparable(first, second):
                continue
            ratio = second.value / first.value
            if said.low <= abs(ratio - 1) * 100 <= said.high or said.low <= ratio * 100 <= said.high:
                return True
    return False


def _slip(change: Change, claim: Claim) -> Slip:
    true = (change.after.value / change.before.value - 1) * 100
    before, after = (shown(figure.value) for figure in (change.before, change.after))
    way = "a rise of" if true > 0 else "a fall of"
    return Slip(
        claim.figure.span,
        f"{way} {percentage(abs(true))}",
        f"from {before} to {after} is {way} {percentage(abs(true))}",
    )


def _other_percentage(passage: Passage, around: Span, change: Change, claim: Claim) -> bool:
    """Whether another percentage near fits the change, alone or together with this one."""
    others = [f.value for f in passage.figures_in(*around, "percent") if f.span != claim.figure.span]
    true, own = change.percent.widened(0.04, _LEAST), claim.figure.value
    for other in others:
        both = [sign * other for sign in (1, -1)]
        both += [((1 + a * own / 100) * (1 + b * other / 100) - 1) * 100 for a in (1, -1) for b in (1, -1)]
        both += [own + other, -own - other, own - other, other - own]
        if any(true.low <= value <= true.high for value in both):
            return True
    return False
