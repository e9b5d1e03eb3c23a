"""What stands around a sentence and excuses or backs it: the article's genre, who speaks in it and near by."""

from __future__ import annotations

import re
from itertools import islice

from artlint import Span, expression
from artlint.attribution.cue import cues_by_sentence
from artlint.attribution.labels import transcript
from artlint.attribution.lexicon import lexicon
from artlint.attribution.passage import passages
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from artlint import Document, Sentence, Word
    from artlint.attribution import Attribution
    from artlint.attribution.cue import Cue
    from artlint.attribution.passage import Passage

_FIRST_PERSON = frozenset(
    ["i", "me", "my", "mine", "we", "our", "ours", "us", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'll"]
)
_SINGULAR_PERSON = frozenset(["me", "my", "mine", "i'm", "i've", "i'd", "i'll"])
_PLURAL_PERSON = _FIRST_PERSON - _SINGULAR_PERSON - {"i"}
_MOST_FIRST_PERSON = 3  # per 100 words outside quotations: above it an article is somebody's own view
_FEWEST_FIRST_PERSON = 2  # one "we" makes no column
_FEWEST_WORDS = 5  # a shorter sentence that stands alone is a heading, not a claim
_GENRE = expression(
    r"(?:opinion|analysis|review|comment|editorial|column|letter|to the editor)s?\s*[:|–—-]", re.IGNORECASE
)
_SIGNED = expression(r"[—―–-]{1,2}\s?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?:,[^.!?]{0,40})?")
_CLOSED = expression(r"[.!?…:;,][\"'”’)\]]*$|[\"”]$")
_CITATION = expression(r"[(\[]\d{1,3}(?:[,;–-] ?\d{1,3})*[)\]]|\((?:[^()]*, )?(?:19|20)\d\d[a-z]?\)|\bet al\b")
_LINKED = expression(r"<a\s|</a>|\]\(|\]\[|\[(?!\^)")
PROSE = frozenset(["paragraph", "list_item"])
_FEWEST_CITATIONS = 3
_SPEAKING = frozenset(["own", "named", "located", "document", "pronoun"])
_AFTER = 2  # sentences of the next paragraphs in which whoever speaks may still be introduced
_PARAGRAPH = 30  # sentences before and after, however long the paragraph
_MOST_LINES = 4  # captions and the like stepped over between two paragraphs
_LEAD = 3  # paragraphs at the top whose sources are named further down
_AFTER_LEAD = 14  # sentences


def own_view(document: Document) -> bool:
    """Whether the article speaks in the first person or calls itself opinion; use through `document.layer`."""
    if document.blocks and _GENRE.match(document.slice(document.blocks[0].span)):
        return True
    if document.blocks and _SIGNED.fullmatch(document.slice(document.blocks[-1].span)):
        return True  # a letter
    quoted = sum(len(document.words_in(quote.span)) for quote in document.quotes)
    pronouns = [word for word in document.words if word[2] in _FIRST_PERSON]  # by place: three times as fast as by name
    own = sum(1 for word in pronouns if _unquoted_pronoun(document, word))
    return own >= _FEWEST_FIRST_PERSON and own * 100 > _MOST_FIRST_PERSON * (len(document.words) - quoted)


def _unquoted_pronoun(document: Document, word: Word) -> bool:
    span = Span(word.start, word.end)
    return document.slice(span) != "US" and not document.quoted(span)


def running(document: Document, index: int) -> bool:
    """Whether the block is a paragraph that ends as one: no heading, label, caption or line left by an embed."""
    block = document.blocks[index]
    closed = _CLOSED.search(document.text, max(block.span.end - 4, block.span.start), block.span.end)
    return block.kind in PROSE and closed is not None


def paragraph_before(document: Document, index: int) -> int:
    """The index of the running paragraph before a block, past a few lines that are none; -1 where there is none."""
    for before in range(index - 1, max(index - 1 - _MOST_LINES, -1), -1):
        if running(document, before):
            return before
    return index - 1


def states(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence is running prose that claims something: no heading, label, caption or question."""
    if not running(document, sentence.block) or document.slice(sentence.span).endswith(("?", "?”", '?"')):
        return False
    if sentence.block in document.layer(transcript):
        return False
    return len(document.words_in(sentence.span)) >= _FEWEST_WORDS


def told_by_writer(document: Document, sentence: Sentence) -> bool:
    """Whether the writer says "I" in the paragraph, or "we" in another sentence of it: what "some say" there is lore
    the writer met, and the article a feature."""
    for word in document.layer(_first_persons).get(sentence.block, ()):
        elsewhere = not sentence.span.start <= word.start < sentence.span.end
        if word.folded not in _PLURAL_PERSON or elsewhere:
            return True
    return False


def _first_persons(document: Document) -> Mapping[int, list[Word]]:
    """The words of the first person outside quotations, by block."""
    found: dict[int, list[Word]] = {}
    for before, word in zip((None, *document.words), document.words, strict=False):
        if word.folded not in _FIRST_PERSON or not _unquoted_pronoun(document, word):
            continue
        beside = before if before and word.start - before.end == 1 else None
        if word.folded != "i" or not _numeral(document, beside, word):
            found.setdefault(document.block_index(word.start), []).append(word)
    return found


def _numeral(document: Document, before: Word | None, word: Word) -> bool:
    """Whether an "I" counts: "World War I", "Charles I", "the I-95"."""
    if document.text[word.end : word.end + 1] != " ":
        return True
    known = before is None or before.folded in lexicon().clause_words or before.folded in lexicon().adverbial
    return not known and before is not None and document.text[before.start].isupper()


def linked(document: Document, span: Span, sentence: Sentence, *, anywhere: bool = False) -> bool:
    """Whether a link leads from the words at the span, or right after them, to where the claim is from.

    With `anywhere`, a link in the rest of the sentence will do.
    """
    end = sentence.span.end if anywhere else min(span.end + 2, sentence.span.end)
    reach = Span(max(span.start - 1, sentence.span.start), end)
    if document.contiguous(reach):
        return False
    return _LINKED.search(document.source.text, *document.source_span(reach)) is not None


def cites(document: Document, sentence: Sentence) -> bool:
    """Whether the sentence carries a reference: "(14)", "[3, 5]", "(Ito, 2019)"."""
    return _CITATION.search(document.text, sentence.span.start, sentence.span.end) is not None


def cited(document: Document) -> bool:
    """Whether the article gives its sources by numbers, three or more times; use through `document.layer`."""
    return sum(1 for _ in islice(_CITATION.finditer(document.text), _FEWEST_CITATIONS)) == _FEWEST_CITATIONS


def spoken(cues: Sequence[Cue], besides: Cue | None = None) -> bool:
    """Whether the sentence is somebody's words by another cue than `besides`."""
    return any(cue is not besides and not cue.hypothetical and _speaks(cue) and cue.reports for cue in cues)


def _speaks(cue: Cue) -> bool:
    if cue.source.kind not in _SPEAKING or cue.kind == "noun":
        return False
    if cue.source.kind == "located":  # "rates", "claims" and the like are as often nouns
        return cue.kind == "preposition" or (
            cue.verb is not None and cue.verb.lemma in ("say", "tell", "warn", "argue")
        )
    return cue.verb is None or cue.verb.sense in ("speech", "show") or cue.source.kind == "named"


def sources_of_paragraph(document: Document, index: int) -> Iterator[Attribution]:
    """The attributions of the sentences in the paragraph of sentence `index`."""
    block = document.sentences[index].block
    first = document.sentence_index(document.blocks[block].span.start)
    attributed = document.attributions
    for other in range(max(first, index - _PARAGRAPH, 0), min(index + _PARAGRAPH, len(document.sentences))):
        if document.sentences[other].block > block:
            return
        if attribution := attributed[other]:
            yield attribution


def near(document: Document, index: int) -> Iterator[int]:
    """The sentences, by index, in which whoever speaks in sentence `index` may be named: its paragraph, what follows it
    and, for a lead, further down."""
    sentences = document.sentences
    block = sentences[index].block
    first = index
    while first > max(index - _PARAGRAPH, 0) and sentences[first - 1].block == block:
        first -= 1
    yield from range(first, index)
    reach = _AFTER_LEAD if block < _LEAD else _AFTER
    after = 0
    for other in range(index + 1, min(index + _PARAGRAPH, len(sentences))):
        if sentences[other].block != block:
            after += 1
        if after > reach:
            return
        yield other


def named_voices(document: Document, index: int) -> Iterator[Cue]:
    """The cues by which a named person or body speaks in the sentence."""
    for cue in document.layer(cues_by_sentence)[index]:
        if cue.source.kind == "named" and _speaks(cue):
            yield cue


def named_voice(document: Document, index: int) -> bool:
    """Whether a named person or body speaks in the sentence."""
    return any(named_voices(document, index))


def quotes_in(document: Document, sentence: Sentence) -> bool:
    """Whether a direct quotation stands in the sentence, or the sentence in one."""
    return any(quote.span.overlaps(sentence.span) for quote in document.quotes)


def mentions(document: Document) -> Mapping[str, list[int]]:
    """For each word of the article the sentences it stands in, in order; use through `document.layer`."""
    found: dict[str, list[int]] = {}
    for index, passage in enumerate(document.layer(passages)):
        for word in dict.fromkeys(passage.folded):
            found.setdefault(word, []).append(index)
    return found


def passage_of(document: Document, index: int) -> Passage:
    """The words of a sentence."""
    return document.layer(passages)[index]
