"""The noun phrase that names, or does not name, whoever says it."""

from __future__ import annotations

from artlint.attribution.lexicon import lexicon
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Literal

    from artlint.attribution.passage import Passage

    SourceKind = Literal["named", "located", "generic", "document", "pronoun", "relative", "own", "none"]

_MODIFIER_ENDINGS = ("al", "ic", "ive", "ary", "ent", "ant", "ing", "ed", "ous", "able", "less")
_LONGEST_SUBJECT = 14  # words looked back for where a subject begins
_MOST_MODIFIERS = 3


class SourcePhrase(NamedTuple):
    """Who says it: words `start` to before `end` of a passage, `head` being the noun.

    "named" holds a name; "located" is unnamed but pinned down ("the minister", "three analysts", "police", "experts
    at the bank"); "generic" is a bare or quantified plural that is nobody in particular; "none" is no source at all.
    "own" is the outlet's reporting. `quantified` says that "some", "many", "a number of" or the like stands before or
    for the noun.
    """

    kind: SourceKind
    start: int = 0
    end: int = 0
    head: str = ""
    quantified: bool = False


NO_SOURCE = SourcePhrase("none")


def source_before(passage: Passage, verb: int) -> SourcePhrase:
    """The subject of the verb group that begins at word `verb`; an interrupter between commas is stepped over."""
    end = _before_interrupter(passage, verb) if passage.breaks(verb) else verb
    start = _subject_start(passage, end) if end else end
    while end > start + 1 and _beside_verb(passage, end - 1):  # "she later said", "many here privately worry"
        end -= 1
    if start == end and passage.word(end - 1) in ("who", "which"):
        return SourcePhrase("relative", end - 1, end, passage.word(end - 1))
    if start >= end or _lone_determiners(passage, start, end):
        return NO_SOURCE
    source = noun_phrase(passage, start, end)
    if source.kind == "generic" and _has_name(passage, end, verb):  # "critics, Ms Ito among them, say"
        return source._replace(kind="named")
    return source


def _beside_verb(passage: Passage, index: int) -> bool:
    """Whether the word stands between subject and verb and belongs to neither."""
    return adverb(passage, index) or passage.word(index) in lexicon().adverbial


def adverb(passage: Passage, index: int) -> bool:
    """Whether the word is an adverb in -ly: not "family", not "Kelly"."""
    word = passage.word(index)
    return word.endswith("ly") and word not in lexicon().nouns_in_ly and not passage.capital(index)


def _lone_determiners(passage: Passage, start: int, end: int) -> bool:
    """Whether no noun stands between, so that the supposed verb is one: "in the report", "a state"."""
    words = lexicon()
    if passage.word(end - 1) in words.standing_alone:
        return False
    return all(passage.word(i) in words.determiners or passage.word(i) in words.prepositions for i in range(start, end))


def source_after(passage: Passage, start: int) -> SourcePhrase:
    """The noun phrase that begins at word `start`, as in "said analysts" or "according to the ministry"."""
    if passage.breaks(start):
        return NO_SOURCE
    end = start + 1
    while end - start < _LONGEST_SUBJECT and not passage.breaks(end) and not _ends_object(passage, end):
        end += 1
    source = noun_phrase(passage, start, end)
    if source.kind == "generic":  # what follows the noun belongs to the sentence: "accused by critics of waste"
        return source._replace(end=passage.folded.index(source.head, start) + 1)
    return source


def _ends_object(passage: Passage, index: int) -> bool:
    """Whether a noun phrase under way to the right cannot go on with the word."""
    words = lexicon()
    word = passage.word(index)
    if word in words.determiners or word in words.pronouns:
        return passage.word(index - 1) not in words.prepositions
    stops = word in words.clause_words or word in words.auxiliaries or word in words.modals or word in words.adverbial
    return stops and not _joins_nouns(passage, index)


