"""What the repetition rules (REP) promise beyond their cases."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.plugins import load_registry
from artlint.run.check import check_document
from artlint.testing import document
from artlint_rules.repetition.duplicates import pasted_blocks, repeated_sentences
from artlint_rules.repetition.echoes import SHORTEST, echoes, span_of
from artlint_rules.repetition.ordinary import COMMON, FUNCTION, UNCOMMON, weight
from artlint_rules.repetition.passages import keys, keys_in, shortened

REGISTRY = load_registry()
ARTICLE = "\n\n".join(
    f"On day {number} the crew of the {name} sailed past the lighthouse and counted {number} seals on the rocks. "
    f"Nobody on the {name} slept that night, because the engine had begun to knock again."
    for number, name in enumerate(["Anna", "Berta", "Clara", "Dora", "Emma", "Frida"], start=2)
)
# Few words, so that they come again often.
PROSE = st.lists(
    st.sampled_from(
        ["the", "wall", "crumbled", "quietly", "Lind", "said", "it", "and", "gravel", ".\n\n", ". ", ", ", "“", "”"]
    ),
    max_size=120,
).map(" ".join)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("the", FUNCTION),
        ("isn't", FUNCTION),
        ("says", FUNCTION),
        ("government", COMMON),
        ("governments", COMMON),
        ("planned", COMMON),
        ("planning", COMMON),
        ("making", COMMON),
        ("cities", COMMON),
        ("carried", COMMON),
        ("happily", COMMON),
        ("president's", COMMON),
        ("gravel", UNCOMMON),
        ("crumbled", UNCOMMON),
    ],
)
def test_a_word_weighs_the_same_in_all_its_forms(word: str, expected: int) -> None:
    assert weight(word) == expected


def test_an_article_pasted_twice_is_one_finding() -> None:
    twice = document(f"{ARTICLE}\n\n{ARTICLE}")
    assert [(run.earlier, run.later, run.length) for run in twice.layer(pasted_blocks)] == [(0, 6, 6)]
    assert twice.layer(repeated_sentences) == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The ferry runs late.", "The ferry runs late."),
        ("“The ferry runs late and nobody on the island was told of it.”", "The ferry runs late and nobody on the…"),
        ("“The ferry runs late.”", "The ferry runs late."),
        ('"The ferry runs late."', "The ferry runs late."),
        ("“The ferry runs late,” he said.", "‘The ferry runs late,’ he said."),
        ("He said, “The ferry runs late.”", "He said, ‘The ferry runs late.’"),
        ("“Late,” he said. “Very late.”", "‘Late,’ he said. ‘Very late.’"),
    ],
)
def test_a_text_in_a_message_does_not_double_the_marks_around_it(text: str, shown: str) -> None:
    assert shortened(text) == shown


@pytest.mark.parametrize("code", ["REP002", "REP003"])
def test_inline_code_in_a_message_is_an_ellipsis(code: str) -> None:
    sentence = "The crew runs `make all` on every machine of the ship before it leaves the harbour at noon"
    paragraphs = [f"{sentence}, and again at night.", "x", f"{sentence}, and again at night."]
    if code == "REP003":
        paragraphs[1:] = [f"They learn.\n{paragraphs[2]} Twice."]
    checked = check_document(document("\n\n".join(paragraphs), "markdown"), [REGISTRY.rules[code]()])
    (message,) = [item.finding.message for item in checked.findings]
    assert "“The crew runs … on every machine of the" in message


def test_the_fix_of_a_pasted_article_leaves_it_once() -> None:
    twice = document(f"{ARTICLE}\n\n{ARTICLE}")
    (finding,) = REGISTRY.rules["REP002"]().check(twice)
    assert finding.fix is not None
    kept = list(twice.source.text)
    for edit in reversed(finding.fix.edits):
        span = twice.source_span(edit.span)
        kept[span.start : span.end] = edit.content
    assert "".join(kept) == ARTICLE


def test_the_last_layer_to_be_asked_sees_the_same_words_as_the_first() -> None:
    article = document(ARTICLE)
    assert [word.folded for word in article.words] == article.layer(keys)
    assert sum(len(keys_in(article, block.span)) for block in article.blocks) == len(article.words)


@settings(max_examples=150, deadline=None)
@given(PROSE)
def test_an_echo_says_the_same_words_twice_without_overlap(text: str) -> None:
    article = document(text)
    end = 0
    for echo in echoes(article, 400):
        folded = article.layer(keys)
        assert echo.length >= SHORTEST
        assert echo.earlier + echo.length <= echo.later
        assert echo.later >= end
        end = echo.later + echo.length
        assert folded[echo.earlier : echo.earlier + echo.length] == folded[echo.later : end]
        assert not {".", ",", "“", "”"} & set(article.slice(span_of(article, echo.later, echo.length)))


@settings(max_examples=150, deadline=None)
@given(PROSE)
def test_every_finding_stands_after_the_place_it_repeats_and_says_so_in_a_hundred_characters(text: str) -> None:
    article = document(text)
    for code in ("REP001", "REP002", "REP003", "REP006"):
        for finding in REGISTRY.rules[code]().check(article):
            assert len(finding.message) <= 100
            assert all(related.span.end <= finding.span.start for related in finding.related)


@given(st.text(max_size=200), st.integers(min_value=10, max_value=80))
def test_a_shortened_text_is_one_line_within_its_length(text: str, longest: int) -> None:
    line = shortened(text, longest)
    assert len(line) <= longest
    assert "\n" not in line
