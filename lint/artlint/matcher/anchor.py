"""The words and letters a pattern cannot match without."""

from __future__ import annotations

import re

from artlint.expressions import expression

# One step through a regular expression: what may stand beside a literal word without being part of it, and what not.
_STEP = expression(
    r"(?P<word>[A-Za-z]+)"
    r"|(?P<gap>\\b|\\s\+?|[ ,'’\-]|\^|\$|$)"
    r"|(?P<other>\\.|.)",
    re.DOTALL,
)
_ESCAPE = expression(r"\\.", re.DOTALL)
_QUANTIFIERS = "?*{"
# A stretch of letters and spaces that stand for themselves, without one that may be missing.
_LITERAL = expression(r"(?:[A-Za-z ](?![?*{]))+")


def anchors(pattern: str, *, bounded: bool) -> tuple[str, ...]:
    """The casefolded words that stand, whole, in every text the pattern matches; the longest, likely rarest, first.

    `bounded` says that a match begins and ends at word boundaries. None are found where they cannot be told from
    the pattern's letters alone: it has alternatives, groups or classes where the words would be.
    """
    flat = _without_groups(pattern)
    if "|" in flat:
        return ()
    words: list[str] = []
    candidate = ""
    at_gap = bounded
    for match in _STEP.finditer(flat if bounded else flat + "\0"):
        text = match.group()
        if match["word"] and at_gap:
            candidate, at_gap = text, False
        elif match["gap"] is not None:
            if candidate and not _optional(match):
                words.append(candidate)
            candidate, at_gap = "", not _optional(match)
        else:
            candidate, at_gap = "", False
    return tuple(sorted({word.casefold() for word in words}, key=lambda word: (-len(word), word)))


def literal(pattern: str) -> str:
    """The longest stretch of letters and spaces, casefolded, in every text the pattern matches; perhaps none."""
    flat = _without_groups(pattern)
    if "|" in flat:
        return ""
    flat = _ESCAPE.sub(lambda match: "" if match[0] == "\\b" else "\0", flat)  # a word boundary takes no room
    return max(_LITERAL.findall(flat), key=len, default="").casefold()


def _optional(gap: re.Match[str]) -> bool:
    following = gap.string[gap.end() : gap.end() + 1]
    return bool(following) and following in _QUANTIFIERS


def _without_groups(pattern: str) -> str:
    """The pattern with every group and character class replaced by a mark that is neither word nor gap."""
    kept: list[str] = []
    depth = 0
    index = 0
    while index < len(pattern):
        char = pattern[index]
        if char == "\\":
            kept.append(pattern[index : index + 2] if depth == 0 else "")
            index += 2
            continue
        if char == "[":
            index = _class_end(pattern, index)
            kept.append("\0" if depth == 0 else "")
            continue
        if char == "(":
            depth += 1
            kept.append("\0" if depth == 1 else "")
        elif char == ")":
            depth -= 1
        elif depth == 0:
            kept.append(char)
        index += 1
    return "".join(kept)


def _class_end(pattern: str, start: int) -> int:
    index = start + 1
    if pattern[index : index + 1] == "^":
        index += 1
    if pattern[index : index + 1] == "]":
        index += 1
    while index < len(pattern) and pattern[index] != "]":
        index += 2 if pattern[index] == "\\" else 1
    return index + 1
