"""What holds for every rule there is."""

from __future__ import annotations

import gc
import re
import weakref
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from artlint.finding import Applicability
from artlint.manual import manual
from artlint.pattern_rule import PatternRule
from artlint.plugins import load_registry
from artlint.run.check import check_document
from artlint.run.fix import apply_edits
from artlint.testing import Case, cases, cases_of, document, reported

if TYPE_CHECKING:
    from artlint.rule import Rule

REGISTRY = load_registry()
RULES = list(REGISTRY.rules.values())
FLAGGING = [case for case in cases(RULES) if case.flags]
PREFIXES = {
    "attribution": "ATT",
    "boilerplate": "BPL",
    "engine": "ART",
    "grammar": "GRM",
    "readability": "REA",
    "repetition": "REP",
    "style": "STY",
    "units": "UNT",
}

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
each_flagging_case = pytest.mark.parametrize("case", FLAGGING, ids=str)


def folder(rule: type[Rule]) -> str:
    if issubclass(rule, PatternRule):
        return rule.path.replace("\\", "/").split("/")[-2]
    return rule.__module__.split(".")[-2]


def test_every_plugin_loads() -> None:
    assert REGISTRY.failures == []


@each_rule
def test_a_code_is_its_folders_prefix_and_three_digits(rule: type[Rule]) -> None:
    assert re.fullmatch(PREFIXES[folder(rule)] + r"\d{3}", rule.code)


@each_rule
def test_a_name_is_kebab_case(rule: type[Rule]) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name)
    assert not rule.name.startswith(("no-", "check-", "avoid-"))


def test_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert sorted(set(names)) == sorted(names)


@each_rule
def test_a_manual_has_a_summary_and_says_why(rule: type[Rule]) -> None:
    page = manual(rule)
    assert page.summary.endswith(".")
    assert page.why


@each_rule
def test_a_rule_has_flagging_and_at_least_as_many_passing_cases(rule: type[Rule]) -> None:
    found = list(cases_of(rule))
    flagging = sum(case.flags for case in found)
    assert flagging >= 1
    if not issubclass(rule, PatternRule) or len(rule.entries) < flagging:
        assert flagging <= len(found) - flagging
    assert all(case.because for case in found if not case.flags)


@each_rule
def test_every_option_says_what_it_is_for(rule: type[Rule]) -> None:
    assert all(option.help and option.type_name for option in rule.options.values())


@each_flagging_case
def test_a_second_run_finds_the_same(case: Case) -> None:
    article, rule = document(case.text, case.format), case.rule(case.options)
    assert check_document(article, [rule]) == check_document(article, [rule])


@each_flagging_case
def test_a_message_reads_like_a_colleague(case: Case) -> None:
    for item in reported(case):
        message = item.finding.message
        assert len(message) <= 100, message
        assert not message.endswith("."), message
        assert message[0] == "“" or not message[0].isupper() or message.split()[0] in case.text, message
        assert "\n" not in message


@each_flagging_case
def test_a_fix_replaces_contiguous_text_in_order(case: Case) -> None:
    article = document(case.text, case.format)
    for item in reported(case):
        edits = item.finding.fix.edits if item.finding.fix else ()
        assert all(article.contiguous(edit.span) for edit in edits)
        assert all(a.span.end <= b.span.start for a, b in pairwise(edits))


@each_flagging_case
def test_a_safe_fix_removes_its_finding_and_adds_none(case: Case) -> None:
    article, rule = document(case.text, case.format), case.rule(case.options)
    for item in check_document(article, [rule]).findings:
        fix = item.finding.fix
        if fix is None or fix.applicability is not Applicability.SAFE:
            continue
        before = len(check_document(article, [rule]).findings)
        fixed = document(apply_edits(article, fix.edits), case.format)
        assert len(check_document(fixed, [rule]).findings) < before


def can_be_quoted(case: Case) -> bool:
    """Whether quotation marks around the text make one quotation of it."""
    own = case.rule.reads_quotes or case.rule.about_suppressions
    return not own and not any(mark in case.text for mark in "“”\"‘’'„«\n")


@pytest.mark.parametrize("case", [case for case in FLAGGING if can_be_quoted(case)], ids=str)
def test_a_quotation_is_not_ours_to_correct(case: Case) -> None:
    quoted = case._replace(marked=f"“{case.text}”")
    assert reported(quoted) == []


@each_rule
def test_a_document_is_freed_once_its_rules_are_done(rule: type[Rule]) -> None:
    """A layer that holds its document makes a ring, and ten thousand articles would wait for the collector."""
    gc.disable()
    try:
        for case in list(cases_of(rule))[:20]:
            text = document(case.text)
            list(rule().check(text))
            gone = weakref.ref(text)
            del text
            assert gone() is None, str(case)
    finally:
        gc.enable()
