"""Plain text."""

from __future__ import annotations

from artlint.document.lines import BYTE_ORDER_MARK
from artlint.expressions import expression
from artlint.parse.builder import DocumentBuilder
from artlint.parse.wrapping import paragraphs
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from artlint.document import Document, Source
    from artlint.parse.wrapping import Line

_LINE = expression(r"[^\r\n]+")  # U+2028, U+0085 and form feed end no line: see LineIndex
_DIRECTIVE = expression(r"\s*<!--(\s*artlint:.*)-->\s*")

# A headline runs to some sixteen words ("A New Path Toward Peace: ..." has thirteen); 110 characters hold them.
_HEADING_WORDS, _HEADING_LENGTH = 16, 110
_SENTENCE_END = tuple(".!?:;,…\"'”’)]")
_NO_HEADING = expression(r"[-–—*•·>|#=_]|.*(?:@|://|\bwww\.)")
# Between a title and the first paragraph stand at most a byline and a dateline.
_TITLE_REACH = 3

# Line breaks that do not read as one space for one code point: indented, after a blank or a hyphen, of Windows.
_UNEVEN = ("\r", "\t", "\f", " \n", "\n ", "-\n")


def parse_plain(source: Source) -> Document:
    """A paragraph a line, or a hard-wrapped paragraph in lines up to a blank one; a line break in it is a space.

    A short line without a full stop that stands alone above a longer paragraph is a heading. A line wholly of an
    `<!-- artlint: ... -->` comment is no text.
    """
    builder = DocumentBuilder(source)
    text = source.text
    read = paragraphs(text, list(_chunks(text, builder)))
    for lines, level in zip(read, _levels(text, read), strict=True):
        if level:
            builder.open("heading", level=level)
        else:
            builder.open("paragraph")
        _add(builder, text, lines)
    return builder.build()


def _chunks(text: str, builder: DocumentBuilder) -> Iterator[list[Line]]:
    """The lines between blank lines or directives; every line has some text."""
    directives = "<!--" in text
    chunk: list[Line] = []
    last = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    for match in _LINE.finditer(text, last):
        start, end = line = match.span()
        directive = _DIRECTIVE.fullmatch(text, start, end) if directives else None
        blank = directive or text[start:end].isspace()
        if chunk and (blank or (start - last > 1 and text[last:start] != "\r\n")):
            yield chunk
            chunk = []
        last = end
        if directive:
            builder.comment(directive.start(1) - len("<!--"), directive.end(1) + len("-->"), directive[1])
        elif not blank:
            chunk.append(line)
    yield chunk


def _add(builder: DocumentBuilder, text: str, lines: Sequence[Line]) -> None:
    start, end = lines[0][0], lines[-1][1]
    if len(lines) == 1:
        builder.verbatim(start, end)
        return
    whole = text[start:end]
    if any(uneven in whole for uneven in _UNEVEN):
        _add_lines(builder, text, lines)
    else:
        builder.replaced(whole.replace("\n", " "), start, end)


def _add_lines(builder: DocumentBuilder, text: str, lines: Sequence[Line]) -> None:
    last = -1
    for start, end in lines:
        line = text[start:end]
        end = start + len(line.rstrip())
        start += len(line) - len(line.lstrip())
        if last >= 0 and not _broken_at_hyphen(text, last, start):
            builder.replaced(" ", last, start)
        builder.verbatim(start, end)
        last = end


def _broken_at_hyphen(text: str, end: int, start: int) -> bool:
    # Wrappers break "long-term" after its hyphen; after "pre- and" the word left hanging is no part of a compound.
    if text[end - 1] != "-" or end < 2 or not text[end - 2].isalnum():
        return False
    return text[start].isalnum() and not text.startswith(("and ", "or ", "to "), start)


def _levels(text: str, read: Sequence[Sequence[Line]]) -> Iterable[int]:
    """The heading level of each paragraph, 0 for one that is no heading."""
    levels = [0] * len(read)
    for index, lines in enumerate(read):
        start, end = lines[0]
        if end - start > _HEADING_LENGTH or len(lines) > 1:
            continue
        reach = 1 if index else _TITLE_REACH
        following = read[index + 1 : index + 1 + reach]
        if not _could_head(text, start, end) or (index and not _stands_alone(text, read, index)):
            continue
        if any(_is_prose(text, after, longer_than=end - start) for after in following):
            levels[index] = 2 if index else 1
    return levels


def _stands_alone(text: str, read: Sequence[Sequence[Line]], index: int) -> bool:
    before = text[read[index - 1][-1][1] : read[index][0][0]]
    after = text[read[index][-1][1] : read[index + 1][0][0]] if index + 1 < len(read) else ""
    return all(len(gap.replace("\r\n", "\n")) > 1 for gap in (before, after))


def _could_head(text: str, start: int, end: int) -> bool:
    line = text[start:end].strip()
    titled = line[0].isupper() or line[0].isdigit() or line[0] in "“‘\"'"
    return (
        titled
        and not line.endswith(_SENTENCE_END)
        and len(line.split()) <= _HEADING_WORDS
        and not _NO_HEADING.match(line)
    )


def _is_prose(text: str, lines: Sequence[Line], *, longer_than: int) -> bool:
    length = lines[-1][1] - lines[0][0]
    if length <= longer_than:
        return False
    return length > _HEADING_LENGTH or text[lines[0][0] : lines[-1][1]].rstrip().endswith(_SENTENCE_END)
