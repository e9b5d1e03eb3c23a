"""Passives that report and leave out who reports: "it is widely speculated", "is said to", "is widely seen as"."""

from __future__ import annotations

from functools import cache

from artlint import Data, load_data
from artlint.attribution.cue_words import cue_words
from artlint.attribution.lexicon import lexicon
from artlint.attribution.sources import source_before
from artlint.values import TYPE_CHECKING
from artlint_rules.attribution._shared.context import passage_of

if TYPE_CHECKING:
    from artlint import Document, Span
    from artlint.attribution.cue import Cue
    from artlint.attribution.passage import Passage

_RETELLING = 4  # sentences in which the report that is retold was named
_RANK_REACH = 7  # words after "as" in which a rank makes it a matter of reputation
_KEYS = (
    "impersonal",
    "impersonal-widely",
    "raising",
    "raising-widely",
    "as",
    "as-perfect",
    "widely",
    "no-claim-verbs",
    "no-clause",
)
_LEMMAS = ("impersonal", "impersonal-widely", "raising", "raising-widely", "as", "as-perfect")
_PEOPLE = ("ranks", "officials", "what-officials-do", "refusals", "replies", "denials")
_PERFECT = frozenset(["has", "have"])
_PAST = frozenset(["was", "were", "had"])


@cache
def _words() -> dict[str, frozenset[str]]:
    data: Data = load_data(__name__)
    return {key: frozenset(data.strings(key)) for key in (*_KEYS, *_PEOPLE)}


@cache
def hearsay_words() -> frozenset[str]:
    """The participles one of which every finding of hearsay needs."""
    words = _words()
    lemmas = frozenset[str]().union(*(words[key] for key in _LEMMAS))
    return cue_words().participles(lemmas)


def hearsay(document: Document, index: int, cue: Cue) -> Span | None:
    """The words of a passive without an agent that reports a claim; None where it is none or may stand.

    `index` is that of the cue's sentence. The span begins at an impersonal "it" and ends with the participle or, for
    "is said to" and "is seen as", with the word after it.
    """
    if not _words()["denials"].isdisjoint(cue.passage.folded[cue.end :]) or _of_document(document, index, cue):
        return None
    impersonal = cue.passage.word(cue.start - 1) == "it" and not cue.passage.breaks(cue.start)
    after = cue.passage.word(cue.end)
    if after == "to" and not cue.passage.breaks(cue.end):
        return _raised(document, index, cue)
    if impersonal and (after not in _words()["no-clause"] or "that" in cue.passage.folded[cue.end : cue.end + 5]):
        return _impersonal(document, index, cue)
    return _seen_as(cue)


def _of_document(document: Document, index: int, cue: Cue) -> bool:
    """Whether "is reported to" retells a report that one of the sentences before has named."""
    if cue.lemma != "report":
        return False
    before = range(max(index - _RETELLING, 0), index)
    return any(passage_of(document, other).any_of(("report", "report's")) for other in before)


def _impersonal(document: Document, index: int, cue: Cue) -> Span | None:
    words, lemma = _words(), cue.lemma
    if lemma not in words["impersonal"] and not (lemma in words["impersonal-widely"] and _widely(cue)):
        return None
    if cue.passage.word(cue.start - 2) in ("as", "if", "whether", "than") or _official(document, index, cue):
        return None
    return cue.passage.span(cue.start - 1, cue.end)


def _raised(document: Document, index: int, cue: Cue) -> Span | None:
    words, lemma = _words(), cue.lemma
    widely = _widely(cue)
    if lemma not in words["raising"] and not (lemma in words["raising-widely"] and widely):
        return None
    following = frozenset(cue.passage.folded[cue.end + 1 : cue.end + 4])
    if not following.isdisjoint(words["no-claim-verbs"]) or _official(document, index, cue):
        return None
    if not widely and lemma == "believe" and cue.passage.word(cue.start - 1) in lexicon().relatives:
        return None  # an aside on what is not in dispute: "the lake, which is believed to be deep"
    return cue.passage.span(cue.start, cue.end + 1)


def _seen_as(cue: Cue) -> Span | None:
    words, lemma = _words(), cue.lemma
    group = cue.group
    perfect = lemma in words["as-perfect"] and (not group.isdisjoint(_PERFECT) or "being" in group)
    if not perfect and not (lemma in words["as"] and _widely(cue)):
        return None
    as_follows = cue.passage.word(cue.end) == "as" and not cue.passage.breaks(cue.end)
    if not as_follows and lemma != "consider":
        return None
    reach = cue.passage.folded[cue.end : cue.end + _RANK_REACH]
    if (
        not words["ranks"].isdisjoint(reach)
        or (not group.isdisjoint(_PAST) and "being" not in group)
        or cue.passage.breaks(cue.end)
    ):
        return None
    return cue.passage.span(cue.start, cue.end + 1 if as_follows else cue.end)


def _widely(cue: Cue) -> bool:
    return not _words()["widely"].isdisjoint(cue.passage.folded[cue.start : cue.end])


def _official(document: Document, index: int, cue: Cue) -> bool:
    """Whether police or another official body, whose word it will be, stands in the sentence or beside it.

    Not the body that something "is said" of, not one that would not speak, and not for what is "widely" believed.
    """
    if _widely(cue):
        return False
    words = _words()
    subject = source_before(cue.passage, cue.start)
    officials = words["officials"]
    if cue.lemma not in words["what-officials-do"]:
        officials = officials.difference(cue.passage.folded[subject.start : subject.end])
    block = document.sentences[index].block
    for other in (index - 1, index, index + 1):
        if not 0 <= other < len(document.sentences) or document.sentences[other].block != block:
            continue
        passage = passage_of(document, other)
        if passage.any_of(officials) and (other == index or not _silent(passage)):
            return True
    return False


def _silent(passage: Passage) -> bool:
    """Whether somebody would not speak: "declined to comment", "did not respond"."""
    if passage.any_of(_words()["refusals"]):
        return True
    return "not" in passage.folded and passage.any_of(_words()["replies"])
