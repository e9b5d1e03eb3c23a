"""Who says what: every cue of reporting in an article with its source."""

from __future__ import annotations

from artlint.attribution.cue_words import cue_words
from artlint.attribution.lexicon import lexicon
from artlint.attribution.passage import Passage, passages
from artlint.attribution.sources import NO_SOURCE, SourcePhrase, adverb, source_after, source_before
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from artlint.attribution.cue_words import Form, Verb
    from artlint.document import Document
    from artlint.span import Span

    CueKind = Literal["active", "passive", "preposition", "noun"]

_BE = frozenset(["became", "become", "becomes", "is", "are", "was", "were", "be", "been", "being"])
# Of these a passive tells what was done: "seen by the guards".
_NO_REPORT = frozenset(["see", "know", "read", "rule", "sing", "chant"])
_ONLY_BASE: frozenset[Form] = frozenset(["base"])
_ONLY_PARTICIPLE: frozenset[Form] = frozenset(["participle"])


class Cue(NamedTuple):
    """A cue and whose words it introduces.

    Words `start` to before `end` of the passage are the cue: for a verb the whole group ("have long been said").
    `verb` is None for a preposition or noun. `hypothetical` says that a modal, "to" or "if" takes the claim back.
    """

    passage: Passage
    kind: CueKind
    start: int
    end: int
    source: SourcePhrase
    verb: Verb | None = None
    hypothetical: bool = False

    @property
    def reports(self) -> bool:
        """Whether the cue attributes its sentence to somebody or something: "the state of things" is none that does."""
        if self.hypothetical or self.source.kind == "none":
            return False
        if self.verb is None:
            return True
        if self.kind == "passive":
            return self.verb.sense != "call" and self.verb.lemma not in _NO_REPORT
        # Imported here: many a run asks of no sentence whether it is attributed.
        from artlint.attribution.frames import reports

        return reports(self.passage, self.end - 1 - bool(self.verb.particles), self.end, self.verb, self.source)

    @property
    def inverted(self) -> bool:
        """Whether the source follows its cue: "said Ms Ito"."""
        return self.source.kind != "none" and self.source.start >= self.end

    @property
    def lemma(self) -> str:
        """The base form of the verb, empty without one."""
        return self.verb.lemma if self.verb else ""

    @property
    def group(self) -> frozenset[str]:
        """The folded words of the cue."""
        return frozenset(self.passage.folded[self.start : self.end])

    @property
    def span(self) -> Span:
        """The source and the cue together."""
        if self.source.kind == "none":
            return self.passage.span(self.start, self.end)
        start, end = min(self.start, self.source.start), max(self.end, self.source.end)
        return self.passage.span(start, end)


class CuesBySentence:
    """For each sentence, by its index, its cues outside quotations in order; read when they are asked for."""

    def __init__(self, of: tuple[Passage, ...]) -> None:
        self._passages = of
        self._read: dict[int, tuple[Cue, ...]] = {}

    def __len__(self) -> int:
        return len(self._passages)

    def __getitem__(self, index: int) -> tuple[Cue, ...]:
        if index not in self._read:
            self._read[index] = tuple(_cues_in(self._passages[index]))
        return self._read[index]


def cues_by_sentence(document: Document) -> CuesBySentence:
    """Who says what in each sentence; use through `document.layer`."""
    return CuesBySentence(document.layer(passages))


def _cues_in(passage: Passage) -> Iterator[Cue]:
    known = cue_words()
    for index, word in enumerate(passage.folded):
        if word not in known.words:
            continue
        verb = known.verb(word)
        if verb is not None:
            found = _of_verb(passage, index, verb)
        elif word in known.nouns:
            found = _of_noun(passage, index)
        else:
            found = _of_preposition(passage, index)
        if found is not None and not passage.quoted(index):
            yield found


def _of_verb(passage: Passage, index: int, verb: Verb) -> Cue | None:
    if verb.particles and passage.word(index + 1) not in verb.particles:
        return None
    if index and passage.possessive(index - 1):  # "Ms Ito's claim" is no verb
        return _of_noun(passage, index) if passage.word(index) in cue_words().nouns else None
    end = index + 2 if verb.particles else index + 1
    start, helpers = verb_group(passage, index)
    hypothetical = not helpers.isdisjoint(lexicon().modals) or passage.word(start - 1) == "if"
    if "participle" in verb.forms and not helpers.isdisjoint(_BE):
        return Cue(passage, "passive", start, end, _agent(passage, end), verb, hypothetical)
    if _reduced(passage, index, end, verb, helpers):
        return Cue(passage, "passive", start, end, NO_SOURCE, verb, hypothetical)
    if not _finite(verb, helpers):
        return None
    source = source_before(passage, start)
    command = index == 0 and verb.forms == _ONLY_BASE  # "Call the hotline"
    inverted = passage.breaks(index) and not helpers and not command
    if source.kind == "none" and inverted:
        source = source_after(passage, end)
    if source.kind == "none":
        return None
    return Cue(passage, "active", start, end, source, verb, hypothetical)


def _reduced(passage: Passage, index: int, end: int, verb: Verb, helpers: frozenset[str]) -> bool:
    """Whether the participle is a passive without its auxiliary: "the deal, rumoured to be worth"."""
    return "participle" in verb.forms and not helpers and passage.breaks(index) and passage.word(end) == "to"


def _finite(verb: Verb, helpers: frozenset[str]) -> bool:
    """Whether the form, with its auxiliaries, can be what a subject does."""
    if "ing" in verb.forms:
        return not helpers.isdisjoint(_BE)
    return bool(helpers) or verb.forms != _ONLY_PARTICIPLE


def verb_group(passage: Passage, index: int) -> tuple[int, frozenset[str]]:
    """Where the verb group begins that ends with the word, and its auxiliaries."""
    words = lexicon()
    start = index
    helpers: set[str] = set()
    while start > 0 and not passage.breaks(start):
        before = passage.word(start - 1)
        if before in words.helpers:
            helpers.add(before)
        elif before not in words.verb_adverbs and not adverb(passage, start - 1):
            break
        start -= 1
    while start < index and passage.word(start) not in words.helpers and not helpers:
        start += 1
    return start, frozenset(helpers)


def _agent(passage: Passage, start: int) -> SourcePhrase:
    """The source of a "by" phrase in the three words after a participle."""
    for index in range(start, min(start + 3, passage.size)):
        if passage.breaks(index):
            break
        if passage.word(index) == "by":
            return source_after(passage, index + 1)
    return NO_SOURCE


def _of_preposition(passage: Passage, index: int) -> Cue | None:
    for phrase in cue_words().prepositions:
        end = index + len(phrase)
        if tuple(passage.folded[index:end]) == phrase:
            source = source_after(passage, end)
            bare = source.end - source.start == 1 and source.head in lexicon().never_sources  # "according to plan"
            if source.kind == "none" or bare:
                return None
            return Cue(passage, "preposition", index, end, source)
    return None


def _of_noun(passage: Passage, index: int) -> Cue | None:
    """ "Ms Ito's claim", "the view of the ministry"."""
    if index and passage.possessive(index - 1):
        source = source_before(passage, index)
    elif passage.word(index + 1) in ("of", "by", "from"):
        source = source_after(passage, index + 2)
    else:
        return None
    return Cue(passage, "noun", index, index + 1, source) if source.kind == "named" else None
