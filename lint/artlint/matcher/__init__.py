"""Finding many patterns in one document."""

from artlint.matcher.anchor import anchor
from artlint.matcher.patterns import Match, Pattern, PatternSet

__all__ = ["Match", "Pattern", "PatternSet", "anchor"]
