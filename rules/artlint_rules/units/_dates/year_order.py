"""Years in the wrong order, out of line with their neighbours, or at odds with the length told beside them."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._dates.lives import lives_in, moments_in, same_person
from artlint_rules.units._dates.moments import LONGEST, Doubt, Moment

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from artlint import Document

_FAR_FUTURE = 2100
_CENTURY = 100
_DECADE = r"(?<![\d.,$£€])(?P<year>(?:1\d|20)\d0)s\b"
_SOON = 12  # years that a plan told beside this year's figures may run ahead


class Passage(NamedTuple):
    """A sentence with the moments in it."""

    document: Document
    span: Span
    near: Sequence[Moment]

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.document.slice(self.span)

    def words(self, start: int, end: int) -> str:
        """The words between two offsets of the text, cut at the ends of the sentence."""
        return self.document.text[max(start, self.span.start) : min(max(end, start), self.span.end)]


def wrong_years(document: Document) -> Iterator[Doubt]:
    """The years that cannot be right beside the others of their sentence."""
    decades = document.text.count("0s") > 2
    for sentence in document.sentences:
        if sentence.span.end - sentence.span.start > LONGEST:
            continue
        if decades:
            yield from _wrong_decades(document, sentence.span)
        near = moments_in(document, sentence.span)
        if len(near) < 2:
            continue
        passage = Passage(document, sentence.span, near)
        for first, second in pairwise(near):
            if doubt := _pair_doubt(passage, first, second):
                yield doubt
        yield from _dead_before_birth(passage)
        yield from _far_from_the_rest(passage)


def _pair_doubt(passage: Passage, first: Moment, second: Moment) -> Doubt | None:
    joint = passage.words(first.span.end, second.span.start)
    if second.year < first.year:
        return _ends_too_early(passage, first, second, joint)
    if _is_sequel(passage, first, second, joint):
        return _slipped(second, first)
    return _wrong_length(passage, first, second, joint)


# ---- an end before its beginning


def _ends_too_early(passage: Passage, first: Moment, second: Moment, joint: str) -> Doubt | None:
    before = passage.words(first.span.start - 80, first.span.start)
    after = passage.words(second.span.end, second.span.end + 40)
    if _pattern("backwards").search(passage.text):
        return None
    if _is_reversed_range(before, joint, after) or _is_end_of(before, joint):
        message = f"{second.year} comes before {first.year}, which it is to follow; check the two years"
        return Doubt(second.digits, message, f"{second.year} is {first.year - second.year} years before {first.year}")
    return None


def _is_reversed_range(before: str, joint: str, after: str) -> bool:
    if expression(r"\s?[–—-]\s?").fullmatch(joint):
        return _pattern("bracket-before").search(before) is not None and after.startswith(")")
    if joint == " to " or expression(r",? (?:until|till|through) ").fullmatch(joint):
        tenure = _pattern("tenure-from").search(before) is not None
        return tenure and _pattern("moves").search(before) is None and _ends_there(after)
    if joint != " and " or not before.lower().endswith("between ") or _pattern("compared").search(before):
        return False
    return _ends_there(after)


def _ends_there(after: str) -> bool:
    """Whether no noun follows, which would make counts of the years."""
    return _pattern("end").match(after) is not None


def _is_end_of(before: str, joint: str) -> bool:
    """Whether something begins with the first year and ends with the second: "began in 1962, was finished in 1695"."""
    return _pattern("starts").search(before) is not None and _pattern("then-ends").fullmatch(joint) is not None


def _dead_before_birth(passage: Passage) -> Iterator[Doubt]:
    lives = lives_in(passage.document, passage.span)
    if len(lives.births) != 1 or len(lives.deaths) != 1:
        return
    birth, death = lives.births[0], lives.deaths[0]
    if not birth.moment or not death.moment or death.moment.year >= birth.moment.year:
        return
    if birth.span < death.span and same_person(passage.document, birth, death):
        born, died = birth.moment.year, death.moment.year
        yield Doubt(
            death.moment.digits, f"died in {died}, born in {born}; check the two years", f"{born} is after {died}"
        )


# ---- out of line


def _is_sequel(passage: Passage, first: Moment, second: Moment, joint: str) -> bool:
    """Whether the second year should follow the first at once and is a slip away from doing so."""
    if second.year - first.year < 2 or not _pattern("sequel").fullmatch(joint):
        return False
    before = passage.words(first.span.start - 24, first.span.start)
    if not _pattern("late").search(before):
        return False
    return any(_is_slip(second.year, meant) for meant in (first.year, first.year + 1))


def _slipped(odd: Moment, neighbour: Moment) -> Doubt:
    apart = abs(odd.year - neighbour.year)
    message = f"{odd.year} is {apart} years from {neighbour.year} beside it; a slip of a figure?"
    return Doubt(odd.digits, message, f"{odd.year} - {neighbour.year} = {apart}")


def _far_from_the_rest(passage: Passage) -> Iterator[Doubt]:
    """A year of the next century or later that turns into one of the near future when two figures change places."""
    for moment in passage.near:
        others = [other.year for other in passage.near if other is not moment]
        if moment.year <= _FAR_FUTURE or max(others) > _FAR_FUTURE or max(others) < 1990:
            continue
        if _pattern("far-future").search(passage.text) or not _says_when(passage, moment):
            continue
        for meant in _turned(moment.year):
            if max(others) - 1 <= meant <= max(others) + _SOON:
                yield _slipped(moment, next(other for other in passage.near if other.year == max(others)))
                break


def _says_when(passage: Passage, moment: Moment) -> bool:
    before = passage.words(moment.span.start - 24, moment.span.start)
    return moment.month is not None or _pattern("when").search(before) is not None


def _turned(year: int) -> Iterator[int]:
    """The years that two neighbouring figures in each other's place would make."""
    figures = str(year)
    for place in range(1, 3):
        yield int(figures[:place] + figures[place + 1] + figures[place] + figures[place + 2 :])


