"""What a house tells the rules of attribution: whom it accepts as a source, and where writers speak for themselves."""

from __future__ import annotations

import os
import re

from artlint import Rule, expression, option
from artlint.values import TYPE_CHECKING
from artlint_rules.attribution._shared.context import own_view

if TYPE_CHECKING:
    from artlint import Document, Span

_FIELD = (
    r"^(?:type|kind|genre|section|category|categories|tags|content_?type|layout)[ \t]*:[ \t]*(.*(?:\n[ \t]*-[ \t].*)*)"
)
_VIEWS = (
    "opinion",
    "analysis",
    "review",
    "column",
    "comment",
    "commentary",
    "editorial",
    "letter",
    "letters",
    "advice",
)


class AttributionRule(Rule):
    """A rule about who says so, with what a house decides once for all of them."""

    accepted_sources: tuple[str, ...] = option(
        (), help='words that are source enough in this house, such as "this newspaper" or "Vexdata"'
    )
    opinion_paths: tuple[str, ...] = option(
        (), help='paths of articles in which writers speak for themselves, such as "opinion/*"'
    )
    opinion_types: tuple[str, ...] = option(
        _VIEWS, help="values of type, section or category in the front matter that say so"
    )

    def writers_own(self, document: Document) -> bool:
        """Whether the article is somebody's own view: by its path, its front matter or its first person."""
        return self._opinion_path(document) or self._opinion_type(document) or document.layer(own_view)

    def accepted(self, document: Document, span: Span) -> bool:
        """Whether a source of the house's list stands in the span."""
        if not self.accepted_sources:
            return False
        text = document.folded[span.start : span.end]
        return any(source.casefold() in text for source in self.accepted_sources)

    def _opinion_path(self, document: Document) -> bool:
        if not self.opinion_paths:
            return False
        from fnmatch import fnmatch

        path = os.path.abspath(document.source.path).replace("\\", "/")
        return any(fnmatch(path, f"*/{glob.lstrip('/')}") for glob in self.opinion_paths)

    def _opinion_type(self, document: Document) -> bool:
        place = document.front_matter
        if place.start == place.end:
            return False
        known = {kind.casefold() for kind in self.opinion_types}
        fields = expression(_FIELD, re.IGNORECASE | re.MULTILINE).findall(document.source.text, place.start, place.end)
        return any(word.casefold() in known for field in fields for word in re.findall(r"[\w-]+", field))
