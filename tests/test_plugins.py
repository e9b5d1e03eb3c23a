"""How plugins are found, and what happens when one is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from artlint.plugins import Plugin, installed_plugins, load_registry

CODE_RULE = '''
from artlint import Rule
class Never(Rule):
    """Nothing."""
    code = "HSE900"
    name = "never"
    def check(self, document):
        yield from ()
'''


def plugin(folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, body: str) -> Plugin:
    (folder / f"{name}.py").write_text(body)
    monkeypatch.syspath_prepend(str(folder))
    return Plugin(name, name, f"{name}-dist", "1.0")


def test_the_built_in_plugins_come_through_entry_points() -> None:
    found = [(plugin.name, plugin.module, plugin.distribution) for plugin in installed_plugins()]
    assert ("engine", "artlint.built_in", "artlint") in found
    assert ("rules", "artlint_rules.plugin", "artlint") in found


def test_an_installed_distribution_is_found_beside_its_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = tmp_path / "daily_style-2.1.dist-info"
    metadata.mkdir()
    (metadata / "entry_points.txt").write_text("[console_scripts]\nx = y:z\n\n[artlint]\ndaily = daily_style\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert Plugin("daily", "daily_style", "daily-style", "2.1") in installed_plugins()


def test_plugins_of_the_same_name_in_different_distributions_are_all_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for distribution in ("aartlint_zed-1", "other_desk-1"):
        (tmp_path / f"{distribution}.dist-info").mkdir()
        (tmp_path / f"{distribution}.dist-info" / "entry_points.txt").write_text("[artlint]\nrules = zed_q\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    found = [(plugin.name, plugin.distribution) for plugin in installed_plugins()]
    assert {("rules", "artlint"), ("rules", "aartlint-zed"), ("rules", "other-desk")} <= set(found)
    assert found[0][1] == "artlint"


def test_of_two_copies_of_a_distribution_the_first_on_the_path_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, metadata, name in (("old", "Daily.Style-1", "daily"), ("new", "daily_style-2", "paper")):
        (tmp_path / folder / f"{metadata}.dist-info").mkdir(parents=True)
        (tmp_path / folder / f"{metadata}.dist-info" / "entry_points.txt").write_text(f"[artlint]\n{name} = daily\n")
        monkeypatch.syspath_prepend(str(tmp_path / folder))
    found = [plugin for plugin in installed_plugins() if plugin.module == "daily"]
    assert found == [Plugin("paper", "daily", "daily-style", "2")]


def test_a_plugin_that_cannot_be_imported_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = plugin(tmp_path, monkeypatch, "broken_style", "raise RuntimeError('no dictionary')")
    good = plugin(tmp_path, monkeypatch, "good_style", f"{CODE_RULE}\ndef register_rules():\n    return [Never]\n")
    registry = load_registry([broken, good])
    assert list(registry.rules) == ["HSE900"]
    assert [str(failure) for failure in registry.failures] == [
        "plugin broken_style-dist: broken_style cannot be imported: RuntimeError: no dictionary"
    ]


def test_a_code_that_is_taken_names_both_plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = f"{CODE_RULE}\ndef register_rules():\n    return [Never]\n"
    first = plugin(tmp_path, monkeypatch, "first_style", body)
    second = plugin(tmp_path, monkeypatch, "second_style", body)
    (failure,) = load_registry([first, second]).failures
    assert str(failure) == "plugin second_style-dist: rule HSE900 is in second_style and in first_style"


def test_a_suffix_that_is_taken_names_both_plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = "def register_parsers():\n    return {'.wire': print}\n"
    plugins = [plugin(tmp_path, monkeypatch, name, body) for name in ("one_wire", "two_wire")]
    (failure,) = load_registry(plugins).failures
    assert str(failure) == "plugin two_wire-dist: parser .wire is in two_wire and in one_wire"


def test_a_hook_that_raises_is_a_failure_of_its_plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = plugin(tmp_path, monkeypatch, "bad_hook", "def register_rules():\n    return 1 / 0\n")
    (failure,) = load_registry([bad]).failures
    assert str(failure) == "plugin bad_hook-dist: bad_hook register_rules failed: ZeroDivisionError: division by zero"


def test_a_plugin_that_exits_when_it_is_imported_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaving = plugin(tmp_path, monkeypatch, "leaving_style", "import sys\nsys.exit('no licence\\nfound')\n")
    good = plugin(tmp_path, monkeypatch, "good_style_2", f"{CODE_RULE}\ndef register_rules():\n    return [Never]\n")
    registry = load_registry([leaving, good])
    assert list(registry.rules) == ["HSE900"]
    assert [str(failure) for failure in registry.failures] == [
        "plugin leaving_style-dist: leaving_style cannot be imported: SystemExit: no licence found"
    ]


@pytest.mark.parametrize(
    ("hook", "offered", "fault"),
    [
        ("register_rules", "[int, Never]", "<class 'int'> is no rule class"),
        ("register_rules", "['HSE001', Never]", "'HSE001' is no rule class"),
        (
            "register_rules",
            "[type('Nameless', (Never,), {'name': 'two words'}), Never]",
            "Nameless has no name that can be selected",
        ),
        ("register_parsers", "{'.wire': 'parse'}", "'parse' is no parser"),
        ("register_reporters", "{'desk': None}", "None is no reporter"),
        ("register_presets", "{'house': ['UNT']}", "['UNT'] is no preset"),
    ],
)
def test_what_a_hook_should_not_return_is_named_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hook: str, offered: str, fault: str
) -> None:
    name = f"odd_{hook}_{len(offered)}"
    odd = plugin(tmp_path, monkeypatch, name, f"{CODE_RULE}\ndef {hook}():\n    return {offered}\n")
    registry = load_registry([odd])
    assert [str(failure) for failure in registry.failures] == [f"plugin {name}-dist: {name} {hook}: {fault}"]
    assert list(registry.rules) == (["HSE900"] if hook == "register_rules" else [])
    assert registry.parsers == registry.reporters == registry.presets == {}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("def register_rule():\n    return []\n", "register_rule"),
        ("def register_rules(document):\n    return []\n", "document"),
    ],
)
def test_a_function_that_fits_no_hook_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, message: str
) -> None:
    odd = plugin(tmp_path, monkeypatch, f"odd_{len(body)}", body)
    (failure,) = load_registry([odd]).failures
    assert message in str(failure)
    assert "\n" not in str(failure)


def test_a_rule_file_with_a_mistake_fails_its_plugin_with_file_and_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "typo_style"
    package.mkdir()
    (package / "__init__.py").write_text("def register_rules():\n    import typo_style\n    return typo_style\n")
    (package / "no_hype.yaml").write_text("extends: existence\nmessage: x\ntokns: [x]\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    (failure,) = load_registry([Plugin("typo", "typo_style", "typo-style", "1")]).failures
    assert "no_hype.yaml: tokns: no such key for existence; did you mean tokens?" in str(failure)


def test_a_code_that_two_rule_files_of_a_plugin_have_names_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "twice_style"
    package.mkdir()
    (package / "__init__.py").write_text("def register_rules():\n    import twice_style\n    return twice_style\n")
    for name in ("hype.yaml", "more.yaml"):
        (package / name).write_text("extends: existence\ncode: HSE901\nname: hype\nmessage: x\ntokens: [x]\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    registry = load_registry([Plugin("twice", "twice_style", "twice-style", "1")])
    (failure,) = registry.failures
    assert str(failure) == (
        f"plugin twice-style: rule HSE901 is in {package / 'more.yaml'} and in {package / 'hype.yaml'}"
    )
    assert list(registry.rules) == ["HSE901"]


def test_a_new_rule_is_one_new_file_in_a_plugins_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "folder_style"
    (package / "words").mkdir(parents=True)
    (package / "__init__.py").write_text("def register_rules():\n    import folder_style\n    return folder_style\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    plugins = [Plugin("folder", "folder_style", "folder-style", "1")]
    assert load_registry(plugins).rules == {}
    (package / "words" / "no_hype.yaml").write_text(
        "extends: existence\ncode: HSE901\nname: hype\nmessage: '“%s” is hype'\ntokens: [game changer]\n"
    )
    registry = load_registry(plugins)
    assert list(registry.rules) == ["HSE901"]
    assert registry.failures == []
