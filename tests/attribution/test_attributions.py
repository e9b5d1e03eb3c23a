"""The attribution of sentences: shown by the sentence itself, or carried over from another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artlint.testing import document

TAIL = "The hall opens again on Monday."


def read(text: str) -> list[tuple[str, str, int] | None]:
    """For each sentence the kind of source, the kind of cue and where both stand; None for the article's own word."""
    return [each and (each.source, each.cue, each.sentence) for each in document(text).attributions]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Ann Ito said the bridge would open.", "named", "active"),
        ("The bridge will open, a spokesman said.", "located", "active"),
        ("The bridge will open, according to the ministry.", "located", "preposition"),
        ("Critics say the bridge will never open.", "generic", "active"),
        ("The audit found that the bridge is safe.", "document", "active"),
        ("She denied the charge on Monday.", "pronoun", "active"),
        ("The statement read: “The bridge will open.”", "document", "active"),
        ("“The bridge will open,” said Ann Ito.", "named", "active"),
        ("The plan was criticised by Ann Ito.", "named", "passive"),
        ("She packed her papers and said it was over.", "pronoun", "active"),
        ("The club left the league, adding that it would not return.", "located", "active"),
        ("A report noting the cracks was never read.", "document", "active"),
        ("The inspectors put the cost at $4 million.", "located", "active"),
        ("“It was over in seconds.” ― Martha Aguilar", "named", "signature"),
        ("Half of the files reviewed by the Harbour Post were empty.", "own", "passive"),
        ("Half of the files were empty, this newspaper has found.", "own", "active"),
    ],
)
def test_a_sentence_shows_its_source(text: str, source: str, cue: str) -> None:
    assert read(text) == [(source, cue, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "The state of the road across the United States is poor.",
        "Officers found the car in a field.",
        "The rate of growth and the record price are known.",
        "The work went according to plan.",
        "She would say nothing to the court.",
        "Brain-related claims rose by half.",
        "He put the gun at her feet.",
        "It is widely believed that the yard will close.",
    ],
)
def test_what_the_article_itself_says_has_none(text: str) -> None:
    assert read(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "“It was over in seconds,” said Ann Ito. “Then the lights went.”",
        "Ann Ito said the line would open. It would cost half as much as the old one.",
        "The audit looked at 40 schools and found cracks. In 12 of them the roof had come down.",
        "Ann Ito said this:\n\n“It was over in seconds.”",
        "She left in tears.\n\n“It was over in seconds.”",
        "Ann Ito has three demands, she said:\n\n• A new roof for the hall.",
    ],
)
def test_attribution_is_carried_to_the_next_sentence(text: str) -> None:
    first, second = document(f"{text}\n\n{TAIL}").attributions[0], document(f"{text}\n\n{TAIL}").attributions[1]
    assert second is not None
    assert second.sentence == 0
    assert first is None or first.sentence == 0


def test_a_list_after_a_colon_is_carried_to_its_end_and_no_further() -> None:
    text = f"She has two demands, she said:\n\n- A new roof.\n\n- A new door.\n\n{TAIL}\n"
    assert read(text) == [("pronoun", "active", 0), ("pronoun", "colon", 0), ("pronoun", "colon", 0), None]


def test_a_quotation_takes_the_speaker_that_follows() -> None:
    assert read("“It was over in seconds.\n\n“Then the lights went,” Ann Ito said.")[0] == ("named", "active", 1)


def test_an_article_of_quotations_alone_is_read_without_deep_recursion() -> None:
    text = "\n\n".join(f"“This is number {number} of the quotations.”" for number in range(3000))
    article = document(text)
    assert article.attributions[2999] is None


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Police: two dead in the flood", "located"),
        ("Two dead in the flood: police", "located"),
        ("Poll: half would vote again", "document"),
        ("Ann Ito: ‘I will not go’", "named"),
    ],
)
def test_a_headlines_colon_names_its_source(headline: str, source: str) -> None:
    article = document(f"# {headline}\n\nThe river rose in the night.\n", "markdown")
    first = article.attributions[0]
    assert first is not None
    assert (first.source, first.cue) == (source, "colon")


@pytest.mark.parametrize("headline", ["Flood: what we know", "The harbour: a history of mud"])
def test_a_headlines_topic_is_no_source(headline: str) -> None:
    assert document(f"# {headline}\n\nThe river rose.\n", "markdown").attributions[0] is None


def test_an_article_without_a_source_is_read_without_deep_recursion() -> None:
    article = document("\n\n".join(f"The bridge number {number} is open." for number in range(3000)))
    assert article.attributions[2999] is None


def test_a_transcript_names_its_speakers() -> None:
    found = read("ITO: The bridge is safe now.\n\nABEL: Is it?\n\nITO: It is, and it was then.")
    assert found[0] == ("named", "label", 0)
    assert found[2] == ("named", "label", 2)


WORDS = st.sampled_from(
    ["Ann", "Ito", "said", "says", "“", "”", "the", "plan", "report", "that", ",", ".", "\n\n", "according", "to", "He",
     "would", "claims", "state", ":", "—", "and", "told", "12", "%", "critics", "saying", "found", "-", "it", "is", "?"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=60))
def test_any_text_is_read_and_every_place_lies_in_its_sentence(words: list[str]) -> None:
    article = document(" ".join(words))
    for attribution in article.attributions:
        if attribution is not None:
            sentence = article.sentences[attribution.sentence]
            assert sentence.span.start <= attribution.span.start < attribution.span.end <= sentence.span.end


@given(st.lists(WORDS, max_size=40), st.integers(0, 30))
def test_a_sentence_is_read_the_same_whichever_is_asked_for_first(words: list[str], index: int) -> None:
    text = " ".join(words)
    at_once, one = document(text).attributions, document(text).attributions
    every = list(at_once)
    if index < len(every):
        assert one[index] == every[index]
