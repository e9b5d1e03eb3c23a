"""What is slow to read is read once: YAML files, kept as marshal in the user's cache folder."""

from __future__ import annotations

import marshal
import os
import sys
from binascii import crc32
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Callable

from artlint.version import VERSION

_ENGINE = os.path.dirname(__file__)
_Key = tuple[str, str]  # the file, the function that read it
_Entry = tuple[int, int, object]  # modification time in ns, size in bytes, the built value
_Content = tuple[int, dict[_Key, _Entry]]


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


class FileCache:
    """Values built from files, valid as long as a file's time and size are the same.

    A cache that is missing, damaged, not writable or owned by somebody else is as good as empty, never an error.
    """

    def __init__(self, folder: str) -> None:
        # One file for each installation, so that two of them do not take turns in rebuilding it.
        tag = f"{VERSION}-{sys.implementation.cache_tag}-{crc32(_ENGINE.encode()):08x}"
        self._path = os.path.join(folder, f"rules-{tag}.marshal")
        self._entries: dict[_Key, _Entry] | None = None
        self._changed = False

    def value(self, path: str, build: Callable[[str], object]) -> object:
        """What `build(path)` returned when the file was last changed; it must be made of plain values."""
        if self._entries is None:
            self._entries = self._read()
        status = os.stat(path)
        stamp = (status.st_mtime_ns, status.st_size)
        key = (path, build.__name__)
        entry = self._entries.get(key)
        if entry is not None and entry[:2] == stamp:
            return entry[2]
        built = build(path)
        self._entries[key] = (*stamp, built)
        self._changed = True
        return built

    def save(self) -> None:
        """Write what was built since the last save; entries of files that are gone are dropped."""
        if not self._changed or self._entries is None:
            return
        self._changed = False
        entries = {key: entry for key, entry in self._entries.items() if os.path.exists(key[0])}
        temporary = f"{self._path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(self._path), mode=0o700, exist_ok=True)
            with open(temporary, "wb") as file:
                file.write(marshal.dumps((_engine_stamp(), entries)))
            os.replace(temporary, self._path)
        except (OSError, ValueError):
            return

    def _read(self) -> dict[_Key, _Entry]:
        try:
            with open(self._path, "rb") as file:
                if not _is_ours(os.fstat(file.fileno())):
                    return {}
                stamp, entries = cast("_Content", marshal.loads(file.read()))  # noqa: S302 - written by this user alone
        except (OSError, ValueError, EOFError, TypeError):
            return {}
        return entries if stamp == _engine_stamp() else {}


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
