"""Globs of a configuration; what they share with .gitignore is tested against git in tests/run/test_gitignore.py."""

from __future__ import annotations

import pytest

from artlint.config.glob import GlobError, globs, path_patterns


def matches(glob: str, path: str, *, is_dir: bool = False) -> bool:
    return bool(globs((glob,)).decision(path, is_dir=is_dir))


@pytest.mark.parametrize(
    ("glob", "expected"),
    [
        ("a.{md,txt}", ["a.md", "a.txt"]),
        ("{a,b{c,d}}/*.md", ["a/x.md", "bc/x.md", "bd/x.md"]),
        ("{a,}b", ["ab", "b"]),
        (r"\{a,b\}", ["{a,b}"]),
        ("a}b", ["a}b"]),
        ("{a}", ["a"]),
    ],
)
def test_braces_stand_for_each_of_their_choices(glob: str, expected: list[str]) -> None:
    candidates = ["a", "a.md", "a.txt", "a.mdtxt", "a/x.md", "bc/x.md", "bd/x.md", "b", "ab", "{a,b}", "a}b", "b/x.md"]
    assert sorted(path for path in candidates if matches(glob, path)) == sorted(expected)


@pytest.mark.parametrize("glob", ["", "/", "!", "./", "[a", "a[", "{a", "a{b,c", "a\\", "[[:nix:]]", "{a,b}/[x"])
def test_a_glob_that_cannot_match_is_refused(glob: str) -> None:
    with pytest.raises(GlobError):
        path_patterns(glob)


def test_a_later_pattern_takes_back() -> None:
    patterns = globs(("drafts", "!drafts/keep.md", "*.txt", "!a.txt", "a.txt"))
    assert patterns.decision("drafts", is_dir=True) is True
    assert patterns.decision("drafts/keep.md", is_dir=False) is False
    assert patterns.decision("a.txt", is_dir=False) is True
    assert patterns.decision("a.md", is_dir=False) is None


def test_names_with_line_ends_and_regular_expression_characters_are_just_names() -> None:
    assert matches("a*", "a\nb")
    assert matches("a+(b)|c.md", "a+(b)|c.md")
    assert not matches("a.md", "axmd")
    assert matches("*.md", "x/é ’.md")


def test_a_pattern_of_many_stars_is_decided_quickly() -> None:
    assert not matches("**/" * 12 + "*a" * 6 + "b", "a/" * 24 + "a" * 20)
