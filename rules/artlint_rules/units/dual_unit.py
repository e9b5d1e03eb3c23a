"""Two figures for one measure that do not agree."""

from __future__ import annotations

from itertools import pairwise

from artlint import Rule
from artlint.values import TYPE_CHECKING
from artlint_rules.units._quoted import quoted_as_info

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding

_NEAR = 60  # code points between two figures of one measure


class DualUnitMismatch(Rule):
    """A figure given in two units that do not agree.

    Flags the second of two figures for one measure, in brackets, after a slash, a dash, "or" or "that is", when no
    rounding of the first converts to it: "412 miles (256 km)", "2,600 square kilometres (1,616 square miles)", "60-70
    mph (37-43 km/h)". It says what the slip was where one explains the figure: converted the wrong way round, the
    factor for lengths on an area, a power of ten, another unit's number, two digits swapped. Degrees are read as the
    sentence has them: "rose by 2C" is a difference (3.6F), "rose to 2C" a reading (36F); where the words do not tell,
    both are allowed. The fix gives the right figure, rounded as the first is; it is unsafe, as the first may be wrong.

    Why: a reader who sees one of the two believes it, and the one who sees both believes neither.

    Leaves alone: rough conversions ("6 feet (2 metres)", "60 mph (100 km/h)"); tons, gallons and ounces that fit in
    any of their sizes; miles that fit as nautical ones; brackets that say something else ("40 acres (of his 90
    hectares)", "5 metres (18 feet wide)"); two currencies; lengths of time; sentences about a mistaken conversion.
    In a quotation it only asks (info, without a fix): the figure is the speaker's.

    Sources: NIST Special Publication 811 for the factors; what counts as a slip is from corrections that newspapers
    printed.
    """

    code = "UNT003"
    name = "dual-unit-mismatch"

    reads_quotes = True  # a slip in a quotation is the speaker's, or the reporter's ear: INFO, without a fix

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding over each second figure that disagrees with its first."""
        return quoted_as_info(document, self._findings(document))

    def _findings(self, document: Document) -> Iterator[Finding]:
        if not any(
            first.dimension == second.dimension and second.span.start - first.span.end < _NEAR
            for first, second in pairwise(figure for figure in document.quantities if figure.unit)
        ):
            return
        from artlint_rules.units._conversion.disagreement import disagreements  # much to load, and few texts need it

        for found in disagreements(document):
            yield self.finding(found.span, found.message, fix=found.fix, why=found.why)
