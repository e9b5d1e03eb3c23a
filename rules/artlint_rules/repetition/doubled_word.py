"""REP001: a word twice in a row."""

from __future__ import annotations

from functools import cache
from itertools import compress
from operator import eq

from artlint import Applicability, Edit, Fix, Rule, Severity, Span, expression, load_data, option
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.repetition.ordinary import FUNCTION, base_forms, weight
from artlint_rules.repetition.passages import keys, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding

# A word joined to its neighbour by one of these is part of a longer one: "log-in in", "one one-hundredth", "@go go".
_JOINTS = "-‐‑/@#_&.'’"
# What a page shows between two words although it is no text: "the <code>size</code> the page has".
_SHOWN = expression(r"(?i:</(?:code|kbd|samp|tt|svg|math|select|textarea|button)\b|<(?:img|input|image)\b)")
_QUOTES = tuple("\"“”‘’'„«»")
_ALWAYS_CAPITAL = frozenset(["i", "i'm", "i've", "i'd", "i'll"])


class _Lists(NamedTuple):
    safe: frozenset[str]
    never: frozenset[str]  # right twice, or said twice on purpose
    clause_openers: frozenset[str]
    clause_ends: frozenset[str]
    reach: int
    particles: dict[str, frozenset[str]]  # each with the verbs it closes
    after_wrong_that: frozenset[str]
    after_wrong_had: frozenset[str]


class DoubledWord(Rule):
    """A word that stands twice in a row.

    Flags the same word twice with only white space between, across a line break in the source too, and inside
    quotations, since nobody speaks a misprint. The fix deletes the second; it is safe for articles, possessives and
    conjunctions, which are never right twice.

    Why: it is a slip of the hand or of an edit that the eye reads over until it is printed.

    Leaves alone: "had had" (but not "had had been"), "gave her her book" and the like; "that that" where the second can
    be a pronoun ("things like that that made him", "that that help"); "what it is is"; a phrasal verb before a
    preposition ("logged in in May"); emphasis and sounds ("very very", "knock knock"); names ("Duran Duran", "Will
    will"); numbers and letters; words with a comma or code between; words that quotation marks hold alone.

    Sources: editors who judged doubled words took "the the" and wrong "that that", and left "really really" and "on
    and on".
    """

    code = "REP001"
    name = "doubled-word"
    severity = Severity.ERROR
    reads_quotes = True
    allow: tuple[str, ...] = option((), help="words that may stand twice in a row")

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding over both words, or over all where there are more than two."""
        folded = document.layer(keys)
        allowed = {word.casefold() for word in self.allow}
        end = 0
        for index in compress(range(len(folded)), map(eq, folded, folded[1:])):
            if index < end:
                continue
            end = _end(document, index)
            if end - index > 1 and folded[index] not in allowed and _wrong(document, index, end):
                yield self._finding(document, index, end)

    def _finding(self, document: Document, index: int, end: int) -> Finding:
        words = document.words
        span = Span(words[index].start, words[end - 1].end)
        surplus = Span(words[index].end, span.end)
        fix = None
        if document.contiguous(surplus):
            safe = words[index].folded in _lists().safe
            applicability = Applicability.SAFE if safe else Applicability.UNSAFE
            fix = Fix(f"write “{document.text[span.start : surplus.start]}”", (Edit(surplus, ""),), applicability)
        return self.finding(span, f"“{shortened(document.slice(span))}” says a word twice; delete one", fix=fix)


@cache
def _lists() -> _Lists:
    data = load_data(__name__)

    def words(key: str) -> frozenset[str]:
        return frozenset(data.string(key).split())

    particles = data.section("particles")

    return _Lists(
        safe=words("safe"),
        never=words("grammatical") | words("emphasis"),
        clause_openers=words("clause-openers"),
        clause_ends=words("clause-ends"),
        reach=int(data.number("reach")),
        particles={word: frozenset(particles.string(word).split()) for word in particles.keys()},  # noqa: SIM118
        after_wrong_that=words("after-a-wrong-that"),
        after_wrong_had=words("after-a-wrong-had"),
    )


def _end(document: Document, index: int) -> int:
    """The index after the last of the equal words that stand next to each other from `index` on."""
    words = document.words
    end = index + 1
    while end < len(words) and words[end].folded == words[index].folded:
        gap = Span(words[end - 1].end, words[end].start)
        between = document.slice(gap)
        if between.strip() or "\n\n" in between or _shows_something(document, gap):
            break
        end += 1
    return end


def _shows_something(document: Document, gap: Span) -> bool:
    """Whether the page has a picture, a control or code in line there."""
    reach = Span(gap.start - 1, gap.end + 1)  # the source of the space alone may lie before or after what is shown
    if document.contiguous(reach):
        return False
    start, end = document.source_span(reach)
    return _SHOWN.search(document.source.text, start, end) is not None


def _wrong(document: Document, index: int, end: int) -> bool:
    """Whether the words from `index` to `end` are one word said too often."""
    word = document.words[index].folded
    lists = _lists()
    if word == "had":
        return end < len(document.words) and document.words[end].folded in lists.after_wrong_had
    if word in lists.never or not word.replace("'", "").isalpha() or (len(word) == 1 and word not in "ai"):
        return False
    if end - index > 2 and weight(word) > FUNCTION:  # a chant or a sound
        return False
    if _joined(document, index, end) or _mentioned(document, index, end) or not _cased_as_one_word(document, index):
        return False
    return not _grammatical(document, index, end)


def _joined(document: Document, index: int, end: int) -> bool:
    before = document.text[max(document.words[index].start - 1, 0) : document.words[index].start]
    after = document.text[document.words[end - 1].end : document.words[end - 1].end + 2]
    return (before != "" and before in _JOINTS) or (after[:1] in _JOINTS[:3] and after[1:].isalnum())


def _mentioned(document: Document, index: int, end: int) -> bool:
    """Whether quotation marks hold the words alone: the text speaks of them, or of what was said so."""
    span = Span(document.words[index].start, document.words[end - 1].end)
    around = document.text[max(span.start - 1, 0) : span.start] + document.text[span.end : span.end + 2]
    return around[:1] in _QUOTES and any(mark in _QUOTES for mark in around[1:])


def _cased_as_one_word(document: Document, index: int) -> bool:
    """Whether neither is a name: both lower case, or a word of grammar that the sentence begins with."""
    words, text = document.words, document.text
    if words[index].folded in _ALWAYS_CAPITAL:
        return True
    if text[words[index + 1].start].isupper():
        return False
    if not text[words[index].start].isupper():
        return True
    return weight(words[index].folded) == FUNCTION and _begins_sentence(document, words[index].start)


def _begins_sentence(document: Document, offset: int) -> bool:
    sentence = document.sentences[document.sentence_index(offset)]
    return not any(character.isalnum() for character in document.text[sentence.span.start : offset])


def _grammatical(document: Document, index: int, end: int) -> bool:
    """Whether one clause or phrase may end with the first word and another begin with the second."""
    folded = document.layer(keys)
    lists, word = _lists(), folded[index]
    first = document.words_in(document.sentences[document.sentence_index(document.words[index].start)].span)[0]
    before = [w.folded for w in document.words[max(index - lists.reach, 0) : index] if w.start >= first.start]
    if word == "that":
        after = folded[end] if end < len(folded) else ""
        return after not in lists.after_wrong_that or not before or weight(before[-1]) == FUNCTION
    if word in lists.clause_ends and not lists.clause_openers.isdisjoint(before):
        return True
    verbs = lists.particles.get(word, frozenset())
    return bool(before) and not verbs.isdisjoint(base_forms(before[-1]))