def _before_interrupter(passage: Passage, verb: int) -> int:
    """Where the subject ends when ", a spokesman for the firm," or ", however," stands before the verb; else 0."""
    if passage.gap(verb) != ", ":
        return 0
    for index in range(verb - 1, max(verb - _LONGEST_SUBJECT - 1, 0), -1):
        if passage.breaks(index):
            return index if passage.gap(index) == ", " else 0
    return 0


def _subject_start(passage: Passage, end: int) -> int:
    words = lexicon()
    start = end
    while start > max(end - _LONGEST_SUBJECT, 0):
        if start < end and passage.breaks(start):
            break
        if passage.word(start - 1) in words.clause_words and not _joins_nouns(passage, start - 1):
            break
        start -= 1
    return start


def _joins_nouns(passage: Passage, index: int) -> bool:
    """Whether an "and" or "or" stands between two plural sources or two names: "critics and experts"."""
    if passage.word(index) not in ("and", "or") or index == 0 or passage.breaks(index):
        return False
    generic = lexicon().generic_or_witness
    before, after = passage.word(index - 1), passage.word(index + 1)
    both_generic = before in generic and (after in generic or passage.word(index + 2) in generic)
    return both_generic or (passage.capital(index - 1) and passage.capital(index + 1))


def noun_phrase(passage: Passage, start: int, end: int) -> SourcePhrase:
    """What kind of source the words are; the head is the last noun before the first preposition."""
    words = lexicon()
    while start < end - 1 and passage.word(start) in words.adverbial:
        start += 1
    head = _head(passage, start, end)
    word = passage.word(head)
    if word in words.quantity_nouns and passage.word(head + 1) == "of" and head + 2 < end:
        return _quantity(passage, start, head, end)
    generic = _generic(passage, start, head, end)
    if generic is not None:
        return generic
    return SourcePhrase(_specific_kind(passage, start, head), start, end, word)


def _head(passage: Passage, start: int, end: int) -> int:
    words = lexicon()
    first = start
    if (
        passage.word(start) in words.prepositions
    ):  # "in recent weeks some analysts": the subject is what ends the phrase
        for index in range(end - 1, start, -1):
            if passage.word(index) in words.prepositions:
                first = index + 1
                break
        else:
            return end - 1
    for index in range(first + 1, end):
        if passage.word(index) in words.prepositions:
            head = index - 1
            return _unreduced(passage, first, head)
    return _unreduced(passage, first, end - 1)


def _unreduced(passage: Passage, first: int, head: int) -> int:
    """The noun before a reduced relative clause: "figures compiled by the ministry", "a poll released Tuesday"."""
    while head > first and passage.word(head) in lexicon().adverbial:
        head -= 1
    return head - 1 if passage.word(head).endswith("ed") and head > first else head


def _quantity(passage: Passage, start: int, head: int, end: int) -> SourcePhrase:
    """ "a growing number of economists": the quantity counts as a quantifier of the noun after "of"."""
    inner = noun_phrase(passage, head + 2, end)
    definite = passage.word(start) in lexicon().definite
    if inner.kind != "generic" and not _plain_plural(passage, inner):
        return inner._replace(start=start)
    kind: SourceKind = "located" if definite else "generic"
    return SourcePhrase(kind, start, end, inner.head, quantified=True)


def _generic(passage: Passage, start: int, head: int, end: int) -> SourcePhrase | None:
    """The phrase as a bare or quantified plural, "located" where something pins it down, None for another noun."""
    words = lexicon()
    word = passage.word(head)
    if word in words.quantity_pronouns:
        return _of_quantity(passage, start, head, end)
    first = _first_modifier(passage, start, head)
    quantified = first > start and passage.word(first - 1) in words.quantifiers
    while first > start and passage.word(first - 1) in words.quantifiers:
        first -= 1
    if word not in words.generic and word not in words.mass and not (quantified and _plural(word)):
        return None
    if quantified and passage.word(first) == "other" and passage.word(first - 1) == "and":
        return SourcePhrase("located", first, end, word, quantified)  # "she and other scientists"
    lone_name = passage.capital(head) and first == head - 1 == start and end == head + 1
    if quantified and lone_name and passage.word(first) != "other":
        return SourcePhrase("generic", first, end, word, quantified)  # "some Democrats"
    pinned = first > start and _pins(passage, first - 1)
    if pinned or _has_name(passage, first, end) or _located_after(passage, head + 1, end):
        named = _has_name(passage, max(first - 1, start), end)
        return SourcePhrase("named" if named else "located", first - pinned, end, word, quantified)
    return SourcePhrase("generic", first, end, word, quantified)


