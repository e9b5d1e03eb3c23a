"""How text lies on its source."""

from __future__ import annotations

from artlint.document.runs import Run, Runs
from artlint.span import Span

# Text "5.7 & more" of the source "<b>5.7</b> &amp; more": two stretches as they stand, an entity between them.
SOURCE = "<b>5.7</b> &amp; more"
RUNS = Runs([Run(0, 3, 6), Run(3, 10, 11), Run(4, 11, 16), Run(5, 16, 21)], 10)


def source(start: int, end: int) -> str:
    return SOURCE[slice(*RUNS.source_span(Span(start, end)))]


def test_a_stretch_as_it_stands_maps_code_point_by_code_point() -> None:
    assert source(0, 3) == "5.7"
    assert source(1, 2) == "."
    assert source(6, 10) == "more"


def test_a_place_in_an_entity_means_all_of_it() -> None:
    assert source(4, 5) == "&amp;"
    assert source(3, 7) == " &amp; m"


def test_a_span_over_markup_maps_from_its_first_code_point_to_its_last() -> None:
    assert source(0, 5) == "5.7</b> &amp;"
    assert not RUNS.contiguous(Span(0, 5))
    assert RUNS.contiguous(Span(3, 10))


def test_a_span_that_ends_where_a_run_begins_does_not_reach_into_it() -> None:
    assert source(1, 3) == ".7"
    assert RUNS.contiguous(Span(0, 3))


def test_an_empty_span_is_a_place() -> None:
    assert RUNS.source_span(Span(0, 0)) == Span(3, 3)
    assert RUNS.source_span(Span(3, 3)) == Span(10, 10)
    assert RUNS.contiguous(Span(3, 3))


def test_a_run_of_several_code_points_for_one_piece_is_never_parted() -> None:
    runs = Runs([Run(0, 0, 1), Run(1, 1, 16), Run(3, 16, 17)], 4)  # "a≂̸b" of "a&NotEqualTilde;b"
    assert runs.source_span(Span(1, 2)) == runs.source_span(Span(2, 3)) == Span(1, 16)


def test_without_text_there_is_only_the_start() -> None:
    assert Runs([], 0).source_span(Span(0, 0)) == Span(0, 0)
    assert Runs([], 0).contiguous(Span(0, 0))
