"""Lines of site furniture in a document, and what the rules that flag them share.

A line is a whole block, however it is marked up: a heading, a list item and a paragraph count alike, since pages
set "Leave a reply" in any of them. Nothing here ever flags part of a line, and where the story lies decides about the
lines that could be a subhead of it.
"""

from __future__ import annotations

from itertools import groupby

from artlint import Applicability, Edit, Fix, Rule, expression
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.boilerplate.lexicon import EDGE, LIKELY, MENU, SURE, Mark, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint import Block, Document, Finding, Span

LONGEST = 320  # characters; a line of furniture is a label or a notice, and longer ones are somebody's prose
STORY = 80  # characters; shorter paragraphs may be labels even when they end in a full stop
LONGEST_MESSAGE = 100  # characters, as the house style has it
READ = frozenset(("paragraph", "heading", "list_item"))
_SENTENCE_END = expression(r"[.!?…][\"'”’)\]»]*$")


class Leftover(NamedTuple):
    """A line to flag."""

    mark: Mark
    block: Block


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
