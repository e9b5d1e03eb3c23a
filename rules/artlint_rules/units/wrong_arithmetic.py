"""Figures that do not work out."""

from __future__ import annotations

from artlint import Rule
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint import Document, Finding
    from artlint.quantities import Quantity
    from artlint_rules.units._arithmetic.claims import Slip

# Words that stand for a figure, or for a sum of figures that are no quantities.
_AS_FIGURES = frozenset(
    "double doubled doubles doubling tripled tripling trebled quadrupled quintupled halved halving half third thirds"
    " quarter quarters fifth fold twofold threefold fourfold fivefold sixfold tenfold times twice home homes household"
    " households houses".split()
)


class WrongArithmetic(Rule):
    """Figures of one sentence that do not work out.

    Flags a percentage, a ratio word, a total, a product or a share that the figures beside it do not give: a rise of 30
    percent from 6 to 9.9 cents; "tripled, from 4.1 to 9.6 million"; 34 dead who are 20 adults and 12 children; 120 of
    400, "or 40 percent"; 600 bonuses of 1,500 euros that cost 90,000; a rent a month and a year; sums a head; shares
    with "the remaining" one that make more than 100; margins and aggregate scores; energy for more homes than it can
    serve; "increased from 40 to 20 percent". It reads the sentence and, for a change, the one after it.

    Why: a reader who does the sum stops trusting the other figures, and reckoning with the wrong base is among the
    errors that readers' editors correct most often.

    Leaves alone: quotations; what rounding, "about", "nearly" and "more than" allow; real terms, like for like and
    other percentages of something else; open lists ("including", "among them", "others"); discounts and fees on top;
    a percentage that two other figures near it give; figures of different measures or currencies.

    Sources: corrections of newspapers for the kinds of error; what homes use is in the data file beside the rule.
    """

    code = "UNT004"
    name = "wrong-arithmetic"

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each result that does not follow from the figures beside it."""
        if not _may_reckon(document):
            return
        from artlint_rules.units._arithmetic.slips import slips  # much to load, and many texts need none of it

        seen: set[tuple[int, int]] = set()
        for slip in slips(document):
            if slip.span not in seen:
                seen.add(slip.span)
                yield self._finding(document, slip)

    def _finding(self, document: Document, slip: Slip) -> Finding:
        said = document.slice(slip.span)
        message = f"“{said}” does not follow from the figures beside it: they give {slip.truth}"
        return self.finding(slip.span, message, why=slip.why)


def _may_reckon(document: Document) -> bool:
    """Whether a text has figures that make others: three in a sentence, two alike, or a word that stands for one."""
    if "aggregate" in document.vocabulary:
        return True
    if not document.quantities:
        return False
    if not document.vocabulary.isdisjoint(_AS_FIGURES):
        return True
    return any(_make_others(document.quantities_in(sentence.span)) for sentence in document.sentences)


def _make_others(figures: Sequence[Quantity]) -> bool:
    if len(figures) != 2:
        return len(figures) > 2
    first, second = figures
    return (
        first.dimension == second.dimension
        or "share" in (first.dimension, second.dimension)
        or first.part
        or second.part
    )
