"""Pairing single quotation marks within a block, apostrophes told apart."""

from __future__ import annotations

from bisect import bisect_right

from artlint.document.marks import DOUBLE
from artlint.expressions import expression
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from artlint.document.marks import Mark

_SENTENCE_END = expression(r"[.!?]\S{0,2}\s")
# The word before a mark that may as well be an apostrophe: a plural or a name in s, a measure, a clipped ending.
_PLURAL = expression(r"[sSxXzZ\d]$")
_CLIPPED = expression(r"(?:\w{2}in|\b(?:n|o|an|th|ol|lil|fo|po|mo|yo|y|wi|d|t))$")
_OPENING = frozenset("'‘‚\"“„«`([")  # what may begin the next word: "the cities' 'plans'"
_REACH = 24  # code points looked at before a mark for the word it ends; longer words are told by their last letters


def pair_single(text: str, marks: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """The outermost pairs in order.

    A mark that may as well be an apostrophe ends a quotation only when nothing better follows before the next opening.
    """
    ahead = _Ahead(text, marks)
    index = 0
    while index < len(marks):
        opening = marks[index]
        closing = _closing(text, ahead, index) if opening.opens else None
        if closing is None:
            index += 1
            continue
        yield opening, marks[closing]
        index = closing + 1


class _Ahead:
    """What comes after each mark, found once for all, so that many marks cost no more than their number."""

    def __init__(self, text: str, marks: Sequence[Mark]) -> None:
        self.marks = marks
        self.closing = [index for index, mark in enumerate(marks) if mark.closes and not mark.opens]
        self.sure = _next(marks, lambda mark: mark.closes and not mark.opens and (mark.strong or mark.text in DOUBLE))
        self.opening = _next(marks, lambda mark: mark.opens and mark.strong)
        self._text = text
        self._sentence_end: tuple[int, int] = (-1, -1)

    def sentence_end(self, offset: int) -> int:
        """Where the first sentence that ends at or after the offset is over; offsets never go back."""
        if self._sentence_end[0] < offset:
            match = _SENTENCE_END.search(self._text, offset, self.marks[-1].start)
            self._sentence_end = match.span() if match else (len(self._text), len(self._text))
        return self._sentence_end[1]


def _next(marks: Sequence[Mark], fits: Callable[[Mark], bool]) -> list[int]:
    """For each mark the index of the next one that fits, or the number of marks."""
    found = [len(marks)] * len(marks)
    for index in range(len(marks) - 1, 0, -1):
        found[index - 1] = index if fits(marks[index]) else found[index]
    return found


def _closing(text: str, ahead: _Ahead, index: int) -> int | None:
    """The index of the mark that ends the quotation opened at `index`."""
    sure, last = ahead.sure[index], len(ahead.marks)
    if ahead.marks[index].strong:
        doubtful, least = None, 0
        end = ahead.sentence_end(ahead.marks[index].end)
        for position in range(bisect_right(ahead.closing, index), len(ahead.closing)):
            at = ahead.closing[position]
            if at >= min(sure, last) or ahead.marks[at].start >= end:
                break
            doubt = _doubt(text, ahead.marks[at])
            if not doubt:
                return at
            if doubtful is None:
                last = ahead.opening[at]
            if doubtful is None or doubt < least:
                doubtful, least = at, doubt
        if last < sure or sure == len(ahead.marks):
            return doubtful
    return sure if sure < len(ahead.marks) else None


def _doubt(text: str, mark: Mark) -> int:
    """How likely a closing mark is an apostrophe: 0 not, 1 as in "the players' union", 2 as in "goin' home"."""
    after = text[mark.end : mark.end + 2]
    if not (after[:1].isspace() and (after[1:].isalnum() or after[1:] in _OPENING)):
        return 0
    before = text[max(mark.start - _REACH, 0) : mark.start]
    return 1 if _PLURAL.search(before) else 2 if _CLIPPED.search(before) else 0
