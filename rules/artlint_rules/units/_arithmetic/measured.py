"""What a figure counts or measures, as far as the words beside it tell."""

from __future__ import annotations

from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from artlint import Document
    from artlint_rules.units._arithmetic.figures import Figure, Passage

_MOST_WORDS = 3
_ENDINGS = (
    "ements",
    "ement",
    "ments",
    "ment",
    "ings",
    "ing",
    "ions",
    "ion",
    "ies",
    "ers",
    "ed",
    "es",
    "er",
    "s",
    "d",
    "e",
    "y",
)
_LEAST_STEM = 4


class Measured(NamedTuple):
    """The stems of the nouns after a figure, and whether "the" or "its" before it says that it was told before."""

    nouns: tuple[str, ...]
    definite: bool
    sentence: int


def stem(word: str) -> str:
    """A word without its ending, so that "settle" and "settlement" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


def measured(document: Document, passage: Passage, figure: Figure) -> Measured:
    """What a figure measures."""
    index = document.sentence_index(figure.span.start)
    sentence = document.sentences[index].span
    before = passage.text[max(figure.whole.start - 30, sentence.start) : figure.whole.start]
    definite = expression(
        r"\b(?:the|its|their|his|her|this|that|those|these|all|[a-z]+['’]s)(?: [a-z-]+){0,1}[ -]\Z"
    ).search(before)
    after = passage.text[figure.whole.end : sentence.end]
    phrase = expression(r"(?:[- ](?:of (?:the |its )?)?(?:[^\W\d_][\w’'-]*)){1,4}").match(after)
    found: list[str] = []
    for word in expression(r"[^\W\d_][\w’']*").findall(phrase[0] if phrase else ""):
        if word == "of" and not found:
            continue
        if word in _stops():
            break
        found.append(stem(word))
    return Measured(tuple(found[:_MOST_WORDS]), definite is not None, index)


@cache
def _stops() -> frozenset[str]:
    return frozenset(load_data(__name__).strings("stops"))


def stems(passage: Passage, start: int, end: int) -> frozenset[str]:
    """The stems of the content words between two offsets."""
    found = expression(r"[^\W\d_][\w’']{3,}").findall(passage.text, start, end)
    return frozenset(stem(word.removesuffix("’s").removesuffix("'s")) for word in found if word not in _stops())