def _is_slip(odd: int, meant: int) -> bool:
    """Whether one figure, or two that changed places, part two years."""
    apart = sum(a != b for a, b in zip(str(odd), str(meant), strict=False))
    return apart == 1 or meant in _turned(odd)


def _wrong_decades(document: Document, sentence: Span) -> Iterator[Doubt]:
    """A decade that breaks a row and is a slip away from the next: "the 1970s, the 1980s and the 1090s"."""
    found = list(expression(_DECADE).finditer(document.text, sentence.start, sentence.end))
    for before, first, second in zip(found, found[1:], found[2:], strict=False):
        early, late = int(first["year"]), int(second["year"])
        # Ranked decades may stand in any order ("the 1970s and the 1950s were its best"), but not centuries apart.
        if early - late < _CENTURY or early - int(before["year"]) != 10:
            continue
        joints = (document.text[a.end() : b.start()] for a, b in ((before, first), (first, second)))
        if all(_pattern("row").fullmatch(joint) for joint in joints) and _is_slip(late, early + 10):
            message = f"the {second[0]} come before the {first[0]} they follow; a slip of a figure?"
            yield Doubt(Span(*second.span()), message, f"{late} is {early - late} years before {early}")


# ---- the length


class Length(NamedTuple):
    """A number of years as written, without the word for years unless it is "decade"."""

    span: Span
    years: float
    said: str


def _wrong_length(passage: Passage, first: Moment, second: Moment, joint: str) -> Doubt | None:
    """A number of years told with both their ends: "the 20 years from 1990 to 2000"."""
    length = _length_before(passage, first) if _pattern("length-joint").fullmatch(joint) else None
    apart = second.year - first.year
    if not length or apart - 1 <= length.years <= apart + 1 or length.years != int(length.years):
        return None
    message = f"{first.year} to {second.year} is {apart} years, not {length.said}; check both"
    return Doubt(length.span, message, f"{second.year} - {first.year} = {apart}")


def _length_before(passage: Passage, first: Moment) -> Length | None:
    """How many years the words before a first year speak of."""
    document, end = passage.document, first.span.start
    match = _pattern("length").search(document.text, max(passage.span.start, end - 60), end)
    if not match:
        return None
    if match["decade"]:
        return Length(Span(*match.span("decade")), 10.0, match["decade"])
    inside = [each for each in document.quantities_in(Span(match.start(), end)) if each.symbol == "yr"]
    if len(inside) != 1 or inside[0].approx or inside[0].is_range:
        return None
    written = document.slice(inside[0].number)
    return Length(inside[0].number, inside[0].low, f"{written} years")


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return expression("|".join(load_data(__name__).strings(key)))
