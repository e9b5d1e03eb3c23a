"""The rules in a package or a folder."""

from __future__ import annotations

import os
from importlib import import_module

from artlint.errors import RuleError
from artlint.pattern_rule import PatternRule
from artlint.rule import Rule
from artlint.rule_file import is_rule_file, rule_class
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType


_NO_RULE = "extends: is missing, so this is no rule; existence, substitution or repetition"


def rules_in_package(package: ModuleType) -> Iterator[type[Rule]]:
    """The rule classes of every module and the rule files of every folder below a package.

    A folder whose name begins with an underscore is left out: it holds the parts that rules are made of.
    """
    for folder in package.__path__:
        yield from _rules_below(folder, package.__name__)


def rules_in_folder(folder: str) -> Iterator[type[Rule]]:
    """The rule files in a folder of rules and below; Python files in it are not run.

    Raises RuleError for a YAML file that says nothing of being a rule, for whoever wrote it takes it for one.
    """
    for path in _files(folder):
        if _is_yaml(path):
            if not is_rule_file(path):
                raise RuleError("", path, _NO_RULE)
            yield rule_class(path)


def defined_in(rule: type[Rule]) -> str:
    """The rule file or the module that a rule is in."""
    return rule.path if issubclass(rule, PatternRule) else rule.__module__


def _rules_below(folder: str, package: str) -> Iterator[type[Rule]]:
    for path in _files(folder):
        stem, suffix = os.path.splitext(path)
        if suffix == ".py" and not stem.endswith("__init__"):
            module = import_module(".".join([package, *os.path.relpath(stem, folder).split(os.sep)]))
            yield from _rules_of(module)
        elif _is_yaml(path) and is_rule_file(path):  # others are the cases and the data of the modules
            yield rule_class(path)


def _is_yaml(path: str) -> bool:
    return path.endswith((".yaml", ".yml"))


def _rules_of(module: ModuleType) -> Iterator[type[Rule]]:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Rule) and value.__module__ == module.__name__:
            rule: type[Rule] = value
            if hasattr(rule, "code"):
                yield rule


def _files(folder: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        raise RuleError("", folder, f"cannot read this folder of rules: {error.strerror}") from error
    for entry in entries:
        if entry.is_dir():
            if not entry.name.startswith("_"):
                yield from _files(entry.path)
        elif entry.is_file() and not entry.name.startswith("."):
            yield entry.path
