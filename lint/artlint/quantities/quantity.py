"""What a quantity is."""

from __future__ import annotations

from artlint.span import Span
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Literal

    from artlint.quantities.units import Unit

    Approximation = Literal["", "about", "more", "less"]


class Quantity(NamedTuple):
    """A number as written, with what it counts in; offsets are those of the text it was found in.

    `span` runs from the sign, the currency or the first figure to the end of the unit and of its rate ("a year"),
    `number` is the figures with their magnitude. `low` and `high` are in the unit as written, or in whole units of the
    currency, and differ only in a range; `step` is the place of the last figure that counts, in the same. `unit` is
    None for money, whose `currency` is an ISO 4217 code, and for a mere number; it stands at `unit_span`. `per` is a
    unit's symbol or the noun of a rate ("person"), empty without one, and `rate` where its words stand ("a year").
    `compound` says that a hyphen makes an adjective of it ("a 1,200-MW plant"), `part` that it is a fraction or "one in
    five", `scale` which magnitude it is written with: 1,000,000 in "5.7 million".
    """

    span: Span
    number: Span
    low: float
    high: float
    step: float
    unit: Unit | None = None
    unit_span: Span = Span(0, 0)
    currency: str = ""
    per: str = ""
    approx: Approximation = ""
    compound: bool = False
    part: bool = False
    scale: float = 1.0
    words: bool = False
    rate: Span = Span(0, 0)

    @property
    def dimension(self) -> str:
        """What is measured: "power", "length", "money" ...; "count" for a mere number."""
        if self.unit:
            return self.unit.dimension
        return "money" if self.currency else "count"

    @property
    def symbol(self) -> str:
        """The unit's symbol, empty without one."""
        return self.unit.symbol if self.unit else ""

    @property
    def is_range(self) -> bool:
        """Whether it has two ends: "5 to 7 km"."""
        return self.low != self.high

    def in_base(self, value: float) -> float:
        """A value of its unit in the base unit of the dimension: watts, metres, kelvins."""
        return value * self.unit.factor + self.unit.offset if self.unit else value


class Subject(NamedTuple):
    """What a quantity is said of: the head noun measured or counted, casefolded, and where it stands.

    `carried` says that this is in the sentence before, for which an "it" or "they" stands.
    """

    head: str
    span: Span
    carried: bool = False
