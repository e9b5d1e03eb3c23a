"""Which configuration holds where."""

from __future__ import annotations

import os

from artlint.config.files import config_file_in, config_table, file_origin, shown_path
from artlint.config.schema import COMMAND_LINE, EXTEND, Config, Key, Origin, Setting, config_of, settings_of
from artlint.errors import did_you_mean
from artlint.values import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Settings = dict[Key, Setting]


class ConfigFinder:
    """The configuration of each directory: the nearest file upward, with the command line over it.

    `overrides` are from the command line, with the keys of a file. `config_file` holds everywhere, and its globs count
    from the working directory; `isolated` reads no file at all. Raises ConfigError for overrides that cannot be.
    """

    def __init__(
        self,
        *,
        config_file: str | None = None,
        isolated: bool = False,
        overrides: Mapping[str, object] | None = None,
        presets: Mapping[str, Mapping[str, object]] | None = None,
    ) -> None:
        self._presets = presets or {}
        self._overrides = self._with_bases(COMMAND_LINE, overrides or {}, os.getcwd(), ())
        self._fixed = isolated or config_file is not None
        self._fixed_file = "" if isolated else config_file or ""
        self._by_folder: dict[str, Config] = {}
        self._by_file: dict[str, Config] = {}

    def for_directory(self, folder: str) -> Config:
        """The configuration of the files in a folder; the same object as long as the same file holds."""
        if self._fixed:
            return self._config(self._fixed_file, os.getcwd())
        return self._nearest(os.path.abspath(folder))

    def for_file(self, path: str) -> Config:
        """The configuration of a file, which need not exist."""
        return self.for_directory(os.path.dirname(path))

    def _nearest(self, folder: str) -> Config:
        config = self._by_folder.get(folder)
        if config is None:
            parent = os.path.dirname(folder)
            if path := config_file_in(folder):
                config = self._config(path, folder)
            elif parent != folder:
                config = self._nearest(parent)
            else:
                config = self._config("", os.getcwd())
            self._by_folder[folder] = config
        return config

    def _config(self, path: str, root: str) -> Config:
        if path not in self._by_file:
            absolute = os.path.abspath(path) if path else ""
            settings = self._file_settings(absolute, ()) if path else {}
            settings = _overridden(settings, self._overrides)
            self._by_file[path] = config_of(absolute, root, _from_root(settings, root))
        return self._by_file[path]

    # ---- a file and what it extends

    def _file_settings(self, path: str, chain: tuple[str, ...]) -> Settings:
        return self._with_bases(file_origin(path), config_table(path), os.path.dirname(path), (*chain, path))

    def _preset_settings(self, name: str, origin: Origin, chain: tuple[str, ...]) -> Settings:
        if name not in self._presets:
            near = did_you_mean(name, self._presets)
            raise origin.error(EXTEND, f'no preset "{name}"{near or "; a file is named by its path or suffix"}')
        return self._with_bases(Origin(f"preset {name}"), self._presets[name], "", (*chain, name))

    def _with_bases(self, origin: Origin, table: Mapping[str, object], folder: str, chain: tuple[str, ...]) -> Settings:
        settings: Settings = {}
        for base in _bases(origin, table):
            name = _base_path(base, folder) if _is_path(base) else base
            if name in chain:
                circle = " -> ".join(shown_path(link) if os.sep in link else link for link in (*chain, name))
                raise origin.error(EXTEND, f"goes in a circle: {circle}")
            if _is_path(base):
                if not os.path.isfile(name):
                    raise origin.error(EXTEND, f'no file "{base}"')
                settings.update(self._file_settings(name, chain))
            else:
                settings.update(self._preset_settings(name, origin, chain))
        return _overridden(settings, _located(settings_of(origin, table), folder))


def _bases(origin: Origin, table: Mapping[str, object]) -> tuple[str, ...]:
    value = table.get(EXTEND, ())
    return (value,) if isinstance(value, str) else Setting(origin, (EXTEND,), value).strings()


def _is_path(base: str) -> bool:
    return "/" in base or os.sep in base or base.endswith((".toml", ".yaml", ".yml"))


def _base_path(base: str, folder: str) -> str:
    return os.path.normpath(os.path.join(folder, os.path.expanduser(base)))


def _located(settings: Iterable[Setting], folder: str) -> Settings:
    """The settings by key; folders of rules, which count from the file that names them, made absolute."""
    located: Settings = {}
    for setting in settings:
        if setting.key[0] == "rules":
            path = os.path.normpath(os.path.join(folder, os.path.expanduser(cast("str", setting.value))))
            if not os.path.isdir(path):
                raise setting.origin.error("rules", f'no folder "{setting.value}"')
            setting = setting._replace(key=("rules", path), value=path)
        located[setting.key] = setting
    return located


def _overridden(settings: Settings, overrides: Settings) -> Settings:
    """The settings with those of a child or the command line over them.

    As in ruff, a `select` there sets the whole choice of rules below it aside, what that ignores too.
    """
    if ("select",) in overrides:
        chosen = ("select", "extend-select", "ignore")
        settings = {key: setting for key, setting in settings.items() if key[0] not in chosen}
    return {**settings, **overrides}


def _from_root(settings: Settings, root: str) -> Settings:
    located: Settings = {}
    for key, setting in settings.items():
        if key[0] == "rules":
            path = cast("str", setting.value).removeprefix(os.path.join(root, ""))
            key, setting = ("rules", path), setting._replace(key=("rules", path), value=path)
        located[key] = setting
    return located
