"""What a check of one article loads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Each of these costs as much as a whole check, or more; they load only when something asks for them.
HEAVY = {
    "asyncio", "dataclasses", "difflib", "email", "html5lib", "http", "importlib.metadata", "inspect", "json",
    "language_tool_python", "logging", "markdown_it", "multiprocessing", "nltk", "numpy", "pathlib", "pluggy",
    "regex", "requests", "sentencex", "socket", "ssl", "subprocess", "tempfile", "typing", "textstat", "tomllib",
    "unittest", "urllib", "yaml",
}  # fmt: skip
PROGRAM = """
import sys
before = set(sys.modules)
from artlint.cli import main
try:
    main(sys.argv[1:])
finally:
    print("\\n".join(sorted(set(sys.modules) - before)), file=sys.stderr)
"""


def loaded_by(*arguments: str, cwd: Path) -> set[str]:
    command = [sys.executable, "-I", "-c", PROGRAM, *arguments]
    environment = {**os.environ, "ARTLINT_CACHE_DIR": str(cwd / "cache")}
    for _ in range(2):  # the first run fills the cache
        done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, env=environment)
    return set(done.stderr.split())


def test_a_default_check_loads_nothing_heavy(tmp_path: Path) -> None:
    story = (ROOT / "examples" / "harbour-plant.md").read_text("utf-8")
    for name in ("story.md", "story.txt"):
        (tmp_path / name).write_text(story, "utf-8")
        loaded = loaded_by("check", name, cwd=tmp_path)
        assert "artlint.run.session" in loaded
        assert loaded & HEAVY == set()


def test_json_output_adds_the_json_library_only(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("A line.\n")
    loaded = loaded_by("check", "--output-format", "json", "story.txt", cwd=tmp_path)
    assert loaded & HEAVY == {"json"}
