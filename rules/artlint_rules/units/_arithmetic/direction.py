"""Verbs that say up where the figures go down, and the reverse."""

from __future__ import annotations

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING
from artlint_rules.units._arithmetic.changes import changes
from artlint_rules.units._arithmetic.claims import Slip, shown
from artlint_rules.units._arithmetic.figures import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document
    from artlint_rules.units._arithmetic.figures import Passage

_CLEAR = 0.1  # the least difference, of the first figure, that no rounding explains


def wrong_ways(document: Document, passage: Passage, index: int) -> Iterator[Slip]:
    """The verbs of a sentence that its "from ... to ..." contradicts."""
    sentence = document.sentences[index].span
    data = load_data(__name__)
    if expression(words(data.strings("other-scales"))).search(passage.text, *sentence):
        return
    up, down = words(data.strings("up")), words(data.strings("down"))
    for change in changes(passage, sentence):
        if not passage.text.startswith("from ", change.span.start):
            continue
        verb = expression(rf"(?:(?P<up>{up})|(?P<down>{down}))(?: [a-z’-]+){{0,4}}? \Z")
        start = max(change.span.start - 60, sentence.start)
        match = verb.search(passage.text, start, change.span.start)
        if not match or expression(r"\b(?:not|never|n['’]t)\b").search(passage.text, start, match.start()):
            continue
        ratio = change.ratio
        if (match["up"] and ratio.high < 1 - _CLEAR) or (match["down"] and ratio.low > 1 + _CLEAR):
            way = "down" if match["up"] else "up"
            pair = f"{shown(change.before.value)} to {shown(change.after.value)}"
            yield Slip(Span(match.start(), match.start() + len(match["up"] or match["down"])), way, f"{pair} is {way}")
