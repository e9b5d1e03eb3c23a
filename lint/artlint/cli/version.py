"""`artlint version`."""

from __future__ import annotations

import sys

from artlint.cli.arguments import Parser
from artlint.values import TYPE_CHECKING
from artlint.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Print the version; the exit status."""
    Parser("version", "Show the version.").parse_args(arguments)
    sys.stdout.write(f"artlint {VERSION}\n")
    return 0
