"""Ages that nobody can be the youngest at."""

from __future__ import annotations

from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._dates.ages import Age, ages_in
from artlint_rules.units._dates.moments import Doubt

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from artlint import Document, Span


class Kind(NamedTuple):
    """People of whom the youngest is not older than `most`; `near` must stand in the sentence."""

    name: str
    most: int
    words: str
    near: str


def too_old_to_be_youngest(document: Document) -> Iterator[Doubt]:
    """The ages told of a youngest swimmer, president and the like that are beyond any such."""
    if "youngest" not in document.vocabulary:
        return
    for sentence in document.sentences:
        words = document.slice(sentence.span)
        if "youngest" not in words or _pattern("silent").search(words):
            continue
        for age in ages_in(document, sentence.span):
            kind = _kind(document, age, sentence.span)
            if kind and age.years > kind.most:
                message = (
                    f"{document.slice(age.span)} is old for the youngest of any team or office; another age meant?"
                )
                yield Doubt(
                    age.span, message, f"{kind.name} is younger than {kind.most} where he or she is the youngest"
                )


def _kind(document: Document, age: Age, sentence: Span) -> Kind | None:
    """Of whom the age is told: "At 44, Holmes was the youngest swimmer"."""
    before, after = document.text[sentence.start : age.span.start], document.text[age.span.end : sentence.end]
    if not _pattern("before").search(before):
        return None
    for kind in _kinds():
        match = expression(rf"\b{kind.words}").search(after)
        if match and _pattern("joint").fullmatch(after[: match.start()]) and expression(kind.near).search(after):
            return kind
    return None


@cache
def _kinds() -> tuple[Kind, ...]:
    records = load_data(__name__).records("kinds")
    return tuple(Kind(r.string("name"), int(r.number("most")), r.string("words"), r.string("near")) for r in records)


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return expression("|".join(load_data(__name__).strings(key)))
