"""How the text of a document lies on its source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from artlint.span import Span
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Run(NamedTuple):
    """The text from offset `text` up to the next run stands for the source [start, end).

    Equal lengths map code point by code point; otherwise the run is one piece (an entity, the gap between
    two blocks) and any place in it means all of it.
    """

    text: int
    start: int
    end: int


class Runs:
    """The runs of a document in order, covering all of its text.

    `fixed` are the ascending offsets of text that no fix may replace, for it stands for code or a tag.
    """

    def __init__(self, runs: Sequence[Run], length: int, fixed: Sequence[int] = ()) -> None:
        self._runs = runs
        self._fixed = fixed
        self._starts = [run.text for run in runs]
        self._length = length

    def source_span(self, span: Span) -> Span:
        """The source that the text span came from, from its first code point to its last."""
        if not self._runs:
            return Span(0, 0)
        start = self._offset(span.start, at_end=False)
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, self._offset(span.end, at_end=True))

    def contiguous(self, span: Span) -> bool:
        """Whether the source of the span has nothing in it that the text has not, such as markup or code."""
        if bisect_left(self._fixed, span.start) < bisect_left(self._fixed, span.end):
            return False
        first, last = self._index(span.start), self._index(max(span.start, span.end - 1))
        runs = self._runs
        return all(runs[i].end == runs[i + 1].start for i in range(first, last))

    def _index(self, offset: int) -> int:
        return max(bisect_right(self._starts, offset) - 1, 0)

    def _offset(self, offset: int, *, at_end: bool) -> int:
        index = self._index(offset - 1 if at_end else offset)
        run = self._runs[index]
        stop = self._runs[index + 1].text if index + 1 < len(self._runs) else self._length
        if run.end - run.start == stop - run.text:
            return run.start + offset - run.text
        return run.end if at_end else run.start
