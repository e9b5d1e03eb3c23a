"""The text model."""

from artlint.document.block import Block, BlockKind, Comment, Quote, Sentence, Word
from artlint.document.document import Document
from artlint.document.lines import LineIndex, Position
from artlint.document.source import Source

__all__ = [
    "Block",
    "BlockKind",
    "Comment",
    "Document",
    "LineIndex",
    "Position",
    "Quote",
    "Sentence",
    "Source",
    "Word",
]
