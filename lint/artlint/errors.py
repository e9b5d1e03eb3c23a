"""What can go wrong in the tool itself.

ArtlintError            one line for the reader, exit status 2
  ConfigError           a configuration file or option: names the file, the key and the nearest valid choice
  ReadError             a file that cannot be read as an article
  PluginError           a plugin that cannot be imported, registers what it should not, or whose reporter failed
  RuleError             a rule that raised while it read a document, or a rule file that is not one
"""

from __future__ import annotations

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


# What code that is not ours may end with; a plugin's module may well call sys.exit().
FAULTS = (Exception, SystemExit)


class ArtlintError(Exception):
    """The base of every error artlint reports about itself; `str(error)` is one line for the reader."""


class ConfigError(ArtlintError):
    """A configuration that cannot be followed; `key` is dotted, empty when the whole file is at fault."""

    def __init__(self, path: str, key: str, reason: str) -> None:
        self.path = path
        self.key = key
        self.reason = reason
        super().__init__(": ".join(part for part in (path, key, reason) if part))


class ReadError(ArtlintError):
    """A file that is missing, unreadable or not UTF-8, or that its parser failed on."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


class PluginError(ArtlintError):
    """A plugin that failed; `distribution` is the installed package it came with."""

    def __init__(self, distribution: str, reason: str) -> None:
        self.distribution = distribution
        self.reason = reason
        super().__init__(f"plugin {distribution}: {reason}")


class RuleError(ArtlintError):
    """A rule that failed; `path` is the article it read or, for a rule file, the file itself."""

    def __init__(self, code: str, path: str, reason: str) -> None:
        self.code = code
        self.path = path
        self.reason = reason
        super().__init__(": ".join(part for part in (path, code, reason) if part))


def reason(error: BaseException) -> str:
    """What an error says, in one line: its type and its text; an error of artlint itself is its text alone."""
    text = " ".join(str(error).split())
    if isinstance(error, ArtlintError):
        return text
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """'; did you mean X?' with the nearest choice, or nothing when none is near."""
    from difflib import get_close_matches  # only a mistake pays for it

    by_folded = {choice.lower(): choice for choice in choices}
    near = get_close_matches(word.lower(), by_folded, n=1, cutoff=0.5)
    return f"; did you mean {by_folded[near[0]]}?" if near else ""
