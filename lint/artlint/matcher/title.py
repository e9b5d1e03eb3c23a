"""Titles, told by their capitals."""

from __future__ import annotations

from artlint.expressions import expression

_WORD = expression(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# The words that title case leaves small, by the Associated Press Stylebook: short articles, conjunctions, prepositions.
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "and",
        "but",
        "or",
        "nor",
        "as",
        "at",
        "by",
        "for",
        "from",
        "if",
        "in",
        "of",
        "off",
        "on",
        "out",
        "to",
        "up",
        "via",
        "with",
    ]
)


def is_title(text: str) -> bool:
    """Whether the words are capitalised as in a title: two or more of them, and all but the small ones.

    Words are runs of letters of any script with inner apostrophes; a hyphen parts them.
    """
    words = _WORD.findall(text)
    capitalised = sum(word[0].isupper() for word in words)
    return capitalised > 1 and all(word[0].isupper() or word in _SMALL_WORDS for word in words)
