"""Suppressions in the text."""

from __future__ import annotations

import pytest

from artlint.plugins import load_registry
from artlint.run.check import check_document
from artlint.run.suppress import Active, Suppressed, suppress
from artlint.testing import document

RULES = load_registry().rules
CLICHE = "Europe waits with bated breath.\n"


def suppressed(
    text: str, format: str = "markdown", only: tuple[str, ...] = ("STY001", "REP001", "ART001", "ART002")
) -> Suppressed:
    article = document(text, format)
    rules = {code: RULES[code]() for code in only}
    checked = check_document(article, rules.values())
    assert not checked.failures
    return suppress(article, checked.findings, Active(rules, RULES, {}))


def kept(text: str, format: str = "markdown") -> list[str]:
    return [item.finding.code for item in suppressed(text, format).kept]


def test_a_comment_covers_the_next_paragraph_only() -> None:
    assert kept(f"<!-- artlint: disable=STY001 -- his words -->\n{CLICHE}\n{CLICHE}") == ["STY001"]
    assert kept(f"<!-- artlint: disable=STY001 -->\n\n{CLICHE}\n{CLICHE}") == ["STY001"]


def test_a_comment_inside_a_paragraph_covers_that_paragraph() -> None:
    assert kept(f"It is late. <!-- artlint: disable=STY001 --> {CLICHE}\n{CLICHE}") == ["STY001"]


def test_a_comment_before_a_list_or_table_covers_all_of_it() -> None:
    listed = "".join(f"- {CLICHE}" for _ in range(3))
    assert kept(f"<!-- artlint: disable=STY001 -->\n\n{listed}\n{CLICHE}") == ["STY001"]
    table = f"| a | b |\n|---|---|\n| with bated breath | x |\n| y | with bated breath |\n\n{CLICHE}"
    assert kept(f"<!-- artlint: disable=cliche -->\n\n{table}") == ["STY001"]


def test_a_range_covers_everything_between() -> None:
    text = f"<!-- artlint: disable=STY -->\n{CLICHE}\n{CLICHE}\n<!-- artlint: enable=STY -->\n\n{CLICHE}"
    assert kept(text) == ["STY001"]


DOUBLED = "The the end.\n"


@pytest.mark.parametrize(
    ("disable", "enable", "after"),
    [
        ("=STY,REP", "=REP,STY", ["STY001", "REP001"]),
        ("=STY,REP", "=STY", ["STY001"]),
        ("=STY,REP", "", ["STY001", "REP001"]),
        ("=STY001", "=STY", ["STY001", "REP001"]),
        ("=STY001,REP", "=STY,REP001", ["STY001", "REP001"]),
        ("=STY", "=STY001", ["STY001", "REP001"]),
        ("", "=STY", ["STY001"]),
        ("", "=REP001", ["REP001"]),
        ("=cliche,REP", "=cliche", ["STY001"]),
    ],
)
def test_an_enable_ends_what_it_names_in_any_order(disable: str, enable: str, after: list[str]) -> None:
    text = f"<!-- artlint: disable{disable} -->\n\n{CLICHE}\n{CLICHE}\n<!-- artlint: enable{enable} -->\n\n"
    assert kept(f"{text}{CLICHE}\n{DOUBLED}") == after


def test_each_part_of_a_disable_has_its_own_end() -> None:
    parts = "<!-- artlint: enable={} -->\n\n" + CLICHE + "\n" + DOUBLED + "\n"
    text = f"<!-- artlint: disable=STY,REP -->\n\n{CLICHE}\n{DOUBLED}\n{parts.format('REP')}{parts.format('STY')}"
    assert kept(text) == ["REP001", "STY001", "REP001"]


def test_a_disable_of_one_paragraph_stays_so_before_a_range_of_the_same_rules() -> None:
    ranged = f"<!-- artlint: disable=STY -->\n\n{CLICHE}\n{CLICHE}\n<!-- artlint: enable=STY -->\n"
    for first in ("=STY", "=STY001", ""):
        text = f"<!-- artlint: disable{first} -->\n{CLICHE}\n{CLICHE}\n{ranged}\n{DOUBLED}"
        assert kept(text) == ["STY001", "REP001"]


def test_an_enable_of_what_nobody_disabled_is_a_finding() -> None:
    assert kept(f"<!-- artlint: disable=STY -->\n{CLICHE}\n<!-- artlint: enable=REP -->\n") == ["ART002"]
    text = "".join(f"<!-- artlint: {verb}=STY -->\n\n{CLICHE}\n" for verb in ("disable", "enable", "enable"))
    assert kept(text) == ["STY001", "ART002", "STY001"]


