"""The place of a finding, shown: the paragraph wrapped to the terminal with carets under the phrase."""

from __future__ import annotations

from artlint.expressions import expression
from artlint.report.style import printable
from artlint.span import Span
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.document import LineIndex

# Anything but Latin letters, the usual punctuation and the euro sign may take no column, or two.
_UNUSUAL = expression(r"[^\x00-\u02ff\u2010-\u2044\u20ac]")
_LONG_ROW = 4000  # code points; a paragraph of an article has fewer
MOST_LINES = 4  # of a long flagged stretch; the rest is left to the reader's own copy


class ExcerptLine(NamedTuple):
    """A printed line of the excerpt; `row` is set on the first printed line of a source row."""

    row: int | None
    text: str
    carets: str = ""


def excerpt(lines: LineIndex, place: Span, width: int) -> list[ExcerptLine]:
    """The flagged stretch with one printed line before it.

    `place` is in source offsets, `width` in columns of the terminal. A row longer than the width is broken at spaces.
    """
    first, last = lines.position(place.start), lines.position(max(place.start, place.end - 1))
    shown: list[ExcerptLine] = []
    for row in range(first.row, last.row + 1):
        text = lines.line(row)
        start = first.column - 1 if row == first.row else 0
        end = last.column if row == last.row else len(text)
        shown += _row(row, *_near(text, Span(start, max(end, start + 1)), width), width)
        if len(shown) > MOST_LINES + 1:
            return [*shown[: MOST_LINES + 1], ExcerptLine(None, "…")]
    return shown


def _near(text: str, flagged: Span, width: int) -> tuple[str, Span]:
    """A row and its flagged stretch, printable; of a very long row only what can be shown."""
    if len(text) <= _LONG_ROW:
        return printable(text), flagged
    start = text.rfind(" ", 0, max(flagged.start - 2 * width, 0)) + 1
    end = min(flagged.end, flagged.start + (MOST_LINES + 2) * width) + width
    return printable(text[start:end]), Span(flagged.start - start, flagged.end - start)


def _row(row: int, text: str, flagged: Span, width: int) -> Iterator[ExcerptLine]:
    pieces = _wrapped(text, width)
    touched = [index for index, piece in enumerate(pieces) if piece.overlaps(flagged)]
    if not touched:  # at the very end of the row
        touched = [len(pieces) - 1]
    for index in range(max(touched[0] - 1, 0), touched[-1] + 1):
        piece = pieces[index]
        shown = text[piece.start : piece.end]
        number = row if index == max(touched[0] - 1, 0) else None
        yield ExcerptLine(number, shown.rstrip(), _carets(text, piece, flagged) if index in touched else "")


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of at most `width` columns."""
    return [text[piece.start : piece.end].rstrip() for piece in _wrapped(text, width)]


def _wrapped(text: str, width: int) -> tuple[Span, ...]:
    """The text in pieces of at most `width` columns that end after a space, or anywhere in a longer word."""
    pieces: list[Span] = []
    start = 0
    while len(text) - start > width or columns(text[start:]) > width:
        end = start + width
        while columns(text[start:end]) > width:
            end -= 1
        space = text.rfind(" ", start, end + 1)
        end = space + 1 if space > start else max(end, start + 1)
        pieces.append(Span(start, end))
        start = end
    return (*pieces, Span(start, len(text)))


def _carets(text: str, piece: Span, flagged: Span) -> str:
    start, end = max(piece.start, flagged.start), min(piece.end, flagged.end)
    marked = text[start:end].rstrip() if end <= len(text) else ""
    return " " * columns(text[piece.start : start]) + "^" * max(columns(marked), 1)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: none for a combining mark, two for a wide character."""
    if not _UNUSUAL.search(text):
        return len(text)
    return sum(_columns_of(char) for char in text)


def _columns_of(char: str) -> int:
    import unicodedata  # few articles have such characters

    if unicodedata.combining(char) or char in "\u200b\u200d\ufe0e\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
