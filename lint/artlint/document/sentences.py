"""Sentences."""

from __future__ import annotations

from artlint.document.block import Sentence
from artlint.document.sentence_ends import is_end
from artlint.expressions import expression
from artlint.span import Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.document.block import Block
    from artlint.document.document import Document

# A full stop and the like with what closes after it, before something a sentence can begin with: no lower-case word,
# but "iPhone", "[w]e", a link and figures may. Possessive throughout: linear time.
_END = expression(
    r"(?:[.!?…]++[\"'”’)\]»]*+)++(?:[ \u00a0][”»](?=\s))?+"
    r"(?=[\s\u200b]+(?:[“‘\[(]\s)?+[\"'“‘„«(\[¿¡*_]*+"
    r"(?:[^\W_a-z]|[a-z]{1,2}[A-Z\d]|(?<=\[)[a-z]\]|[$£€#@•]|https?:|www\.|pic\.twitter))"
)
_LITTER = "\u200b\ufeff"  # zero-width characters stand for nothing


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of every block, in order, without the white space around them."""
    text = document.text
    found: list[Sentence] = []
    for index, block in enumerate(document.blocks):
        start = block.span.start
        for end in _ends(text, block):
            found.append(Sentence(Span(start, end), index))
            start = _skip_space(text, end)
        found.append(Sentence(Span(start, block.span.end), index))
    return tuple(found)


def _skip_space(text: str, start: int) -> int:
    while text[start].isspace() or text[start] in _LITTER:
        start += 1
    return start


def _ends(text: str, block: Block) -> Iterator[int]:
    """The offsets in a block at which a sentence ends and another follows."""
    start = block.span.start
    for match in _END.finditer(text, start, block.span.end):
        end = match.end()
        if is_end(text, start, match.start(), end):
            yield end
            start = end
