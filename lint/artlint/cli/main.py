"""Which command is meant."""

from __future__ import annotations

import gc
import io
import os
import sys
from importlib import import_module

from artlint.errors import ArtlintError, did_you_mean, reason
from artlint.values import TYPE_CHECKING
from artlint.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "check": "report what is wrong in articles",
    "rule": "explain a rule, or list them all",
    "config": "show the configuration in force",
    "plugins": "show the installed plugins",
    "version": "show the version",
}
USAGE_ERROR = 2
_NEW_OBJECTS = 50_000  # before the collector looks; a check of one article makes fewer, and next to no cycles


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; the exit status is 0, 1 for findings, 2 for an error of use, configuration or artlint itself."""
    gc.set_threshold(_NEW_OBJECTS)
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # reports quote the article, whatever the locale can write
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        status = _run(given)
        sys.stdout.flush()
    except ArtlintError as error:
        return _failed(f"{error}", error.__cause__, given)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output has gone, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still buffered goes nowhere
        return 0
    except Exception as error:
        return _failed(f"this should not happen: {reason(error)}; -v shows where", error, given)
    return status


def _failed(message: str, cause: BaseException | None, given: Sequence[str]) -> int:
    """Name an error in one line, with its traceback when asked for; the exit status."""
    sys.stderr.write(f"artlint: {message}\n")
    if cause and ("-v" in given or "--verbose" in given):
        import traceback

        traceback.print_exception(cause)
    return USAGE_ERROR


def _run(given: list[str]) -> int:
    if not given or given[0] in ("-h", "--help", "help"):
        sys.stdout.write(_help())
        return 0 if given else USAGE_ERROR
    if given[0] in ("-V", "--version"):
        given = ["version"]
    command, *rest = given
    if command not in COMMANDS:
        raise ArtlintError(_no_such_command(command))
    status: int = import_module(f"artlint.cli.{command}").run(rest)
    return status


def _no_such_command(command: str) -> str:
    if os.path.exists(command) and not command.startswith("-"):
        return f"no command {command!r}; to check that article: artlint check {command}"
    return f"no command {command!r}{did_you_mean(command, COMMANDS)}; artlint --help lists them"


def _help() -> str:
    commands = "".join(f"  {name:<9} {what}\n" for name, what in COMMANDS.items())
    return (
        f"artlint {VERSION}, a linter for articles\n\nusage: artlint COMMAND ...\n\n{commands}\n"
        "artlint check story.md checks an article; artlint COMMAND --help tells more.\n"
    )
