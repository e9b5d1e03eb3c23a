"""The words of site furniture: what each rule's data file lists, and how a line is looked up in it.

Lines come in strengths, because a word that is a button on one page is a subhead on the next:

- `sure` lines are written in no story, and may be deleted unseen;
- `likely` lines are flagged wherever they stand, but a story about websites may have one as a subhead;
- `edge` lines are flagged before the first or after the last paragraph of the story, or beside one of these;
- `company` lines only beside another that is flagged, or three and more together at an edge.
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from artlint import Data

LABEL = 100  # characters; longer lines are notices, read by how they open
LONGEST_LABEL = 8  # words in one of several labels that stand in one line
MENU = 3  # company lines that together are a menu
_LONGEST_WORD = 20  # characters; longer words open no line of furniture

SURE, LIKELY, EDGE, COMPANY = 4, 3, 2, 1
STRENGTHS = {"sure": SURE, "likely": LIKELY, "edge": EDGE, "company": COMPANY}

_NUMBER = expression(r"\d(?:[\d.,]*\d)?(?:[km]\b)?")
_SPACE = expression(r"[\s\u200b-\u200f\u2060\ufe0f]+")
_WORD = expression(r"[\w#&]+(?:['-]\w+)*")
_BETWEEN = expression(r"\s*[|·•»›/\\>]\s*|\s+[-–—*]\s+")
_REPORTED = expression(r"\b(?:said|says|told|ruled|heard|wrote|added|asked|according|he|she|his|her)\b")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "©": "copyright ", "\u00ad": ""})


class Mark(NamedTuple):
    """What a line was read as; `kind` is the module name of the rule that flags it."""

    kind: str
    strength: int


class Shapes(NamedTuple):
    """Lines made of listed words only: each word stands for its class's letter, and a pattern reads the letters."""

    kind: str
    letters: Mapping[str, str]
    patterns: Sequence[tuple[int, str]]

    def mark(self, words: Sequence[str]) -> Mark | None:
        """The strength of the first pattern that all words of a line fit."""
        if words and words[0] not in self.letters:
            return None
        signature = ""
        for word in words:
            letter = self.letters.get(word)
            if not letter:
                return None
            signature += letter
        for strength, pattern in self.patterns:
            if expression(pattern).fullmatch(signature):
                return Mark(self.kind, strength)
        return None


class Lexicon(NamedTuple):
    """What the data files of the family say. `openings` are patterns by the first word of the lines they read."""

    lines: Mapping[str, Mark]
    firsts: Set[str]  # what a listed line begins with, up to its first space
    first_words: Set[str]  # the same up to any mark
    openings: Mapping[str, Sequence[tuple[str, Mark]]]
    shapes: Sequence[Shapes]

    def mark(self, text: str) -> Mark | None:
        """What a line reads as: by itself, or part by part where a bar or a bullet parts it."""
        first = opening(text)
        if (len(text) > LABEL or not self._may_begin(first)) and first not in self.openings:
            return None
        found = self._mark(folded(text))
        if found:
            return found
        parts = [part for part in _BETWEEN.split(text) if part.strip()]
        if len(parts) > 1:
            return _together([self._mark(folded(part)) for part in parts], menu=MENU)
        return _together(self._labels(folded(text).split(" ")), menu=MENU + 1)

    def _may_begin(self, opened: str) -> bool:
        """Whether a listed line or label begins so: most lines are seen off here."""
        word = _WORD.match(opened)
        return not word or word[0] in self.firsts or word[0] in self.first_words

    def _labels(self, words: Sequence[str]) -> list[Mark | None]:
        """Labels that stand one after the other, the longest first; ends with None at a word that is none."""
        marks: list[Mark | None] = []
        start = 0
        while start < len(words):
            if words[start] not in self.firsts:
                return [None]
            for end in range(min(start + LONGEST_LABEL, len(words)), start, -1):
                mark = self._listed(" ".join(words[start:end]).strip(".,:;!?"))
                if mark:
                    marks.append(mark)
                    start = end
                    break
            else:
                return [None]
        return marks

    def _mark(self, key: str) -> Mark | None:
        if found := self._listed(key):
            return found
        for pattern, mark in self.openings.get(opening(key), ()):
            if expression(pattern).fullmatch(key) and not _REPORTED.search(key):
                return mark
        return None

    def _listed(self, key: str) -> Mark | None:
        found = self.lines.get(key)
        if found or not key:
            return found
        words = _WORD.findall(key)
        return next(filter(None, (shapes.mark(words) for shapes in self.shapes)), None)


