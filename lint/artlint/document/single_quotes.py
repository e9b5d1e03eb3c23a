"""Pairing single quotation marks within a block, apostrophes told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from artlint.document.marks import DOUBLE
from artlint.expressions import expression

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint.document.marks import Mark

_SENTENCE_END = expression(r"[.!?]\S{0,2}\s")
# The word before a mark that may as well be an apostrophe: a plural or a name in s, a measure, a clipped ending.
_PLURAL = expression(r"[sSxXzZ\d]$")
_CLIPPED = expression(r"(?:\w{2}in|\b(?:n|o|an|th|ol|lil|fo|po|mo|yo|y|wi|d|t))$")
_REACH = 24  # code points looked at before a mark for the word it ends; longer words are told by their last letters


def pair_single(text: str, marks: Sequence[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """The outermost pairs in order.

    A mark that may as well be an apostrophe ends a quotation only when nothing better follows before the next opening.
    """
    index = 0
    while index < len(marks):
        opening = marks[index]
        closing = _closing(text, marks, index) if opening.opens else None
        if closing is None:
            index += 1
            continue
        yield opening, marks[closing]
        index = closing + 1


def _closing(text: str, marks: Sequence[Mark], index: int) -> int | None:
    """The index of the mark that ends the quotation opened at `index`."""
    opening, doubtful = marks[index], None
    for at in range(index + 1, len(marks)):
        mark = marks[at]
        if mark.opens:
            if mark.strong and doubtful is not None:
                break
            continue
        if not mark.closes:
            continue
        if mark.strong or mark.text in DOUBLE:
            return at
        if not opening.strong or _SENTENCE_END.search(text, opening.end, mark.start):
            continue
        doubt = _doubt(text, mark)
        if not doubt:
            return at
        if doubtful is None or doubt < _doubt(text, marks[doubtful]):
            doubtful = at
    return doubtful


def _doubt(text: str, mark: Mark) -> int:
    """How likely a closing mark is an apostrophe: 0 not, 1 as in "the players' union", 2 as in "goin' home"."""
    after = text[mark.end : mark.end + 2]
    if not (after[:1].isspace() and after[1:].isalnum()):
        return 0
    before = text[max(mark.start - _REACH, 0) : mark.start]
    return 1 if _PLURAL.search(before) else 2 if _CLIPPED.search(before) else 0
