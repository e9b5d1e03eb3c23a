"""Figures that physics or a definition rules out."""

from __future__ import annotations

import re
from functools import cache

from artlint import Rule, Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Data, Document, Finding
    from artlint.quantities import Quantity

_BEFORE = 110  # characters before a figure in which its words may stand
_AFTER = 80


class Limit(NamedTuple):
    """What nothing of a kind exceeds, and the words that say that a figure is of the kind; see the data file.

    `inside` limits a figure from below within the kind: a time for a race is too short under it and no race time
    under `above`.
    """

    units: tuple[str, ...]
    per: str
    above: float | None
    below: float | None
    most: float
    inside: float | None
    base: bool
    both: bool
    before: str
    after: str
    near: str
    unless: str
    unless_after: str
    mark: str
    says: str
    source: str

    def crossed_by(self, figure: Quantity) -> bool:
        """Whether all that the figure covers is beyond the limit."""
        low, high = figure.low, figure.high
        if self.base:
            low, high = figure.in_base(low), figure.in_base(high)
        if self.inside is not None:
            return (self.above or 0) < low and high < self.inside
        if self.above is not None:
            more = low > self.above or (low == self.above and figure.approx == "more")
            return more and high <= self.most and figure.approx != "less"
        return self.below is not None and high < self.below


_WORDS = ("near", "unless", "says", "source")


class Scale(NamedTuple):
    """A scale whose steps are named, and where it ends."""

    pattern: str
    needs: tuple[str, ...]  # of which one stands in every text that names a step
    near: str
    unless: str
    says: str
    source: str


class BeyondLimits(Rule):
    """A figure that physics or a definition rules out.

    Flags a fall of more than 100 percent, a turnout or humidity of more than the whole, a temperature below absolute
    zero, a speed above that of light, an earthquake of magnitude 10 or more, a Category 7 hurricane, a pH of 16, a
    latitude of 95 degrees, a shop open eight days a week, gold of 26 carats, people older than anyone has been, and
    more money than there is.

    Why: such a figure is wrong whoever said it, and most readers see it at once.

    Leaves alone: profits, balances, rates and emissions, which may fall below zero; figures compared with another
    ("140 percent of last year's turnout"); sums over many people or machines; strong acids; galaxies; what the text
    itself calls impossible, a claim, a joke or an error; quotations.

    Sources: each limit names its own in the data file beside the rule: BIPM, USGS, the National Hurricane Center, World
    Athletics, the Gerontology Research Group.
    """

    code = "UNT010"
    name = "beyond-limits"

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding over each figure beyond a limit of its kind."""
        by_unit = _limits()
        for figure in document.quantities:
            for limit in by_unit.get(figure.symbol or figure.currency, ()):
                if limit.crossed_by(figure) and _of_the_kind(document, figure, limit):
                    yield self._finding(document, _span(document, figure, limit), limit)
                    break
        yield from self._named(document)

    def _named(self, document: Document) -> Iterator[Finding]:
        for scale in _scales():
            if not any(word in document.text for word in scale.needs):
                continue
            for match in expression(scale.pattern).finditer(document.text):
                span = Span(*match.span())
                if _fits(_sentence(document, span), scale.near, scale.unless):
                    yield self._finding(document, span, scale)

    def _finding(self, document: Document, span: Span, limit: Limit | Scale) -> Finding:
        said = " ".join(document.slice(span).split())
        return self.finding(span, f"“{said}” {limit.says}", why=limit.source)


def _span(document: Document, figure: Quantity, limit: Limit) -> Span:
    """The figure, with the words before it that belong to it: "magnitude 11.6"."""
    if limit.mark:
        before = document.text[max(figure.span.start - 20, 0) : figure.span.start]
        if match := expression(limit.mark, re.IGNORECASE).search(before):
            return Span(figure.span.start - len(match[0]), figure.span.end)
    return figure.span


# ---- is it of the kind


def _of_the_kind(document: Document, figure: Quantity, limit: Limit) -> bool:
    if limit.per and figure.per != limit.per:
        return False
    text, sentence = document.text, _sentence_span(document, figure.span)
    if limit.unless_after and expression(limit.unless_after, re.IGNORECASE).match(text, figure.span.end):
        return False
    return _stands_beside(text, figure, sentence, limit) and _fits(document.slice(sentence), limit.near, limit.unless)


def _stands_beside(text: str, figure: Quantity, sentence: Span, limit: Limit) -> bool:
    """Whether the words before the figure, or after it, are those of the kind."""
    before = text[max(sentence.start, figure.span.start - _BEFORE) : figure.span.start]
    after = text[figure.span.end : min(sentence.end, figure.span.end + _AFTER)]
    if not (limit.before or limit.after):
        return True
    ahead = limit.before and expression(rf"(?:{limit.before}) ?$", re.IGNORECASE).search(before)
    if ahead and not limit.both:
        return True
    behind = limit.after and expression(limit.after, re.IGNORECASE).match(after)
    return bool(behind and (ahead or not limit.both))


def _fits(sentence: str, near: str, unless: str) -> bool:
    """Whether the sentence has the words that the kind needs and none of those that excuse it."""
    if near and not expression(near, re.IGNORECASE).search(sentence):
        return False
    excuses = (unless, *_stories()) if unless else _stories()
    return not any(expression(excuse, re.IGNORECASE).search(sentence) for excuse in excuses)


def _sentence_span(document: Document, span: Span) -> Span:
    return document.sentences[document.sentence_index(span.start)].span


def _sentence(document: Document, span: Span) -> str:
    return document.slice(_sentence_span(document, span))


# ---- the data


@cache
def _stories() -> tuple[str, ...]:
    return load_data(__name__).strings("stories")


@cache
def _limits() -> dict[str, tuple[Limit, ...]]:
    """The limits by the symbol of the unit or the currency they are told in, in the order of the file."""
    data = load_data(__name__)
    about = data.string("about")
    found: dict[str, tuple[Limit, ...]] = {}
    for record in data.records("limits"):
        limit = _limit(record, about)
        for symbol in limit.units:
            found[symbol] = (*found.get(symbol, ()), limit)
    return found


def _limit(record: Data, about: str) -> Limit:
    def words(key: str) -> str:
        return (
            expression(r"\s*\n?\s*(?=\|\\b)")
            .sub("", record.string(key, "").strip("\n"))
            .replace("{about}", f"(?:{about})")
        )

    def number(key: str) -> float | None:
        return record.number(key) if record.has(key) else None

    return Limit(
        record.strings("units"),
        record.string("per", ""),
        number("above"),
        number("below"),
        record.number("most", float("inf")),
        number("inside"),
        record.boolean("base", default=False),
        record.boolean("both", default=False),
        words("before"),
        words("after"),
        record.string("near", ""),
        record.string("unless", ""),
        record.string("unless-after", ""),
        record.string("mark", ""),
        record.string("says"),
        record.string("source"),
    )


@cache
def _scales() -> tuple[Scale, ...]:
    return tuple(
        Scale(record.string("pattern"), record.strings("needs"), *(record.string(key) for key in _WORDS))
        for record in load_data(__name__).records("named")
    )
