"""Which plant a power rates, told from its sentence and the one before."""

from __future__ import annotations

import re

from artlint import Span, expression
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._plants.plants import Count, Kind, Mention, count_of_units, energies, kinds, mentions

if TYPE_CHECKING:
    from artlint import Document
    from artlint_rules.units._plants.power import Power

# Where an adjective like "1,200-MW" has found its noun or never will.
_STOP = expression(
    r"[,;:.()—–“”\"]|\b(?:of|in|at|on|to|for|from|with|by|and|or|but|that|which|who|is|was|are|were|has|had|have|will|near|after)\b"
)
_CLAUSE = expression(r"[,;:()—–“”\"]")
_EACH_AFTER = expression(r"^[^,;.]{0,20}\b(?:each|apiece|per (?:unit|reactor|turbine))\b|^, each\b")
_EACH_BEFORE = expression(
    r"\beach\b[^;.]{0,60}$"
    r"|\b(?:reactors|turbines|units|blocks|sets),? (?:of|at|rated at)"
    r"(?: (?:about|around|some|up to|nearly|almost|roughly))? $",
    re.IGNORECASE,
)
# What opens the sentence before the plant it belongs to: "With a capacity of 2 MW, the old nuclear plant ...".
_RATING_FIRST = expression(
    r"^\W*(?:with|rated|at|having|boasting|offering|producing|generating|making)\b[^,;]*$", re.IGNORECASE
)
_SUBJECT_NEXT = expression(
    r"[^,;]{0,40}, (?:(?:[Tt]he|[Aa]n?|[Ii]ts?|[Tt]his|[Tt]hat)(?: [a-z-]+)? )?(?:[A-Z][\w’'.-]* )*$"
)
_FROM = expression(r"^(?: of (?:power|electricity|energy|capacity|generation))? from (?:the|its|a|an)\b", re.IGNORECASE)
_IT = expression(r"^\W*(?:it|its)\b|\b(?:and|which|that|where) it\b", re.IGNORECASE)
_ITS = expression(r"\b(?:it|its|our|we)\b", re.IGNORECASE)
# A quotation's end and its speaker, who speaks of the plant: "its full 400 MW,” the manager of the plant said".
_SPEAKER = expression(
    r"[^”\"’]{0,40}[”\"’'] (?:says |said )?(?:[Tt]he |an? |its )?(?:[\w’'.-]+ ){0,3}?(?:manager|operator|director|head"
    r"|boss|owner|chief|engineer|spokes\w+|superintendent)s? (?:of|at|for) (?:the |its )?(?:[\w’'.-]+ ){0,3}$"
)
_ANY = "power"  # the kind of a power plant whose energy nobody named
# Capitalised words, but for an energy that is part of an authority's name: "Nuclear Regulatory Commission".
_NAMES = expression(
    r"\b[A-Z][\w-]*\b"
    r"(?! (?:Regulat|Safety|Security|Agency|Authority|Association|Commission|Institute|Council|Corp|Minist))"
)
_NUCLEAR = "nuclear"
_REACTOR = expression(r"\breactors?\b", re.IGNORECASE)
_REACH = 500  # code points on either side that are read: longer sentences are lists
_NEAR = 5  # words; an adjective that has no noun by then has none that is a plant
_FAR = 90  # code points; a noun further back than about fifteen words is rarely the one rated


class Subject(NamedTuple):
    """What a power is said of: a plant of a kind, or `each` of its units; `units` is how many it has, if told.

    `any_size` says that it is a lone unit that may be a laboratory's: "a 5-megawatt reactor"; `carried` that the
    kind was told in the sentence before.
    """

    kind: Kind
    each: bool
    units: Count | None
    any_size: bool = False
    carried: bool = False


class Place(NamedTuple):
    """A power in its sentence: the sentence, the one before it, and the words on either side."""

    sentence: str
    previous: str
    before: str
    after: str

    @property
    def clause_before(self) -> str:
        """The words before the power back to a comma."""
        return _CLAUSE.split(self.before)[-1]

    @property
    def clause_after(self) -> str:
        """The words after the power up to a comma."""
        return _CLAUSE.split(self.after, maxsplit=1)[0]


def place_of(document: Document, power: Power) -> Place:
    """The words around a power, as far as they may tell what it rates."""
    index = document.sentence_index(power.span.start)
    whole = document.sentences[index].span
    start, end = max(whole.start, power.span.start - _REACH), min(whole.end, power.span.end + _REACH)
    text = document.text
    previous = document.sentences[index - 1].span if index else Span(0, 0)
    told_before = text[max(previous.start, previous.end - _REACH) : previous.end]
    return Place(text[start:end], told_before, text[start : power.span.start], text[power.span.end : end])


