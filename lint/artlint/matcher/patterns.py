"""Many patterns, few of which can match: only those whose anchor word is in the text are compiled and run."""

from __future__ import annotations

import re
from bisect import bisect_right

from artlint.errors import ArtlintError
from artlint.expressions import expression
from artlint.span import Span
from artlint.values import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class PatternError(ArtlintError):
    """A regular expression that neither engine can read."""


class Pattern(NamedTuple):
    """A regular expression, the casefolded words it needs, the rarest first, and the longest letters it needs.

    Without words it may match whatever the vocabulary; without letters, anywhere.
    """

    expression: str
    anchors: tuple[str, ...]
    literal: str


class Match(NamedTuple):
    """Where a pattern matched; `pattern` is its index in the set."""

    span: Span
    pattern: int


class PatternSet:
    """Patterns searched together. Compiling is put off until a text holds a pattern's anchors."""

    def __init__(self, patterns: Iterable[Pattern], *, ignore_case: bool) -> None:
        self._patterns = tuple(patterns)
        self._flags = re.MULTILINE | (re.IGNORECASE if ignore_case else 0)
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._by_anchor: dict[str, list[int]] = {}
        for index, pattern in enumerate(self._patterns):
            self._by_anchor.setdefault(next(iter(pattern.anchors), ""), []).append(index)
        self._unanchored = self._by_anchor.pop("", [])
        self._anchors = frozenset(self._by_anchor)

    def possible(self, vocabulary: frozenset[str]) -> list[int]:
        """The patterns that may match a text with this vocabulary, by index, in order."""
        anchored = [
            index
            for word in self._anchors & vocabulary
            for index in self._by_anchor[word]
            if vocabulary.issuperset(self._patterns[index].anchors)
        ]
        return sorted([*self._unanchored, *anchored])

    def places(self, folded: str, candidates: Iterable[int], starts: Sequence[int]) -> dict[int, list[int]]:
        """The candidates that may match in each part of a text, by the part's index, in order.

        `folded` is the casefolded text, `starts` where its parts start, ascending; no match goes beyond a part.
        """
        found: dict[int, list[int]] = {}
        ends = [*starts[1:], len(folded)]
        for index in candidates:
            literal = self._patterns[index].literal
            for part in _parts_with(literal, folded, starts, ends) if literal else range(len(starts)):
                found.setdefault(part, []).append(index)
        return found

    def matches(self, text: str, within: Span, candidates: Iterable[int]) -> list[Match]:
        """The matches of the candidates that lie within the span: leftmost, then longest, none overlapping."""
        found = [
            Match(Span(match.start(), match.end()), index)
            for index in candidates
            for match in self.expression(index).finditer(text, within.start, within.end)
            if match.end() > match.start()
        ]
        return _apart(found) if len(found) > 1 else found

    def expression(self, index: int) -> re.Pattern[str]:
        """The compiled expression of a pattern. Raises PatternError when it is not one."""
        if index not in self._compiled:
            self._compiled[index] = compile_expression(self._patterns[index].expression, self._flags)
        return self._compiled[index]


def _parts_with(letters: str, folded: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[int]:
    at = folded.find(letters)
    while at >= 0:
        part = bisect_right(starts, at) - 1
        yield part
        at = folded.find(letters, ends[part])


def _apart(found: list[Match]) -> list[Match]:
    found.sort(key=lambda match: (match.span.start, -match.span.end, match.pattern))
    kept: list[Match] = []
    for match in found:
        if not kept or match.span.start >= kept[-1].span.end:
            kept.append(match)
    return kept


def compile_expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """Compile with `re` or, for what it lacks (look-behind of any width, flags in mid-pattern), with `regex`."""
    try:
        return expression(source, flags)
    except re.error as first:
        return _other_engine(source, flags, first)


def check_expression(source: str) -> None:
    """Raise PatternError unless one of the engines reads the expression."""
    try:
        re.compile(source)
    except re.error as first:
        _other_engine(source, 0, first)


def _other_engine(source: str, flags: int, first: re.error) -> re.Pattern[str]:
    import regex

    try:
        # The objects of both engines answer to the same methods.
        return cast("re.Pattern[str]", regex.compile(source, flags | regex.V0))
    except regex.error:
        raise PatternError(f"not a regular expression: {source!r}: {first}") from first
