"""A configuration in words, for `artlint config`."""

from __future__ import annotations

from artlint.config.files import shown_path
from artlint.config.schema import KEYS, Config
from artlint.config.toml_text import toml_key, toml_string, toml_value
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from artlint.config.schema import Key


def describe(config: Config) -> Iterator[str]:
    """The file in force, then every setting that differs from the default, as TOML with its origin in a comment."""
    yield f"# {shown_path(config.path)}" if config.path else "# no configuration file"
    default = Config()
    for name in KEYS:
        field = name.replace("-", "_")
        value: object = getattr(config, field)
        if value != getattr(default, field):
            yield from _lines(config, (name,), value)
    for family, options in config.families.items():
        for option, value in options.items():
            shown = f"{toml_key(family)}.{toml_key(option)} = {toml_value(value)}"
            yield f"{shown}  # {_label(config, ('families', family, option))}"


def _lines(config: Config, key: Key, value: object) -> Iterator[str]:
    """One line for each entry of a table, each with its own origin."""
    for entry, item in _entries(config, key, value):
        dotted = ".".join(toml_key(name) for name in entry)
        yield f"{dotted} = {toml_value(item)}  # {_label(config, entry)}"


def _entries(config: Config, key: Key, value: object) -> Iterator[tuple[Key, object]]:
    tables: dict[str, Mapping[str, object]] = {
        "severity": config.severity,
        "options": config.options,
        "per-file-ignores": dict(config.per_file_ignores),
    }
    if key[0] not in tables:
        yield key, value
        return
    for name, item in tables[key[0]].items():
        if key[0] == "options":
            yield from (((*key, name, option), setting) for option, setting in config.options[name].items())
        else:
            yield (*key, name), item


def _label(config: Config, key: Key) -> str:
    """Where the setting was written; a list that several places add to names them all."""
    places = {origin.label: None for written, origin in config.origins.items() if written[: len(key)] == key}
    return ", ".join(label if label.isprintable() else toml_string(label) for label in places) or "default"
