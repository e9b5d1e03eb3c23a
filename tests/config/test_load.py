"""Which configuration holds where, and what is said of one that cannot be followed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from artlint.config.load import ConfigFinder
from artlint.config.schema import DEFAULT_EXCLUDE, Config
from artlint.errors import ConfigError
from artlint.finding import Severity


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, content: str | bytes = "") -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def fault(path: str = "a.md", **options: object) -> str:
    with pytest.raises(ConfigError) as caught:
        ConfigFinder(**options).for_file(path)  # type: ignore[arg-type]
    message = str(caught.value)
    assert "\n" not in message
    return message


# ---- which file


def test_without_a_file_the_defaults_hold_and_globs_count_from_the_working_directory(folder: Path) -> None:
    assert ConfigFinder().for_file("news/a.md") == Config(root=str(folder))


def test_the_nearest_file_upward_holds(folder: Path) -> None:
    write("artlint.toml", 'select = ["UNT"]')
    write("sport/artlint.toml", 'select = ["REP"]')
    finder = ConfigFinder()
    assert finder.for_file("news/deep/a.md").select == ("UNT",)
    assert finder.for_file("sport/deep/a.md").select == ("REP",)
    assert finder.for_file("sport/deep/a.md").root == str(folder / "sport")
    assert finder.for_file("sport/deep/a.md").path == str(folder / "sport/artlint.toml")


def test_files_are_not_merged_unless_they_extend_each_other() -> None:
    write("artlint.toml", 'ignore = ["STY"]')
    write("sport/artlint.toml", 'select = ["REP"]')
    assert ConfigFinder().for_directory("sport").ignore == ()


@pytest.mark.parametrize("better", range(4))
def test_in_one_folder_the_first_of_the_names_holds(better: int) -> None:
    files = [
        ("artlint.toml", 'output-format = "0"'),
        (".artlint.toml", 'output-format = "1"'),
        ("pyproject.toml", '[tool.artlint]\noutput-format = "2"'),
        (".artlint.yaml", 'output-format: "3"'),
        (".artlint.yml", 'output-format: "4"'),
    ]
    for name, content in files[better:]:
        write(name, content)
    assert ConfigFinder().for_directory(".").output_format == str(better)


@pytest.mark.parametrize(
    "content", ["", "[tool.other]\nx = 1", "tool = 'artlint'", '[project]\ndependencies = ["artlint"]']
)
def test_a_pyproject_without_the_section_is_passed_over(content: str) -> None:
    write("artlint.toml", 'select = ["UNT"]')
    write("package/pyproject.toml", content)
    assert ConfigFinder().for_directory("package").select == ("UNT",)


@pytest.mark.parametrize("content", ['[tool]\nartlint = {select = ["UNT"]}', '[ tool . artlint ]\nselect = ["UNT"]'])
def test_the_section_of_a_pyproject_is_found_however_it_is_written(content: str) -> None:
    write("pyproject.toml", content)
    assert ConfigFinder().for_directory(".").select == ("UNT",)


def test_an_empty_section_or_file_is_a_configuration(folder: Path) -> None:
    write("artlint.toml", 'select = ["UNT"]')
    write("one/pyproject.toml", "[tool.artlint]")
    write("two/artlint.toml")
    write("three/.artlint.yaml")
    finder = ConfigFinder()
    for name in ("one", "two", "three"):
        assert finder.for_directory(name).select == ()
        assert finder.for_directory(name).root == str(folder / name)


def test_a_folder_with_the_name_of_a_configuration_is_none() -> None:
    Path("artlint.toml").mkdir()
    assert ConfigFinder().for_directory(".").path == ""


def test_files_under_one_configuration_share_the_same_object() -> None:
    write("artlint.toml")
    finder = ConfigFinder()
    assert finder.for_file("a.md") is finder.for_file("news/deep/b.md")


def test_a_path_that_does_not_exist_has_the_configuration_above_it() -> None:
    write("artlint.toml", 'select = ["UNT"]')
    assert ConfigFinder().for_file("no/such/folder/a.md").select == ("UNT",)


def test_a_file_that_is_named_holds_everywhere_and_counts_from_the_working_directory(folder: Path) -> None:
    write("sport/artlint.toml", 'select = ["REP"]')
    write("desk/strict.toml", 'select = ["UNT"]')
    finder = ConfigFinder(config_file="desk/strict.toml")
    assert finder.for_directory("sport").select == ("UNT",)
    assert finder.for_directory("sport").root == str(folder)


def test_isolated_reads_no_file() -> None:
    write("artlint.toml", "this is not TOML")
    assert ConfigFinder(isolated=True).for_directory(".").path == ""
    assert ConfigFinder(isolated=True, config_file="artlint.toml").for_directory(".").path == ""


# ---- values


def test_every_key_is_read_and_toml_and_yaml_say_the_same(folder: Path) -> None:
    Path("house").mkdir()
    write(
        "artlint.toml",
        """
        select = ["UNT", "REP"]
        ignore = ["REP006"]
        extend-select = ["cliche"]
        per-file-ignores = {"drafts/**" = ["STY"], "*.txt" = ["BPL", "REP"]}
        exclude = ["archive"]
        extend-exclude = ["*.min.html"]
        respect-gitignore = false
        force-exclude = true
        fail-on = "warning"
        output-format = "concise"
        rules = ["house/"]
        required-plugins = ["house-style"]
        severity = {UNT001 = "error", STY = "info"}
        [options.REP006]
        window = 300
        [options.cliche]
        allow = ["at the end of the day"]
        """,
    )
    write(
        "yaml/.artlint.yaml",
        """
        select: [UNT, REP]
        ignore: [REP006]
        extend-select: [cliche]
        severity: {UNT001: error, STY: info}
        options:
          REP006: {window: 300}
          cliche: {allow: [at the end of the day]}
        per-file-ignores: {"drafts/**": [STY], "*.txt": [BPL, REP]}
        exclude: [archive]
        extend-exclude: ["*.min.html"]
        respect-gitignore: false
        force-exclude: true
        fail-on: warning
        output-format: concise
        rules: [../house]
        required-plugins: [house-style]
        """,
    )
    expected = Config(
        path=str(folder / "artlint.toml"),
        root=str(folder),
        select=("UNT", "REP"),
        ignore=("REP006",),
        extend_select=("cliche",),
        severity={"UNT001": Severity.ERROR, "STY": Severity.INFO},
        options={"REP006": {"window": 300}, "cliche": {"allow": ["at the end of the day"]}},
        per_file_ignores=(("drafts/**", ("STY",)), ("*.txt", ("BPL", "REP"))),
        exclude=("archive",),
        extend_exclude=("*.min.html",),
        respect_gitignore=False,
        force_exclude=True,
        fail_on=Severity.WARNING,
        output_format="concise",
        rules=("house",),
        required_plugins=("house-style",),
    )
    assert ConfigFinder().for_directory(".")._replace(origins={}) == expected
    yaml = ConfigFinder().for_directory("yaml")._replace(origins={})
    in_yaml = expected._replace(
        path=str(folder / "yaml/.artlint.yaml"), root=str(folder / "yaml"), rules=(str(folder / "house"),)
    )
    assert yaml == in_yaml


def test_a_byte_order_mark_before_toml_is_no_fault() -> None:
    write("artlint.toml", b'\xef\xbb\xbfselect = ["UNT"]')
    assert ConfigFinder().for_directory(".").select == ("UNT",)


# ---- extend


def test_the_extending_file_wins_key_by_key_and_option_by_option() -> None:
    write(
        "base.toml",
        'select = ["UNT"]\nignore = ["STY"]\nseverity = {UNT = "error", REP = "info"}\n'
        "[options.REP006]\nwindow = 1\nrun = 2",
    )
    write(
        "artlint.toml",
        'extend = "base.toml"\nselect = ["REP"]\nseverity = {REP = "warning"}\n[options.REP006]\nwindow = 3',
    )
    config = ConfigFinder().for_directory(".")
    assert (config.select, config.ignore) == (("REP",), ())
    assert config.severity == {"UNT": Severity.ERROR, "REP": Severity.WARNING}
    assert config.options == {"REP006": {"window": 3, "run": 2}}


def test_a_select_sets_the_whole_choice_of_rules_of_what_it_extends_aside() -> None:
    write("base.toml", 'select = ["UNT"]\nextend-select = ["REP"]\nignore = ["ATT"]\nseverity = {ATT = "error"}')
    write("artlint.toml", 'extend = "base.toml"\nselect = ["ATT"]')
    config = ConfigFinder().for_directory(".")
    assert (config.select, config.extend_select, config.ignore) == (("ATT",), (), ())
    assert list(config.severity) == ["ATT"]
    write("artlint.toml", 'extend = "base.toml"\nignore = ["STY"]')
    config = ConfigFinder().for_directory(".")
    assert (config.select, config.extend_select, config.ignore) == (("UNT",), ("REP",), ("STY",))


def test_extended_lists_add_where_their_key_says_so() -> None:
    write("base.toml", 'extend-select = ["UNT"]\nextend-exclude = ["archive"]\nexclude = ["old"]')
    write("artlint.toml", 'extend = "base.toml"\nextend-select = ["REP", "UNT"]\nexclude = ["new"]')
    config = ConfigFinder().for_directory(".")
    assert config.extend_select == ("UNT", "REP")
    assert (config.exclude, config.extend_exclude) == (("new",), ("archive",))


def test_of_several_extended_files_the_later_wins_and_each_counts_from_itself() -> None:
    write("shared/deep/one.yaml", "select: [UNT]\nfail-on: error")
    write("shared/two.toml", 'extend = "deep/one.yaml"\nfail-on = "warning"')
    write("three.toml", 'ignore = ["STY"]\nselect = ["REP"]')
    write("artlint.toml", 'extend = ["three.toml", "shared/two.toml"]')
    config = ConfigFinder().for_directory(".")
    assert (config.select, config.ignore, config.fail_on) == (("UNT",), ("STY",), Severity.WARNING)


def test_rule_folders_of_an_extended_file_count_from_that_file(folder: Path) -> None:
    (folder / "shared/house").mkdir(parents=True)
    (folder / "site/local").mkdir(parents=True)
    write("shared/base.toml", 'rules = ["house"]')
    write("site/artlint.toml", 'extend = "../shared/base.toml"\nrules = ["local/"]')
    assert ConfigFinder().for_directory("site").rules == (str(folder / "shared/house"), "local")


def test_a_pyproject_can_be_extended_by_its_section() -> None:
    write("pyproject.toml", '[tool.artlint]\nselect = ["UNT"]')
    write("site/artlint.toml", 'extend = "../pyproject.toml"')
    assert ConfigFinder().for_directory("site").select == ("UNT",)


def test_presets_are_extended_by_name_and_extend_each_other() -> None:
    presets = {"newsroom": {"extend": "basic", "ignore": ["STY"]}, "basic": {"select": ["UNT"], "ignore": []}}
    write("artlint.toml", 'extend = ["newsroom"]')
    config = ConfigFinder(presets=presets).for_directory(".")
    assert (config.select, config.ignore) == (("UNT",), ("STY",))


def test_a_circle_is_named_link_by_link() -> None:
    write("artlint.toml", 'extend = "b.toml"')
    write("b.toml", 'extend = ["./artlint.toml"]')
    assert fault() == "b.toml: extend: goes in a circle: artlint.toml -> b.toml -> artlint.toml"
    presets = {"one": {"extend": "two"}, "two": {"extend": "one"}}
    assert fault(overrides={"extend": "one"}, presets=presets, isolated=True).endswith("a circle: one -> two -> one")


def test_two_files_may_extend_the_same_third() -> None:
    write("base.toml", 'select = ["UNT"]')
    write("one.toml", 'extend = "base.toml"')
    write("two.toml", 'extend = "base.toml"')
    write("artlint.toml", 'extend = ["one.toml", "two.toml"]')
    assert ConfigFinder().for_directory(".").select == ("UNT",)


# ---- the command line


def test_the_command_line_goes_over_the_file() -> None:
    write("artlint.toml", 'ignore = ["STY"]\nextend-select = ["cliche"]\nfail-on = "error"')
    finder = ConfigFinder(overrides={"ignore": ["REP"], "extend-select": ("UNT",), "fail-on": "info"})
    config = finder.for_directory(".")
    assert (config.ignore, config.extend_select, config.fail_on) == (("REP",), ("cliche", "UNT"), Severity.INFO)


def test_select_on_the_command_line_sets_the_choice_of_the_file_aside() -> None:
    write("artlint.toml", 'select = ["STY"]\nignore = ["UNT001"]\nextend-select = ["cliche"]\nfail-on = "error"')
    config = ConfigFinder(overrides={"select": ["UNT001"]}).for_directory(".")
    assert (config.select, config.ignore, config.extend_select) == (("UNT001",), (), ())
    assert config.fail_on is Severity.ERROR


def test_the_command_line_holds_where_there_is_no_file() -> None:
    assert ConfigFinder(overrides={"select": ["UNT"]}, isolated=True).for_directory(".").select == ("UNT",)
    assert ConfigFinder(overrides={"select": ["UNT"]}).for_directory(".").select == ("UNT",)


# ---- faults

FAULTS = {
    'selct = ["UNT"]': "selct: no such key; did you mean select?",
    "extend_select = []": "extend_select: no such key; did you mean extend-select?",
    'zzzzzz = "UNT"': "zzzzzz: no such key",
    '"a\\nb" = 1': '"a\\nb": no such key',
    'select = "UNT"': 'select: expected a list of strings, found "UNT"',
    'select = ["UNT", 1]': 'select: expected a list of strings, found ["UNT", 1]',
    "extend-select = {}": "extend-select: expected a list of strings, found {}",
    'respect-gitignore = "yes"': 'respect-gitignore: expected true or false, found "yes"',
    "force-exclude = 1": "force-exclude: expected true or false, found 1",
    "output-format = true": "output-format: expected a string, found true",
    'fail-on = "warn"': 'fail-on: expected "error", "warning" or "info", found "warn"; did you mean warning?',
    "fail-on = 2": 'fail-on: expected "error", "warning" or "info", found 2',
    'severity = {UNT = "eror"}': (
        'severity.UNT: expected "error", "warning" or "info", found "eror"; did you mean error?'
    ),
    'severity = "error"': 'severity: expected a table, found "error"',
    "options.REP006 = 300": "options.REP006: expected a table, found 300",
    'per-file-ignores = {"drafts/**" = "STY"}': (
        'per-file-ignores."drafts/**": expected a list of strings, found "STY"'
    ),
    'per-file-ignores = {"drafts/[a" = ["STY"]}': (
        'per-file-ignores."drafts/[a": the “[” is not closed in “drafts/[a”'
    ),
    'exclude = ["a{b"]': "exclude: the “{” is not closed in “a{b”",
    'extend-exclude = [""]': "extend-exclude: there is no name in “”",
    "extend = 1": "extend: expected a list of strings, found 1",
    'extend = "gone.toml"': 'extend: no file "gone.toml"',
    'extend = "newsrom"': 'extend: no preset "newsrom"; did you mean newsroom?',
    'extend = "zzz"': 'extend: no preset "zzz"; a file is named by its path or suffix',
    'rules = ["gone"]': 'rules: no folder "gone"',
    "options.X.since = 2024-02-29": "options.X.since: expected no date or time, found 2024-02-29; put it in quotes",
}


@pytest.mark.parametrize("content", FAULTS)
def test_a_fault_names_file_key_and_what_was_expected(content: str) -> None:
    write("artlint.toml", content)
    assert fault(presets={"newsroom": {}}) == f"artlint.toml: {FAULTS[content]}"


def test_in_a_pyproject_the_section_is_named_too() -> None:
    write("pyproject.toml", '[tool.artlint]\nselect = "UNT"')
    assert fault("news/a.md") == 'pyproject.toml: [tool.artlint] select: expected a list of strings, found "UNT"'


def test_on_the_command_line_the_option_is_named() -> None:
    assert fault(overrides={"fail-on": "warn"}).startswith("--fail-on: expected")


def test_a_fault_in_an_extended_file_or_preset_names_that() -> None:
    write("shared/base.toml", "select = 1")
    write("artlint.toml", 'extend = "shared/base.toml"')
    assert fault().startswith("shared/base.toml: select: expected")
    assert fault(isolated=True, overrides={"extend": "p"}, presets={"p": {"x": 1}}) == "preset p: x: no such key"


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("artlint.toml", b"select = [", "artlint.toml: not TOML: "),
        ("artlint.toml", b"a = 1\na = 2", "artlint.toml: not TOML: "),
        ("artlint.toml", b'select = ["\xff"]', "artlint.toml: not UTF-8 at byte 11"),
        (".artlint.yaml", b"select:\n  [UNT]]", ".artlint.yaml:2: not YAML: "),
        (".artlint.yaml", b"- UNT", ".artlint.yaml: expected a table of keys and values"),
        (".artlint.yml", b"select: UNT", '.artlint.yml: select: expected a list of strings, found "UNT"'),
        (".artlint.yml", b"select:", ".artlint.yml: select: expected a list of strings, found nothing"),
        ("pyproject.toml", b"[tool.artlint\n", "pyproject.toml: not TOML: "),
        (
            "pyproject.toml",
            b"tool.artlint.options.X = 1979-05-27",
            "pyproject.toml: [tool.artlint] options.X: expected no",
        ),
        ("pyproject.toml", b"tool.artlint = 3", "pyproject.toml: [tool.artlint]: expected a table"),
    ],
)
def test_a_broken_file_is_named(name: str, content: bytes, expected: str) -> None:
    write(name, content)
    assert fault().startswith(expected)


def test_a_file_named_on_the_command_line_must_be_one() -> None:
    write("pyproject.toml", "[tool.other]")
    assert fault(config_file="gone.toml") == "gone.toml: cannot be read: no such file or directory"
    assert fault(config_file=".") == ".: cannot be read: is a directory"
    assert fault(config_file="pyproject.toml") == "pyproject.toml: there is no [tool.artlint] in it"


# ---- what it costs

COUNTED = """
import os, sys
from artlint.config.load import ConfigFinder
before = set(sys.modules)
calls = []
sys.addaudithook(lambda event, args: calls.append(args[0]) if event == "open" else None)
finder = ConfigFinder()
config = finder.for_file(sys.argv[1])
print(len(calls), *sorted(set(sys.modules) - before), *({"tomllib", "yaml", "json", "difflib"} & set(sys.modules)))
"""


def counted(*paths: str) -> str:
    environment = {**os.environ, "ARTLINT_CACHE_DIR": "cache"}
    command = [sys.executable, "-c", COUNTED, *paths]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout.strip()


def test_without_a_file_nothing_is_opened_or_imported() -> None:
    assert counted("news/a.md") == "0"


def test_a_pyproject_of_others_is_read_without_the_toml_library() -> None:
    write("pyproject.toml", "[tool.other]")
    assert counted("news/a.md") == "1"


def test_the_default_excludes_hold_no_pattern_and_no_name_twice() -> None:
    assert len(set(DEFAULT_EXCLUDE)) == len(DEFAULT_EXCLUDE)
    assert not any(set(name) & set("*?[]{}!/") for name in DEFAULT_EXCLUDE)
