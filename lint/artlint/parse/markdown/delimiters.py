"""Emphasis and strikethrough: which delimiters vanish (CommonMark 0.31, "process emphasis")."""

from __future__ import annotations

import unicodedata

Cut = tuple[int, int, str]  # content offsets, and what is read there

_SPACES = frozenset(
    " \t\n\f\r\v\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)


class Delimiter:
    """A run of `*`, `_` or `~`; `start` and `count` shrink as its characters find a partner."""

    __slots__ = ("can_close", "can_open", "character", "count", "length", "start")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.character = text[start]
        self.start = start
        self.count = self.length = end - start
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        left, right = _flanking(before, after), _flanking(after, before)
        self.can_open, self.can_close = left, right
        if self.character == "_":
            self.can_open = left and (not right or _is_punctuation(before))
            self.can_close = right and (not left or _is_punctuation(after))

    def closes(self, opener: Delimiter) -> bool:
        """Whether this run and an earlier one make a pair."""
        if opener.character != self.character:
            return False
        if self.character == "~":  # as GitHub reads it: one or two, the same on both sides
            return opener.length == self.length
        if opener.can_close or self.can_open:  # the rule of three
            return bool((opener.length + self.length) % 3) or not (opener.length % 3 or self.length % 3)
        return True


def pair(delimiters: list[Delimiter], bottom: int, cuts: list[Cut]) -> None:
    """Match the delimiters from index `bottom` on, add the characters that vanish to `cuts`, and drop them all."""
    openers: list[Delimiter] = []
    floors: dict[tuple[str, bool, int], int] = {}  # no partner stands before this offset, so look no further
    for closer in delimiters[bottom:]:
        key = (closer.character, closer.can_open, closer.length % 3)
        while closer.can_close and closer.count:
            index = _opener(openers, closer, floors.get(key, 0))
            if index < 0:
                floors[key] = closer.start
                break
            del openers[index + 1 :]
            _consume(openers[index], closer, cuts)
            if not openers[index].count:
                openers.pop()
        if closer.can_open and closer.count:
            openers.append(closer)
    del delimiters[bottom:]


def _opener(openers: list[Delimiter], closer: Delimiter, floor: int) -> int:
    for index in range(len(openers) - 1, -1, -1):
        if openers[index].start < floor:
            return -1
        if closer.closes(openers[index]):
            return index
    return -1


def _consume(opener: Delimiter, closer: Delimiter, cuts: list[Cut]) -> None:
    used = min(opener.count, closer.count)  # strong and emphasis vanish alike, so all pairs are taken at once
    opener.count -= used
    end = opener.start + opener.count
    cuts.append((end, end + used, ""))
    cuts.append((closer.start, closer.start + used, ""))
    closer.start += used
    closer.count -= used


def _flanking(outside: str, inside: str) -> bool:
    """Whether a run leans on `inside`: left-flanking for (before, after), right-flanking for (after, before)."""
    if inside in _SPACES:
        return False
    return not _is_punctuation(inside) or outside in _SPACES or _is_punctuation(outside)


def _is_punctuation(character: str) -> bool:
    if character.isalnum():
        return False
    return unicodedata.category(character)[0] in "PS"
