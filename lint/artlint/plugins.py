"""How rules, parsers, reporters and presets arrive.

Every one comes from a plugin, the built-in ones too. The installed plugins are found by reading the entry points
beside the packages on `sys.path`, which costs a fraction of `importlib.metadata`; pluggy is imported only where
there is a plugin besides the built-in one.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import ModuleType

from artlint.errors import FAULTS, PluginError, reason
from artlint.rule import Rule, selectable
from artlint.values import TYPE_CHECKING, NamedTuple, cast
from artlint.walk import defined_in, rules_in_package

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from artlint.parse.parser import Parser
    from artlint.report.reporter import Reporter

GROUP = "artlint"
BUILT_IN = ("artlint.built_in", "artlint_rules.plugin")
HOOKS = ("register_rules", "register_parsers", "register_reporters", "register_presets")


class Plugin(NamedTuple):
    """An installed plugin: `module` is what its entry point names, `distribution` what it was installed with."""

    name: str
    module: str
    distribution: str
    version: str


class Registry:
    """Everything the plugins offer, by code, suffix or name, and what went wrong while asking them."""

    def __init__(self) -> None:
        self.plugins: list[Plugin] = []
        self.rules: dict[str, type[Rule]] = {}
        self.parsers: dict[str, Parser] = {}
        self.reporters: dict[str, Reporter] = {}
        self.presets: dict[str, Mapping[str, object]] = {}
        self.failures: list[PluginError] = []
        self._owners: dict[str, Plugin] = {}

    def add(self, plugin: Plugin, hook: str, offered: object) -> None:
        """Take in what a plugin's hook returned; what is not of its kind, or has a name that is taken, is a failure."""
        kind = hook.removeprefix("register_").rstrip("s")
        for name, value in _named(hook, offered):
            if fault := _fault(kind, value):
                self.failures.append(PluginError(plugin.distribution, f"{plugin.module} {hook}: {fault}"))
            elif fault := self._taken(plugin, kind, name, value):
                self.failures.append(PluginError(plugin.distribution, fault))
            else:
                self._owners[f"{kind} {name}"] = plugin
                self._registered(kind)[name] = value

    def owner(self, kind: str, name: str) -> Plugin | None:
        """The plugin that registered a "rule", "parser", "reporter" or "preset" of that name."""
        return self._owners.get(f"{kind} {name}")

    def _taken(self, plugin: Plugin, kind: str, name: str, value: object) -> str:
        other = self.owner(kind, name)
        if other is None:
            return ""
        here, there = plugin.module, other.module
        if kind == "rule":
            here, there = defined_in(cast("type[Rule]", value)), defined_in(self.rules[name])
        return f"{kind} {name} is in {here} and in {there}"

    def _registered(self, kind: str) -> dict[str, object]:
        return cast("dict[str, object]", getattr(self, f"{kind}s"))


def _named(hook: str, offered: object) -> Iterator[tuple[str, object]]:
    """What a hook returned, each with the name it is registered by."""
    if hook != "register_rules":
        yield from cast("Mapping[str, object]", offered).items()
        return
    for rule in rules_in_package(offered) if isinstance(offered, ModuleType) else cast("Iterable[object]", offered):
        yield str(getattr(rule, "code", "")), rule


def _fault(kind: str, value: object) -> str:
    """Why a value is no rule, parser, reporter or preset; empty when it is one."""
    if kind == "rule":
        if not (isinstance(value, type) and issubclass(value, Rule)):
            return f"{value!r} is no rule class"
        wrong = [name for name in ("code", "name") if not selectable(str(getattr(value, name, "")))]
        return f"{value.__name__} has no {wrong[0]} that can be selected" if wrong else ""
    fits = hasattr(value, "items") if kind == "preset" else callable(value)
    return "" if fits else f"{value!r} is no {kind}"


def load_registry(plugins: Iterable[Plugin] | None = None) -> Registry:
    """Ask every plugin for what it offers.

    A plugin that cannot be imported, or whose hook raises, is noted in `Registry.failures` with its cause, and the
    others go on; so is what a hook should not have returned.
    """
    registry = Registry()
    modules: list[tuple[Plugin, ModuleType]] = []
    for plugin in installed_plugins() if plugins is None else plugins:
        try:
            modules.append((plugin, import_module(plugin.module)))
        except FAULTS as error:
            registry.failures.append(_failure(plugin, "cannot be imported", error))
        else:
            registry.plugins.append(plugin)
    for plugin, hook, function in _hook_functions(modules, registry):
        try:
            registry.add(plugin, hook, function())
        except FAULTS as error:
            registry.failures.append(_failure(plugin, f"{hook} failed", error))
    registry.rules = dict(sorted(registry.rules.items()))
    return registry


def _failure(plugin: Plugin, what: str, error: BaseException) -> PluginError:
    failure = PluginError(plugin.distribution, f"{plugin.module} {what}: {reason(error)}")
    failure.__cause__ = error
    return failure


def _hook_functions(
    modules: list[tuple[Plugin, ModuleType]], registry: Registry
) -> Iterator[tuple[Plugin, str, Callable[[], object]]]:
    if any(plugin.module not in BUILT_IN for plugin, _ in modules):
        modules = list(_validated(modules, registry))
    for hook in HOOKS:
        for plugin, module in modules:
            if function := getattr(module, hook, None):
                yield plugin, hook, function


def _validated(modules: list[tuple[Plugin, ModuleType]], registry: Registry) -> Iterator[tuple[Plugin, ModuleType]]:
    """The modules whose hooks pluggy accepts; the others are noted as failures."""
    from artlint.hook_check import hook_fault

    for plugin, module in modules:
        if fault := hook_fault(plugin.name, module):
            registry.failures.append(PluginError(plugin.distribution, f"{plugin.module}: {fault}"))
        else:
            yield plugin, module


# ---- which plugins are installed


def installed_plugins() -> list[Plugin]:
    """The plugins of every distribution on `sys.path`, the built-in one first, then by name.

    Of two copies of a distribution the first one counts, as for Python itself; two distributions may well use the same
    name for a plugin.
    """
    found: dict[str, list[Plugin]] = {}
    for folder in sys.path:
        for path in _metadata_folders(folder):
            if plugins := list(_plugins_in(path)):
                found.setdefault(plugins[0].distribution.lower(), plugins)
    every = (plugin for plugins in found.values() for plugin in plugins)
    return sorted(every, key=lambda plugin: (plugin.module not in BUILT_IN, plugin.name, plugin.distribution))


def _metadata_folders(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder or ".") as entries:
            yield from (entry.path for entry in entries if entry.name.endswith(".dist-info"))
    except OSError:
        return


def _plugins_in(metadata: str) -> Iterator[Plugin]:
    try:
        with open(os.path.join(metadata, "entry_points.txt"), "rb") as file:
            content = file.read()
    except OSError:
        return
    if b"[artlint]" not in content:
        return
    distribution, _, version = os.path.basename(metadata).removesuffix(".dist-info").partition("-")
    section = ""
    for line in content.decode("utf-8", "replace").splitlines():
        if line.startswith("["):
            section = line.strip().strip("[]")
        elif section == GROUP and "=" in line:
            name, _, value = line.partition("=")
            yield Plugin(name.strip(), value.strip(), distribution.replace("_", "-").replace(".", "-"), version)
