"""Which rules a configuration runs, with which severities and options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from artlint import Document, Finding, Rule, Severity, option
from artlint.config.load import ConfigFinder
from artlint.config.schema import Config
from artlint.config.select import RuleChoice, RuleSet
from artlint.errors import ConfigError
from artlint.plugins import load_registry


class _Silent(Rule):
    def check(self, document: Document) -> Iterator[Finding]:  # noqa: ARG002 - what it would read is not the point
        yield from ()


def rule_set(config: Config, rules: dict[str, type[Rule]], path: str) -> RuleSet:
    return RuleChoice(config, rules).for_file(path)


def rule(code: str, name: str, **attributes: object) -> type[Rule]:
    return type(name, (_Silent,), {"code": code, "name": name, **attributes})


RULES: Mapping[str, type[Rule]] = {
    made.code: made
    for made in (
        rule("ART900", "text-statistics", status="diagnostic"),
        rule("House.Terms", "terms"),
        rule("House.Tone", "tone", default=False),
        rule("PRE001", "brand-new", status="preview"),
        rule("REP001", "doubled-word", window=option(300, help="words"), share=option(0.5, help="part")),
        rule("REP002", "echo", default=False),
        rule("REP020", "echo-of-old", status="deprecated"),
        rule("REPX01", "other-family"),
        rule("UNT001", "implausible-power"),
        rule("UNT002", "implausible-speed", severity=Severity.ERROR),
        rule("UNT020", "unit-typo", default=False, words=option((), help="words")),
    )
}
DEFAULT = ["House.Terms", "REP001", "REPX01", "UNT001", "UNT002"]


def codes(path: str = "a.md", **settings: object) -> list[str]:
    return [made.code for made in rule_set(Config(**settings), RULES, path).rules]  # type: ignore[arg-type]


def fault(**overrides: object) -> str:
    written = {key.replace("_", "-"): value for key, value in overrides.items()}
    with pytest.raises(ConfigError) as caught:
        rule_set(ConfigFinder(overrides=written, isolated=True).for_directory("."), RULES, "a.md")
    message = str(caught.value)
    assert "\n" not in message
    return message


# ---- select and ignore


def test_while_nothing_is_selected_the_stable_rules_that_are_on_by_default_run() -> None:
    assert codes() == DEFAULT


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        (("ALL",), ["House.Terms", "House.Tone", "REP001", "REP002", "REPX01", "UNT001", "UNT002", "UNT020"]),
        (("UNT",), ["UNT001", "UNT002", "UNT020"]),
        (("UNT00",), ["UNT001", "UNT002"]),
        (("UNT001",), ["UNT001"]),
        (("implausible-power", "doubled-word"), ["REP001", "UNT001"]),
        (("REP",), ["REP001", "REP002"]),
        (("House",), ["House.Terms", "House.Tone"]),
        (("House.Tone",), ["House.Tone"]),
        (("tone",), ["House.Tone"]),
        (("PRE001",), ["PRE001"]),
        (("brand-new",), ["PRE001"]),
        (("REP020",), ["REP020"]),
        (("echo-of-old", "UNT001"), ["REP020", "UNT001"]),
        (("ART900",), ["ART900"]),
    ],
)
def test_select_runs_exactly_what_it_names(select: tuple[str, ...], expected: list[str]) -> None:
    assert codes(select=select) == expected


def test_extend_select_adds_to_the_default_and_to_a_selection() -> None:
    assert codes(extend_select=("REP002",)) == sorted([*DEFAULT, "REP002"])
    assert codes(select=("UNT001",), extend_select=("REP",)) == ["REP001", "REP002", "UNT001"]


def test_ignore_takes_from_the_default() -> None:
    assert codes(ignore=("UNT", "terms")) == ["REP001", "REPX01"]
    assert codes(ignore=("ALL",)) == []


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (("UNT",), ("UNT001",), ["UNT002", "UNT020"]),
        (("UNT001",), ("UNT",), ["UNT001"]),
        (("UNT00",), ("UNT",), ["UNT001", "UNT002"]),
        (("UNT",), ("UNT00",), ["UNT020"]),
        (("UNT001",), ("UNT001",), []),
        (("UNT001",), ("implausible-power",), []),
        (("UNT",), ("UNT",), []),
        (("ALL",), ("REP", "House", "REPX", "UNT"), []),
        (("UNT",), ("ALL",), ["UNT001", "UNT002", "UNT020"]),
        (("ALL", "PRE001"), ("ALL",), ["PRE001"]),
        (("UNT", "UNT001"), ("UNT00",), ["UNT001", "UNT020"]),
        (("PRE001", "ART900"), ("PRE",), ["ART900"]),
    ],
)
def test_the_more_specific_selector_wins_and_ignore_between_equals(
    select: tuple[str, ...], ignore: tuple[str, ...], expected: list[str]
) -> None:
    wanted = expected if "PRE001" not in select or ignore != ("PRE",) else ["ART900", "PRE001"]
    assert codes(select=select, ignore=ignore) == wanted


def test_a_rule_off_by_default_that_extend_select_names_stands_against_an_ignored_family() -> None:
    assert codes(extend_select=("UNT020",), ignore=("UNT",)) == ["House.Terms", "REP001", "REPX01", "UNT020"]


# ---- per-file-ignores


def test_globs_count_from_the_root_and_the_path_may_be_spelt_anyhow(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site/drafts/deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "site")
    config = Config(root=str(tmp_path), per_file_ignores=(("site/drafts/**", ("UNT",)), ("*.txt", ("REP001",))))
    choice = RuleChoice(config, RULES)

    def running(path: str) -> list[str]:
        return [made.code for made in choice.for_file(path).rules]

    assert running("a.md") == DEFAULT
    assert running("drafts/deep/a.md") == running("../site/drafts/a.md") == ["House.Terms", "REP001", "REPX01"]
    assert running(str(tmp_path / "site/drafts/a.txt")) == ["House.Terms", "REPX01"]
    assert running("/elsewhere/b.txt") == ["House.Terms", "REPX01", "UNT001", "UNT002"]


@pytest.mark.parametrize(
    ("glob", "ignored", "kept"),
    [
        ("drafts", ["drafts/a.md", "x/drafts/y/a.md"], ["draft.md", "drafts.md"]),
        ("drafts/", ["drafts/a.md"], ["x/drafts"]),
        ("/drafts", ["drafts/a.md"], ["x/drafts/a.md"]),
        ("x/drafts", ["x/drafts/a.md"], ["drafts/a.md", "y/x/drafts/a.md"]),
        ("./a.md", ["a.md"], ["x/a.md"]),
        ("a.{md,mdx}", ["a.md", "x/a.mdx"], ["a.txt"]),
        ("**/drafts/*.md", ["drafts/a.md", "x/y/drafts/a.md"], ["drafts/x/a.md"]),
        ("!opinion/**", ["a.md", "news/a.md"], ["opinion/a.md", "opinion/x/a.md"]),
        ("ALL.md", ["ALL.md"], ["all.md"]),
    ],
)
def test_a_glob_covers_what_it_names_and_all_below(glob: str, ignored: list[str], kept: list[str]) -> None:
    config = Config(root=str(Path.cwd()), per_file_ignores=((glob, ("ALL",)),))
    choice = RuleChoice(config, RULES)
    assert [path for path in [*ignored, *kept] if not choice.for_file(path).rules] == ignored


def test_every_matching_glob_ignores_and_a_rule_that_was_selected_by_code_too() -> None:
    ignores = (("*.md", ("UNT",)), ("a.*", ("echo", "PRE001", "ART900")))
    config: dict[str, object] = {"root": str(Path.cwd()), "per_file_ignores": ignores}
    assert codes("a.md", select=("UNT001", "REP", "PRE001", "ART900"), **config) == ["REP001"]


# ---- severity and options


def test_the_most_specific_severity_holds_and_only_configured_ones_are_given() -> None:
    written = {"UNT001": Severity.ERROR, "ALL": Severity.INFO, "UNT": Severity.WARNING}
    severities = rule_set(Config(severity=written), RULES, "a.md").severities
    assert severities["UNT001"] is Severity.ERROR
    assert severities["UNT002"] is Severity.WARNING
    assert severities["REP001"] is Severity.INFO
    only = rule_set(Config(severity={"echo": Severity.INFO}), RULES, "a.md").severities
    assert dict(only) == {"REP002": Severity.INFO}
    assert dict(rule_set(Config(), RULES, "a.md").severities) == {}


@pytest.mark.parametrize("selector", ["REP001", "doubled-word"])
def test_options_are_given_under_code_or_name(selector: str) -> None:
    made = rule_set(Config(options={selector: {"window": 7}}, select=("REP001",)), RULES, "a.md").rules[0]
    assert (vars(made), getattr(made, "share")) == ({"window": 7}, 0.5)  # noqa: B009 - declared on the built class


def test_options_under_the_code_go_over_those_under_the_name() -> None:
    options = {"REP001": {"window": 7}, "doubled-word": {"window": 8, "share": 1}}
    made = rule_set(Config(options=options, select=("REP001",)), RULES, "a.md").rules[0]
    assert vars(made) == {"window": 7, "share": 1.0}


def test_an_option_list_reaches_the_rule_as_a_tuple() -> None:
    made = rule_set(Config(options={"UNT020": {"words": ["a", "b"]}}, select=("UNT020",)), RULES, "a.md").rules[0]
    assert vars(made) == {"words": ("a", "b")}


# ---- faults


def test_an_unknown_selector_names_the_nearest() -> None:
    assert fault(select=["UNT01"]) == '--select: no rule or family "UNT01"; did you mean UNT001?'
    assert fault(ignore=["unt001"]) == '--ignore: no rule or family "unt001"; did you mean UNT001?'
    assert fault(extend_select=["implausible-pwr"]).endswith("did you mean implausible-power?")
    assert fault(severity={"HOUS": "info"}) == '--severity: no rule or family "HOUS"; did you mean House?'
    assert fault(per_file_ignores={"*.md": ["REPP"]}).startswith('--per-file-ignores."*.md": no rule or family "REPP"')
    assert fault(select=["UNT", "UN", "REP"]).startswith('--select: no rule or family "UN"')
    assert fault(select=["U\n"]) == '--select: no rule or family "U\\n"'
    assert fault(select=[""]) == '--select: no rule or family ""'


def test_the_fault_of_a_list_that_adds_names_the_file_that_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("base.toml").write_text('extend-select = ["NIX"]')
    Path("pyproject.toml").write_text('[tool.artlint]\nextend = "base.toml"\nextend-select = ["UNT"]')
    with pytest.raises(ConfigError, match=r'^base\.toml: extend-select: no rule or family "NIX"'):
        rule_set(ConfigFinder().for_directory("."), RULES, "a.md")


def test_a_selector_that_would_switch_on_nothing_is_no_silent_nothing() -> None:
    assert fault(select=["PRE"]) == '--select: "PRE" names only preview rules; select PRE001 by code'
    assert fault(extend_select=["text-statistics"]) == (
        '--extend-select: "text-statistics" names only diagnostic rules; select ART900 by code'
    )


@pytest.mark.parametrize("ignored", [[], ["REP001"]])
def test_a_wrong_option_is_named_even_of_a_rule_that_does_not_run(ignored: list[str]) -> None:
    def message(selector: str, name: str, value: object) -> str:
        return fault(options={selector: {name: value}}, ignore=ignored)

    assert message("REP001", "window", "wide") == "--options.REP001.window: expected a whole number, found 'wide'"
    assert message("doubled-word", "share", True) == "--options.doubled-word.share: expected a number, found True"
    assert message("REP001", "windw", 1) == ("--options.REP001.windw: REP001 has no such option; did you mean window?")
    assert message("doubled-wrd", "window", 1) == "--options.doubled-wrd: no such rule; did you mean doubled-word?"


def test_a_family_has_no_options() -> None:
    assert fault(options={"REP": {"window": 1}}).startswith("--options.REP: no such rule")


def test_a_table_of_a_family_is_for_its_rules_that_have_the_option(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text("ranges: {}\n")
    (tmp_path / "artlint.toml").write_text('[units]\nknowledge = ["facts.yaml"]\n')
    config = ConfigFinder().for_directory(str(tmp_path))
    rules = load_registry().rules
    (rule,) = [rule for rule in RuleChoice(config, rules).for_file("a.md").rules if rule.code == "UNT001"]
    assert vars(rule)["knowledge"][0].endswith("facts.yaml")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ('[unit]\nknowledge = ["f"]\n', "unit: no such key; did you mean units?"),
        (
            '[units]\nknowlege = ["f"]\n',
            "units.knowlege: no rule of the family has such an option; did you mean knowledge?",
        ),
        ('[units]\nknowledge = "f"\n', "units.knowledge: expected a list of strings, found 'f'"),
    ],
)
def test_a_table_nobody_can_use_is_named(tmp_path: Path, written: str, said: str) -> None:
    (tmp_path / "artlint.toml").write_text(written)
    config = ConfigFinder().for_directory(str(tmp_path))
    with pytest.raises(ConfigError) as error:
        RuleChoice(config, load_registry().rules)
    assert str(error.value).endswith(said)
