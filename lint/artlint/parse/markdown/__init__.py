"""Markdown: CommonMark 0.31 with GitHub's tables, strikethrough, task lists and footnotes; also MDX.

What a reader reads is text. Code, link targets, comments, template code and most front matter are not.
"""

from __future__ import annotations

from artlint.document.lines import BYTE_ORDER_MARK
from artlint.parse.builder import DocumentBuilder
from artlint.parse.markdown.blocks import BlockReader
from artlint.parse.markdown.writing import Writer
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.document import Document, Source
    from artlint.parse.markdown.templates import Masked

_FENCES = ("---", "+++", "{")


def parse_markdown(source: Source) -> Document:
    """The article in a Markdown file; MDX by its suffix."""
    text = source.text
    builder = DocumentBuilder(source)
    start = len(BYTE_ORDER_MARK) if text.startswith(BYTE_ORDER_MARK) else 0
    if text.startswith(_FENCES, start):
        from artlint.parse.markdown.front_matter import read_front_matter

        start = read_front_matter(builder, text, start)
    mdx = source.path.endswith(".mdx")
    masked = _masked(text, mdx=mdx)
    shown, comments = masked or (text, [])
    reader = BlockReader(shown, indented_code=not mdx)
    reader.read(start)
    writer = Writer(builder, text, shown)
    writer.write(reader.leaves, reader.labels)
    for comment in sorted(comment for comment in comments + writer.comments if comment[0] >= start):
        builder.comment(*comment)
    return builder.build()


def _masked(text: str, *, mdx: bool) -> Masked | None:
    """The text without code of other languages, None when there is none."""
    if mdx:
        from artlint.parse.markdown.mdx import without_jsx

        return without_jsx(text)
    if "{" in text or ":::" in text or "[/" in text or ("]" in text and "=" in text):
        from artlint.parse.markdown.templates import without_templates

        return without_templates(text)
    return None
