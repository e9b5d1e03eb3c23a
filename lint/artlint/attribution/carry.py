"""Attribution carried over from one sentence to another: a quotation that goes on, reported speech that does."""

from __future__ import annotations

from artlint.attribution.lexicon import lexicon
from artlint.attribution.passage import Passage, passages
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from artlint.attribution.attribution import Attribution
    from artlint.document import Document

_QUOTED = 0.5  # share of a sentence inside quotation marks from which its speaker is looked for
_BACKSHIFTED = frozenset(["would", "could", "had", "might", "wouldn't", "couldn't", "hadn't"])


def carried(
    document: Document,
    index: int,
    own: Sequence[Attribution | None],
    before: Sequence[Attribution | None],
    quoted: Sequence[float],
) -> Attribution | None:
    """Whose words the sentence goes on to report, None when it is the article that speaks.

    `own` are the attributions that sentences show themselves, `before` those found for the sentences up to this one,
    `quoted` the share of each sentence inside quotation marks.
    """
    if quoted[index] >= _QUOTED:
        return _speaker(document, index, own, before)
    return _reported(document, index, before, quoted) or _listed(document, index, before)


def _speaker(
    document: Document, index: int, own: Sequence[Attribution | None], before: Sequence[Attribution | None]
) -> Attribution | None:
    """Who speaks a sentence that is a quotation: whoever spoke just before, or is named just after."""
    sentences = document.sentences
    block = sentences[index].block
    if index and before[index - 1] and sentences[index - 1].block >= block - 1:
        return before[index - 1]
    following = index + 1
    while following < len(sentences) and sentences[following].block == block:
        if own[following]:
            return own[following]
        following += 1
    after = own[following] if following < len(sentences) else None
    return after if after and sentences[following].block == block + 1 else None


def _reported(
    document: Document, index: int, before: Sequence[Attribution | None], quoted: Sequence[float]
) -> Attribution | None:
    """Free indirect speech: the sentence goes on in the tense of reported speech, or the paragraph of a document."""
    sentences = document.sentences
    if not index or sentences[index - 1].block != sentences[index].block:
        return None
    previous = before[index - 1]
    if previous is None or quoted[index]:
        return None
    passage = document.layer(passages)[index]
    return previous if _backshifted(passage) else None


def _backshifted(passage: Passage) -> bool:
    """Whether the first verb of the sentence is in the tense of reported speech: "It would cost half as much"."""
    words = lexicon()
    for index, word in enumerate(passage.folded):
        if word in words.helpers and word != "to":
            return word in _BACKSHIFTED
    return False


def _listed(document: Document, index: int, before: Sequence[Attribution | None]) -> Attribution | None:
    """Who stands behind a list: whoever is named in the sentence with a colon that leads into it."""
    sentences = document.sentences
    block = sentences[index].block
    if document.blocks[block].kind != "list_item" or not index:
        return None
    previous = before[index - 1]
    if previous is None:
        return None
    leads = document.slice(sentences[index - 1].span).endswith(":")
    return previous if leads or document.blocks[sentences[index - 1].block].kind == "list_item" else None
