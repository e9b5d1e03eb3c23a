"""The text model."""

from artlint.document.block import Block, Comment, Quote, Sentence, Word
from artlint.document.document import Document
from artlint.document.lines import LineIndex, Position
from artlint.document.source import Source

__all__ = [
    "Block",
    "Comment",
    "Document",
    "LineIndex",
    "Position",
    "Quote",
    "Sentence",
    "Source",
    "Word",
]
