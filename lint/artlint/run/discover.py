"""Which files to check."""

from __future__ import annotations

import os

from artlint.errors import ReadError
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from artlint.config.load import ConfigFinder


def discover(paths: Sequence[str], finder: ConfigFinder, suffixes: Collection[str]) -> Iterator[str]:
    """The files to check, each once, as the user spelt them; in a folder by name, subfolders among the files.

    A file that is named is always in, unless `force-exclude` holds; a folder gives the files with one of the suffixes
    (".md", in any case) that are neither excluded nor ignored by git. Links to folders are not followed. A folder that
    cannot be listed is given itself, so that reading it says why. Raises ReadError for a path that does not exist,
    before the first file.
    """
    for path in paths:
        if not os.path.exists(path):
            raise ReadError(path, "no such file or folder")
    return _once(_found(paths, finder, frozenset(suffixes)))


def _once(paths: Iterator[str]) -> Iterator[str]:
    """The paths without those that lead to a file which was there before, under another spelling or by a link."""
    seen: set[tuple[int, int]] = set()
    for path in paths:
        identity = _identity(path)
        if identity is None or identity not in seen:
            yield path
        if identity is not None:
            seen.add(identity)


def _identity(path: str) -> tuple[int, int] | None:
    """Device and number of the file; None when it went away since it was listed, which reading it will report."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _found(paths: Sequence[str], finder: ConfigFinder, suffixes: frozenset[str]) -> Iterator[str]:
    for path in paths:
        is_dir = os.path.isdir(path)
        if left_out(path, finder, is_dir=is_dir):
            continue
        if is_dir:
            from artlint.run.folder import files_below  # a run over named files needs no globs

            yield from files_below(path, finder, suffixes)
        else:
            yield path


def left_out(path: str, finder: ConfigFinder, *, is_dir: bool = False) -> bool:
    """Whether a path that was named, which need not exist, is excluded by force."""
    config = finder.for_directory(os.path.dirname(path))
    if not config.force_exclude:
        return False
    from artlint.config.exclude import Exclusion

    return Exclusion(config).covers(os.path.abspath(path), is_dir=is_dir)
