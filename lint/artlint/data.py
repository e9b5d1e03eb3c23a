"""The data file beside a rule."""

from __future__ import annotations

import os
import sys
from functools import cache

from artlint.cache import files
from artlint.errors import RuleError
from artlint.values import TYPE_CHECKING, cast
from artlint.yaml_file import line_of, read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SCALARS = frozenset((str, int, float, bool))


class Data:
    """A mapping read from YAML, taken apart with types; each reader raises RuleError naming file and key."""

    def __init__(self, path: str, content: object, keys: tuple[str | int, ...] = ()) -> None:
        self.path = path
        self._keys = keys
        if not isinstance(content, dict):
            raise self._error(keys, "expected a mapping")
        self._content = cast("Mapping[str, object]", content)
        self._lists: dict[str, tuple[str, ...]] = {}

    def keys(self) -> list[str]:
        """The keys in the order of the file."""
        return list(self._content)

    def has(self, key: str) -> bool:
        """Whether the key is there at all."""
        return key in self._content

    def value(self, key: str) -> object:
        """Whatever stands there; None when the key is absent."""
        return self._content.get(key)

    def string(self, key: str, default: str | None = None) -> str:
        """A string; a number is given as it is written."""
        value = self._content.get(key, default)
        if isinstance(value, str | int | float):
            return str(value)
        raise self._wrong(key, "a string")

    def number(self, key: str, default: float | None = None) -> float:
        """A number."""
        value = self._content.get(key, default)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        raise self._wrong(key, "a number")

    def boolean(self, key: str, *, default: bool) -> bool:
        """True or false."""
        value = self._content.get(key, default)
        if isinstance(value, bool):
            return value
        raise self._wrong(key, "true or false")

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of strings, or one string as a list of one; nothing when the key is absent."""
        if key not in self._lists:
            value = self._content.get(key, [])
            items = cast("list[object]", value) if isinstance(value, list) else [value]
            if not _SCALARS.issuperset(map(type, items)):
                raise self._wrong(key, "a list of strings")
            self._lists[key] = tuple(map(str, items))
        return self._lists[key]

    def numbers(self, key: str) -> tuple[float, ...]:
        """A list of numbers; nothing when the key is absent."""
        value = self._content.get(key, [])
        items = cast("list[object]", value) if isinstance(value, list) else [None]
        if all(type(item) in (int, float) for item in items):
            return tuple(float(cast("float", item)) for item in items)
        raise self._wrong(key, "a list of numbers")

    def section(self, key: str) -> Data:
        """A mapping; an empty one when the key is absent."""
        return Data(self.path, self._content.get(key, {}), (*self._keys, key))

    def sections(self, key: str) -> list[tuple[str, Data]]:
        """A mapping of mappings, as pairs in the order of the file; nothing when the key is absent."""
        section = self.section(key)
        return [(name, section.section(name)) for name in section.keys()]  # noqa: SIM118 - Data is no mapping

    def table(self, key: str) -> dict[str, str]:
        """A mapping of strings; an empty one when the key is absent."""
        section = self.section(key)
        return {name: section.string(name) for name in section.keys()}  # noqa: SIM118

    def records(self, key: str) -> list[Data]:
        """A list of mappings; nothing when the key is absent."""
        value = self._content.get(key, [])
        if not isinstance(value, list):
            raise self._wrong(key, "a list")
        items = enumerate(cast("list[object]", value))
        return [Data(self.path, item, (*self._keys, key, index)) for index, item in items]

    def error(self, key: str, reason: str) -> RuleError:
        """The error of a value that cannot be used, naming the file, its line and the key."""
        return self._error((*self._keys, key), reason)

    def _error(self, keys: tuple[str | int, ...], reason: str) -> RuleError:
        line = line_of(self.path, keys)
        return RuleError("", f"{self.path}:{line}" if line else self.path, f"{_dotted(keys)}: {reason}")

    def _wrong(self, key: str, expected: str) -> RuleError:
        found = "nothing" if key not in self._content else repr(self._content[key])
        return self.error(key, f"expected {expected}, found {found}")


@cache
def load_data(module: str) -> Data:
    """The YAML file of a rule's own name beside it: `load_data(__name__)` in `plant.py` reads `plant.yaml`, once."""
    path = _beside(module)
    return Data(path, files.value(path, read_yaml))


def built_data(module: str, build: Callable[[Data], object]) -> object:
    """What `build` makes of the YAML file beside a module, from the cache where it is there.

    It must consist of plain values: numbers, strings, tuples, lists and dicts of them.
    """
    path = _beside(module)
    return files.value(path, lambda path: build(Data(path, read_yaml(path))), maker=build)


def read_data(path: str) -> Data:
    """A YAML file that a user has named. Raises RuleError for one that is missing or no mapping."""
    try:
        return Data(path, files.value(path, read_yaml))
    except OSError as error:
        raise RuleError("", path, f"cannot be read: {(error.strerror or str(error)).lower()}") from error


def _beside(module: str) -> str:
    return f"{os.path.splitext(sys.modules[module].__file__ or '')[0]}.yaml"


def _dotted(keys: tuple[str | int, ...]) -> str:
    """The keys as a message names them: "facts.Karsund dam.capacity", "records[2].name"."""
    name = ""
    for key in keys:
        name += f"[{key}]" if isinstance(key, int) else f".{key}" if name else key
    return name or "the file"
