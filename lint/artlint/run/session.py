"""The stages of a run, composed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from artlint.config.select import RuleSet, rule_set
from artlint.errors import ArtlintError, ConfigError
from artlint.run.check import check_document
from artlint.run.discover import discover
from artlint.run.read import read_source
from artlint.run.result import FileResult
from artlint.run.suppress import Active, suppress
from artlint.walk import rules_in_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from artlint.config.load import ConfigFinder
    from artlint.config.schema import Config
    from artlint.document import Document, Source
    from artlint.plugins import Registry
    from artlint.rule import Rule

PLAIN = ".txt"  # how a file of an unknown kind is read when it is named


class Session:
    """One run: what the plugins offer, and the configuration of each folder with its rules, made once."""

    def __init__(self, registry: Registry, finder: ConfigFinder) -> None:
        self.registry = registry
        self.finder = finder
        self._rules: dict[int, Mapping[str, type[Rule]]] = {}
        self._rule_sets: dict[int, RuleSet] = {}

    def check_paths(self, paths: Sequence[str]) -> Iterator[FileResult]:
        """The result of every article below the paths. Raises ConfigError; what fails on a file is in its result."""
        for path in discover(paths, self.finder, self.registry.parsers.keys()):
            try:
                source = read_source(path)
            except ArtlintError as error:
                yield FileResult(path, None, failures=(error,))
            else:
                yield self.check_source(source)

    def check_source(self, source: Source) -> FileResult:
        """The result of a text that is already read; its path finds the configuration and the parser."""
        config = self.finder.for_file(source.path)
        registered = self.rules(config)
        chosen = self._rule_set(config, registered, source.path)
        document = self.parse(source)
        checked = check_document(document, chosen.rules, chosen.severities)
        active = Active({rule.code: rule for rule in chosen.rules}, registered, chosen.severities)
        kept = suppress(document, checked.findings, active)
        return FileResult(source.path, document, kept.kept, kept.suppressed, checked.failures)

    def parse(self, source: Source) -> Document:
        """The document, by the parser of the path's suffix; plain text when there is none."""
        suffix = os.path.splitext(source.path)[1].lower()
        return self.registry.parsers.get(suffix, self.registry.parsers[PLAIN])(source)

    def rules(self, config: Config) -> Mapping[str, type[Rule]]:
        """Every rule there is under a configuration: the plugins' and those in its own rule folders."""
        if not config.rules:
            return self.registry.rules
        if id(config) not in self._rules:
            self._rules[id(config)] = self._with_own_rules(config)
        return self._rules[id(config)]

    def _with_own_rules(self, config: Config) -> Mapping[str, type[Rule]]:
        rules = dict(self.registry.rules)
        for folder in config.rules:
            for rule in rules_in_folder(os.path.join(config.root, folder)):
                if rule.code in rules:
                    raise ConfigError(config.path, "rules", f"{folder}: there is a rule {rule.code} already")
                rules[rule.code] = rule
        return dict(sorted(rules.items()))

    def _rule_set(self, config: Config, rules: Mapping[str, type[Rule]], path: str) -> RuleSet:
        if config.per_file_ignores:
            return rule_set(config, rules, path)
        if id(config) not in self._rule_sets:
            self._rule_sets[id(config)] = rule_set(config, rules, path)
        return self._rule_sets[id(config)]
