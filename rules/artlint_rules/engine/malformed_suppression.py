"""ART002. Its findings are made where suppressions are applied; here stand its manual and its cases."""

from __future__ import annotations

from artlint import Rule
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding


class MalformedSuppression(Rule):
    """A comment addressed to artlint that it cannot read.

    Flags a comment that begins with "artlint:" and is no suppression, an "enable" without a "disable", and front
    matter under the key artlint that is not a list of rules to ignore.

    Why: a misspelt suppression suppresses nothing, and whoever wrote it believes it does.

    Leaves alone: every other comment.
    """

    code = "ART002"
    name = "malformed-suppression"
    about_suppressions = True

    def check(self, document: Document) -> Iterator[Finding]:  # noqa: ARG002
        """Nothing: only the suppressing stage reads suppressions."""
        yield from ()
