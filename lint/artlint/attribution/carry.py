"""Attribution carried over from one sentence to another: a quotation that goes on, reported speech that does."""

from __future__ import annotations

from artlint.attribution.attribution import Attribution
from artlint.attribution.lexicon import lexicon
from artlint.attribution.shared_subject import subject_of_sentence
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.attribution.layer import Attributions
    from artlint.attribution.passage import Passage

_AHEAD = 20  # sentences looked ahead over for whoever speaks a quotation
_QUOTED = 0.5  # share of a sentence inside quotation marks from which its speaker is looked for
_BULLETS = frozenset("•‣◦*·-–—▪")
_BACKSHIFTED = frozenset(["would", "could", "had", "might", "wouldn't", "couldn't", "hadn't"])


def carried(article: Attributions, index: int) -> Attribution | None:
    """Whose words a sentence without a source of its own goes on to report, None when it is the article that speaks.

    What the sentences before it go on from must be known already.
    """
    if article.quoted_share(index) >= _QUOTED:
        return _speaker(article, index)
    return _reported(article, index) or _listed(article, index)


def leans_back(article: Attributions, index: int) -> bool:
    """Whether the sentence may go on from the one before it."""
    if article.own(index):
        return False
    block = article.sentences[index].block
    if article.sentences[index - 1].block == block or _item(article, block) or _leads_in(article, index - 1):
        return True
    return article.quoted_share(index) >= _QUOTED


def _speaker(article: Attributions, index: int) -> Attribution | None:
    """Who speaks a sentence that is a quotation: whoever spoke just before, was brought in, or is named just after."""
    sentences = article.sentences
    block = sentences[index].block
    if index and sentences[index - 1].block >= block - 1 and (before := article[index - 1]):
        return before
    if introduction := _introduced(article, index):
        return introduction
    following = index + 1
    last = min(index + _AHEAD, len(sentences))
    while following < last and sentences[following].block <= block + 1:
        own = article.own(following)
        if own or sentences[following].block > block:
            return own
        following += 1
    return None


def _introduced(article: Attributions, index: int) -> Attribution | None:
    """A person brought in by the sentence before a paragraph that opens with a quotation, or a lead-in with a colon."""
    sentences = article.sentences
    block = sentences[index].block
    if not index or sentences[index - 1].block != block - 1:
        return None
    before = article.passages[index - 1]
    if _leads_in(article, index - 1):
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


def _reported(article: Attributions, index: int) -> Attribution | None:
    """Free indirect speech: the sentence goes on in the tense of reported speech."""
    sentences = article.sentences
    if not index or sentences[index - 1].block != sentences[index].block or article.quoted_share(index):
        return None
    before = article[index - 1]
    if before is None:
        return None
    passage = article.passages[index]
    told = before.source == "document" and passage.word(0) in lexicon().telling
    return before if told or _backshifted(passage) else None


def _backshifted(passage: Passage) -> bool:
    """Whether the first verb of the sentence is in the tense of reported speech: "It would cost half as much"."""
    words = lexicon()
    for word in passage.folded:
        if word in words.helpers and word != "to":
            return word in _BACKSHIFTED
    return False


def _listed(article: Attributions, index: int) -> Attribution | None:
    """Who stands behind a list: whoever is named in the sentence with a colon that leads into it."""
    before = article[index - 1] if index and leans_back(article, index) else None
    if before is None:
        return None
    if _leads_in(article, index - 1):
        return before._replace(cue="colon")
    sentences = article.sentences
    goes_on = sentences[index - 1].block == sentences[index].block or _item(article, sentences[index].block)
    return before if before.cue == "colon" and before.sentence != index - 1 and goes_on else None


def _item(article: Attributions, block: int) -> bool:
    """Whether the block is an item of a list, be it only by its bullet."""
    return article.blocks[block].kind == "list_item" or article.text[article.blocks[block].span.start] in _BULLETS


def _leads_in(article: Attributions, index: int) -> bool:
    """Whether the sentence ends with a colon."""
    return article.text[article.sentences[index].span.end - 1] == ":"
