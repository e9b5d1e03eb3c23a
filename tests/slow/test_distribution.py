"""Installed as a user would: the wheel, an editable checkout, a git URL, a third-party plugin, pre-commit."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STORY = "Europe waits with bated breath.\n\nWhat a goal!!! He told the Harbor Post.\n\nExit mobile version\n"

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path | None = None, status: int = 0) -> str:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL", "GIT_"))
    }
    done = subprocess.run([*map(str, command)], cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A git repository of the working tree as it is, committed, so that what is tested is what would be published."""
    folder = tmp_path_factory.mktemp("checkout") / "artlint"
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True)
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    run("git", "init", "-q", cwd=folder)
    run("git", "add", "-A", cwd=folder)
    run("git", "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-qm", "all", cwd=folder)
    return folder


def environment(folder: Path) -> Path:
    """An empty virtual environment; its folder of programs."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if sys.platform == "win32" else "bin")


def rules(programs: Path, cwd: Path) -> set[str]:
    described = json.loads(run(programs / "artlint", "rule", "--all", "--output-format", "json", cwd=cwd))
    return {rule["code"] for rule in described}


@pytest.mark.parametrize("how", ["folder", "editable", "git"])
def test_every_way_of_installing_finds_all_rules_and_their_data(checkout: Path, tmp_path: Path, how: str) -> None:
    programs = environment(tmp_path / "env")
    target = {"folder": [str(checkout)], "editable": ["-e", str(checkout)], "git": [f"git+file://{checkout}"]}[how]
    run(programs / "pip", "install", "-q", *target)
    (tmp_path / "story.txt").write_text(STORY)
    here = json.loads(run(sys.executable, "-m", "artlint", "rule", "--all", "--output-format", "json"))
    assert rules(programs, tmp_path) == {rule["code"] for rule in here}
    out = run(programs / "python", "-m", "artlint", "check", "story.txt", cwd=tmp_path, status=1)
    assert "STY001" in out
    assert "BPL011" in out


def test_a_plugin_adds_a_rule_of_each_kind_a_parser_a_reporter_and_a_preset(checkout: Path, tmp_path: Path) -> None:
    programs = environment(tmp_path / "env")
    run(programs / "pip", "install", "-q", checkout, checkout / "tests" / "example_plugin")
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "late.wire").write_text("BC-HARBOUR 2nd Ld\nSLUG!!!\nWhat a goal!!!\n")
    out = run(programs / "artlint", "check", "--output-format", "desk", ".", cwd=tmp_path, status=1)
    assert "HSE001\twarning\tshouting" in out
    assert "HSE002\terror\tpaper-name" in out
    assert out.count("HSE001") == 2
    (tmp_path / "artlint.toml").write_text('extend = "house"\n')
    kept = run(programs / "artlint", "check", "--output-format", "concise", ".", cwd=tmp_path, status=1)
    assert "STY001" not in kept
    assert "HSE002" in kept
    offered = run(programs / "artlint", "plugins", cwd=tmp_path)
    assert "house (house_style.plugin, artlint-house-style 1.0)" in offered
    assert "  presets: house" in offered
    cases = "import house_style.rules as r, artlint.testing as t, artlint.walk as w\n"
    cases += "for case in t.cases(w.rules_in_package(r)): t.assert_case(case); print(case)"
    assert run(programs / "python", "-c", cases, cwd=tmp_path).count("HSE00") == 5


def test_pre_commit_runs_the_hook_on_a_content_repository(checkout: Path, tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "story.md").write_text(STORY)
    (content / "notes.py").write_text("# with bated breath\n")
    run("git", "init", "-q", cwd=content)
    run("git", "add", "-A", cwd=content)
    pre_commit = Path(sys.executable).parent / "pre-commit"
    out = run(pre_commit, "try-repo", checkout, "artlint", "--all-files", cwd=content, status=1)
    assert "story.md:1:14: STY001" in out
    assert "notes.py" not in out
    (content / "story.md").write_text("Europe votes on Tuesday.\n")
    out = run(pre_commit, "try-repo", checkout, "artlint", "--all-files", cwd=content)
    assert "Passed" in out
