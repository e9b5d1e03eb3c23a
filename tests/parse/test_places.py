"""The row and column of a word, in every format, whatever stands before it in the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.document import Document, Position, Source
from artlint.plugins import load_registry
from artlint.span import Span

FORMATS = [".txt", ".md", ".html"]


def parsed(text: str, suffix: str) -> Document:
    return load_registry().parsers[suffix](Source(f"article{suffix}", text))


def place(document: Document, word: str) -> Position:
    start = document.text.index(word)
    source = document.source_span(Span(start, start + len(word)))
    assert document.source.text[slice(*source)] == word
    return document.lines.position(source.start)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize(
    ("text", "row", "column"),
    [
        ("The harbour here.", 1, 5),
        ("\ufeffThe harbour here.", 1, 5),
        ("\ufeffharbour", 1, 1),
        ("One line.\n\nThe harbour here.\n", 3, 5),
        ("One line.\r\n\r\nThe harbour here.\r\n", 3, 5),
        ("One line.\r\rThe harbour here.\r", 3, 5),
        ("One line.\n\r\n\r\nThe harbour", 4, 5),
        ("\ufeffOne.\r\n\r\nTwo.\n\nharbour", 5, 1),
        ("😀😀 harbour", 1, 4),
        ("👩‍👩‍👧 harbour", 1, 7),
        ("Cafe\u0301 harbour", 1, 7),
        ("A\u2028B\u2029C\x85D harbour", 1, 9),
        ("A\x0bB\x0cC harbour", 1, 7),
        ("A\0B harbour", 1, 5),
        ("A\xa0\u200b harbour", 1, 5),
        ("שלום عالم 漢字 harbour", 1, 14),
    ],
)
def test_a_word_keeps_its_row_and_column(text: str, row: int, column: int, suffix: str) -> None:
    assert place(parsed(text, suffix), "harbour") == (row, column)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_word_in_a_wrapped_paragraph_keeps_its_row_and_column(newline: str, suffix: str) -> None:
    text = newline.join(
        [
            "The ferry board has said that it will close the old pier in the spring",
            "and that commuters should go by the northern terminal while the work",
            "goes on, or sail from the harbour at their own cost.",
        ]
    )
    document = parsed(text, suffix)
    assert len(document.blocks) == 1
    assert place(document, "harbour") == (3, 27)
    assert place(document, "spring") == (1, 65)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_file_without_text_is_a_document_without_blocks(suffix: str) -> None:
    for text in ("", "\ufeff", "\n", " \r\n\t"):
        document = parsed(text, suffix)
        assert (document.text, document.blocks) == ("", ())


@pytest.mark.parametrize("suffix", FORMATS)
@settings(max_examples=60, deadline=None)
@given(before=st.text(st.sampled_from("abc .,\n\r\ufeff😀é\u0301\u2028\0漢"), max_size=30))
def test_after_any_text_a_word_keeps_its_place(suffix: str, before: str) -> None:
    text = f"{before}\n\nharbour"
    row, column = place(parsed(text, suffix), "harbour")
    assert row == text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert column == 1
