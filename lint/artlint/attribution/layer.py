"""Where each sentence of an article says what it says comes from."""

from __future__ import annotations

from bisect import bisect_right

from artlint.attribution.attribution import Attribution
from artlint.attribution.carry import carried, leans_back
from artlint.attribution.cue import cues_by_sentence
from artlint.attribution.labels import label, signature, transcript
from artlint.attribution.passage import passages, quote_start
from artlint.attribution.shared_subject import shared_cues
from artlint.attribution.unsaid import before_colon, own_reporting
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.attribution.attribution import Coverage
    from artlint.attribution.cue import Cue
    from artlint.document import Document

_WHOLLY = 0.6  # share of a sentence inside quotation marks from which it is a direct quotation
_STRENGTH = ("named", "document", "located", "own", "pronoun", "relative", "generic")


class Attributions:
    """Who stands behind each sentence of an article, by its index; None for what the article itself says.

    A sentence is read when it is asked for, and those before it that it may go on from.
    """

    # Not the document, which holds its layers: of a ring nothing is freed until the collector comes round.
    __slots__ = ("_cues", "_found", "_own", "_quotes", "_speeches", "blocks", "passages", "sentences", "text")

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.blocks = document.blocks
        self.sentences = document.sentences
        self.passages = document.layer(passages)
        self._quotes = document.quotes
        self._cues = document.layer(cues_by_sentence)
        self._speeches = document.layer(transcript)
        self._own: dict[int, Attribution | None] = {}
        self._found: dict[int, Attribution | None] = {}

    def __len__(self) -> int:
        return len(self.sentences)

    def __iter__(self) -> Iterator[Attribution | None]:
        return (self[index] for index in range(len(self)))

    def __getitem__(self, index: int) -> Attribution | None:
        if index not in self._found:
            first = index
            while first and first - 1 not in self._found and leans_back(self, first):
                first -= 1
            for place in range(first, index + 1):  # forwards: each may go on from the one before
                self._found[place] = self.own(place) or self._carried(place)
        return self._found[index]

    def own(self, index: int) -> Attribution | None:
        """The attribution that the sentence itself shows: of several cues the one with the firmest source."""
        if index not in self._own:
            self._own[index] = self._shown(index)
        return self._own[index]

    def quoted_share(self, index: int) -> float:
        """The share of the sentence, 0 to 1, that stands inside direct quotations."""
        span = self.sentences[index].span
        first = max(bisect_right(self._quotes, span.start, key=quote_start) - 1, 0)
        inside = 0
        for quote in self._quotes[first:]:
            if quote.span.start >= span.end:
                break
            inside += max(0, min(quote.span.end, span.end) - max(quote.span.start, span.start))
        return inside / max(span.end - span.start, 1)

    def _carried(self, index: int) -> Attribution | None:
        origin = carried(self, index)
        return origin and origin._replace(covers=self._coverage(index))

    def _shown(self, index: int) -> Attribution | None:
        cues = [cue for cue in self._cues[index] if cue.reports] or list(shared_cues(self.passages[index]))
        if cues:
            cue = min(cues, key=_weakness)
            return Attribution(cue.source.kind, cue.source.head, cue.kind, self._coverage(index), index, cue.span)
        sentence = self.sentences[index]
        if sentence.block in self._speeches and (span := label(self.text, self.blocks[sentence.block].span)):
            return Attribution("named", "", "label", "direct", index, span)
        if span := signature(self.text, sentence.span):
            return Attribution("named", "", "signature", "direct", index, span)
        return self._unsaid(index)

    def _unsaid(self, index: int) -> Attribution | None:
        """What the outlet found out itself, and what a headline's colon attributes."""
        passage = self.passages[index]
        if span := own_reporting(passage):
            return Attribution("own", "", "passive", self._coverage(index), index, span)
        if self.blocks[self.sentences[index].block].kind != "heading":
            return None
        source = before_colon(passage)
        if source.kind == "none":
            return None
        span = passage.span(source.start, source.end)
        return Attribution(source.kind, source.head, "colon", "indirect", index, span)

    def _coverage(self, index: int) -> Coverage:
        share = self.quoted_share(index)
        if not share:
            return "indirect"
        return "direct" if share >= _WHOLLY else "mixed"


def _weakness(cue: Cue) -> int:
    return _STRENGTH.index(cue.source.kind)
