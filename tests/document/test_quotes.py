"""Which stretches of an article are direct quotation."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.document import Document, Source
from artlint.parse.builder import DocumentBuilder


def article(*paragraphs: str, kinds: dict[int, str] | None = None) -> Document:
    text = "\n".join(paragraphs)
    builder = DocumentBuilder(Source("article.txt", text))
    start = 0
    for index, paragraph in enumerate(paragraphs):
        builder.open((kinds or {}).get(index, "paragraph"))  # type: ignore[arg-type]
        builder.verbatim(start, start + len(paragraph))
        start += len(paragraph) + 1
    return builder.build()


def quoted(*paragraphs: str, kinds: dict[int, str] | None = None) -> list[str]:
    """The quotations; one that goes on in the next paragraph has an arrow behind it."""
    document = article(*paragraphs, kinds=kinds)
    return [document.slice(quote.span) + ("→" if quote.continues else "") for quote in document.quotes]


# Marked up by hand: ⟦ ⟧ stand around what is quotation, | parts paragraphs.
PAIRED = [
    "⟦“We go,”⟧ she said. ⟦“Now.”⟧",
    '⟦"We go,"⟧ she said. ⟦"Now."⟧',
    "⟦‘We go,’⟧ she said. ⟦‘Now.’⟧",
    "⟦'We go,'⟧ she said. ⟦'Now.'⟧",
    "⟦``We go,''⟧ she said. ⟦``Now.''⟧",
    "⟦''We go,''⟧ she said. ⟦''Now.''⟧",
    "⟦„Wir gehen“⟧, sagte sie. ⟦„Jetzt.“⟧",
    "⟦„Idziemy”⟧, she said in Polish.",
    "⟦«On y va»⟧, she said in French. ⟦« Et vite »⟧, she added.",
    "⟦»Wir gehen«⟧, said the translation.",
    "⟦”Nu går vi”⟧, she said in Swedish.",
    "The mayor called it ⟦“a disgrace”⟧—and ⟦“the end.”⟧",
    "A ⟦'phase one'⟧ deal, and the ⟦'best of times'⟧ for some.",
    '(⟦"Go home,"⟧ the sign said.) [⟦"Stay"⟧]',
    'Critics—⟦"the crowd"⟧—and ⟦"marks"⟧',
]
NESTED = [
    "⟦“He said ‘no’ and ‘never,’”⟧ she said.",
    "⟦‘He said “no” to us,’⟧ she said.",
    "⟦'He said \"no\" to us,'⟧ she said. ⟦'Fine.'⟧",
    '⟦"He said "no" to us,"⟧ she said, and ⟦"left."⟧',
    "⟦“‘Harbour’ is a song of belonging,”⟧ she said.",
    "⟦“I thought, ‘Oh no.’ ”⟧ He left.",
    "⟦“The players’ union and ‘the lads’ agree,”⟧ he said.",
]
APOSTROPHES = [
    "The U.S.’s goal is plain. ⟦“Maybe we can, maybe we can’t,”⟧ he said.",
    "The U.S.'s goal is plain. ⟦'Maybe we can, maybe we can't,'⟧ he said.",
    "The players’ union, James’ house and the bosses’ wives.",
    "The players' union, James' house and the bosses' wives.",
    "It was rock ’n’ roll in the ’90s, and don’t forget ’em.",
    "It was rock 'n' roll in the '90s, and don't forget 'em.",
    "'Tis the season, 'twas said, for the workers' party.",
    "‘Tis the season, ‘twas said, for the workers‘ party of the ‘60s.",
    "The class of '68 met the class of '99 at the teachers' club.",
    "Goin' home, singin' the blues o' the south.",
    "⟦‘’Tis the season,’⟧ he said.",
    "⟦'Rock 'n' roll is dead,'⟧ he said.",
    "⟦‘It’s the players’ fault, not the clubs’ fault,’⟧ he said.",
    "⟦'It's the players' fault, not the clubs' fault,'⟧ he said.",
    "She sang ⟦‘Takin’ It to the Streets’⟧ and left.",
    "The automaker isn ‘t slowing down, to its workers’ relief.",
    "Harbour Holdings Inc.‘s website and the town ’s mayor.",
    "The so-called ⟦'experts'⟧ in the states' and cities' ⟦'plans'⟧.",
    "The so-called ⟦‘experts’⟧ in the states’ and cities’ ⟦“plans”⟧.",
    "⟦'In the '90s we won,'⟧ he said of the '80s players' union.",
]
MEASURES = [
    'He is 5\'7" and she is 6 ft 2" in socks.',
    'A 12" record, a 65" screen and a 70"+ set.',
    "A 34” monitor and a 12” record.",
    '⟦"I bought a 34" monitor,"⟧ he said. ⟦"Good."⟧',
    '⟦"A 34" by 20" board,"⟧ he said.',
    '⟦"We opened in 1990"⟧, he said, and ⟦"never closed."⟧',
    "⟦'It is 6' wide,'⟧ he said.",
    "Run out for ⟦‘99.94’⟧.",
]
SLIPS = [
    'A stray " mark. ⟦"Fine,"⟧ he said.',
    'A stray mark" here. ⟦"Fine,"⟧ he said.',
    "A stray mark” here. ⟦“Fine,”⟧ he said.",
    'The "stray mark stands here and nothing follows.',
    '⟦"Straight at the start,”⟧ he said. ⟦“Curly at the start,"⟧ he added.',
    "⟦“Typed with two singles,’’⟧ he said.",
    "The odds were ⟦”dwindling.”⟧ So they left.",
    "A sample called ⟦“Harbour (“No Place Like It”⟧). ⟦“It got me,”⟧ he said.",
    "⟦“They want it in real time. “⟧",
    'He said,⟦"Go home,"⟧and left.',
    'He said: ⟦"There is no end to this.⟧|The next one is plain.',
    "He called it ⟦“a great day and went home.⟧|The next one is plain.",
    "« Older posts Newer posts »",
    "Home » News » Sport",
]
PARAGRAPHS = [
    "She said: ⟦“One.⟧→|⟦“Two.⟧→|⟦“Three,”⟧ and left.|Plain.",
    'She said: ⟦"One.⟧→|⟦"Two.⟧→|⟦"Three,"⟧ and left.|Plain.',
    "She said: ⟦“One.⟧→|⟦Two.⟧→|⟦Three,”⟧ and left. ⟦“Four.”⟧|Plain.",
    "⟦‘The players’ union is weak.⟧→|⟦‘Two,’⟧ he said.|Plain.",
    "⟦'The players' union is weak.⟧→|⟦'Two,'⟧ he said.|Plain.",
    'The "first stray.|Plain.|⟦"Fine,"⟧ he said.',
]


@pytest.mark.parametrize("marked", PAIRED + NESTED + APOSTROPHES + MEASURES + SLIPS + PARAGRAPHS)
def test_the_quotations_are_those_marked(marked: str) -> None:
    plain = marked.replace("⟦", "").replace("⟧", "").replace("→", "")
    wanted = [piece.split("⟧")[0] + "→" * piece.split("⟧")[1].startswith("→") for piece in marked.split("⟦")[1:]]
    assert quoted(*plain.split("|")) == wanted


def test_a_block_quotation_is_one_quotation_a_block() -> None:
    kinds = {1: "quote", 2: "quote"}
    assert quoted("She wrote:", "One “two”.", "Three.", "Four.", kinds=kinds) == ["One “two”.→", "Three."]


def test_a_caption_between_two_paragraphs_does_not_end_a_quotation() -> None:
    assert quoted("“One.", "The harbour.", "“Two,” she said.", kinds={1: "caption"}) == ["“One.→", "“Two,”"]


def test_a_quotation_does_not_go_on_from_a_heading() -> None:
    assert quoted("“One", "“Two,” she said.", kinds={0: "heading"}) == ["“One", "“Two,”"]


def test_an_open_single_mark_does_not_go_on_into_a_double_one() -> None:
    assert quoted("‘Okina, he wrote.", "“Two,” she said.") == ["“Two,”"]


def test_the_opening_mark_is_reported_as_printed() -> None:
    document = article("“One.", "two,” she said. ``Three.''", "Four.")
    assert [quote.mark for quote in document.quotes] == ["“", "", "``"]


@pytest.mark.parametrize("unit", ["'a ", "'as' ", "as' ", "'a. ", "'a b' c. ", "'as bs' 'c. d' "])
def test_many_single_marks_take_time_in_proportion_to_their_number(unit: str) -> None:
    def seconds(count: int) -> float:
        document = article(unit * count)
        start = perf_counter()
        assert document.quotes is not None
        return perf_counter() - start

    assert min(seconds(8_000) for _ in range(3)) < 40 * min(seconds(500) for _ in range(3))


# ---- for every text

MARKS = "“”„\"'‘’«»`"
PARAGRAPH = st.text(alphabet=MARKS + "abs5 .,?-(", min_size=1, max_size=30).filter(lambda text: bool(text.strip()))
PLAIN = st.text(alphabet="abs5 .,?-(", max_size=20).map(lambda text: "x" + text)
APOSTROPHE_WORDS = (
    "don't",
    "players'",
    "’90s",
    "rock ’n’ roll",
    "U.S.’s",
    "it’s",
    "'tis",
    "James’",
    "goin'",
    "5'7\"",
    '12"',
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PARAGRAPH, max_size=6))
def test_quotations_are_ordered_apart_and_inside_their_blocks(paragraphs: list[str]) -> None:
    document = article(*paragraphs)
    end = 0
    for quote in document.quotes:
        assert end <= quote.span.start < quote.span.end
        assert document.blocks[quote.block].span.covers(quote.span)
        assert document.slice(quote.span).startswith(quote.mark)
        end = quote.span.end


@settings(max_examples=200, deadline=None)
@given(st.lists(PARAGRAPH, max_size=6), st.integers(0, 6), PLAIN)
def test_a_paragraph_without_marks_changes_no_quotation_elsewhere(paragraphs: list[str], at: int, plain: str) -> None:
    before = article(*paragraphs)
    at = min(at, len(paragraphs))
    if any(quote.continues and quote.block == at - 1 for quote in before.quotes):
        return
    after = article(*paragraphs[:at], plain, *paragraphs[at:])
    wanted = [(quote.block + (quote.block >= at), before.slice(quote.span)) for quote in before.quotes]
    assert [(quote.block, after.slice(quote.span)) for quote in after.quotes] == wanted


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(("the", "Harbour", "5", "and,", "end.", *APOSTROPHE_WORDS)), min_size=1, max_size=12))
def test_apostrophes_and_inches_alone_never_make_a_quotation(words: list[str]) -> None:
    assert quoted(" ".join(words)) == []
