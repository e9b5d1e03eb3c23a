"""Where sentences end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.document import Document, Source
from artlint.parse.builder import DocumentBuilder


def article(*paragraphs: str) -> Document:
    builder = DocumentBuilder(Source("article.txt", "\n".join(paragraphs)))
    start = 0
    for paragraph in paragraphs:
        builder.open("paragraph")
        builder.verbatim(start, start + len(paragraph))
        start += len(paragraph) + 1
    return builder.build()


def split(*paragraphs: str) -> list[str]:
    document = article(*paragraphs)
    return [document.slice(sentence.span) for sentence in document.sentences]


# A bar stands where one sentence ends and the next begins.
ABBREVIATIONS = [
    "Mr. Lund met Gov. Ada Frost.|They left.",
    "Sens. Moe and Hall met Rep. Ida Berg, R-Ore., on Sunday.|They left.",
    "Lt. Col. Ruth Bell spoke.|The Rev. Ole Dahl did not.",
    "The U.S. President spoke.|He left the U.S.|The next day he came back.",
    "He left the U.S.|“It was time,” he said.",
    "The U.N. Security Council met in Washington, D.C.|It was late.",
    "Washington, D.C. Mayor Ruth Bell spoke.",
    "The ferry left at 9 a.m. Monday and came back at 5 p.m.|Police said nobody was hurt.",
    "The train leaves at 6:30 p.m. ET from the north gate.|It returns at 8 a.m.|Harbour trains do not.",
    "At 5 a.m. Frost left.|It is now 6 p.m.|Bell is asleep.",
    "It opens at 10 a.m. Feb. 12 in Boston.",
    "On Feb. 12 they met.|On Sept. 3, 1990, they parted.",
    "He was No. 5 on the list.|I said no.|Then we left.",
    "He said no.|Smith went home.",
    "See Fig. 3 and p. 12.|See Vol. II too.",
    "Harbour Inc. chief Dana Pike resigned.|The board of Harbour Inc. met.|He works at Harbour Inc.|It met on Sunday.",
    "Frost Bros. Ltd. of St. Louis sued Moe & Co.|They lost.",
    "He lives on Main St.|She lives on Harbour Ave.|Neither drives.",
    "St. Ives and Mt. Hood are far apart.",
    "It was Reds vs. Blues on Sunday.|It was Reds v. The Crown on Monday.",
    "Fruit, e.g. Granny Smith apples, is cheap.|Others, i.e. The Rest, are not.",
    "They sell apples, pears, etc.|Prices vary.",
    "She has a Ph.D. in physics.|He has an M.D. and a boat.",
    "Otto Frost Jr. Day is in May.|Otto Frost Jr. is not.|He knew Otto Frost Sr.|They met once.",
    "J. K. Lund and George W. Frost met J.R.R. Moe.|They talked.",
    "Samuel L. Berg left.|So did Megan J. Dahl.",
    "It was the end of World War I.|Factories closed.",
    "That was Plan B.|Frost had no Plan C.|Then he did.",
    "She lives in Bend, Ore.|The town is small.",
    "He spoke to Sen. Ida Berg (D-Ore.) on Monday.",
    "The firm (Harbour Inc.) Frost founded is gone.",
    "They lay in the sun.|Police looked for Max.|Frost saw Art.|Bell did not.",
    "He has MS.|Frost lives in LA.|It is so.|MR. LUND IS OUT.",
    "It is 10 km from Salem, Ore.|“It is far,” he said.",
    "Frost et al. Journal of Ice said so.",
    "Approx. 30 people came.|About 5 ft. of snow fell.",
]
NUMBERS = [
    "The rate rose 5.7 percent to 3.2.|It fell to 2.5 in May.",
    "It happened in 2010.|12 people saw it.",
    "It cost $3.50 for 2.5 kg.|$4 was too much.",
    "1. The first item is short.|So is this.",
    "(a) Go home.|Stay there.",
    "iv. Go home.",
    "• 9. The first item is short.|So is this.",
    "Version 2.0.1 is out.|It is at example.com.|Get it.",
    "He finished in 9.8 seconds.|#1 again.",
]
QUOTATIONS = [
    "“Go.”|She left.",
    '"Go."|She left.',
    "“Why?” he asked.|“Because!” she cried.",
    '"Why?" he asked.|"Because!" she cried.',
    "“Why?” Frost asked.|“Because!” Mayor Ruth Bell shouted.",
    "“Why?”|Frost left.",
    "“Why?”|He asked for more.",
    "“Go home.|Stay there,” she said.|“Never!”",
    "He said “no.”|‘Fine,’ she said.|(They left.)|[No one stayed.]",
    "She spoke.|“ I am here,” she said.|[ See the map ]",
    "She called it “a mess.”|Then it rained.",
    "“We lost.|[w]e will win,” he said.",
    "They asked “why?” and “how?” at once.",
    "It reminded her of a bird fancier’s “lung. ”|But it was not one.",
    "He wrote ‘The end.’|She wrote more.",
    "“I said, ‘Go.’”|He went.",
    "This is typed with two singles.’’|It ends there.",
]
TRAILING = [
    "It was … nothing.|It was ... nothing.",
    "Well... maybe.|Well... I think so.",
    "And then ...|The lights went out.",
    "And then it ended...|Lights went out.",
    "“It was bad. …|We left,” he said.",
    "“It was bad. ...|I left,” he said.",
    "“Frost [...] used stairs [...]” (Lund 55).|“It was bad [...] for Lund,” he said.",
    "It was . . . nothing.|It rained . . . all day.",
    "“Well …” Frost said.",
    "What?!|Nobody knew!!!|Frost left.",
    "Really?!?|Yes.",
]
STARTS = [
    "It ended.|iPhone sales fell.|eBay did not.",
    "It ended.|Über alles stood Frost.|Öl was dear.|École was out.",
    "It ended.|Ποιος ξέρει.|Кто знает.",
    "It ended.|(So it seemed.)|[It had.]",
    "It ended.|@frost wrote it.|https://example.com has it.",
    "It ended.|¿Qué?|¡No!",
    "She works at Yahoo! News.|She loves Yahoo!|The pay is good.",
    "Is it? no.|It is! yes.",
    "It ended.\u200b|Then it began.",
    "LONDON (Reuters) - The harbour closed on Monday.|It will open.",
    "WASHINGTON, Feb. 12 (AP) — The harbour closed.|It will open.",
    "COLUMBIA, S.C. (AP) — The harbour closed.|It will open.",
    "BUFFALO, N.Y. — The harbour closed.|It will open.",
    "A heading without a stop",
    "Contact www.example.com or P.O. Box 12 in town.|No calls.",
    "The end (or so it seemed).|Then rain.",
    "Dr. Frost met the U.S. envoy at 5:07 p.m. on Feb. 12 in Washington, D.C., they said.",
]


@pytest.mark.parametrize("marked", ABBREVIATIONS + NUMBERS + QUOTATIONS + TRAILING + STARTS)
def test_sentences_end_at_the_bars(marked: str) -> None:
    wanted = marked.split("|")
    assert split(" ".join(wanted)) == [sentence.rstrip("\u200b") for sentence in wanted]


def test_a_sentence_never_crosses_a_block() -> None:
    assert split("No stop here", "nor here.", "One. Two.") == ["No stop here", "nor here.", "One.", "Two."]


def test_an_empty_article_has_no_sentences() -> None:
    assert split("") == []


TEXT = st.text(alphabet="aA1.!?…\"“”’')([ \u200b\u00a0iI。", max_size=30)


@settings(max_examples=300, deadline=None)
@given(st.lists(TEXT, max_size=4))
def test_sentences_cover_each_block_and_begin_and_end_with_text(paragraphs: list[str]) -> None:
    document = article(*paragraphs)
    for index, block in enumerate(document.blocks):
        found = [sentence.span for sentence in document.sentences if sentence.block == index]
        assert (found[0].start, found[-1].end) == (block.span.start, block.span.end)
        for one, other in pairwise(found):
            assert one.start < one.end <= other.start
            assert not document.text[one.end : other.start].strip(" \u200b\u00a0")
            assert not document.text[other.start].isspace()
