"""Rules from YAML files."""

from __future__ import annotations

from pathlib import Path

import pytest

from artlint.errors import RuleError
from artlint.rule_file import is_rule_file, rule_class
from artlint.run.check import check_document
from artlint.testing import assert_case, cases_of, document

EXISTENCE = (
    "extends: existence\ncode: HSE001\nname: x\nmessage: '“%s” is out'\nignorecase: true\ntokens:\n  - synergy\n"
)


def rule(folder: Path, content: str, name: str = "Rule.yml"):
    path = folder / name
    path.write_text(content, "utf-8")
    return rule_class(str(path))


def flagged(folder: Path, content: str, text: str, format: str = "text", **settings: object) -> list[str]:
    article = document(text, format)
    checked = check_document(article, [rule(folder, content)({**settings})])
    assert not checked.failures
    return [article.slice(item.finding.span) for item in checked.findings]


def test_a_rule_file_is_a_rule_with_its_cases(tmp_path: Path) -> None:
    content = EXISTENCE + "flags:\n  - text: What [[Synergy]]!\npasses:\n  - text: What energy!\n"
    made = rule(tmp_path, content)
    assert (made.code, made.name, made.severity.label) == ("HSE001", "x", "warning")
    for case in cases_of(made):
        assert_case(case)


def test_a_vale_rule_without_our_keys_is_named_for_its_style(tmp_path: Path) -> None:
    style = tmp_path / "Google"
    style.mkdir()
    made = rule(
        style, "extends: existence\nmessage: \"Don't use '%s'.\"\nlink: x\nlevel: suggestion\ntokens: [foo]\n", "We.yml"
    )
    assert (made.code, made.severity.label) == ("Google.We", "info")


def test_keys_are_read_in_any_case(tmp_path: Path) -> None:
    assert flagged(tmp_path, EXISTENCE.replace("ignorecase", "ignoreCase"), "SYNERGY") == ["SYNERGY"]


def test_exceptions_are_searched_in_the_match(tmp_path: Path) -> None:
    content = EXISTENCE.replace("  - synergy", "  - \\w+ synergy") + "exceptions:\n  - pure synergy\n"
    assert flagged(tmp_path, content, "It is pure synergy. It is real synergy.") == ["real synergy"]


def test_a_user_may_allow_a_phrase(tmp_path: Path) -> None:
    assert flagged(tmp_path, EXISTENCE, "Synergy", allow=("synergy",)) == []


def test_an_apostrophe_in_a_rule_matches_both_forms(tmp_path: Path) -> None:
    content = EXISTENCE.replace("synergy", "it's over")
    assert flagged(tmp_path, content, "It's over. It’s over.") == ["It's over", "It’s over"]


def test_a_match_stays_within_its_block(tmp_path: Path) -> None:
    content = EXISTENCE.replace("synergy", r"one\s+two")
    assert flagged(tmp_path, content, "one\n\ntwo one two") == ["one two"]


def test_a_soft_line_break_is_a_space(tmp_path: Path) -> None:
    assert flagged(tmp_path, EXISTENCE.replace("synergy", "one two"), "This is one\ntwo.", "markdown") == ["one two"]


def test_substitution_offers_the_replacement_in_the_case_of_the_text(tmp_path: Path) -> None:
    content = "extends: substitution\nmessage: write “%s”, not “%s”\nignorecase: true\n"
    content += "swap:\n  in order to: to\n  colou?r: hue\n"
    article = document("In order to win, add color.")
    found = check_document(article, [rule(tmp_path, content)()]).findings
    assert [item.finding.message for item in found] == ["write “To”, not “In order to”", "write “hue”, not “color”"]
    assert [item.finding.fix.edits[0].content for item in found if item.finding.fix] == ["To", "hue"]


def test_substitution_takes_groups_into_the_replacement(tmp_path: Path) -> None:
    content = "extends: substitution\nmessage: '%s|%s'\nswap:\n  '(\\w+) past history': $1 history\n"
    found = check_document(document("Her past history shows."), [rule(tmp_path, content)()]).findings
    assert [item.finding.message for item in found] == ["Her history|Her past history"]


def test_what_is_written_right_already_is_not_flagged(tmp_path: Path) -> None:
    content = "extends: substitution\nmessage: '%s'\nignorecase: true\nswap:\n  github: GitHub\n"
    assert flagged(tmp_path, content, "GitHub and github") == ["github"]


def test_repetition_flags_the_second_of_two(tmp_path: Path) -> None:
    content = (
        "extends: repetition\nmessage: '“%s” is repeated'\nignorecase: true\nalpha: true\ntokens: ['[^\\s.!?]+']\n"
    )
    assert flagged(tmp_path, content, "This is is it. It 5 5 goes. The\n\nthe") == ["is is"]


def test_scope_limits_where_a_rule_looks(tmp_path: Path) -> None:
    text = "# Synergy\n\nSynergy.\n\n- synergy\n"
    assert len(flagged(tmp_path, EXISTENCE, text, "markdown")) == 3
    assert len(flagged(tmp_path, EXISTENCE + "scope: heading\n", text, "markdown")) == 1
    assert len(flagged(tmp_path, EXISTENCE + "scope: [heading, list]\n", text, "markdown")) == 2


