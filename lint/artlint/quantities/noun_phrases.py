"""Noun phrases and verbs in a stretch of text, told by closed lists of words."""

from __future__ import annotations

from artlint.expressions import expression
from artlint.quantities.phrase_words import phrase_words
from artlint.quantities.quantity import Subject
from artlint.span import Span
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

WORD = r"[^\W\d_](?:[\w’'&.-]*\w)?"  # letters first, so that years and other figures are none
RELATIVE = frozenset(["which", "who", "that"])


class Token(NamedTuple):
    """A casefolded word and where it stands."""

    word: str
    start: int
    end: int


def tokens_in(text: str, start: int, end: int) -> list[Token]:
    return [Token(m[0].casefold(), m.start(), m.end()) for m in expression(WORD).finditer(text, start, end)]


def first_verb(tokens: Sequence[Token]) -> int | None:
    """The first word that is a verb here: none after an article or a preposition, nor right before another verb."""
    words = phrase_words()
    for index, token in enumerate(tokens):
        if token.word in words.auxiliaries:
            return index
        if not may_be_verb(tokens, index) or (index and _takes_a_noun(tokens, index - 1)):
            continue
        if not (token.word in words.noun_verbs and _verb_follows(tokens, index)):
            return index
    return None


def may_be_verb(tokens: Sequence[Token], index: int) -> bool:
    word = tokens[index].word
    return word in phrase_words().verbs or (word.endswith("ed") and len(word) > 4)


def _takes_a_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun stands after the word: an article or a preposition, but for a "that" that opens a clause."""
    words, word = phrase_words(), tokens[index].word
    if word in RELATIVE:
        return False
    return word in words.determiners or (word in words.prepositions and word != "to") or word.endswith(("'s", "’s"))


def _verb_follows(tokens: Sequence[Token], index: int) -> bool:
    """Whether the next word, or one after a preposition, is the verb, so that this one is a noun: "rates jumped"."""
    words = phrase_words()
    rest = tokens[index + 1 :]
    if not rest:
        return False
    if rest[0].word in words.auxiliaries or may_be_verb(rest, 0):
        return rest[0].word != "to"
    if rest[0].word not in words.prepositions or (
        rest[0].word == "to" and len(rest) > 1 and rest[1].word in words.verbs
    ):
        return False
    return any(
        token.word in words.auxiliaries or (may_be_verb(rest, place) and not _takes_a_noun(rest, place - 1))
        for place, token in enumerate(rest[1:], start=1)
    )


def phrase_at(text: str, start: int, end: int, *, skip_determiners: bool, many: bool = False) -> list[Token]:
    """The words of a noun phrase from `start` on: up to a mark, or a word that is no noun."""
    words = phrase_words()
    tokens: list[Token] = []
    for match in expression(rf" ?({WORD}|[\d.,]+)(?=(.?))").finditer(text, start, end):
        if match.start() != (tokens[-1].end if tokens else start) or (not tokens and text[start : start + 1] != " "):
            break
        token = Token(match[1].casefold(), match.start(1), match.end(1))
        if skip_determiners and not tokens and (token.word in words.determiners or token.word in words.quantifiers):
            start = token.end
            continue
        verb = tokens and (token.word in words.verbs or token.word.endswith("ed"))
        if verb and many and words.plural(token.word) and not any(words.plural(before.word) for before in tokens):
            verb = False  # "six dual-fuel ships"
        if token.word in words.no_nouns or verb or not token.word[0].isalpha():
            break
        tokens.append(token)
    return tokens


def head_of(tokens: Sequence[Token], *, many: bool) -> Subject | None:
    """The last noun; of what is counted the first plural, since what follows it may be a verb."""
    if not tokens:
        return None
    plural = next((token for token in tokens if phrase_words().plural(token.word)), None) if many else None
    token = plural or tokens[-1]
    return Subject(token.word, Span(token.start, token.end))


def head_of_phrase(tokens: Sequence[Token]) -> Subject | None:
    """The head of a noun phrase: the last word before its first preposition; of "each of the turbines", turbines."""
    words = phrase_words()
    tokens = list(tokens)
    while tokens and (tokens[0].word in words.prepositions or tokens[0].word in words.conjunctions):
        tokens.pop(0)
    for index, token in enumerate(tokens):
        if token.word in words.prepositions and index:
            if token.word == "of" and tokens[index - 1].word in words.quantifiers:
                return head_of_phrase(tokens[index + 1 :])
            tokens = tokens[:index]
            break
    while tokens and tokens[-1].word in words.no_nouns:
        tokens.pop()
    return Subject(tokens[-1].word, Span(tokens[-1].start, tokens[-1].end)) if tokens else None
