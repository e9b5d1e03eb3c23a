"""REP006: a phrase said twice."""

from __future__ import annotations

from collections import Counter
from functools import cache

from artlint import Related, Rule, Severity, load_data, option
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.repetition.duplicates import pasted_indices, repeated_indices
from artlint_rules.repetition.echoes import SHORTEST, echoes, in_prose, span_of
from artlint_rules.repetition.ordinary import FUNCTION, UNCOMMON, weight
from artlint_rules.repetition.passages import keys, shortened
from artlint_rules.repetition.repeated_formula import formula_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding, Span
    from artlint_rules.repetition.echoes import Echo

LONGEST_PHRASE = 54  # characters of it in the message


class _Scale(NamedTuple):
    extra_word: float
    clause: float
    thing: float
    topical: int
    least_content: float
    needed: tuple[tuple[int, float], ...]  # distance up to, weight
    long: int
    clause_words: frozenset[str]
    no_verbs: frozenset[str]
    idioms: tuple[str, ...]  # each between blanks


class RepeatedPhrase(Rule):
    """A phrase of some weight that is said again soon after.

    Flags four words or more, with no mark inside, that come again in another sentence within 400 words. How much a
    phrase must weigh grows with the distance; rare words, length and a verb weigh, grammar, names, figures and the
    article's own terms do not.

    Why: the writer has fallen back on a wording or pasted it, and a reader hears it.

    Leaves alone: quotations; headings, captions, lists and tables; names and numbers; what the article is about (a word
    it uses four times); set phrases ("one of the most"); sentences that open alike on purpose; answers and entries
    after a label; what duplicate-paragraph, duplicate-sentence or repeated-formula reports.

    Sources: the words' weight is from a list by hand, the scale from reading what it brings up in published articles.
    """

    code = "REP006"
    name = "repeated-phrase"
    severity = Severity.INFO
    window: int = option(400, help="words from the first place to the second")
    allow: tuple[str, ...] = option((), help="phrases that may come again")

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding at the second place, one for a phrase and one for a pair of sentences."""
        taken: set[tuple[int, int]] = set()
        said: set[str] = set()
        for echo in _candidates(document, self.window):
            pair = _sentences(document, echo)
            phrase = " ".join(document.layer(keys)[echo.later : echo.later + echo.length])
            if pair in taken or phrase in said or any(allowed.casefold() in phrase for allowed in self.allow):
                continue
            if _heard(document, echo):
                taken.add(pair)
                said.add(phrase)
                yield self._finding(document, echo)

    def _finding(self, document: Document, echo: Echo) -> Finding:
        earlier, later = _spans(document, echo)
        phrase = shortened(document.slice(later), LONGEST_PHRASE)
        message = f"“{phrase}” is said twice in {echo.distance + echo.length} words; recast one"
        return self.finding(later, message, related=(Related(earlier, "first said here"),))


def _candidates(document: Document, window: int) -> Iterator[Echo]:
    """The echoes in prose that no other rule reports and whose places stand in different sentences."""
    pasted, repeated = document.layer(pasted_indices), document.layer(repeated_indices)
    for echo in echoes(document, window):
        earlier, later = _spans(document, echo)
        first, second = _sentences(document, echo)
        if first == second or second in repeated or document.sentences[second].block in pasted:
            continue
        if not in_prose(document, earlier) or not in_prose(document, later):
            continue
        if not any(span.overlaps(later) for span in document.layer(formula_spans)):
            yield echo


def _spans(document: Document, echo: Echo) -> tuple[Span, Span]:
    return span_of(document, echo.earlier, echo.length), span_of(document, echo.later, echo.length)


def _sentences(document: Document, echo: Echo) -> tuple[int, int]:
    words = document.words
    return document.sentence_index(words[echo.earlier].start), document.sentence_index(words[echo.later].start)


def _heard(document: Document, echo: Echo) -> bool:
    """Whether a reader hears the second; the weights are explained in the data."""
    scale = _scale()
    if echo.length < scale.long and (_after_number(document, echo) or _opens_alike(document, echo)):
        return False
    names = _names(document, echo)
    if sum(names) > echo.length / 3:
        return False
    words = document.layer(keys)[echo.later : echo.later + echo.length]
    content = _content(document, words, names)
    total = content + scale.extra_word * (echo.length - SHORTEST)
    if _says_something(document, words):
        total += scale.clause
    elif weight(words[0]) == FUNCTION:
        total -= scale.thing
    needed = next((need for reach, need in scale.needed if echo.distance <= reach), scale.needed[-1][1])
    return content >= scale.least_content and total >= needed


def _content(document: Document, words: list[str], names: list[bool]) -> float:
    """What the words weigh that are no names, units, parts of a set phrase or terms of the article's own."""
    counts, topical = document.layer(_counts), _scale().topical
    set_phrase = _in_idiom(words)
    return sum(
        weight(word)
        for word, name, is_set in zip(words, names, set_phrase, strict=True)
        if not name and not is_set and counts[word] < topical and _pronounceable(word)
    )


