"""Whether a word that may be a reporting verb is one here: by what stands before it and what it takes.

"State" is a verb in "the records state that", a noun in "across the state"; "found" reports in "the study found
that", not in "officers found the car". No grammar is parsed: a verb reports when a clause, a quotation or a colon
follows it, when it is set off as ", the ministry said,", or when it can hardly be anything else.
"""

from __future__ import annotations

from functools import cache

from artlint.attribution.lexicon import lexicon
from artlint.data import load_data
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.attribution.cue_words import Form, Verb
    from artlint.attribution.passage import Passage
    from artlint.attribution.sources import SourcePhrase

_THAT_REACH = 7  # words after the verb in which "that" may begin its clause: "told reporters on Monday that"
_CLAUSE_REACH = 10  # words in which a clause without "that" shows its verb
_QUOTE_REACH = 9  # words in which the quotation may begin: "called the plan he had signed a “farce”"
_QUOTE_MARKS = frozenset("“\"'‘„«`”’")
_ADJECTIVE_ENDINGS = ("ed", "al", "ic", "ous", "ive", "ing", "able", "ful", "less", "ent", "ant", "ary", "y")
_EXTRACTED = frozenset(["will", "would", "could", "may", "might", "is", "was", "were"])  # "a move it expects will"
_SUPPOSING = frozenset(["if", "whether", "unless"])
_OBJECTS = frozenset(["it", "him", "her", "them", "this", "that"])
_BASE: frozenset[Form] = frozenset(["base"])
_OPENING = ("“", '"', "‘", "„", "«", "``", "''", " '")


class _Frames:
    """The words of `frames.yaml`."""

    def __init__(self) -> None:
        data = load_data(__name__)
        self.plain = frozenset(data.strings("plain"))
        self.nouns_too = frozenset(data.strings("nouns-too"))
        self.only_clause = frozenset(data.strings("only-clause"))
        self.object_alone = frozenset(data.strings("object"))
        self.showing = frozenset(data.strings("showing")) | lexicon().documents
        self.clause_starts = frozenset(data.strings("clause-starts"))
        self.infinitive = frozenset(data.strings("infinitive"))
        self.collective = frozenset(data.strings("collective"))
        self.that_alone = frozenset(data.strings("that-alone"))
        self.quote_alone = frozenset(data.strings("quote-alone"))
        self.with_as = frozenset(data.strings("with-as"))
        self.preposition_alone = frozenset(data.strings("preposition-alone"))
        self.about = frozenset(data.strings("about"))
        self.prepositions = data.table("prepositions")
        self.with_preposition = data.table("object-and-preposition")


@cache
def _frames() -> _Frames:
    return _Frames()


def reports(passage: Passage, index: int, end: int, verb: Verb, source: SourcePhrase) -> bool:
    """Whether the verb at word `index`, whose group ends before word `end`, tells what its source says or holds."""
    if source.kind == "pronoun" and source.head in ("i", "we", "you"):
        return False  # the writer's own word, or the reader's
    if _belongs_to_noun(passage, index, verb) or passage.word(source.start - 1) in _SUPPOSING:
        return False
    return _is_verb(passage, index, end, verb, source) and _has_frame(passage, index, end, verb, source)


def _has_frame(passage: Passage, index: int, end: int, verb: Verb, source: SourcePhrase) -> bool:
    """Whether the verb takes what makes it a report."""
    frames = _frames()
    if verb.lemma in frames.plain:
        return True
    if verb.lemma in frames.preposition_alone:
        return not passage.breaks(end) and _object_and_preposition(passage, end, verb)
    if verb.lemma in frames.that_alone:
        return passage.word(end) == "that" or (_as(passage, end) and verb.lemma in frames.with_as)
    if _set_off(passage, index, end, source) or _quote_or_colon(passage, end):
        return True
    return verb.lemma not in frames.quote_alone and _takes(passage, end, verb, source)


