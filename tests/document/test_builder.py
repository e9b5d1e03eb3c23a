"""How a parser's blocks become a document, and what of it a fix may touch."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.document import Document, Source
from artlint.finding import Edit
from artlint.parse import DocumentBuilder
from artlint.run.fix import apply_edits
from artlint.span import Span


def built(text: str, *stretches: tuple[int, int]) -> Document:
    """A document with a paragraph for each stretch of the source."""
    builder = DocumentBuilder(Source("article.txt", text))
    for stretch in stretches:
        builder.open("paragraph")
        builder.verbatim(*stretch)
    return builder.build()


def lines(text: str) -> Document:
    builder = DocumentBuilder(Source("article.txt", text))
    start = 0
    for line in text.splitlines(keepends=True):
        builder.open("paragraph")
        builder.verbatim(start, start + len(line))
        start += len(line)
    return builder.build()


def test_blocks_are_joined_by_a_blank_line() -> None:
    document = built("one, two", (0, 3), (5, 8))
    assert document.text == "one\n\ntwo"
    assert [block.span for block in document.blocks] == [Span(0, 3), Span(5, 8)]


def test_white_space_at_the_ends_of_a_block_is_dropped_and_so_is_a_block_of_it() -> None:
    document = built("  one \n \t\n two", (0, 6), (6, 10), (10, 14))
    assert document.text == "one\n\ntwo"
    assert document.source_span(document.blocks[0].span) == Span(2, 5)


def test_white_space_pieces_around_the_text_are_dropped_too() -> None:
    builder = DocumentBuilder(Source("a.html", "<br> one<br>"))
    builder.open("paragraph")
    builder.replaced(" ", 0, 4)
    builder.verbatim(4, 8)
    builder.replaced(" ", 8, 12)
    document = builder.build()
    assert document.text == "one"
    assert document.source_span(Span(0, 3)) == Span(5, 8)


def test_replaced_text_is_one_piece_of_the_source() -> None:
    builder = DocumentBuilder(Source("a.html", "AT&amp;T"))
    builder.verbatim(0, 2)
    builder.replaced("&", 2, 7)
    builder.verbatim(7, 8)
    document = builder.build()
    assert document.text == "AT&T"
    assert document.source_span(Span(2, 3)) == Span(2, 7)
    assert document.source_span(Span(3, 4)) == Span(7, 8)
    assert document.contiguous(Span(0, 4))


def test_a_line_break_for_a_space_keeps_every_other_place() -> None:
    builder = DocumentBuilder(Source("a.txt", "one\ntwo"))
    builder.replaced("one two", 0, 7)
    assert builder.build().source_span(Span(4, 7)) == Span(4, 7)


def test_the_gap_between_two_blocks_is_contiguous_over_white_space_alone() -> None:
    assert built("one\n\n\ntwo", (0, 3), (6, 9)).contiguous(Span(0, 8))
    assert not built("one<p>two", (0, 3), (6, 9)).contiguous(Span(0, 8))
    assert not built("onetwo", (0, 3), (4, 6)).contiguous(Span(0, 7))


def test_an_aside_does_not_part_the_block_it_stands_in() -> None:
    text = "A [boat] left. Then another."
    builder = DocumentBuilder(Source("a.md", text))
    builder.open("list_item")
    builder.verbatim(0, 2)
    builder.aside("image_alt", [(text[3:7], 3, 7)])
    builder.verbatim(8, 14)
    builder.open("paragraph")
    builder.verbatim(14, 28)
    document = builder.build()
    assert [(block.kind, document.slice(block.span)) for block in document.blocks] == [
        ("list_item", "A  left."),
        ("image_alt", "boat"),
        ("paragraph", "Then another."),
    ]
    for block in document.blocks[1:]:
        assert text[slice(*document.source_span(block.span))] == document.slice(block.span)
    assert not document.contiguous(Span(0, document.blocks[1].span.end))
    assert not document.contiguous(Span(document.blocks[1].span.start, document.blocks[2].span.end))


def test_an_aside_before_any_text_comes_first_and_the_block_keeps_its_kind() -> None:
    builder = DocumentBuilder(Source("a.md", "boat A left."))
    builder.open("heading", level=2)
    builder.aside("image_alt", [("boat", 0, 4)])
    builder.verbatim(4, 12)
    document = builder.build()
    assert [(block.kind, block.level) for block in document.blocks] == [("image_alt", 0), ("heading", 2)]


def test_comments_and_blocks_are_apart() -> None:
    builder = DocumentBuilder(Source("a.md", "one<!--x-->"))
    builder.verbatim(0, 3)
    builder.comment(3, 11, "x")
    document = builder.build()
    assert document.text == "one"
    assert [(comment.span, comment.body) for comment in document.comments] == [(Span(3, 11), "x")]


def without(document: Document, block: int) -> str:
    span = document.removal(document.blocks[block])
    assert span is not None
    return apply_edits(document, [Edit(span, "")])


def test_a_block_is_removed_with_one_gap_beside_it() -> None:
    text = "one\n\n\ntwo\n\nthree\n"
    assert without(lines(text), 0) == "two\n\nthree\n"
    assert without(lines(text), 1) == "one\n\nthree\n"
    assert without(lines(text), 2) == "one\n\n\ntwo\n"


def test_the_only_block_is_removed_alone() -> None:
    assert without(lines("one\n"), 0) == "\n"


def test_a_removal_takes_the_indentation_of_later_lines_and_keeps_windows_line_ends() -> None:
    assert without(lines("one\r\n\r\n  two\r\n\r\nthree"), 1) == "one\r\n\r\nthree"


def test_a_byte_order_mark_stays_when_the_first_block_goes() -> None:
    assert without(built("\ufeffone\ntwo\n", (1, 4), (5, 8)), 0) == "\ufefftwo\n"


def test_a_block_that_shares_its_lines_with_markup_is_not_removed() -> None:
    for text, stretch in (("- one\n", (2, 5)), ("<p>one</p>", (3, 6)), ("one | two", (0, 3))):
        document = built(text, stretch)
        assert document.removal(document.blocks[0]) is None


def test_a_block_after_markup_is_removed_without_the_markup() -> None:
    document = built("one\n***\ntwo\n", (0, 3), (8, 11))
    assert without(document, 1) == "one\n***\n\n"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["one", " two", "", " ", "\t", "three "]), min_size=1, max_size=6), st.data())
def test_a_removal_leaves_every_other_block_as_it_was(parts: list[str], data: st.DataObject) -> None:
    newline = data.draw(st.sampled_from(["\n", "\r\n", "\n\n"]))
    document = lines(newline.join(parts))
    if not document.blocks:
        return
    index = data.draw(st.integers(0, len(document.blocks) - 1))
    rest = [document.slice(block.span) for block in document.blocks]
    del rest[index]
    left = lines(without(document, index))
    assert [left.slice(block.span) for block in left.blocks] == rest
