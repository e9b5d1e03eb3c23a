"""Speakers that no verb names: the labels of a transcript, the signature under a quotation or letter."""

from __future__ import annotations

from collections import Counter

from artlint.expressions import expression
from artlint.span import Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.document import Document

# "PENCE: ...", "[12:31] Ann Ito: ..."
_LABEL = expression(r"(?:\[?\d\d?:\d\d(?::\d\d)?\]?\s+)?([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s")
_SIGNATURE = expression(r"[.!?…]?[\"”’'›»]*\s*[—―–]{1,2}\s?(?:[A-Z][\w.’'-]+)(?:[ ,][^.!?]*)?$")
_OPENING = tuple('“"‘')
_CLOSING = tuple("”\"’'")
_LONGEST_SIGNATURE = 80  # code points


def transcript(document: Document) -> frozenset[int]:
    """The blocks of an interview or a transcript, by index: those with a speaker's label, from the first to the last
    speaker who has more than one. A layer."""
    speakers: dict[int, str] = {}
    for index, block in enumerate(document.blocks):
        if match := _LABEL.match(document.text, block.span.start, block.span.end):
            speakers[index] = match[1]
    counts = Counter(speakers.values())
    repeated = [index for index, speaker in speakers.items() if counts[speaker] > 1]
    return frozenset(index for index in speakers if repeated and repeated[0] <= index <= repeated[-1])


def label(text: str, block: Span) -> Span | None:
    """The speaker's label at the head of a paragraph; None where there is none."""
    match = _LABEL.match(text, *block)
    return Span(block.start, match.end(1)) if match else None


def signature(text: str, sentence: Span) -> Span | None:
    """The signature that ends the sentence: "... ― Martha Aguilar"."""
    dash = max(text.rfind(mark, *sentence) for mark in "—―–")
    if dash < 0 or sentence.end - dash > _LONGEST_SIGNATURE:
        return None
    match = _SIGNATURE.search(text, max(dash - 3, sentence.start), sentence.end)
    if match is None:
        return None
    before = text[sentence.start : match.start() + 1].rstrip()
    quoted = before.endswith(_CLOSING) or before[:1] in _OPENING
    return Span(dash, sentence.end) if quoted else None
