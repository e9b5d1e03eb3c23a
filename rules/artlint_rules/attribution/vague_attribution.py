"""ATT001: reported claims whose source is nobody in particular."""

from __future__ import annotations

from functools import cache
from itertools import islice

from artlint import Severity, Span, load_data
from artlint.attribution.cue import cues_by_sentence
from artlint.attribution.cue_words import third_person
from artlint.attribution.lexicon import lexicon
from artlint.attribution.passage import passages, shortened
from artlint.values import TYPE_CHECKING
from artlint_rules.attribution._shared.backing import backed
from artlint_rules.attribution._shared.context import cites, linked, spoken, states, told_by_writer
from artlint_rules.attribution._shared.hearsay import hearsay, hearsay_words
from artlint_rules.attribution._shared.house import AttributionRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from artlint import Document, Finding
    from artlint.attribution.cue import Cue

_LONGEST_HEAD = 16  # code points; a longer noun makes the message too long
_PAST_AUXILIARIES = frozenset(["had", "did", "was", "were"])


class VagueAttribution(AttributionRule):
    """A claim is reported of nobody in particular.

    Flags a bare or quantified plural with a verb of reporting ("many analysts expect", "experts say", "studies
    show", "according to insiders") and reporting without anyone who reports ("it is widely speculated", "is said
    to", "is widely seen as").

    Why: readers cannot weigh a claim when they are not told whose it is, and a claim nobody stands behind is often
    the writer's own.

    Leaves alone: sources that are pinned down ("analysts at Barclays", "three analysts", "the researchers"), police,
    officials, residents and witnesses; a group of whom one is named in the paragraph or just after it, or further
    down when the lead says "experts say"; sentences that are somebody's words anyway; what "is believed" in a
    sentence with police or authorities; questions, headings, captions, quotations and articles in the first person.

    Sources: BBC Editorial Guidelines 3.2.3 and 3.3.4; AP Stylebook and Reuters Handbook on anonymous sources;
    Wikipedia, Manual of Style, Words to watch.
    """

    code = "ATT001"
    name = "vague-attribution"
    severity = Severity.WARNING

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for the words that report and name nobody."""
        if self.writers_own(document):
            return
        for cue, span in vague_sources(document):
            if not self.accepted(document, cue.passage.sentence.span):
                words = shortened(document.slice(span))
                yield self.finding(span, f"“{words}” names no source; {_advice(cue)}, or cut")


def vague_sources(document: Document) -> Iterator[tuple[Cue, Span]]:
    """The cues whose source is nobody in particular, with their words; one a sentence.

    "Some say ..., others say ..." is one question to the writer.
    """
    wanted = _wanted()
    read = document.layer(cues_by_sentence)
    for index, passage in enumerate(document.layer(passages)):
        if wanted.isdisjoint(passage.folded) or not states(document, document.sentences[index]):
            continue
        if cues := read[index]:
            yield from islice(_in_sentence(document, index, cues), 1)


def _in_sentence(document: Document, index: int, cues: Sequence[Cue]) -> Iterator[tuple[Cue, Span]]:
    for cue in cues:
        if cue.hypothetical or spoken(cues, cue):
            continue
        if cue.source.kind == "generic":
            span = _vague(cue)
        elif cue.kind == "passive" and cue.source.kind == "none":
            span = hearsay(document, index, cue)
        else:
            continue
        if span and not _sourced(document, index, cue, span):
            yield cue, span


@cache
def _wanted() -> frozenset[str]:
    """The words one of which every vague source or report has."""
    words = lexicon()
    sources = words.generic.union(words.mass, words.quantity_pronouns, words.quantity_nouns, words.quantifiers)
    return sources | hearsay_words()


def _sourced(document: Document, index: int, cue: Cue, span: Span) -> bool:
    """Whether the article says after all whose claim it is, or the writer speaks there."""
    sentence = document.sentences[index]
    is_work = cue.source.head in lexicon().works or cue.source.head in lexicon().mass
    if cites(document, sentence) or linked(document, span, sentence, anywhere=is_work):
        return True
    return told_by_writer(document, sentence) or backed(document, index, cue)


class _Verbs:
    """The verbs that report, by what kind of source they go with."""

    def __init__(self) -> None:
        data = load_data(__name__)
        keys = ("people", "groups", "works", "mass", "needs-as", "naming", "nouns-too", "clause-starts", "origins")
        words = {key: frozenset(data.strings(key)) for key in keys}
        self.people = words["people"]
        self.groups = words["groups"]
        self.works = words["works"]
        self.mass = words["mass"]
        self.needs_as = words["needs-as"]
        self.naming = words["naming"]
        self.nouns_too = words["nouns-too"]
        self.clause_starts = words["clause-starts"]
        self.origins = words["origins"]
        advice = data.section("advice")
        self.advice: Mapping[str, str] = {lemma: advice.string(lemma) for lemma in advice.keys()}  # noqa: SIM118


@cache
def _verbs() -> _Verbs:
    return _Verbs()


def _vague(cue: Cue) -> Span | None:
    """The span of a generic source with its cue, None where they do not report a claim."""
    if cue.verb is None:
        return None if _known_origin(cue) else cue.span
    if cue.kind == "passive":
        return cue.span if cue.lemma in _verbs().people else None
    if cue.passage.word(cue.end - 1) == "to":  # "critics point to" is an unowned concern
        return None
    fits = _reports(cue) and _agrees(cue) and not _a_noun(cue) and not _comparison(cue) and _as_claim(cue)
    return cue.span if fits else None


def _reports(cue: Cue) -> bool:
    """Whether the verb reports a claim when this kind of source does it."""
    verbs, words = _verbs(), lexicon()
    lemma = cue.lemma
    head = cue.source.head
    if head in words.mass:
        return lemma in verbs.mass
    if head in words.works:
        return lemma in verbs.works and not _known_origin(cue)
    if head in words.experts:
        return lemma in verbs.people
    if not _present(cue) and (head in words.not_speakers or head in words.quantity_pronouns):
        return False  # "some residents said": people the reporter met
    return lemma in (verbs.people if head in words.quantity_pronouns else verbs.groups)


def _present(cue: Cue) -> bool:
    """Whether the verb is in the present or the present perfect."""
    if not cue.group.isdisjoint(_PAST_AUXILIARIES) or cue.verb is None:
        return False
    return "base" in cue.verb.forms or not cue.group.isdisjoint(("have", "are"))


def _agrees(cue: Cue) -> bool:
    """Whether the verb's form goes with the number of the source: "studies show", "research shows"."""
    if cue.verb is None:
        return False
    if cue.source.head in lexicon().mass:
        return "third" in cue.verb.forms or "has" in cue.group
    return "third" not in cue.verb.forms and cue.group.isdisjoint(("has", "is", "was"))


