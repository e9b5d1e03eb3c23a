"""What is slow to make is made once and kept in the user's cache folder.

Two things are: what YAML files hold (`files`) and regular expressions (`artlint.expressions`). A cache that is
missing, damaged, not writable or somebody else's is as good as empty, never an error.
"""

from __future__ import annotations

import marshal
import os
import sys
from binascii import crc32

from artlint.values import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

from artlint.version import VERSION

_ENGINE = os.path.dirname(__file__)
_Key = tuple[str, str]  # the file, the function that read it
_Entry = tuple[int, int, bytes]  # modification time in ns, size in bytes, the built value: most are not wanted


def cache_folder() -> str:
    """The folder artlint keeps its caches in: $ARTLINT_CACHE_DIR, or `artlint` in the user's cache folder."""
    if folder := os.environ.get("ARTLINT_CACHE_DIR"):
        return folder
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "artlint")


class Store:
    """One file of plain values by key, read on first use.

    `stamp` says what the values were made with; under another one they are all forgotten.
    """

    def __init__(self, name: str, folder: str, stamp: Callable[[], object]) -> None:
        # One file for each installation, so that two of them do not take turns in rebuilding it.
        tag = f"{VERSION}-{sys.implementation.cache_tag}-{crc32(_ENGINE.encode()):08x}"
        self._path = os.path.join(folder, f"{name}-{tag}.marshal")
        self._make_stamp = stamp
        self._values: dict[object, object] | None = None
        self._changed = False

    @property
    def values(self) -> dict[object, object]:
        """What is kept, by key; change it through `keep` only."""
        if self._values is None:
            self._values = self._read()
        return self._values

    def keep(self, key: object, value: object) -> None:
        """Remember a value; `save` writes it."""
        self.values[key] = value
        self._changed = True

    def save(self, *, wanted: Callable[[object], bool] = lambda _: True) -> None:
        """Write the values if there are new ones, but only those whose key is wanted."""
        if not self._changed:
            return
        self._changed = False
        values = {key: value for key, value in self.values.items() if wanted(key)}
        temporary = f"{self._path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._path), mode=0o700, exist_ok=True)
            with open(temporary, "wb") as file:
                file.write(marshal.dumps(cast("Any", (self._make_stamp(), values))))
            os.replace(temporary, self._path)
        except (OSError, ValueError):
            return

    def _read(self) -> dict[object, object]:
        try:
            with open(self._path, "rb") as file:
                if not _is_ours(os.fstat(file.fileno())):
                    return {}
                content = marshal.loads(file.read())  # noqa: S302 - written by this user alone
            stamp, values = cast("tuple[object, dict[object, object]]", content)
        except (OSError, ValueError, EOFError, TypeError):
            return {}
        return values if stamp == self._make_stamp() else {}


class FileCache:
    """Values built from files, valid as long as a file's time and size are the same."""

    def __init__(self, folder: str) -> None:
        self._store = Store("files", folder, _engine_stamp)

    def value(self, path: str, build: Callable[[str], object], *, maker: Callable[..., object] | None = None) -> object:
        """What `build(path)` returned when the file was last changed; it must be made of plain values.

        `maker` is the function that does the work where `build` only wraps it: its module counts as changed, too.
        """
        status = os.stat(path)
        stamp = (status.st_mtime_ns + _changed(maker), status.st_size)
        key: _Key = (path, (maker or build).__name__)
        entry = cast("_Entry | None", self._store.values.get(key))
        if entry is not None and entry[:2] == stamp:
            return cast("object", marshal.loads(entry[2]))  # noqa: S302 - ours, see _is_ours
        built = build(path)
        self._store.keep(key, (*stamp, marshal.dumps(cast("Any", built))))
        return built

    def save(self) -> None:
        """Write what was built since the last save; entries of files that are gone are dropped."""
        self._store.save(wanted=lambda key: os.path.exists(cast("_Key", key)[0]))


def _changed(maker: Callable[..., object] | None) -> int:
    """When the module of a function was last changed; 0 without one."""
    code = getattr(maker, "__code__", None)
    return os.stat(code.co_filename).st_mtime_ns if code else 0


def _engine_stamp() -> int:
    """The time of the newest engine module: what an older engine built means nothing to a newer one."""
    folders = (_ENGINE, os.path.join(_ENGINE, "matcher"))
    modules = (entry for folder in folders for entry in os.scandir(folder) if entry.name.endswith(".py"))
    return max((entry.stat().st_mtime_ns for entry in modules), default=0)


def _is_ours(status: os.stat_result) -> bool:
    if sys.platform == "win32":
        return True
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


files = FileCache(cache_folder())
