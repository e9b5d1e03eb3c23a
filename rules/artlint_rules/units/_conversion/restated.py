"""Figures that are given twice: a measure and, in brackets or after a dash, the same measure in another unit."""

from __future__ import annotations

from functools import cache

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from artlint import Document
    from artlint.quantities import Quantity

_REACH = 70  # characters between two figures for one measure, at most


class Restated(NamedTuple):
    """A figure and the one that says it again; `firm` that nothing but a bracket, a slash or "that is" parts them."""

    first: Quantity
    second: Quantity
    firm: bool


class _Joints(NamedTuple):
    firm: re.Pattern[str]
    loose: re.Pattern[str]
    dashed: re.Pattern[str]
    chain: re.Pattern[str]
    more: re.Pattern[str]
    closed: re.Pattern[str]
    ended: re.Pattern[str]
    tall: re.Pattern[str]
    other: re.Pattern[str]
    choice: re.Pattern[str]


@cache
def _joints() -> _Joints:
    data = load_data(__name__)
    about = rf"(?:(?:{'|'.join(data.strings('about'))}) ?)*"
    equal = rf"(?:{'|'.join(data.strings('equal'))})"
    lead = rf"(?:{equal},? )?{about}"
    apart = "|".join(data.strings("parting"))
    words = rf"(?:[ -](?!(?:{apart})\b)[^\W\d_][\w’'.]*){{1,5}}"
    return _Joints(
        firm=expression(
            rf" ?[(\[] ?{lead}|(?<! ) ?/ ?|(?:,| [—–-]{{1,2}}|[—–]|;|\.)? ?{equal},? {about}"
            rf"|, or {about}|(?: [—–-]{{1,2}} |[—–]) ?or {about}",
            2,
        ),
        loose=expression(rf"{words} [(\[] ?{lead}| or {about}|, {about}", 2),
        dashed=expression(rf"(?: [–-] | ?-- ?|[—–]| — ){lead}", 2),
        chain=expression(rf"(?: (?:to|and|or|by|x|×) | ?[x×–-] ?){about}", 2),
        more=expression(rf"(?:[;,] | ?/ ?|,? or |; or ){about}", 2),
        closed=expression(r" ?[)\]]|[;,] ?(?:or )?(?:about |some |around )?\d| ?/ ?\d| or (?:about )?\d"),
        tall=expression(rf",? (?:{'|'.join(data.strings('sizes'))})\b", 2),
        other=expression(rf" (?:{'|'.join(data.strings('other'))})\b", 2),
        choice=expression(rf"\b(?:{'|'.join(data.strings('choice'))})", 2),
        ended=expression(r" ?[)\],;:.—–/]| -|$|\n"),
    )


def restated(document: Document) -> Iterator[Restated]:
    """Every figure of an article that says the one before it again in another unit, in order."""
    found = document.quantities
    for index, second in enumerate(found[1:], start=1):
        if second.unit is None and not _inherits(document, found, index):
            continue
        before = found[index - 1]
        gap = document.text[before.span.end : second.span.start]
        if len(gap) > _REACH or "\n" in gap or before.unit is None:
            continue
        joint = _joint(document, gap, found, index)
        if joint and ("(" in gap or "[" in gap or not is_a_choice(document, before, second)):
            yield from _paired(document, index, firm=joint == "firm")


def is_a_choice(document: Document, first: Quantity, second: Quantity) -> bool:
    """Whether the sentence is about races or walks, where two figures beside each other are two of them."""
    span = sentence_of(document, Restated(first, second, firm=False))
    return _joints().choice.search(document.slice(span)) is not None


def _inherits(document: Document, found: Sequence[Quantity], index: int) -> bool:
    """Whether a mere number takes the unit of the next: the 24 of "24 and 32 km"."""
    return len(_chain(document, found, index, 1)) > 1