def _a_noun(cue: Cue) -> bool:
    """Whether the supposed verb is a noun: "some doubt remains", "research reports"."""
    verbs = _verbs()
    if cue.end - cue.start > 1 or not cue.verb or cue.verb.lemma not in verbs.nouns_too or cue.inverted:
        return False
    last = cue.end == cue.passage.size or cue.passage.breaks(cue.end)
    if "base" not in cue.verb.forms or (last and cue.source.head not in lexicon().quantity_pronouns):
        return False
    return cue.passage.word(cue.end) not in verbs.clause_starts


def _comparison(cue: Cue) -> bool:
    """Whether it is no claim for being compared or supposed, or a term: "than most expect", "if some say"."""
    before = cue.passage.word(cue.source.start - 1) if cue.source.start else ""
    if before in ("than", "as", "if", "whether", "unless", "how", "why"):
        return True
    return cue.lemma in _verbs().naming and before in ("what", "which", "that")


def _as_claim(cue: Cue) -> bool:
    """Whether a verb that reports only with "as" has it within reach: "critics see the plan as"."""
    if cue.lemma not in _verbs().needs_as:
        return True
    return "as" in cue.passage.folded[cue.end : cue.end + 12]


def _known_origin(cue: Cue) -> bool:
    """Whether a report or study says where it is from: "police reports", "exit polls"."""
    if cue.source.head not in lexicon().works:
        return False
    return not _verbs().origins.isdisjoint(cue.passage.folded[cue.source.start : cue.source.end])


def _advice(cue: Cue) -> str:
    words = lexicon()
    head = cue.source.head
    work = words.works.get(head) or words.mass.get(head)
    if work:
        return f"name the {work}"
    if cue.source.kind == "generic":
        unnameable = head in words.quantity_pronouns or len(head) > _LONGEST_HEAD or head not in words.experts
        return "name one" if unnameable else f"say which {head}"
    return f"say who {_verbs().advice.get(cue.lemma) or third_person(cue.lemma)}"
