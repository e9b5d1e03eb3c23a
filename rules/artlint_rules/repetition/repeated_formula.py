"""REP010: a weighing or doubting word three times close together."""

from __future__ import annotations

from functools import cache

from artlint import Related, Rule, Severity, Span, load_data, option
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.repetition.passages import is_label, keys, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding

_PROSE = frozenset({"paragraph", "list_item"})


class Place(NamedTuple):
    """Where a form of a group stands: the index of its first word and its span."""

    word: int
    span: Span


class Formula(NamedTuple):
    """A group and its places in order; `leeway` is how many more of it than of others are let pass."""

    places: tuple[Place, ...]
    leeway: int


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
        for formula in document.layer(formulas):
            places = formula.places
            last = self._too_often(formula)
            if last is None or not allowed.isdisjoint(document.slice(place.span).casefold() for place in places):
                continue
            words = places[-1].word - places[0].word + 1
            said = shortened(document.slice(places[last].span))
            yield self.finding(
                places[last].span,
                f"“{said}” comes {len(places)} times in {words} words; recast some",
                related=tuple(Related(place.span, "said here too") for place in places if place != places[last]),
            )

    def _too_often(self, formula: Formula) -> int | None:
        places, times = formula.places, self.times + formula.leeway
        for last in range(times - 1, len(places)):
            if places[last].word - places[last - times + 1].word <= self.window:
                return last
        return None


def formulas(document: Document) -> tuple[Formula, ...]:
    """The groups that a document uses twice or more in prose. A layer."""
    forms, leeway = _forms()
    if forms.keys().isdisjoint(document.vocabulary):
        return ()
    found: dict[int, list[Place]] = {}
    folded = document.layer(keys)
    end = 0
    for index in [i for i, word in enumerate(folded) if word in forms]:
        if index < end:
            continue
        for form, group in forms[folded[index]]:
            if tuple(folded[index : index + len(form)]) == form:
                end = index + len(form)
                found.setdefault(group, []).append(_place(document, index, end))
                break
    in_prose = ((group, _in_prose(document, places)) for group, places in found.items())
    return tuple(Formula(places, leeway[group]) for group, places in in_prose if len(places) > 1)


def formula_spans(document: Document) -> tuple[Span, ...]:
    """All places of `formulas`. A layer."""
    return tuple(place.span for formula in document.layer(formulas) for place in formula.places)


@cache
def _forms() -> tuple[dict[str, list[tuple[tuple[str, ...], int]]], list[int]]:
    """The forms by their first word, longest first, each with the number of its group; and the leeway of each group."""
    data = load_data(__name__)
    plain, half_factual = data.strings("groups"), data.strings("half-factual")
    forms: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for number, group in enumerate((*plain, *half_factual)):
        for form in group.split(";"):
            words = tuple(form.split())
            forms.setdefault(words[0], []).append((words, number))
    for entries in forms.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return forms, [0] * len(plain) + [1] * len(half_factual)


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
