"""The articles below a folder."""

from __future__ import annotations

import os

from artlint.config.exclude import Exclusion
from artlint.run.gitignore import ignored_in
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.config.load import ConfigFinder
    from artlint.config.schema import Config
    from artlint.run.gitignore import Ignored


class _Entry(NamedTuple):
    """A file or folder: as shown to the user, and absolute; `ignored` is what holds in the folder it lies in."""

    shown: str
    absolute: str
    is_dir: bool
    ignored: Ignored


def files_below(folder: str, finder: ConfigFinder, suffixes: frozenset[str]) -> Iterator[str]:
    """The files with one of the suffixes that are neither excluded nor ignored, in the order of `discover`."""
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