def _joint(document: Document, gap: str, found: Sequence[Quantity], index: int) -> str:
    """How a figure hangs on the one before it: "firm", "loose" or not at all."""
    joints = _joints()
    last = _chain(document, found, index, 1)[-1]
    text, end = document.text, last.span.end
    bracket = "(" in gap or "[" in gap
    if bracket and not (joints.closed.match(text, end) or _same_noun(document, gap, end)):
        return ""
    if joints.firm.fullmatch(gap):
        return "firm" if bracket or not _leads_on(document, gap, end) else ""
    if joints.dashed.fullmatch(gap):
        closing = gap.strip()[:1]
        return "firm" if text[end : end + 2].strip().startswith(closing) else ""
    if gap.startswith(",") and text[end : end + 1] == "," and joints.tall.match(text, end):
        return "firm"
    if joints.loose.fullmatch(gap):
        return "loose" if bracket or gap.startswith(" or") or joints.ended.match(text, end) else ""
    return ""


def _leads_on(document: Document, gap: str, end: int) -> bool:
    """Whether it is another thing: "5 miles, or 3 km for children"."""
    if not gap.strip().startswith((",", "/", "—", "–", "-")):
        return False
    return _joints().other.match(document.text, end) is not None


def _same_noun(document: Document, gap: str, end: int) -> bool:
    """Whether both figures have the same word behind them: "19 feet long (5.8 m long)"."""
    match = expression(r" ([a-z]+)[)\],;]").match(document.text, end)
    return match is not None and gap.startswith(f" {match[1]} (")


def _chain(document: Document, found: Sequence[Quantity], index: int, way: int) -> list[Quantity]:
    """The figure at an index and those that "to", "and", "by" tie to it on one side, in order, with their unit."""
    chain = [found[index]]
    place = index + way
    while 0 <= place < len(found) and len(chain) < 4:
        left, right = (found[place - way], found[place]) if way > 0 else (found[place], found[place - way])
        gap = document.text[left.span.end : right.span.start]
        if len(gap) > 30 or not _joints().chain.fullmatch(gap) or not _alike(left, right):
            break
        chain.append(found[place])
        place += way
    chain = chain[::way]
    unit = next((figure.unit for figure in reversed(chain) if figure.unit), None)
    return [figure if figure.unit else figure._replace(unit=unit) for figure in chain]


def _alike(left: Quantity, right: Quantity) -> bool:
    """Whether two figures are of one list: the same unit, or only the second says it."""
    return right.unit is not None and not left.currency and (left.unit is None or left.unit == right.unit)


def _paired(document: Document, index: int, *, firm: bool) -> Iterator[Restated]:
    """The figures on both sides of a joint, each with its own counterpart."""
    found = document.quantities
    left, right = _chain(document, found, index - 1, -1), _chain(document, found, index, 1)
    if right[0].unit is None or left[-1].unit == right[0].unit:
        return
    if len(left) != len(right):
        left, right = _ends(left), _ends(right)
    if len(left) == len(right):
        yield from (Restated(*pair, firm) for pair in zip(left, right, strict=True))
    elif len(right) == 1:
        yield Restated(left[-1], right[0], firm)
    else:
        return
    yield from _third(document, left[-1], index + len(right) - 1)


def _ends(chain: list[Quantity]) -> list[Quantity]:
    """A range as its two ends, so that "2-3 miles (3 and 5 km)" are two pairs."""
    only = chain[0]
    if len(chain) == 1 and only.is_range:
        return [only._replace(high=only.low), only._replace(low=only.high)]
    return chain


def _third(document: Document, first: Quantity, index: int) -> Iterator[Restated]:
    """The figure that follows in the same brackets: the miles of "10 nautical miles (18.5 km; 11.5 miles)"."""
    found = document.quantities
    if index + 1 >= len(found) or index < 0:
        return
    second, third = found[index], found[index + 1]
    gap = document.text[second.span.end : third.span.start]
    same = third.unit and second.unit and third.unit.dimension == second.unit.dimension
    closes = expression(r" ?[)\]]").match(document.text, third.span.end)
    if same and closes and third.unit not in (first.unit, second.unit) and _joints().more.fullmatch(gap):
        yield Restated(first, third, firm=True)


def sentence_of(document: Document, pair: Restated) -> Span:
    """From the start of the first figure's sentence to the end of the second's."""
    first, last = (document.sentence_index(figure.span.start) for figure in (pair.first, pair.second))
    return Span(document.sentences[first].span.start, document.sentences[last].span.end)
