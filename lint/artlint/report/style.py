"""Colour."""

from __future__ import annotations

from artlint.finding import Severity

_RESET = "\033[0m"
_CODES = {"bold": "\033[1m", "dim": "\033[2m", "red": "\033[1;31m", "yellow": "\033[1;33m", "cyan": "\033[1;36m"}
_SEVERITIES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


class Style:
    """Paints text, or leaves it as it is."""

    def __init__(self, *, color: bool) -> None:
        self._color = color

    def paint(self, text: str, style: str) -> str:
        """The text in a style: bold, dim, red, yellow or cyan."""
        return f"{_CODES[style]}{text}{_RESET}" if self._color and text else text

    def severity(self, text: str, severity: Severity) -> str:
        """The text in the colour of a severity."""
        return self.paint(text, _SEVERITIES[severity])


def printable(text: str) -> str:
    """The text without control characters, which an article could otherwise send to the terminal; as long as before."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else " " if char.isspace() else "�" for char in text)
