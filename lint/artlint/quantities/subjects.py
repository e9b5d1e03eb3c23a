"""What a quantity is said of: the noun measured or counted, in its sentence or carried over from the one before.

No grammar is parsed. A figure either stands before its noun ("640 people", "a 1,200-MW plant"), or after one and "of"
("winds of 110 km/h"), or is what a verb says of the subject or object before it ("fell to 3.1 TWh").
"""

from __future__ import annotations

from artlint.expressions import expression
from artlint.quantities.noun_phrases import (
    RELATIVE,
    WORD,
    first_verb,
    head_of,
    head_of_phrase,
    may_be_verb,
    phrase_at,
    tokens_in,
)
from artlint.quantities.phrase_words import phrase_words
from artlint.quantities.quantity import Subject
from artlint.span import Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint.quantities.noun_phrases import Token
    from artlint.quantities.quantity import Quantity

_HEDGES = (
    r"(?:(?:about|around|roughly|approximately|some|nearly|almost|close to|more than|less than|fewer than|over|under"
    r"|up to|at least|at most|just|only|an estimated|well|as much as|as many as|upwards of|between|its|the|a|an|their"
    r"|her|his) )*"
)
_OF = rf"(?P<noun>{WORD}),? of {_HEDGES}$"
_AGAIN = (  # another figure of the same: "(3.7 billion)", "or 0.8%", "to 82 dollars", "against 58 percent"
    r"(?: (?:(?:last|this|next) [a-z]+|a year (?:earlier|ago|before)|in (?:[A-Z][a-z]+|\d{4})|on [A-Z][a-z]+"
    r"|year on year))?(?:[^\S\n]?[(\[/]| -|,"
    r"|,? (?:or|to|from|up from|down from|and|but|against|versus|compared (?:with|to)|up|down|by))"
    rf" ?{_HEDGES}$"
)
_LINKS = ("while", "whereas", "but", "though", "although", "because", "when", "if", "and", "which", "who", "that")
_CLAUSE = rf"[;:“”\"—–]|\)|(?<!\w)\(|,? (?:{'|'.join(_LINKS)})(?= )|, "
_BY_PREPOSITION = frozenset(["at", "by", "to", "from", "for"])
_FAR = 200  # code points before a figure in which its clause is read
_AFTER = 60


def subjects_of_text(
    text: str, sentences: Sequence[tuple[Span, int]], quantities: Sequence[Quantity]
) -> Iterator[Subject | None]:
    """The subject of every quantity, in order; `sentences` are their spans with the index of their block."""
    told = _without(text, quantities)
    place = 0
    for index, (span, block) in enumerate(sentences):
        first = place
        while place < len(quantities) and quantities[place].span.start < span.end:
            place += 1
        if place > first:
            same_block = index and sentences[index - 1][1] == block
            before = _main_subject(text, sentences[index - 1][0]) if same_block else None
            yield from _in_sentence(told, span, quantities[first:place], before)


def _in_sentence(
    told: str, sentence: Span, quantities: Sequence[Quantity], before: Subject | None
) -> list[Subject | None]:
    """The subject of each quantity of a sentence; `before` is that of the sentence before, for "it" and the like."""
    found: list[Subject | None] = []
    for index, quantity in enumerate(quantities):
        previous = (quantities[index - 1], found[index - 1]) if index else None
        found.append(_subject(told, sentence, quantity, previous, before))
    return found


def _without(text: str, quantities: Sequence[Quantity]) -> str:
    """The text with its quantities filled with figures, so that no unit is taken for a noun."""
    pieces: list[str] = []
    place = 0
    for quantity in quantities:
        pieces += (text[place : quantity.span.start], "0" * (quantity.span.end - quantity.span.start))
        place = quantity.span.end
    return "".join([*pieces, text[place:]])


def _main_subject(text: str, sentence: Span) -> Subject | None:
    """The head of what the sentence is about: the last noun of its first noun phrase."""
    tokens = tokens_in(text, sentence.start, sentence.end)
    verb = first_verb(tokens)
    return head_of_phrase(tokens[:verb] if verb else tokens[:1])


def _subject(
    text: str,
    sentence: Span,
    quantity: Quantity,
    previous: tuple[Quantity, Subject | None] | None,
    before: Subject | None,
) -> Subject | None:
    after = text[quantity.span.end : min(sentence.end, quantity.span.end + _AFTER)]
    if _is_where(quantity, after):
        return None
    if found := _noun_after(text, sentence, quantity):
        return found
    start = max(sentence.start, quantity.span.start - _FAR)
    lead = text[start : quantity.span.start]
    if previous and expression(_AGAIN).match(text, _end_of(*previous), quantity.span.start):
        return previous[1]
    if _is_when(quantity, lead):
        return None
    if (of := expression(_OF).search(lead)) and of["noun"].casefold() not in phrase_words().no_nouns:
        return Subject(of["noun"].casefold(), Span(start + of.start("noun"), start + of.end("noun")))
    hedge = expression(rf"(?<!\w){_HEDGES}$").search(lead)
    return _by_verb(text, sentence, start + hedge.start() if hedge else quantity.span.start, before)


def _is_where(quantity: Quantity, after: str) -> bool:
    """Whether it tells where or when and measures nothing: "12 miles off Fujairah", "18 months later"."""
    if quantity.dimension not in ("length", "time", "angle"):
        return False
    word = expression(rf" ({WORD})").match(after)
    return word is not None and word[1].casefold() in phrase_words().nowhere and not quantity.compound


