"""What UNT001 knows: the built-in tables, and files of the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from artlint import load_data, read_data
from artlint.config.load import ConfigFinder
from artlint.config.select import RuleChoice
from artlint.errors import ArtlintError
from artlint.testing import document
from artlint_rules.units._known import kinds, things
from artlint_rules.units._known.measures import measures
from artlint_rules.units._known.names import NameIndex, skeleton, table_of
from artlint_rules.units.implausible_quantity import ImplausibleQuantity

OWN = """\
ranges:
  ferry-fare:
    name: a fare on the island ferry
    measured: [ferry fare]
    unit: USD
    usual: [2, 60]
    possible: [1, 100]
    source: the timetable
facts:
  Karsund dam:
    names: [Karsund]
    kind: dam
    capacity: 540 MW
    source: annual report
"""


@pytest.mark.parametrize("kind", kinds.built_in(), ids=lambda kind: kind.id)
def test_a_kind_is_complete(kind: kinds.Kind) -> None:
    assert kind.possible.low <= kind.usual.low < kind.usual.high <= kind.possible.high
    assert kind.measured
    assert kind.source
    assert len(kind.name) <= 44


def test_there_are_a_hundred_and_fifty_named_things_and_every_figure_can_be_read() -> None:
    data = load_data("artlint_rules.units._known.things")
    assert len(things.things_of(data)) >= 150
    by_token, _ = things.built_in_index().tables[1]
    assert len({row[0] for rows in by_token.values() for _, row in rows}) >= 190


def test_the_limits_of_a_measure_leave_room_for_true_figures() -> None:
    for measure in measures().values():
        assert 1 < measure.close < measure.loose


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zaporizhzhia", "Zaporozhye"),
        ("Zaporizhzhia", "Zaporizhya"),
        ("Kharkiv", "Kharkov"),
        ("Chernobyl", "Chornobyl"),
    ],
)
def test_transliterations_have_one_skeleton(one: str, other: str) -> None:
    assert skeleton(one)[:3] == skeleton(other)[:3]
    assert skeleton(one) != skeleton("Khmelnytskyi")


def test_the_longest_of_names_that_overlap_is_meant() -> None:
    index = NameIndex((table_of([("Sizewell", ("village",)), ("Sizewell C", ("plant",))]),))
    found = [row[0] for row, _ in index.places(document("Near Sizewell stands Sizewell C."))]
    assert found == ["village", "plant"]


def own_rule(folder: Path, text: str = OWN) -> ImplausibleQuantity:
    (folder / "facts.yaml").write_text(text, "utf-8")
    (folder / "artlint.toml").write_text('[units]\nknowledge = ["facts.yaml"]\n', "utf-8")
    config = ConfigFinder().for_directory(str(folder))
    choice = RuleChoice(config, {"UNT001": ImplausibleQuantity})
    (rule,) = choice.for_file(str(folder / "story.md")).rules
    assert isinstance(rule, ImplausibleQuantity)
    return rule


def test_a_file_of_ones_own_adds_ranges_and_facts(tmp_path: Path) -> None:
    rule = own_rule(tmp_path)
    article = document("The Karsund dam can generate 540 kilowatts. The ferry fare was $22,000.")
    found = list(rule.check(article))
    assert [article.slice(finding.span) for finding in found] == ["540 kilowatts", "$22,000"]
    assert "annual report" in found[0].why


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("540 MW", "540 MegaW", "facts.yaml:13: facts.Karsund dam.capacity: expected a value with a unit of power"),
        ("[1, 100]", "[100, 1]", "facts.yaml:7: ranges.ferry-fare.possible: upside down: 100 is more than 1"),
        (
            "    source: annual report\n",
            "",
            "facts.yaml:10: facts.Karsund dam.source: expected a string, found nothing",
        ),
        ("capacity:", "capacty:", "facts.yaml:13: facts.Karsund dam.capacty: no such measure; did you mean capacity?"),
        ("unit: USD", "unit: MWW", "facts.yaml:5: ranges.ferry-fare.unit: no unit 'MWW'; did you mean MW"),
        ("ranges:", "rangs:", "facts.yaml:1: rangs: no such key"),
        ("[2, 60]", "[2]", "facts.yaml:6: ranges.ferry-fare.usual: expected two numbers"),
    ],
)
def test_a_mistake_in_a_file_names_file_line_and_key(tmp_path: Path, wrong: str, right: str, said: str) -> None:
    with pytest.raises(ArtlintError) as error:
        own_rule(tmp_path, OWN.replace(wrong, right))
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArtlintError, match=r"none\.yaml: cannot be read: no such file"):
        read_data(str(tmp_path / "none.yaml"))
