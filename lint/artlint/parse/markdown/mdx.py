"""MDX: import and export lines, JSX tags and expressions are no text, what stands between the tags is."""

from __future__ import annotations

import re

from artlint.parse.markdown.syntax import NOTHING, VALUE, Finder, lazy
from artlint.parse.markdown.templates import Masked, fill, without_directives
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_FOREIGN = (
    r"(?P<fence>^[ \t]*(?:`{3,}|~{3,}))"
    r"|(?P<module>^(?:import\s*(?:[{*'\"]|\w+[^\r\n]*\sfrom\s)"
    r"|export\s+(?:default|const|let|var|function|class|async|[{*])))"
    r"|(?P<code>`+)|\\.|(?P<comment><!--)|(?P<tag></?[A-Za-z_$][\w.$:-]*|</?>)|(?P<expression>\{)"
)
# Tags that the Markdown reader has its own use for.
_KEPT = frozenset("img br code pre kbd samp script style textarea".split())
_PIECE = (
    r"[{}<>]|\"[^\"]*+(?:\"|\Z)|'[^'\n]*+'?|`(?:[^`\\]|\\.)*+(?:`|\Z)|/\*.*?(?:\*/|\Z)|//[^\n]*"
    r"|(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)"
)
# MDX with an open brace does not compile, so it is not worth looking for the end of each.
_MOST_UNCLOSED = 8
_BLANK_LINE = r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)"


def without_jsx(text: str) -> Masked:
    """The text with everything that is JavaScript masked."""
    return _Scanner(without_directives(text) if ":::" in text else text).masked()


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.finder = Finder(text)
        self.stretches: list[tuple[int, int, str]] = []
        self.comments: list[tuple[int, int, str]] = []
        self.unclosed = 0

    def masked(self) -> Masked:
        position = 0
        token = lazy(_FOREIGN, re.MULTILINE | re.DOTALL)
        while match := token.search(self.text, position):
            reader = _READERS.get(match.lastgroup or "")
            position = max(reader(self, match), match.end()) if reader else match.end()
        return Masked(fill(self.text, self.stretches), self.comments)

    def mask(self, start: int, end: int, filler: str = NOTHING) -> int:
        self.stretches.append((start, end, filler))
        return end

    def fence(self, match: re.Match[str]) -> int:
        mark = match[0].strip()
        close = self.finder.after(rf"^[ \t]*{mark[0]}{{{len(mark)},}}[ \t]*$", match.end(), re.MULTILINE)
        return len(self.text) if close < 0 else close + len(mark)

    def module(self, match: re.Match[str]) -> int:
        end, depth = match.start(), 0
        while True:  # to a blank line outside all brackets
            start, end = end, self.finder.after(_BLANK_LINE, end)
            if end < 0:
                return self.mask(match.start(), len(self.text))
            code = self.text[start:end]
            depth += sum(map(code.count, "({[")) - sum(map(code.count, ")}]"))
            if depth <= 0:
                return self.mask(match.start(), end)
            end += 1

    def code(self, match: re.Match[str]) -> int:
        blank = self.finder.after(_BLANK_LINE, match.end())
        close = self.finder.after(rf"(?<!`){match[0]}(?!`)", match.end())
        return match.end() if close < 0 or 0 <= blank < close else close + len(match[0])

    def comment(self, match: re.Match[str]) -> int:
        end = self.finder.find("-->", match.end())
        if end < 0:
            return match.end()
        self.comments.append((match.start(), end + 3, self.text[match.end() : end]))
        return self.mask(match.start(), end + 3)

    def tag(self, match: re.Match[str]) -> int:
        name = match[0].strip("</>")
        end = match.end() if match[0][-1] == ">" else self._close(match.end(), ">")
        if end < 0 or (name in _KEPT and "{" not in self.text[match.end() : end]):
            return match.end()
        return self.mask(match.start(), end)

    def expression(self, match: re.Match[str]) -> int:
        start = match.start()
        end = self._close(match.end(), "}")
        if end < 0:
            return match.end()
        inner = self.text[start + 1 : end - 1].strip()
        if inner.startswith("/*") and inner.endswith("*/"):
            self.comments.append((start, end, inner[2:-2]))
            return self.mask(start, end)
        return self.mask(start, end, VALUE)

    def _close(self, start: int, closer: str) -> int:
        """The end of a tag or expression that is open at `start`: past its closer outside braces and strings."""
        depth = 0
        if self.unclosed >= _MOST_UNCLOSED:
            return -1
        for match in lazy(_PIECE, re.DOTALL).finditer(self.text, start):
            piece = match[0]
            if piece == closer and not depth:
                return match.end()
            depth += (piece == "{") - (piece == "}")
            if depth < 0 or (closer == ">" and not depth and (piece == "<" or piece[0] in "\r\n")):
                return -1  # prose after all: no tag has another one or a blank line in it
        self.unclosed += 1
        return -1


_READERS: dict[str, Callable[[_Scanner, re.Match[str]], int]] = {
    "fence": _Scanner.fence,
    "module": _Scanner.module,
    "code": _Scanner.code,
    "comment": _Scanner.comment,
    "tag": _Scanner.tag,
    "expression": _Scanner.expression,
}
