"""What .gitignore files leave out."""

from __future__ import annotations

import os

from artlint.config.glob import GlobError, PathPatterns, path_pattern
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.config.glob import PathPattern

GITIGNORE = ".gitignore"


class _IgnoreFile(NamedTuple):
    """The patterns of one file; they count from `base`, an absolute folder with a separator at its end."""

    base: str
    patterns: PathPatterns

    def decision(self, path: str, *, is_dir: bool) -> bool | None:
        relative = path[len(self.base) :]
        return self.patterns.decision(relative if os.sep == "/" else relative.replace(os.sep, "/"), is_dir=is_dir)


class Ignored:
    """The .gitignore files in force in a folder of a repository, from its root down.

    The deepest file that speaks of a path decides. As in git, nothing is read outside a repository, and a repository
    inside another follows its own files alone.
    """

    def __init__(self, files: tuple[_IgnoreFile, ...] = (), *, in_repository: bool = False) -> None:
        self._files = files
        self._in_repository = in_repository

    def ignores(self, path: str, *, is_dir: bool) -> bool:
        """Whether an absolute path in the folder is ignored; the folders above it are taken not to be."""
        for file in reversed(self._files):
            decision = file.decision(path, is_dir=is_dir)
            if decision is not None:
                return decision
        return False

    def inside(self, folder: str) -> Ignored:
        """What holds in an absolute folder one level down (or, for the first, anywhere)."""
        git = os.path.join(folder, ".git")
        if os.path.exists(git):
            exclude = os.path.join(_common_folder(git), "info", "exclude")
            return Ignored((*_files(exclude, folder), *_gitignore(folder)), in_repository=True)
        if not self._in_repository:
            return self
        files = tuple(_gitignore(folder))
        return Ignored((*self._files, *files), in_repository=True) if files else self


def ignored_in(folder: str) -> Ignored:
    """What holds in an absolute folder, by the files in it and above it."""
    folders = [folder]
    while not os.path.exists(os.path.join(folders[-1], ".git")):
        parent = os.path.dirname(folders[-1])
        if parent == folders[-1]:
            return Ignored()
        folders.append(parent)
    ignored = Ignored()
    for folder in reversed(folders):
        ignored = ignored.inside(folder)
    return ignored


def _gitignore(folder: str) -> Iterator[_IgnoreFile]:
    path = os.path.join(folder, GITIGNORE)
    if not os.path.islink(path):  # git does not follow it either
        yield from _files(path, folder)


def _files(path: str, folder: str) -> Iterator[_IgnoreFile]:
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        return  # one that cannot be read ignores nothing, in git too
    patterns = tuple(_patterns(content.removeprefix(b"\xef\xbb\xbf")))
    if patterns:
        yield _IgnoreFile(os.path.join(folder, ""), PathPatterns(patterns))


def _patterns(content: bytes) -> Iterator[PathPattern]:
    # Names that are not UTF-8 come from the file system with surrogates; the patterns must match them.
    for line in content.decode("utf-8", "surrogateescape").split("\n"):
        text = _without_trailing_spaces(line.removesuffix("\r"))
        if text and not text.startswith("#"):
            try:
                yield path_pattern(text)
            except GlobError:
                continue  # as in git, it matches nothing


def _without_trailing_spaces(text: str) -> str:
    bare = text.rstrip(" ")
    backslashes = len(bare) - len(bare.rstrip("\\"))
    return f"{bare} " if backslashes % 2 and len(bare) < len(text) else bare


def _common_folder(git: str) -> str:
    """The folder that `info/exclude` is in: `.git` itself or, in a worktree or submodule, the one its file leads to."""
    if os.path.isdir(git):
        return git
    folder = _first_line(git).removeprefix("gitdir: ")
    folder = os.path.join(os.path.dirname(git), folder)
    common = _first_line(os.path.join(folder, "commondir"))
    return os.path.join(folder, common) if common else folder


def _first_line(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return file.readline().rstrip("\r\n")
    except OSError:
        return ""
