"""The attribution layer: for every sentence, who says what."""

from __future__ import annotations

import pytest

from artlint.attribution.cue import Cue, cues_by_sentence
from artlint.attribution.cue_words import cue_words, third_person
from artlint.testing import document


def cues_of(text: str) -> list[Cue]:
    return [cue for sentence in document(text).layer(cues_by_sentence) for cue in sentence]


def read(text: str) -> list[tuple[str, str, str]]:
    """The kind of cue, the kind of source and the words of both, for every cue of the text."""
    article = document(text)
    return [(cue.kind, cue.source.kind, article.slice(cue.span)) for cue in cues_of(text)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Ann Ito said the bridge would open.", "named", "Ann Ito said"),
        ("Ann Ito, who runs the harbour, said the bridge would open.", "named", "Ann Ito, who runs the harbour, said"),
        ("Analysts at Barclays expect a loss.", "named", "Analysts at Barclays expect"),
        ("The minister has repeatedly denied it.", "located", "The minister has repeatedly denied"),
        ("Three analysts said so on Monday.", "located", "Three analysts said"),
        ("The indictment says so twice.", "document", "The indictment says"),
        ("She later admitted the loss.", "pronoun", "She later admitted"),
        ("Those who say it is over are wrong.", "relative", "who say"),
        ("Independent energy experts say it leaks.", "generic", "Independent energy experts say"),
        ("A growing number of economists warn of a slump.", "generic", "A growing number of economists warn"),
        ("In recent weeks some economists have warned of it.", "generic", "some economists have warned"),
    ],
)
def test_a_verb_has_its_source_to_the_left(text: str, kind: str, words: str) -> None:
    assert read(text) == [("active", kind, words)]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("“It is over,” said Ann Ito.", "named", "said Ann Ito"),
        ("“It is over,” said analysts.", "generic", "said analysts"),
        ("“It is over,” says the ministry.", "located", "says the ministry"),
    ],
)
def test_a_source_may_follow_its_verb(text: str, kind: str, words: str) -> None:
    assert read(text) == [("active", kind, words)]
    assert cues_of(text)[0].inverted


def test_a_passive_without_an_agent_has_no_source() -> None:
    assert read("The plan has long been said to fail.") == [("passive", "none", "has long been said")]


def test_the_agent_of_a_passive_is_its_source() -> None:
    assert read("It is considered by many experts to be unsafe.") == [
        ("passive", "generic", "is considered by many experts")
    ]


def test_according_to_has_its_source_to_the_right() -> None:
    assert read("According to the ministry it will rain.") == [("preposition", "located", "According to the ministry")]
    assert read("It will rain, according to experts.") == [("preposition", "generic", "according to experts")]


def test_a_noun_of_reporting_takes_a_named_owner() -> None:
    assert read("Ann Ito's claim surprised the board.") == [("noun", "named", "Ann Ito's claim")]


@pytest.mark.parametrize("text", ["Some might argue otherwise.", "He wanted to say no.", "Experts would say no."])
def test_a_modal_makes_a_cue_hypothetical(text: str) -> None:
    assert all(cue.hypothetical for cue in cues_of(text))


def test_a_cue_inside_a_quotation_is_the_speakers() -> None:
    assert read("“Experts say it leaks, and critics agree,” said Ann Ito.") == [("active", "named", "said Ann Ito")]


def test_a_name_between_source_and_verb_names_the_source() -> None:
    assert cues_of("Critics, among them Ann Ito, say it leaks.")[0].source.kind == "named"


def test_a_noun_that_is_also_a_verb_is_no_cue_after_an_article() -> None:
    assert read("The mill closed after the report.") == []


def test_a_phrasal_cue_needs_its_particle() -> None:
    assert read("Critics point out the cost.") == [("active", "generic", "Critics point out")]
    assert read("Compasses point north.") == []


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("denied", "deny"),
        ("agreed", "agree"),
        ("argued", "argue"),
        ("quipped", "quip"),
        ("thought", "think"),
        ("stresses", "stress"),
        ("worries", "worry"),
        ("maintaining", "maintain"),
    ],
)
def test_every_form_of_a_verb_is_known(word: str, lemma: str) -> None:
    verb = cue_words().verb(word)
    assert verb is not None
    assert verb.lemma == lemma


@pytest.mark.parametrize(("lemma", "form"), [("speculate", "speculates"), ("deny", "denies"), ("stress", "stresses")])
def test_the_third_person_is_spelled_as_in_english(lemma: str, form: str) -> None:
    assert third_person(lemma) == form
