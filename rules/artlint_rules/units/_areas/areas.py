"""Areas and volumes told in a unit of length, its "square" or "cubic" left out: "an area of 300 kilometres"."""

from __future__ import annotations

import re
from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint import Document
    from artlint.quantities import Quantity

_BACK = 90  # code points before a figure in which it is told of what
_AHEAD = 30


def left_out(document: Document, quantity: Quantity) -> str:
    """ "square" or "cubic" where a length stands for an area or a volume; empty where it may be one."""
    if quantity.dimension != "length" or quantity.compound or quantity.per or quantity.symbol not in _units():
        return ""
    sentence = document.sentences[document.sentence_index(quantity.span.start)].span
    before = document.text[max(sentence.start, quantity.span.start - _BACK) : quantity.span.start]
    after = document.text[quantity.span.end : min(sentence.end, quantity.span.end + _AHEAD)]
    if _says("a-length", after) or _says("elsewhere", document.slice(sentence)):
        return ""
    if _says("area", before):
        return "square"
    return "cubic" if _says("volume", before) else ""


@cache
def _units() -> frozenset[str]:
    return frozenset(load_data(__name__).strings("units"))


def _says(key: str, words: str) -> bool:
    return expression("|".join(load_data(__name__).strings(key)), re.IGNORECASE).search(words) is not None
