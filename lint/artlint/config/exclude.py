"""Which paths a configuration leaves out."""

from __future__ import annotations

import os

from artlint.config.glob import globs, path_from
from artlint.config.schema import COMMAND_LINE
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.config.schema import Config


class Exclusion:
    """The globs of `exclude` and `extend-exclude`, in that order; a later one decides.

    Those of a file count from the configuration's root, those of the command line from the working directory.
    """

    def __init__(self, config: Config) -> None:
        patterns = [
            *((glob, config.origin("exclude")) for glob in config.exclude),
            *((glob, config.origin("extend-exclude", glob)) for glob in config.extend_exclude),
        ]
        self._root = config.root
        self._by_file = globs(tuple(glob for glob, origin in patterns if origin != COMMAND_LINE))
        self._here = os.getcwd()
        self._by_user = globs(tuple(glob for glob, origin in patterns if origin == COMMAND_LINE))

    def leaves_out(self, path: str, *, is_dir: bool) -> bool:
        """Whether a glob names the absolute path itself; the folders above it are taken not to be named."""
        decision = self._by_user.decision(path_from(self._here, path), is_dir=is_dir)
        if decision is None:
            decision = self._by_file.decision(path_from(self._root, path), is_dir=is_dir)
        return bool(decision)

    def covers(self, path: str, *, is_dir: bool) -> bool:
        """Whether the absolute path or a folder between it and the root is left out."""
        return self.leaves_out(path, is_dir=is_dir) or any(
            self.leaves_out(folder, is_dir=True) for folder in self._folders_above(path)
        )

    def _folders_above(self, path: str) -> Iterator[str]:
        root = os.path.abspath(self._root)
        below_root = path.startswith(os.path.join(root, ""))
        folder = os.path.dirname(path)
        # A path outside the root is judged by its folders all the way up, for globs that are bare names.
        while folder != (root if below_root else os.path.dirname(folder)):
            yield folder
            folder = os.path.dirname(folder)
