"""Plain text: what is a paragraph, what is a heading, and that every character keeps its place."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from artlint.document import Document, Source
from artlint.parse.plain import parse_plain
from artlint.span import Span

LONG = (
    "The harbour board voted on Tuesday to close the old ferry pier for two years, a step that will move some "
    "four thousand commuters a day to the northern terminal, where the queues are long already and the parking "
    "lot floods whenever the tide and the rain arrive together."
)
OTHER = (
    "Nobody on the board would say what the work will cost. The last estimate, made before the storm of 2021, "
    "came to nine million crowns, and the engineers who made it have since left the city for better-paid jobs "
    "in the south."
)


def parsed(text: str) -> Document:
    return parse_plain(Source("article.txt", text))


def blocks(text: str) -> list[str]:
    document = parsed(text)
    return [document.slice(block.span) for block in document.blocks]


def kinds(text: str) -> list[tuple[str, int]]:
    return [(block.kind, block.level) for block in parsed(text).blocks]


def test_every_line_is_a_paragraph_with_or_without_blank_lines_between() -> None:
    assert blocks(f"{LONG}\n{OTHER}\n{LONG}") == [LONG, OTHER, LONG]
    assert blocks(f"{LONG}\n\n{OTHER}\n\n\n{LONG}\n") == [LONG, OTHER, LONG]


@pytest.mark.parametrize("width", [60, 65, 72, 76, 80, 100])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("indent", ["", "   "])
def test_hard_wrapped_lines_are_one_paragraph(width: int, newline: str, indent: str) -> None:
    wrapped = "\n\n".join(textwrap.fill(text, width, initial_indent=indent) for text in (LONG, OTHER, LONG))
    assert blocks(wrapped.replace("\n", newline)) == [LONG, OTHER, LONG]


def test_paragraphs_told_apart_by_their_indent_alone_are_parted() -> None:
    wrapped = "\n".join(textwrap.fill(text, 72, initial_indent="    ") for text in (LONG, OTHER, LONG))
    assert blocks(wrapped) == [LONG, OTHER, LONG]


def test_an_address_stays_a_paragraph_a_line() -> None:
    address = ["Harbour Board", "12 Quay Street", "Port Ellen", "Telephone 0555 010 010"]
    assert blocks("\n".join(address)) == address
    assert blocks(f"{textwrap.fill(LONG, 72)}\n\n" + "\n".join(address)) == [LONG, *address]


def test_verse_stays_a_line_a_line() -> None:
    verse = [
        "The ferry left at half past nine, the lamps along the pier",
        "Went out like candles in a row and left the water clear;",
        "And those who stood with folded hands and those who did not stand",
        "Were all the same to one who watched the city from the sand.",
    ]
    assert blocks("\n".join(verse)) == verse


def test_two_short_paragraphs_without_a_blank_line_between_stay_two() -> None:
    paragraphs = [
        "The mayor resigned on Tuesday after a vote of no confidence.",
        "Her deputy takes over until the election in May, the city said.",
    ]
    assert blocks("\n".join(paragraphs)) == paragraphs


def test_the_items_of_a_list_are_wrapped_apart() -> None:
    items = [f"- {LONG}", f"- {OTHER}"]
    wrapped = "\n".join(textwrap.fill(item, 72, subsequent_indent="  ") for item in items)
    assert blocks(wrapped) == items


def test_a_dash_at_the_start_of_a_wrapped_line_is_no_list() -> None:
    text = (
        "The board that runs the ferries said the northern terminal could take\n"
        "– for a summer at least – every commuter who now boards at the old pier,\n"
        "and that the parking lot would be drained."
    )
    assert blocks(text) == [text.replace("\n", " ")]


def test_quoted_mail_is_left_as_it_stands() -> None:
    mail = [f"> {line}" for line in textwrap.wrap(LONG, 70)]
    assert blocks("\n".join(mail)) == mail


def test_a_compound_broken_after_its_hyphen_is_joined_without_a_space() -> None:
    text = "The board that runs the ferries wants to keep the old pier for long-\nterm use by fishing boats."
    assert blocks(text) == [text.replace("\n", "")]


def test_a_short_line_above_a_longer_paragraph_is_a_heading() -> None:
    text = f"Ferry pier to close for two years\n\n{LONG}\n\nWhat it costs\n\n{OTHER}\n\nExit mobile version"
    assert kinds(text) == [("heading", 1), ("paragraph", 0), ("heading", 2), ("paragraph", 0), ("paragraph", 0)]


def test_a_title_may_have_a_byline_below() -> None:
    assert kinds(f"Ferry pier to close\nJo Berg\n\n{LONG}")[0] == ("heading", 1)


@pytest.mark.parametrize(
    "line",
    ["The pier closes.", "Who pays?", "He said:", "- the pier", "tel. 555 010", "desk@example.org", "www.example.org"],
)
def test_a_line_that_could_be_a_sentence_or_an_address_is_no_heading(line: str) -> None:
    assert kinds(f"{LONG}\n\n{line}\n\n{LONG}")[1] == ("paragraph", 0)


def test_a_directive_on_its_own_line_is_a_comment_and_no_text() -> None:
    text = f"{LONG}\n<!-- artlint: disable=REP001 -- it is a refrain -->\n{OTHER}\n"
    document = parsed(text)
    assert blocks(text) == [LONG, OTHER]
    assert [comment.body for comment in document.comments] == [" artlint: disable=REP001 -- it is a refrain "]
    span = document.comments[0].span
    assert text[span.start : span.end] == "<!-- artlint: disable=REP001 -- it is a refrain -->"


def test_other_markup_is_text() -> None:
    line = "Use <!-- artlint: enable --> and # and **stars** as they stand."
    assert blocks(line) == [line]


def test_unicode_line_separators_end_no_line() -> None:
    assert blocks("one\u2028two\u0085three\x0bfour\x0cfive") == ["one\u2028two\u0085three\x0bfour\x0cfive"]


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", " \t\r\n ", "\u2028"])
def test_a_file_without_text_has_no_blocks(text: str) -> None:
    assert blocks(text) == []


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab A.-\n\r\t >\ufeff\0\u2028\x85\xa0😀é\u0301<!artlint:"), max_size=200))
@example("- a\n" * 50)
@example("x" * 45 + " y\n" + "z" * 44 + "\n")
def test_every_character_stands_for_itself_or_a_line_break(text: str) -> None:
    document = parsed(text)
    for block in document.blocks:
        for offset in range(*block.span):
            source = document.source_span(Span(offset, offset + 1))
            content = text[source.start : source.end]
            assert content == document.text[offset] or (document.text[offset] == " " and content.strip() == "")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_no_text_raises_and_no_character_is_lost(text: str) -> None:
    document = parsed(text)
    kept = "".join("".join(document.text.split()).split("\ufeff"))
    if "artlint" not in text:
        assert kept == "".join("".join(text.split()).split("\ufeff"))


@pytest.mark.parametrize("unit", ["\n", " ", " \n", "- a\n", "a b c\n", "<", "a ", "\r", "x" * 50 + " y\n"])
def test_the_time_grows_with_the_length_alone(unit: str) -> None:
    parsed(unit * (200_000 // len(unit)))
