"""ART001. Its findings are made where suppressions are applied; here stand its manual and its cases."""

from __future__ import annotations

from artlint import Rule
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding


class UnusedSuppression(Rule):
    """A suppression in the text that covers no finding.

    Flags an artlint comment or a front matter entry that names a rule which finds nothing there, or no rule at all.

    Why: a suppression that outlives its reason hides the next mistake in the same place.

    Leaves alone: suppressions of rules that are not part of the run.
    """

    code = "ART001"
    name = "unused-suppression"
    about_suppressions = True

    def check(self, document: Document) -> Iterator[Finding]:  # noqa: ARG002
        """Nothing: only the suppressing stage knows what a suppression covered."""
        yield from ()