def _takes(passage: Passage, end: int, verb: Verb, source: SourcePhrase) -> bool:
    """Whether a clause follows, or what a verb of this sense does with instead."""
    if verb.sense == "show":
        return _shows(source) or _that(passage, end) or _as(passage, end)
    if verb.sense == "call":
        return passage.word(end) in ("for", "on") or _quote_follows(passage, end) or _names(passage, end)
    return clause_follows(passage, end) or _colon_follows(passage, end) or _takes_object(passage, end, verb)


def _shows(source: SourcePhrase) -> bool:
    """Whether the source is a document, data or pictures, which show whatever the verb takes."""
    return source.kind in ("document", "generic") or source.head in _frames().showing


def _as(passage: Passage, end: int) -> bool:
    """Whether "as" follows within reach: "identified the victim as"."""
    return "as" in passage.folded[end : end + _THAT_REACH]


def _belongs_to_noun(passage: Passage, index: int, verb: Verb) -> bool:
    """Whether what stands before or in the word makes it a noun or an adjective."""
    if passage.capital(index) and verb.lemma != "say":
        return True  # "United States", "Judge Rowley"
    if not index or passage.gap(index) in ("-", "‑"):
        return bool(index)  # "brain-related"
    if passage.breaks(index):
        return False
    before = passage.word(index - 1)
    if before.isdigit() or before in lexicon().prepositions:
        return True  # "20,000 confirmed deaths", "for alleged fraud"
    return before in lexicon().determiners and before not in lexicon().standing_alone


def _is_verb(passage: Passage, index: int, end: int, verb: Verb, source: SourcePhrase) -> bool:
    """Whether a word that may be a noun after its source is the verb of it."""
    alone = end - index == 1 and source.end == index
    if alone and verb.forms == _BASE and not _plural(passage, source):
        return False
    if not alone or passage.word(index) not in _frames().nouns_too or source.kind in ("pronoun", "relative"):
        return True
    if _quote_or_colon(passage, end):
        return True
    if passage.word(end) != "that" and clause_follows(passage, end):
        return True
    return _agrees(passage, index, verb, source) and _verb_beside(passage, index, end, verb, source)


def _verb_beside(passage: Passage, index: int, end: int, verb: Verb, source: SourcePhrase) -> bool:
    """Whether a word that goes with its source as a verb is followed, or set off, as one."""
    if (verb.sense == "show" and _shows(source)) or passage.word(end) == "that":
        return True
    return passage.word(end) == _frames().prepositions.get(verb.lemma) or _set_off(passage, index, end, source)


def _plural(passage: Passage, source: SourcePhrase) -> bool:
    """Whether the source goes with a verb in the plural: "they say", "officials say", "Ito and Abel say"."""
    if source.kind in ("pronoun", "relative", "generic") or "and" in passage.folded[source.start : source.end]:
        return True
    last = passage.word(source.end - 1)
    heads = (source.head, last)
    return (
        any(map(_plural_form, heads))
        or not _frames().collective.isdisjoint(heads)
        or source.head in lexicon().generic_or_witness
    )


