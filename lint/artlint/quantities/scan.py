"""Every quantity of a text."""

from __future__ import annotations

from bisect import bisect_right

from artlint.expressions import expression
from artlint.quantities.approximation import approximation
from artlint.quantities.combined import is_running_time
from artlint.quantities.dates import TIME
from artlint.quantities.guards import label_end, names_something
from artlint.quantities.numerals import next_numeral, numeral_at, year_end
from artlint.quantities.quantity import Quantity
from artlint.quantities.ranges import Tie, tied
from artlint.quantities.rates import Rate, late_rate, rate_at
from artlint.quantities.reading import amount
from artlint.quantities.units import units
from artlint.span import Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from artlint.quantities.amount import Amount
    from artlint.quantities.dates import Date

_ANGLO = frozenset(
    ["mi", "ft", "in", "yd", "lb", "oz", "mph", "F", "acre", "gal"]
)  # with them a dot is no thousands mark
_LATE = 80  # code points after an amount in which "a year" may follow its noun


def quantities(text: str, starts: Sequence[int], dates: Sequence[Date]) -> tuple[Quantity, ...]:
    """The quantities in order; what stands inside a date or a time of day is none.

    `starts` are the `numeral_starts` of the text.
    """
    return tuple(_quantities(text, starts, [date.span for date in dates]))


def read_quantity(written: str) -> Quantity | None:
    """The quantity of a short text such as "5.735 GW", its dot a decimal point; None when it is anything else."""
    match = next_numeral(written, 0, len(written))
    found = amount(written, match) if match else None
    return _quantity(written, found, None) if found and (found.start, found.end) == (0, len(written)) else None


def _quantities(text: str, anchors: Sequence[int], taken: Sequence[Span]) -> Iterator[Quantity]:
    starts = [span.start for span in taken]
    place, size = 0, len(text)
    for anchor in anchors:
        if anchor < place or not (match := numeral_at(text, anchor, size)):
            continue
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and match.start() < taken[index].end:
            place = taken[index].end
        elif match["digits"] and (time := expression(TIME).match(text, match.start())):
            place = time.end()
        else:
            found, place = _at(text, match)
            if found:
                yield found


def _at(text: str, match: re.Match[str]) -> tuple[Quantity | None, int]:
    """The quantity at a number, and where to look on."""
    start, end = match.span()
    timed = text.startswith(":", end) and is_running_time(text, start)
    if match["digits"] and not timed and (label := label_end(text, start, end)):
        return None, label
    if match["words"] and (label := year_end(match)):
        return None, label
    first = amount(text, match)
    if first is None:
        return None, end
    tie = tied(text, first)
    if tie and tie.kind == "range":
        return _quantity(
            text, tie.first._replace(end=tie.second.end, compound=tie.second.compound), tie
        ), tie.second.end
    if tie and tie.kind == "score":
        return None, tie.second.end
    if _doubtful(text, first) or names_something(text, first):
        return None, max(first.end, end)
    return _quantity(text, tie.first if tie else first, None), max(first.end, end)


def _doubtful(text: str, found: Amount) -> bool:
    """Whether the figures have two meanings: "1.200" is twelve hundred elsewhere, "2,3" may be a list."""
    written = text[slice(*found.number)]
    if found.scale != 1 or not ("." in written or "," in written):
        return False
    if expression(r"[1-9]\d{0,2}\.\d{3}").match(written):
        exact = found.unit is not None and (found.unit.dimension in ("share", "points") or found.unit.symbol in _ANGLO)
        return not (exact or text[found.start] in "$£" or expression(r"\d,\d{3}(?![\d,])").search(text))
    return found.bare and expression(r"\d+,\d{1,2}").fullmatch(written) is not None


def _quantity(text: str, found: Amount, tie: Tie | None) -> Quantity:
    high = tie.second if tie else found
    rate = rate_at(text, found.end)
    waits = not rate and text.startswith(" ", found.end)
    late = late_rate(text, found.end, min(found.end + _LATE, len(text))) if waits else None
    known, per = found.unit, (rate or late or Rate("", 0, 0)).per
    whole = units().rates.get((known.symbol, per)) if rate and known else None
    end = rate.end if rate else found.end
    told = rate or late
    return Quantity(
        Span(found.start, end),
        Span(found.number[0], high.number[1]),
        found.value,
        high.value,
        min(found.step, high.step),
        whole or known,
        Span(*high.written_unit),
        found.currency,
        "" if whole else per,
        approximation(text, found.start, end),
        found.compound,
        found.part,
        found.scale,
        found.words,
        Span(told.start, told.end) if told else Span(0, 0),
    )
