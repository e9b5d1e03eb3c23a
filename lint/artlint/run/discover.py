"""Which files to check."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from artlint.config.exclude import Exclusion
from artlint.errors import ReadError
from artlint.run.gitignore import ignored_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from artlint.config.load import ConfigFinder
    from artlint.config.schema import Config
    from artlint.run.gitignore import Ignored


class _Entry(NamedTuple):
    """A file or folder: as shown to the user, and absolute; `ignored` is what holds in the folder it lies in."""

    shown: str
    absolute: str
    is_dir: bool
    ignored: Ignored


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
        config = finder.for_directory(os.path.dirname(path))
        if config.force_exclude and Exclusion(config).covers(os.path.abspath(path), is_dir=is_dir):
            continue
        if is_dir:
            yield from _files_below(path, finder, suffixes)
        else:
            yield path


def _files_below(folder: str, finder: ConfigFinder, suffixes: frozenset[str]) -> Iterator[str]:
    shown = "" if folder == os.curdir else folder
    absolute = os.path.abspath(folder)
    waiting = [_Entry(shown, absolute, is_dir=True, ignored=ignored_in(os.path.dirname(absolute)))]
    while waiting:
        entry = waiting.pop()
        if not entry.is_dir:
            yield entry.shown
            continue
        config = finder.for_directory(entry.absolute)
        try:
            waiting += reversed(list(_entries(entry, config, suffixes)))
        except OSError:
            yield entry.shown or os.curdir


def _entries(folder: _Entry, config: Config, suffixes: frozenset[str]) -> Iterator[_Entry]:
    """What lies in a folder and is to be checked or looked through, by name."""
    exclusion = Exclusion(config)
    ignored = folder.ignored.inside(folder.absolute)
    with os.scandir(folder.absolute) as scanned:
        listed = sorted(scanned, key=lambda entry: entry.name)
    for entry in listed:
        is_dir = entry.is_dir(follow_symlinks=False)
        if not is_dir and not (_suffix(entry.name) in suffixes and entry.is_file()):
            continue
        if exclusion.leaves_out(entry.path, is_dir=is_dir):
            continue
        if config.respect_gitignore and ignored.ignores(entry.path, is_dir=is_dir):
            continue
        yield _Entry(os.path.join(folder.shown, entry.name), entry.path, is_dir, ignored)


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()
