"""`artlint check` with rules of the repository's own."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from artlint.cli import main

OWN_RULE = (
    "extends: existence\ncode: HSE001\nname: hype\nsummary: Hype.\nwhy: x\n"
    "message: '“%s” is hype'\ntokens: [world-class]\n"
)


def test_a_rule_file_in_a_folder_of_the_repository_is_a_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "hype.yaml").write_text(OWN_RULE)
    (tmp_path / "artlint.toml").write_text('rules = ["house"]\n')
    (tmp_path / "story.txt").write_text("It is a world-class ferry.\n")
    main(["check", "-q", "--output-format", "concise", "story.txt"])
    assert capsys.readouterr().out == "story.txt:1:9: HSE001 warning: “world-class” is hype\n"
    assert main(["rule", "hype"]) == 0


def test_a_rule_that_is_named_for_its_folder_can_be_suppressed_by_its_code(tmp_path: Path) -> None:
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "Hype.yml").write_text(OWN_RULE.replace("code: HSE001\nname: hype\n", ""))
    (tmp_path / "artlint.toml").write_text('rules = ["House"]\n')
    for selector in ("House.Hype", "hype"):
        text = f"<!-- artlint: disable={selector} -->\nIt is a world-class ferry.\n"
        (tmp_path / "story.md").write_text(text)
        assert main(["check", "story.md"]) == 0


def test_a_rule_file_with_a_mistake_or_a_taken_code_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "house").mkdir()
    (tmp_path / "artlint.toml").write_text('rules = ["house"]\n')
    (tmp_path / "story.txt").write_text("It is late.\n")
    (tmp_path / "house" / "hype.yaml").write_text(OWN_RULE.replace("tokens", "tokns"))
    assert main(["check", "story.txt"]) == 2
    assert "hype.yaml: tokns: no such key for existence; did you mean tokens?" in capsys.readouterr().err
    (tmp_path / "house" / "hype.yaml").write_text(OWN_RULE.replace("HSE001", "STY001"))
    assert main(["check", "story.txt"]) == 2
    err = capsys.readouterr().err
    assert f"artlint.toml: rules: rule STY001 is in {Path('house', 'hype.yaml')} and in " in err
    assert "cliche.yaml\n" in err
    for name in ("hype.yaml", "more.yaml"):
        (tmp_path / "house" / name).write_text(OWN_RULE)
    assert main(["check", "story.txt"]) == 2
    both = f"{Path('house', 'more.yaml')} and in {Path('house', 'hype.yaml')}"
    assert capsys.readouterr().err == f"artlint: artlint.toml: rules: rule HSE001 is in {both}\n"


@pytest.fixture(autouse=True)
def in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_json_names_the_page_that_a_rule_links_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "hype.yaml").write_text(f"{OWN_RULE}link: https://example.org/hype\n")
    (tmp_path / "artlint.toml").write_text('rules = ["."]\n')
    (tmp_path / "story.txt").write_text("The the world-class ferry.\n")
    main(["check", "--output-format", "json", "story.txt"])
    urls = {found["code"]: found["url"] for found in json.loads(capsys.readouterr().out)}
    assert urls == {"REP001": None, "HSE001": "https://example.org/hype"}
    main(["rule", "HSE001"])
    assert capsys.readouterr().out.endswith("\nMore: https://example.org/hype\n")


def test_a_file_that_is_no_rule_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "hr").mkdir()
    (tmp_path / "hr" / "masthead.yaml").write_text("Harbor Post: Harbour Post\n")
    (tmp_path / "hr" / ".draft.yaml").write_text("Harbor Post: Harbour Post\n")
    (tmp_path / "artlint.toml").write_text('rules = ["hr"]\n')
    assert main(["check", "."]) == 2
    expected = "extends: is missing, so this is no rule; existence, substitution or repetition"
    assert capsys.readouterr().err == f"artlint: {Path('hr', 'masthead.yaml')}: {expected}\n"


@pytest.fixture
def nested(tmp_path: Path) -> Path:
    """A desk with a configuration and rules of its own, below a folder with other ones."""
    for folder, code, word in ((tmp_path, "TOP001", "ferry"), (tmp_path / "sub", "HSE001", "world-class")):
        (folder / "hr").mkdir(parents=True)
        rule = OWN_RULE.replace("HSE001", code).replace("world-class", word)
        (folder / "hr" / "hype.yaml").write_text(rule.replace("name: hype", f"name: {word}"))
        (folder / "artlint.toml").write_text('rules = ["hr"]\n')
    (tmp_path / "sub" / "story.txt").write_text("It is a world-class ferry.\n")
    return tmp_path


def test_a_rule_of_a_folder_below_is_called_by_its_name(nested: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--output-format", "json", "."])
    assert [found["name"] for found in json.loads(capsys.readouterr().out)] == ["world-class"]
    main(["check", "--statistics", "-q", "."])
    assert capsys.readouterr().out == "1  HSE001  world-class\n"


@pytest.mark.parametrize("option", ["--select", "--ignore", "--extend-select"])
@pytest.mark.parametrize("selector", ["TOP", "HSE", "world-class", "HSE001"])
def test_an_argument_may_name_a_rule_of_any_configuration_of_the_run(
    nested: Path, capsys: pytest.CaptureFixture[str], option: str, selector: str
) -> None:
    flagged = (selector != "TOP" and option != "--ignore") or (selector == "TOP" and option != "--select")
    for path in (".", "sub", "sub/story.txt"):
        assert main(["check", option, selector, path]) == int(flagged)
    captured = capsys.readouterr()
    assert captured.err == ""


def test_an_argument_that_names_no_rule_of_any_configuration_is_an_error_before_the_first_article(
    nested: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in (".", "sub"):
        assert main(["check", "--select", "HSX", path]) == 2
        assert capsys.readouterr() == ("", 'artlint: --select: no rule or family "HSX"\n')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"It is a world-class ferry.\n")))
    assert main(["check", "--select", "HSE", "-", "--stdin-filename", "sub/late.txt"]) == 1


def test_a_configuration_file_may_name_its_own_rules_only(nested: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (nested / "artlint.toml").write_text('rules = ["hr"]\nignore = ["HSE"]\n')
    assert main(["check", "."]) == 2
    assert "artlint.toml: ignore: no rule or family" in capsys.readouterr().err
