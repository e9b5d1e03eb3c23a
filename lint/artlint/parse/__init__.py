"""From a decoded file to a Document: the only place that knows markup."""

from artlint.parse.builder import DocumentBuilder

__all__ = ["DocumentBuilder"]
