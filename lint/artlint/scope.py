"""Where in a document a rule file looks: the value of its `scope`, as Vale writes it."""

from __future__ import annotations

from artlint.errors import did_you_mean
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.document import Block

_LEVELS = frozenset({"heading", "h1", "h2", "h3", "h4", "h5", "h6"})
_TEXT = _LEVELS | {"paragraph", "list_item", "quote", "caption", "table_cell", "image_alt", "front_matter"}
SCOPES: dict[str, frozenset[str]] = {
    "text": _TEXT,
    "paragraph": frozenset({"paragraph"}),
    "sentence": frozenset({"paragraph"}),
    "heading": _LEVELS,
    **{f"heading.{level}": frozenset({level}) for level in sorted(_LEVELS - {"heading"})},
    "list": frozenset({"list_item"}),
    "blockquote": frozenset({"quote"}),
    "table": frozenset({"table_cell"}),
    "table.cell": frozenset({"table_cell"}),
    "caption": frozenset({"caption"}),
    "alt": frozenset({"image_alt"}),
    "frontmatter": frozenset({"front_matter"}),
}
# Vale's other scopes: the markup itself, parts of a block, and what no article has.
_NOT_READ = frozenset(
    "raw title link code strong emphasis summary table.header table.caption figure.caption "
    "comment comment.line comment.block".split()
)


class ScopeError(ValueError):
    """A scope that is not read; `str(error)` says which and what is near."""


def kinds_in(scope: str) -> frozenset[str]:
    """The kinds of block, as `kind_of` names them, in a scope such as "text", "~blockquote" or "heading & ~heading.h1".

    Raises ScopeError.
    """
    kinds = _TEXT
    for part in scope.split("&"):
        name = part.strip()
        named = _kinds(name.removeprefix("~").strip())
        kinds = kinds - named if name.startswith("~") else kinds & named
    return kinds


def kind_of(block: Block) -> str:
    """What scopes call a block: its kind or, for a heading, its level."""
    return f"h{block.level}" if block.level else block.kind


def _kinds(name: str) -> frozenset[str]:
    if name in _NOT_READ:
        raise ScopeError(f"{name!r} is not read; {', '.join(SCOPES)} are")
    if name not in SCOPES:
        raise ScopeError(f"no scope {name!r}{did_you_mean(name, SCOPES)}")
    return SCOPES[name]
