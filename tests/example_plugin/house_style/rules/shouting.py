"""HSE001."""

from __future__ import annotations

from typing import TYPE_CHECKING

from artlint import Applicability, Edit, Fix, Rule, Span, option

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding


class Shouting(Rule):
    """A row of exclamation marks.

    Flags more marks in a row than the house allows.

    Why: the words should carry the surprise.
    """

    code = "HSE001"
    name = "shouting"
    most: int = option(1, help="exclamation marks that may stand in a row")

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding over each row that is too long."""
        start = document.text.find("!")
        while start >= 0:
            end = start
            while document.text.startswith("!", end):
                end += 1
            if end - start > self.most:
                span = Span(start, end)
                fix = Fix("keep one", (Edit(span, "!"),), Applicability.UNSAFE)
                yield self.finding(span, f"{end - start} exclamation marks in a row; one is plenty", fix=fix)
            start = document.text.find("!", end)
