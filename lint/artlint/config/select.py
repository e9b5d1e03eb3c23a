"""A configuration applied to the rules there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from artlint.config.selectors import SelectorError, Selectors
from artlint.rule import OptionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from artlint.config.schema import Config
    from artlint.config.selectors import Selected
    from artlint.finding import Severity
    from artlint.rule import Rule

_NO_RANK = -1  # below "ALL": what runs only because nothing is selected


class RuleSet(NamedTuple):
    """The rules that read a file, in the order of their codes, and the configured severities by code."""

    rules: tuple[Rule, ...]
    severities: Mapping[str, Severity]


class RuleSets:
    """The rule set of every file; rules are made once for a configuration and serve all its files."""

    def __init__(self, rules: Mapping[str, type[Rule]]) -> None:
        self._rules = rules
        self._by_config: dict[int, tuple[Config, _Choice]] = {}

    def for_file(self, config: Config, path: str) -> RuleSet:
        """The rules for an article. Raises ConfigError for a rule or option that there is not."""
        known = self._by_config.get(id(config))
        if known is None:  # the configuration is kept beside, so that its id stays its own
            known = self._by_config[id(config)] = (config, _Choice(config, self._rules))
        return known[1].for_file(path)


def rule_set(config: Config, rules: Mapping[str, type[Rule]], path: str) -> RuleSet:
    """The rules for one article; `RuleSets` is for many. Raises ConfigError for a rule or option that there is not.

    A selector is "ALL", a code, the beginning of a code or a rule's name. Where `select` and `ignore` both name a
    rule, the more specific selector wins, and `ignore` between equals.
    """
    return _Choice(config, rules).for_file(path)


class _Choice:
    """What a configuration makes of the rules."""

    def __init__(self, config: Config, rules: Mapping[str, type[Rule]]) -> None:
        self._config = config
        self._selectors = Selectors(rules)
        self._ignores = tuple(self._file_ignores())
        settings = self._settings(rules)
        running = self._running(rules)
        self._whole = RuleSet(
            tuple(rule for code in sorted(rules) if (rule := self._rule(rules[code], settings, running)) is not None),
            self._severities(),
        )

    def for_file(self, path: str) -> RuleSet:
        """The rules that are not ignored for the file."""
        if not self._ignores:
            return self._whole
        import os

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

    def _settings(self, rules: Mapping[str, type[Rule]]) -> dict[str, dict[str, tuple[str, object]]]:
        """The options of each rule with the selector they were given under; those under its code go over its name's."""
        settings: dict[str, dict[str, tuple[str, object]]] = {}
        for selector in sorted(self._config.options, key=lambda selector: selector in rules):
            for code in self._rules_with_options(selector, rules):
                for option, value in self._config.options[selector].items():
                    settings.setdefault(code, {})[option.replace("_", "-")] = (selector, value)
        return settings

    def _rules_with_options(self, selector: str, rules: Mapping[str, type[Rule]]) -> tuple[str, ...]:
        codes = (selector,) if selector in rules else tuple(c for c, rule in rules.items() if rule.name == selector)
        if not codes:
            from artlint.errors import did_you_mean

            near = did_you_mean(selector, (word for code, rule in rules.items() for word in (code, rule.name)))
            raise self._config.error(("options", selector), f'no rule "{selector}"{near}', "options")
        return codes

    def _rule(
        self, rule: type[Rule], settings: Mapping[str, Mapping[str, tuple[str, object]]], running: set[str]
    ) -> Rule | None:
        """The rule with its options when it runs; one that does not run is made only to have its options read."""
        given = settings.get(rule.code, {})
        if rule.code not in running and not given:
            return None
        try:
            made = rule({option: value for option, (_, value) in given.items()})
        except OptionError as error:
            selector = given.get(error.option.replace("_", "-"), (rule.code, None))[0]
            raise self._config.error(("options", selector, error.option), error.reason) from error
        return made if rule.code in running else None

    def _file_ignores(self) -> Iterator[tuple[str, frozenset[str]]]:
        for glob, selectors in self._config.per_file_ignores:
            key = ("per-file-ignores", glob)
            codes = (code for selector in selectors for code in self._named(key, selector).codes)
            yield glob, frozenset(codes)

    def _selected(self, key: str, selector: str) -> Selected:
        try:
            return self._selectors.selected(selector)
        except SelectorError as error:
            raise self._config.error((key, selector), str(error), key) from error

    def _named(self, key: tuple[str, ...], selector: str) -> Selected:
        try:
            return self._selectors.named(selector)
        except SelectorError as error:
            shown = "severity" if key[0] == "severity" else ".".join(key)
            raise self._config.error(key, str(error), shown) from error


def _raise_ranks(ranks: dict[str, int], selections: Iterable[Selected]) -> None:
    for codes, rank in selections:
        for code in codes:
            ranks[code] = max(ranks.get(code, _NO_RANK), rank)
