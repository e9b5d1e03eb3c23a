"""What the README shows is what artlint says."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

from artlint.cli import main
from artlint.config.load import ConfigFinder
from artlint.config.select import RuleChoice
from artlint.plugins import load_registry
from artlint.rule_file import rule_class
from artlint.testing import assert_case, cases_of

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def test_the_output_shown_is_the_output(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", "--isolated", "examples/harbour-plant.md"])
    report = capsys.readouterr().out
    (shown,) = blocks("text")
    findings = [part.strip("\n") for part in shown.split("\n\n") if part.strip() != "..."]
    assert len(findings) >= 4
    for finding in findings:
        assert finding in report


def test_the_configuration_shown_is_one(tmp_path: Path) -> None:
    (facts,) = (block for block in blocks("yaml") if block.startswith("ranges"))
    (tmp_path / "facts.yaml").write_text(facts, "utf-8")
    written = "\n".join(reversed(blocks("toml")))
    assert tomllib.loads(written)
    (tmp_path / "artlint.toml").write_text(written, "utf-8")
    config = ConfigFinder().for_directory(str(tmp_path))
    assert RuleChoice(config, load_registry().rules).for_file(str(tmp_path / "story.md")).rules


def test_the_rule_shown_passes_its_cases(tmp_path: Path) -> None:
    (written,) = (block for block in blocks("yaml") if block.startswith("extends"))
    (tmp_path / "masthead.yaml").write_text(written, "utf-8")
    cases = list(cases_of(rule_class(str(tmp_path / "masthead.yaml"))))
    assert len(cases) == 2
    for case in cases:
        assert_case(case)


def test_the_revision_for_pre_commit_is_one_that_there_is() -> None:
    (written,) = (block for block in blocks("yaml") if block.startswith("repos"))
    (repository,) = yaml.safe_load(written)["repos"]
    tags = subprocess.run(["git", "tag"], cwd=ROOT, capture_output=True, text=True).stdout.split()
    assert repository["rev"] in ("COMMIT", *tags)


def test_every_family_of_rules_is_in_the_table() -> None:
    for prefix in {code[:3] for code in load_registry().rules}:
        assert f"\n| {prefix} |" in README


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["readme", "contributing"])
def test_every_path_named_exists(text: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
        assert (ROOT / target).exists(), target
