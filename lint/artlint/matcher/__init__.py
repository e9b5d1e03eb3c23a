"""Finding many patterns in one document."""

from artlint.matcher.anchor import anchor
from artlint.matcher.patterns import Match, Pattern, PatternSet
from artlint.matcher.title import is_title

__all__ = ["Match", "Pattern", "PatternSet", "anchor", "is_title"]
