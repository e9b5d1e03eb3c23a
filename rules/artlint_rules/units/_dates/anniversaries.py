"""Anniversaries that the year of the founding and that of the feast do not give."""

from __future__ import annotations

import re

from artlint import Span, expression
from artlint.values import TYPE_CHECKING
from artlint_rules.units._dates.lives import moments_in
from artlint_rules.units._dates.moments import Doubt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document

_WORDS = {
    "tenth": 10, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "centenary": 100, "bicentenary": 200,
    "centennial": 100, "bicentennial": 200,
}  # fmt: skip
_FEAST = (
    r"\b(?:(?P<number>\d{1,3})(?:st|nd|rd|th)|(?P<word>[a-z]+ieth|tenth|hundredth)) (?:anniversary|birthday|jubilee)\b"
    r"|\b(?P<feast>centenary|bicentenary|centennial|bicentennial)\b"
)
_FOUNDED = (
    r"\b(?:founded|established|opened|built|created|launched|set up|formed|incorporated|inaugurated|consecrated|began"
    r"|born|started)\b[^.;\d]{0,40}\b(?:in|on|since)\b[^.;\d]{0,12}$"
)
_NEAR = 12  # code points between the feast and its year: "anniversary in ", "jubilee this spring, in"
_OF = r"^[^.;,]{0,4}(?:of|since)\b"


def wrong_anniversaries(document: Document) -> Iterator[Doubt]:
    """Feasts in a sentence that tells both the year of the beginning and that of the feast."""
    if document.vocabulary.isdisjoint(("anniversary", "birthday", "jubilee", "centenary", "bicentenary")):
        return
    for match in expression(_FEAST, re.IGNORECASE).finditer(document.text):
        sentence = document.sentences[document.sentence_index(match.start())].span
        near = moments_in(document, sentence)
        if len(near) != 2 or expression(_OF).match(document.text, match.end()):
            continue
        first, second = near
        begun = expression(_FOUNDED).search(document.text, sentence.start, first.span.start)
        between = document.text[match.end() : second.span.start]
        if not begun or first.span.end > match.start() or len(between) > _NEAR or " in" not in between:
            continue
        years = int(match["number"] or _WORDS.get((match["word"] or match["feast"]).lower(), 0))
        true = second.year - first.year
        if years and true > 0 and abs(years - true) > 1:  # anniversaries are kept a year early or late
            message = f"{first.year} to {second.year} is {true} years, not {years}; check the anniversary or the year"
            yield Doubt(Span(match.start(), match.end()), message, f"{second.year} - {first.year} = {true}")
