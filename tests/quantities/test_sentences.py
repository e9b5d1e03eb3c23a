"""How many of the quantities of three hundred sentences are read right, and how many that are none."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from artlint.quantities import Quantity
from artlint.testing import document

# Units that the sentences write in another way than the table does.
SAME = {
    "years old": "yr", "months old": "mo", "ton": "t", "short ton": "t", "long ton": "t", "dwt": "t", "US gal": "gal",
    "imp gal": "gal", "troy oz": "oz", "acre": "ac", "KB": "kB", "night": "night",
}  # fmt: skip
# A rate that has a unit of its own in the table, and the unit that the sentences give it.
RATES = {"km/s": "km", "cumec": "m3", "mpg": "mi", "Gbit/s": "Gbit", "bu": "", "TEU": "", "lbf": "lb"}


class Marked(NamedTuple):
    """A mark of a sentence and what it says."""

    start: int
    end: int
    low: float
    high: float
    unit: str
    currency: str
    per: str
    approx: str
    subject: str


@cache
def sentences() -> list[tuple[str, list[Marked]]]:
    read = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text("utf-8"))
    return [(re.sub(r"\[\[|\]\]", "", item["text"]), marks(item)) for item in read]


def marks(item: dict) -> list[Marked]:
    found, offset = [], 0
    entries = iter(item["quantities"])
    for index, part in enumerate(re.split(r"\[\[|\]\]", item["text"])):
        if index % 2:
            entry = next(entries)
            keys = ("low", "high", "unit", "currency", "per", "approx", "subject")
            found.append(Marked(offset, offset + len(part), *(entry[key] for key in keys)))
        offset += len(part)
    return found


def same(one: float, other: float) -> bool:
    return abs(one - other) <= max(abs(other) * 1e-3, 1e-6)


def right(found: Quantity, marked: Marked) -> bool:
    """Whether value and unit are those of the mark."""
    symbol = SAME.get(found.symbol, found.symbol)
    unit = marked.unit in (symbol, RATES.get(symbol))
    value = same(found.low, marked.low) and same(found.high, marked.high)
    return value and unit and found.currency == marked.currency and found.span.start < marked.end


def pairs() -> tuple[list[tuple[Quantity, Marked]], int, int]:
    """The quantities read right with their marks, how many marks there are, and how many quantities were found."""
    both, marked_in_all, found_in_all = [], 0, 0
    for text, marked in sentences():
        left = list(document(text).quantities)
        marked_in_all += len(marked)
        found_in_all += len(left)
        for mark in marked:
            hit = next((q for q in left if q.span.end > mark.start and right(q, mark)), None)
            if hit:
                left.remove(hit)
                both.append((hit, mark))
    return both, marked_in_all, found_in_all


def test_value_and_unit_are_read_as_marked() -> None:
    both, marked, found = pairs()
    assert len(sentences()) >= 150
    assert len(both) / marked >= 0.97  # .979 when this was written
    assert len(both) / found >= 0.98  # .990


def test_the_span_is_that_of_the_mark() -> None:
    both, _, _ = pairs()
    exact = sum(1 for found, mark in both if (found.span.start, found.span.end) == (mark.start, mark.end))
    assert exact / len(both) >= 0.9


def test_rates_and_approximations_are_read_as_marked() -> None:
    both, _, _ = pairs()
    approx = sum(1 for found, mark in both if found.approx == mark.approx)
    rate = sum(1 for found, mark in both if bool(found.per) == bool(mark.per) or found.symbol in RATES)
    assert approx / len(both) >= 0.97
    assert rate / len(both) >= 0.97


def test_subjects_are_those_of_the_mark() -> None:
    """Half of the sentences were looked at while this was written; on 75 that were not, recall was .88."""
    told = right = wanted = 0
    for text, marked in sentences():
        read = document(text)
        by_start = {found.span.start: subject for found, subject in zip(read.quantities, read.subjects, strict=True)}
        for mark in marked:
            subject = next((by_start[start] for start in by_start if mark.start <= start < mark.end), None)
            told += subject is not None
            wanted += bool(mark.subject)
            right += subject is not None and bool(mark.subject) and same_noun(subject.head, mark.subject.casefold())
    assert right / wanted >= 0.86
    assert right / told >= 0.88


def same_noun(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)
