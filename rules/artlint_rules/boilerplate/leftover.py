"""Lines of site furniture: one mechanism, and in each rule's data file the words it reads.

A line is a whole block, however it is marked up: a heading, a list item and a paragraph count alike, since pages
set "Leave a reply" in any of them. What it says is folded and looked up; nothing here ever flags part of a line.
Lines come in strengths, because a word that is a button on one page is a subhead on the next:

- `sure` lines are written in no story, and may be deleted unseen;
- `likely` lines are flagged wherever they stand, but a story about websites may have one as a subhead;
- `edge` lines are flagged before the first or after the last paragraph of the story, or beside one of these;
- `company` lines only beside another that is flagged, or three and more together at an edge.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from artlint import Applicability, Edit, Fix, Rule, load_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from artlint import Block, Data, Document, Finding, Span

LONGEST = 320  # characters; a line of furniture is a label or a notice, and longer ones are somebody's prose
LABEL = 100  # characters; longer lines are notices, read by how they open
STORY = 80  # characters; shorter paragraphs may be labels even when they end in a full stop
LONGEST_MESSAGE = 100  # characters, as the house style has it
MENU = 3  # company lines that together are a menu
_LONGEST_WORD = 20  # characters; longer words open no line of furniture
READ = frozenset(("paragraph", "heading", "list_item"))

SURE, LIKELY, EDGE, COMPANY = 4, 3, 2, 1
STRENGTHS = {"sure": SURE, "likely": LIKELY, "edge": EDGE, "company": COMPANY}

_OUTSIDE = re.compile(r"^(?:[^\w#]|_)+|(?:[^\w#]|_)+$")
_NUMBER = re.compile(r"\d(?:[\d.,]*\d)?(?:[km]\b)?")
_SPACE = re.compile(r"[\s\u200b-\u200f\u2060\ufe0f]+")
_WORD = re.compile(r"[\w#&]+(?:['-]\w+)*")
_BETWEEN = re.compile(r"\s*[|·•»›/\\>]\s*|\s+[-–—*]\s+")
_REPORTED = re.compile(r"\b(?:said|says|told|ruled|heard|wrote|added|asked|according|he|she|his|her)\b")
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "‐": "-", "©": "copyright ", "\u00ad": ""})
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]»]*$")


class Mark(NamedTuple):
    """What a line was read as; `kind` is the module name of the rule that flags it."""

    kind: str
    strength: int


class Leftover(NamedTuple):
    """A line to flag."""

    mark: Mark
    block: Block


class Shapes(NamedTuple):
    """Lines made of listed words only: each word stands for its class's letter, and a pattern reads the letters."""

    kind: str
    letters: Mapping[str, str]
    patterns: Sequence[tuple[int, str]]

    def mark(self, key: str) -> Mark | None:
        """The strength of the first pattern that the whole line fits."""
        signature = ""
        for word in _WORD.finditer(key):
            letter = self.letters.get(word[0])
            if not letter:
                return None
            signature += letter
        for strength, pattern in self.patterns:
            if re.fullmatch(pattern, signature):
                return Mark(self.kind, strength)
        return None


class Lexicon(NamedTuple):
    """What the data files of the family say. `openings` are patterns by the first word of the lines they read."""

    lines: Mapping[str, Mark]
    openings: Mapping[str, Sequence[tuple[str, Mark]]]
    shapes: Sequence[Shapes]

    def mark(self, text: str) -> Mark | None:
        """What a line reads as: by itself, or part by part where a bar or a bullet parts it."""
        if len(text) > LABEL and opening(text) not in self.openings:
            return None
        found = self._mark(folded(text))
        if found:
            return found
        parts = [part for part in _BETWEEN.split(text) if part.strip()]
        marks = [self._mark(folded(part)) for part in parts] if len(parts) > 1 else []
        if not marks or not all(marks):
            return None
        read = [mark for mark in marks if mark]
        strongest = max(mark.strength for mark in read)
        return Mark(read[0].kind, max(strongest, LIKELY) if len(read) >= MENU else strongest)

    def _mark(self, key: str) -> Mark | None:
        found = self.lines.get(key)
        if found or not key:
            return found
        for pattern, mark in self.openings.get(opening(key), ()):
            if re.fullmatch(pattern, key) and not _REPORTED.search(key):
                return mark
        return next(filter(None, (shapes.mark(key) for shapes in self.shapes)), None)


def opening(text: str) -> str:
    """The first word of a line, folded."""
    return folded(text.lstrip()[:_LONGEST_WORD].split(" ", 1)[0])


