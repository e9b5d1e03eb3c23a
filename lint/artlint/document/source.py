"""A file as it was read."""

from __future__ import annotations

from artlint.values import NamedTuple


class Source(NamedTuple):
    """The decoded file, nothing changed: line ends, byte order mark and all. `path` is as the user named it."""

    path: str
    text: str
