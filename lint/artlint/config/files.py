"""Configuration files: where they are looked for, and the table in them as TOML or YAML gives it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, cast

from artlint.cache import files
from artlint.errors import ConfigError, RuleError

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
    absolute, here = os.path.abspath(path), os.path.join(os.getcwd(), "")
    return absolute.removeprefix(here)


def reason_of(error: OSError) -> str:
    """What the operating system said, in the style of a message."""
    text = error.strerror or str(error)
    return text[:1].lower() + text[1:]


def is_pyproject(path: str) -> bool:
    """Whether the file keeps the configuration in a section."""
    return os.path.basename(path) == PYPROJECT


def parsed_config(path: str) -> object:
    """The table in a file, of plain values that a cache can keep; None for a pyproject.toml without the section."""
    if path.endswith((".yaml", ".yml")):
        content = _yaml(path)
    else:
        content = _toml(path)
        if is_pyproject(path):
            content = cast("Mapping[str, Mapping[str, object]]", content).get("tool", {}).get("artlint")
    if content is not None and not isinstance(content, dict):
        raise ConfigError(shown_path(path), "", "expected a table of keys and values")
    return _plain(cast("object", content), shown_path(path), "")


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


def _plain(value: object, path: str, key: str) -> object:
    """The value with string keys; raises ConfigError for a date or time, which no key takes and no cache keeps."""
    if isinstance(value, dict):
        pairs = cast("dict[object, object]", value).items()
        return {str(name): _plain(item, path, f"{key}.{name}" if key else str(name)) for name, item in pairs}
    if isinstance(value, list):
        return [_plain(item, path, key) for item in cast("list[object]", value)]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise ConfigError(path, key, f"expected no date or time, found {value}; put it in quotes")