def _is_when(quantity: Quantity, lead: str) -> bool:
    """Whether a time or a distance only says since when, for how long or how near: "in seven weeks"."""
    if quantity.dimension == "time":
        return (
            expression(rf"\b(?:for|in|after|within|over|every|since|past|last|until|of) {_HEDGES}$").search(lead)
            is not None
        )
    return quantity.dimension == "length" and expression(rf"\bwithin {_HEDGES}$").search(lead) is not None


def _end_of(quantity: Quantity, subject: Subject | None) -> int:
    """The end of a figure and of its noun, where that follows it."""
    end = quantity.span.end
    return subject.span.end if subject and end < subject.span.start <= end + _AFTER else end


# ---- the noun after a figure


def _noun_after(text: str, sentence: Span, quantity: Quantity) -> Subject | None:
    words = phrase_words()
    start = quantity.span.end
    end = min(sentence.end, start + _AFTER)
    if text.startswith("-", start) and (tied := expression(rf"-{WORD}").match(text, start, end)):
        start = tied.end()  # "200,000-strong", "12-mile-long"
    partitive = expression(r"(?: of(?: all)?| in(?= (?:cash|notes|coins|debt|aid|bonds|shares|revenue)\b))").match(
        text, start, end
    )
    if partitive and not quantity.compound:
        return head_of(phrase_at(text, partitive.end(), end, skip_determiners=True), many=True)
    counted = quantity.dimension == "count" and not quantity.compound and quantity.low != 1
    tokens = phrase_at(text, start, end, skip_determiners=False, many=counted)
    if not tokens or tokens[0].word in words.measures or (tokens[0].word in words.verbs and not quantity.compound):
        return None
    return head_of(tokens, many=counted)


# ---- the noun before a verb


def _by_verb(text: str, sentence: Span, end: int, before: Subject | None) -> Subject | None:
    """The object before "at", "by", "to" or "for" and the figure, else the subject of the clause."""
    start = _clause_start(text, max(sentence.start, end - _FAR), end)
    tokens = tokens_in(text, start, end)
    verb = first_verb(tokens)
    if verb is None:
        return _apposed(text, sentence, start, end)
    if found := _object(tokens, verb):
        return found
    if verb == 0 or (verb == 1 and tokens[0].word in _LINKS):
        return _earlier(text, sentence, start, tokens, before)
    subject = tokens[:verb]
    if len(subject) == 1 and subject[0].word in phrase_words().pronouns:
        return before._replace(carried=True) if before else None
    return head_of_phrase(subject)


def _clause_start(text: str, start: int, end: int) -> int:
    """Where the clause begins that ends at a figure: behind the last mark or link that has a verb after it."""
    begins = [start]
    for match in expression(_CLAUSE).finditer(text, start, end):
        word = match[0].strip(" ,")
        begins.append(match.end() - len(word) if word in RELATIVE or word == "and" else match.end())
    for place in reversed(begins):
        if first_verb(tokens_in(text, place, end)) is not None:
            return place
    return start


def _earlier(text: str, sentence: Span, start: int, tokens: Sequence[Token], before: Subject | None) -> Subject | None:
    """The subject of "and employs about 640" or "which costs $5": that of the clause before, or the noun before it."""
    if tokens[0].word in RELATIVE:
        lead = expression(rf"({WORD}),? ?$").search(text, sentence.start, start)
        return Subject(lead[1].casefold(), Span(*lead.span(1))) if lead else None
    earlier = tokens_in(text, sentence.start, start)
    verb = first_verb(earlier)
    if not verb:
        return head_of_phrase(earlier)
    if verb == 1 and earlier[0].word in phrase_words().pronouns:
        return before._replace(carried=True) if before else None
    return head_of_phrase(earlier[:verb])


def _apposed(text: str, sentence: Span, start: int, end: int) -> Subject | None:
    """The noun before a comma or a bracket: "The oak, 22 metres tall", "the lake (3 km long)"."""
    lead = expression(rf"({WORD})(?:, | \(| - | – |: ){_HEDGES}$").search(text, max(sentence.start, end - _FAR), end)
    if lead and lead[1].casefold() not in phrase_words().no_nouns:
        return Subject(lead[1].casefold(), Span(*lead.span(1)))
    tokens = tokens_in(text, start, end)
    if not tokens or tokens[-1].word not in _BY_PREPOSITION:
        return None
    if len(tokens) > 2 and tokens[-2].word.endswith("s") and not phrase_words().plural(tokens[-3].word):
        return head_of_phrase(tokens[:-2])  # a verb that nobody has listed: "the pump hums at"
    return head_of_phrase(tokens)


def _object(tokens: Sequence[Token], verb: int) -> Subject | None:
    """The noun phrase between the last verb and "at", "by", "to", "from" or "for": "put the cost of the plant at"."""
    words = phrase_words()
    last = len(tokens)
    while last and tokens[last - 1].word in words.no_nouns and tokens[last - 1].word not in _BY_PREPOSITION:
        last -= 1
    if not last or tokens[last - 1].word not in _BY_PREPOSITION:
        return None
    rest = list(tokens[verb + 1 : last - 1])
    if tokens[verb].word in words.auxiliaries:  # "was little changed at", "has cut the price to"
        done = next((place for place in range(min(len(rest), 3)) if may_be_verb(rest, place)), -1)
        rest = rest[done + 1 :]
    while rest and (rest[0].word in ("to", "not", "up", "down", "out") or rest[0].word.endswith(("ed", "ing"))):
        if rest.pop(0).word == "to" and rest:
            rest.pop(0)  # "agreed to raise output by"
    if not rest or rest[0].word in words.prepositions:
        return None
    found = head_of_phrase(rest)
    return found if found and found.head not in words.no_nouns else None
