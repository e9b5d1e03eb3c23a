"""Which lines of a plain text are one hard-wrapped paragraph."""

from __future__ import annotations

from itertools import pairwise

from artlint.expressions import expression
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Line = tuple[int, int]  # source offsets, the line end not included

# Text is wrapped at 60 to 80 columns by mail programs, at up to 120 by editors; below 40 stand verse and addresses.
_NARROWEST, _WIDEST = 40, 120
# `fmt` balances lines and leaves them up to some 7 % short of the width.
_SLACK = 1 / 12
# A group this much narrower than the wrapped text around it only happens to be full.
_NARROWER = 15
_MARKER = expression(r"\s*(?:([-–—*+•·])|(\d{1,3}[.)]))\s")


def paragraphs(text: str, chunks: Iterable[Sequence[Line]]) -> list[Sequence[Line]]:
    """The lines of each paragraph, in order; `chunks` are the lines between blank lines.

    Lines are one paragraph when each but the last is so full that the first word of the next had no room, and
    when some go on in lower case. Verse, addresses, lists and paragraphs of one line stay a paragraph a line.
    """
    groups = [group for chunk in chunks for group in _groups(text, chunk)]
    widths = [_wrapped_width(text, group) if len(group) > 1 else 0 for group in groups]
    least = _usual(widths, groups) - _NARROWER
    joined: list[Sequence[Line]] = []
    for group, width in zip(groups, widths, strict=True):
        if width and width >= least:
            joined.append(group)
        else:
            joined += [[line] for line in group]
    return joined


def _groups(text: str, chunk: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """The chunk, parted where a list item, a quoted line or an indented first line begins."""
    if len(chunk) < 2:
        if chunk:
            yield chunk
        return
    if "".join([text[start] for start, _ in chunk]).isalpha():
        yield chunk  # no line is indented or marked
        return
    first = 0
    items = _items(text, chunk)
    indents = [_indent(text, line) for line in chunk]
    for index in range(1, len(chunk)):
        hanging = first in items and index == first + 1
        deeper = indents[index] > indents[index - 1] and not hanging
        if deeper or index in items or text[chunk[index][0]] == ">":
            yield chunk[first:index]
            first = index
    yield chunk[first:]


def _items(text: str, chunk: Sequence[Line]) -> frozenset[int]:
    """The indices of the lines that begin a list item: two of a kind, for a lone dash may only start a line."""
    by_kind: dict[str, list[int]] = {}
    for index, line in enumerate(chunk):
        if match := _MARKER.match(text, *line):
            by_kind.setdefault(match[1] or "1", []).append(index)
    lists = [indices for indices in by_kind.values() if len(indices) > 1 or indices == [0]]
    return frozenset(index for indices in lists for index in indices)


def _indent(text: str, line: Line) -> int:
    raw = text[line[0] : line[1]]
    return len(raw) - len(raw.lstrip())


def _wrapped_width(text: str, group: Sequence[Line]) -> int:
    """The length of the longest line of a hard-wrapped paragraph, 0 for lines that were not wrapped."""
    lines = [text[start:end].rstrip() for start, end in group]
    # An address on the web may be longer than the line; it stands alone then.
    width = max((len(line) for line in lines if " " in line.lstrip()), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    least = width - width * _SLACK
    lower = 0
    for line, following in pairwise(lines):
        word = following.split(None, 1)[0]
        if len(line) + 1 + len(word) <= least:
            return 0
        lower += word[0].islower()
    # Nine of ten lines of wrapped prose go on in lower case; verse, headlines and names begin with a capital.
    return width if 3 * lower >= len(lines) - 1 else 0


def _usual(widths: Sequence[int], groups: Sequence[Sequence[Line]]) -> int:
    """The median width over the lines of wrapped paragraphs; 0 when there are none."""
    lines = sorted((width, len(group)) for width, group in zip(widths, groups, strict=True) if width)
    half = sum(count for _, count in lines) / 2
    for width, count in lines:
        half -= count
        if half <= 0:
            return width
    return 0
