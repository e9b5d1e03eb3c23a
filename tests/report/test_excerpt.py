"""The place of a finding, shown."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.document import LineIndex
from artlint.report.excerpt import columns, excerpt
from artlint.span import Span

PARAGRAPH = "The plant, which has six reactors and a capacity of 5.4 megawatts, supplies the coast."


def shown(text: str, phrase: str, width: int) -> list[str]:
    start = text.index(phrase)
    printed: list[str] = []
    for line in excerpt(LineIndex(text), Span(start, start + len(phrase)), width):
        printed.append(f"{line.row or ' '}|{line.text}")
        if line.carets:
            printed.append(f" |{line.carets}")
    return printed


def test_a_long_paragraph_wraps_with_the_caret_under_the_phrase() -> None:
    assert shown(PARAGRAPH, "5.4 megawatts", 40) == [
        "1|The plant, which has six reactors and a",
        " |capacity of 5.4 megawatts, supplies the",
        " |            ^^^^^^^^^^^^^",
    ]


def test_a_phrase_broken_over_two_lines_is_marked_on_both() -> None:
    assert shown(PARAGRAPH, "and a capacity", 40) == [
        "1|The plant, which has six reactors and a",
        " |                                  ^^^^^",
        " |capacity of 5.4 megawatts, supplies the",
        " |^^^^^^^^",
    ]


def test_a_span_of_several_rows_is_marked_on_each() -> None:
    assert shown("one two\nthree four", "two\nthree", 40) == ["1|one two", " |    ^^^", "2|three four", " |^^^^^"]


def test_wide_and_combining_characters_keep_the_caret_in_place() -> None:
    assert shown("東京 cafe\u0301 now", "now", 40)[1] == " |" + " " * 10 + "^^^"


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert shown("a\x1b[31mb now", "now", 40)[0] == "1|a�[31mb now"


def test_a_very_long_stretch_is_cut() -> None:
    text = " ".join(["word"] * 500)
    assert shown(text, text, 40)[-1] == " |…"


@settings(max_examples=100, deadline=None)
@given(
    st.text(alphabet="ab \n\r\t’é東\u0301\u2028", max_size=80),
    st.integers(0, 80),
    st.integers(0, 20),
    st.integers(5, 40),
)
def test_no_line_is_wider_than_the_terminal(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text))
    lines = excerpt(LineIndex(text), Span(start, min(start + length, len(text))), width)
    assert lines
    assert all(columns(line.text) <= width for line in lines)
    assert any(line.carets for line in lines)


def test_an_article_in_one_long_row_is_shown_near_the_phrase_only() -> None:
    text = "It was late and the count went on. " * 30_000 + "They waited with bated breath for it."
    start = time.process_time()
    for _ in range(200):
        shown_lines = shown(text, "with bated breath", 60)
    assert time.process_time() - start < 5
    assert shown_lines[-1].endswith("^" * len("with bated breath")) or "^" in shown_lines[-1]
    assert len(shown_lines) <= 4
