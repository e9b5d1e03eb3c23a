"""`artlint config`."""

from __future__ import annotations

import os
import sys

from artlint.cli.arguments import Parser, add_config_arguments, config_finder, registry_or_warn, save_caches, warn
from artlint.config.show import describe
from artlint.errors import ReadError
from artlint.run.session import Session
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Print the configuration that holds for a file or folder and the rules it runs; the exit status."""
    parser = Parser("config", "Show the configuration in force for a file or folder, and the rules that run there.")
    parser.add_argument("path", nargs="?", default=".", metavar="PATH", help="a file or folder; this folder by default")
    add_config_arguments(parser)
    args = parser.parse_args(arguments)
    if not os.path.exists(args.path):
        raise ReadError(args.path, "no such file or folder")
    registry = registry_or_warn(verbose=args.verbose)
    session = Session(registry, config_finder(args, registry))
    is_folder = os.path.isdir(args.path)
    config = session.finder.for_directory(args.path) if is_folder else session.finder.for_file(args.path)
    chosen = session.chosen(config, os.path.join(args.path, "article.md") if is_folder else args.path)
    sys.stdout.writelines(f"{line}\n" for line in describe(config))
    sys.stdout.write(f"\n# rules that run: {len(chosen.rules)}\n")
    for rule in chosen.rules:
        severity = chosen.severities.get(rule.code, rule.severity)
        sys.stdout.write(f"# {rule.code:<7} {severity.label:<8} {rule.name}\n")
    save_caches()
    for failure in session.failures.values():
        warn(failure, verbose=args.verbose)
    return 2 if session.failures else 0
