"""Births and deaths that an article tells with their years, and whether two of them are one person's."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._dates.moments import LONGEST, Moment, moments

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from artlint import Document

_BORN = r"\b[Bb]orn\b|(?<=\()b\."
_DIED = (
    r"\b(?:(?:until|before|till) )?(?:his|her|their) (?:own )?(?:death|murder|assassination|execution)\b"
    r"|\b(?:killed|murdered|drowned|shot dead|stabbed to death) (?:him|her)\b"
    r"|\b(?:died|dies|passed away|(?:was|were) (?:killed|drowned|executed|hanged|shot dead|murdered)"
    r"|(?:was|were) (?:assassinated|beheaded|lynched|guillotined)|drowned|perished|committed suicide"
    r"|took (?:his|her) own life)\b"
)
_BRACKET_START = r"\((?:(?:born|b\.) ?(?:in |on |c )?)?$"
_BRACKET_MIDDLE = r" ?[–—-] ?| to |[,;] (?:died|d\.) ?(?:in |on )?"
_UNSURE_AFTER = r" or (?:1[0-9]|20)\d\d|/\d|\?| or so\b|s\b"
_AND_OTHER_YEARS = r"(?:, (?:1[0-9]|20)\d\d)*,? and (?:in )?(?:1[0-9]|20)\d\d\b"
_CHILDREN = (
    r"\b(?:sons|daughters|children|twins|boys|girls|siblings)(?: who)?(?: were)?,? \Z"
    r"|\bwhose (?:\w+ )?(?:son|daughter|child|heir|brother|sister|wife|husband|widow|father|mother) was \Z"
)


class Event(NamedTuple):
    """A birth or death: the span of its verb, or of its bracket, and when it was.

    `first` says that the sentence opens with it ("Born in 1945, ...").
    """

    span: Span
    moment: Moment | None
    first: bool = False


class Lives(NamedTuple):
    """What a sentence tells of births and deaths; `bracket` is both of one person: "(1945-2017)"."""

    births: tuple[Event, ...]
    deaths: tuple[Event, ...]
    bracket: tuple[Event, Event] | None


def lives_in(document: Document, sentence: Span) -> Lives:
    """The births and deaths of a sentence."""
    if sentence.end - sentence.start > LONGEST:
        return Lives((), (), None)
    near = moments_in(document, sentence)
    births = tuple(_events(document, sentence, _BORN, near))
    deaths = tuple(_events(document, sentence, _DIED, near))
    brackets = list(_brackets(document, near))
    return Lives(births, deaths, brackets[0] if len(brackets) == 1 else None)


def moments_in(document: Document, span: Span) -> Sequence[Moment]:
    """The moments that start inside the span."""
    found = document.layer(moments)
    if not found:
        return ()
    starts = document.layer(_starts)
    return found[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _starts(document: Document) -> list[int]:
    return [moment.span.start for moment in document.layer(moments)]


def _events(document: Document, sentence: Span, cue: str, near: Sequence[Moment]) -> Iterator[Event]:
    for match in expression(cue).finditer(document.text, sentence.start, sentence.end):
        after = [moment for moment in near if moment.span.start >= match.end()]
        before = [moment for moment in near if moment.span.end <= match.start()]
        moment = None
        if after and pattern("gap").fullmatch(document.text[match.end() : after[0].span.start]):
            moment = after[0]
        elif before and _leads(document, sentence, before[-1], match.start()):
            moment = before[-1]
        if moment and cue is _BORN and _of_others(document, match.start(), moment):
            continue
        if moment is None or not is_unsure(document, moment):
            first = not document.text[sentence.start : match.start()].strip(" “\"'‘(")
            yield Event(Span(*match.span()), moment, first)


def _of_others(document: Document, born: int, moment: Moment) -> bool:
    """Whether the birth is of children: "three sons, born in 1958, 1961 and 1969", "whose heir was born in 1948"."""
    return (
        expression(_AND_OTHER_YEARS).match(document.text, moment.span.end) is not None
        or expression(_CHILDREN).search(document.text, max(born - 40, 0), born) is not None
    )


def _leads(document: Document, sentence: Span, moment: Moment, cue: int) -> bool:
    """Whether the sentence opens with when it was: "In 2017 she died"."""
    before, after = document.text[sentence.start : moment.span.start], document.text[moment.span.end : cue]
    return pattern("lead").fullmatch(before) is not None and pattern("lead-to-verb").fullmatch(after) is not None


def is_unsure(document: Document, moment: Moment) -> bool:
    """Whether the year is only near: "about 1945", "1945 or 1946"."""
    before = document.text[max(moment.span.start - 24, 0) : moment.span.start]
    return (
        pattern("unsure-before").search(before) is not None
        or expression(_UNSURE_AFTER).match(document.text, moment.span.end) is not None
    )


def _brackets(document: Document, near: Sequence[Moment]) -> Iterator[tuple[Event, Event]]:
    text = document.text
    for birth, death in pairwise(near):
        opening = expression(_BRACKET_START).search(text, max(birth.span.start - 12, 0), birth.span.start)
        if not opening or not text.startswith(")", death.span.end) or death.year - birth.year < 1:
            continue
        if not expression(_BRACKET_MIDDLE).fullmatch(text[birth.span.end : death.span.start]):
            continue
        if pattern("no-person-before").search(text, max(opening.start() - 40, 0), opening.start()):
            continue
        span = Span(opening.start(), death.span.end + 1)
        yield Event(span, birth), Event(span, death)


# ---- one person


def same_person(document: Document, first: Event, second: Event) -> bool:
    """Whether the subject of the first event goes on to be that of the second, as far as grammar tells."""
    text = document.text
    here, there = (document.sentence_index(event.span.start) for event in (first, second))
    start, end = _tail_start(first), second.span.start
    if here == there:
        return _goes_on(text[start:end], text[second.span.start : second.span.end], opens=first.first)
    rest = text[start : document.sentences[here].span.end]
    opening = text[document.sentences[there].span.start : second.span.start]
    if there - here > 1:
        middle = text[document.sentences[here + 1].span.start : document.sentences[there - 1].span.end]
        if not pattern("pronoun-first").match(middle) or pattern("others").search(middle):
            return False
    if others_between(rest) or pattern("introduces").search(rest):
        return False
    return _is_pronoun(opening, text[second.span.start : second.span.end])


def others_between(words: str) -> bool:
    """Whether the words bring in somebody else, or a new clause."""
    return pattern("others").search(words) is not None


def _tail_start(event: Event) -> int:
    return max(event.span.end, event.moment.span.end if event.moment else 0)


def _goes_on(words: str, verb: str, *, opens: bool) -> bool:
    words = pattern("aside").sub("", words)
    if pattern("others").search(words):
        return False
    if verb.endswith((" him", " her")):
        return True
    pronoun = expression(r"(?:(?:until|before|till) )?(?:his|her|their)\b").match(verb)
    if (pronoun or pattern("pronoun-last").search(words)) and pattern("introduces").search(words):
        return False
    if pronoun:
        return ";" not in words
    if opens:
        return "," in words and ";" not in words
    return pattern("subject-again").search(words) is not None


def _is_pronoun(opening: str, verb: str) -> bool:
    if verb.startswith(("his", "her", "their")) and not opening.strip():
        return True
    return pattern("pronoun-subject").fullmatch(opening) is not None


@cache
def pattern(key: str) -> re.Pattern[str]:
    """An expression of the data file, by its key."""
    return expression("|".join(load_data(__name__).strings(key)))
