"""What an amount is."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from artlint.quantities.units import Unit


class Amount(NamedTuple):
    """A number and what it is of; `start` to `end` holds the sign, the currency and the unit.

    `number` and `written_unit` are where the figures and the unit or currency stand; the rest is as in `Quantity`.
    """

    start: int
    end: int
    number: tuple[int, int]
    value: float
    step: float
    scale: float = 1.0
    unit: Unit | None = None
    written_unit: tuple[int, int] = (0, 0)
    currency: str = ""
    compound: bool = False
    part: bool = False
    words: bool = False

    @property
    def bare(self) -> bool:
        """Whether it is a mere number."""
        return not (self.unit or self.currency)
