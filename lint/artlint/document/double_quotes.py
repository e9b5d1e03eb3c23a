"""Pairing double quotation marks within a block."""

from __future__ import annotations

from artlint.document.marks import GUILLEMETS
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint.document.marks import Mark


class Pairing(NamedTuple):
    """The outermost pairs of a block in order, and what found no partner.

    `left_open` is the opening mark of a quotation that has not ended when the block does. `lead` is a closing mark
    that comes before every other mark: the end of a quotation that began in an earlier block, or a slip.
    """

    pairs: tuple[tuple[Mark, Mark], ...]
    left_open: Mark | None = None
    lead: Mark | None = None


def pair_double(marks: Sequence[Mark], *, goes_on: bool) -> Pairing:
    """Pair the double marks of a block; `goes_on` says that the next paragraph begins with an opening mark.

    Nested pairs count only where everything finds its partner. Otherwise a mark is missing or too many, and every
    closing mark ends the quotation, so that the slip costs no more than the words up to it.
    """
    kept = tuple(_without_measures(marks))
    if not kept:
        return Pairing(())
    pairs, open_marks, strays = _pair(kept, nest=True)
    if len(open_marks) + strays == 0 or (goes_on and len(open_marks) == 1 and not strays):
        return Pairing(pairs, open_marks[0] if open_marks else None)
    pairs, open_marks, _ = _pair(kept, nest=False)
    first = kept[0]
    lead = first if first.closes and not first.opens and not first.measure else None
    return Pairing(pairs, open_marks[0] if open_marks else None, lead)


def _pair(marks: Sequence[Mark], *, nest: bool) -> tuple[tuple[tuple[Mark, Mark], ...], list[Mark], int]:
    pairs: list[tuple[Mark, Mark]] = []
    stack: list[Mark] = []
    strays = 0
    for index, mark in enumerate(marks):
        if stack and _ends(mark, stack[-1]):
            opening = stack.pop()
            if not stack:
                pairs.append((opening, mark))
        elif mark.opens:
            if (nest or not stack) and not _is_stray(marks, index):
                stack.append(mark)
        elif mark.closes and not mark.measure:
            strays += 1
    return tuple(pairs), stack, strays


def _ends(mark: Mark, opening: Mark) -> bool:
    if (mark.text in GUILLEMETS) != (opening.text in GUILLEMETS):
        return False
    return mark.closes or (opening.text == "„" and mark.text == "“")


def _is_stray(marks: Sequence[Mark], index: int) -> bool:
    """Whether a mark between two spaces has only an opening one after it, or none."""
    return not marks[index].strong and (index + 1 == len(marks) or not marks[index + 1].closes)


def _without_measures(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks without inches: of several closing marks in a row, the first after no digit ends the quotation."""
    for index, mark in enumerate(marks):
        if not (mark.measure and mark.closes and _closed_later(marks, index)):
            yield mark


def _closed_later(marks: Sequence[Mark], index: int) -> bool:
    for mark in marks[index + 1 :]:
        if mark.opens:
            return False
        if not mark.measure:
            return True
    return False
