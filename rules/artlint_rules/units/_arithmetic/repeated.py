"""Figures that stand twice in an article and differ by noughts."""

from __future__ import annotations

from math import log10

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._arithmetic.claims import digits
from artlint_rules.units._arithmetic.figures import number, passage, words
from artlint_rules.units._arithmetic.measured import Measured, measured, stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Span
    from artlint_rules.units._arithmetic.figures import Figure, Passage

_MOST_FIGURES = 300  # compared with each other; more make a table
_MILLION = 1e6


_SLIPS = (1, 2, 3, 6, 9)  # noughts and magnitudes that are lost or added in print


class Mention(NamedTuple):
    """A figure and what it measures."""

    figure: Figure
    of: Measured


def clashes(document: Document) -> Iterator[tuple[Mention, Mention]]:
    """Two mentions of one figure that differ by noughts, the earlier first; none in an article that corrects one."""
    reading = document.layer(passage)
    corrections = load_data(__name__).strings("corrections")
    if any(word in reading.text for word in corrections) and expression(words(corrections)).search(reading.text):
        return
    yield from _slips(document, reading)


def _slips(document: Document, reading: Passage) -> Iterator[tuple[Mention, Mention]]:
    """The pairs of figures of one thing whose digits are the same and whose size is not; each later one once."""
    figures = [figure for figure in reading.figures if figure.kind == "number" and figure.value > 0]
    if len(figures) > _MOST_FIGURES:
        return
    by_digits: dict[tuple[str, str], list[Figure]] = {}
    for figure in figures:
        by_digits.setdefault((digits(figure.value)[0], figure.measure), []).append(figure)
    for same in by_digits.values():
        if len({_size(figure) for figure in same}) != 2:  # one value, or so many that they are a scale
            continue
        mentions = [Mention(figure, measured(document, reading, figure)) for figure in same]
        yield from _clashes(document, reading, mentions)


def _clashes(document: Document, reading: Passage, mentions: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    for place, second in enumerate(mentions):
        for first in mentions[:place]:
            if _size(first.figure) == _size(second.figure) or first.of.sentence == second.of.sentence:
                continue
            if _one_thing(document, reading, first, second) and not _both_told(document, reading, first, second):
                yield first, second
                break


def _both_told(document: Document, reading: Passage, first: Mention, second: Mention) -> bool:
    """Whether the sentence of the later figure has the earlier one as well: "850 metres long and 85 metres high"."""
    sentence = document.sentences[second.of.sentence].span
    return any(
        figure.measure == first.figure.measure and figure.value == first.figure.value
        for figure in reading.figures_in(*sentence)
    )


def _size(figure: Figure) -> int:
    return round(log10(figure.value))


def _one_thing(document: Document, reading: Passage, first: Mention, second: Mention) -> bool:
    """Whether the words beside the two say that they are of one thing."""
    one, other = first.figure, second.figure
    if _is_whole(reading, one) or _is_whole(reading, other):
        return False
    spans = [document.sentences[mention.of.sentence].span for mention in (first, second)]
    if one.per != other.per or _contrasted(reading, spans, first, second):
        return False
    noughts = abs(_size(one) - _size(other))
    if noughts not in _SLIPS:
        return False
    written = noughts in (3, 6) and (
        one.scale != other.scale or one.unit != other.unit
    )  # million for billion, g for kg
    short = len(digits(one.value)[0]) < 2
    if short and not written and min(one.value, other.value) < 1000:
        return False
    nouns, earlier = set(second.of.nouns), set(first.of.nouns)
    if nouns & earlier and (second.of.definite or not short):
        return second.of.nouns[-1] in earlier or first.of.nouns[-1] in nouns
    shared = stems(reading, *spans[0]) & stems(reading, *spans[1])
    if one.measure == "data" and not nouns & earlier:  # powers of two recur, in memory and on disks
        return False
    if _of_other_people(nouns, earlier):
        return False
    if one.unit:
        return (bool(shared) and (second.of.definite or not short)) or (written and not short)
    near = bool(nouns & stems(reading, *spans[0])) or _kin(nouns, spans[0], reading)
    return (
        second.of.definite and (near or bool(shared)) and (written or bool(shared)) and (near or not nouns - _people())
    )


def _contrasted(reading: Passage, spans: list[Span], first: Mention, second: Mention) -> bool:
    """Whether words near say that two things are told apart: another time, a part, so many of them."""
    data = load_data(__name__)
    for key, span, mention in zip(("forecast", "contrast"), spans, (first, second), strict=True):
        whole = mention.figure.whole
        before = expression(r"[^,;:–—(]*\Z").search(reading.text, span.start, whole.start)
        after = expression(r"[^,;:–—(]*").match(reading.text, whole.end, min(whole.end + 60, span.end))
        start, end = before.start() if before else span.start, after.end() if after else span.end
        if expression(words(data.strings(key))).search(reading.text, start, end):
            return True
    ratio = _ratio(first, second)
    return any(
        figure.kind == "number" and figure.measure == "count" and round(figure.value, 6) == ratio
        for span in spans
        for figure in reading.figures_in(*span)
    )


def _is_whole(reading: Passage, figure: Figure) -> bool:
    """Whether it is a whole of which a part is told: the 150 in "56 of the 150 seats"."""
    source = rf"{number('part')}(?: [a-z]+)?,? (?:out )?of (?:the |its |all |their )*\Z"
    start = figure.whole.start
    return expression(source).search(reading.text, max(start - 40, 0), start) is not None


def _ratio(first: Mention, second: Mention) -> float:
    """How many times the smaller the larger figure is."""
    low, high = sorted((first.figure.value, second.figure.value))
    return float(10 ** round(log10(high / low)))


def _of_other_people(nouns: set[str], earlier: set[str]) -> bool:
    """Whether the two count people told apart: men and women."""
    kinds = {stem(word) for word in load_data(__name__).strings("told-apart")}
    return bool((nouns | earlier) & kinds) and nouns & kinds != earlier & kinds


def _people() -> frozenset[str]:
    return frozenset(stem(word) for word in load_data(__name__).strings("people"))


def _kin(nouns: set[str], sentence: tuple[int, int], reading: Passage) -> bool:
    """Whether the sentence has a word of the same kind of thing: "station" for "plant"."""
    for group in load_data(__name__).records("kin"):
        kind = words(group.strings("words"))
        if any(expression(kind).search(noun) for noun in nouns) and expression(kind).search(reading.text, *sentence):
            return True
    return False
