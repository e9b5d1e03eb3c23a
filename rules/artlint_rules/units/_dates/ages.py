"""Ages that the years of a birth and of a death, or of something else in a life, do not give."""

from __future__ import annotations

from functools import cache

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._dates.lives import Event, Lives, lives_in, moments_in, others_between, same_person
from artlint_rules.units._dates.moments import Doubt, Moment, years_between

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from artlint import Document
    from artlint.quantities import Quantity

OLDEST = 122  # Jeanne Calment (1875-1997), the longest life on record
_YOUNGEST_AT = 13  # below it a mere "at 7" is as often an hour
_CUE_REACH = 24  # code points before a number in which the words that make it an age stand


class Age(NamedTuple):
    """An age as written, in whole years."""

    span: Span
    years: int


class Reached(NamedTuple):
    """When somebody was of an age; `exactly` says that it is the year in which they came to it ("turned 70")."""

    moment: Moment
    exactly: bool = False


def wrong_ages(document: Document) -> Iterator[Doubt]:
    """The ages that do not fit the birth told beside them."""
    if "born" not in document.vocabulary and not expression(r"\((?:b\. ?)?[^()]{0,24}\d{4}").search(document.text):
        return
    told = [lives_in(document, sentence.span) for sentence in document.sentences]
    for index, lives in enumerate(told):
        yield from _at_death(document, told, index)
        for birth in lives.births:
            yield from _at_events(document, birth, index)


# ---- at death


def _at_death(document: Document, told: Sequence[Lives], index: int) -> Iterator[Doubt]:
    deaths = told[index].deaths
    if len(deaths) != 1:
        return
    age = _in_its_sentence(document, deaths[0], index) or _in_the_next(document, index)
    pair = _birth_and_death(document, told, index) if age else None
    if not age or not pair:
        return
    birth, death = pair
    if birth.moment and death.moment and not _fits(document, age, birth.moment, death.moment):
        yield _doubt(document, age, birth.moment, death.moment)


def _in_its_sentence(document: Document, death: Event, index: int) -> Age | None:
    """The age told with a death: "died at 61", "was 54 when she died"."""
    text = document.text
    for age in ages_in(document, document.sentences[index].span):
        if age.span.end <= death.span.start:
            when = _pattern("when-died").match(text, age.span.end)
            if when and when.end() >= death.span.end and _follows(document, age, "was"):
                return age
        elif _is_told_as_age(document, age):
            words = text[death.span.end : age.span.start]
            if not others_between(words) and ";" not in words:
                return age
    return None


def _in_the_next(document: Document, index: int) -> Age | None:
    """The age that a sentence begins with after the one that tells the death: "He was 78."."""
    if index + 1 == len(document.sentences):
        return None
    following = document.sentences[index + 1].span
    for age in ages_in(document, following):
        opening = document.text[following.start : age.span.start]
        ends = _pattern("sentence-end").match(document.text, age.span.end)
        return age if ends and _pattern("he-was").fullmatch(opening) else None
    return None


def _birth_and_death(document: Document, told: Sequence[Lives], index: int) -> tuple[Event, Event] | None:
    """The one birth near a death that is the same person's, and the death, each with its year."""
    death, bracket = told[index].deaths[0], told[index].bracket
    if bracket and not told[index].births:
        birth, end = bracket
        whole = death._replace(moment=death.moment or end.moment)
        same_year = whole.moment and end.moment and whole.moment.year == end.moment.year
        return (birth, whole) if same_year and same_person(document, birth, death) else None
    if death.moment is None:
        return None
    nearest = (index, index - 1, index + 1, index + 2, index - 2)
    births = next((told[at].births for at in nearest if 0 <= at < len(told) and told[at].births), ())
    if len(births) != 1 or births[0].moment is None:
        return None
    first, second = sorted((births[0], death), key=lambda event: event.span)
    return (births[0], death) if same_person(document, first, second) else None


# ---- at other times


def _at_events(document: Document, birth: Event, index: int) -> Iterator[Doubt]:
    """Ages beside a year, of someone whose birth stands before them in the sentence, or in the one before."""
    if birth.moment is None:
        return
    for sentence in document.sentences[index : index + 2]:
        for age in ages_in(document, sentence.span):
            reached = _reached(document, age, sentence.span)
            if not reached or reached.moment is birth.moment or age.span.start < birth.span.end:
                continue
            told = Event(_told_at(document, age), None)
            words = document.text[birth.moment.span.end : told.span.start]
            if _pattern("another").search(words) or not same_person(document, birth, told):
                continue
            if not _reaches(document, age, birth.moment, reached):
                yield _doubt(document, age, birth.moment, reached.moment)


