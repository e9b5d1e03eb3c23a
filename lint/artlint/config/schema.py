"""The keys of a configuration, their types and their defaults.

A table is read flat, one setting for each of its entries, so that files which extend each other merge key by key and
every value knows where it was written: `severity = {UNT001 = "error"}` is the setting `("severity", "UNT001")`.
"""

from __future__ import annotations

from types import MappingProxyType

from artlint.errors import ConfigError, did_you_mean
from artlint.finding import Severity
from artlint.values import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

Key = tuple[str, ...]
_EMPTY: Mapping[object, object] = MappingProxyType({})

# What version control, editors, package managers and site generators keep for themselves. No word that a newsroom could
# name a folder of articles by ("public", "build", "vendor"): where those are generated, .gitignore has them.
DEFAULT_EXCLUDE = (
    *(".bzr", ".git", ".hg", ".jj", ".svn"),
    *(".direnv", ".eggs", ".mypy_cache", ".nox", ".pytest_cache", ".ruff_cache", ".tox", ".venv", "venv"),
    *("__pycache__", "__pypackages__", "site-packages", "node_modules", "bower_components"),
    *(".idea", ".ipynb_checkpoints", ".obsidian", ".vscode"),
    *(".astro", ".cache", ".docusaurus", ".jekyll-cache", ".netlify", ".next", ".nuxt", "_build", "_site", "dist"),
)


class Origin(NamedTuple):
    """Where a setting was written: `path` as shown to the user, empty for the command line."""

    path: str
    section: str = ""  # what precedes the key in messages: "[tool.artlint] ", or "--" on the command line

    @property
    def label(self) -> str:
        """The place in words, for a comment."""
        return self.path or "command line"

    def error(self, key: str, reason: str) -> ConfigError:
        """The error of a setting written here."""
        return ConfigError(self.path, f"{self.section}{key}" if key else "", reason)


COMMAND_LINE = Origin("", "--")


class Config(NamedTuple):
    """What holds for the files of one directory."""

    path: str = ""  # the configuration file, absolute; empty when there is none
    root: str = "."  # the directory that globs and relative paths count from, absolute
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = cast("Mapping[str, Severity]", _EMPTY)  # by selector as written
    options: Mapping[str, Mapping[str, object]] = cast("Mapping[str, Mapping[str, object]]", _EMPTY)  # by code or name
    families: Mapping[str, Mapping[str, object]] = cast("Mapping[str, Mapping[str, object]]", _EMPTY)  # by folder
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()  # glob, selectors
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    respect_gitignore: bool = True
    force_exclude: bool = False
    fail_on: Severity = Severity.INFO
    output_format: str = "full"
    rules: tuple[str, ...] = ()  # folders of rule files, relative to root or absolute
    required_plugins: tuple[str, ...] = ()
    origins: Mapping[Key, Origin] = cast("Mapping[Key, Origin]", _EMPTY)  # of every setting that was written

    def origin(self, *key: str) -> Origin:
        """Where a setting was written, or another entry of its table; the file itself when there is none."""
        for length in range(len(key), 0, -1):
            for written, origin in self.origins.items():
                if written[:length] == key[:length]:
                    return origin
        return Origin(self.path)

    def error(self, key: Sequence[str], reason: str, shown: str = "") -> ConfigError:
        """A ConfigError that names the place of the setting; `shown` is its dotted name where `key` is finer."""
        return self.origin(*key).error(shown or dotted(key), reason)


