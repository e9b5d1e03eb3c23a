"""Words and where they stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.document import Document, Source
from artlint.parse.builder import DocumentBuilder


def article(text: str) -> Document:
    builder = DocumentBuilder(Source("article.txt", text))
    builder.verbatim(0, len(text))
    return builder.build()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Don’t stop", ["don't", "stop"]),
        ("Don't stop", ["don't", "stop"]),
        ("O‘Neil and Oʼhara", ["o'neil", "and", "o'hara"]),
        ("The players’ ’90s", ["the", "players", "90s"]),
        ("A state-of-the-art plan", ["a", "state", "of", "the", "art", "plan"]),
        ("The U.S. paid 5,700.5 a_b", ["the", "u", "s", "paid", "5", "700", "5", "a", "b"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
        ("co\u00adoperate co\u2060operate", ["cooperate", "cooperate"]),
        ("one\u200btwo", ["one", "two"]),
        ("cafe\u0301 café", ["café", "café"]),
        ("İstanbul", ["i̇stanbul"]),
        ("“Go,” he said", ["go", "he", "said"]),
        ("日本 Ελλάς", ["日本", "ελλάσ"]),
        ("", []),
    ],
)
def test_words_are_folded_for_comparing(text: str, folded: list[str]) -> None:
    assert [word.folded for word in article(text).words] == folded


def test_a_soft_hyphen_lies_inside_the_span_of_its_word() -> None:
    document = article("co\u00adoperate now")
    assert [document.text[word.start : word.end] for word in document.words] == ["co\u00adoperate", "now"]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="aBÉéßİ1_'’‘-. \u00ad\u200b\u200d\u0301\n", max_size=40))
def test_words_stand_where_their_letters_do(text: str) -> None:
    document = article(text)
    at = 0
    for word in document.words:
        gap, printed = document.text[at : word.start], document.text[word.start : word.end]
        assert not any(letter.isalnum() for letter in gap)
        assert printed[0].isalnum()
        assert printed[-1] not in "'’‘_-\u00ad\u200d"
        alone = article(printed).words
        assert [(one.start, one.end, one.folded) for one in alone] == [(0, len(printed), word.folded)]
        at = word.end
    assert not any(letter.isalnum() for letter in document.text[at:])


def test_the_fast_way_and_the_careful_way_agree() -> None:
    text = "Don’t STOP the players’ U.S. émigré of 1990s O‘Neil"
    careful = article(f"{text} co\u00adop").words[:-1]
    assert article(text).words == careful


@given(st.text(alphabet="aé'’ ‘_-ß2\u00ad\u0301."))
def test_the_vocabulary_is_every_token(text: str) -> None:
    read = article(text)
    assert read.vocabulary == frozenset(re.findall(r"\w+", read.folded))
