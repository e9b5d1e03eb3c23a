"""ATT002: claims that the article states as its own."""

from __future__ import annotations

from artlint import Severity, expression
from artlint.attribution import passages, shortened
from artlint.values import TYPE_CHECKING
from artlint_rules.attribution._shared.context import cites, linked, sources_of_paragraph, states
from artlint_rules.attribution._shared.house import AttributionRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Finding
    from artlint.attribution import Attribution

_FEWEST_WORDS = 6


class UnattributedClaim(AttributionRule):
    """A claim that the article makes on its own word.

    Flags a sentence with a figure, an accusation, a motive, a rank, a forecast or a cause where neither the sentence
    nor its paragraph says where that comes from. The message names what asks for a source.

    Why: what can be disputed needs somebody who stands behind it, or the paper does.

    Leaves alone: whatever a person, a document or data says, in the sentence or elsewhere in its paragraph; footnotes
    and links; the record of courts and police, laws, scores and closes; quotations, questions, headings, captions and
    short sentences; opinion, by its path, its front matter or its first person. It is off until it is selected: half of
    what it asks a published article about is common knowledge to its readers.

    Sources: Reuters Handbook, "Attribution"; AP Stylebook on attribution; BBC Editorial Guidelines 3.3.4.
    """

    code = "ATT002"
    name = "unattributed-claim"
    severity = Severity.INFO
    default = False

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each sentence that wants a source."""
        from artlint_rules.attribution._shared.claims import claim  # here: most runs do not select the rule

        if self.writers_own(document):
            return
        for index, passage in enumerate(document.layer(passages)):
            if passage.size < _FEWEST_WORDS or not states(document, passage.sentence):
                continue
            found = claim(document, passage)
            if found and not self._sourced(document, index):
                words = shortened(document.slice(found.span))
                yield self.finding(found.span, f"{found.trigger} without a source: “{words}”; say where it is from")

    def _sourced(self, document: Document, index: int) -> bool:
        sentence = document.sentences[index]
        if any(not _share(document, source) for source in sources_of_paragraph(document, index)):
            return True
        if cites(document, sentence) or linked(document, sentence.span, sentence, anywhere=True):
            return True
        return self.accepted(document, document.blocks[sentence.block].span)


def _share(document: Document, attribution: Attribution) -> bool:
    """Whether those who say it are a share of the asked, which is a figure itself: "57 percent of voters say"."""
    return expression(r"\d ?%|\b(?:per ?cent|majority)\b").search(document.folded, *attribution.span) is not None
