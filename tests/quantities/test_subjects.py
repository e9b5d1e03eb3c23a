"""What a quantity is said of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artlint.testing import document


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The 1,200-MW plant at Aln cost $3.5bn and employs 640 people.", ["plant", "plant", "people"]),
        ("Refinery runs slipped by 0.4 million bpd to 16.1 million bpd.", ["runs", "runs"]),
        ("OPEC agreed to raise output by 411,000 barrels per day.", ["output"]),
        ("Daeryuk put the cost of the plant at 5 trillion won.", ["cost"]),
        ("Each of the 62 turbines can generate up to 15 megawatts.", ["turbines", "turbines"]),
        ("A cup of coffee that cost 25 cents is dear.", ["coffee"]),
        ("The ship sank 12 nautical miles off Fujairah after three days.", [None, None]),
        ("Kestrel ordered six dual-fuel ships.", ["ships"]),
    ],
)
def test_the_head_noun_of_a_figure(text: str, heads: list[str | None]) -> None:
    assert [subject and subject.head for subject in document(text).subjects] == heads


def test_a_pronoun_carries_the_subject_over_in_its_paragraph_only() -> None:
    read = document("Xylor is a painkiller. It costs $4 a dose.\n\nIt weighs 5 grams.")
    first, second = read.subjects
    assert first is not None
    assert (first.head, first.carried, read.slice(first.span)) == ("xylor", True, "Xylor")
    assert second is None


words = st.sampled_from("the of and cost 5 MW $3 fell to by which It plant 12-km , . ( ) each it’s  \n\n é".split(" "))


@given(st.lists(words, max_size=25).map(" ".join))
def test_a_subject_stands_where_it_says(text: str) -> None:
    read = document(text)
    assert len(read.subjects) == len(read.quantities)
    for quantity, subject in zip(read.quantities, read.subjects, strict=True):
        assert read.subject_of(quantity) == subject
        if subject:
            assert read.slice(subject.span).casefold() == subject.head
