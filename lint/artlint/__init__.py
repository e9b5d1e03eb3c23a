"""artlint, a linter for articles. What is exported here is what a plugin may use."""

from artlint.data import Data, built_data, load_data, read_data
from artlint.document import Block, Comment, Document, Quote, Sentence, Source, Word
from artlint.errors import ArtlintError, ConfigError, PluginError, ReadError, RuleError
from artlint.expressions import expression
from artlint.finding import Applicability, Edit, Finding, Fix, Related, Severity
from artlint.rule import Rule, option
from artlint.span import Span
from artlint.tokens import token_starts
from artlint.version import __version__

__all__ = [
    "Applicability",
    "ArtlintError",
    "Block",
    "Comment",
    "ConfigError",
    "Data",
    "Document",
    "Edit",
    "Finding",
    "Fix",
    "PluginError",
    "Quote",
    "ReadError",
    "Related",
    "Rule",
    "RuleError",
    "Sentence",
    "Severity",
    "Source",
    "Span",
    "Word",
    "__version__",
    "built_data",
    "expression",
    "load_data",
    "option",
    "read_data",
    "token_starts",
]
