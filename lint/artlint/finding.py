"""What a rule reports: a place, a reason and, where one is certain, a fix."""

from __future__ import annotations

from enum import IntEnum

from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from artlint.span import Span


class Severity(IntEnum):
    """How loudly a finding speaks; ordered, so that `severity >= threshold` reads as it should."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in configuration and reports: "info", "warning" or "error"."""
        return self.name.lower()


class Applicability(IntEnum):
    """How far a fix may be trusted: shown only, applied on request (an editor decides), or always right."""

    DISPLAY = 1
    UNSAFE = 2
    SAFE = 3

    @property
    def label(self) -> str:
        """The word used in reports: "display", "unsafe" or "safe"."""
        return self.name.lower()


class Edit(NamedTuple):
    """Replace the text at `span` by `content`; an empty content deletes."""

    span: Span
    content: str


class Fix(NamedTuple):
    """Edits that belong together, sorted and not overlapping; `message` is what the fix does, for a menu."""

    message: str
    edits: tuple[Edit, ...]
    applicability: Applicability


class Related(NamedTuple):
    """Another place that explains the finding, such as the first of two equal sentences."""

    span: Span
    message: str


class Finding(NamedTuple):
    """One thing an editor should look at.

    `message` follows the house style: lower case, no full stop, at most 100 characters. `why` is the evidence
    for this very finding, one line, shown under the excerpt. `severity` is set only by a rule that grades its
    own findings; None means the rule's severity, and configuration overrules both.
    """

    code: str
    span: Span
    message: str
    fix: Fix | None = None
    why: str = ""
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
