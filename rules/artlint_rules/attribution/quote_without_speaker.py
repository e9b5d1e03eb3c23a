"""ATT003: quotations of which nobody is said to be the speaker."""

from __future__ import annotations

from functools import cache

from artlint import Severity, Span, load_data
from artlint.attribution import cues_by_sentence, passages, shortened
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.attribution._shared.context import PROSE, paragraph_before, running
from artlint_rules.attribution._shared.house import AttributionRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint import Document, Finding, Quote, Word

_FEWEST_WORDS = 5  # fewer are a phrase in quotation marks, not somebody's statement (our choice)
_REACH = 20  # sentences looked back over at most, however long the paragraph
_WRITERS_WORDS = 6  # around it in its sentence: with more it is a part of what the writer says
_PERSONS = frozenset(["he", "she", "i"])
_LIKENESS = 40  # code points from its beginning that make a pull quote of it when they stand twice
_LONGEST_LINE = 60  # code points of a line of verse
_LONGEST_SIGNATURE = 80  # code points
_TITLE = 0.6  # share of capitalised words from which quotation marks hold a title
_SMALL = frozenset(["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])


class QuoteWithoutSpeaker(AttributionRule):
    """A direct quotation and nobody who says it.

    Flags a quotation of five words or more where neither its sentence nor those beside it say whose words it is, and
    nobody is talked of who might be the speaker.

    Why: readers cannot weigh words when they are not told whose they are; a quotation that lost its speaker in the edit
    may be read as somebody else's.

    Leaves alone: quotations that go on from one paragraph to the next, split ones, tweets and documents with a source;
    titles, slogans on signs, words in quotation marks within a sentence of the writer's; block quotations, pull quotes
    that repeat a sentence, headings and captions; transcripts; articles in the first person.

    Sources: Reuters Handbook (identify who speaks after the first quoted sentence); AP Stylebook on attribution.
    """

    code = "ATT003"
    name = "quote-without-speaker"
    severity = Severity.WARNING
    reads_quotes = True

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each quotation without a speaker."""
        if not document.quotes or self.writers_own(document):
            return
        for quotation in _quotations(document.quotes):
            first = quotation[0]
            if (
                document.blocks[first.block].kind not in PROSE
                or _headline(document, first)
                or not _statement(document, quotation)
            ):
                continue
            if not self._spoken(document, quotation) and not _repeated(document, first):
                words = shortened(document.slice(first.span).strip("“”\"'‘’ "))
                yield self.finding(first.span, f"nobody says “{words}”; name the speaker")

    def _spoken(self, document: Document, quotation: Sequence[Quote]) -> bool:
        place = _place(document, quotation)
        cues = document.layer(cues_by_sentence)
        if any(cue.kind == "active" for index in range(place.first, place.last + 1) for cue in cues[index]):
            return True  # be it the writer or the reader: "you will wonder"
        attributed = document.attributions
        if any(attributed[index] for index in range(place.first, place.last + 1)):
            return True
        beside = ((index, attributed[index]) for index in _beside(document, place))
        if any(found and (found.sentence == index or found.covers == "direct") for index, found in beside):
            return True
        reach = Span(document.sentences[place.from_].span.start, document.sentences[place.to - 1].span.end)
        return self.accepted(document, reach) or _somebody(document, place) or _signed(document, place)


class _Place(NamedTuple):
    """Sentences `first` to `last` hold a quotation; `from_` to before `to` are those and the ones beside them."""

    first: int
    last: int
    from_: int
    to: int


def _quotations(quotes: Sequence[Quote]) -> Iterator[list[Quote]]:
    """The quotations as their speakers made them: one that goes on in the next paragraph is one."""
    whole: list[Quote] = []
    for quote in quotes:
        if not quote.mark and not whole:
            continue  # a block quotation
        whole.append(quote)
        if not quote.continues:
            yield whole
            whole = []
    if whole:
        yield whole


def _headline(document: Document, quote: Quote) -> bool:
    """Whether the quotation stands in the first line of the article, and that has no full stop."""
    block = document.blocks[quote.block].span
    return quote.block == 0 and document.slice(block).strip("“”\"'‘’")[-1:] not in ".!?…,"


def _place(document: Document, quotation: Sequence[Quote]) -> _Place:
    first = document.sentence_index(quotation[0].span.start)
    last = max(document.sentence_index(quotation[-1].span.end - 1), first)
    return _Place(first, last, max(first - 2, 0), min(last + 2, len(document.sentences)))


def _beside(document: Document, place: _Place) -> Iterator[int]:
    """The sentences beside a quotation in which its speaker may be named: those of its paragraph before it, the last
    one of the paragraph before, and the next."""
    sentences = document.sentences
    block = sentences[place.first].block
    before = paragraph_before(document, block)
    for index in range(place.first - 1, max(place.first - _REACH, 0) - 1, -1):
        if sentences[index].block in (block, before):
            yield index
        if sentences[index].block <= before:
            break
    yield from range(place.last + 1, place.to)


def _somebody(document: Document, place: _Place) -> bool:
    """Whether somebody who will be the speaker is talked of in the paragraph of the quotation or the one before, or a
    thing that words can stand on ends the sentence before it."""
    block = document.sentences[place.first].block
    before = paragraph_before(document, block)
    if place.first and document.text[document.sentences[place.first - 1].span.end - 1] == "?":
        return True  # who was asked answers
    for index in range(place.last, max(place.first - _REACH, -1), -1):
        if document.sentences[index].block < before:
            return False
        passage = document.layer(passages)[index]
        words = _PERSONS | _bearers() if index == place.first - 1 else _PERSONS
        beside = index < place.first and document.sentences[index].block == block
        for at, word in enumerate(passage.folded):
            named = word in words or (beside and at and passage.capital(at))
            if named and not passage.quoted(at):
                return True
    return False


@cache
def _bearers() -> frozenset[str]:
    """What words stand on or come from, besides people: before a quotation each of these brings it in."""
    return frozenset(load_data(__name__).strings("bearers"))


def _signed(document: Document, place: _Place) -> bool:
    """Whether the next paragraph signs the quotation: "– Ann Ito"."""
    block = document.sentences[place.last].block + 1
    if block >= len(document.blocks):
        return False
    text = document.slice(document.blocks[block].span)
    if text[0] in "–—―-~" and len(text) <= _LONGEST_SIGNATURE:
        return True
    if document.blocks[block].kind in PROSE and not running(document, block) and len(text) <= _LONGEST_SIGNATURE:
        return text[0].isupper() and "," in text  # "Ann Ito, baker"
    words = [word.folded for word in document.words_in(document.blocks[block].span)[:3]]
    return words[:1] in (["so"], ["thus"]) or words[:2] in (["that", "was"], ["the", "speaker"], ["the", "writer"])


def _statement(document: Document, quotation: Sequence[Quote]) -> bool:
    """Whether the words in the marks are somebody's statement: long enough, no title, not a part of a sentence."""
    span = quotation[0].span
    words = document.words_in(span)
    if len(words) < _FEWEST_WORDS or (len(quotation) == 1 and _title(document, words)):
        return False
    sentence = document.sentences[max(document.sentence_index(span.start), 0)].span
    if document.text[sentence.start : span.start].rstrip().endswith(":"):
        return False  # a label or a lead-in has it
    text = document.slice(span)
    if text.rstrip("”\"’' ").endswith("?") or _verse(text, quotation):
        return False  # a question may be the writer's
    outside = document.words_in(Span(sentence.start, max(sentence.start, span.start)))
    after = document.words_in(Span(min(span.end, sentence.end), sentence.end))
    return len(outside) + len(after) < _WRITERS_WORDS


def _verse(text: str, quotation: Sequence[Quote]) -> bool:
    """Whether the words are set in lines, as verse is, be each line a block of its own."""
    lines = [quote for quote in quotation if quote.span.end - quote.span.start < _LONGEST_LINE]
    if len(quotation) > 1 and len(lines) == len(quotation) and not quotation[1].mark:
        return True
    if len(text) < _LONGEST_LINE and text.endswith(","):
        return True  # its first line, the mark that closes it lines away
    return len(text) < _LONGEST_LINE * (text.count("\n") + 1) and "\n" in text


def _title(document: Document, words: Sequence[Word]) -> bool:
    long = [word for word in words if word.folded not in _SMALL]
    return sum(document.text[word.start].isupper() for word in long) >= _TITLE * len(long)


def _repeated(document: Document, quote: Quote) -> bool:
    """Whether the words stand twice in the article, as those of a pull quote do."""
    words = document.slice(quote.span).strip("“”\"'‘’.,… ")[:_LIKENESS]
    return document.text.count(words) > 1
