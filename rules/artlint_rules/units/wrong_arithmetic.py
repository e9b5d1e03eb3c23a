"""Figures that do not work out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from artlint import Rule
from artlint_rules.units._arithmetic.direction import wrong_ways
from artlint_rules.units._arithmetic.figures import few_figures, neighbours, passage
from artlint_rules.units._arithmetic.loose_change import loose_changes
from artlint_rules.units._arithmetic.percent_change import percent_changes
from artlint_rules.units._arithmetic.products import products
from artlint_rules.units._arithmetic.ratios import ratio_words
from artlint_rules.units._arithmetic.scores import aggregates
from artlint_rules.units._arithmetic.shares import shares
from artlint_rules.units._arithmetic.sums import sums
from artlint_rules.units._arithmetic.tenfold import noughts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding
    from artlint_rules.units._arithmetic.claims import Slip
    from artlint_rules.units._arithmetic.figures import Passage

_MOST_FIGURES = 40  # in a sentence; one with more is a table


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
        if not document.quantities and "aggregate" not in document.vocabulary:
            return
        seen: set[tuple[int, int]] = set()
        for slip in self._slips(document):
            if slip.span not in seen:
                seen.add(slip.span)
                yield self._finding(document, slip)

    def _slips(self, document: Document) -> Iterator[Slip]:
        reading = document.layer(passage)
        for index, sentence in enumerate(document.sentences):
            if "aggregate" in document.vocabulary:
                yield from aggregates(document, index)
            if not 0 < len(document.quantities_in(sentence.span)) <= _MOST_FIGURES or few_figures(
                document, reading, index
            ):
                continue
            yield from _in_sentence(document, reading, index)

    def _finding(self, document: Document, slip: Slip) -> Finding:
        said = document.slice(slip.span)
        message = f"“{said}” does not follow from the figures beside it, which give {slip.truth}; check them"
        return self.finding(slip.span, message, why=slip.why)


def _in_sentence(document: Document, reading: Passage, index: int) -> Iterator[Slip]:
    """The slips of one sentence; what takes a share or a ratio word is asked only where there is one."""
    sentence, around = document.sentences[index].span, neighbours(document, index)
    if reading.has_share(around):
        if reading.has_share(sentence):
            yield from loose_changes(document, reading, index)
            yield from shares(document, reading, index)
        yield from percent_changes(document, reading, index)
    if reading.has_ratio_word(around) or reading.has_share(around):
        yield from ratio_words(document, reading, index)
    if reading.counts[index] > 1:
        yield from noughts(document, reading, index)
        yield from wrong_ways(document, reading, index)
        yield from sums(document, reading, index)
    yield from products(document, reading, index)
