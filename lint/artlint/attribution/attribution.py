"""What is known of who stands behind a sentence."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from typing import Literal

    from artlint.attribution.sources import SourceKind
    from artlint.span import Span

    Coverage = Literal["indirect", "mixed", "direct"]
    MarkKind = Literal["active", "passive", "preposition", "noun", "label", "signature", "colon", "introduction"]


class Attribution(NamedTuple):
    """Who is said to stand behind a sentence.

    `source` is the kind of source, `head` its noun, folded; `cue` what introduces it; `covers` whether the sentence
    is reported in the article's words, in the source's, or both. Source and cue stand at `span` in sentence
    `sentence`, an index in `Document.sentences`: another than the sentence's own when it is carried over.
    """

    source: SourceKind
    head: str
    cue: MarkKind
    covers: Coverage
    sentence: int
    span: Span
