"""Verbs, nouns and prepositions that say somebody says something, in every form."""

from __future__ import annotations

from functools import cache

from artlint.data import built_data
from artlint.values import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal

    from artlint.data import Data

    Sense = Literal["speech", "mind", "show", "call"]
    Form = Literal["base", "third", "past", "participle", "ing"]
    _Row = tuple[str, Sense, tuple[Form, ...], tuple[str, ...]]  # as the fields of `Verb`

_SENSES: tuple[Sense, ...] = ("speech", "mind", "show", "call")
_FORMS: tuple[frozenset[Form], ...] = (
    frozenset(["base"]),
    frozenset(["third"]),
    frozenset(["past"]),
    frozenset(["participle"]),
    frozenset(["ing"]),
)
_SIBILANT = ("s", "sh", "ch", "x", "z")
_VOWELS = "aeiou"


class Verb(NamedTuple):
    """A form of a cue verb. `particles` are the words one of which must follow; none for most verbs."""

    lemma: str
    sense: Sense
    forms: frozenset[Form]
    particles: tuple[str, ...] = ()


class CueWords:
    """The cue lexicon: verbs by every form, cue nouns, and cue prepositions as their words.

    `words` are those each of which may be, or begin, a cue.
    """

    def __init__(
        self, rows: Mapping[str, _Row], nouns: frozenset[str], prepositions: tuple[tuple[str, ...], ...]
    ) -> None:
        self._rows = rows
        self._verbs: dict[str, Verb] = {}
        self.nouns = nouns
        self.prepositions = prepositions
        self.words = nouns | rows.keys() | {phrase[0] for phrase in prepositions}

    def verb(self, word: str) -> Verb | None:
        """The verb of which the folded word is a form."""
        verb = self._verbs.get(word)
        if verb is None and word in self._rows:
            lemma, sense, forms, particles = self._rows[word]
            verb = self._verbs[word] = Verb(lemma, sense, frozenset(forms), particles)
        return verb

    def participles(self, lemmas: frozenset[str]) -> frozenset[str]:
        """The past participles of verbs, by their base forms."""
        rows = self._rows.items()
        return frozenset(word for word, row in rows if row[0] in lemmas and "participle" in row[2])


@cache
def cue_words() -> CueWords:
    """The cues, read once."""
    rows, nouns, prepositions = cast(
        "tuple[dict[str, _Row], tuple[str, ...], tuple[tuple[str, ...], ...]]", built_data(__name__, _rows)
    )
    return CueWords(rows, frozenset(nouns), prepositions)


def _rows(data: Data) -> object:
    """The cues as plain values: each form of a verb with what `Verb` holds, nouns, and prepositions as their words."""
    verbs: dict[str, Verb] = {}
    inflect = _Inflection(data.section("morphology"))
    phrasal = data.section("phrasal")
    for lemma in phrasal.keys():  # noqa: SIM118 - Data is no mapping
        inflect.add(verbs, lemma, "speech", phrasal.strings(lemma))
    for sense in _SENSES:
        for lemma in data.strings(sense):
            inflect.add(verbs, lemma, sense, ())
    nouns = data.strings("nouns")
    rows = {word: (verb.lemma, verb.sense, tuple(sorted(verb.forms)), verb.particles) for word, verb in verbs.items()}
    return (
        rows,
        (*nouns, *(f"{noun}s" for noun in nouns)),
        tuple(tuple(phrase.split()) for phrase in data.strings("prepositions")),
    )


def third_person(lemma: str) -> str:
    """ "speculates" for "speculate"."""
    if lemma.endswith(_SIBILANT):
        return f"{lemma}es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return f"{lemma[:-1]}ies"
    return f"{lemma}s"


class _Inflection:
    """How English verbs inflect, with the irregular ones from the data."""

    def __init__(self, data: Data) -> None:
        irregular = data.section("irregular")
        self._irregular = {lemma: irregular.strings(lemma) for lemma in irregular.keys()}  # noqa: SIM118
        self._doubled = frozenset(data.strings("doubled"))

    def add(self, verbs: dict[str, Verb], lemma: str, sense: Sense, particles: tuple[str, ...]) -> None:
        """Enter every form of a verb; a word that is another verb's form already stays that."""
        past, participle = self._irregular.get(lemma) or (self._regular(lemma),) * 2
        words = (lemma, third_person(lemma), past, participle, f"{self._stem(lemma)}ing")
        for word, forms in zip(words, _FORMS, strict=True):
            known = verbs.get(word)
            if known is None:
                verbs[word] = Verb(lemma, sense, forms, particles)
            elif known.lemma == lemma:
                verbs[word] = Verb(lemma, sense, known.forms | forms, particles)

    def _regular(self, lemma: str) -> str:
        if lemma.endswith("y") and lemma[-2] not in _VOWELS:
            return f"{lemma[:-1]}ied"
        if lemma.endswith("e"):
            return f"{lemma}d"
        return f"{self._stem(lemma)}ed"

    def _stem(self, lemma: str) -> str:
        if lemma.endswith("e") and not lemma.endswith("ee"):
            return lemma[:-1]
        doubled = lemma in self._doubled or lemma in ("put", "hit")
        return f"{lemma}{lemma[-1]}" if doubled else lemma
