"""Who says so: for each sentence of an article, where it says it comes from.

What is exported here is what a plugin may use; the attributions of an article are `document.attributions`.
"""

from artlint.attribution.attribution import Attribution
from artlint.attribution.cue import Cue, cues_by_sentence
from artlint.attribution.layer import Attributions
from artlint.attribution.passage import Passage, passages, shortened

__all__ = ["Attribution", "Attributions", "Cue", "Passage", "cues_by_sentence", "passages", "shortened"]
