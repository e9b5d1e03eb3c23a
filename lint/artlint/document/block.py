"""The parts of a document."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Literal

    from artlint.span import Span

    BlockKind = Literal[
        "paragraph", "heading", "list_item", "quote", "caption", "table_cell", "image_alt", "front_matter"
    ]


class Block(NamedTuple):
    """A stretch of text that stands on its own; blocks are ordered, never overlap and are never empty.

    `level` is 1 to 6 for a heading, else 0; `key` is the field of a front matter value ("title"), else empty.
    A "quote" is anything inside a block quotation.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    key: str = ""


class Sentence(NamedTuple):
    """A sentence; `block` is the index in `Document.blocks`. Sentences never cross blocks."""

    span: Span
    block: int


class Word(NamedTuple):
    """A run of letters and digits with inner apostrophes ("don't", "U.S." gives "U" and "S").

    Hyphens part words. `folded` is for comparing: casefolded, apostrophes straight.
    """

    start: int
    end: int
    folded: str


class Quote(NamedTuple):
    """A stretch of direct quotation within one block, its marks included.

    `mark` is the opening mark as printed, empty for a paragraph that a quotation runs through and for block
    quotations. `continues` says that the same speaker's quotation goes on in the next paragraph.
    """

    span: Span
    block: int
    mark: str
    continues: bool = False


class Comment(NamedTuple):
    """A comment in the markup; `span` is in source offsets and includes the delimiters, `body` does not."""

    span: Span
    body: str
