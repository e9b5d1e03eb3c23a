"""The figures of a text as signs in its sentences, so that grammar can be told with expressions.

A text with every figure replaced by one private character of its kind keeps its offsets: the rest of the figure and the
hedge before it ("just over") are filled up. What stands in quotation marks is filled up too, so that no sum is made of
what two people said.
"""

from __future__ import annotations

from functools import cache

from artlint import Span, expression, token_starts
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._arithmetic.hedges import Interval, hedge_before, hedged

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from artlint import Document
    from artlint.quantities import Quantity
    from artlint_rules.units._arithmetic.changes import Change

_FIRST = {"number": 0xF0000, "percent": 0x100000, "part": 0x108000}
_MOST = 0x7FFF
_FILL, _QUOTED = "\x01", "\x03"
_ANY = "\U000f0000-\U0010fffd"
_CLASSES = {
    "number": "\U000f0000-\U000fffff",
    "percent": "\U00100000-\U00107fff",
    "part": "\U00108000-\U0010fffd",
    "share": "\U00100000-\U0010fffd",
}
_NAMES_OF_PARTS = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PARTS = {name: below for below, name in enumerate(_NAMES_OF_PARTS, start=2)}
_PART_WORDS = (
    r"(?<!first )(?<!second )(?<!last )(?<!-)\b(?:(?P<half>half)|(?P<above>an?|"
    r"one|two|three|four|five)[ -](?P<below>third|quarter|fifth|sixth|"
    r"seventh|eighth|ninth|tenth)s?)\b"
    r"(?![ -](?:time|hour|year|day|week|month|mile|dozen|a |an |of an? |"
    r"straight|consecutive|person|man|woman|party|term|quarter|successive|"
    r"edition|final|earlier|ago|later|on\b|life|century|[a-z]* ?percent|"
    r"term|back|marathon|point|year))(?!-)"
)
# What may stand between "of" and the figure of a whole.
THE = r"(?:the |its |their |his |her |our |all |those |these |some |about |a total of |last |first )*"
_AS_FIGURES = ("doubl", "tripl", "trebl", "quadrupl", "quintupl", "halv", "fold", "times", "twice", "home", "house")
_PART_TOKENS = frozenset([*_PARTS, *(f"{name}s" for name in _PARTS)])
_ABOVE = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}


class Figure(NamedTuple):
    """A figure of the text: its place, its value in base units and all that it may stand for.

    `measure` says what can be compared: a dimension, a currency or "count". `whole` is the span with its hedge.
    """

    span: Span
    whole: Span
    kind: str
    value: float
    reach: Interval
    measure: str
    per: str = ""
    hedge: str = ""
    scale: float = 1.0
    unit: str = ""
    step: float = 0.0
    amount: Span = Span(0, 0)  # without its rate ("a year")


class Passage(NamedTuple):
    """A document's text, casefolded, with signs for its figures."""

    text: str
    figures: tuple[Figure, ...]
    counts: tuple[int, ...]  # of figures in each sentence
    changes: dict[Span, tuple[Change, ...]]  # those already read, by where they were looked for

    def has_share(self, span: Span) -> bool:
        """Whether a percentage or a part in words starts inside the span."""
        return expression(f"[{_CLASSES['share']}]").search(self.text, span.start, span.end) is not None

    def has_ratio_word(self, span: Span) -> bool:
        """Whether a word that stands for a figure is inside the span: "tripled", "times", "homes"."""
        text = self.text[span.start : span.end]
        return any(word in text for word in _AS_FIGURES)

    def figure(self, sign: str) -> Figure:
        """The figure that a sign of the text stands for."""
        code = ord(sign)
        return self.figures[code - max(first for first in _FIRST.values() if first <= code)]

    def named(self, match: re.Match[str], name: str) -> Figure:
        """The figure that a group of a match has found."""
        return self.figure(match[name])

    def figures_in(self, start: int, end: int, kind: str = "number") -> list[Figure]:
        """The figures of a kind between two offsets, in order."""
        return [self.figure(sign) for sign in expression(f"[{_CLASSES[kind]}]").findall(self.text, start, end)]


