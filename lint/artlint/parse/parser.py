"""What a parser is."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from artlint.document import Document, Source


class Parser(Protocol):
    """Reads any text without raising: broken markup is read as a browser or a renderer would."""

    def __call__(self, source: Source, /) -> Document:
        """The document in the source."""
        ...
