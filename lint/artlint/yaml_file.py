"""Reading YAML: rule files, data and cases."""

from __future__ import annotations

from artlint.errors import RuleError
from artlint.values import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


def read_yaml(path: str) -> object:
    """The content of a YAML file, read as YAML 1.2 reads plain words: `no`, `on` and `12:30` are strings.

    Imports the YAML library; what is on the way of every check goes through `artlint.cache` instead. Raises
    RuleError with the row for a file that is not YAML, and for one that is not UTF-8.
    """
    import yaml

    with open(path, "rb") as file:
        content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleError("", path, f"not UTF-8 at byte {error.start}") from error
    try:
        return yaml.load(text, Loader=_loader())  # noqa: S506 - a subclass of the safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{path}:{mark.line + 1}" if mark else path
        problem = getattr(error, "problem", None) or " ".join(str(error).split())
        raise RuleError("", where, f"not YAML: {problem}") from error


def _loader() -> type[Any]:
    import yaml

    base: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    resolvers = {
        first: [(tag, pattern) for tag, pattern in pairs if not _is_yaml_1_1(tag, first)]
        for first, pairs in base.yaml_implicit_resolvers.items()
    }
    return type("Loader", (base,), {"yaml_implicit_resolvers": resolvers})


def _is_yaml_1_1(tag: str, first: str) -> bool:
    # YAML 1.1 alone reads yes/no/on/off as booleans, 12:30 as a number in base 60 and 2024-01-01 as a date.
    if tag == "tag:yaml.org,2002:bool":
        return first not in "tTfF"
    return tag == "tag:yaml.org,2002:timestamp"


def line_of(path: str, keys: Sequence[str | int]) -> int:
    """The line, from 1, of a value, or of the last of the keys above it that there is; 0 when there is none."""
    import yaml

    try:
        with open(path, "rb") as file:
            node: object = yaml.compose(file, Loader=yaml.SafeLoader)
    except (OSError, yaml.YAMLError, ValueError):
        return 0
    line = 0
    for key in keys:
        found = _child(node, key)
        if found is None:
            break
        line, node = found
    return line


def _child(node: object, key: str | int) -> tuple[int, object] | None:
    """The line of a key of a YAML node, and its value."""
    import yaml

    if isinstance(node, yaml.MappingNode):
        for name, value in cast("list[tuple[yaml.Node, yaml.Node]]", node.value):
            if name.value == key:
                return name.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        item = cast("list[yaml.Node]", node.value)[key]
        return item.start_mark.line + 1, item
    return None
