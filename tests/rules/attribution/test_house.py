"""What a house tells the rules of attribution."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from artlint.cli import main

if TYPE_CHECKING:
    from pathlib import Path

STORY = "Many analysts expect the central bank to hold rates until the spring.\n"


def check(folder: Path, name: str, text: str, *arguments: str) -> int:
    """The exit status of a check of one article in the folder."""
    article = folder / name
    article.parent.mkdir(parents=True, exist_ok=True)
    article.write_text(text, "utf-8")
    return main(["check", "-q", *arguments, str(article)])


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "artlint.toml").write_text(
        '[attribution]\naccepted-sources = ["Vexdata"]\nopinion-paths = ["opinion/*"]\n', "utf-8"
    )
    return tmp_path


def test_a_vague_source_in_the_news_is_found(house: Path) -> None:
    assert check(house, "news/rates.md", STORY) == 1


def test_opinion_by_its_path_is_left_alone(house: Path) -> None:
    assert check(house, "opinion/rates.md", STORY) == 0
    assert check(house, "paper/opinion/2026/rates.md", STORY) == 0


@pytest.mark.parametrize("field", ["type: opinion", "section: Opinion", "categories: [news, review]", 'kind: "column"'])
def test_opinion_by_its_front_matter_is_left_alone(house: Path, field: str) -> None:
    assert check(house, "news/rates.md", f"---\n{field}\n---\n\n{STORY}") == 0


def test_other_front_matter_is_no_opinion(house: Path) -> None:
    assert check(house, "news/rates.md", f"---\nsection: politics\n---\n\n{STORY}") == 1


def test_a_source_of_the_houses_list_is_source_enough(house: Path) -> None:
    assert check(house, "news/rates.md", f"Vexdata has it: {STORY[0].lower()}{STORY[1:]}") == 0


def test_the_diagnostic_runs_by_its_code_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Ann Ito said the bridge would open.\n"
    assert check(tmp_path, "a.md", text, "--isolated", "--select", "ATT") == 0
    assert check(tmp_path, "a.md", text, "--isolated", "--select", "ATT,ATT900", "--output-format", "concise") == 1
    assert "ATT900" in capsys.readouterr().out