def test_a_bare_disable_covers_every_rule() -> None:
    assert kept(f"<!-- artlint: disable -->\nThe the end. {CLICHE}") == []
    assert kept(f"<!-- artlint: disable=STY001 -->\nThe the end. {CLICHE}") == ["REP001"]


def test_a_file_comment_covers_what_stands_before_it_too() -> None:
    assert kept(f"{CLICHE}\n<!-- artlint: disable-file=STY001, REP001 -->\n\n{CLICHE}\nThe the end.\n") == []


def test_front_matter_in_yaml_toml_and_json_ignores_for_the_file() -> None:
    assert kept(f"---\nartlint: {{ignore: [STY001]}}\n---\n\n{CLICHE}") == []
    assert kept(f"---\nartlint:\n  ignore: cliche\n---\n\n{CLICHE}") == []
    assert kept(f'+++\n[artlint]\nignore = ["STY001"]\n+++\n\n{CLICHE}') == []
    assert kept(f'{{"artlint": {{"ignore": ["STY001"]}}}}\n\n{CLICHE}') == []


@pytest.mark.parametrize(
    "front_matter",
    [
        "---\ntitle: Why we use artlint: a review\n---\n",
        "---\ntitle: On artlint\nsummary: one: two\n  artlint: no key of ours\n---\n",
        "+++\ntitle = artlint\n+++\n",
    ],
)
def test_front_matter_that_only_speaks_of_artlint_is_none_of_its_business(front_matter: str) -> None:
    assert kept(f"{front_matter}\nIt is late.\n") == []


@pytest.mark.parametrize(
    "front_matter",
    [
        "---\ntitle: one: two\nartlint: {ignore: [STY001]}\n---\n",
        "---\r\n'artlint':\r\n  ignore: [\r\n---\r\n",
        "+++\nartlint.ignore = \n+++\n",
        "+++\n[ artlint ]\nignore\n+++\n",
    ],
)
def test_front_matter_with_our_key_that_cannot_be_read_is_a_finding(front_matter: str) -> None:
    assert kept(f"{front_matter}\nIt is late.\n") == ["ART002"]


def test_what_was_suppressed_is_kept_for_the_record() -> None:
    result = suppressed(f"<!-- artlint: disable=STY001 -->\n{CLICHE}")
    assert [item.finding.code for item in result.suppressed] == ["STY001"]


def test_plain_text_and_html_know_the_comment_too() -> None:
    assert kept(f"<!-- artlint: disable=STY001 -->\n{CLICHE}\n{CLICHE}", "text") == ["STY001"]
    paragraph = f"<p>{CLICHE}</p>\n"
    assert kept(f"<!-- artlint: disable=STY001 -->{paragraph}{paragraph}", "html") == ["STY001"]


def test_an_unused_suppression_is_a_finding_at_its_own_place() -> None:
    text = "It is late.\n\n<!-- artlint: disable=STY001,REP001 -->\nThe the end.\n"
    (item,) = suppressed(text).kept
    assert item.finding.code == "ART001"
    assert item.finding.message == "this suppression of STY001 covers no finding; remove it"
    assert text[item.place.start : item.place.end] == "<!-- artlint: disable=STY001,REP001 -->"


def test_a_suppression_of_a_rule_that_does_not_run_is_not_called_unused() -> None:
    assert suppressed(f"<!-- artlint: disable=UNT001 -->\n{CLICHE}", only=("ART001",)).kept == ()
    assert suppressed(f"<!-- artlint: disable -->\n{CLICHE}", only=("ART001",)).kept == ()


def test_a_suppression_of_no_rule_is_answered_with_the_nearest() -> None:
    (item,) = suppressed("<!-- artlint: disable=STY0001 -->\nIt is late.\n").kept
    assert item.finding.message == "this suppression names no rule: STY0001; did you mean STY001?"


def test_a_directive_that_cannot_be_read_is_a_finding() -> None:
    assert kept("<!-- artlint: disable-next STY001 -->\nIt is late.\n") == ["ART002"]
    assert kept("---\nartlint: {ignored: [STY001]}\n---\n\nIt is late.\n") == ["ART002"]
    assert kept("It is late.\n\n<!-- artlint: enable=STY001 -->\n") == ["ART002"]


def test_a_reason_may_hold_anything() -> None:
    assert kept(f"<!-- artlint: disable=STY001 -- the desk's call, 12 May -- see REP001 -->\n{CLICHE}") == []
