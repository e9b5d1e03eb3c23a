"""Globs over paths, as .gitignore reads them.

`*`, `?` and `[...]` stay within a name, `**` as a whole name stands for any number of folders. A pattern without a
slash, or with only a final one, names a file or folder at any depth; another counts from the folder it belongs to. A
final slash asks for a folder, a leading `!` takes back what an earlier pattern matched.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from itertools import pairwise

from artlint.expressions import expression
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPECIAL = frozenset("*?[]\\{}")
# Compiled on first use: a run over named files needs no glob.
_PART = (
    r"(?s)(?P<stars>\*+)|(?P<one>\?)|(?P<slash>/)|(?P<set>\[[!^]?\]?(?:\[:[^\]:]*:\]|\\.|[^\]\\])*\])"
    r"|\\(?P<escaped>.)|(?P<char>.)"
)
_MEMBER = r"(?s)\[:(?P<kind>[^\]:]*):\]|(?:\\(.)|(.))(?:-(?!\Z)(?:\\(.)|(.)))?"
# The ASCII members of the POSIX classes.
_KINDS = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": r" \t",
    "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9",
    "graph": r"\x21-\x7e",
    "lower": "a-z",
    "print": r"\x20-\x7e",
    "punct": r"\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e",
    "space": r"\s",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}


class GlobError(ValueError):
    """A pattern that no path can match; `str(error)` says why."""


class PathPattern(NamedTuple):
    """A pattern, ready to match: `name` is the literal base name it asks for, else `regex` matches the whole path."""

    name: str
    regex: str
    directory_only: bool
    negated: bool


class PathPatterns:
    """Patterns in order; the last one that matches a path decides."""

    def __init__(self, patterns: Iterable[PathPattern]) -> None:
        self._patterns = tuple(patterns)
        self._by_name: dict[str, list[int]] = {}
        self._others: list[int] = []
        for index, pattern in enumerate(self._patterns):
            if pattern.name:
                self._by_name.setdefault(pattern.name, []).append(index)
            else:
                self._others.append(index)
        union = "|".join(self._patterns[index].regex for index in self._others)
        self._any = expression(union, re.DOTALL) if union else None

    def decision(self, path: str, *, is_dir: bool) -> bool | None:
        """True when the path matches, False when a later pattern takes it back, None when nothing speaks of it.

        The path is relative, its names joined by "/". Only the path itself is looked at, not the folders it is in.
        """
        last = max(self._named(path.rpartition("/")[2], is_dir=is_dir), default=-1)
        if self._any is not None and self._any.fullmatch(path):
            last = self._last_of_others(path, last, is_dir=is_dir)
        return None if last < 0 else not self._patterns[last].negated

    def covers(self, path: str) -> bool:
        """Whether a file, or a folder on the way to it, matches and no folder above is matched first."""
        parts = path.split("/")
        folders = ("/".join(parts[:length]) for length in range(1, len(parts)))
        return any(self.decision(folder, is_dir=True) for folder in folders) or bool(self.decision(path, is_dir=False))

    def _named(self, name: str, *, is_dir: bool) -> Iterator[int]:
        for index in self._by_name.get(name, ()):
            if is_dir or not self._patterns[index].directory_only:
                yield index

    def _last_of_others(self, path: str, floor: int, *, is_dir: bool) -> int:
        for index in reversed(self._others):
            if index < floor:
                break
            pattern = self._patterns[index]
            if (is_dir or not pattern.directory_only) and expression(pattern.regex, re.DOTALL).fullmatch(path):
                return index
        return floor


def path_pattern(text: str) -> PathPattern:
    """One line of a .gitignore, its trailing blanks gone. Raises GlobError when it can match nothing."""
    negated = text.startswith("!")
    body = text[1:] if negated else text
    directory_only = body.endswith("/")
    body = body[:-1] if directory_only else body
    if not body.strip("/"):
        raise GlobError("there is no name")
    anchored = "/" in body
    if not anchored and not _SPECIAL.intersection(body):
        return PathPattern(body, "", directory_only, negated)
    regex = _regex(body.removeprefix("/"))
    return PathPattern("", regex if anchored else _anywhere(regex), directory_only, negated)


def path_patterns(text: str) -> tuple[PathPattern, ...]:
    """The patterns of a glob in a configuration: one for each choice of its braces. Raises GlobError."""
    try:
        return tuple(path_pattern(choice) for choice in _choices(text[1:] if text.startswith("./") else text))
    except GlobError as error:
        raise GlobError(f"{error} in “{text}”") from error


@lru_cache(maxsize=64)
def globs(texts: tuple[str, ...]) -> PathPatterns:
    """The globs of a configuration, in order."""
    return PathPatterns(pattern for text in texts for pattern in path_patterns(text))


def path_from(base: str, path: str) -> str:
    """An absolute path as globs see it: relative to the base, "/" between its names; "../..." outside the base."""
    folder = os.path.join(base, "")
    relative = path[len(folder) :] if path.startswith(folder) else os.path.relpath(path, base)
    return relative if os.sep == "/" else relative.replace(os.sep, "/")


def _regex(glob: str) -> str:
    """The glob as a regular expression.

    As in any matcher of globs, the first place where a stretch between two stars fits is as good as a later one; the
    atomic groups say so, else many stars would take exponential time.
    """
    stretches = [""]  # between `**/`, each a fixed number of names
    for name in _names(glob):
        if name == "**/":
            stretches.append("")
        else:
            stretches[-1] += ".*" if name == "**" else _name_regex(name)
    first, *rest = stretches
    return "".join([first, *(f"(?>(?:[^/]+/)*?{stretch})" for stretch in rest[:-1]), *map(_anywhere, rest[-1:])])


def _anywhere(regex: str) -> str:
    return f"(?:[^/]+/)*{regex}"


def _names(glob: str) -> Iterator[str]:
    """The names of a path glob, each with the slash that ends it; `**`, as a whole name of any number of stars."""
    name = ""
    for match in expression(_PART).finditer(glob):
        name += match.group()
        if match["slash"]:
            yield _one_if_stars(name)
            name = ""
    if name:
        yield _one_if_stars(name)


def _one_if_stars(name: str) -> str:
    stars, slash = name.removesuffix("/"), name[len(name.removesuffix("/")) :]
    return f"**{slash}" if len(stars) > 1 and not stars.strip("*") else name


def _name_regex(name: str) -> str:
    pieces = [""]
    for match in expression(_PART).finditer(name):
        if match["stars"]:
            pieces.append("")
        else:
            pieces[-1] += _token_regex(match)
    first, *rest = pieces
    return "".join([first, *(f"(?>[^/]*?{piece})" for piece in rest[:-1]), *(f"[^/]*{piece}" for piece in rest[-1:])])


def _token_regex(match: re.Match[str]) -> str:
    if match["one"]:
        return "[^/]"
    if match["set"]:
        return _set_regex(match["set"])
    if match["char"] == "[":
        raise GlobError("the “[” is not closed")
    if match["char"] == "\\":
        raise GlobError("nothing follows the “\\”")
    return re.escape(match["escaped"] or match.group())


def _set_regex(text: str) -> str:
    negated = text[1] in "!^"
    members = "".join(_members(text[2 if negated else 1 : -1]))
    if not members:
        return "[^/]" if negated else r"(?!)"
    return f"(?!/)[{'^' if negated else ''}{members}]"


def _members(body: str) -> Iterator[str]:
    for match in expression(_MEMBER).finditer(body):
        if match["kind"] is not None:
            if match["kind"] not in _KINDS:
                raise GlobError(f"no class of characters “[:{match['kind']}:]”")
            yield _KINDS[match["kind"]]
            continue
        first = match[2] or match[3]
        last = match[4] or match[5] or first
        if first <= last:  # as git reads it, a range that runs backwards holds nothing
            yield f"{re.escape(first)}-{re.escape(last)}"


def _choices(text: str) -> list[str]:
    """The texts that braces stand for: `a.{md,txt}` for `a.md` and `a.txt`; braces nest, a backslash escapes."""
    opening, closing, commas = _first_braces(text)
    if opening < 0:
        return [text]
    bounds = [opening, *commas, closing]
    middles = [text[start + 1 : end] for start, end in pairwise(bounds)]
    head, tail = text[:opening], text[closing + 1 :]
    return [choice for middle in middles for choice in _choices(f"{head}{middle}{tail}")]


def _first_braces(text: str) -> tuple[int, int, list[int]]:
    opening, depth, commas = -1, 0, list[int]()
    for match in expression(r"\\.|[{},]", re.DOTALL).finditer(text):
        mark = match.group()
        if mark == "{":
            opening = match.start() if depth == 0 else opening
            depth += 1
        elif mark == "," and depth == 1:
            commas.append(match.start())
        elif mark == "}" and depth:
            depth -= 1
            if depth == 0:
                return opening, match.start(), commas
    if depth:
        raise GlobError("the “{” is not closed")
    return -1, -1, []
