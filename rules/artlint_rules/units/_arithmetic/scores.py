"""Aggregate scores of two legs."""

from __future__ import annotations

from artlint import Span, expression
from artlint.values import TYPE_CHECKING
from artlint_rules.units._arithmetic.claims import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document

_SCORE = r"(?<![\w.–-])(\d{1,2})[-–](\d{1,2})(?![\w–-])"

# With one of these a score is none of a leg.
_OTHER_SCORES = r"\b(?:penalt|shoot-?out|half-?time|half time|at the break|at the interval|extra time)"


def aggregates(document: Document, index: int) -> Iterator[Slip]:
    """The score "on aggregate" in a sentence of three scores that the other two do not give, whoever won which."""
    sentence = document.sentences[index].span
    text = document.folded
    if " aggregate" not in text[sentence.start : sentence.end]:
        return
    if expression(_OTHER_SCORES).search(text, *sentence):
        return
    scores = list(expression(_SCORE).finditer(text, *sentence))
    total = [match for match in scores if expression(r" on aggregate|,? (?:overall|in total)").match(text, match.end())]
    if len(scores) != 3 or len(total) != 1:
        return
    said = sorted(int(part) for part in total[0].groups())
    (a, b), (c, d) = ([int(part) for part in match.groups()] for match in scores if match is not total[0])
    straight, crossed = sorted((a + c, b + d)), sorted((a + d, b + c))
    if said not in (straight, crossed):
        true = f"{straight[1]}-{straight[0]}" + ("" if straight == crossed else f" or {crossed[1]}-{crossed[0]}")
        yield Slip(Span(*total[0].span()), true, f"{a}-{b} and {c}-{d} make {true}")
