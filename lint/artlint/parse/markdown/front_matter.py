"""Front matter in YAML, TOML or JSON: the few values that are read by readers, at their exact places.

No parser of these languages tells where a value's characters stand, so the scalars are scanned here; what is not a
simple scalar under a key of interest is passed over.
"""

from __future__ import annotations

import re

from artlint.parse.markdown.scalars import write_scalar
from artlint.parse.markdown.syntax import lazy
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from artlint.parse.builder import DocumentBuilder
    from artlint.parse.markdown.scalars import Style

KEYS = frozenset("title headline subtitle subheadline description summary excerpt dek standfirst".split())

_END = r"[ \t]*(?:\r\n?|\n|\Z)"
_YAML = rf"---{_END}(?P<body>(?:(?!---{_END}|\.\.\.{_END})[^\r\n]*(?:\r\n?|\n))*+)(?P<close>---|\.\.\.){_END}"
_TOML = rf"\+\+\+{_END}(?P<body>(?:(?!\+\+\+{_END})[^\r\n]*(?:\r\n?|\n))*+)(?P<close>\+\+\+){_END}"
# What the first line that says anything must look like: a thematic break may open an article too.
_YAML_LINE = r"\s*\Z|(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*+(?:[\"']?[\w.-][\w. -]*[\"']?[ \t]*:(?:[ \t\r\n]|\Z)|[{?])"
_YAML_KEY = r"^([\"']?)([A-Za-z][\w-]*)\1[ \t]*:(?=[ \t\r\n]|\Z)[ \t]*"
_INDENTED = r"(?:(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))+[ \t]+(?=[^\s#]))?"  # to a value on a line below its key
_SINGLE, _DOUBLE = r"'(?:[^']|'')*+'", r"\"(?:[^\"\\]|\\.)*+\""
_BLOCK = r"[|>][-+0-9]*[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r\n?|\n)((?:[ \t]+[^\r\n]*(?:\r\n?|\n|\Z)|[ \t]*(?:\r\n?|\n))*+)"
_PLAIN = r"(?:[^\r\n \t]|[ \t]++(?!#))*+(?:(?:[ \t]*+(?:\r\n?|\n))++[ \t]++[^\s#][^\r\n]*+)*+"
_NESTED = r"-[ \t\r\n]|[^\s:]+:(?:[ \t\r\n]|\Z)"
_JSON_MARK = r"\"(?:[^\"\\]|\\.)*+(?:\"|\Z)|[{}\[\]:,]"
_NO_SCALAR = "[]{}&*!|>@`%#,?"
_NO_TEXT = frozenset(("", "~", "null", "Null", "NULL", "true", "false"))
_TOML_KEY = r"^[ \t]*([\"']?)([A-Za-z][\w-]*)\1[ \t]*=[ \t]*"
_TOML_STRINGS: tuple[tuple[str, str, int, Style], ...] = (
    ('"""', r"\"\"\"((?:[^\"\\]|\\.|\"(?!\"\"))*+)\"\"\"", 3, "escaped"),
    ("'''", r"'''((?:[^']|'(?!''))*+)'''", 3, "plain"),
    ('"', r"\"(?:[^\"\\\r\n]|\\.)*+\"", 1, "escaped"),
    ("'", r"'[^'\r\n]*'", 1, "plain"),
)


class Value(NamedTuple):
    """A scalar under a key; the offsets are those of its characters, quotes excluded."""

    key: str
    start: int
    end: int
    style: Style


def read_front_matter(builder: DocumentBuilder, text: str, start: int) -> int:
    """Add the text of the front matter at `start`, and return where the article begins.

    A fence that is not closed, or stands around something else, is none; `start` is returned then.
    """
    found = _json(text, start) if text[start] == "{" else _fenced(text, start)
    if found is None:
        return start
    end, values = found
    builder.front_matter(start, end)
    for value in values:
        write_scalar(builder, text, value)
    return end


def _fenced(text: str, start: int) -> tuple[int, Iterable[Value]] | None:
    yaml = text[start] == "-"
    match = lazy(_YAML if yaml else _TOML).match(text, start)
    if match is None:
        return None
    begin, stop = match.span("body")
    if yaml and not lazy(_YAML_LINE).match(text[begin:stop]):
        return None
    return match.end("close"), (_yaml_values if yaml else _toml_values)(text, begin, stop)


def _yaml_values(text: str, start: int, stop: int) -> Iterator[Value]:
    for match in lazy(_YAML_KEY, re.MULTILINE).finditer(text, start, stop):
        key = match[2].lower()
        if key in KEYS and (value := _yaml_scalar(text, match.end(), stop)):
            yield Value(key, *value)


def _yaml_scalar(text: str, start: int, stop: int) -> tuple[int, int, Style] | None:
    if below := lazy(_INDENTED).match(text, start, stop):
        if below.end() > start and lazy(_NESTED).match(text, below.end(), stop):
            return None
        start = below.end()
    for pattern, style in ((_SINGLE, "single"), (_DOUBLE, "escaped")):
        if quoted := lazy(pattern, re.DOTALL).match(text, start, stop):
            return start + 1, quoted.end() - 1, "single" if style == "single" else "escaped"
    if block := lazy(_BLOCK).match(text, start, stop):
        return *block.span(1), "plain"
    plain = lazy(_PLAIN).match(text, start, stop)
    if plain is None or text[start] in _NO_SCALAR or plain[0].strip() in _NO_TEXT:
        return None
    return *plain.span(), "plain"


def _toml_values(text: str, start: int, stop: int) -> Iterator[Value]:
    table = lazy(r"^[ \t]*\[", re.MULTILINE).search(text, start, stop)
    stop = table.start() if table else stop
    while match := lazy(_TOML_KEY, re.MULTILINE).search(text, start, stop):
        start = match.end()
        for opening, pattern, width, style in _TOML_STRINGS:
            string = lazy(pattern, re.DOTALL).match(text, start) if text.startswith(opening, start) else None
            if string is None:
                continue
            key, begin, start = match[2].lower(), start + width, string.end()
            if key in KEYS:
                yield Value(key, begin, start - width, style)
            break


def _json(text: str, start: int) -> tuple[int, Iterable[Value]] | None:
    if lazy(r"\{\s*\"").match(text, start) is None:
        return None
    values: list[Value] = []
    depth, key = 0, ""
    previous: re.Match[str] | None = None
    for match in lazy(_JSON_MARK, re.DOTALL).finditer(text, start):
        mark = match[0]
        depth += (mark in "{[") - (mark in "}]")
        if mark in "}]" and not depth:
            alone = lazy(_END).match(text, match.end())
            return (match.end(), values) if alone else None
        if depth == 1 and mark == ":" and previous:
            key = previous[0][1:-1].lower()
        elif depth == 1 and mark[0] == '"' and key in KEYS:
            values.append(Value(key, match.start() + 1, match.end() - 1, "escaped"))
        elif mark == ",":
            key = ""
        previous = match if mark[0] == '"' else None
    return None
