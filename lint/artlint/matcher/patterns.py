"""Many patterns, few of which can match: only those whose anchor word is in the text are compiled and run."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from artlint.errors import ArtlintError
from artlint.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class PatternError(ArtlintError):
    """A regular expression that neither engine can read."""


class Pattern(NamedTuple):
    """A regular expression and the casefolded word it needs; an empty anchor means it may match anything."""

    expression: str
    anchor: str


class Match(NamedTuple):
    """Where a pattern matched; `pattern` is its index in the set."""

    span: Span
    pattern: int


class PatternSet:
    """Patterns searched together. Compiling is put off until a text holds a pattern's anchor."""

    def __init__(self, patterns: Iterable[Pattern], *, ignore_case: bool) -> None:
        self._patterns = tuple(patterns)
        self._flags = re.MULTILINE | (re.IGNORECASE if ignore_case else 0)
        self._compiled: dict[int, re.Pattern[str]] = {}
        self._by_anchor: dict[str, list[int]] = {}
        for index, pattern in enumerate(self._patterns):
            self._by_anchor.setdefault(pattern.anchor, []).append(index)
        self._unanchored = self._by_anchor.pop("", [])
        self._anchors = frozenset(self._by_anchor)

    def possible(self, vocabulary: frozenset[str]) -> list[int]:
        """The patterns that may match a text with this vocabulary, by index, in order."""
        present = self._anchors & vocabulary
        if not present and not self._unanchored:
            return []
        return sorted([*self._unanchored, *(index for word in present for index in self._by_anchor[word])])

    def matches(self, text: str, within: Span, candidates: Iterable[int]) -> Iterator[Match]:
        """The matches of the candidates that lie within the span: leftmost, then longest, none overlapping."""
        found = [
            Match(Span(match.start(), match.end()), index)
            for index in candidates
            for match in self.expression(index).finditer(text, within.start, within.end)
            if match.end() > match.start()
        ]
        found.sort(key=lambda match: (match.span.start, -match.span.end, match.pattern))
        end = within.start
        for match in found:
            if match.span.start >= end:
                end = match.span.end
                yield match

    def expression(self, index: int) -> re.Pattern[str]:
        """The compiled expression of a pattern. Raises PatternError when it is not one."""
        if index not in self._compiled:
            self._compiled[index] = compile_expression(self._patterns[index].expression, self._flags)
        return self._compiled[index]


def compile_expression(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Compile with `re` or, for what it lacks (look-behind of any width, flags in mid-pattern), with `regex`."""
    try:
        return re.compile(expression, flags)
    except re.error as first:
        import regex

        try:
            # The objects of both engines answer to the same methods.
            return cast("re.Pattern[str]", regex.compile(expression, flags | regex.V0))
        except regex.error:
            raise PatternError(f"not a regular expression: {expression!r}: {first}") from first
