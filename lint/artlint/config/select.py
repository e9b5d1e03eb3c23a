"""A configuration applied to the rules there are."""

from __future__ import annotations

import os

from artlint.config.files import shown_path
from artlint.config.schema import COMMAND_LINE, EXTEND, KEYS, dotted
from artlint.config.selectors import Selected, SelectorError, Selectors
from artlint.errors import FAULTS, ArtlintError, RuleError, did_you_mean, reason
from artlint.rule import OptionError
from artlint.values import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from artlint.config.schema import Config
    from artlint.errors import ConfigError
    from artlint.finding import Severity
    from artlint.rule import Rule

_NO_RANK = -1  # below "ALL": what runs only because nothing is selected


class RuleSet(NamedTuple):
    """The rules that read a file, in the order of their codes, and the configured severities by code."""

    rules: tuple[Rule, ...]
    severities: Mapping[str, Severity]


class _Given(NamedTuple):
    """An option as it was configured, with its key as it was written."""

    key: tuple[str, ...]
    value: object


class RuleChoice:
    """What a configuration makes of the rules, for any number of files.

    A selector is "ALL", a code, the beginning of a code or a rule's name. Where `select` and `ignore` both name a
    rule, the more specific selector wins, and `ignore` between equals. Raises ConfigError for a rule or option that
    there is not; a selector of the command line, which holds for every configuration of a run, may be one of rules that
    are `elsewhere`. A rule that raises when it is made is left out and among the `failures`.
    """

    def __init__(
        self,
        config: Config,
        rules: Mapping[str, type[Rule]],
        elsewhere: Callable[[str], bool] = lambda _selector: False,
    ) -> None:
        self.failures: list[RuleError] = []
        self._elsewhere = elsewhere
        self._config = config
        self._selectors = Selectors(rules)
        self._ignores = tuple(self._file_ignores())
        settings = self._settings(rules)
        running = self._running(rules)
        self._whole = RuleSet(
            tuple(
                rule
                for code in sorted(rules)
                if (rule := self._rule(rules[code], settings.get(code, {}), runs=code in running)) is not None
            ),
            self._severities(),
        )

    def for_file(self, path: str) -> RuleSet:
        """The rules that are not ignored for the file."""
        if not self._ignores:
            return self._whole
        from artlint.config.glob import globs, path_from

        relative = path_from(self._config.root, os.path.abspath(path))
        ignored: set[str] = set()
        for glob, codes in self._ignores:
            if globs((glob.removeprefix("!"),)).covers(relative) != glob.startswith("!"):
                ignored |= codes
        return self._whole._replace(rules=tuple(rule for rule in self._whole.rules if rule.code not in ignored))

    def _running(self, rules: Mapping[str, type[Rule]]) -> set[str]:
        """The codes of the rules that run before any file is looked at."""
        config = self._config
        ranks: dict[str, int] = {}
        if not config.select:
            by_default = (code for code, rule in rules.items() if rule.default and rule.status == "stable")
            ranks = dict.fromkeys(by_default, _NO_RANK)
        for key, selectors in (("select", config.select), ("extend-select", config.extend_select)):
            _raise_ranks(ranks, (self._selected(key, selector) for selector in selectors))
        ignored: dict[str, int] = {}
        _raise_ranks(ignored, (self._named(("ignore",), selector) for selector in config.ignore))
        return {code for code, rank in ranks.items() if rank > ignored.get(code, _NO_RANK - 1)}

    def _severities(self) -> dict[str, Severity]:
        """By code; of two selectors that name a rule the more specific one holds, of equals the later."""
        ranked = [
            (self._named(("severity", selector), selector), level) for selector, level in self._config.severity.items()
        ]
        ranked.sort(key=lambda pair: pair[0].rank)
        return {code: level for selected, level in ranked for code in selected.codes}

    def _settings(self, rules: Mapping[str, type[Rule]]) -> dict[str, dict[str, _Given]]:
        """The options of each rule by its code and their own names; those under its code go over its name's."""
        settings: dict[str, dict[str, _Given]] = {}
        for family, options in self._config.families.items():
            for option, value in options.items():
                for code in self._rules_of_family(family, option, rules):
                    self._give(settings, rules[code], ("families", family, option), value)
        for selector in sorted(self._config.options, key=lambda selector: selector in rules):
            for code in self._rules_with_options(selector, rules):
                for option, value in self._config.options[selector].items():
                    self._give(settings, rules[code], ("options", selector, option), value)
        return settings

    def _give(
        self, settings: dict[str, dict[str, _Given]], rule: type[Rule], key: tuple[str, ...], value: object
    ) -> None:
        given = _Given(key, self._located(rule, key, value))
        settings.setdefault(rule.code, {})[key[-1].replace("_", "-")] = given

    def _rules_with_options(self, selector: str, rules: Mapping[str, type[Rule]]) -> tuple[str, ...]:
        codes = (selector,) if selector in rules else tuple(c for c, rule in rules.items() if rule.name == selector)
        if not codes:
            near = did_you_mean(selector, (word for code, rule in rules.items() for word in (code, rule.name)))
            raise self._config.error(("options", selector), f"no such rule{near}")
        return codes

    def _rules_of_family(self, family: str, option: str, rules: Mapping[str, type[Rule]]) -> list[str]:
        """The codes of a family's rules that have an option."""
        codes = [code for code, rule in rules.items() if family_of(rule) == family]
        if not codes:
            known = (*KEYS, EXTEND, *(family_of(rule) for rule in rules.values()))
            reason = f"no such key{did_you_mean(family, known)}"
            raise self._config.error(("families", family), reason, dotted((family,)))
        having = [code for code in codes if option.replace("-", "_") in rules[code].options]
        if not having:
            options = {name.replace("_", "-") for code in codes for name in rules[code].options}
            reason = f"no rule of the family has such an option{did_you_mean(option, options)}"
            raise self._config.error(("families", family, option), reason, dotted((family, option)))
        return having

    def _located(self, rule: type[Rule], key: tuple[str, ...], value: object) -> object:
        """The value of an option; files are named from the folder of the file that sets it."""
        option = rule.options.get(key[-1].replace("-", "_"))
        if option is None or not option.paths or not isinstance(value, list | tuple):
            return value
        origin = self._config.origin(*key)
        folder = os.path.dirname(os.path.abspath(origin.path)) if origin.path else os.getcwd()
        paths = cast("Sequence[object]", value)
        return [shown_path(os.path.join(folder, path)) if isinstance(path, str) else path for path in paths]

    def _rule(self, rule: type[Rule], given: Mapping[str, _Given], *, runs: bool) -> Rule | None:
        """The rule with its options when it runs; one that does not run is made only to have its options read."""
        if not runs and not given:
            return None
        try:
            made = rule({name: option.value for name, option in given.items()})
        except OptionError as error:
            key = given[error.option].key if error.option in given else ("options", rule.code, error.option)
            shown = dotted(key[1:]) if key[0] == "families" else ""
            raise self._config.error(key, error.reason, shown) from error
        except ArtlintError:  # a file that an option names
            raise
        except FAULTS as error:
            failure = RuleError(rule.code, "", f"the rule cannot be made ({rule.__module__}): {reason(error)}")
            failure.__cause__ = error
            self.failures.append(failure)
            return None
        return made if runs else None

    def _file_ignores(self) -> Iterator[tuple[str, frozenset[str]]]:
        for glob, selectors in self._config.per_file_ignores:
            key = ("per-file-ignores", glob)
            codes = (code for selector in selectors for code in self._named(key, selector).codes)
            yield glob, frozenset(codes)

    def _selected(self, key: str, selector: str) -> Selected:
        try:
            return self._selectors.selected(selector)
        except SelectorError as error:
            return self._none((key, selector), selector, self._config.error((key, selector), str(error), key), error)

    def _named(self, key: tuple[str, ...], selector: str) -> Selected:
        try:
            return self._selectors.named(selector)
        except SelectorError as error:
            shown = "severity" if key[0] == "severity" else ""
            return self._none(key, selector, self._config.error(key, str(error), shown), error)

    def _none(self, key: tuple[str, ...], selector: str, error: ConfigError, cause: SelectorError) -> Selected:
        """What a selector names that no rule here answers to: nothing. Raises the error when none elsewhere does."""
        if self._config.origin(*key) == COMMAND_LINE and self._elsewhere(selector):
            return Selected((), 0)
        raise error from cause


def family_of(rule: type[Rule]) -> str:
    """The folder of a rule: "units"."""
    return rule.__module__.rpartition(".")[0].rpartition(".")[2]


def _raise_ranks(ranks: dict[str, int], selections: Iterable[Selected]) -> None:
    for codes, rank in selections:
        for code in codes:
            ranks[code] = max(ranks.get(code, _NO_RANK), rank)
