"""Configuration files: where they are looked for, and the table in them as TOML or YAML gives it."""

from __future__ import annotations

import os

from artlint.cache import files
from artlint.config.schema import Origin, Setting
from artlint.errors import ConfigError, RuleError
from artlint.values import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

PYPROJECT = "pyproject.toml"
NAMES = ("artlint.toml", ".artlint.toml", PYPROJECT, ".artlint.yaml", ".artlint.yml")  # the first in a folder wins
SECTION = "[tool.artlint]"


def config_file_in(folder: str) -> str:
    """The configuration file of a folder; empty when it has none."""
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (name != PYPROJECT or _has_section(path)):
            return path
    return ""


def config_table(path: str) -> Mapping[str, object]:
    """The table of a configuration file.

    Raises ConfigError for a file that is missing, not what its suffix says, or a pyproject.toml without the section.
    """
    try:
        table = files.value(os.path.abspath(path), parsed_config)
    except OSError as error:
        raise ConfigError(shown_path(path), "", f"cannot be read: {reason_of(error)}") from error
    if table is None:
        raise ConfigError(shown_path(path), "", f"there is no {SECTION} in it")
    return cast("Mapping[str, object]", table)


def shown_path(path: str) -> str:
    """The path as a message names it: relative to the working directory when it lies below that."""
    absolute, here = os.path.abspath(path), os.getcwd()
    return os.curdir if absolute == here else absolute.removeprefix(os.path.join(here, ""))


def reason_of(error: OSError) -> str:
    """What the operating system said, in the style of a message."""
    text = error.strerror or str(error)
    return text[:1].lower() + text[1:]


def file_origin(path: str) -> Origin:
    """What messages call the settings of a file."""
    return Origin(shown_path(path), f"{SECTION} " if is_pyproject(path) else "")


def is_pyproject(path: str) -> bool:
    """Whether the file keeps the configuration in a section."""
    return os.path.basename(path) == PYPROJECT


def parsed_config(path: str) -> object:
    """The table in a file, of plain values that a cache can keep; None for a pyproject.toml without the section."""
    if path.endswith((".yaml", ".yml")):
        content = _yaml(path)
    else:
        content = _section(_toml(path)) if is_pyproject(path) else _toml(path)
    origin = file_origin(path)
    if content is not None and not isinstance(content, dict):
        raise ConfigError(origin.path, origin.section.strip(), "expected a table of keys and values")
    return _plain(Setting(origin, (), cast("object", content)))


def _section(content: object) -> object:
    for name in ("tool", "artlint"):
        content = cast("Mapping[str, object]", content).get(name) if isinstance(content, dict) else None
    return content


def _has_section(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            # Most have none, and the TOML library costs more than the search of a whole file.
            if b"artlint" not in file.read():
                return False
    except OSError as error:
        raise ConfigError(shown_path(path), "", f"cannot be read: {reason_of(error)}") from error
    return files.value(path, parsed_config) is not None


def _toml(path: str) -> object:
    import tomllib

    with open(path, "rb") as file:
        content = file.read()
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigError(shown_path(path), "", f"not UTF-8 at byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        reason = str(error)
        raise ConfigError(shown_path(path), "", f"not TOML: {reason[:1].lower()}{reason[1:]}") from error


def _yaml(path: str) -> object:
    from artlint.yaml_file import read_yaml

    try:
        content = read_yaml(path)
    except RuleError as error:
        raise ConfigError(shown_path(error.path), "", error.reason) from error
    return {} if content is None else content


def _plain(setting: Setting) -> object:
    """The value with string keys; raises ConfigError for a date or time, which no key takes and no cache keeps."""
    value = setting.value
    if isinstance(value, dict):
        pairs = cast("dict[object, object]", value).items()
        return {str(name): _plain(setting._replace(key=(*setting.key, str(name)), value=item)) for name, item in pairs}
    if isinstance(value, list):
        return [_plain(setting._replace(value=item)) for item in cast("list[object]", value)]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise setting.error(f"expected no date or time, found {value}; put it in quotes")
