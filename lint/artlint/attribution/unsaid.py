"""Sources that no verb of saying brings in: the outlet's own reporting, and a headline's colon."""

from __future__ import annotations

from functools import cache

from artlint.attribution.sources import NO_SOURCE, SourcePhrase, noun_phrase
from artlint.data import load_data
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.attribution.passage import Passage
    from artlint.span import Span

_LONGEST_LABEL = 6  # words: "Former Stroud pollster Rick Amato: ..."


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_data(__name__).strings(key))


def own_reporting(passage: Passage) -> Span | None:
    """The words by which the outlet says that it found out: "documents reviewed by the Post", "we have learned"."""
    for index, word in enumerate(passage.folded):
        if word in _words("found-by") and passage.word(index + 1) == "by" and _outlet(passage, index + 2):
            found = index, min(index + 3, passage.size)
        elif word == "we" and not _words("finding").isdisjoint(passage.folded[index + 1 : index + 3]):
            found = index, index + 2
        elif word in ("learned", "learnt") and passage.word(index - 1) == "has" and passage.capital(index - 2):
            found = index - 2, index + 1
        else:
            continue
        if not passage.quoted(index):
            return passage.span(*found)
    return None


def _outlet(passage: Passage, index: int) -> bool:
    """Whether a name or "this newspaper" stands at the word."""
    if passage.word(index) in ("this", "our"):
        return True
    start = index + 1 if passage.word(index) in ("the", "a") else index
    return passage.capital(start)


def before_colon(passage: Passage) -> SourcePhrase:
    """Who a headline says it is, before or after its colon: "Police: two dead", "Two dead in crash: police"."""
    for index in range(1, passage.size):
        if not passage.gap(index).startswith(":"):
            continue
        for start, end in ((0, index), (index, passage.size)):
            source = noun_phrase(passage, start, end) if end - start <= _LONGEST_LABEL else NO_SOURCE
            if source.kind != "none" and _speaks(passage, source):
                return source
    return NO_SOURCE


def _speaks(passage: Passage, source: SourcePhrase) -> bool:
    """Whether the phrase is somebody or something that can say a headline."""
    known = source.kind in ("document", "generic") or source.head in _words("headline-sources")
    full_name = source.kind == "named" and source.end - source.start >= 2 and passage.capital(source.end - 1)
    return known or full_name