def _of_quantity(passage: Passage, start: int, head: int, end: int) -> SourcePhrase:
    """ "some", "many in the trade"; "some of his critics" and "the many" are pinned down."""
    words = lexicon()
    word = passage.word(head)
    first = head
    while first > start and passage.word(first - 1) in words.quantifiers:
        first -= 1
    pinned = first > start and (_pins(passage, first - 1) or passage.word(first - 1) in words.determiners)
    if pinned or passage.word(head + 1) == "of" or _located_after(passage, head + 1, end):
        return SourcePhrase("located", first, end, word, quantified=True)
    return SourcePhrase("generic", first, end, word, quantified=True)


def _first_modifier(passage: Passage, start: int, head: int) -> int:
    """Where the adjectives and nouns before a head begin: "independent energy analysts"."""
    stop = lexicon().no_modifiers
    first = head
    while first > max(start, head - _MOST_MODIFIERS):
        before = passage.word(first - 1)
        if before in stop or before.endswith("ly") or before.isdigit() or passage.possessive(first - 1):
            break
        first -= 1
    return first


def _pins(passage: Passage, index: int) -> bool:
    """Whether the word before a plural makes it particular: an article, a number, a genitive."""
    word = passage.word(index)
    return word in lexicon().definite or word.isdigit() or passage.possessive(index)


def _has_name(passage: Passage, start: int, end: int) -> bool:
    return any(passage.capital(index) and not _sentence_capital(passage, index) for index in range(start, end))


def _sentence_capital(passage: Passage, index: int) -> bool:
    """Whether a capital is only that of the sentence's first word."""
    if index > 0 and not _opens(passage, index):
        return False
    words = lexicon()
    word = passage.word(index)
    if word in words.names_in_suffix:
        return False
    known = word in words.modifiers or word in words.generic or word in words.mass or word in words.quantifiers
    known = known or word in words.determiners or word in words.prepositions or word in words.adverbial
    known = known or word in words.not_speakers or word in ("people", "person")
    known = known or word in words.quantity_pronouns or word in words.documents or word in words.pronouns
    return known or word.endswith(_MODIFIER_ENDINGS) or passage.lower_elsewhere(index)


def _opens(passage: Passage, index: int) -> bool:
    """Whether a sentence begins at the word, be it after a colon or a quotation mark."""
    gap = passage.gap(index)
    return ":" in gap or "“" in gap or '"' in gap


def _located_after(passage: Passage, start: int, end: int) -> bool:
    """Whether what follows the noun pins it down: a name, "at the bank", "familiar with the matter"."""
    if start >= end:
        return False
    return passage.word(start) not in ("of", "on", "in", "about", "within", "across") or _has_name(passage, start, end)


def _plural(word: str) -> bool:
    words = lexicon()
    if (word in words.not_speakers and word not in words.unmet) or word in words.documents:
        return False
    return word in ("people", "men") or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    )


def _plain_plural(passage: Passage, source: SourcePhrase) -> bool:
    return source.kind == "located" and source.end - source.start <= 3 and _plural(passage.word(source.end - 1))


def _specific_kind(passage: Passage, start: int, head: int) -> SourceKind:
    words = lexicon()
    word = passage.word(head)
    if word in words.relatives:
        return "relative"
    if word in ("newspaper", "paper", "outlet", "magazine") and passage.word(head - 1) == "this":
        return "own"
    if word in words.pronouns and start == head:
        return "pronoun"
    if _has_name(passage, start, head + 1):
        return "named"
    if word in words.documents:
        return "document"
    return "located" if word else "none"
