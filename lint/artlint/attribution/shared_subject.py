"""Verbs that share the subject of an earlier one: "she smiled and said", "..., adding that it would close"."""

from __future__ import annotations

from functools import cache

from artlint.attribution.cue import Cue, verb_group
from artlint.attribution.cue_words import cue_words
from artlint.attribution.frames import reports
from artlint.attribution.lexicon import lexicon
from artlint.attribution.sources import NO_SOURCE, SourcePhrase, noun_phrase
from artlint.data import load_data
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.attribution.cue_words import Verb
    from artlint.attribution.passage import Passage

_LONGEST_OPENING = 16  # words of an adverbial before the subject: "On a visit to the plant in May, she"
_LONGEST_SUBJECT = 9


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_data(__name__).strings(key))


def shared_cues(passage: Passage) -> Iterator[Cue]:
    """The reporting verbs of the sentence that have no subject of their own and share that of an earlier verb."""
    known = cue_words()
    for index, word in enumerate(passage.folded):
        verb = known.verb(word)
        if verb is None or passage.quoted(index) or (verb.particles and passage.word(index + 1) not in verb.particles):
            continue
        end = index + 2 if verb.particles else index + 1
        source = _source(passage, index, verb)
        if source.kind not in ("none", "generic") and reports(passage, index, end, verb, source):
            yield Cue(passage, "active", index, end, source, verb)


def _source(passage: Passage, index: int, verb: Verb) -> SourcePhrase:
    if _of_document(passage, index, verb):
        return SourcePhrase("document", index - 1, index, passage.word(index - 1))
    if _participial(passage, index, verb):
        return subject_of_sentence(passage, index)
    start, helpers = verb_group(passage, index)
    if helpers.isdisjoint(lexicon().modals) and _joined(passage, start, verb):
        return subject_of_sentence(passage, start)
    return NO_SOURCE


def _joined(passage: Passage, start: int, verb: Verb) -> bool:
    """Whether "and" or "but" joins a finite verb group at word `start` to an earlier verb."""
    before = passage.word(start - 1)
    if before in ("and", "but", "then"):
        return verb.forms != frozenset(["ing"]) and "base" not in verb.forms
    return False


def _participial(passage: Passage, index: int, verb: Verb) -> bool:
    """Whether the verb is a participle that says what the sentence's subject says: ", adding that"."""
    if "ing" not in verb.forms or verb.sense == "mind" or index == 0:
        return False
    return passage.breaks(index) or passage.word(index - 1) in _words("before-participle")


def _of_document(passage: Passage, index: int, verb: Verb) -> bool:
    """Whether the participle tells what a document says: "a report noting that"."""
    return "ing" in verb.forms and not passage.breaks(index) and passage.word(index - 1) in lexicon().documents


def subject_of_sentence(passage: Passage, index: int) -> SourcePhrase:
    """The noun phrase that opens the clause before word `index`, past an opening adverbial."""
    start = _past_opening(passage, index)
    end = start
    while end < min(index, start + _LONGEST_SUBJECT) and not (end > start and _ends_subject(passage, end, start)):
        end += 1
    return noun_phrase(passage, start, end) if end > start else NO_SOURCE


def _past_opening(passage: Passage, index: int) -> int:
    words = lexicon()
    if passage.word(0) in words.prepositions or passage.word(0) in words.clause_words:
        for place in range(1, min(index, _LONGEST_OPENING)):
            if passage.breaks(place):
                return place
    start = 0
    while start < index - 1 and (passage.word(start) in words.adverbial or passage.word(start) in ("and", "but")):
        start += 1
    return start


def _ends_subject(passage: Passage, index: int, start: int) -> bool:
    words = lexicon()
    word = passage.word(index)
    if passage.breaks(index) or word in words.helpers or word in words.relatives:
        return True
    if passage.word(start) in words.pronouns:
        return True
    return not passage.capital(index) and (word.endswith("ed") or word in words.prepositions)
