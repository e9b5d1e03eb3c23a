"""The characters of front matter strings."""

from __future__ import annotations

from artlint.parse.markdown.syntax import lazy
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Literal

    from artlint.parse.builder import DocumentBuilder
    from artlint.parse.markdown.front_matter import Value

    Style = Literal["plain", "single", "escaped"]


_BREAK = r"(?<![ \t])[ \t]*+(?:\r\n?|\n)(?:[ \t]|\r\n?|\n)*"
_ESCAPE = (
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|(?:\r\n?|\n)\s*|.)"
)
_SPECIAL: dict[Style, str] = {"plain": _BREAK, "single": f"''|{_BREAK}", "escaped": f"{_ESCAPE}|{_BREAK}"}
_NAMED = {"n": " ", "r": " ", "t": " ", "b": "", "f": " ", "e": "", "a": "", "v": " ", "0": "", "N": " ", "_": "\xa0"}
_REPLACEMENT = "\ufffd"


def write_scalar(builder: DocumentBuilder, text: str, value: Value) -> None:
    """Add a value as a block, or one for each paragraph: a blank line parts them."""
    builder.open("front_matter", key=value.key)
    position = value.start
    for match in lazy(_SPECIAL[value.style]).finditer(text, value.start, value.end):
        builder.verbatim(position, match.start())
        position = match.end()
        mark = match[0]
        if mark == "''":
            builder.replaced("'", *match.span())
        elif mark[0] == "\\":
            builder.replaced(_unescaped(mark), *match.span())
        elif mark.replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1:
            builder.open("front_matter", key=value.key)
        else:
            builder.replaced(" ", *match.span())
    builder.verbatim(position, value.end)


def _unescaped(escape: str) -> str:
    """What an escape sequence reads as; an escaped line end joins the lines."""
    kind = escape[1]
    if kind in "\r\n":
        return ""
    if len(escape) == 2:
        return _NAMED.get(kind, kind)
    if len(escape) == 12:  # a surrogate pair
        number = 0x10000 + ((int(escape[2:6], 16) & 0x3FF) << 10) + (int(escape[8:], 16) & 0x3FF)
    else:
        number = int(escape.lstrip("\\xuU"), 16)
    return _REPLACEMENT if number > 0x10FFFF or 0xD800 <= number < 0xE000 else chr(number)
