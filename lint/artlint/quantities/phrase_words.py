"""The words that tell where a noun phrase begins and ends."""

from __future__ import annotations

from functools import cache

from artlint.data import load_data
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SIBILANTS = ("s", "sh", "ch", "x", "z", "o")
_VOWELS = "aeiou"


class PhraseWords:
    """The lists of `phrase_words.yaml` as sets."""

    def __init__(self) -> None:
        data = load_data(__name__)
        words = {key: frozenset(data.strings(key)) for key in data.keys() if key != "irregular"}  # noqa: SIM118
        irregular = data.section("irregular")
        forms = {verb: irregular.strings(verb) for verb in irregular.keys()}  # noqa: SIM118
        self.prepositions = words["prepositions"]
        self.determiners = words["determiners"]
        self.pronouns = words["pronouns"]
        self.auxiliaries = words["auxiliaries"]
        self.conjunctions = words["conjunctions"]
        self.measures = words["measures"]
        self.nowhere = words["nowhere"]
        self.quantifiers = words["quantifiers"]
        self.plurals = words["plurals"]
        self.no_plurals = words["no-plurals"]
        self.verbs = frozenset(form for verb in words["verbs"] for form in _forms(verb, forms)) | self.auxiliaries
        self.noun_verbs = frozenset(form for verb in words["verbs"] for form in _present(verb))  # "rise", "costs"
        self.no_nouns = self.prepositions | self.conjunctions | self.pronouns | self.auxiliaries | words["adverbs"]
        self.no_nouns |= self.determiners

    def plural(self, word: str) -> bool:
        """Whether a folded word looks like the plural of a noun."""
        if word in self.plurals:
            return True
        return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "'s")) and word not in self.no_plurals


def _forms(verb: str, irregular: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield from _present(verb)
    stem = verb.removesuffix("e")
    consonant_y = verb.endswith("y") and verb[-2] not in _VOWELS
    yield f"{stem}ing"
    if verb in irregular:
        yield from irregular[verb]
        return
    yield f"{verb[:-1]}ied" if consonant_y else f"{stem}ed"
    if len(verb) > 2 and verb[-1] in "pt" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS:
        yield from (f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing")


def _present(verb: str) -> tuple[str, str]:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, f"{verb[:-1]}ies"
    return verb, f"{verb}es" if verb.endswith(_SIBILANTS) else f"{verb}s"


@cache
def phrase_words() -> PhraseWords:
    """The words, read once."""
    return PhraseWords()
