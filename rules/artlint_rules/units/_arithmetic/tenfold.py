"""Products and quotients with a nought too many or too few, in any order of words, and averages over a time."""

from __future__ import annotations

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING
from artlint_rules.units._arithmetic.claims import Slip, apart, shown
from artlint_rules.units._arithmetic.figures import gap, number, words
from artlint_rules.units._arithmetic.hedges import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint import Document, Span
    from artlint_rules.units._arithmetic.figures import Figure, Passage

_NOUGHTS = (1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 10.0, 1e2, 1e3, 1e4, 1e5, 1e6)
_NEAR = 0.04  # of the product: what rounding takes
_GRAIN = 0.06


def noughts(document: Document, passage: Passage, index: int) -> Iterator[Slip]:
    """The totals, quotients and averages of a sentence that are a nought off."""
    sentence = document.sentences[index].span
    numbers = passage.figures_in(*sentence)
    if len(numbers) == 3:
        yield from _totals(passage, sentence, numbers)
        yield from _for_every(passage, sentence, numbers)
    yield from _averages(document, passage, sentence, numbers)


def _totals(passage: Passage, sentence: Span, numbers: Sequence[Figure]) -> Iterator[Slip]:
    """ "25,000 shares at $16.80 each, pocketing $4.2 million"."""
    counts = [figure for figure in numbers if figure.measure == "count" and figure.value >= 2]
    sums = [figure for figure in numbers if figure.measure.isupper()]
    data = load_data(__name__)
    if len(counts) != 1 or len(sums) != 2 or sums[0].measure != sums[1].measure:
        return
    if expression(words(data.strings("more-to-it"))).search(passage.text, *sentence):
        return
    if not any(figure.per and not figure.per.isdigit() for figure in sums) and not expression(
        words(data.strings("each"))
    ).search(passage.text, *sentence):
        return
    rate, total = sorted(sums, key=lambda figure: figure.value)
    lead = passage.text[max(total.whole.start - 45, sentence.start) : total.whole.start]
    if not expression(words(data.strings("brings"))).search(lead) or rate.value <= 0:
        return
    product = rate.value * counts[0].value
    if _nought_off(total.value, product):
        why = f"{shown(counts[0].value)} x {shown(rate.value)} = {shown(product)}"
        yield Slip(total.amount, shown(product), why)


def _nought_off(value: float, true: float) -> bool:
    return any(abs(value / (true * factor) - 1) < _NEAR for factor in _NOUGHTS) if true else False


def _for_every(passage: Passage, sentence: Span, numbers: Sequence[Figure]) -> Iterator[Slip]:
    """ "18 doctors for 24,000 people, one for every 13,300"."""
    match = expression(rf"\bone (?:[a-z]+ )?(?:for|per|to|in) (?:each |every ){number('r')}").search(
        passage.text, *sentence
    )
    if not match or any(figure.measure != "count" for figure in numbers):
        return
    each = passage.named(match, "r")
    low, high = sorted((figure for figure in numbers if figure != each), key=lambda figure: figure.value)
    if low.value > 0 and _nought_off(each.value, high.value / low.value):
        value = high.value / low.value
        yield Slip(each.span, shown(round(value)), f"{shown(high.value)} / {shown(low.value)} = {shown(round(value))}")


def _averages(document: Document, passage: Passage, sentence: Span, numbers: Sequence[Figure]) -> Iterator[Slip]:
    """ "420 miles in six days, averaging 60 miles a day"."""
    match = expression(rf"\b(?:averag(?:ed|ing|e of|es)|a mean of|or|working out at) {gap(15)}{number('r')}").search(
        passage.text, *sentence
    )
    if not match:
        return
    rate = passage.named(match, "r")
    times = [q for q in document.quantities_in(sentence) if q.dimension == "time" and not q.is_range]
    wholes = [f for f in numbers if f is not rate and f.measure == rate.measure and not f.per]
    if not rate.per or len(times) != 1 or len(wholes) != 1 or times[0].symbol != rate.per or times[0].low < 2:
        return
    if not expression(r"\b(?:in|over) (?:just |only |the |about )*\Z").search(
        document.folded, sentence.start, times[0].span.start
    ):
        return
    long = Interval(times[0].low, times[0].low)
    true = Interval(wholes[0].reach.low / long.high, wholes[0].reach.high / long.low)
    if true.low > 0 and apart(rate.reach, true, part=_GRAIN):
        value = wholes[0].value / long.low
        factor = rate.value / value
        unit_value = rate.value / factor
        yield Slip(
            rate.amount,
            _as_written(rate, unit_value),
            f"the total over {shown(long.low)} is {_as_written(rate, unit_value)}",
        )


def _as_written(figure: Figure, value: float) -> str:
    from artlint.quantities import unit

    return shown(value / unit(figure.unit).factor if figure.unit else value)
