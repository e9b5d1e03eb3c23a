"""The same files are left out as git leaves out."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.config.load import ConfigFinder
from artlint.run.discover import discover

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is what this is compared with")

ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}
FOLDERS = ("a", "b", "ab")
FILES = ("a.md", "ab.md", "b", "a b.md")


def git(*arguments: str, cwd: Path) -> str:
    command = ["git", "-c", "core.excludesFile=", *arguments]
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True, text=True, env=ENVIRONMENT).stdout


def by_git(root: Path) -> set[str]:
    listed = git("ls-files", "-z", "--others", "--exclude-standard", cwd=root).split("\0")
    return {path for path in listed if path and os.path.basename(path) != ".gitignore"}


def by_artlint(root: Path, start: str = "") -> set[str]:
    finder = ConfigFinder(isolated=True, overrides={"exclude": [".git", ".gitignore"]})
    found = discover([os.path.join(root, start)], finder, {".md", ""})
    return {os.path.relpath(path, root) for path in found}


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("repository")
    git("init", "--quiet", cwd=root)
    for depth in range(3):
        for names in product(FOLDERS, repeat=depth):
            folder = root.joinpath(*names)
            folder.mkdir(exist_ok=True)
            for name in FILES:
                file = folder / (name if name != "b" or depth == 2 else "c")
                file.touch()
    return root


@pytest.fixture
def repository(tree: Path) -> Iterator[Path]:
    yield tree
    for file in tree.rglob(".gitignore"):
        file.unlink()
    (tree / ".git/info/exclude").unlink(missing_ok=True)


# "_" stands for a blank.
PATTERNS = """
a
a/
/a
a/b
/a/b/
a/*
a/**
**/b
**/b/
a/**/b
a/**/ab.md
**
*
***
*.md
*.*
?.md
??.md
[ab].md
[!a].md
[^a].md
[a-b].md
[b-a].md
[]a].md
[a]b].md
[[:alpha:]].md
[[:digit:]].md
[[:nix:]].md
[\\a].md
[a-].md
a[/]b
a?b
*/ab.md
*/*/ab.md
/*
/*/
/**/
**/*
a\\.md
\\a.md
a\\
a[
a b.md
a\\ b.md
a.md\\_
_a
a_
a\\\\_
\\#a
#a
\\!a
!a
/
//
a//b
./a
../a
b/**/**/a.md
**/**/ab
a**
a**b
a/**b
**a/b
a*b.md
*a*b*.md
*a*.*d
*/
*/b
{a,b}.md
(a|b).md
.
..
a/.
"""


@pytest.mark.parametrize("pattern", [line.replace("_", " ") for line in PATTERNS.split("\n") if line], ids=repr)
def test_a_pattern_means_what_it_means_to_git(repository: Path, pattern: str) -> None:
    for content in (pattern, f"*\n!*/\n!{pattern}"):
        (repository / ".gitignore").write_text(f"{content}\n")
        assert by_artlint(repository) == by_git(repository)
    (repository / ".gitignore").unlink()
    (repository / "a/.gitignore").write_text(f"{pattern}\n")
    assert by_artlint(repository) == by_git(repository)


FILES_OF_PATTERNS = {
    "negation": {".gitignore": "*.md\n!a.md\n"},
    "negation below an ignored folder does nothing": {".gitignore": "a/\n!a/a.md\n"},
    "negation below ignored contents": {".gitignore": "a/*\n!a/a.md\n!a/b/\n"},
    "order": {".gitignore": "!a.md\na.md\n!b/a.md\n"},
    "deeper wins": {".gitignore": "*.md\n", "a/.gitignore": "!a.md\n", "a/b/.gitignore": "a.md\n"},
    "deeper anchored": {"a/.gitignore": "/b\n/ab.md\n", "b/.gitignore": "a/ab.md\n"},
    "the repository's own file": {".git/info/exclude": "a.md\nb/\n", ".gitignore": "!a.md\n"},
    "line ends and byte order mark": {".gitignore": "\ufeffa.md\r\n\r\nb/\r\nab"},
    "comments and blanks": {".gitignore": "# a.md\n\n   \n\\#a\nab.md   \n\ta.md\n"},
    "everything but": {".gitignore": "/*\n!/a\n/a/*\n!/a/b\n"},
}


@pytest.mark.parametrize("name", FILES_OF_PATTERNS)
def test_files_of_patterns_mean_what_they_mean_to_git(repository: Path, name: str) -> None:
    for path, content in FILES_OF_PATTERNS[name].items():
        (repository / path).parent.mkdir(exist_ok=True)
        (repository / path).write_bytes(content.encode())
    assert by_artlint(repository) == by_git(repository)


PIECES = st.sampled_from(["a", "b", "ab", ".md", "*", "**", "?", "[ab]", "[!a]", "[a-c.]", "/", "/", "\\a", " ", "!"])
# git's manual: other than as a whole name, consecutive asterisks are one. git itself reads those that come right after
# a plain beginning, as in "a**/b", as a whole name: it then matches "ab" and "a/x/b". The manual is followed here.
UNLIKE_THE_MANUAL = re.compile(r"!?+[^*?\[\\]*[^*?\[\\/]\*\*+(/.*|\Z)", re.DOTALL)
LINES = st.lists(PIECES, min_size=1, max_size=6).map("".join).filter(lambda line: not UNLIKE_THE_MANUAL.fullmatch(line))


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, max_size=4), st.lists(LINES, max_size=2))
def test_any_patterns_mean_what_they_mean_to_git(tree: Path, top: list[str], nested: list[str]) -> None:
    (tree / ".gitignore").write_text("\n".join(top))
    (tree / "a/.gitignore").write_text("\n".join(nested))
    assert by_artlint(tree) == by_git(tree)


def test_outside_a_repository_nothing_is_ignored(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.md")
    (tmp_path / "a.md").touch()
    assert by_artlint(tmp_path) == {"a.md"}


def test_files_above_the_folder_that_is_checked_are_read_up_to_the_repository(repository: Path) -> None:
    (repository / ".gitignore").write_text("/a/b/ab.md\n")
    (repository / "a/.gitignore").write_text("a.md\n")
    expected = {path for path in by_git(repository) if path.startswith("a/b/")}
    assert by_artlint(repository, "a/b") == expected


def test_a_folder_that_is_named_is_looked_through_though_it_is_ignored(repository: Path) -> None:
    (repository / ".gitignore").write_text("a/\nab.md\n")
    assert by_artlint(repository, "a") == {path for path in by_artlint(repository, "a") if "ab.md" not in path} != set()


def test_a_repository_inside_another_follows_its_own_files(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "sub"):
        folder.mkdir(exist_ok=True)
        git("init", "--quiet", cwd=folder)
        for name in ("a.md", "b.md"):
            (folder / name).touch()
    (tmp_path / ".gitignore").write_text("a.md")
    (tmp_path / "sub/.gitignore").write_text("b.md")
    assert by_artlint(tmp_path) == {"b.md", "sub/a.md"}


def test_a_worktree_has_the_exclusions_of_its_repository(tmp_path: Path) -> None:
    main, other = tmp_path / "main", tmp_path / "other"
    main.mkdir()
    git("init", "--quiet", cwd=main)
    identity = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    git(*identity, "commit", "--quiet", "--allow-empty", "--message", "first", cwd=main)
    git("worktree", "add", "--quiet", str(other), cwd=main)
    (main / ".git/info/exclude").write_text("a.md\n")
    for name in ("a.md", "b.md"):
        (other / name).touch()
    assert by_artlint(other) == by_git(other) == {"b.md"}


def test_names_that_are_not_utf_8_are_matched(tmp_path: Path) -> None:
    git("init", "--quiet", cwd=tmp_path)
    for name in (b"caf\xe9.md", b"th\xe9.md"):
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).touch()
    (tmp_path / ".gitignore").write_bytes(b"caf\xe9.md\n")
    assert [os.fsencode(path) for path in by_artlint(tmp_path)] == [b"th\xe9.md"]
