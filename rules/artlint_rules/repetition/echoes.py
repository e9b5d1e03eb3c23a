"""The runs of words that an article says again."""

from __future__ import annotations

from artlint import Span, expression
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.repetition.passages import is_label, keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document

SHORTEST = 4  # words; three and fewer come again in any text
# What stands in more places than these before is a refrain or a table; looking at all of them could take for ever.
MOST_PLACES = 8
# Between two words of one phrase: white space, a hyphen, a full stop inside "U.S." or after its last letter.
_GAP = expression(r"\s|[-‐‑'’.&/]|\.\s")
# "Q: ", "Jane A. Doe: ": the block is an answer, a result or a charge in a list.
_LABEL = expression(r"(?:[A-Z][\w.'’-]*[ ]?){1,4}:\s")
# Source code that stands in plain text like prose.
_CODE = expression(r"[{}]|=>|</|\);")


class Echo(NamedTuple):
    """The `length` words from index `later` on, which are those from index `earlier` on."""

    earlier: int
    later: int
    length: int

    @property
    def distance(self) -> int:
        """Words from the start of the first to the start of the second."""
        return self.later - self.earlier


def echoes(document: Document, window: int) -> Iterator[Echo]:
    """The longest repeats of at least SHORTEST words without a mark inside, at most `window` words apart.

    In order of the later place; they do not overlap there, and none goes over the end of a sentence or a block.
    """
    previous = _previous(document.layer(keys))
    end = 0
    for later in previous:
        if later < end:
            continue
        echo = max(_echoes_at(document, previous, later, window), key=lambda echo: echo.length, default=None)
        if echo is not None and echo.length >= SHORTEST:
            end = later + echo.length
            yield echo


def span_of(document: Document, first: int, length: int) -> Span:
    """From the start of the first word to the end of the last."""
    words = document.words
    return Span(words[first].start, words[first + length - 1].end)


def in_prose(document: Document, span: Span) -> bool:
    """Whether the span stands in a paragraph of prose, outside quotations: no headline, list, answer, code."""
    block = document.blocks[document.block_index(span.start)]
    if block.kind != "paragraph" or is_label(document, block) or document.quoted(span):
        return False
    place = block.span.start, block.span.end
    return _LABEL.match(document.text, *place) is None and _CODE.search(document.text, *place) is None


def _previous(folded: list[str]) -> dict[int, int]:
    """For the first word of every run of SHORTEST words that came before, the last place where it did."""
    last: dict[tuple[str, ...], int] = {}
    previous: dict[int, int] = {}
    for index, gram in enumerate(zip(folded, folded[1:], folded[2:], folded[3:], strict=False)):
        if gram in last:
            previous[index] = last[gram]
        last[gram] = index
    return previous


def _echoes_at(document: Document, previous: dict[int, int], later: int, window: int) -> Iterator[Echo]:
    earlier = previous.get(later)
    for _ in range(MOST_PLACES):
        if earlier is None or later - earlier > window:
            return
        yield Echo(earlier, later, _length(document, earlier, later))
        earlier = previous.get(earlier)


def _length(document: Document, earlier: int, later: int) -> int:
    """How many words from the two places on are the same, up to a mark in either."""
    folded = document.layer(keys)
    length = 1
    while (
        later + length < len(folded)
        and earlier + length < later
        and folded[earlier + length] == folded[later + length]
        and _runs_on(document, earlier + length)
        and _runs_on(document, later + length)
    ):
        length += 1
    return length


def _runs_on(document: Document, index: int) -> bool:
    """Whether nothing but what may stand inside a phrase parts the word from the one before it."""
    before, word = document.words[index - 1], document.words[index]
    gap = document.text[before.end : word.start]
    if gap == ". ":
        return before.end - before.start == 1
    return _GAP.fullmatch(gap) is not None
