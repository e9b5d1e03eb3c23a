"""The stages of a run, composed."""

from __future__ import annotations

import os

from artlint.config.files import shown_path
from artlint.config.select import RuleChoice
from artlint.config.selectors import Selectors
from artlint.document import Document
from artlint.errors import FAULTS, ArtlintError, ReadError, RuleError, did_you_mean, reason
from artlint.run.check import check_document
from artlint.run.discover import discover
from artlint.run.read import read_source
from artlint.run.result import FileResult
from artlint.run.suppress import Active, suppress
from artlint.values import TYPE_CHECKING, NamedTuple, cast
from artlint.walk import defined_in, rules_in_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from artlint.config.load import ConfigFinder
    from artlint.config.schema import Config
    from artlint.config.select import RuleSet
    from artlint.document import Source
    from artlint.plugins import Registry
    from artlint.rule import Rule

PLAIN = ".txt"  # how a file of an unknown kind is read when it is named


class Session:
    """One run over the paths: what the plugins offer, and the rules under each configuration, made once."""

    def __init__(self, registry: Registry, finder: ConfigFinder, paths: Sequence[str] = ()) -> None:
        self.registry = registry
        self.finder = finder
        self._paths = paths
        self.failures: dict[str, ArtlintError] = {}  # of no file in particular, by what they say
        self._desks: dict[int, _Desk] = {}

    def check_paths(self) -> Iterator[FileResult]:
        """The result of every article below the paths. Raises ConfigError; what fails on a file is in its result."""
        for path in self._articles():
            try:
                source = read_source(path)
            except ArtlintError as error:
                yield FileResult(path, None, failures=(error,))
            else:
                yield self.check_source(source)

    def check_source(self, source: Source) -> FileResult:
        """The result of a text that is already read; its path finds the configuration and the parser."""
        desk = self._desk(self.finder.for_file(source.path))
        chosen = desk.choice.for_file(source.path)
        try:
            document = self.parse(source)
        except ArtlintError as error:
            return FileResult(source.path, None, failures=(error,))
        checked = check_document(document, chosen.rules, chosen.severities)
        active = Active({rule.code: rule for rule in chosen.rules}, desk.rules, chosen.severities)
        kept = suppress(document, checked.findings, active)
        return FileResult(source.path, document, kept.kept, kept.suppressed, checked.failures)

    def parse(self, source: Source) -> Document:
        """The document, by the parser of the path's suffix; plain text when there is none.

        Raises ReadError when the parser raises, or gives something else than a document.
        """
        suffix = os.path.splitext(source.path)[1].lower()
        suffix = suffix if suffix in self.registry.parsers else PLAIN
        try:
            document = cast("object", self.registry.parsers[suffix](source))
        except ArtlintError:
            raise
        except FAULTS as error:
            raise self._parser_failure(source.path, suffix, reason(error)) from error
        if not isinstance(document, Document):
            raise self._parser_failure(source.path, suffix, f"{document!r} is no document")
        return document

    def _parser_failure(self, path: str, suffix: str, what: str) -> ReadError:
        plugin = self.registry.owner("parser", suffix)
        return ReadError(path, f"the parser of {suffix} failed ({plugin.module if plugin else '?'}): {what}")

    def rules(self, config: Config) -> Mapping[str, type[Rule]]:
        """Every rule there is under a configuration, by code: the plugins' and those in its own rule folders."""
        return self._desk(config).rules

    def chosen(self, config: Config, path: str) -> RuleSet:
        """The rules that run on an article under a configuration."""
        return self._desk(config).choice.for_file(path)

    def _desk(self, config: Config) -> _Desk:
        desk = self._desks.get(id(config))
        if desk is None:
            self._require_plugins(config)
            rules = self._all_rules(config)
            desk = self._desks[id(config)] = _Desk(config, rules, RuleChoice(config, rules, self._names_a_rule))
            self.failures.update((str(failure), failure) for failure in desk.choice.failures)
        return desk

    def _articles(self) -> Iterator[str]:
        return discover(self._paths, self.finder, self.registry.parsers.keys())

    def _names_a_rule(self, selector: str) -> bool:
        """Whether a selector names a rule under any configuration of the run; looks through every folder of it."""
        folders = {os.path.dirname(path) for path in self._articles()}
        configs = {id(config): config for config in map(self.finder.for_directory, (os.curdir, *folders))}
        return any(Selectors(self._all_rules(config)).knows(selector) for config in configs.values())

    def _all_rules(self, config: Config) -> Mapping[str, type[Rule]]:
        if not config.rules:
            return self.registry.rules
        rules = dict(self.registry.rules)
        for folder in config.rules:
            for rule in _own_rules(os.path.join(config.root, folder)):
                if rule.code in rules:
                    here, there = (shown_path(defined_in(each)) for each in (rule, rules[rule.code]))
                    raise config.error(("rules", folder), f"rule {rule.code} is in {here} and in {there}", "rules")
                rules[rule.code] = rule
        return dict(sorted(rules.items()))

    def _require_plugins(self, config: Config) -> None:
        names = {name for plugin in self.registry.plugins for name in (plugin.name, plugin.distribution)}
        for name in config.required_plugins:
            if name not in names:
                reason = f"plugin {name!r} is not installed or failed{did_you_mean(name, names)}"
                raise config.error(("required-plugins", name), reason, "required-plugins")


class _Desk(NamedTuple):
    """A configuration with every rule there is under it and those it chooses; it keeps the configuration alive."""

    config: Config
    rules: Mapping[str, type[Rule]]
    choice: RuleChoice


def _own_rules(folder: str) -> Iterator[type[Rule]]:
    """The rules of a user's folder. Raises RuleError that names the file as other messages do."""
    try:
        yield from rules_in_folder(folder)
    except RuleError as error:
        raise RuleError(error.code, shown_path(error.path), error.reason) from error
