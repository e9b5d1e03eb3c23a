"""What a substitution rule proposes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from artlint.document import Source
from artlint.finding import Applicability
from artlint.parse.plain import parse_plain
from artlint.rule_file import rule_class

if TYPE_CHECKING:
    from pathlib import Path

    from artlint.finding import Finding

RULE = """
extends: substitution
code: STY900
message: "“%s” says as much as “%s”"
ignorecase: true
skip-titles: true
swap:
  if and when: if|when
  in order to: to
  the reason (is|was) because\\b(?= the): the reason $1 that
"""


def findings(folder: Path, text: str, rule: str = RULE) -> list[Finding]:
    path = folder / "swap.yaml"
    path.write_text(rule, encoding="utf-8")
    return list(rule_class(str(path))().check(parse_plain(Source("a.txt", text))))


def test_several_replacements_are_named_and_left_to_the_editor(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, "It opens if and when he signs.")
    assert finding.message == "“if” or “when” says as much as “if and when”"
    assert finding.fix is not None
    assert finding.fix.applicability is Applicability.DISPLAY


def test_a_message_without_quotation_marks_joins_them_with_or(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, "It opens if and when he signs.", RULE.replace("“%s”", "%s"))
    assert finding.message == "if or when says as much as if and when"


def test_one_replacement_keeps_the_capital_of_what_it_replaces(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, "In order to win, run.")
    assert finding.fix is not None
    assert finding.fix.edits[0].content == "To"
    assert finding.fix.applicability is Applicability.UNSAFE


def test_a_group_is_filled_in_where_the_pattern_looks_beyond_its_match(tmp_path: Path) -> None:
    (finding,) = findings(tmp_path, "Now the reason was because the road froze.")
    assert finding.fix is not None
    assert finding.fix.edits[0].content == "the reason was that"


def test_a_title_is_left_alone_only_where_the_file_says_so(tmp_path: Path) -> None:
    text = "Her novel If and When is out."
    assert not findings(tmp_path, text)
    assert len(findings(tmp_path, text, RULE.replace("skip-titles: true", ""))) == 1
