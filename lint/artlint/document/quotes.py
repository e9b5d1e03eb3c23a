"""Direct quotations."""

from __future__ import annotations

from bisect import bisect_right

from artlint.document.block import Quote
from artlint.document.double_quotes import pair_double
from artlint.document.marks import DOUBLE, Mark, marks_in
from artlint.document.single_quotes import pair_single
from artlint.span import Span
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from artlint.document.document import Document

# A quotation goes on from one of these to the next of these; headings, captions and cells between them do not end it.
_PROSE = ("paragraph", "list_item")
# Paragraphs without a mark that a quotation may run through; with more, two slips are likelier (our choice).
_LONGEST_RUN = 8
DOUBLE_KIND, SINGLE_KIND = "double", "single"
_LEAD_IN = frozenset(",:;.!?…—–-)]”\"’'»")


class _Stretch(NamedTuple):
    """A quotation within one block; `open` when the block ends before it does."""

    start: int
    end: int
    mark: str
    open: bool = False


def quotes(document: Document) -> tuple[Quote, ...]:
    """The quotations of every block, in order: outermost only, marks included, never overlapping."""
    marked = _marked_blocks(document)
    heads: dict[int, Quote] = {}  # block -> the end of a quotation that began in an earlier block
    found: list[Quote] = []
    for index, block in enumerate(document.blocks):
        if block.kind == "quote":
            found.append(Quote(block.span, index, "", _is_quote(document, index + 1)))
            continue
        begin = block.span.start
        if index in heads:
            found.append(heads[index])
            begin = heads[index].span.end
        if index not in marked:
            continue
        goes_on = _goes_on(document, marked, index)
        run = {} if goes_on == DOUBLE_KIND else _run(document, marked, index)
        after = DOUBLE_KIND if run else goes_on
        for stretch in _stretches(document, marked[index], Span(begin, block.span.end), after):
            continues = stretch.open and after == _kind(stretch.mark)
            found.append(Quote(Span(stretch.start, stretch.end), index, stretch.mark, continues))
            heads.update(run if continues else {})
    return tuple(found)


def _is_quote(document: Document, index: int) -> bool:
    return index < len(document.blocks) and document.blocks[index].kind == "quote"


def _marked_blocks(document: Document) -> dict[int, tuple[Mark, ...]]:
    marks = (
        (index, tuple(marks_in(document.text, *block.span)))
        for index, block in enumerate(document.blocks)
        if block.kind != "quote"
    )
    return {index: found for index, found in marks if found}


# ---- from block to block


def _next_prose(document: Document, index: int) -> int | None:
    """The index of the next paragraph; None for a block that is not prose itself."""
    if document.blocks[index].kind not in _PROSE:
        return None
    later = range(index + 1, len(document.blocks))
    return next((at for at in later if document.blocks[at].kind in (*_PROSE, "quote")), None)


def _goes_on(document: Document, marked: Mapping[int, Sequence[Mark]], index: int) -> str:
    """The kind of mark that the next paragraph begins with, empty for none."""
    following = _next_prose(document, index)
    if following is None or following not in marked:
        return ""
    first = marked[following][0]
    if not first.opens or not first.strong or first.start > document.blocks[following].span.start:
        return ""
    return _kind(first.text)


def _kind(mark: str) -> str:
    return DOUBLE_KIND if mark in DOUBLE else SINGLE_KIND


def _run(document: Document, marked: Mapping[int, Sequence[Mark]], index: int) -> dict[int, Quote]:
    """What a quotation left open in a block covers of the paragraphs after it, when they do not repeat the mark.

    They must lead to a closing mark that nothing in its own block opens; empty otherwise.
    """
    left = pair_double(_doubles(marked, index), goes_on=True).left_open
    if left is None:
        return {}
    found: dict[int, Quote] = {}
    following = _next_prose(document, index)
    while following is not None and len(found) <= _LONGEST_RUN:
        block = document.blocks[following]
        doubles = _doubles(marked, following)
        if doubles:
            lead = pair_double(doubles, goes_on=False).lead
            if lead is None or lead.text != ("»" if left.text == "«" else "”"):
                return {}
            return {**found, following: Quote(Span(block.span.start, lead.end), following, "")}
        found[following] = Quote(block.span, following, "", continues=True)
        following = _next_prose(document, following)
    return {}


