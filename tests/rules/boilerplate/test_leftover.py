"""The lexicon of leftover lines, and where a line has to stand to be one."""

from __future__ import annotations

import re

import pytest

from artlint import Document
from artlint.testing import document
from artlint_rules.boilerplate.leftover import leftovers, reading
from artlint_rules.boilerplate.lexicon import COMPANY, EDGE, LABEL, LIKELY, STRENGTHS, SURE, folded, lexicon, line_data

STORY = "The council voted on Tuesday to close two of its five libraries and to open the others for longer hours."
KINDS = dict(line_data())


def lines(text: str) -> list[str]:
    """The leftover lines of a plain text."""
    article = document(text)
    return [article.slice(found.block.span) for found in leftovers(article)]


def article(*blocks: str) -> Document:
    return document("\n\n".join(blocks))


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_of_the_data_is_written_as_it_is_looked_up(kind: str) -> None:
    listed = [line for name in STRENGTHS for line in KINDS[kind].strings(name)]
    assert [line for line in listed if folded(line) != line] == []


def test_no_line_stands_in_two_lists() -> None:
    listed = [line for data in KINDS.values() for name in STRENGTHS for line in data.strings(name)]
    assert sorted(line for line in set(listed) if listed.count(line) > 1) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_opening_pattern_compiles_and_begins_with_its_word(kind: str) -> None:
    openings = KINDS[kind].section("openings")
    for name in STRENGTHS:
        section = openings.section(name)
        for word in section.keys():  # noqa: SIM118 - Data is no mapping
            for pattern in section.strings(word):
                assert re.compile(pattern).pattern.lstrip("(?:").startswith(word), pattern


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("  ▶ SHARE THIS:  ", "share this"),
        ("1.2K Shares", "# shares"),
        ("Don’t miss", "don't miss"),
        ("E-mail this", "email this"),
        ("12\u00a0Comments", "# comments"),
        ("×", ""),
    ],
)
def test_folding_leaves_the_words(line: str, key: str) -> None:
    assert folded(line) == key


@pytest.mark.parametrize(
    ("line", "kind", "strength"),
    [
        ("Share this", "share_widget", SURE),
        ("Advert", "ad_marker", LIKELY),
        ("Menu", "navigation_label", EDGE),
        ("Weather", "navigation_label", COMPANY),
        ("Menu | Comments", "navigation_label", EDGE),
        ("Home » News » Business", "navigation_label", LIKELY),
    ],
)
def test_a_line_has_a_kind_and_a_strength(line: str, kind: str, strength: int) -> None:
    mark = lexicon().mark(line)
    assert mark is not None
    assert (mark.kind, mark.strength) == (kind, strength)


@pytest.mark.parametrize(
    ("line", "strength"),
    [
        ("Previous article Next article", LIKELY),
        ("Share on Facebook Share on Twitter", LIKELY),
        ("About us Contact us Privacy policy", LIKELY),
        ("Comments Search", EDGE),
    ],
)
def test_labels_that_run_on_are_read_one_by_one(line: str, strength: int) -> None:
    mark = lexicon().mark(line)
    assert mark is not None
    assert mark.strength == strength


@pytest.mark.parametrize("line", ["Home News", "Menu News", "Search the woods", "Share this bread"])
def test_everyday_words_that_run_on_are_no_labels(line: str) -> None:
    assert lexicon().mark(line) is None


def test_no_listed_line_is_longer_than_a_label() -> None:
    assert [line for line in lexicon().lines if len(line) > LABEL] == []


def test_a_notice_that_reports_what_somebody_said_is_prose() -> None:
    notice = "This material may not be published, broadcast or redistributed"
    assert lexicon().mark(f"{notice}.") is not None
    assert lexicon().mark(f"{notice}, the judge said.") is None


def test_a_part_that_is_not_listed_keeps_the_whole_line() -> None:
    assert lexicon().mark("Share | Prices | Tweet") is None


def test_a_sure_line_is_flagged_inside_the_story_and_takes_its_neighbours_along() -> None:
    assert lines(f"{STORY}\n\nMenu\n\nSkip to content\n\nWeather\n\n{STORY}") == ["Menu", "Skip to content", "Weather"]


def test_an_edge_line_is_flagged_only_outside_the_story() -> None:
    assert lines(f"{STORY}\n\nMenu\n\n{STORY}") == []
    assert lines(f"{STORY}\n\nMenu") == ["Menu"]


def test_company_lines_are_flagged_in_a_row_of_three_outside_the_story() -> None:
    assert lines(f"{STORY}\n\nNews\n\nOpinion") == []
    assert lines(f"{STORY}\n\nNews\n\nOpinion\n\nWeather") == ["News", "Opinion", "Weather"]


def test_the_story_reaches_from_its_first_paragraph_to_its_last() -> None:
    story = article("Menu", "Two libraries to close", STORY, "A subhead", STORY, "Menu").layer(reading).story
    assert (story.start, story.end) == (2, 5)


def test_a_notice_of_the_page_is_no_paragraph_of_the_story() -> None:
    notice = "Your email address will not be published, sold or given to anybody. Required fields are marked *."
    story = article(STORY, "Comments", notice, "Name").layer(reading).story
    assert (story.start, story.end) == (0, 1)


def test_an_empty_text_has_no_leftovers() -> None:
    assert lines("") == []
