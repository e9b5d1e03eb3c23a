"""Attribution carried over from one sentence to another: a quotation that goes on, reported speech that does."""

from __future__ import annotations

from artlint.attribution.attribution import Attribution
from artlint.attribution.lexicon import lexicon
from artlint.attribution.passage import Passage, passages
from artlint.attribution.shared_subject import subject_of_sentence
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    if introduction := _introduced(document, index):
        return introduction
    following = index + 1
    while following < len(sentences) and sentences[following].block == block:
        if own[following]:
            return own[following]
        following += 1
    after = own[following] if following < len(sentences) else None
    return after if after and sentences[following].block == block + 1 else None


def _introduced(document: Document, index: int) -> Attribution | None:
    """A person brought in by the sentence before a paragraph that opens with a quotation, or a lead-in with a colon."""
    sentences = document.sentences
    block = sentences[index].block
    if not index or sentences[index - 1].block != block - 1:
        return None
    before = document.layer(passages)[index - 1]
    if document.slice(before.sentence.span).endswith(":"):
        source = subject_of_sentence(before, before.size)
        kind = "located" if source.kind == "none" else source.kind
        return Attribution(kind, source.head, "colon", "direct", index - 1, before.sentence.span)
    name = _person(before)
    if name is None:
        return None
    return Attribution("named", before.word(name), "introduction", "direct", index - 1, before.span(name, name + 1))


def _person(passage: Passage) -> int | None:
    """The word by which a sentence brings a person in: the surname of a full name, or an opening "she"."""
    if passage.word(0) in ("he", "she"):
        return 0
    for index in range(1, passage.size):
        if passage.capital(index) and passage.capital(index - 1) and not passage.breaks(index) and index > 1:
            return index
        aged = passage.word(index).isdigit() and passage.gap(index) == ", " and passage.breaks(index + 1)
        if aged and passage.capital(index - 1):
            return index - 1
    return None


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
    for word in passage.folded:
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
