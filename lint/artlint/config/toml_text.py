"""Values as TOML writes them, for messages and for `artlint config`."""

from __future__ import annotations

import re

from artlint.finding import Severity
from artlint.values import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST = 60  # characters of a value in a message: what is wrong and the nearest choice must fit beside it


def toml_value(value: object) -> str:
    """A value in TOML; what TOML cannot say (YAML's null) in Python's words."""
    if isinstance(value, Severity):
        return toml_string(value.label)
    if isinstance(value, str):
        return toml_string(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(toml_value(item) for item in cast('Iterable[object]', value))}]"
    if hasattr(value, "items"):
        pairs = cast("Mapping[object, object]", value).items()
        return f"{{{', '.join(f'{toml_key(str(name))} = {toml_value(item)}' for name, item in pairs)}}}"
    return "nothing" if value is None else str(value)


def toml_string(text: str) -> str:
    """A basic string."""
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_key(name: str) -> str:
    """A key, in quotes where it needs them."""
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else toml_string(name)


def shortened(text: str) -> str:
    """The text on one line, cut where it is long."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