def _together(marks: Sequence[Mark | None], *, menu: int) -> Mark | None:
    """What several labels in one line make: nothing when one is none, more than each alone from `menu` of them."""
    read = [mark for mark in marks if mark]
    if len(read) < len(marks) or len(read) < 2:
        return None
    if len(read) < MENU and COMPANY in [mark.strength for mark in read]:
        return None
    clear = [mark for mark in read if mark.strength >= LIKELY]
    kind = (clear or read)[0].kind
    if len(clear) > 1 or (clear and len(read) >= MENU) or len(read) >= menu:
        return Mark(kind, LIKELY)
    return Mark(kind, EDGE)


def opening(text: str) -> str:
    """The first word of a line, folded."""
    word = text.lstrip()[:_LONGEST_WORD].split(" ", 1)[0]
    return word.lower() if word.isascii() and word.isalpha() else folded(word)


def folded(text: str) -> str:
    """A line as it is looked up: lower case, numbers as "#", quotes straight, nothing around the words."""
    text = _SPACE.sub(" ", text.translate(_STRAIGHT).casefold()).strip()
    return _inside(_NUMBER.sub("#", text)).replace("e-mail", "email")


def _inside(text: str) -> str:
    """The text from its first letter or "#" to the last, other marks and underscores around them gone."""
    start, end = 0, len(text)
    while start < end and not (text[start].isalnum() or text[start] == "#"):
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] == "#"):
        end -= 1
    return text[start:end]


@cache
def lexicon() -> Lexicon:
    """The lines of every rule of the family that has any, read on first use."""
    lines: dict[str, Mark] = {}
    openings: dict[str, list[tuple[str, Mark]]] = {}
    shapes: list[Shapes] = []
    for kind, data in line_data():
        for name, strength in STRENGTHS.items():
            mark = Mark(kind, strength)
            for line in data.strings(name):
                lines.setdefault(line, mark)
        for name, strength in STRENGTHS.items():
            section = data.section("openings").section(name)
            for word in section.keys():  # noqa: SIM118
                mark = Mark(kind, strength)
                openings.setdefault(word, []).extend((pattern, mark) for pattern in section.strings(word))
        if data.has("words"):
            shapes.append(_shapes(kind, data))
    firsts = {line.split(" ", 1)[0] for line in lines}.union(*(each.letters for each in shapes))
    odd = [first for first in (*firsts, *openings) if not first.isalnum()]
    first_words = firsts.union(openings, (match[0] for first in odd if (match := _WORD.match(first))))
    return Lexicon(lines, firsts, first_words, openings, tuple(shapes))


def line_data() -> Iterator[tuple[str, Data]]:
    package = __name__.rpartition(".")[0]
    names = sorted(os.listdir(os.path.dirname(__file__)))
    for name in names:
        kind, suffix = os.path.splitext(name)
        if suffix == ".py" and f"{kind}.yaml" in names:
            yield kind, load_data(import_module(f"{package}.{kind}").__name__)


def _shapes(kind: str, data: Data) -> Shapes:
    words = data.section("words")
    letters = {word: letter for letter in words.keys() for word in words.strings(letter)}  # noqa: SIM118
    shapes = data.section("shapes")
    patterns = [(strength, pattern) for name, strength in STRENGTHS.items() for pattern in shapes.strings(name)]
    return Shapes(kind, letters, patterns)
