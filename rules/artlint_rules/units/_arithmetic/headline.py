"""Counts and percentages of a headline that the first sentences contradict."""

from __future__ import annotations

from itertools import combinations

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._arithmetic.changes import blocked, change_words, changes, directions
from artlint_rules.units._arithmetic.claims import apart, percentage
from artlint_rules.units._arithmetic.figures import percent, words
from artlint_rules.units._arithmetic.headline_digits import slipped_digits
from artlint_rules.units._arithmetic.hedges import Interval
from artlint_rules.units._arithmetic.measured import measured, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint import Document
    from artlint_rules.units._arithmetic.figures import Figure, Passage

_LONGEST = 110  # characters of a headline without a full stop
_LEADS = 3  # sentences that retell the headline


class Clash(NamedTuple):
    """A figure of the article that contradicts its headline."""

    span: Span
    first: Span
    message: str
    why: str = ""


def contradictions(document: Document, reading: Passage) -> Iterator[Clash]:
    """The figures in the first sentences that contradict the headline."""
    headline = _headline(document)
    if headline is None:
        return
    leads = [sentence.span for sentence in document.sentences if sentence.span.start >= headline.end][:_LEADS]
    if not leads:
        return
    slipped = list(slipped_digits(reading, headline, leads))
    for told, figure in slipped:
        span = figure.amount if figure.amount.end else figure.span
        message = f"“{document.slice(span)}” is “{document.slice(told.span)}” in the headline; which is right"
        yield Clash(span, told.span, message)
    if not slipped:
        yield from _counts(document, reading, headline, leads)
    yield from _percentages(document, reading, headline, leads)


def _headline(document: Document) -> Span | None:
    """The first block where it is a heading or looks like one, and text follows."""
    if len(document.blocks) < 2:
        return None
    first = document.blocks[0]
    if first.kind == "heading" or first.key == "title":
        return first.span
    text = document.slice(first.span)
    plain = first.kind == "paragraph" and len(text) <= _LONGEST and text[-1] not in '.!?…:"”’'
    return first.span if plain else None


# ---- counts


def _counts(document: Document, reading: Passage, headline: Span, leads: Sequence[Span]) -> Iterator[Clash]:
    body = reading.figures_in(leads[0].start, len(reading.text))
    for told in reading.figures_in(*headline):
        if told.measure != "count" or told.per or any(_agrees(told, figure) for figure in body):
            continue
        if _adds_up(told, body[:8]):
            continue
        found = [
            (lead, figure) for lead in leads[:2] for figure in reading.figures_in(*lead) if figure.measure == "count"
        ]
        fitting = [figure for lead, figure in found if _same_count(document, reading, headline, told, lead, figure)]
        if len(fitting) == 1:
            said = document.slice(fitting[0].span)
            message = f"“{said}” is “{document.slice(told.span)}” in the headline; which is right"
            yield Clash(fitting[0].span, told.span, message)


def _agrees(told: Figure, figure: Figure) -> bool:
    """Whether the article has the headline's figure too, perhaps more exactly."""
    if told.hedge and told.hedge == figure.hedge:
        return told.value == figure.value
    near = told.reach if told.hedge else Interval(told.value - told.step / 2, told.value + told.step / 2)
    if told.value < 20 and not told.hedge:
        return told.value == figure.value
    return near.meets(figure.reach)


def _adds_up(told: Figure, body: Sequence[Figure]) -> bool:
    counts = [figure.value for figure in body if figure.measure == "count"]
    return any(sum(group) == told.value for size in (2, 3, 4) for group in combinations(counts, size))


def _same_count(document: Document, reading: Passage, headline: Span, told: Figure, lead: Span, figure: Figure) -> bool:
    """Whether a sentence counts the same things for the same reason as the headline."""
    if (
        figure.per
        or figure.value < 2
        or expression(words(load_data(__name__).strings("parts"))).search(reading.text, *lead)
    ):
        return False
    first, second = (measured(document, reading, item).nouns[:1] for item in (told, figure))
    deeds = _deeds(reading, headline) & _deeds(reading, lead)
    if not deeds or not second:
        return False
    if first and first[0] == second[0]:
        return True
    data = load_data(__name__)
    if not deeds & set(data.strings("of-people")) or _with_one_more(reading, figure, lead):
        return False
    told_deeds = {stem(word) for name in deeds for word in data.section("deeds").strings(name)}
    people = {stem(word) for word in data.strings("people")} | told_deeds
    return (not first or first[0] in people) and second[0] in people


def _with_one_more(reading: Passage, figure: Figure, lead: Span) -> bool:
    """Whether somebody is counted beside the figure: "two men and a woman"."""
    more = r"(?:an?|one|another|his|her|their|the)"
    after = expression(rf"[^.;]{{0,40}}?\band {more}\b").match(reading.text, figure.whole.end, lead.end)
    before = expression(rf"\b{more} [a-z’' -]{{3,40}} and \Z").search(reading.text, lead.start, figure.whole.start)
    return after is not None or before is not None


def _deeds(reading: Passage, span: Span) -> set[str]:
    """The kinds of event that a sentence tells."""
    section = load_data(__name__).section("deeds")
    return {
        name
        for name in section.keys()  # noqa: SIM118
        if expression(words(section.strings(name))).search(reading.text, *span)
    }


# ---- percentages


def _percentages(document: Document, reading: Passage, headline: Span, leads: Sequence[Span]) -> Iterator[Clash]:
    """ "Troops to be cut by 50%" over "from 146,000 to 100,000"."""
    match = expression(rf"{change_words()}(?: [a-z]+){{0,4}} (?:by )?{percent('p')}").search(reading.text, *headline)
    if not match:
        return
    told = reading.named(match, "p")
    if told.per or any(
        told.reach.meets(figure.reach) for figure in reading.figures_in(leads[0].start, len(reading.text), "percent")
    ):
        return
    found = [] if blocked(reading, leads[0]) else list(changes(reading, leads[0]))
    if len(found) != 1 or found[0].before.measure == "share" or reading.text[found[0].span.start] != "f":
        return
    change = found[0]
    sign = directions()[match["change"]]
    true = change.percent
    size = true if true.low >= 0 else Interval(-true.high, -true.low)
    rises = true.middle > 0
    if (sign and (sign > 0) != rises) or not apart(told.reach, size, least=1.0, part=0.05):
        return
    value = abs(change.after.value / change.before.value - 1) * 100
    message = f"these figures make {percentage(value)}, the headline “{document.slice(told.span)}”; which is right"
    yield Clash(change.span, told.span, message)
