"""Whether a full stop, a question mark or an ellipsis ends the sentence it stands in."""

from __future__ import annotations

from artlint.document.abbreviations import (
    ABBREVIATIONS,
    AFTER_CLOCK,
    BEFORE_NUMBER,
    CASED,
    EXCLAIMED,
    LETTERED,
    SAYING,
    STARTERS,
    SURNAMES,
    TITLES,
)
from artlint.expressions import expression

_NEXT = expression(r"[\s\u200b]+((?:[“‘\[(]\s)?+[\"'“‘„«(\[¿¡*_]*+)([\w’']*+)")
_INITIALS = expression(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")  # U.S, a.m, Ph.D
_LIST_NUMBER = expression(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,4})\)?")
_BULLETS = frozenset("•⁃*")
_ROMAN = expression(r"[IVX]{2,}|[B-HJ-Z]")
_NAME_SAYS = expression(r"\s+((?:[^\W\d_a-z][\w.’'-]*,?\s+(?:(?:de|der|di|van|von|bin|al|el|la)\s+)*){1,4})(\w+)")
_CLOSING_QUOTE = frozenset("\"'”’»")
_OPENING_QUOTE = frozenset("\"'“‘„«")
_BEFORE_WORD = "([{“‘„«\"'—–-/$*_"
_LONGEST = max(map(len, TITLES | ABBREVIATIONS | CASED | BEFORE_NUMBER))
_CLAUSE = 4  # words of the shortest sentence that ends in a time of day: "It is 5 p.m."
_REACH = 24  # code points looked at for the word before a full stop


def is_end(text: str, start: int, mark: int, end: int) -> bool:
    """Whether the sentence that began at `start` ends with the marks at [mark, end).

    What follows is taken to be something a sentence can begin with: a capital, a figure, a quotation.
    """
    first = text[mark]
    if first in "!?":
        return _ends_aloud(text, mark, end)
    if first == "…" or text.startswith("..", mark):
        return _ends_trailing(text, mark, end)
    words = text[max(start, mark - _REACH) : mark].split()
    word = words[-1].lstrip(_BEFORE_WORD) if words else ""
    if not word.strip("."):
        return not words or _ends_trailing(text, mark, end)  # ". . ."
    if _LIST_NUMBER.fullmatch(word) and _BULLETS.issuperset(words[:-1]):
        return False  # "1. The first item"
    if not _CLOSING_QUOTE.isdisjoint(text[mark + 1 : end]) or (len(word) > _LONGEST and not _compound(word)):
        return True
    if len(word) == 1 and word.isupper():
        return _ends_initial(text, end, words[-2].casefold() if len(words) > 1 else "")
    if len(words) < _CLAUSE and word in ("a.m", "p.m") and start + _REACH > mark:
        return False  # "At 5 a.m. Frost left": nothing has been said yet
    return _ends_abbreviation(text, mark, end, word.rpartition("-")[2])


def _compound(word: str) -> bool:
    return "." in word or "-" in word


def _next_word(text: str, end: int) -> tuple[str, str]:
    """The opening marks and the word after white space."""
    match = _NEXT.match(text, end)
    return (match[1], match[2]) if match else ("", "")


def _starts(word: str) -> bool:
    return word.casefold().replace("’", "'") in STARTERS


def _ends_aloud(text: str, mark: int, end: int) -> bool:
    """Whether "?" or "!" ends a sentence; not in "“Why?” Smith asked" and "Yahoo! News"."""
    if end - mark > 1 and not _CLOSING_QUOTE.isdisjoint(text[mark:end]):
        return not _name_says(text, end)
    if text[mark] == "?" or end - mark > 1:
        return True
    words = text[max(0, mark - _REACH) : mark].split()
    name = words[-1] if words else ""
    return not name[:1].isupper() or name.casefold() not in EXCLAIMED or _starts(_next_word(text, end)[1])


def _name_says(text: str, end: int) -> bool:
    match = _NAME_SAYS.match(text, end)
    return match is not None and match[2] in SAYING and not _starts(match[1].split()[0])


def _ends_trailing(text: str, mark: int, end: int) -> bool:
    """Whether an ellipsis ends a sentence: not before "I", and one between two spaces only before a sure start."""
    opening, word = _next_word(text, end)
    if text[mark - 1 : mark] in ("[", "("):  # what stands in brackets was left out
        return _starts(word) and opening[:1] != "("
    if not _CLOSING_QUOTE.isdisjoint(text[mark:end]):
        return not _name_says(text, end)
    before = text[max(0, mark - _REACH) : mark]
    spaced = before[-1:].isspace()
    if opening or (spaced and before.rstrip()[-1:] in tuple('.!?"”') and text[mark : end - 1]):
        return True
    if word == "I" or word.startswith(("I'", "I’")):
        return False
    return not spaced or _starts(word)


def _ends_initial(text: str, end: int, before: str) -> bool:
    """Whether a capital and its full stop end a sentence: "World War I. Later" does, "George W. Bush" does not."""
    opening, following = _next_word(text, end)
    if before in LETTERED:
        return True
    return not opening and _starts(following) and following.casefold() not in SURNAMES


def _ends_abbreviation(text: str, mark: int, end: int, word: str) -> bool:
    """Whether the full stop after a short word ends a sentence.

    It does unless the word is an abbreviation, and after most of those when a function word or a quotation follows,
    which no name goes on with.
    """
    folded = word.casefold()
    opening, following = _next_word(text, end)
    if len(word) > 1 and word.isupper() and "." not in word and following[:1].isalpha() and not following.isupper():
        return True  # "has MS. Frost": capitals abbreviate something else
    if folded in ("a.m", "p.m"):
        return bool(opening) or not (following[:1].isdigit() or following.casefold() in AFTER_CLOCK)
    if folded in BEFORE_NUMBER:
        return not (following[:1].isdigit() or _ROMAN.fullmatch(following))
    if folded in TITLES and (word[0].isupper() or folded in ("vs", "v")):
        return False
    if not (folded in ABBREVIATIONS or word in CASED or _INITIALS.fullmatch(word)):
        return True
    if folded in ("e.g", "i.e") or ")" in text[mark:end] or "]" in text[mark:end]:
        return False
    return opening[:1] in _OPENING_QUOTE or _starts(following)
