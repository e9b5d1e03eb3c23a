"""ATT007: worries and questions that nobody is said to have."""

from __future__ import annotations

from functools import cache

from artlint import Severity, Span, load_data
from artlint.attribution.cue import cues_by_sentence
from artlint.attribution.lexicon import lexicon
from artlint.attribution.passage import passages, shortened
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.attribution._shared.backing import backed
from artlint_rules.attribution._shared.context import named_voice, quotes_in, spoken, states
from artlint_rules.attribution._shared.house import AttributionRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from artlint import Document, Finding
    from artlint.attribution.passage import Passage

_SETS = ("raised", "growing", "persist", "holders", "modifiers", "voicing", "no-persisting", "whose")
_LONGEST_CLAUSE = 14  # words of a clause stepped over
_BE = frozenset(["is", "are", "remain", "remains"])
_HAVE = frozenset(["has", "have"])


class UnownedConcern(AttributionRule):
    """A worry, a doubt or a question that nobody is said to have.

    Flags "there are concerns", "concerns have been raised", "fears are growing", "speculation is rife", "critics
    point to" and the like where neither the sentence nor the next says whose they are.

    Why: a concern without a holder cannot be weighed or answered, and it lets the writer's own doubt pass for news.

    Leaves alone: concerns with a holder ("among nurses", "raised by the union", "from residents"), sentences that are
    somebody's words, a next sentence in which somebody named voices it; questions on a form; quotations, headings,
    questions and articles in the first person.

    Sources: BBC Editorial Guidelines 3.3.4; Reuters Handbook; Wikipedia, Manual of Style, Words to watch.
    """

    code = "ATT007"
    name = "unowned-concern"
    severity = Severity.INFO

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for the words that bring up a concern nobody has."""
        concerns = _data().nouns.keys() | {"point"}
        if concerns.isdisjoint(document.vocabulary) or self.writers_own(document):
            return
        for index, passage in enumerate(document.layer(passages)):
            if concerns.isdisjoint(passage.folded) or not states(document, passage.sentence):
                continue
            span, advice = _unowned(document, index) or _pointed_to(document, index) or (None, "")
            if span and not self.accepted(document, passage.sentence.span):
                yield self.finding(span, f"“{shortened(document.slice(span))}” names nobody; {advice}, or cut")


class _Concern(NamedTuple):
    """Words `start` to before `end` of a passage bring up what word `noun` names; the claim goes on at `end`."""

    start: int
    noun: int
    end: int


class _Data(NamedTuple):
    nouns: Mapping[str, str]  # with what to ask for
    topics: Mapping[str, frozenset[str]]  # by noun
    raised: frozenset[str]
    growing: frozenset[str]
    persist: frozenset[str]
    holders: frozenset[str]
    modifiers: frozenset[str]
    voicing: frozenset[str]
    no_persisting: frozenset[str]
    whose: frozenset[str]


@cache
def _data() -> _Data:
    data = load_data(__name__)
    nouns, own = data.section("nouns"), data.section("own-topics")
    topics = frozenset(data.strings("topics"))
    names = nouns.keys()
    return _Data(
        {noun: nouns.string(noun) for noun in names},
        {noun: frozenset(own.strings(noun)) or topics for noun in names},
        *(frozenset(data.strings(key)) for key in _SETS),
    )


def _unowned(document: Document, index: int) -> tuple[Span, str] | None:
    """The span of the first concern in the sentence that is nobody's, with what to do about it."""
    passage = document.layer(passages)[index]
    for found in _concerns(passage):
        if not passage.quoted(found.noun) and not _owned(document, index, found):
            return passage.span(found.start, found.end), _data().nouns[passage.word(found.noun)]
    return None


def _pointed_to(document: Document, index: int) -> tuple[Span, str] | None:
    """ "critics point to" where no critic is named near."""
    cues = document.layer(cues_by_sentence)[index]
    for cue in cues:
        points = cue.lemma == "point" and cue.passage.word(cue.end - 1) == "to"
        if points and cue.source.kind == "generic" and cue.source.head in lexicon().experts and not cue.hypothetical:
            return None if spoken(cues, cue) or backed(document, index, cue) else (cue.span, "name one")
    return None


def _concerns(passage: Passage) -> Iterator[_Concern]:
    nouns = _data().nouns
    for index, word in enumerate(passage.folded):
        if word in nouns:
            found = _there_are(passage, index) or _are_raised(passage, index) or _are_growing(passage, index)
            if found:
                yield found


