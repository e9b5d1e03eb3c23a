"""Where each sentence of an article says what it says comes from."""

from __future__ import annotations

from bisect import bisect_right

from artlint.attribution.attribution import Attribution
from artlint.attribution.carry import carried
from artlint.attribution.cue import cues_by_sentence
from artlint.attribution.labels import labelled, signed
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.attribution.attribution import Coverage
    from artlint.attribution.cue import Cue
    from artlint.document import Document, Quote
    from artlint.span import Span

_WHOLLY = 0.6  # share of a sentence inside quotation marks from which it is a direct quotation
_STRENGTH = ("named", "document", "located", "pronoun", "relative", "generic")


def attributions(document: Document) -> tuple[Attribution | None, ...]:
    """The attribution of each sentence, in order; None for what the article itself says."""
    own = [_own(document, index) for index in range(len(document.sentences))]
    coverage = [quoted_share(document, sentence.span) for sentence in document.sentences]
    found: list[Attribution | None] = []
    for index, attribution in enumerate(own):
        if attribution is None:
            origin = carried(document, index, own, found, coverage)
            attribution = origin and origin._replace(covers=_coverage(coverage[index]))
        found.append(attribution)
    return tuple(found)


def reporting(cue: Cue) -> bool:
    """Whether the cue attributes its sentence to somebody or something."""
    return cue.reports and not cue.hypothetical and cue.source.kind != "none"


def _own(document: Document, index: int) -> Attribution | None:
    """The attribution that the sentence itself shows: of several cues the one with the firmest source."""
    cues = sorted(filter(reporting, document.layer(cues_by_sentence)[index]), key=_weakness)
    covers = _coverage(quoted_share(document, document.sentences[index].span))
    if cues:
        source = cues[0].source
        return Attribution(source.kind, source.head, cues[0].kind, covers, index, cues[0].span)
    label = labelled(document, index)
    if label:
        return Attribution("named", "", "label", "direct", index, label)
    signature = signed(document, index)
    return Attribution("named", "", "signature", "direct", index, signature) if signature else None


def _weakness(cue: Cue) -> int:
    return _STRENGTH.index(cue.source.kind)


def _coverage(share: float) -> Coverage:
    if not share:
        return "indirect"
    return "direct" if share >= _WHOLLY else "mixed"


def quoted_share(document: Document, span: Span) -> float:
    """The share of the span, 0 to 1, that stands inside direct quotations."""
    inside = sum(
        min(quote.span.end, span.end) - max(quote.span.start, span.start) for quote in quotes_at(document, span)
    )
    return inside / max(span.end - span.start, 1)


def quotes_at(document: Document, span: Span) -> Iterator[Quote]:
    """The quotations that overlap the span, in order."""
    quotes = document.quotes
    first = max(bisect_right(quotes, span.start, key=_start) - 1, 0)
    for quote in quotes[first:]:
        if quote.span.start >= span.end:
            return
        if quote.span.end > span.start:
            yield quote


def _start(quote: Quote) -> int:
    return quote.span.start
