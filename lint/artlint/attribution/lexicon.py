"""The words that stand for whoever says it, and those that tell where their phrase begins and ends."""

from __future__ import annotations

from functools import cache

from artlint.data import load_data
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Lexicon:
    """The words of `lexicon.yaml` as sets."""

    def __init__(self) -> None:
        data = load_data(__name__)
        words = {key: frozenset(data.strings(key)) for key in data.keys() if key not in ("works", "mass")}  # noqa: SIM118
        self.works = _mapping("works")
        self.mass = _mapping("mass")
        self.experts = words["experts"]
        self.generic = self.experts | frozenset(self.works)
        self.quantifiers = words["quantifiers"]
        self.quantity_nouns = words["quantity-nouns"]
        self.quantity_pronouns = words["pronouns-of-quantity"]
        self.not_speakers = words["witnesses"] | words["not-speakers"]
        self.unmet = words["unmet"]
        self.generic_or_witness = self.generic | self.not_speakers
        self.documents = words["documents"]
        self.pronouns = words["pronouns"]
        self.relatives = words["relatives"]
        self.definite = words["definite"]
        self.determiners = words["definite"] | words["indefinite"]
        self.standing_alone = words["standing-alone"]
        self.clause_words = words["clause-words"]
        self.prepositions = words["prepositions"]
        self.adverbial = words["adverbial"]
        self.auxiliaries = words["auxiliaries"]
        self.modals = words["modals"]
        self.helpers = self.auxiliaries | self.modals
        self.verb_adverbs = words["verb-adverbs"]
        self.never_sources = words["never-sources"]
        self.telling = words["telling"]
        self.nouns_in_ly = words["nouns-in-ly"]
        self.modifiers = words["modifiers"]
        self.no_modifiers = self.adverbial | self.determiners | self.quantifiers | self.prepositions
        self.names_in_suffix = words["names-in-suffix"]


def _mapping(key: str) -> Mapping[str, str]:
    section = load_data(__name__).section(key)
    return {word: section.string(word) for word in section.keys()}  # noqa: SIM118 - Data is no mapping


@cache
def lexicon() -> Lexicon:
    """The source words, read once."""
    return Lexicon()