def _there_are(passage: Passage, noun: int) -> _Concern | None:
    """ "there are (growing) concerns about"."""
    if not _has_topic(passage, noun):
        return None
    first = _first_modifier(passage, noun)
    if passage.word(first - 1) == "there's":
        return _Concern(first - 1, noun, noun + 1)
    be = first - 1
    if passage.word(be) == "been":
        be -= 1
    fits = passage.word(be) in (_HAVE if passage.word(first - 1) == "been" else _BE)
    return _Concern(be - 1, noun, noun + 1) if fits and passage.word(be - 1) == "there" else None


def _has_topic(passage: Passage, noun: int) -> bool:
    return not passage.breaks(noun + 1) and passage.word(noun + 1) in _data().topics[passage.word(noun)]


def _are_raised(passage: Passage, noun: int) -> _Concern | None:
    """ "concerns have been raised", "doubts were cast"."""
    end = _past_adverbs(passage, noun + 1)
    if passage.word(end) in _HAVE and passage.word(end + 1) == "been":
        end = _past_adverbs(passage, end + 2)
    elif passage.word(end) == "are" and passage.word(end + 1) == "being":
        end += 2
    else:
        return None
    if passage.word(end) not in _data().raised:
        return None
    return _bare(passage, noun, end + 1)


def _are_growing(passage: Passage, noun: int) -> _Concern | None:
    """ "fears are growing", "speculation is rife", "doubts persist"."""
    words = _data()
    end = _past_adverbs(passage, _past_clause(passage, noun + 1))
    if passage.word(noun) not in words.no_persisting and passage.word(end) in words.persist:
        return _bare(passage, noun, end + 1)
    if passage.word(end) in ("is", "are"):
        end = _past_adverbs(passage, end + 1)
    elif passage.word(end) in _HAVE and passage.word(end + 1) == "been":
        end += 2
    else:
        return None
    return _bare(passage, noun, end + 1) if passage.word(end) in words.growing else None


def _past_clause(passage: Passage, index: int) -> int:
    """Past a short "that" clause to the verb after it: "speculation that he lied is growing"."""
    words = _data()
    subject = passage.word(index + 1)
    if passage.word(index) != "that" or subject.endswith("ed") or subject in lexicon().helpers:
        return index
    for place in range(index + 2, min(index + _LONGEST_CLAUSE, passage.size)):
        if passage.breaks(place):
            return index
        if passage.word(place) in words.persist:
            return place
        helped = passage.word(place) in ("is", "are") or passage.word(place) in _HAVE
        if helped and (passage.word(place + 1) in words.growing or passage.word(place + 2) in words.growing):
            return place
    return index


def _past_adverbs(passage: Passage, index: int) -> int:
    while passage.word(index).endswith("ly") or passage.word(index) in ("also", "now", "already", "still"):
        index += 1
    return index


def _first_modifier(passage: Passage, noun: int) -> int:
    first = noun
    while first > 0 and not passage.breaks(first) and passage.word(first - 1) in _data().modifiers:
        first -= 1
    return first


def _bare(passage: Passage, noun: int, end: int) -> _Concern | None:
    """The concern from its first modifier; None when an article, a genitive or another noun makes it known."""
    first = _first_modifier(passage, noun)
    before = passage.word(first - 1) if first and not passage.breaks(first) else ""
    if before and before not in lexicon().clause_words:
        return None
    return _Concern(first, noun, end)


def _owned(document: Document, index: int, concern: _Concern) -> bool:
    """Whether the sentence or the next says whose concern it is."""
    cues = document.layer(cues_by_sentence)
    passage = document.layer(passages)[index]
    if spoken(cues[index]) or _holder_follows(passage, concern):
        return True
    following = index + 1
    if following == len(cues) or not named_voice(document, following):
        return False
    lemmas = {cue.verb.lemma for cue in cues[following] if cue.verb and cue.source.kind == "named"}
    return not lemmas.isdisjoint(_data().voicing) or quotes_in(document, document.sentences[following])


def _holder_follows(passage: Passage, concern: _Concern) -> bool:
    """Whether the words after the concern say whose it is: "among nurses", "raised by the union"."""
    words = _data()
    rest = passage.folded[concern.noun + 1 :]
    # In "concerns were raised that children from poor homes" the clause has its own "from".
    raised = concern.end > concern.noun + 1 and passage.word(concern.end) not in ("that", "whether")
    return not words.holders.isdisjoint(rest) or not words.whose.isdisjoint(rest if raised else rest[:1])
