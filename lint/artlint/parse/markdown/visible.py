"""What a reader sees of a content once its markup is known."""

from __future__ import annotations

from bisect import bisect_left

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.parse.markdown.delimiters import Cut
    from artlint.parse.markdown.inline import Image


def visible(text: str, start: int, stop: int, cuts: list[Cut]) -> Iterator[tuple[int, int, str]]:
    """The pieces of text[start:stop] that are read, in order, with the offsets they stand for; `cuts` are sorted.

    Where what vanishes has blanks on both sides only the first are read, as in a browser.
    """
    position, blank = start, False
    for index in range(bisect_left(cuts, (start,)), len(cuts)):
        begin, end, content = cuts[index]
        if begin >= stop:
            break
        if begin < position:  # inside one that is gone already, or around it
            position = max(position, end)
            continue
        if blank:
            position = _past_blanks(text, position, begin)
        if position < begin:
            yield position, begin, text[position:begin]
            blank = text[begin - 1] in " \t\n"
        if content:
            yield begin, end, content
            blank = content == " "
        position = end
    if blank:
        position = _past_blanks(text, position, stop)
    if position < stop:
        yield position, stop, text[position:stop]


def outermost(images: list[Image], start: int, stop: int) -> list[Image]:
    """The images within a stretch in order, without those inside another's alternative text."""
    kept: list[Image] = []
    for image in sorted(images):
        if image.start >= start and image.end <= stop:
            kept.append(image)
            start = image.end
    return kept


def _past_blanks(text: str, start: int, stop: int) -> int:
    while start < stop and text[start] in " \t\n":
        start += 1
    return start
