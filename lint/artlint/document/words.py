"""Words."""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from operator import itemgetter

from artlint.document.block import Word
from artlint.expressions import expression
from artlint.values import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from artlint.document.document import Document

    _Make = Callable[[tuple[int, int, str]], Word]

# Letters and digits with accents of their own (U+0300 to U+036F), and between two of them one apostrophe, soft hyphen
# or zero-width joiner. A zero-width space parts words, as it is there to do.
_WORD = expression(r"[^\W_]++(?:[\u0300-\u036f]++[^\W_]*+|['’‘\u00ad\u200c\u200d\u2060][^\W_]++)*+")
_WORDS_AND_GAPS = expression(f"({_WORD.pattern})")
_UNSEEN = "\u00ad\u200c\u200d\u2060"
_ACCENT = expression("[\u0300-\u036f]")
_TOKEN = expression(r"\w+")


def words(document: Document) -> tuple[Word, ...]:
    """Every word of the text in order."""
    text = document.text
    folded = _straight(document.folded)
    if not _plain(text):
        return tuple(Word(*match.span(), fold(match[0])) for match in _WORD.finditer(text))
    # Gap, word, gap, ..., word, gap: no step of this runs in Python, which makes the layer twice as fast.
    pieces = _WORDS_AND_GAPS.split(folded)
    ends = list(accumulate(map(len, pieces)))
    # What Word(...) ends in.
    make = cast("_Make", partial(tuple.__new__, Word))  # pyright: ignore[reportUnknownMemberType]
    return tuple(map(make, zip(ends[::2], ends[1::2], pieces[1::2], strict=False)))


def _plain(text: str) -> bool:
    """Whether words are the same before and after folding: nothing unseen in them, no accents of their own."""
    return len(text.casefold()) == len(text) and not any(sign in text for sign in _UNSEEN) and not _ACCENT.search(text)


def _straight(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'").replace("ʼ", "'")


def fold(word: str) -> str:
    """A word as words are compared: casefolded, apostrophes straight, accents composed, nothing unseen in it."""
    folded = _straight(word.casefold()).translate(dict.fromkeys(map(ord, _UNSEEN)))
    if not _ACCENT.search(folded):
        return folded
    from unicodedata import normalize  # only the rare text with accents of their own needs it

    return normalize("NFC", folded)


def folded(document: Document) -> str:
    """The text casefolded, as long as before: what would become two letters ("ß") stays."""
    text = document.text
    whole = text.casefold()
    if len(whole) == len(text):
        return whole
    return "".join(single if len(single := char.casefold()) == 1 else char for char in text)


def vocabulary(document: Document) -> frozenset[str]:
    r"""The casefolded `\w+` tokens of the text: what a pattern's anchor word is looked up in."""
    if "_" in document.text or not _plain(document.text):
        return frozenset(_TOKEN.findall(document.folded))
    # The words are there, and few of them differ: only an apostrophe makes two tokens of one.
    found = set(map(itemgetter(2), document.words))
    parted = [word for word in found if "'" in word]
    return frozenset(found.difference(parted).union(*(word.split("'") for word in parted)))
