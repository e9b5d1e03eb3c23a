"""Which files are checked."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from artlint.config.load import ConfigFinder
from artlint.errors import ConfigError, ReadError
from artlint.run.discover import discover


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def touch(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).touch()


def found(*paths: str, **overrides: object) -> list[str]:
    written = {key.replace("_", "-"): value for key, value in overrides.items()}
    return list(discover(paths, ConfigFinder(overrides=written), {".md", ".txt"}))


# ---- order and spelling


def test_a_folder_gives_its_articles_by_name_with_subfolders_in_their_place() -> None:
    touch("news/b.md", "news/a/z.txt", "news/c/y.md", "news/a.md", "news/c.png", "news/B.md", "news/none")
    assert found("news") == ["news/B.md", "news/a/z.txt", "news/a.md", "news/b.md", "news/c/y.md"]


def test_the_working_directory_leaves_no_trace_in_the_names() -> None:
    touch("a.md", "news/b.md")
    assert found(".") == ["a.md", "news/b.md"]


@pytest.mark.parametrize("spelling", ["news", "news/", "./news", "../{name}/news", "{folder}/news"])
def test_paths_stay_as_they_were_spelt(folder: Path, spelling: str) -> None:
    touch("news/a.md")
    spelt = spelling.format(folder=folder, name=folder.name)
    assert found(spelt) == [os.path.join(spelt, "a.md")]


def test_the_order_of_the_arguments_is_kept_and_each_file_comes_once() -> None:
    touch("b/b.md", "a/a.md", "a/c.md")
    assert found("b", "a/c.md", "a", "./b/b.md", "b") == ["b/b.md", "a/c.md", "a/a.md"]


def test_a_suffix_counts_in_any_case_and_a_name_that_is_only_a_suffix_has_none() -> None:
    touch("A.MD", "b.Txt", ".md", "c.md.bak")
    assert found(".") == ["A.MD", "b.Txt"]


def test_a_file_that_is_named_is_in_whatever_its_suffix() -> None:
    touch("README", "a.rst")
    assert found("README", "a.rst") == ["README", "a.rst"]


def test_hidden_files_and_folders_are_articles_too() -> None:
    touch(".hidden.md", ".notes/a.md")
    assert found(".") == [".hidden.md", ".notes/a.md"]


# ---- exclude


def test_the_default_leaves_out_what_tools_keep_for_themselves() -> None:
    touch("node_modules/x/README.md", "a/.git/b.md", "_site/a.md", ".venv/a.md", "public/a.md", "build/a.md")
    assert found(".") == ["build/a.md", "public/a.md"]


def test_extend_exclude_adds_and_exclude_replaces() -> None:
    touch("dist/a.md", "archive/a.md", "a.md")
    assert found(".", extend_exclude=["archive"]) == ["a.md"]
    assert found(".", exclude=["archive"]) == ["a.md", "dist/a.md"]
    assert found(".", extend_exclude=["!dist", "/archive/*"]) == ["a.md", "dist/a.md"]


def test_globs_of_a_file_count_from_it_and_those_of_the_command_line_from_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    touch("site/drafts/a.md", "site/news/drafts/a.md", "site/news/b.md", "site/news/c.md")
    Path("site/artlint.toml").write_text('exclude = ["/drafts", "news/b.md"]')
    assert found("site") == ["site/news/c.md", "site/news/drafts/a.md"]
    assert found("site", extend_exclude=["site/news/drafts/*"]) == ["site/news/c.md"]
    assert found("site", extend_exclude=["news/drafts/*"]) == ["site/news/c.md", "site/news/drafts/a.md"]
    monkeypatch.chdir("site/news")
    assert found(".", extend_exclude=["drafts/a.md"]) == ["c.md"]


def test_the_nearest_configuration_of_each_folder_decides_there() -> None:
    touch("one/a.md", "one/old/b.md", "two/a.md", "two/old/b.md")
    Path("two/artlint.toml").write_text('extend-exclude = ["old"]')
    assert found(".") == ["one/a.md", "one/old/b.md", "two/a.md"]


def test_what_is_named_is_in_though_excluded_unless_force_exclude_holds() -> None:
    touch("drafts/deep/a.md", "news/a.md")
    Path("artlint.toml").write_text('extend-exclude = ["drafts"]')
    assert found("drafts/deep/a.md", "drafts", "news/a.md") == ["drafts/deep/a.md", "news/a.md"]
    assert found("drafts/deep/a.md", "drafts", "drafts/deep", "news/a.md", force_exclude=True) == ["news/a.md"]
    assert found(".", force_exclude=True) == ["news/a.md"]


def test_force_exclude_does_not_look_above_the_root(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch("dist/site/a.md", "other/dist/b.md")
    monkeypatch.chdir("dist/site")
    assert found("a.md", ".", "../../other/dist/b.md", force_exclude=True) == ["a.md"]


# ---- git


def test_gitignore_is_respected_unless_the_configuration_says_no() -> None:
    touch(".git/HEAD", "a.md", "public/a.md", "news/b.md")
    Path(".gitignore").write_text("public/\n")
    Path("news/.gitignore").write_text("*.md\n")
    assert found(".") == ["a.md"]
    assert found(".", respect_gitignore=False) == ["a.md", "news/b.md", "public/a.md"]


def test_a_file_that_is_named_is_in_though_git_ignores_it() -> None:
    touch(".git/HEAD", "a.md")
    Path(".gitignore").write_text("*")
    assert found("a.md") == ["a.md"]
    assert found("a.md", force_exclude=True) == ["a.md"]


# ---- links, and what cannot be read


def test_links_to_folders_are_not_followed_and_loops_end(folder: Path) -> None:
    touch("news/a.md")
    Path("news/loop").symlink_to(folder)
    Path("other").symlink_to("news")
    assert found(".") == ["news/a.md"]
    assert found("other") == ["other/a.md"]


def test_links_to_files_are_read_once_and_broken_ones_are_passed_over() -> None:
    touch("news/a.md")
    Path("link.md").symlink_to("news/a.md")
    Path("broken.md").symlink_to("gone.md")
    assert found(".") == ["link.md"]
    assert found("news", ".") == ["news/a.md"]


def test_a_missing_path_is_an_error_before_any_file_is_given() -> None:
    touch("a.md")
    with pytest.raises(ReadError, match=r"^gone\.md: no such file or folder$"):
        discover(["a.md", "gone.md"], ConfigFinder(), {".md"})


def test_a_broken_configuration_on_the_way_is_an_error() -> None:
    touch("a.md", "news/b.md")
    Path("news/artlint.toml").write_text("nothing")
    with pytest.raises(ConfigError, match=r"^news/artlint\.toml: not TOML"):
        found(".")


def test_folders_of_any_depth_are_looked_through() -> None:
    deep = Path(*["d"] * 600)
    here = os.getcwd()
    for name in deep.parts:
        os.mkdir(name)
        os.chdir(name)
    touch("a.md")
    os.chdir(here)
    assert found(".") == [str(deep / "a.md")]


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_cannot_be_listed_is_given_itself() -> None:
    touch("a.md", "closed/b.md", "z.md")
    Path("closed").chmod(0o000)
    assert found(".") == ["a.md", "closed", "z.md"]
    Path("closed").chmod(0o700)


def test_a_name_with_a_line_end_is_a_file_like_any_other() -> None:
    touch("a\nb.md")
    assert found(".") == ["a\nb.md"]
