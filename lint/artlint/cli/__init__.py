"""The command line: arguments in, exit status out."""

from artlint.cli.main import main

__all__ = ["main"]
