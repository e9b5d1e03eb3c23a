"""REP010: a weighing or doubting word three times close together."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from artlint import Related, Rule, Severity, Span, load_data, option
from artlint_rules.repetition.passages import is_label, keys, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding

_PROSE = frozenset({"paragraph", "list_item"})


class Place(NamedTuple):
    """Where a form of a group stands: the index of its first word and its span."""

    word: int
    span: Span


class RepeatedFormula(Rule):
    """A word of doubt or weight that returns again and again.

    Flags "unclear", "significant", "crucial", "it is worth noting" and others of a closed list, in any of their forms,
    where three stand within 250 words. One finding for each, at the third; the others are shown with it.

    Why: such words carry no fact. One is a judgement, three are a habit, and what is unclear or significant is better
    named once.

    Leaves alone: quotations; headings, captions and tables; a word that a heading uses, which is the article's own
    term; words outside the list, since a topic's words must come back.

    Sources: the list is written by hand from words that carry a judgement and no fact; number and distance from
    published articles, where three that close are rare.
    """

    code = "REP010"
    name = "repeated-formula"
    severity = Severity.INFO
    times: int = option(3, help="how often, within the window, is too often")
    window: int = option(250, help="words from the first of them to the last")
    allow: tuple[str, ...] = option((), help="words that may come back, such as a term of the paper's own")

    def check(self, document: Document) -> Iterator[Finding]:
        """One finding a group, at the first place where it is too often."""
        allowed = {word.casefold() for word in self.allow}
        for places in document.layer(formula_places):
            text = document.slice(places[0].span)
            third = self._too_often(places)
            if third is None or text.casefold() in allowed:
                continue
            others = tuple(Related(p.span, "said here too") for p in places if p is not places[third])
            count, words = len(places), places[-1].word - places[0].word
            yield self.finding(
                places[third].span,
                f"“{shortened(document.slice(places[third].span))}” comes {count} times in {words} words; recast some",
                related=others,
            )

    def _too_often(self, places: tuple[Place, ...]) -> int | None:
        for last in range(self.times - 1, len(places)):
            if places[last].word - places[last - self.times + 1].word <= self.window:
                return last
        return None


def formula_places(document: Document) -> tuple[tuple[Place, ...], ...]:
    """For every group that a document uses twice or more in prose, its places in order. A layer."""
    groups: dict[int, list[Place]] = {}
    forms = _forms()
    if forms.keys().isdisjoint(document.vocabulary):
        return ()
    folded = document.layer(keys)
    end = 0
    for index in [i for i, word in enumerate(folded) if word in forms]:
        if index < end:
            continue
        for form, group in forms[folded[index]]:
            if tuple(folded[index : index + len(form)]) == form:
                end = index + len(form)
                groups.setdefault(group, []).append(_place(document, index, end))
                break
    return tuple(found for places in groups.values() if len(found := _in_prose(document, places)) > 1)


def formula_spans(document: Document) -> tuple[Span, ...]:
    """All places of `formula_places`. A layer."""
    return tuple(place.span for places in document.layer(formula_places) for place in places)


@cache
def _forms() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """The forms by their first word, longest first, each with the number of its group."""
    forms: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for number, group in enumerate(load_data(__name__).strings("groups")):
        for form in group.split(";"):
            words = tuple(form.split())
            forms.setdefault(words[0], []).append((words, number))
    for entries in forms.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return forms


def _place(document: Document, first: int, end: int) -> Place:
    words = document.words
    return Place(first, Span(words[first].start, words[end - 1].end))


def _in_prose(document: Document, places: list[Place]) -> tuple[Place, ...]:
    """The places in running text outside quotations; none when a headline has the word, which is then the topic's."""
    found: list[Place] = []
    for place in places:
        block = document.blocks[document.block_index(place.span.start)]
        if block.kind == "heading" or is_label(document, block):
            return ()
        if block.kind in _PROSE and not document.quoted(place.span):
            found.append(place)
    return tuple(found)
