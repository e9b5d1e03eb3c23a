"""One figure that an article gives in two ways."""

from __future__ import annotations

from artlint import Related, Rule, Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding


class InconsistentFigure(Rule):
    """The same figure told twice, with values that cannot both be right.

    Flags the later of two figures of one thing that have the same digits and differ by a factor of ten, a hundred, a
    thousand or more ("the £240m stadium", "the £240bn stadium"), and a figure in the first sentences that is another
    than in the headline: a count, a percentage, or the same digits changed about ("2.3 percent", "3.2 percent").

    Why: one of the two is wrong, and a reader who notices will not know which.

    Leaves alone: quotations; figures of different things, times or sources; parts and totals; corrections; a headline
    that rounds; and whatever has not the same noun beside it in both places.

    Sources: corrections of newspapers, of which million for billion is the commonest with figures.
    """

    code = "UNT007"
    name = "inconsistent-figure"

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each later figure that contradicts an earlier one."""
        marked: list[Span] = []
        if _in_a_heading(document):
            from artlint_rules.units._arithmetic.figures import passage
            from artlint_rules.units._arithmetic.headline import contradictions

            for clash in contradictions(document, document.layer(passage)):
                marked.append(clash.span)
                related = (Related(clash.first, "the headline"),)
                yield self.finding(clash.span, clash.message, why=clash.why, related=related)
        if not _digits_twice(document):
            return
        from artlint_rules.units._arithmetic.repeated import clashes  # much to load, and few texts need it

        for first, second in clashes(document):
            if any(span.overlaps(second.figure.span) for span in marked):
                continue
            said, earlier = document.slice(second.figure.amount), document.slice(first.figure.amount)
            message = f"“{said}” was “{earlier}” before; which is right"
            related = (Related(first.figure.span, "the same figure"),)
            yield self.finding(second.figure.amount, message, related=related)


def _in_a_heading(document: Document) -> bool:
    """Whether a figure stands in the first lines, where a headline is, and another one below."""
    return len(document.quantities) > 1 and document.block_index(document.quantities[0].span.start) < _FIRST_LINES


def _digits_twice(document: Document) -> bool:
    """Whether two figures have the same digits and another size."""
    sizes: dict[str, set[str]] = {}
    for quantity in document.quantities:
        digits, _, size = f"{quantity.in_base(quantity.low):.6e}".partition("e")
        sizes.setdefault(digits.rstrip("0."), set()).add(size)
    return any(len(found) > 1 for found in sizes.values())


_FIRST_LINES = 3
