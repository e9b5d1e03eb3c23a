"""ATT005: sources who are placed and not named."""

from __future__ import annotations

from functools import cache

from artlint import Severity, expression, load_data
from artlint.attribution import cues_by_sentence, passages, shortened
from artlint.values import TYPE_CHECKING
from artlint_rules.attribution._shared.context import states
from artlint_rules.attribution._shared.house import AttributionRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding
    from artlint.attribution import Cue

_REASON = (
    r"\b(?:anonym\w+|not (?:to be|be|being) (?:named|identified|quoted)|(?:not |un)authori[sz]ed to|off the record"
    r"|withh[eo]ld\w* (?:his|her|their|the) names?|(?:without|refused|declined)[^.]{0,20}\b(?:named|identified)"
    r"|name has been changed|for fear of)"
)
_LONGEST = 60  # code points of source and cue that a reader takes in at a glance


class AnonymousSource(AttributionRule):
    """A source that is placed but not named, and no reason for it.

    Flags "a senior aide said", "people familiar with the matter said", "according to a diplomat" where nothing in the
    article says why there is no name. One finding for each kind of source.

    Why: an anonymous source is the weakest there is, and readers are owed the reason for it.

    Leaves alone: sources whose reason is given ("who asked not to be named because"); police, spokespeople, ministries,
    witnesses and other sources whose office or place is enough; quotations, headings and opinion. It is off until it is
    selected: most papers allow such sources in some stories.

    Sources: Reuters Handbook, "Sources"; AP Stylebook, "anonymous sources"; BBC Editorial Guidelines 3.3.6.
    """

    code = "ATT005"
    name = "anonymous-source"
    severity = Severity.INFO
    default = False

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for the first word of each kind of unnamed source."""
        people = _people()
        if (
            people.isdisjoint(document.vocabulary)
            or self.writers_own(document)
            or expression(_REASON).search(document.folded)
        ):
            return
        seen: set[str] = set()
        read = document.layer(cues_by_sentence)
        for index, passage in enumerate(document.layer(passages)):
            if people.isdisjoint(passage.folded) or not states(document, passage.sentence):
                continue
            for cue in read[index]:
                kind = cue.source.head.rstrip("s")
                if _anonymous(cue) and kind not in seen:
                    seen.add(kind)
                    words = shortened(document.slice(cue.span))
                    yield self.finding(cue.span, f"“{words}” gives no name and no reason; name the source or say why")


@cache
def _people() -> frozenset[str]:
    return frozenset(load_data(__name__).strings("people"))


def _anonymous(cue: Cue) -> bool:
    span = cue.span
    return (
        cue.source.kind == "located"
        and cue.source.head in _people()
        and cue.reports
        and span.end - span.start <= _LONGEST
    )
