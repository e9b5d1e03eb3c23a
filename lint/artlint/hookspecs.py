"""What a plugin may offer.

A plugin is a module named by an entry point of the group `artlint`:

    [project.entry-points.artlint]
    house = "house_style.plugin"

It defines any of the functions below; each is called once, at start. No decorator is needed.
"""

from __future__ import annotations

import pluggy

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import ModuleType

    from artlint.parse.parser import Parser
    from artlint.report.reporter import Reporter
    from artlint.rule import Rule

hookspec = pluggy.HookspecMarker("artlint")


@hookspec
def register_rules() -> Iterable[type[Rule]] | ModuleType:  # type: ignore[empty-body]
    """Rule classes, or a package to walk for rule modules and rule files."""


@hookspec
def register_parsers() -> Mapping[str, Parser]:  # type: ignore[empty-body]
    """Parsers by file suffix, with its dot: {".rst": parse_rst}. Folders are searched for these suffixes."""


@hookspec
def register_reporters() -> Mapping[str, Reporter]:  # type: ignore[empty-body]
    """Reporters by the name that --output-format takes."""


@hookspec
def register_presets() -> Mapping[str, Mapping[str, object]]:  # type: ignore[empty-body]
    """Configurations by the name that `extend` takes."""