# ---- what expressions are made of


def number(name: str) -> str:
    """A number, an amount of money or a measure, as an expression."""
    return rf"(?P<{name}>[{_CLASSES['number']}]){_FILL}*+"


def percent(name: str) -> str:
    """A figure in percent, as an expression."""
    return rf"(?P<{name}>[{_CLASSES['percent']}]){_FILL}*+"


def share(name: str) -> str:
    """A figure in percent, or a part in words ("a third", "one in five"), as an expression."""
    return rf"(?P<{name}>[{_CLASSES['share']}]){_FILL}*+"


def amount(name: str) -> str:
    """A figure of any kind, as an expression."""
    return rf"(?P<{name}>[{_ANY}]){_FILL}*+"


def gap(most: int, *, least: int = 0, without: str = "") -> str:
    """Words without a figure and within one clause, at most so many characters; `without` are characters besides."""
    return rf"[^{_ANY};:\n{_QUOTED}{without}]{{{least},{most}}}?"


def bases(passage: Passage, span: Span) -> int:
    """How many shares of the span are told of a figure: two in "half of the 60 flats and a third of the 30 houses"."""
    return len(expression(rf"{share('s')} (?:of )?{THE}{number('n')}").findall(passage.text, *span))


@cache
def words(*lists: Sequence[str]) -> str:
    """Any of the words, whole ones."""
    return rf"\b(?:{'|'.join(word for one in lists for word in one)})\b"


# ---- reading


def passage(document: Document) -> Passage:
    """The text with its figures; a layer of the document."""
    found = sorted((*_written(document), *_parts(document)), key=lambda figure: figure.span)[:_MOST]
    pieces: list[str] = []
    end = 0
    text = document.folded
    kept: list[Figure] = []
    for figure in found:
        if figure.whole.start < end:
            figure = figure._replace(whole=Span(max(figure.span.start, end), figure.span.end))
        start, stop = figure.whole
        if start < end or stop <= start:
            continue
        sign = chr(_FIRST[figure.kind] + len(kept))
        kept.append(figure)
        pieces += (text[end:start], sign, _FILL * (stop - start - 1))
        end = stop
    pieces.append(text[end:])
    counts = [0] * len(document.sentences)
    for figure in kept:
        counts[document.sentence_index(figure.span.start)] += 1
    return Passage(_without_quotes(document, "".join(pieces)), tuple(kept), tuple(counts), {})


def few_figures(document: Document, passage: Passage, index: int) -> bool:
    """Whether a sentence and those beside it have too few figures to draw a result from.

    One alone is too few, and so are two apart, unless a word such as "tripled" stands for a figure.
    """
    beside = passage.counts[max(index - 1, 0) : index] + passage.counts[index + 1 : index + 2]
    if passage.counts[index] > 1 or max(beside, default=0) > 1:
        return False
    return not passage.has_ratio_word(neighbours(document, index))


def _without_quotes(document: Document, text: str) -> str:
    pieces: list[str] = []
    end = 0
    for quote in document.quotes:
        pieces += (text[end : quote.span.start], _QUOTED * (quote.span.end - quote.span.start))
        end = quote.span.end
    return "".join([*pieces, text[end:]])


def neighbours(document: Document, index: int) -> Span:
    """From the start of the sentence before to the end of the one after, within a block."""
    sentences, own = document.sentences, document.sentences[index]
    first, last = own, own
    if index and sentences[index - 1].block == own.block:
        first = sentences[index - 1]
    if index + 1 < len(sentences) and sentences[index + 1].block == own.block:
        last = sentences[index + 1]
    return Span(first.span.start, last.span.end)


