"""What came of one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from artlint.values import NamedTuple

if TYPE_CHECKING:
    from artlint.document import Document
    from artlint.errors import ArtlintError
    from artlint.finding import Finding, Severity
    from artlint.span import Span


class Reported(NamedTuple):
    """A finding with the severity it has here, after configuration, and its place in the decoded file."""

    finding: Finding
    severity: Severity
    place: Span


class FileResult(NamedTuple):
    """The findings of a file in order of place, what was suppressed, and what failed on it.

    `document` is None only when the file could not be read, which is then among the failures.
    """

    path: str
    document: Document | None
    findings: tuple[Reported, ...] = ()
    suppressed: tuple[Reported, ...] = ()
    failures: tuple[ArtlintError, ...] = ()
