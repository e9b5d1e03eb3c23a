"""The case harness: the same for the built-in rules and for a plugin's.

In a plugin's test suite:

    @pytest.mark.parametrize("case", artlint.testing.cases(rules_in_package(house_style)), ids=str)
    def test_case(case: artlint.testing.Case) -> None:
        artlint.testing.assert_case(case)
"""

from __future__ import annotations

import os
import sys
from functools import cache

from artlint.data import Data
from artlint.document import Document, Source
from artlint.errors import RuleError
from artlint.pattern_rule import PatternRule
from artlint.plugins import load_registry
from artlint.run.check import check_document
from artlint.run.fix import apply_edits
from artlint.run.suppress import Active, suppress
from artlint.span import Span
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint.yaml_file import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from artlint.plugins import Registry
    from artlint.rule import Rule
    from artlint.run.result import Reported

OPEN, CLOSE = "[[", "]]"
SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html"}


class Case(NamedTuple):
    """A text and the slices of it that a rule flags; none in a passing case.

    `marked` is the text as written, with [[...]] around every flagged slice; `fixed` the text after all fixes of
    the rule, the unsafe ones too; `options` the rule's settings.
    """

    rule: type[Rule]
    marked: str
    flags: bool
    fixed: str | None = None
    because: str = ""
    format: str = "text"
    options: dict[str, object] = {}  # noqa: RUF012 - never changed

    def __str__(self) -> str:
        """A short name for a test report."""
        return f"{self.rule.code}-{'flags' if self.flags else 'passes'}-{' '.join(self.marked.split())[:50]}"

    @property
    def text(self) -> str:
        """The text without its marks."""
        return self.marked.replace(OPEN, "").replace(CLOSE, "")

    @property
    def spans(self) -> list[Span]:
        """The marked slices, in offsets of `text`."""
        spans: list[Span] = []
        offset = start = 0
        for index, part in enumerate(self.marked.replace(CLOSE, OPEN).split(OPEN)):
            if index % 2:
                spans.append(Span(start, start + len(part)))
            offset += len(part)
            start = offset
        return spans


def cases(rules: Iterable[type[Rule]]) -> list[Case]:
    """The cases of the rules, in order. Raises RuleError for a case file that cannot be read."""
    return [case for rule in rules for case in cases_of(rule)]


def cases_of(rule: type[Rule]) -> Iterator[Case]:
    """The cases of one rule: in its rule file or, for a code rule, in the `.cases.yaml` beside its module."""
    path = case_file(rule)
    if not os.path.exists(path):
        return
    data = Data(path, read_yaml(path))
    for key in ("flags", "passes"):
        for record in data.records(key):
            yield _case(rule, record, flags=key == "flags")


def case_file(rule: type[Rule]) -> str:
    """Where the cases of a rule stand."""
    if issubclass(rule, PatternRule):
        return rule.path
    stem = os.path.splitext(sys.modules[rule.__module__].__file__ or "")[0]
    return f"{stem}.cases.yaml"


def _case(rule: type[Rule], record: Data, *, flags: bool) -> Case:
    known = {"text", "fixed", "because", "format", "options"}
    if extra := set(record.keys()) - known:
        raise RuleError(rule.code, record.path, f"{min(extra)}: no such key in a case")
    settings = record.section("options")
    return Case(
        rule,
        record.string("text"),
        flags,
        record.string("fixed") if record.has("fixed") else None,
        record.string("because", ""),
        record.string("format", "text"),
        {key: settings.value(key) for key in settings.keys()},  # noqa: SIM118
    )


@cache
def _registry() -> Registry:
    return load_registry()


def document(text: str, format: str = "text") -> Document:  # noqa: A002 - the word for it
    """A document of a text, read as "text", "markdown" or "html"."""
    suffix = SUFFIXES[format]
    return _registry().parsers[suffix](Source(f"case{suffix}", text))


def reported(case: Case) -> list[Reported]:
    """What the rule says of the case's text, in order, as a run would report it."""
    registered = _registry().rules
    article = document(case.text, case.format)
    rules = [case.rule(case.options)]
    if case.rule.about_suppressions:
        rules += [rule() for rule in registered.values() if rule.default and not rule.about_suppressions]
    checked = check_document(article, rules)
    if checked.failures:
        raise checked.failures[0]
    active = Active({rule.code: rule for rule in rules}, {**registered, case.rule.code: case.rule}, {})
    kept = suppress(article, checked.findings, active).kept
    return [item for item in kept if item.finding.code == case.rule.code]


def assert_case(case: Case) -> None:
    """Fail with what was expected and what was found, marked in the text, when the rule does otherwise."""
    found = reported(case)
    places = [item.place for item in found]
    code = case.rule.code
    if places != case.spans:
        said = "".join(f"\n  says: {item.finding.message}" for item in found)
        raise AssertionError(f"{code}\n  wants: {case.marked!r}\n  finds: {mark(case.text, places)!r}{said}")
    if case.flags and not places:
        raise AssertionError(f"{code}: a flagging case marks nothing: {case.marked!r}")
    if case.fixed is not None:
        edits = [edit for item in found if item.finding.fix for edit in item.finding.fix.edits]
        fixed = apply_edits(document(case.text, case.format), edits)
        if fixed != case.fixed:
            raise AssertionError(f"{code}\n  wants fixed: {case.fixed!r}\n  is fixed:    {fixed!r}")


def mark(text: str, spans: Iterable[Span]) -> str:
    """The text with [[...]] around the spans, which do not overlap."""
    for span in sorted(spans, reverse=True):
        text = f"{text[: span.start]}{OPEN}{text[span.start : span.end]}{CLOSE}{text[span.end :]}"
    return text
