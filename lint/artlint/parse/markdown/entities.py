"""Character references."""

from __future__ import annotations

from artlint.parse.markdown.syntax import lazy

_REFERENCE = r"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));"
_REPLACEMENT = "\ufffd"  # what CommonMark and HTML show for a number that is no character


def entity_at(text: str, start: int) -> tuple[int, str] | None:
    """The end of the character reference at `start` and what it reads as; None when it is none."""
    match = lazy(_REFERENCE).match(text, start)
    if match is None:
        return None
    decimal, hexadecimal, name = match.groups()
    if name:
        from html.entities import html5  # 2,231 names, which few articles need

        content = html5.get(name + ";", "")
        return (match.end(), content) if content else None
    return match.end(), _character(int(decimal) if decimal else int(hexadecimal, 16))


def _character(number: int) -> str:
    if number == 0 or number > 0x10FFFF or 0xD800 <= number < 0xE000:
        return _REPLACEMENT
    return chr(number)
