"""ATT004: authorities in the plural, and none of them anywhere near."""

from __future__ import annotations

from artlint import Severity
from artlint.attribution import shortened
from artlint.attribution.lexicon import lexicon
from artlint.values import TYPE_CHECKING
from artlint_rules.attribution._shared.house import AttributionRule
from artlint_rules.attribution.vague_attribution import vague_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding


class UnsupportedPlural(AttributionRule):
    """Experts or studies in the plural, and not one of them in the paragraph or the next.

    Flags "experts warn", "studies show", "research suggests" and the like where neither the paragraph nor the one
    after it names an expert or a study: the strong form of vague-attribution.

    Why: the plural promises more than one, and the reader is shown none.

    Leaves alone: everything that vague-attribution leaves alone, and its other vague sources ("some say", "it is
    believed"). It is off until it is selected, for vague-attribution reports the same places: select it and ignore
    vague-attribution where only these should be reported.

    Sources: Wikipedia, Manual of Style, Words to watch; BBC Editorial Guidelines 3.3.4.
    """

    code = "ATT004"
    name = "unsupported-plural"
    severity = Severity.WARNING
    default = False

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each plural authority with nobody behind it."""
        if self.writers_own(document):
            return
        for cue, span in vague_sources(document):
            if _authority(cue.source.head) and not self.accepted(document, cue.passage.sentence.span):
                words = shortened(document.slice(span))
                yield self.finding(span, f"“{words}”, and none is named near by; name one, or cut")


def _authority(head: str) -> bool:
    words = lexicon()
    return head in words.experts or head in words.works or head in words.mass