def subject_of(power: Power, place: Place) -> Subject | None:
    """What the power rates; None when it is a machine beside the plant, several plants, or cannot be told."""
    found = list(mentions(place.sentence))
    head = _modified(place, found) if power.compound or _stands_before_noun(place) else None
    if head is None and power.compound:
        return None
    mention = head or _nearest(place, found)
    if mention is None or mention.role == "other" or (mention.role == "plant" and mention.plural and head is None):
        return None
    kind, carried = _kind_here(mention, place.sentence, found), False
    if kind is None:
        kind, carried = _kind_before(mention, place), True
    if kind is None or (head is None and energies(place.sentence) - {kind.energy}):
        return None
    if mention.role == "unit":
        each = bool(power.times or head or not mention.plural or _says_each(place))
    else:
        each = bool(power.times) or (mention.role != "plant" and _says_each_of_units(place, found))
    count = None if each else count_of_units(place.sentence) or (count_of_units(place.previous) if carried else None)
    any_size = mention.role == "unit" and not mention.plural and not mention.kind
    return Subject(kind, each, count, any_size, carried)


def _stands_before_noun(place: Place) -> bool:
    return expression(r" [\w-]").match(place.after) is not None and not _STOP.match(place.after[1:])


def _modified(place: Place, found: list[Mention]) -> Mention | None:
    """The noun that the power stands before as an adjective: the last of the first few that stand together."""
    start = len(place.sentence) - len(place.after)
    stop = _STOP.search(place.after)
    end = start + (stop.start() if stop else len(place.after))
    ahead = [mention for mention in found if start < mention.start < end]
    if not ahead or place.sentence[start : ahead[0].start].count(" ") > _NEAR:
        return None
    head = ahead[0]
    for mention in ahead[1:]:
        if mention.start - head.end > 1:
            break
        head = mention
    return head


def _nearest(place: Place, found: list[Mention]) -> Mention | None:
    """The noun before the power or, where the phrase opens with the rating, the one after its comma."""
    behind = [mention for mention in found if mention.end <= len(place.before)]
    ahead = [mention for mention in found if mention.start > len(place.before)]
    if ahead and _FROM.search(place.after):
        return ahead[0]
    if behind:
        near = [m for m in behind if len(place.before) - m.end <= _FAR]
        return near[-1] if near else None
    start = len(place.sentence) - len(place.after)
    if ahead and _RATING_FIRST.search(place.before) and _SUBJECT_NEXT.match(place.sentence[start : ahead[0].start]):
        return ahead[0]
    if ahead and _ITS.search(place.before) and _SPEAKER.match(place.sentence[start : ahead[0].start]):
        return ahead[0]
    if not ahead and _IT.search(place.before):
        return Mention(0, 0, "generic", "", plural=False)
    return None


def _kind_here(mention: Mention, sentence: str, found: list[Mention]) -> Kind | None:
    """The kind of the plant by its own words, else by the only other kind that its sentence names."""
    if mention.kind and mention.kind != _ANY:
        return kinds()[mention.kind]
    if _REACTOR.search(sentence):
        return kinds()[_NUCLEAR]
    return _only({noun.kind for noun in found if noun.kind and noun.kind != _ANY} or _by_energy(sentence))


def _kind_before(mention: Mention, place: Place) -> Kind | None:
    """The kind that the sentence before names; for "power plant", where nobody names one, the kind of them all."""
    if energies(place.sentence):
        return None
    found = {noun.kind for noun in mentions(place.previous) if noun.kind and noun.kind != _ANY}
    return _only(found or _by_energy(place.previous)) or (kinds()[_ANY] if mention.kind == _ANY else None)


def _only(named: set[str]) -> Kind | None:
    return kinds()[next(iter(named))] if len(named) == 1 else None


def _by_energy(sentence: str) -> set[str]:
    """The kinds that a bare "plant" may be by the energy that the sentence names: "Alder Wind, a power station"."""
    named = energies(" ".join(_NAMES.findall(sentence)))
    return {next(kind.id for kind in kinds().values() if kind.energy == energy) for energy in named}


def _says_each(place: Place) -> bool:
    return bool(_EACH_AFTER.search(place.after) or _EACH_BEFORE.search(place.before))


def _says_each_of_units(place: Place, found: list[Mention]) -> bool:
    units = any(mention.role == "unit" for mention in found)
    return units and bool(_EACH_AFTER.search(place.after) or expression(r"\beach\b").search(place.clause_before))
