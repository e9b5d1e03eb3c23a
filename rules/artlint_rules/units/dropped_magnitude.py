"""Sums of money that have lost their million or billion."""

from __future__ import annotations

from artlint import Finding, Rule, Severity, Span
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint import Document
    from artlint.quantities import Quantity
    from artlint_rules.units._sums.sums import Reason


class DroppedMagnitude(Rule):
    """A sum of money that has lost its million or billion.

    Flags a figure below a thousand where its neighbour in the same construction is in millions or more ("from £32
    billion to £45", "$67.4 in July, from $70.1 billion"), a tranche that is nothing beside its programme, and sums
    that nothing of the kind is as small as: a government's aid, a company's revenue or market value, a state's
    budget, a takeover, a regulator's record fine.

    Why: the word falls out in editing, the sentence still reads well, and what is left is wrong by a factor of a
    million.

    Leaves alone: quotations; prices, fees, fares and wages; sums per share, per head or a month; payments to people;
    token sums ("for $1"); tables that give their magnitude once ("in millions"); and small bodies, as long as nothing
    beside the sum says otherwise.

    Sources: the orders of magnitude of what is listed in the data file beside the rule.
    """

    code = "UNT008"
    name = "dropped-magnitude"
    severity = Severity.WARNING

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each sum that is too small for what it is said of."""
        if not any(character in document.text for character in "$£€¥") and "dollars" not in document.text:
            return
        sums = [quantity for quantity in document.quantities if quantity.currency]
        if not sums:
            return
        from artlint_rules.units._sums.like_sums import hollow_end  # much to load, and many texts name no sum
        from artlint_rules.units._sums.sums import Reason, is_small

        for index, money in enumerate(sums):
            if hollow := hollow_end(document, money):
                why = "the end of a range is above its beginning"
                yield self._finding(document, hollow, Reason(f"ends a range from {money.low:,.0f}", why))
            elif is_small(document, money) and (reason := _reason(document, sums, index)):
                yield self._finding(document, money.span, reason)

    def _finding(self, document: Document, span: Span, reason: Reason) -> Finding:
        message = f"“{document.slice(span)}” {reason.words}; has “million” or “billion” been dropped?"
        return self.finding(span, message, why=reason.why)


def _reason(document: Document, sums: Sequence[Quantity], index: int) -> Reason | None:
    """Why a small sum cannot be right; None when it may be."""
    from artlint_rules.units._sums.great_sums import too_small_for
    from artlint_rules.units._sums.like_sums import beside
    from artlint_rules.units._sums.sums import in_a_table, is_price, place_of, shares_a_magnitude

    place = place_of(document, sums[index])
    if is_price(place) or shares_a_magnitude(document, sums, index):
        return None
    reason = beside(document, sums, index, place) or too_small_for(place)
    return reason if reason and not in_a_table(document, sums[index]) else None
