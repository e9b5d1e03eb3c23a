"""Rows and columns."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.document import LineIndex


def test_rows_and_columns_count_from_one() -> None:
    assert LineIndex("ab\ncd").position(0) == (1, 1)
    assert LineIndex("ab\ncd").position(4) == (2, 2)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_line_ends_as_in_every_editor(newline: str) -> None:
    index = LineIndex(newline.join(["one", "two", "", "four"]))
    assert [index.line(row) for row in (1, 2, 3, 4)] == ["one", "two", "", "four"]
    assert index.position(3 + len(newline)) == (2, 1)


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c"])
def test_unicode_separators_end_no_line(separator: str) -> None:
    assert LineIndex(f"a{separator}b").position(2) == (1, 3)


def test_mixed_line_ends_are_each_one() -> None:
    assert LineIndex("a\r\r\nb\n\rc").starts == [0, 2, 4, 6, 7]


def test_the_end_of_the_text_is_a_place() -> None:
    assert LineIndex("ab\n").position(3) == (2, 1)
    assert LineIndex("").position(0) == (1, 1)


def test_a_byte_order_mark_has_no_column() -> None:
    index = LineIndex("\ufeffab\n\ufeffc")
    assert index.position(0) == index.position(1) == (1, 1)
    assert index.position(2) == (1, 2)
    assert index.position(5) == (2, 2)  # only at the start of the file is it one
    assert index.line(1) == "ab"


def test_columns_count_code_points() -> None:
    assert LineIndex("😀e\u0301x").position(3) == (1, 4)


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("ab\n\r\u2028\ufeff😀"), max_size=30))
def test_the_rows_make_up_the_text(text: str) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        row, column = index.position(offset)
        first = 1 if row == 1 and text.startswith("\ufeff") else 0
        assert index.starts[row - 1] <= offset
        assert column == max(offset - index.starts[row - 1] - first, 0) + 1
    assert "".join(index.line(row + 1) for row in range(len(index.starts))) == (
        text.removeprefix("\ufeff").replace("\r", "").replace("\n", "")
    )