def _doubles(marked: Mapping[int, Sequence[Mark]], index: int) -> list[Mark]:
    return [mark for mark in marked.get(index, ()) if mark.text in DOUBLE]


# ---- within a block


def _stretches(document: Document, marks: Sequence[Mark], span: Span, goes_on: str) -> list[_Stretch]:
    """The quotations that begin inside the span, in order."""
    text = document.text
    doubles = [mark for mark in marks if mark.text in DOUBLE and mark.start >= span.start]
    found = _double_stretches(text, doubles, span, goes_on) if doubles else []
    singles = [mark for mark in marks if mark.start >= span.start and not _inside(mark, found)]
    singles = [mark for mark in singles if mark.text not in DOUBLE or mark.text == "’’"]
    if singles:
        outer = list(_single_stretches(text, singles, span, goes_on, found))
        found = [stretch for stretch in found if not any(_covers(single, stretch) for single in outer)]
        found = sorted(found + outer)
    return found


def _inside(mark: Mark, stretches: Sequence[_Stretch]) -> bool:
    """Whether the mark stands in one of the stretches, which are in order and do not overlap."""
    before = bisect_right(stretches, mark.start, key=_start) - 1
    return before >= 0 and mark.start < stretches[before].end


def _start(stretch: _Stretch) -> int:
    return stretch.start


def _covers(outer: _Stretch, inner: _Stretch) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _double_stretches(text: str, marks: Sequence[Mark], span: Span, goes_on: str) -> list[_Stretch]:
    pairing = pair_double(marks, goes_on=goes_on == DOUBLE_KIND)
    found = [
        _Stretch(opening.start, closing.end, opening.text)
        for opening, closing in pairing.pairs
        if opening.text != "«" or not _is_pager(text, span, opening, closing)
    ]
    left = pairing.left_open
    if left is not None and (goes_on == DOUBLE_KIND or _stands_open(text, left, span)):
        found.append(_Stretch(left.start, span.end, left.text, open=True))
    return found


def _is_pager(text: str, span: Span, opening: Mark, closing: Mark) -> bool:
    """Whether guillemets are the arrows of "« Older posts   Newer posts »"."""
    inner = text[opening.end : closing.start]
    whole = opening.start == span.start and closing.end == span.end
    return whole and inner[:1] == " " and not any(mark in inner for mark in ".!?,…")


def _stands_open(text: str, mark: Mark, span: Span) -> bool:
    """Whether a mark without a partner begins a quotation all the same: a slip at its end, not a stray mark.

    “ says which way it looks; a straight mark must begin the block or follow a lead-in ('He said: "...').
    """
    if mark.text in "“„":
        return True
    before = text[span.start : mark.start].rstrip()
    return mark.text == '"' and mark.opens and (not before or before[-1] in _LEAD_IN)


def _single_stretches(
    text: str, marks: Sequence[Mark], span: Span, goes_on: str, doubles: Sequence[_Stretch]
) -> Iterator[_Stretch]:
    first = marks[0]
    whole = first.start == span.start and first.opens and first.strong and goes_on == SINGLE_KIND
    if whole and not any(mark.closes and mark.strong for mark in marks):
        yield _Stretch(first.start, span.end, first.text, open=True)
        return
    for opening, closing in pair_single(text, marks):
        stretch = _Stretch(opening.start, closing.end, opening.text)
        crosses = (double for double in doubles if double.start < stretch.end and stretch.start < double.end)
        if all(_covers(stretch, double) for double in crosses):
            yield stretch
