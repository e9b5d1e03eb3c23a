"""When an article was published, where it says so itself."""

from __future__ import annotations

import re

from artlint import Span, expression
from artlint.quantities import Date
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint import Document

_FRONT_MATTER = r"^(?:date|published|pubdate|publish_?date|created)\W{1,3}(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
_FIRST_BLOCKS = 6
_LONGEST = 80  # code points of a block that is nothing but a date line
_DATE_LINE = (
    r"(?:\W|\d|_|\b(?:first|last|published|posted|updated|modified|date|released|issued|on|at|am|pm|a|p|m|GMT|UTC|BST"
    r"|E[SD]T|C[SD]T|P[SD]T|CES?T|IST|o.clock|h)\b)*"
)
_NEAR = 60  # days from its publication in which a story's dates without a year are of that year or one beside it


def published(document: Document) -> Date | None:
    """The date in the front matter, or of a line at the top that is nothing but a date."""
    if document.front_matter.end > document.front_matter.start:
        head = document.source.text[document.front_matter.start : document.front_matter.end]
        if match := expression(_FRONT_MATTER, re.IGNORECASE | re.MULTILINE).search(head):
            date = Date(Span(0, 0), int(match["y"]), int(match["m"]) - 1, int(match["d"]))
            return date if 0 <= (date.month or 0) < 12 and date.possible else None
    for block in document.blocks[:_FIRST_BLOCKS]:
        if block.span.end - block.span.start > _LONGEST:
            continue
        found = [date for date in document.dates if block.span.covers(date.span)]
        if (
            len(found) == 1
            and found[0].true_weekday is not None
            and _is_date_line(document, block.span.start, found[0])
        ):
            return found[0]
    return None


def _is_date_line(document: Document, start: int, date: Date) -> bool:
    end = document.blocks[document.block_index(start)].span.end
    rest = f"{document.text[start : date.span.start]} {document.text[date.span.end : end]}"
    return expression(_DATE_LINE, re.IGNORECASE).fullmatch(rest) is not None


def near_publication(date: Date, publication: Date) -> bool:
    """Whether a day of the year is close to that of the publication."""
    apart = abs(_day_of_year(date) - _day_of_year(publication))
    return min(apart, 365 - apart) <= _NEAR


def _day_of_year(date: Date) -> int:
    return (date.month or 0) * 30 + (date.month or 0) // 2 + (date.day or 0)
