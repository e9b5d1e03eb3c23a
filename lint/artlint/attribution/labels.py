"""Speakers that no verb names: the labels of a transcript, the signature under a quotation or letter."""

from __future__ import annotations

from artlint.expressions import expression
from artlint.span import Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.document import Document

# "PENCE: ...", "[12:31] Ann Ito: ..."
_LABEL = expression(r"(?:\[?\d\d?:\d\d(?::\d\d)?\]?\s+)?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s")
_SIGNATURE = expression(r"[.!?…]?[\"”’'›»]*\s*[—―–]{1,2}\s?(?:[A-Z][\w.’'-]+)(?:[ ,][^.!?]*)?$")
_LONGEST_SIGNATURE = 80  # code points


def transcript(document: Document) -> frozenset[int]:
    """The blocks of an interview or a transcript, by index: two or more begin with the same speaker. A layer."""
    by_speaker: dict[str, list[int]] = {}
    for index, block in enumerate(document.blocks):
        if match := _LABEL.match(document.text, block.span.start, block.span.end):
            by_speaker.setdefault(match[1], []).append(index)
    return frozenset(index for blocks in by_speaker.values() if len(blocks) > 1 for index in blocks)


def labelled(document: Document, index: int) -> Span | None:
    """The speaker's label at the head of the sentence's paragraph, when a transcript is what it stands in."""
    sentence = document.sentences[index]
    if sentence.block not in document.layer(transcript):
        return None
    start = document.blocks[sentence.block].span.start
    match = _LABEL.match(document.text, start, document.blocks[sentence.block].span.end)
    return Span(start, match.end(1)) if match else None


def signed(document: Document, index: int) -> Span | None:
    """The signature that ends the sentence: "... ― Martha Aguilar"."""
    span = document.sentences[index].span
    text = document.slice(span)
    dash = max(text.rfind("—"), text.rfind("―"), text.rfind("–"))
    if dash < 0 or len(text) - dash > _LONGEST_SIGNATURE:
        return None
    match = _SIGNATURE.search(text, max(dash - 3, 0))
    quoted = (match and text[: match.start() + 1].rstrip().endswith(("”", '"', "’", "'"))) or text[:1] in '“"‘'
    return Span(span.start + dash, span.end) if match and quoted else None
