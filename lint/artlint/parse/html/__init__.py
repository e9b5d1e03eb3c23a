"""HTML."""

from artlint.parse.html.reader import parse_html

__all__ = ["parse_html"]
