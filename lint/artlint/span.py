"""Positions."""

from __future__ import annotations

from artlint.values import NamedTuple


class Span(NamedTuple):
    """A half-open range [start, end) of code points.

    In everything a rule sees the offsets count from the start of `Document.text`; `Document.source_span`
    is the one place that turns them into offsets of the decoded file.
    """

    start: int
    end: int

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside; a span covers itself."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether at least one code point is in both."""
        return self.start < other.end and other.start < self.end
