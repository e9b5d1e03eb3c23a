"""Regular expressions that are compiled once, ever.

Compiling is most of what a start would cost: a hundred expressions take longer than reading, checking and reporting an
article. What the compiler of `re` makes of an expression is a list of numbers, so it can be kept.
"""

from __future__ import annotations

import marshal
import re
import sys
from array import array
from binascii import crc32

from artlint.cache import Store, cache_folder
from artlint.values import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any


class _Program(NamedTuple):
    """What the engine of `re` needs to run an expression, in the order it takes it."""

    flags: int
    code: bytes  # 32-bit numbers
    groups: int
    group_index: Mapping[str, int]
    index_group: tuple[str | None, ...]


# The private entry to the engine; its signature is the same since Python 3.7. Everything here falls back on `re`.
_sre: Any = sys.modules.get("_sre")
_FORMAT = 3  # of the entries: a program is marshalled by itself, so that what no text needs is not unpacked
_MOST = 1000  # entries: the built-in rules have about 400; those of rules that are gone would stay for ever
_NUMBER = "I"  # the array type of the engine's numbers
_made: dict[tuple[str, int], re.Pattern[str]] = {}
_store = Store("expressions", cache_folder(), lambda: (_FORMAT, getattr(_sre, "MAGIC", 0), sys.hexversion))


def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """The same as `re.compile(source, flags)`, from the cache where it is there. Raises re.error as `re` does."""
    key = (source, flags)
    made = _made.get(key)
    if made is None:
        made = _made[key] = _from_store(source, flags)
    return made


def _from_store(source: str, flags: int) -> re.Pattern[str]:
    entry = cast("bytes | None", _store.values.get(_key(source, flags)))
    if entry is not None:
        try:
            own, program = marshal.loads(entry)  # noqa: S302 - our own cache
            if own == source:
                return _pattern(source, _Program(*program))
        except Exception:  # whatever is wrong with the cache, `re` will do
            return re.compile(source, flags)
    compiled = re.compile(source, flags)
    if made := _program(source, flags, compiled):
        _store.keep(_key(source, flags), marshal.dumps((source, tuple(cast("Any", made)))))
    return compiled


def _key(source: str, flags: int) -> tuple[int, int, int]:
    """A short key: a thousand long ones take longer to read than the programs."""
    return crc32(source.encode("utf-8", "surrogatepass")), len(source), int(flags)


def save_expressions() -> None:
    """Keep what was compiled since the last save; of more than a start can read in no time, only what this run used."""
    if len(_store.values) <= _MOST:
        return _store.save()
    used = {_key(source, flags) for source, flags in _made}
    return _store.save(wanted=used.__contains__)


def _pattern(source: str, program: _Program) -> re.Pattern[str]:
    compile_program = cast("Callable[..., re.Pattern[str]]", _sre.compile)
    flags, code, *groups = program
    return compile_program(source, flags, array(_NUMBER, code).tolist(), *groups)


def _program(source: str, flags: int, compiled: re.Pattern[str]) -> _Program | None:
    """What `re.compile` hands to the engine; None on a Python that does it differently."""
    try:
        parser, compiler = cast("Any", sys.modules["re._parser"]), cast("Any", sys.modules["re._compiler"])
        parsed = parser.parse(source, flags)
        code = array(_NUMBER, [int(number) for number in compiler._code(parsed, flags)]).tobytes()
        groups: dict[str, int] = parsed.state.groupdict
        names: list[str | None] = [None] * parsed.state.groups
        for name, index in groups.items():
            names[index] = name
        program = _Program(int(flags | parsed.state.flags), code, len(names) - 1, dict(groups), tuple(names))
        return program if _pattern(source, program) == compiled else None
    except Exception:  # a Python that has moved its parts
        return None
