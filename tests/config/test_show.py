"""A configuration in words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.config.load import ConfigFinder
from artlint.config.show import describe
from artlint.config.toml_text import toml_key, toml_value


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_file_it_says_so_and_no_default_is_repeated() -> None:
    assert list(describe(ConfigFinder().for_directory("."))) == ["# no configuration file"]


def test_each_setting_names_its_origin() -> None:
    Path("base.toml").write_text('extend-select = ["STY"]\nseverity = {UNT = "info"}\n[options.REP006]\nwindow = 3')
    Path("pyproject.toml").write_text(
        '[tool.artlint]\nextend = ["base.toml", "newsroom"]\nextend-select = ["cliche"]\nfail-on = "error"\n'
        'respect-gitignore = true\nper-file-ignores = {"drafts/**" = ["STY"]}'
    )
    finder = ConfigFinder(overrides={"fail-on": "warning"}, presets={"newsroom": {"options": {"my rule": {"a": 1.5}}}})
    assert list(describe(finder.for_directory("."))) == [
        "# pyproject.toml",
        'extend-select = ["STY", "cliche"]  # base.toml, pyproject.toml',
        'severity.UNT = "info"  # base.toml',
        "options.REP006.window = 3  # base.toml",
        'options."my rule".a = 1.5  # preset newsroom',
        'per-file-ignores."drafts/**" = ["STY"]  # pyproject.toml',
        'fail-on = "warning"  # command line',
    ]


def test_what_is_shown_is_a_configuration_that_says_the_same(folder: Path) -> None:
    Path("artlint.toml").write_text(
        'select = ["UNT", "a\\"b\\u007f"]\nexclude = []\nforce-exclude = true\nseverity = {"é" = "error"}\n'
        'per-file-ignores = {"!x [a]/*.md" = ["STY", "REP"]}\n'
        'options = {X = {flag = false, words = ["a", "b"], deep = {er = [1, 2.5]}}}'
    )
    config = ConfigFinder().for_directory(".")
    Path("again").mkdir()
    Path("again/artlint.toml").write_text("\n".join(describe(config)))
    again = ConfigFinder().for_directory("again")
    assert again._replace(path="", root="", origins={}) == config._replace(path="", root="", origins={})


VALUES = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(st.text(), VALUES)
def test_the_toml_library_reads_back_what_was_written(name: str, value: object) -> None:
    written = f"{toml_key(name)} = {toml_value(value)}"
    assert tomllib.loads(written) == {name: value}
    assert "\n" not in written
