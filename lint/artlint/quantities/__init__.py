"""Numbers in prose: what is counted, in which unit, how exactly, and the dates among them.

What is exported here is what a plugin may use; the quantities of an article are `document.quantities`.
"""

from artlint.quantities.dates import MONTHS, WEEKDAYS, Date
from artlint.quantities.numerals import NUMBER, number
from artlint.quantities.quantity import Quantity, Subject
from artlint.quantities.scan import read_quantity
from artlint.quantities.units import Unit, unit, units

__all__ = [
    "MONTHS",
    "NUMBER",
    "WEEKDAYS",
    "Date",
    "Quantity",
    "Subject",
    "Unit",
    "number",
    "read_quantity",
    "unit",
    "units",
]