def _plural_form(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _agrees(passage: Passage, index: int, verb: Verb, source: SourcePhrase) -> bool:
    """Whether the word can be the verb of what stands before it: "they claim that", not "repeated claims that"."""
    before = passage.word(index - 1)
    if before in lexicon().prepositions:
        return False
    if "third" not in verb.forms:
        return _plural(passage, source)
    noun = passage.capital(index - 1) or before in lexicon().documents or source.kind == "document"
    return noun or not (_plural_form(before) or before.endswith(_ADJECTIVE_ENDINGS) or passage.possessive(index - 1))


def _takes_object(passage: Passage, end: int, verb: Verb) -> bool:
    """Whether the verb reports with whatever follows: "denied the charge", "complained about the noise"."""
    frames = _frames()
    after = passage.word(end)
    if after == "to" and verb.lemma in frames.infinitive:
        return True
    if after == frames.prepositions.get(verb.lemma):
        return True
    if verb.lemma in frames.with_preposition and not passage.breaks(end):
        return _object_and_preposition(passage, end, verb)
    if verb.sense != "speech":
        return False
    return verb.lemma not in frames.only_clause or (verb.lemma in frames.object_alone and not passage.breaks(end))


def _object_and_preposition(passage: Passage, end: int, verb: Verb) -> bool:
    """Whether the verb's preposition follows its object: "put the cost at $4 million", not "at his feet"."""
    if verb.lemma == "put" and passage.word(end) == "it":
        return True  # "as she put it"
    preposition = _frames().with_preposition[verb.lemma]
    reach = passage.folded[end + 1 : end + _CLAUSE_REACH]
    if preposition not in reach:
        return False
    after = passage.word(end + 2 + reach.index(preposition))
    return preposition != "at" or after[:1].isdigit() or after in _frames().about


def _set_off(passage: Passage, index: int, end: int, source: SourcePhrase) -> bool:
    """Whether source and verb stand beside what is said: ", the ministry added.", "”, she writes in the journal"."""
    first = min(index, source.start)
    last = max(end, source.end)
    if passage.word(first - 1) == "as" and passage.breaks(last):
        return True
    if (
        first == 0
        or not passage.breaks(first)
        or passage.gap(first) == ","
        or passage.gap(first).strip() in ("(", "[", "- ", "–", "—", ";")
    ):
        return False
    if passage.breaks(last):
        return True
    after = passage.word(last)
    return not _QUOTE_MARKS.isdisjoint(passage.gap(first)) or (after in lexicon().prepositions and after != "to")


def clause_follows(passage: Passage, end: int) -> bool:
    """Whether a clause, a quotation or a colon follows from word `end`."""
    if _quote_or_colon(passage, end) or _that(passage, end):
        return True
    if passage.breaks(end):
        return False
    start = end
    words = lexicon()
    if passage.word(end) in _frames().clause_starts or passage.word(end) in _EXTRACTED:
        return True
    while start < end + 3 and (passage.word(start) in words.adverbial or passage.word(start) == "on"):
        start += 1  # "announced on Monday it will"
    return passage.word(start) in _frames().clause_starts or _subject_and_verb(passage, start)


def _that(passage: Passage, end: int) -> bool:
    for index in range(end, min(end + _THAT_REACH, passage.size)):
        if index > end and passage.breaks(index):
            return False
        if passage.word(index) == "that":
            return True
    return False


def _quote_or_colon(passage: Passage, end: int) -> bool:
    gap = passage.gap(end) if 0 < end < passage.size else ""
    return ":" in gap or any(mark in gap for mark in _OPENING)


def _quote_follows(passage: Passage, end: int) -> bool:
    reach = range(end, min(end + _QUOTE_REACH, passage.size))
    return any(any(mark in passage.gap(index) for mark in _OPENING) for index in reach)


def _colon_follows(passage: Passage, end: int) -> bool:
    """Whether a colon or a quotation comes after a short phrase of place or time: "wrote on Monday:"."""
    for index in range(end, min(end + _QUOTE_REACH, passage.size)):
        if passage.breaks(index):
            return _quote_or_colon(passage, index)
    return False


def _names(passage: Passage, end: int) -> bool:
    """Whether an object and then a name for it follow: "called the deal a surrender", "called it the end"."""
    if passage.word(end) in _OBJECTS and passage.word(end + 1) in lexicon().determiners:
        return True
    reach = passage.folded[end + 1 : end + _THAT_REACH]
    return not {"a", "an"}.isdisjoint(reach) and not passage.breaks(end)


def _subject_and_verb(passage: Passage, start: int) -> bool:
    """Whether a noun phrase and then a verb follow: "believe the dam is safe"."""
    words = lexicon()
    if passage.word(start) in words.prepositions or passage.word(start) in words.clause_words:
        return False
    for index in range(start + 1, min(start + _CLAUSE_REACH, passage.size)):
        if passage.breaks(index):
            return False
        word = passage.word(index)
        if word in words.relatives or word == "and":
            return False
        if word in words.helpers and word != "to":
            return True
        if word.endswith("ed") and passage.word(index - 1) not in words.determiners and len(word) > 4:
            return True
    return False
