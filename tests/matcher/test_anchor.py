"""The anchors of a pattern are in every text the pattern matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.matcher import Pattern, PatternSet, anchors, literal
from artlint.matcher.patterns import PatternError, compile_expression
from artlint.span import Span

PIECES = [
    "foo", "Bar", "bazaar", " ", r"\s+", r"\s*", "-", "'", "s?", "(?:ed|ing)", "(?:a )?", "[xy]", "x*", r"\b", "x{2}",
    ".", r"\w+", "é", "_", "1", ", ", "$", "^",
]  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("with bated breath", ["breath", "bated", "with"]),
        ("colou?r", []),
        ("colou?r scheme", ["scheme"]),
        ("foo|bar", []),
        ("(?:foo|bar) baz", ["baz"]),
        (r"fraught\s+with", ["fraught", "with"]),
        (r"fraught\s*with", []),
        ("don't know", ["know", "don", "t"]),
        ("[Ss]hare this", ["this"]),
        ("naïve view", ["view"]),
        (r"5\d megawatts", ["megawatts"]),
    ],
)
def test_the_anchors_are_the_words_that_must_stand_whole(pattern: str, expected: list[str]) -> None:
    assert list(anchors(pattern, bounded=True)) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("in regards? to", "in regard"),
        ("a Game[ -]changer", "changer"),
        ("(?:send|sent) shock ?waves through", "waves through"),
        (r"the end\b of\s+day", "the end of"),
        ("foo|bar", ""),
        (r"ab\d+c{2}", "ab"),
        ("it's on", "s on"),
        (r"\s+\b", ""),
    ],
)
def test_the_literal_is_the_longest_stretch_of_letters_that_must_stand(pattern: str, expected: str) -> None:
    assert literal(pattern) == expected


def test_without_word_boundaries_only_inner_words_are_whole() -> None:
    assert anchors("foo bazaar qux", bounded=False) == ("bazaar",)
    assert anchors("foo bar", bounded=False) == ()


@settings(max_examples=600, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6),
    st.lists(
        st.sampled_from(["foo", "Bar", "FOO", "bazaar", " ", "  ", "-", "'", "s", "ed", "x", "é", "_", "1", ", "]),
        max_size=12,
    ),
    st.booleans(),
)
def test_an_anchored_search_finds_what_a_plain_one_finds(pieces: list[str], words: list[str], bounded: bool) -> None:
    pattern, text = "".join(pieces), "".join(words)
    expression = rf"\b(?:{pattern})\b" if bounded else f"(?:{pattern})"
    try:
        compiled = re.compile(expression, re.IGNORECASE)
    except re.error:
        return
    found = compiled.search(text)
    if found and found.group():
        assert set(anchors(pattern, bounded=bounded)) <= set(re.findall(r"\w+", text.casefold()))
        assert literal(pattern) in text.casefold()


def test_matches_are_leftmost_longest_and_apart() -> None:
    patterns = PatternSet(
        [Pattern("the day", (), ""), Pattern("end of the day", (), ""), Pattern("day is", (), "")], ignore_case=True
    )
    text = "At the end of the day is not the day."
    found = list(patterns.matches(text, Span(0, len(text)), range(3)))
    assert [text[match.span.start : match.span.end] for match in found] == ["end of the day", "the day"]


def test_a_look_behind_of_any_width_is_left_to_the_other_engine() -> None:
    assert compile_expression(r"(?<=an? )apple").search("an apple")


def test_what_no_engine_reads_is_a_pattern_error() -> None:
    with pytest.raises(PatternError, match="not a regular expression"):
        compile_expression("(unclosed")
