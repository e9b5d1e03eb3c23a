"""What came of one file."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from artlint.document import Document
    from artlint.errors import ArtlintError
    from artlint.finding import Finding, Severity
    from artlint.rule import Rule
    from artlint.span import Span


class Reported(NamedTuple):
    """A finding with the severity it has here, after configuration, its place in the decoded file, and its rule.

    The rule may be one of the configuration that holds for this file alone.
    """

    finding: Finding
    severity: Severity
    place: Span
    rule: type[Rule]


class FileResult(NamedTuple):
    """The findings of a file in order of place, what was suppressed, and what failed on it.

    `document` is None only when the file could not be read, which is then among the failures.
    """

    path: str
    document: Document | None
    findings: tuple[Reported, ...] = ()
    suppressed: tuple[Reported, ...] = ()
    failures: tuple[ArtlintError, ...] = ()
