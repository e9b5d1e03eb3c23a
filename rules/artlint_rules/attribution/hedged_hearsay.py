"""ATT006: hearsay behind an adverb."""

from __future__ import annotations

from functools import cache

from artlint import Severity, load_data
from artlint.attribution import passages
from artlint.attribution.lexicon import lexicon
from artlint.values import TYPE_CHECKING
from artlint_rules.attribution._shared.context import cites, linked, sources_of_paragraph, states
from artlint_rules.attribution._shared.house import AttributionRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding, Span
    from artlint.attribution import Passage


class HedgedHearsay(AttributionRule):
    """Hearsay that is hedged and nobody stands behind.

    Flags "reportedly", "allegedly", "supposedly", "purportedly", "rumour has it", "by all accounts" and the like where
    nothing in the paragraph says who reports or alleges it.

    Why: the hedge tells readers that somebody said so, and keeps back who; it is no protection in law either.

    Leaves alone: paragraphs with a source; charges, trials and police, whose word "allegedly" repeats; links and
    footnotes; quotations, questions, headings and articles in the first person.

    Sources: AP Stylebook, "allege"; Reuters Handbook on rumours; BBC Editorial Guidelines 3.3.4.
    """

    code = "ATT006"
    name = "hedged-hearsay"
    severity = Severity.INFO

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each hedge without a source."""
        wanted = _adverbs() | _telling()
        if wanted.isdisjoint(document.vocabulary) or self.writers_own(document):
            return
        for index, passage in enumerate(document.layer(passages)):
            found = None if wanted.isdisjoint(passage.folded) else _hedge(passage)
            if found is None or not states(document, passage.sentence):
                continue
            if not self._sourced(document, index, passage):
                words = document.slice(found)
                yield self.finding(found, f"“{words}” and no source in the paragraph; say whose word it is, or cut")

    def _sourced(self, document: Document, index: int, passage: Passage) -> bool:
        sentence = passage.sentence
        if any(sources_of_paragraph(document, index)) or cites(document, sentence):
            return True
        block = document.blocks[sentence.block].span
        record = frozenset(load_data(__name__).strings("record"))
        if any(not record.isdisjoint(other.folded) for other in _paragraph(document, sentence.block)):
            return True
        return linked(document, sentence.span, sentence, anywhere=True) or self.accepted(document, block)


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(load_data(__name__).strings("hedges"))


def _hedge(passage: Passage) -> Span | None:
    """The first hedge outside quotations: an adverb, or "word on the street is" and its like."""
    for index, word in enumerate(passage.folded):
        if passage.quoted(index):
            continue
        if word in _openings():
            end = _phrase_end(passage, index)
            if end:
                return passage.span(index, end)
        if word in _adverbs() and (word != "supposedly" or _beside_verb(passage, index)):
            return passage.span(index, index + 1)
    return None


def _phrase_end(passage: Passage, start: int) -> int:
    """The word after the phrase of hearsay that begins at word `start`; 0 where none does."""
    for phrase in _phrases():
        if passage.folded[start : start + len(phrase)] == phrase:
            return start + len(phrase)
    return 0


@cache
def _phrases() -> list[list[str]]:
    return [phrase.split() for phrase in load_data(__name__).strings("phrases")]


@cache
def _telling() -> frozenset[str]:
    """The longest word of each phrase, without one of which none is there."""
    return frozenset(max(phrase, key=len) for phrase in _phrases())


@cache
def _openings() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _phrases())


def _beside_verb(passage: Passage, index: int) -> bool:
    """Whether a verb stands beside the adverb: "supposedly adds", not "a supposedly secret paper"."""
    helpers = lexicon().helpers
    after = passage.word(index + 1)
    return passage.word(index - 1) in helpers or after in helpers or (after.endswith(("s", "ed")) and index > 0)


def _paragraph(document: Document, block: int) -> Iterator[Passage]:
    return (passage for passage in document.layer(passages) if passage.sentence.block == block)