def _counts(document: Document) -> Counter[str]:
    """How often each folded word stands in the document. A layer."""
    return Counter(document.layer(keys))


def _names(document: Document, echo: Echo) -> list[bool]:
    """For every word, whether it is a name or a number in either place."""
    return [
        _is_name(document, echo.earlier + offset, echo.later + offset)
        or _is_name(document, echo.later + offset, echo.earlier + offset)
        for offset in range(echo.length)
    ]


def _is_name(document: Document, index: int, other: int) -> bool:
    """A capital that is not there only because the sentence begins: the other place or the word itself tells."""
    words, text = document.words, document.text
    first = text[words[index].start]
    if not first.isupper() or words[index].folded in ("i", "i'm", "i've", "i'd", "i'll"):
        return first.isdigit()
    if not _begins_sentence(document, index):
        return True
    return text[words[other].start].isupper() and weight(words[index].folded) == UNCOMMON


def _begins_sentence(document: Document, index: int) -> bool:
    start = document.words[index].start
    sentence = document.sentences[document.sentence_index(start)]
    return not any(character.isalnum() for character in document.text[sentence.span.start : start])


def _after_number(document: Document, echo: Echo) -> bool:
    """Whether it is what a figure measures: "5 hours of battery life"."""
    folded = document.layer(keys)
    return any(index and folded[index - 1][-1].isdigit() for index in (echo.earlier, echo.later))


def _opens_alike(document: Document, echo: Echo) -> bool:
    """Whether it opens two sentences in a row, or with one between, which is done on purpose."""
    one, other = document.words[echo.earlier].start, document.words[echo.later].start
    if document.sentence_index(other) - document.sentence_index(one) > 2:
        return False
    return _begins_sentence(document, echo.earlier) and _begins_sentence(document, echo.later)


def _pronounceable(word: str) -> bool:
    """Whether it is no unit or abbreviation: it has a vowel."""
    return not set("aeiouy").isdisjoint(word) or not word.isascii()


def _says_something(document: Document, words: list[str]) -> bool:
    """Whether the phrase has a verb in it, or a word that opens a clause before its end."""
    scale, counts = _scale(), document.layer(_counts)
    if not scale.clause_words.isdisjoint(words[:-1]):
        return True
    return any(
        len(word) > 4 and word.endswith(("ed", "ing")) and word not in scale.no_verbs and counts[word] < scale.topical
        for word in words
    )


def _in_idiom(words: list[str]) -> list[bool]:
    """For every word, whether a set phrase that stands here in full, or that holds them all, covers it."""
    phrase = f" {' '.join(words)} "
    covered = [False] * len(words)
    for idiom in _scale().idioms:
        if phrase in idiom:
            return [True] * len(words)
        place = phrase.find(idiom)
        if place >= 0:
            first, length = phrase.count(" ", 0, place), idiom.count(" ") - 1
            covered[first : first + length] = [True] * length
    return covered


@cache
def _scale() -> _Scale:
    data = load_data(__name__)
    pairs = [line.split() for line in data.strings("needed")]
    return _Scale(
        extra_word=data.number("extra-word"),
        clause=data.number("clause"),
        thing=data.number("thing"),
        topical=int(data.number("topical")),
        least_content=data.number("least-content"),
        needed=tuple((int(reach), float(need)) for reach, need in pairs),
        long=int(data.number("long")),
        clause_words=frozenset(data.string("clause-words").split()),
        no_verbs=frozenset(data.string("no-verbs").split()),
        idioms=tuple(f" {idiom} " for idiom in data.strings("idioms")),
    )
