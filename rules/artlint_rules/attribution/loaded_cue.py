"""ATT008: verbs of saying that judge what is said."""

from __future__ import annotations

from functools import cache

from artlint import Severity, load_data
from artlint.attribution import cues_by_sentence, passages
from artlint.values import TYPE_CHECKING
from artlint_rules.attribution._shared.context import states
from artlint_rules.attribution._shared.house import AttributionRule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from artlint import Document, Finding
    from artlint.attribution import Cue

_SPEAKERS = frozenset(["named", "located", "pronoun"])


class LoadedCue(AttributionRule):
    """A verb of saying that judges the speaker.

    Flags "admitted", "conceded", "boasted", "claimed" and the like where somebody says something.

    Why: "admitted" makes a fault of it and "claimed" a doubt; "said" leaves the judgement to the reader.

    Leaves alone: what is admitted or claimed besides words ("admitted to hospital", "claimed a seat"); vague sources;
    quotations, questions, headings and opinion. It is off until it is selected, since the verb may be right.

    Sources: AP Stylebook, "claim"; Guardian style guide, "claim"; BBC News style guide, "admit"; Wikipedia, Manual of
    Style, Words to watch ("Synonyms for said").
    """

    code = "ATT008"
    name = "loaded-cue"
    severity = Severity.INFO
    default = False

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each verb that judges."""
        if self.writers_own(document):
            return
        read = document.layer(cues_by_sentence)
        for index, passage in enumerate(document.layer(passages)):
            if not states(document, passage.sentence):
                continue
            for cue in read[index]:
                implies = _loaded().get(cue.lemma)
                if implies and _says(cue):
                    word = passage.text(cue.end - 1, cue.end)
                    yield self.finding(
                        passage.span(cue.end - 1, cue.end), f"“{word}” implies {implies}; “said” does not"
                    )


@cache
def _loaded() -> Mapping[str, str]:
    return load_data(__name__).table("implies")


def _says(cue: Cue) -> bool:
    """Whether somebody says a clause or a quotation with it."""
    if cue.kind != "active" or cue.source.kind not in _SPEAKERS or not cue.reports:
        return False
    from artlint.attribution.frames import clause_follows  # here: most runs do not select the rule

    passage = cue.passage
    first = min(cue.start, cue.source.start)
    beside = first > 0 and passage.breaks(first) and passage.breaks(max(cue.end, cue.source.end))
    return beside or clause_follows(passage, cue.end)
