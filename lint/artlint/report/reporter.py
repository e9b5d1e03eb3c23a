"""What a reporter is."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO

    from artlint.rule import Rule
    from artlint.run.result import FileResult


class ReportContext(NamedTuple):
    """What a reporter may want to know beside the results."""

    rules: Mapping[str, type[Rule]]  # by code, those of the configuration here; a finding's own is `Reported.rule`
    width: int = 80  # columns of the terminal
    color: bool = False
    quiet: bool = False  # no summary
    statistics: bool = False  # counts by rule instead of findings


class Reporter(Protocol):
    """Writes results, which come one by one and in order, to a stream."""

    def __call__(self, results: Iterable[FileResult], stream: TextIO, context: ReportContext, /) -> None:
        """Write all results."""
        ...
