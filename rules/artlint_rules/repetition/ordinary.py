"""How ordinary a word is: the fewer people would reach for it, the more its return is heard."""

from __future__ import annotations

from functools import cache

from artlint import load_data
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Steps of weight, not frequencies: grammar carries nothing, an everyday word one, any other word two.
FUNCTION, COMMON, UNCOMMON = 0, 1, 2
_DOUBLING = frozenset("bdgklmnprt")
_SUFFIXES = ("s", "es", "ed", "d", "ing", "er", "r", "ers", "rs", "ly")


@cache
def weight(word: str) -> int:
    """The weight of a folded word: FUNCTION, COMMON or UNCOMMON, in whatever form of inflection it stands."""
    function, common = _lists()
    if word in function:
        return FUNCTION
    return COMMON if any(form in common for form in base_forms(word)) else UNCOMMON


def base_forms(word: str) -> Iterator[str]:
    """The word and what it may be an inflection of: "planned" gives "plan" among others, real words or not."""
    word = word.removesuffix("'s").removesuffix("'")
    yield word
    for suffix in _SUFFIXES:
        stem = word.removesuffix(suffix)
        if stem == word or len(stem) < 3:
            continue
        yield stem
        if suffix in ("ing", "ed", "er"):
            yield f"{stem}e"
            if stem[-1] == stem[-2] and stem[-1] in _DOUBLING:
                yield stem[:-1]
        if stem.endswith("i"):
            yield f"{stem[:-1]}y"
    if word.endswith(("ies", "ied")):
        yield f"{word[:-3]}y"


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    data = load_data(__name__)
    return frozenset(data.string("function").split()), frozenset(data.string("common").split())
