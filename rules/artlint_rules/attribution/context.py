"""What stands around a sentence and excuses or backs it: the article's genre, who speaks in it and near by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from artlint import Span, expression
from artlint_rules.attribution.layer import attributions
from artlint_rules.attribution.passage import passages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint import Document, Sentence, Word
    from artlint_rules.attribution.layer import Attribution
    from artlint_rules.attribution.passage import Passage

_FIRST_PERSON = frozenset(
    ["i", "me", "my", "mine", "we", "our", "ours", "us", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'll"]
)
_MOST_FIRST_PERSON = 3  # per 100 words outside quotations: above it an article is somebody's own view
_FEWEST_WORDS = 5  # a shorter sentence that stands alone is a heading, not a claim
_GENRE = expression(r"(?:opinion|analysis|review|comment|editorial|column|letter)s?\s*[:|–—-]", re.IGNORECASE)
_CLOSED = expression(r"[.!?…:;,][\"'”’)\]]*$|[\"”]$")
_CITATION = expression(r"[(\[]\d{1,3}(?:[,;–-] ?\d{1,3})*[)\]]|\((?:[^()]*, )?(?:19|20)\d\d[a-z]?\)|\bet al\b")
_PROSE = frozenset(["paragraph", "list_item"])
_SPEAKING = frozenset(["named", "located", "document", "pronoun"])
_AFTER = 2  # sentences of the next paragraphs in which whoever speaks may still be introduced
_LEAD = 3  # paragraphs at the top whose sources are named further down
_AFTER_LEAD = 14  # sentences


def own_view(document: Document) -> bool:
    """Whether the article speaks in the first person or calls itself opinion; use through `document.layer`."""
    if document.blocks and _GENRE.match(document.slice(document.blocks[0].span)):
        return True
    quoted = sum(len(document.words_in(quote.span)) for quote in document.quotes)
    own = sum(1 for word in document.words if word.folded in _FIRST_PERSON and _unquoted_pronoun(document, word))
    return own * 100 > _MOST_FIRST_PERSON * (len(document.words) - quoted)


def _unquoted_pronoun(document: Document, word: Word) -> bool:
    span = Span(word.start, word.end)
    return document.slice(span) != "US" and not document.quoted(span)


def states(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence is running prose that claims something: no heading, label, caption or question."""
    block = document.blocks[sentence.block]
    closed = _CLOSED.search(document.text, max(block.span.end - 4, block.span.start), block.span.end)
    if block.kind not in _PROSE or not closed or document.slice(sentence.span).endswith(("?", "?”", '?"')):
        return False
    return len(document.words_in(sentence.span)) >= _FEWEST_WORDS


def cites(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence carries a reference: "(14)", "[3, 5]", "(Ito, 2019)"."""
    return _CITATION.search(document.text, sentence.span.start, sentence.span.end) is not None


def spoken(cues: Sequence[Attribution], besides: Attribution | None = None) -> bool:
    """Whether the sentence is somebody's words by another cue than `besides`."""
    return any(cue is not besides and not cue.hypothetical and _speaks(cue) for cue in cues)


def _speaks(cue: Attribution) -> bool:
    if cue.source.kind not in _SPEAKING or cue.kind == "noun":
        return False
    if cue.source.kind == "located":  # "rates", "claims" and the like are as often nouns
        return cue.kind == "preposition" or (
            cue.verb is not None and cue.verb.lemma in ("say", "tell", "warn", "argue")
        )
    return cue.verb is None or cue.verb.sense in ("speech", "show") or cue.source.kind == "named"


def near(document: Document, index: int) -> Iterator[int]:
    """The sentences, by index, in which whoever speaks in sentence `index` may be named: its paragraph, what follows it
    and, for a lead, further down."""
    sentences = document.sentences
    block = sentences[index].block
    first = index
    while first > 0 and sentences[first - 1].block == block:
        first -= 1
    yield from range(first, index)
    reach = _AFTER_LEAD if block < _LEAD else _AFTER
    after = 0
    for other in range(index + 1, len(sentences)):
        if sentences[other].block != block:
            after += 1
        if after > reach:
            return
        yield other


def named_voice(document: Document, index: int) -> bool:
    """Whether a named person or body speaks in the sentence."""
    return any(cue.source.kind == "named" and _speaks(cue) for cue in document.layer(attributions)[index])


def quotes_in(document: Document, sentence: Sentence) -> bool:
    """Whether a direct quotation stands in the sentence, or the sentence in one."""
    return any(quote.span.overlaps(sentence.span) for quote in document.quotes)


def passage_of(document: Document, index: int) -> Passage:
    """The words of a sentence."""
    return document.layer(passages)[index]