def _written(document: Document) -> Iterator[Figure]:
    for quantity in document.quantities:
        if quantity.dimension == "time" and _tells_when(document.folded, quantity):
            continue
        if quantity.part:
            yield _part(document, quantity.span, quantity.low)
            continue
        hedge = hedge_before(document.folded, quantity.span.start)
        whole = Span(quantity.span.start - len(hedge), quantity.span.end)
        if quantity.symbol == "%":
            reach = hedged(_percent_reach(quantity), hedge)
            yield Figure(quantity.span, whole, "percent", quantity.low, reach, "share", quantity.per, hedge.strip())
            continue
        yield _number(document, quantity, hedge, whole)


def _tells_when(text: str, quantity: Quantity) -> bool:
    """Whether a time is none of the figures compared: "a two-year deal", "in the past two years"."""
    lead = (
        r"\b(?:in|over|within|for|after|every|last|past|next|first|previous|"
        r"coming|nearly|about|almost|just|another|than|by) \Z"
    )
    start = quantity.span.start
    return quantity.compound or expression(lead).search(text, max(start - 12, 0), start) is not None


def _number(document: Document, quantity: Quantity, hedge: str, whole: Span) -> Figure:
    rate = quantity.rate if quantity.rate.start < quantity.span.end else Span(0, 0)
    span, per = quantity.span, quantity.per
    if rate and expression(r" (?:earlier|ago|before|later|after)\b").match(document.folded, rate.end):
        span, per = Span(span.start, span.start + len(document.slice(Span(span.start, rate.start)).rstrip())), ""
        whole = Span(whole.start, span.end)
    low, high = (quantity.in_base(value) for value in (quantity.low, quantity.high))
    slack = _slack(quantity) * (quantity.unit.factor if quantity.unit else 1)
    after = expression(r" or (?P<more>more)|-odd| or so\b").match(document.folded, span.end)
    hedge_word = hedge.strip() or ("about" if after else "")
    step = quantity.step * (quantity.unit.factor if quantity.unit else 1)
    reach = hedged(Interval(low - slack, high + slack), hedge_word, step)
    measure = quantity.currency or quantity.dimension
    amount_end = rate.start if rate and rate.start > span.start else span.end
    alone = Span(span.start, span.start + len(document.text[span.start : amount_end].rstrip(" /")))
    return Figure(
        span, whole, "number", low, reach, measure, per, hedge_word, quantity.scale, quantity.symbol, step, alone
    )


def _slack(quantity: Quantity) -> float:
    """What rounding may have taken or given: half the last place that counts, but little of a number in full."""
    most = 0.1 if quantity.scale > 1 else 0.025
    return min(quantity.step / 2, most * abs(quantity.low))


def _percent_reach(quantity: Quantity) -> Interval:
    """Half of the last place on either side; a little more for a round figure."""
    half = quantity.step / 2 if quantity.step < 1 else 0.5
    if quantity.step >= 1 and quantity.low % 10 == 0:
        half = max(1.0, 0.05 * quantity.low if quantity.low >= 100 else 0)
    elif quantity.step >= 1 and quantity.low % 5 == 0:
        half = 0.75
    return Interval(quantity.low - half, quantity.high + half)


def _parts(document: Document) -> Iterator[Figure]:
    if document.vocabulary.isdisjoint(_PART_TOKENS):
        return
    text = document.folded
    for name in sorted(token_starts(text, _PART_TOKENS & document.vocabulary)):
        lead = expression(r"\b[a-z]{1,5}[ -]\Z").search(text, max(name - 7, 0), name)
        start = name if lead is None or expression(r"half\b").match(text, name) else lead.start()
        match = expression(_PART_WORDS).match(text, start)
        if match is None:
            continue
        span = Span(*match.span())
        if any(quantity.span.overlaps(span) for quantity in document.quantities_in(Span(span.start - 40, span.end))):
            continue
        value = 0.5 if match["half"] else _ABOVE[match["above"]] / _PARTS[match["below"]]
        yield _part(document, span, value)


def _part(document: Document, span: Span, value: float) -> Figure:
    hedge = hedge_before(document.folded, span.start)
    reach = hedged(Interval(value * 94, value * 106), hedge)
    return Figure(span, Span(span.start - len(hedge), span.end), "part", value * 100, reach, "share", "", hedge.strip())
