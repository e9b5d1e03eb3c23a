"""`artlint plugins`."""

from __future__ import annotations

import sys

from artlint.cli.arguments import Parser, registry_or_warn, save_caches
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from artlint.plugins import Plugin, Registry


def run(arguments: Sequence[str]) -> int:
    """List the plugins and what each offers; the exit status is 2 when one failed."""
    parser = Parser("plugins", "Show the installed plugins and what each offers.")
    parser.add_argument("-v", "--verbose", action="store_true", help="show what caused an error of a plugin")
    args = parser.parse_args(arguments)
    registry = registry_or_warn(verbose=args.verbose)
    for plugin in registry.plugins:
        sys.stdout.write(f"{plugin.name} ({plugin.module}, {plugin.distribution} {plugin.version})\n")
        sys.stdout.writelines(f"  {line}\n" for line in _offers(registry, plugin))
    save_caches()
    return 2 if registry.failures else 0


def _offers(registry: Registry, plugin: Plugin) -> Iterator[str]:
    offered: dict[str, Iterable[str]] = {
        "rule": registry.rules,
        "parser": registry.parsers,
        "reporter": registry.reporters,
        "preset": registry.presets,
    }
    for kind, names in offered.items():
        own = [name for name in names if registry.owner(kind, name) == plugin]
        if own:
            yield f"{kind}s: {' '.join(own)}"