def folded(text: str) -> str:
    """A line as it is looked up: lower case, numbers as "#", quotes straight, nothing around the words."""
    text = _SPACE.sub(" ", text.translate(_STRAIGHT).casefold()).strip()
    return _OUTSIDE.sub("", _NUMBER.sub("#", text)).replace("e-mail", "email")


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
    return Lexicon(lines, openings, tuple(shapes))


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


# ---- which lines of a document are flagged


class Story(NamedTuple):
    """The blocks from the first paragraph of the story up to its last, half-open; none where start is end."""

    start: int
    end: int

    def touches(self, index: int) -> bool:
        """Whether the block stands before or after the story."""
        return not self.start <= index < self.end


class Reading(NamedTuple):
    """Each block's mark, and where the story lies."""

    marks: Sequence[Mark | None]
    story: Story


def reading(document: Document) -> Reading:
    """The blocks of a document, looked up; the story is the paragraphs that end as sentences do."""
    marks = [_mark(document, block) for block in document.blocks]
    _drop_lists(document, marks)
    paragraphs = [i for i, block in enumerate(document.blocks) if not marks[i] and _is_story(document, block)]
    return Reading(marks, Story(paragraphs[0], paragraphs[-1] + 1) if paragraphs else Story(0, 0))


def _is_story(document: Document, block: Block) -> bool:
    start, end = block.span
    return end - start >= STORY and _SENTENCE_END.search(document.text, max(start, end - 6), end) is not None


def _mark(document: Document, block: Block) -> Mark | None:
    start, end = block.span
    if block.kind not in READ or end - start > LONGEST:
        return None
    return lexicon().mark(document.text[start:end])


def _drop_lists(document: Document, marks: list[Mark | None]) -> None:
    """Unmark the items of a list of which more than a fifth is something else: it belongs to the story."""
    blocks = document.blocks
    for is_list, group in groupby(range(len(blocks)), lambda index: blocks[index].kind == "list_item"):
        items = list(group)
        if is_list and sum(marks[index] is None for index in items) > len(items) / 5:
            for index in items:
                marks[index] = None


def leftovers(document: Document) -> tuple[Leftover, ...]:
    """The lines of furniture of every kind, in order."""
    marks, around = document.layer(reading)
    found: list[Leftover] = []
    for marked, group in groupby(range(len(marks)), lambda index: marks[index] is not None):
        run = list(group)
        if marked:
            read = [mark for index in run if (mark := marks[index])]
            if _flagged(document, run, read, around):
                blocks = [document.blocks[index] for index in run]
                found += map(Leftover, read, blocks)
    return tuple(found)


def _flagged(document: Document, run: Sequence[int], marks: Sequence[Mark], around: Story) -> bool:
    strengths = [mark.strength for mark in marks]
    if max(strengths) >= LIKELY:
        return True
    if not around.touches(run[0]) or _announced(document, run[0]):
        return False
    if len(run) == 1 and run[0] == 0 and document.blocks[0].kind == "heading":
        return False  # a lone word on top is the title
    return EDGE in strengths or len(run) >= MENU


def _announced(document: Document, index: int) -> bool:
    """Whether the line before ends in a colon: what follows is a list of the story."""
    return index > 0 and document.text[document.blocks[index - 1].span.end - 1] == ":"


# ---- the rules


class LeftoverRule(Rule):
    """A rule that flags one kind of line; a subclass says what the line is and names its kind by its module."""

    what: str = ""

    def check(self, document: Document) -> Iterator[Finding]:
        """The lines of this rule's kind."""
        kind = type(self).__module__.rpartition(".")[2]
        for found in document.layer(leftovers):
            if found.mark.kind == kind:
                yield self.leftover(document, found.block, closed=found.mark.strength == SURE)

    def leftover(self, document: Document, block: Block, *, closed: bool) -> Finding:
        """The finding for a line, with the fix that removes it where the line stands alone."""
        said = f" is {self.what} left in the text; delete the line"
        message = f"“{shortened(document.slice(block.span), LONGEST_MESSAGE - len(said) - 2)}”{said}"
        return self.finding(block.span, message, fix=removal(document, block, closed=closed))


def removal(document: Document, block: Block, *, closed: bool) -> Fix | None:
    """Deletes a line and its gap; safe where the line stands in a closed list."""
    span: Span | None = document.removal(block)
    if span is None:
        return None
    applicability = Applicability.SAFE if closed else Applicability.UNSAFE
    return Fix("delete the line", (Edit(span, ""),), applicability)


def shortened(text: str, longest: int) -> str:
    """A quotable start of a line, at most `longest` characters; quotation marks inside are single."""
    text = " ".join(text.split()).replace("“", "‘").replace("”", "’")
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