@pytest.mark.parametrize(
    ("scope", "where"),
    [
        ("heading", ["One", "Two"]),
        ("heading.h1", ["One"]),
        ("[heading.h2, list]", ["Two", "item"]),
        ("heading & ~heading.h1", ["Two"]),
        ("~blockquote", ["One", "Two", "item", "cell", "end"]),
        ("~blockquote & ~heading", ["item", "cell", "end"]),
        ("[~heading & ~list, heading.h2]", ["Two", "cell", "end"]),
        ("blockquote", ["quoted"]),
        ("table.cell", ["cell"]),
        ("text & ~text", []),
    ],
)
def test_a_scope_may_leave_out_and_combine(tmp_path: Path, scope: str, where: list[str]) -> None:
    text = "# Synergy One\n\n## Synergy Two\n\n- synergy item\n\n> synergy quoted\n\n"
    text += "|a|\n|-|\n|synergy cell|\n\nSynergy end\n"
    content = EXISTENCE.replace("- synergy", "- synergy \\w+") + f"scope: {scope}\n"
    assert [found.split()[1] for found in flagged(tmp_path, content, text, "markdown")] == where


def test_the_link_of_a_rule_file_is_the_url_of_its_rule(tmp_path: Path) -> None:
    assert rule(tmp_path, EXISTENCE + "link: https://example.org/style\n").url == "https://example.org/style"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("extends: existense\nmessage: x\n", "extends: no kind of rule 'existense'; did you mean existence?"),
        (
            "extends: metric\nmessage: x\n",
            "extends: metric rules are not read yet; existence, substitution, repetition are",
        ),
        (EXISTENCE + "tokns: []\n", "tokns: no such key for existence; did you mean tokens?"),
        (
            EXISTENCE + "level: warn\n",
            "level: 'warn' is none of suggestion, info, warning, error; did you mean warning?",
        ),
        (EXISTENCE + "scope: headings\n", "scope: no scope 'headings'; did you mean heading?"),
        (
            EXISTENCE + "status: prevew\n",
            "status: 'prevew' is none of stable, preview, deprecated, diagnostic; did you",
        ),
        (EXISTENCE.replace("HSE001", "hse 9"), "expected letters, digits, dots and hyphens, found 'hse 9'; did you"),
        (EXISTENCE.replace("HSE001", "hse 9"), "did you mean HSE9?"),
        (EXISTENCE.replace("HSE001", "ALL"), "code: expected letters, digits, dots and hyphens, found 'ALL'"),
        (EXISTENCE.replace("name: x", "name: No hype"), "found 'No hype'; did you mean no-hype?"),
        ("extends: existence\nmessage: x\n", "tokens: there is nothing in it to look for"),
        ("extends: existence\nmessage: x\ntokens: ['']\n", "tokens: there is nothing in it to look for"),
        ("extends: repetition\nmessage: x\n", "tokens: there is nothing in it to look for"),
        ("extends: substitution\nmessage: x\nswap: {}\n", "swap: there is nothing in it to look for"),
        (EXISTENCE + "scope: heading.h7\n", "scope: no scope 'heading.h7'; did you mean heading.h"),
        (EXISTENCE + "scope: [text, raw]\n", "scope: 'raw' is not read; text, paragraph"),
        (EXISTENCE + "scope: text.html\n", "scope: no scope 'text.html'; did you mean text?"),
        (EXISTENCE + "scope: ~titel & text\n", "scope: no scope 'titel'"),
        ("extends: existence\ntokens: [x]\n", "message: expected a string, found nothing"),
        ("extends: [\n", "not YAML"),
        ("- extends\n", "the file: expected a mapping"),
        (EXISTENCE + "ignorecase: maybe\n", "ignorecase: expected true or false, found 'maybe'"),
    ],
)
def test_a_rule_file_with_a_mistake_is_named_with_the_key(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(RuleError) as raised:
        rule(tmp_path, content)
    assert message in str(raised.value)
    assert str(tmp_path / "Rule.yml") in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (EXISTENCE.encode() + b"# caf\xe9\n", f"not UTF-8 at byte {len(EXISTENCE.encode()) + 5}"),
        (EXISTENCE.encode() + b"# \x00\n", "not YAML: unacceptable character #x0000"),
    ],
)
def test_a_rule_file_that_is_no_text_is_named_in_one_line(tmp_path: Path, content: bytes, message: str) -> None:
    path = tmp_path / "Rule.yml"
    path.write_bytes(content)
    with pytest.raises(RuleError) as raised:
        rule_class(str(path))
    assert f"{path}: {message}" in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_rule_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    assert flagged(tmp_path, f"\ufeff{EXISTENCE}", "What synergy!") == ["synergy"]


def test_the_code_of_a_file_without_one_can_be_selected(tmp_path: Path) -> None:
    (tmp_path / "Our style").mkdir()
    made = rule(tmp_path / "Our style", EXISTENCE.replace("code: HSE001\nname: x\n", ""), "No hype!.yml")
    assert (made.code, made.name) == ("Our-style.No-hype-", "no-hype-")


def test_plain_words_of_yaml_1_1_stay_words(tmp_path: Path) -> None:
    content = EXISTENCE.replace("  - synergy", "  - no\n  - on\n  - yes")
    assert flagged(tmp_path, content, "no, on, yes") == ["no", "on", "yes"]


def test_data_files_are_no_rules(tmp_path: Path) -> None:
    path = tmp_path / "data.yaml"
    path.write_text("kinds: []\n")
    assert not is_rule_file(str(path))
