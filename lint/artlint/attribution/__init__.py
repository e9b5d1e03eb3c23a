"""Who says so: for each sentence of an article, where it says it comes from.

What is exported here is what a plugin may use; the attributions of an article are `document.attributions`.
"""

from __future__ import annotations

from artlint.attribution.cue import Cue, cues_by_sentence
from artlint.attribution.passage import Passage, passages, shortened
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.attribution.attribution import Attribution
    from artlint.attribution.layer import Attributions

__all__ = ["Attribution", "Attributions", "Cue", "Passage", "cues_by_sentence", "passages", "shortened"]


def __getattr__(name: str) -> object:
    """What only annotations name is imported when somebody asks for it."""
    if name == "Attribution":
        from artlint.attribution.attribution import Attribution

        return Attribution
    if name == "Attributions":
        from artlint.attribution.layer import Attributions

        return Attributions
    raise AttributeError(name)
