"""The results of an article that do not follow from its figures."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING
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

    from artlint import Document
    from artlint_rules.units._arithmetic.claims import Slip
    from artlint_rules.units._arithmetic.figures import Passage

_MOST_FIGURES = 40  # in a sentence; one with more is a table


def slips(document: Document) -> Iterator[Slip]:
    """The slips of every sentence, some of them twice."""
    reading = document.layer(passage)
    for index, sentence in enumerate(document.sentences):
        if "aggregate" in document.vocabulary:
            yield from aggregates(document, index)
        many = len(document.quantities_in(sentence.span)) > _MOST_FIGURES
        if reading.counts[index] and not many and not few_figures(document, reading, index):
            yield from _in_sentence(document, reading, index)


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
