"""A title is told by its capitals."""

from __future__ import annotations

import pytest

from artlint.matcher import is_title


@pytest.mark.parametrize(
    "text", ["Only Time Will Tell", "A Perfect Storm", "Back to the Drawing Board", "L’Été Noir", "In Order to"]
)
def test_words_that_are_all_capitalised_but_the_small_ones_are_a_title(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    "text", ["Only time will tell", "a perfect Storm", "Only", "The", "", "90 of 100", "PIN number"]
)
def test_one_word_alone_or_one_in_lower_case_is_no_title(text: str) -> None:
    assert not is_title(text)
