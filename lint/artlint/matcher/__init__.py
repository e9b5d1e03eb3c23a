"""Finding many patterns in one document."""

from artlint.matcher.anchor import anchors, literal
from artlint.matcher.patterns import Match, Pattern, PatternSet, check_expression
from artlint.matcher.title import is_title

__all__ = ["Match", "Pattern", "PatternSet", "anchors", "check_expression", "is_title", "literal"]
