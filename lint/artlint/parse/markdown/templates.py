"""Template code in Markdown (Hugo, Jekyll, Liquid, WordPress, kramdown, directives), which is no text.

A template engine runs before the Markdown renderer, so this does too: the code is overwritten with a filler of the
same length, and everything after sees one character that means nothing, wherever it stands.
"""

from __future__ import annotations

import re

from artlint.parse.markdown.syntax import NOTHING, VALUE, Finder, lazy
from artlint.values import NamedTuple

_CLOSERS = {"{{<": ">}}", "{{%": "%}}", "{%": "%}", "{{": "}}"}
_OPENER = r"\{\{[<%]?|\{%"
_NAME = r"[-~\s]*(\w+)"
_BLANK_LINE = r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)"
# What stands between these and their closing tags is code, or a note to nobody.
_VERBATIM = frozenset(("highlight", "codeblock", "code", "comment", "mermaid", "katex", "math", "tex"))
# Only one of the texts on both sides of these is ever shown.
_ALTERNATIVES = frozenset(("else", "elsif", "elseif", "elif", "when"))
# `{: .class}` anywhere, `{#id}` and `{.class}` at the end of a line.
_ATTRIBUTES = r"\{:[^{}\r\n]*\}|(?<![ \t])[ \t]++\{[#.]\w[^{}\r\n]*\}(?=[ \t]*$)"
_DIRECTIVE = r"^[ \t]{0,3}:{3,}[^\r\n]*$"
_SHORTCODE = r"\[(/?)([A-Za-z][\w-]*)((?:\s+[\w-]+=(?:\"[^\"\]]*\"|'[^'\]]*'|[^\s\"'\]]+))*+)\s*/?\](?![(\[:])"


class Masked(NamedTuple):
    """A text of the length of the source, fillers for code; comments as source offsets and body."""

    text: str
    comments: list[tuple[int, int, str]]


def without_templates(text: str) -> Masked:
    """The text with its template code masked."""
    comments: list[tuple[int, int, str]] = []
    if "{{" in text or "{%" in text:
        text = _without_tags(text, comments)
    if "{:" in text or "{#" in text or "{." in text:
        text = fill(text, [(*m.span(), NOTHING) for m in lazy(_ATTRIBUTES, re.MULTILINE).finditer(text)])
    if ":::" in text:
        text = without_directives(text)
    if "[/" in text or ("]" in text and "=" in text):
        text = _without_shortcodes(text)
    return Masked(text, comments)


def without_directives(text: str) -> str:
    """The text without lines such as `:::note`."""
    return fill(text, [(*match.span(), NOTHING) for match in lazy(_DIRECTIVE, re.MULTILINE).finditer(text)])


def fill(text: str, stretches: list[tuple[int, int, str]]) -> str:
    """The text with ordered stretches overwritten by a filler each."""
    parts: list[str] = []
    position = 0
    for start, end, filler in stretches:
        parts += text[position:start], filler * (end - start)
        position = end
    return "".join([*parts, text[position:]])


def _without_tags(text: str, comments: list[tuple[int, int, str]]) -> str:
    finder = Finder(text)
    stretches: list[tuple[int, int, str]] = []
    position = 0
    while match := lazy(_OPENER).search(text, position):
        start, opener = match.start(), match[0]
        end = _tag_end(finder, match.end(), _CLOSERS[opener])
        if end < 0:
            position = match.end()
            continue
        if opener == "{{" and text.startswith("{", match.end()) and text.startswith("}", end):
            end += 1
        if opener == "{{" and text.startswith("/*", match.end()):
            comments.append((start, end, text[match.end() + 2 : end - 2].removesuffix("*/")))
        end = _verbatim_end(text, finder, match, end, comments)
        stretches.append((start, end, VALUE if _parts_text(text, match) else NOTHING))
        position = end
    return fill(text, stretches)


def _parts_text(text: str, opener: re.Match[str]) -> bool:
    """Whether what is before a tag is never read on into what is after it: the tag prints, or another case begins."""
    if opener[0] == "{{":
        return not text.startswith("/*", opener.end())
    name = lazy(_NAME).match(text, opener.end())
    return opener[0] == "{%" and name is not None and name[1] in _ALTERNATIVES


def _tag_end(finder: Finder, start: int, closer: str) -> int:
    close = finder.find(closer, start)
    blank = finder.after(_BLANK_LINE, start)
    return -1 if close < 0 or 0 <= blank < close else close + len(closer)


def _verbatim_end(
    text: str, finder: Finder, opener: re.Match[str], end: int, comments: list[tuple[int, int, str]]
) -> int:
    """The end of the closing tag where what stands between is no text, else the end of the opening one."""
    name = lazy(_NAME).match(text, opener.end(), end)
    if name is None or opener[0] == "{{" or name[1] not in _VERBATIM:
        return end
    tag = rf"\{{%[-~\s]*end{name[1]}\s*-?%\}}" if opener[0] == "{%" else rf"\{{\{{[<%]\s*/\s*{name[1]}\s*[>%]\}}\}}"
    start = finder.after(tag, end)
    if start < 0:
        return end
    if name[1] == "comment":
        comments.append((opener.start(), text.index("}", start) + 1, text[end:start]))
    close = text.index("}", start) + 1
    return close + 1 if opener[0] != "{%" else close


def _without_shortcodes(text: str) -> str:
    """WordPress tags: those with attributes, and pairs."""
    tags = list(lazy(_SHORTCODE).finditer(text))
    opened = {tag[2] for tag in tags if not tag[1]}
    closed = {tag[2] for tag in tags if tag[1]} & opened
    return fill(text, [(*tag.span(), NOTHING) for tag in tags if tag[2] in closed or (tag[3] and not tag[1])])
