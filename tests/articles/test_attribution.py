"""How well the attribution layer and its rules read whole articles whose sentences are marked."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from artlint.span import Span
from artlint.testing import document
from artlint_rules.attribution.quote_without_speaker import QuoteWithoutSpeaker
from artlint_rules.attribution.unattributed_claim import UnattributedClaim
from artlint_rules.attribution.vague_attribution import VagueAttribution

ARTICLES = sorted((Path(__file__).parent / "attribution").glob("*.marked"))
RULES = {rule.code: rule() for rule in (VagueAttribution, UnattributedClaim, QuoteWithoutSpeaker)}


class Marked(NamedTuple):
    """A sentence of an article with its mark."""

    mark: str
    span: Span


def read(path: Path) -> tuple[str, list[Marked]]:
    """The article's text and its marked sentences."""
    paragraphs: list[str] = []
    sentences: list[Marked] = []
    start = 0
    for block in "\n".join(line for line in path.read_text("utf-8").split("\n") if line[:1] != "#").split("\n\n"):
        lines = [line.split("\t") for line in block.split("\n") if line.strip()]
        if not lines:
            continue
        at = start
        for mark, text in lines:
            sentences.append(Marked(mark, Span(at, at + len(text))))
            at += len(text) + 1
        paragraphs.append(" ".join(text for _, text in lines))
        start += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs) + "\n", sentences


@cache
def counts() -> Counter[str]:
    """Marks, each with whether the layer holds the sentence to be attributed and which rules flag it."""
    found: Counter[str] = Counter()
    for path in ARTICLES:
        text, sentences = read(path)
        article = document(text)
        flagged = {
            code: [each.span for each in rule.check(article) if rule.reads_quotes or not article.quoted(each.span)]
            for code, rule in RULES.items()
        }
        for mark, span in sentences:
            if mark[0] == "H":
                continue
            inner = Span(span.start + 1, span.end - 1)
            indices = [i for i, each in enumerate(article.sentences) if each.span.overlaps(inner)]
            attributed = any(article.attributions[index] for index in indices)
            found[f"{mark[0]} {'attributed' if attributed else 'own'}"] += 1
            found[mark[0]] += 1
            for code, spans in flagged.items():
                hit = any(each.overlaps(span) for each in spans)
                found[f"{mark[0]} {code}"] += hit
                found[f"{'v' if 'v' in mark else 'other'} {code}"] += hit
            found["v"] += "v" in mark
    return found


def test_every_article_is_there() -> None:
    assert len(ARTICLES) == 42


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_marks_cut_out_whole_sentences(path: Path) -> None:
    text, sentences = read(path)
    for each in sentences:
        cut = text[each.span.start : each.span.end]
        assert cut == cut.strip()
        assert text[max(each.span.start - 1, 0) : each.span.start] in ("", " ", "\n")
        assert text[each.span.end] in " \n"
    assert all(each.mark[0] in "HAC-" for each in sentences)


def test_attributed_sentences_are_recognised() -> None:
    found = counts()
    right = found["A attributed"] + found["C attributed"]
    precision = right / (right + found["- attributed"])
    recall = right / (found["A"] + found["C"])
    assert precision >= 0.95
    assert recall >= 0.80


def test_claims_inside_attribution_are_not_called_unattributed() -> None:
    found = counts()
    assert found["A ATT002"] <= 0.015 * found["A"]
    assert found["C ATT002"] <= 0.015 * found["C"]


def test_quotations_with_a_speaker_are_left_alone() -> None:
    found = counts()
    assert found["A ATT003"] + found["C ATT003"] == 0


def test_what_is_called_vague_is_mostly_vague() -> None:
    found = counts()
    assert found["other ATT001"] <= 0.4 * (found["v ATT001"] + found["other ATT001"])
