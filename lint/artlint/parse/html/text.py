"""The text between tags, as a reader sees it."""

from __future__ import annotations

from functools import cache

from artlint.expressions import expression
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping

    from artlint.parse.builder import Piece

SPACE = " \t\n\f\r"  # what HTML calls white space and CSS collapses; a no-break space is text
_LEADING = expression(f"[{SPACE}]*")
# What does not read as it stands. A browser drops NUL, and shows a soft hyphen only where it breaks the line.
_ODD = expression(rf"[{SPACE}]{{2,}}+|[\t\n\f\r]|&(?:#[0-9]++|#[xX][0-9a-fA-F]++|[A-Za-z][A-Za-z0-9]*+);?|[\0\xad]")
_SIGNS = ("&", "\n", "  ", "\r", "\t", "\xad", "\0", "\f")
_LONG = 60
_UNSHOWN = "\0\xad"
_REPLACEMENT = "\ufffd"
# The commonest of 2,231 names, so that the module with all of them (3 ms) stays unread for most articles.
_COMMON: Mapping[str, str] = {
    "amp;": "&",
    "lt;": "<",
    "gt;": ">",
    "quot;": '"',
    "apos;": "'",
    "nbsp;": "\xa0",
    "lsquo;": "‘",
    "rsquo;": "’",
    "ldquo;": "“",
    "rdquo;": "”",
    "ndash;": "–",
    "mdash;": "—",
    "hellip;": "…",
    "shy;": "\xad",
}
_LONGEST_WITHOUT_SEMICOLON = 6  # "Aacute"


def pieces(text: str, start: int, end: int, *, after_space: bool, attribute: bool = False) -> list[Piece]:
    """What a reader sees of the source [start, end): white space collapsed, character references read.

    `after_space` says that the text before ends in a space, or that there is none.
    """
    found: list[Piece] = []
    if after_space:
        start = _end_of_space(text, start, end)
    for odd in _odd_stretches(text, start, end):
        at = odd.start()
        if at > start:
            found.append((text[start:at], start, at))
            after_space = text[at - 1] == " "
        content, start = _reading(odd, attribute=attribute)
        if content[:1] in SPACE and content and not after_space:
            found.append((" ", at, start))
            after_space = True
        elif content and content not in SPACE:
            found.append((content, at, start))
            after_space = False
        if after_space:
            start = _end_of_space(text, start, end)
    if end > start:
        found.append((text[start:end], start, end))
    return found


def _odd_stretches(text: str, start: int, end: int) -> Iterable[re.Match[str]]:
    # A long stretch mostly has nothing odd, which searches for strings tell sooner than one for a pattern.
    if end - start > _LONG:
        stretch = text[start:end]
        if not any(sign in stretch for sign in _SIGNS):
            return ()
    return _ODD.finditer(text, start, end)


def _end_of_space(text: str, start: int, end: int) -> int:
    match = _LEADING.match(text, start, end)
    return match.end() if match else start


def _reading(odd: re.Match[str], *, attribute: bool) -> tuple[str, int]:
    """What a stretch of source reads as, and where the stretch ends; "" for what is not shown."""
    found = odd.group()
    if found[0] != "&":
        return ("" if found in _UNSHOWN else " "), odd.end()
    content, length = _numbered(found) if found[1] == "#" else _named(found, attribute, odd)
    return ("" if content in _UNSHOWN else content), odd.start() + length


def _numbered(reference: str) -> tuple[str, int]:
    digits = reference[2:].rstrip(";")
    base = 10
    if digits[0] in "xX":
        digits, base = digits[1:], 16
    digits = digits.lstrip("0")
    # Seven digits hold every code point in either base; int() refuses thousands of them.
    number = int(digits or "0", base) if len(digits) <= 7 else -1
    return _character(number), len(reference)


def _character(number: int) -> str:
    if not 0 < number <= 0x10FFFF or 0xD800 <= number < 0xE000:
        return _REPLACEMENT
    if 0x80 <= number < 0xA0:  # written by programs that took Windows-1252 for Unicode
        return bytes([number]).decode("cp1252", "ignore") or chr(number)
    return chr(number)


def _named(reference: str, attribute: bool, odd: re.Match[str]) -> tuple[str, int]:
    name = reference[1:]
    if content := _COMMON.get(name) or _names().get(name):
        if attribute and not name.endswith(";") and odd.string.startswith("=", odd.end()):
            return reference, len(reference)
        return content, len(reference)
    for length in range(min(len(name) - 1, _LONGEST_WITHOUT_SEMICOLON), 1, -1):
        # In an attribute, "&copy2=x" is part of an address.
        if (content := _names().get(name[:length])) and not (attribute and name[length] != ";"):
            return content, length + 1
    return reference, len(reference)


@cache
def _names() -> Mapping[str, str]:
    from html.entities import html5

    return html5