class Setting(NamedTuple):
    """A value as the TOML or YAML library read it, with its place."""

    origin: Origin
    key: Key
    value: object

    def error(self, reason: str) -> ConfigError:
        """The error of this setting."""
        return self.origin.error(dotted(self.key), reason)

    def expected(self, what: str, near: str = "") -> ConfigError:
        """The error of a wrong type or value; `near` is what `did_you_mean` says."""
        from artlint.config.toml_text import shortened, toml_value

        return self.error(f"expected {what}, found {shortened(toml_value(self.value))}{near}")

    def strings(self) -> tuple[str, ...]:
        """A list of strings."""
        value = self.value
        if isinstance(value, list | tuple):
            items = cast("Sequence[object]", value)
            if all(isinstance(item, str) for item in items):
                return tuple(cast("Sequence[str]", items))
        raise self.expected("a list of strings")

    def string(self) -> str:
        """A string."""
        if isinstance(self.value, str):
            return self.value
        raise self.expected("a string")

    def boolean(self) -> bool:
        """True or false."""
        if isinstance(self.value, bool):
            return self.value
        raise self.expected("true or false")

    def level(self) -> Severity:
        """A severity by its label."""
        labels = {severity.label: severity for severity in Severity}
        if isinstance(self.value, Severity):
            return self.value
        if not isinstance(self.value, str) or self.value not in labels:
            near = did_you_mean(str(self.value), labels)
            raise self.expected('"error", "warning" or "info"', near)
        return labels[self.value]

    def globs(self) -> tuple[str, ...]:
        """A list of globs."""
        patterns = self.strings()
        for pattern in patterns:
            self._check_glob(pattern)
        return patterns

    def entries(self) -> Iterator[Setting]:
        """The settings of a table."""
        if not hasattr(self.value, "items"):
            raise self.expected("a table")
        for name, value in cast("Mapping[object, object]", self.value).items():
            yield Setting(self.origin, (*self.key, str(name)), value)

    def _check_glob(self, pattern: str) -> None:
        from artlint.config.glob import GlobError, path_patterns

        try:
            path_patterns(pattern)
        except GlobError as error:
            raise self.error(str(error)) from error

    # ---- one reader for each kind of key; each yields settings whose values are typed

    def read_strings(self) -> Iterator[Setting]:
        """A list that replaces."""
        yield self._replace(value=self.strings())

    def read_string(self) -> Iterator[Setting]:
        """One string."""
        yield self._replace(value=self.string())

    def read_boolean(self) -> Iterator[Setting]:
        """One truth value."""
        yield self._replace(value=self.boolean())

    def read_level(self) -> Iterator[Setting]:
        """One severity."""
        yield self._replace(value=self.level())

    def read_globs(self) -> Iterator[Setting]:
        """A list of globs that replaces."""
        yield self._replace(value=self.globs())

    def read_added(self) -> Iterator[Setting]:
        """A list that adds: each item is a setting of its own."""
        for item in self.strings():
            yield Setting(self.origin, (*self.key, item), item)

    def read_added_globs(self) -> Iterator[Setting]:
        """A list of globs that adds."""
        for item in self.globs():
            yield Setting(self.origin, (*self.key, item), item)

    def read_severities(self) -> Iterator[Setting]:
        """A table of severities by selector."""
        for entry in self.entries():
            yield entry._replace(value=entry.level())

    def read_options(self) -> Iterator[Setting]:
        """A table of tables; what a rule's option may be, the rule says."""
        for rule in self.entries():
            yield from rule.entries()

    def read_ignores(self) -> Iterator[Setting]:
        """A table of selectors by glob."""
        for entry in self.entries():
            entry._check_glob(entry.key[-1].removeprefix("!"))
            yield entry._replace(value=entry.strings())


# In the order of `artlint config`. `extend` is followed before anything else is read and is no setting itself.
KEYS: Mapping[str, Callable[[Setting], Iterator[Setting]]] = {
    "select": Setting.read_strings,
    "ignore": Setting.read_strings,
    "extend-select": Setting.read_added,
    "severity": Setting.read_severities,
    "options": Setting.read_options,
    "per-file-ignores": Setting.read_ignores,
    "exclude": Setting.read_globs,
    "extend-exclude": Setting.read_added_globs,
    "respect-gitignore": Setting.read_boolean,
    "force-exclude": Setting.read_boolean,
    "fail-on": Setting.read_level,
    "output-format": Setting.read_string,
    "rules": Setting.read_added,
    "required-plugins": Setting.read_added,
}
EXTEND = "extend"


def settings_of(origin: Origin, table: Mapping[str, object]) -> Iterator[Setting]:
    """The typed settings of a configuration. Raises ConfigError for an unknown key, a wrong type or a bad value."""
    for name, value in table.items():
        if name == EXTEND:
            continue
        reader = KEYS.get(name)
        if reader is None and hasattr(value, "items"):  # options for a family of rules; who has them, the rules say
            yield from (
                Setting(origin, ("families", *entry.key), entry.value)
                for entry in Setting(origin, (name,), value).entries()
            )
            continue
        if reader is None:
            raise origin.error(dotted((name,)), f"no such key{did_you_mean(name, [*KEYS, EXTEND])}")
        yield from reader(Setting(origin, (name,), value))


def config_of(path: str, root: str, settings: Mapping[Key, Setting]) -> Config:
    """The configuration that the settings make; what none of them sets has its default."""
    fields: dict[str, object] = {}
    for key, setting in settings.items():
        name = key[0].replace("-", "_")
        if len(key) == 1:
            fields[name] = setting.value
        elif name in ("severity", "options", "families"):
            _put(cast("dict[str, object]", fields.setdefault(name, {})), key[1:], setting.value)
        else:
            value = (key[1], setting.value) if name == "per_file_ignores" else setting.value
            fields[name] = (*cast("tuple[object, ...]", fields.get(name, ())), value)
    origins = {key: setting.origin for key, setting in settings.items()}
    return Config(path, root, origins=origins, **fields)  # type: ignore[arg-type]  # typed by the readers


def dotted(key: Sequence[str]) -> str:
    """The key as TOML writes it, for messages."""
    from artlint.config.toml_text import toml_key

    return ".".join(toml_key(name) for name in key)


def _put(table: dict[str, object], key: Key, value: object) -> None:
    for name in key[:-1]:
        table = cast("dict[str, object]", table.setdefault(name, {}))
    table[key[-1]] = value
