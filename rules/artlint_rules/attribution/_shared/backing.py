"""Whether somebody named near by stands behind a vague source."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from artlint import load_data
from artlint.attribution.cue import cues_by_sentence
from artlint.attribution.lexicon import lexicon
from artlint.values import TYPE_CHECKING
from artlint_rules.attribution._shared.context import cited, mentions, named_voices, near, passage_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from artlint import Document
    from artlint.attribution.cue import Cue
    from artlint.attribution.passage import Passage


_MEMBERS = frozenset([("of", "them"), ("of", "those"), ("among", "them"), ("among", "those"), ("their", "report")])
_OPENING_MARKS = frozenset("“\"‘'„«")
_MENTIONS = 40  # of a group, in which it may be introduced
_APPOSITION = 9  # words before and after a name in which its description stands


@cache
def _words() -> dict[str, frozenset[str]]:
    data = load_data(__name__)
    return {key: frozenset(data.strings(key)) for key in data.keys()}  # noqa: SIM118 - Data is no mapping


def backed(document: Document, index: int, cue: Cue) -> bool:
    """Whether the article pins the vague source of sentence `index` down: in the sentence, near it or before."""
    head = cue.source.head
    if not _words()["pinning"].isdisjoint(cue.passage.folded):
        return True
    if head in lexicon().works or head in lexicon().mass:
        return _published_near(document, index) or document.layer(cited)
    if _paper_follows(document, index):
        return True
    if cue.kind == "passive" and cue.source.kind == "none":  # no group, so nobody is one of it
        return index + 1 < len(document.sentences) and _one_of_them(document, index, index + 1, "")
    if head in lexicon().quantity_pronouns and (group := _antecedent(document, index, cue)):
        asked = lexicon().not_speakers | lexicon().quantity_pronouns  # "some say ... Others say" is one question
        return group in asked or _introduced(document, index, group)
    if head in _words()["researchers"] and _study_follows(document, index):
        return True
    if head in lexicon().experts and _poll_follows(document, index):
        return True
    if head in lexicon().experts and (_introduced(document, index, head) or _publish(cue)):
        return True
    return any(_one_of_them(document, index, other, head) for other in near(document, index))


def _one_of_them(document: Document, index: int, other: int, head: str) -> bool:
    """Whether sentence `other` has one of those meant: the next voice in the paragraph, somebody quoted at once, or
    somebody described as what they are."""
    sentences = document.sentences
    if other == index + 1:
        if _counted_among(passage_of(document, other)):
            return True
        quoted = document.text[sentences[other].span.start] in _OPENING_MARKS
        same = sentences[other].block == sentences[index].block and bool(head)
        speaking = (cue for cue in named_voices(document, other) if cue.verb and cue.verb.sense != "show")
        if (same or quoted) and any(speaking):
            return True
    described = _descriptions(head)
    if not described:
        return False
    voices = named_voices(document, other)
    return any(_described(cue, described) or _known(document, other, cue, described) for cue in voices)


def _descriptions(head: str) -> frozenset[str]:
    """What one of those whom the noun names may be called: a critic is another than an analyst."""
    words = _words()
    if head in words["partisans"]:
        return words["partisan-descriptions"]
    return words["descriptions"] if head in lexicon().experts else frozenset()


def _counted_among(passage: Passage) -> bool:
    """Whether the sentence says of somebody that they are one of those just told of: "One of them, Bill Gow"."""
    words = passage.folded
    if not any(passage.capital(index) for index in range(1, passage.size)):
        return False
    return any(pair in _MEMBERS for pair in pairwise(words)) or words[-2:] == ["is", "one"]


def _described(cue: Cue, descriptions: frozenset[str]) -> bool:
    """Whether the words around a named source tell what it is: "Jane Roe, an engineer at the institute"."""
    start, end = max(cue.source.start - _APPOSITION, 0), cue.source.end + _APPOSITION
    return not descriptions.isdisjoint(cue.passage.folded[start:end])


def _known(document: Document, index: int, cue: Cue, descriptions: frozenset[str]) -> bool:
    """Whether an earlier sentence told what the named source is: "Jane Roe, an engineer", and now "Roe cautioned"."""
    first = document.layer(mentions).get(cue.source.head, [index])[0]
    if first >= index:
        return False
    words = passage_of(document, first).folded
    place = words.index(cue.source.head)
    return not descriptions.isdisjoint(words[max(place - _APPOSITION, 0) : place + _APPOSITION])


def _publish(cue: Cue) -> bool:
    """Whether the sentence says where its experts wrote: "in a study published in", "in a report by"."""
    if ("report", "by") in pairwise(cue.passage.folded):
        return True
    return not _words()["publishing"].isdisjoint(cue.passage.folded)


def _paper_follows(document: Document, index: int) -> bool:
    """Whether the next sentence opens with a paper, a report or the like that argues: "A paper in Nature argued"."""
    if index + 1 == len(document.sentences):
        return False
    cues = document.layer(cues_by_sentence)[index + 1]
    argued = (cue for cue in cues if cue.verb and cue.verb.sense == "speech")
    return any(cue.source.kind in ("document", "named") and cue.source.head in lexicon().documents for cue in argued)


def _published_near(document: Document, index: int) -> bool:
    """Whether a publication is named in the next two sentences, or one of a named origin in this one."""
    for other in range(index + 1, min(index + 3, len(document.sentences))):
        if passage_of(document, other).any_of(_words()["publications"]):
            return True
    return passage_of(document, index).any_of(_words()["publishing"])


def _study_follows(document: Document, index: int) -> bool:
    """Whether the next sentence names a piece of research: "scientists say ... A study in 2020"."""
    if index + 1 == len(document.sentences):
        return False
    if passage_of(document, index + 1).any_of(_words()["publishing"]):
        return True
    cues = document.layer(cues_by_sentence)[index + 1]
    return any(cue.verb is not None and cue.verb.sense == "show" and cue.reports for cue in cues)


def _poll_follows(document: Document, index: int) -> bool:
    """Whether the next sentence tells of a poll of them: "analysts expect ... A survey by the agency sees"."""
    following = index + 1
    return following < len(document.sentences) and passage_of(document, following).any_of(("survey", "poll"))


def _antecedent(document: Document, index: int, cue: Cue) -> str:
    """The group that a lone "others" or "most" is of: "some parents say ... Others say"; empty where none is told."""
    known = lexicon().experts | lexicon().not_speakers | lexicon().quantity_pronouns
    for other in range(index, max(index - 3, -1), -1):
        for earlier in reversed(document.layer(cues_by_sentence)[other]):
            if other == index and earlier.start >= cue.start:
                continue
            if earlier.source.head in known:
                return earlier.source.head
    return ""


def _pinned(cue: Cue, cues: Sequence[Cue]) -> bool:
    """Whether a source is somebody in particular, or the sentence says where its word is from: "according to"."""
    return cue.source.kind in ("named", "located") or any(
        other.kind == "preposition" and other.source.kind in ("named", "document") for other in cues
    )


def _introduced(document: Document, index: int, head: str) -> bool:
    """Whether earlier sentences told who these are: "researchers at the institute", "the analysts said"."""
    introducing = _words()["introducing"] | _words()["pinning"]
    for other in document.layer(mentions).get(head, ())[:_MENTIONS]:
        if other > index:
            return False
        passage = passage_of(document, other)
        cues = document.layer(cues_by_sentence)[other] if other < index else ()
        if any(cue.source.head == head and _pinned(cue, cues) for cue in cues):
            return True
        places = (place for place, word in enumerate(passage.folded) if word == head)
        if any(passage.word(place + 1) in introducing for place in places):
            return True
    return False
