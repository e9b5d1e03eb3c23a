"""Where two figures for one measure disagree, and what to say of it."""

from __future__ import annotations

from artlint import Applicability, Edit, Fix, Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._conversion.conversion import doubtful, misfit, rates, same_system
from artlint_rules.units._conversion.degrees import misfit_of_degrees, said_as
from artlint_rules.units._conversion.figures import digits_of, replaced, rounded_like
from artlint_rules.units._conversion.restated import is_a_choice, restated, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document
    from artlint.quantities import Quantity
    from artlint_rules.units._conversion.conversion import Misfit
    from artlint_rules.units._conversion.restated import Restated

_LONGEST = 100


class Disagreement(NamedTuple):
    """The second of two figures that disagree, with what to say of it."""

    span: Span
    message: str
    why: str
    fix: Fix | None


def disagreements(document: Document) -> Iterator[Disagreement]:
    """Every second figure that disagrees with its first."""
    dimensions = frozenset(load_data("artlint_rules.units._conversion.conversion").strings("dimensions"))
    for pair in restated(document):
        first, second = pair.first.unit, pair.second.unit
        if first is None or second is None or first.dimension != second.dimension:
            continue
        if first.dimension in dimensions and (found := _disagreement(document, pair)):
            yield _told(document, pair, found)


def _told(document: Document, pair: Restated, found: Misfit) -> Disagreement:
    ends = _right(pair, found)
    number = replaced(document, pair.second, ends)
    minus = ends[0][0] < 0
    shown = number or " to ".join(digits_of(abs(value), place) for value, place in ends)
    right = f"{'minus ' if minus else ''}{shown} {_named(document, pair.second)}"
    fix = _fix(document, pair, number, minus=minus) if number and (not minus or len(ends) == 1) else None
    why = f"{_said(document, pair.first)} = {right}" + (f"; {found.slip.why}" if found.slip else "")
    return Disagreement(pair.second.span, _message(document, pair, right, found), why, fix)


def _message(document: Document, pair: Restated, right: str, found: Misfit) -> str:
    said, printed = _said(document, pair.first), _said(document, pair.second)
    hint = found.slip.hint if found.slip else "check both"
    for message in (f"{said} is {right}, not {printed}; {hint}", f"{printed} does not match {said}; {hint}"):
        if len(message) <= _LONGEST:
            return message
    return f"the two figures do not match; {hint}"


def _disagreement(document: Document, pair: Restated) -> Misfit | None:
    first, second = pair.first, pair.second
    if first.unit is None or second.unit is None:
        return None
    if first.dimension == "temperature":
        alike = pair.firm and rates(first, second) == 1.0
        found = misfit_of_degrees(first, second, said_as(document, pair)) if alike else None
    else:
        found = misfit(first, second)
        if found and not doubtful(found, first.unit, second.unit, firm=pair.firm):
            return None
        if (
            first.dimension == "length"
            and same_system(first.unit, second.unit)
            and is_a_choice(document, first, second)
        ):
            return None  # a way and its climb
    return None if found is None or _tells_of_a_mistake(document, pair) else found


def _tells_of_a_mistake(document: Document, pair: Restated) -> bool:
    """Whether the sentence is about a wrong conversion: a correction, or a story of one."""
    mistakes = "|".join(load_data(__name__).strings("mistakes"))
    return expression(rf"\b(?:{mistakes})", 2).search(document.slice(sentence_of(document, pair))) is not None


def _right(pair: Restated, found: Misfit) -> list[tuple[float, float]]:
    """The right ends of the second figure, each with the place of its last digit: one place for both of a range."""
    first = pair.first
    values = found.right if pair.second.is_range else found.right[:1]
    if found.reading:
        place = 1.0 if first.step >= 1 else 0.1
        return [(round(value / place) * place, place) for value in values]
    place = min(
        rounded_like(value, end, first.step)[1] for value, end in zip(values, _firsts(first, len(values)), strict=True)
    )
    return [(round(value / place) * place, place) for value in values]


def _firsts(first: Quantity, count: int) -> list[float]:
    return [first.low] if count == 1 else [first.low, first.high]


def _said(document: Document, figure: Quantity) -> str:
    """A figure as one says it: "120,000 square feet" for "120,000-square-foot"."""
    if figure.compound and figure.unit:
        return f"{document.slice(figure.number)} {figure.unit.plural}"
    return " ".join(document.slice(figure.span).split())


def _named(document: Document, figure: Quantity) -> str:
    if figure.compound and figure.unit:
        return figure.unit.plural
    return document.slice(Span(figure.unit_span.start, max(figure.unit_span.end, figure.rate.end)))


def _fix(document: Document, pair: Restated, number: str, *, minus: bool) -> Fix | None:
    second = pair.second
    tail = document.text[second.unit_span.end : second.rate.start or second.span.end]
    if any(character.isdigit() for character in tail):
        return None  # "5ft 7in": two numbers of one figure
    signed = second.low < 0
    span = Span(second.span.start, second.number.end) if signed else second.number
    if minus:
        wordy = "inus" in document.slice(pair.second.span) + document.slice(pair.first.span)
        number = f"{'minus ' if wordy else '-'}{number}"
    return Fix(f"write “{number}”", (Edit(span, number),), Applicability.UNSAFE) if document.contiguous(span) else None
