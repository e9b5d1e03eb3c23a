"""Arguments that several commands take."""

from __future__ import annotations

import argparse
import sys

from artlint.cache import files
from artlint.config.load import ConfigFinder
from artlint.errors import ArtlintError
from artlint.expressions import save_expressions
from artlint.plugins import load_registry
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import NoReturn

    from artlint.plugins import Registry


class Parser(argparse.ArgumentParser):
    """Reports a mistake in one line, as every error of artlint, and exits with 2."""

    def __init__(self, command: str, description: str) -> None:
        super().__init__(prog=f"artlint {command}", description=description, allow_abbrev=False, formatter_class=_Help)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is."""
        sys.stderr.write(f"artlint: {message}; {self.prog} --help tells more\n")
        raise SystemExit(2)


class _Help(argparse.HelpFormatter):
    """Help of a fixed width: asking for the terminal's would import more than a whole check needs."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


def add_config_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that say which configuration holds."""
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--config", metavar="FILE", help="use this configuration file and search for no other")
    one.add_argument("--isolated", action="store_true", help="use no configuration file")
    parser.add_argument("-v", "--verbose", action="store_true", help="show what caused an error of artlint or a plugin")


def config_finder(
    args: argparse.Namespace, registry: Registry, overrides: Mapping[str, object] | None = None
) -> ConfigFinder:
    """The configurations that the arguments ask for."""
    return ConfigFinder(
        config_file=args.config, isolated=args.isolated, overrides=overrides or {}, presets=registry.presets
    )


def registry_or_warn(*, verbose: bool) -> Registry:
    """What the plugins offer; a plugin that failed is named on the error stream and the others go on.

    Raises ArtlintError when even the engine's own is not found.
    """
    registry = load_registry()
    for failure in registry.failures:
        warn(failure, verbose=verbose)
    if not registry.reporters:
        raise ArtlintError("artlint is not installed, only its source is there; run pip install on it first")
    return registry


def warn(error: Exception, *, verbose: bool) -> None:
    """Name an error on the error stream, with its traceback when asked for."""
    sys.stderr.write(f"artlint: {error}\n")
    if verbose and error.__cause__:
        import traceback

        traceback.print_exception(error.__cause__)


def save_caches() -> None:
    """Keep what this run had to build, for the next one."""
    files.save()
    save_expressions()


def selectors(listed: str) -> list[str]:
    """A comma-separated list of rules, as an argument gives it."""
    return [part.strip() for part in listed.split(",") if part.strip()]
