"""Whole tokens found by their letters."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from artlint.tokens import token_starts


def test_a_token_inside_a_word_is_none() -> None:
    assert sorted(token_starts("one in money, someone, one-off, one_two, one", ["one", "off"])) == [0, 23, 27, 41]


@given(st.text(alphabet="abé_ -2"), st.sets(st.text(alphabet="abé_2", min_size=1, max_size=3), max_size=3))
def test_tokens_are_where_the_expression_finds_them(text: str, tokens: set[str]) -> None:
    expected = [match.start() for match in re.finditer(r"\w+", text) if match[0] in tokens]
    assert sorted(token_starts(text, tokens)) == expected
