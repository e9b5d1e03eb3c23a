"""The commands besides check."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from artlint.cli import main
from artlint.version import VERSION

ROOT = Path(__file__).parents[2]


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(list(arguments)) == 0
    return capsys.readouterr().out


def test_a_rule_is_explained_by_code_and_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    page = printed(capsys, "rule", "STY001")
    assert page.startswith("STY001 cliche (info, on by default, since 0.1.0)\n")
    for part in ("Why: ", "Leaves alone: ", "Options", "\nFlags:\n  - ", "\nPasses:\n  - ", "because "):
        assert part in page
    assert printed(capsys, "rule", "cliche") == page == printed(capsys, "rule", "sty001")


EXAMPLES = """\
extends: existence
code: HSE001
name: hype
summary: Hype.
why: x
message: "“%s” is hype"
tokens: [world-class]
flags:
  - text: |
      A [[world-class]] ferry.

        Indented, and so long that the page has to wrap it: the council voted on Tuesday to close two of its libraries.
    fixed: |
      A ferry.

      Late.
  - text: A [[world-class]] boat.
passes:
  - text: world-class
    options: {allow: [world-class]}
    because: the house allows it
"""


def test_an_example_is_shown_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hype.yaml").write_text(EXAMPLES)
    (tmp_path / "artlint.toml").write_text('rules = ["."]\n')
    monkeypatch.chdir(tmp_path)
    page = printed(capsys, "rule", "HSE001")
    assert (
        page[page.index("Flags:") :]
        == """\
Flags:
  - A [[world-class]] ferry.

      Indented, and so long that the page has to wrap it: the council voted on Tuesday to close two
      of its libraries.
    fixed:
      A ferry.

      Late.
  - A [[world-class]] boat.

Passes:
  - world-class
    with allow = ["world-class"]
    because the house allows it
"""
    )


def test_every_rule_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    codes = [line.split()[0] for line in printed(capsys, "rule", "--all").splitlines()]
    assert {"UNT001", "ATT001", "REP001", "BPL001", "STY001", "ART001"} <= set(codes)
    assert codes == sorted(codes)


def test_every_rule_is_described_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    described = json.loads(printed(capsys, "rule", "--all", "--output-format", "json"))
    assert all(rule["summary"] and rule["why"] and rule["cases"] for rule in described)


def test_a_rule_that_does_not_exist_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "STY01"]) == 2
    assert "did you mean STY001?" in capsys.readouterr().err


def test_the_version_is_that_of_the_distribution(capsys: pytest.CaptureFixture[str]) -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert declared == VERSION
    assert printed(capsys, "version") == printed(capsys, "--version") == f"artlint {VERSION}\n"


def test_plugins_are_listed_with_what_they_offer(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "plugins")
    assert f"engine (artlint.built_in, artlint {VERSION})" in out
    assert "  parsers: .txt .md" in out
    assert "  reporters: full concise json" in out


def test_the_configuration_in_force_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "artlint.toml").write_text('ignore = ["STY"]\n')
    monkeypatch.chdir(tmp_path)
    out = printed(capsys, "config")
    assert "artlint.toml" in out
    assert 'ignore = ["STY"]' in out
    assert "# ATT001" in out
    assert "# STY001" not in out


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "--help")
    for command in ("check", "rule", "config", "plugins", "version"):
        assert f"\n  {command}" in out
        with pytest.raises(SystemExit) as stop:
            main([command, "--help"])
        assert stop.value.code == 0