def _reaches(document: Document, age: Age, birth: Moment, reached: Reached) -> bool:
    if reached.exactly:
        return age.years == reached.moment.year - birth.year
    return _fits(document, age, birth, reached.moment)


def _told_at(document: Document, age: Age) -> Span:
    """The words that make a number an age, with it: "turned 70", "at 44"."""
    start = max(age.span.start - _CUE_REACH, 0)
    for key in ("turned", "cue", "was"):
        if match := _pattern(key).search(document.text, start, age.span.start):
            return Span(match.start(), age.span.end)
    return age.span


def _reached(document: Document, age: Age, sentence: Span) -> Reached | None:
    """When somebody was of the age, if the sentence says so beside it."""
    near = moments_in(document, sentence)
    after = next((moment for moment in near if moment.span.start >= age.span.end), None)
    turned = _follows(document, age, "turned")
    if after and (turned or _is_told_as_age(document, age) or _follows(document, age, "was")):
        words = document.text[age.span.end : after.span.start]
        owned = document.text.startswith(("'s", "’s"), after.span.end)
        if not owned and _pattern("turned-when" if turned else "then").fullmatch(words):
            return Reached(after, exactly=turned)
        if _follows(document, age, "was") and _pattern("was-when").fullmatch(words):
            return Reached(after)
        if _pattern("at-the-games").fullmatch(words) and _pattern("games-after").match(document.text, after.span.end):
            return Reached(after)
    before = [moment for moment in near if moment.span.end <= age.span.start]
    if turned or not before:
        return None
    start = before[-1].span.start
    tied = _pattern("moment-to-age").fullmatch(document.text[before[-1].span.end : age.span.start])
    dated = _pattern("in-before").search(document.text, max(start - 4, 0), start)
    return Reached(before[-1]) if tied and dated and _is_told_as_age(document, age) else None


# ---- judging


def ages_in(document: Document, span: Span) -> Iterator[Age]:
    """The whole numbers in a span that may be ages."""
    for quantity in document.quantities_in(span):
        if _may_be_age(quantity):
            yield Age(quantity.number, int(quantity.low))


def _may_be_age(quantity: Quantity) -> bool:
    if quantity.is_range or quantity.approx or quantity.scale != 1 or quantity.part or quantity.compound:
        return False
    plain = quantity.dimension == "count" or quantity.symbol == "years old"
    return plain and quantity.low == int(quantity.low) and 0 < quantity.low <= OLDEST


def _is_told_as_age(document: Document, age: Age) -> bool:
    start = age.span.start
    match = _pattern("cue").search(document.text, max(start - _CUE_REACH, 0), start)
    if not match or not _pattern("end").match(document.text, age.span.end):
        return False
    return match["cue"].lower() != "at" or age.years >= _YOUNGEST_AT


def _follows(document: Document, age: Age, key: str) -> bool:
    start = age.span.start
    return _pattern(key).search(document.text, max(start - _CUE_REACH, 0), start) is not None


def _fits(document: Document, age: Age, birth: Moment, moment: Moment) -> bool:
    """Whether the age is possible; true as well where the years are no life or another reckoning may be in use."""
    low, high = years_between(birth, moment)
    if high < 0 or low > OLDEST or low <= age.years <= high:
        return True
    sentence = document.sentences[document.sentence_index(age.span.start)].span
    nearby = document.text[max(sentence.start - 300, 0) : sentence.end + 100]
    return 0 < age.years - high <= 2 and _pattern("east-asia").search(nearby) is not None


def _doubt(document: Document, age: Age, birth: Moment, moment: Moment) -> Doubt:
    low, high = years_between(birth, moment)
    right = str(low) if low == high else f"{max(low, 0)} or {high}"
    written = document.slice(age.span)
    message = f"an age of {written} does not fit {birth.year} and {moment.year}; {right} meant, or another year?"
    why = f"born {document.slice(birth.span)}, {document.slice(moment.span)}: {right} years old"
    return Doubt(age.span, message, " ".join(why.split()))


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return expression("|".join(load_data(__name__).strings(key)))
