"""HTML: what is text, what kind of block it is, and that every character keeps its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.document import Document, Source
from artlint.parse.html import parse_html
from artlint.span import Span


def parsed(page: str, path: str = "article.html") -> Document:
    return parse_html(Source(path, page))


def blocks(page: str, path: str = "article.html") -> list[str]:
    document = parsed(page, path)
    return [document.slice(block.span) for block in document.blocks]


def kinds(page: str) -> list[str]:
    return [f"{block.kind}{block.level or ''}" for block in parsed(page).blocks]


def test_no_fix_replaces_a_tag_that_reads_as_a_space() -> None:
    document = parsed("<p>One line<br>and more</p>")
    start = document.text.index("line and")
    assert not document.contiguous(Span(start, start + len("line and")))
    assert document.contiguous(Span(start, start + len("line")))


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("<p>a", "paragraph"),
        ("<h1>a</h1>", "heading1"),
        ("<h6><a href=x>a</a></h6>", "heading6"),
        ("<ul><li>a</ul>", "list_item"),
        ("<ul><li><p>a</p></ul>", "list_item"),
        ("<dl><dd>a</dl>", "list_item"),
        ("<blockquote>a</blockquote>", "quote"),
        ("<blockquote><ul><li><h2>a</h2></ul></blockquote>", "quote"),
        ("<figure><figcaption><p>a</p></figcaption></figure>", "caption"),
        ("<table><caption>a</caption></table>", "caption"),
        ("<table><tr><td>a</table>", "table_cell"),
        ("<table><tr><th>a</table>", "table_cell"),
        ("<table><tr><td><p>a</table>", "paragraph"),
        ("<img src=x alt=a>", "image_alt"),
        ("<nav>a</nav>", "paragraph"),
        ("<button>a</button>", "paragraph"),
        ("<li><h3>a</h3>", "heading3"),
        ("<h2><div>a</div></h2>", "heading2"),
    ],
)
def test_an_element_gives_its_text_a_kind(page: str, kind: str) -> None:
    assert blocks(page) == ["a"]
    assert kinds(page) == [kind]


@pytest.mark.parametrize(
    "element",
    [
        *(f"<{name}>no</{name}>" for name in "script style title noscript iframe textarea template select pre".split()),
        *(f"<{name}>no</{name}>" for name in "svg math code kbd samp tt object video audio canvas dialog".split()),
        "<!-- no -->",
        "<!DOCTYPE no>",
        "<?no?>",
        "<![CDATA[no]]>",
        "</ no>",
        "<p hidden>no</p>",
        "<div style='color: red; DISPLAY:none'><p>no</div>",
        "<span hidden>no<span>no</span>no</span>",
        "<svg><title>no</title><style>p>no{}</style><text>no</text></svg>",
        "<svg><foreignObject><p>no</p></foreignObject></svg>",
        "<script>if (a</b>0) '<p>no'</script>",
        "<script><!-- <script>no</script> no --></script>",
        "<select><option>no<option>no</select>",
        "<img alt='' src=no><input value=no>",
        "<a title='no' href='no>no'></a>",
        "<meta name=description content=no>",
        "<br no",
    ],
)
def test_what_a_reader_does_not_see_or_read_as_prose_is_no_text(element: str) -> None:
    assert blocks(f"<p>yes</p>{element}") == ["yes"]


def test_text_around_something_unread_is_one_sentence_with_one_space() -> None:
    assert blocks("<p>Run <code>make</code> now, or <span hidden>x</span> wait.") == ["Run now, or wait."]


def test_a_visible_element_hidden_from_screen_readers_is_text() -> None:
    assert blocks("<p>a <span aria-hidden=true style='overflow:hidden'>b</span>") == ["a b"]


def test_nested_inline_markup_is_joined() -> None:
    assert blocks("<p>5.7 <b>mega<i>watts</i></b>, <a href=x><em>it</em> says</a>.") == ["5.7 megawatts, it says."]


@pytest.mark.parametrize(
    ("page", "texts"),
    [
        ("a<br>b<br/>c", ["a b c"]),
        ("<p>a <br> b", ["a b"]),
        ("a<br><br>b", ["a", "b"]),
        ("a<br>\n&nbsp;<br><br>b", ["a", "b"]),
        ("a</br>b", ["a b"]),
        ("<p><br>a<br></p>", ["a"]),
    ],
)
def test_a_line_break_is_a_space_and_two_part_paragraphs(page: str, texts: list[str]) -> None:
    assert blocks(page) == texts


def test_white_space_is_collapsed_across_tags_and_no_break_spaces_stay() -> None:
    assert blocks("<p>\n a \t<b> b</b>\r\n<i>c </i> d&nbsp;&nbsp;e\xa0 f&#32; g&Tab;h\n</p>") == [
        "a b c d\xa0\xa0e\xa0 f g h"
    ]


@pytest.mark.parametrize(
    ("reference", "text"),
    [
        ("&amp;", "&"),
        ("&AMP", "&"),
        ("&eacute;t&eacute", "été"),
        ("&notit;", "¬it;"),
        ("&notin;", "∉"),
        ("&#233;&#xe9;&#XE9", "ééé"),
        ("&#146;&#x80;", "’€"),
        ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "����"),
        ("&amp;lt;", "&lt;"),
        ("&nosuch; & &; &#; &#x; &é;", "&nosuch; & &; &#; &#x; &é;"),
        ("&NotEqualTilde;", "≂̸"),
        ("hyper&shy;ten\xadsion", "hypertension"),
        ("a\0b", "ab"),
    ],
)
def test_character_references_read_as_in_browsers(reference: str, text: str) -> None:
    assert blocks(f"<p>x{reference}y</p>") == [f"x{text}y"]


def test_a_parameter_in_an_attribute_is_no_character_reference() -> None:
    assert blocks('<img alt="a?b=1&copy=2&copy2 &copy; &amp c">') == ["a?b=1&copy=2&copy2 © & c"]


def test_quotation_elements_read_with_their_marks() -> None:
    page = "<p>He said <q>she said <q>no</q></q>.</p>"
    document = parsed(page)
    assert document.text == "He said “she said ‘no’”."
    span = document.source_span(Span(8, 9))
    assert page[span.start : span.end] == "<q>"
    span = document.source_span(Span(22, 23))
    assert span == Span(page.rindex("</q>"), page.rindex("</q>") + 4)


def test_an_alternative_text_does_not_part_the_sentence_it_stands_in() -> None:
    page = "<p>Before <img alt='A &lt;ferry&gt;'> after.</p><p>Next.</p>"
    document = parsed(page)
    assert blocks(page) == ["Before after.", "A <ferry>", "Next."]
    alt = document.source_span(document.blocks[1].span)
    assert page[alt.start : alt.end] == "A &lt;ferry&gt;"
    assert not document.contiguous(document.blocks[0].span)


def test_an_alternative_text_at_the_start_comes_first() -> None:
    assert blocks("<p> <img alt=one><img alt=two> text <img alt=three>") == ["one", "two", "text", "three"]


def test_the_call_of_a_footnote_is_no_text_and_other_raised_text_is() -> None:
    assert blocks("<p>He left.<sup class=r><a href='#n1'>[1]</a></sup> She") == ["He left. She"]
    assert blocks("<p>He left.<a id=r href='#n1'><sup>1</sup></a> She") == ["He left. She"]
    assert blocks("<p>5 m<sup>2</sup>, the 4<sup>th</sup> <a href='#top'>top</a>") == ["5 m2, the 4th top"]


def test_comments_are_noted_with_their_place() -> None:
    page = "<p>a<!-- artlint: disable=REP001 -->b</p><!--> <!---> <!--x--!> <!--y"
    document = parsed(page)
    assert blocks(page) == ["ab"]
    assert [comment.body for comment in document.comments] == [" artlint: disable=REP001 ", "", "", "x", "y"]
    for comment in document.comments:
        assert page[comment.span.start :].startswith("<!--" + comment.body)


def test_a_span_over_markup_may_not_be_replaced_and_one_over_an_entity_may() -> None:
    document = parsed("<p>5.7 <b>megawatts</b> &amp; more</p>")
    assert document.text == "5.7 megawatts & more"
    assert not document.contiguous(Span(0, 13))
    assert document.contiguous(Span(4, 13))
    assert document.contiguous(Span(13, 20))


def test_a_paragraph_end_or_line_break_in_a_drawing_ends_the_drawing() -> None:
    assert blocks("a<svg>no</p>b") == ["a", "b"]
    assert blocks("a<svg>no</br>b") == ["a b"]


def test_in_xhtml_a_self_closing_script_closes() -> None:
    page = "<html><script src='x'/><p>a <![CDATA[1 < 2]]></p></html>"
    assert blocks(page, "article.xhtml") == ["a 1 < 2"]
    assert blocks(page, "article.html") == []


@pytest.mark.parametrize("page", ["", "\ufeff", "<", "</", "<p>", "<p", "<!", "<!--", "&", "<script>", "<a b='", "<?"])
def test_the_smallest_pages_are_read(page: str) -> None:
    assert blocks(page) == ([page] if page in ("<", "</", "&") else [])


TAG_SOUP = st.lists(
    st.sampled_from(
        [
            *"ab<>/&;!-\"'= \n\r\t\0\ufeff😀\u2028\xa0\xad",
            *("<p>", "</p>", "<b>", "</b>", "<q>", "</q>", "<li>", "<ul>", "</ul>", "<div hidden>", "</div>", "<br>"),
            *("&amp;", "&eacute", "&#146;", "&notit;", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>"),
            *("<table>", "<tr>", "<td>", "</table>", "<svg>", "</svg>", "<title>", "<img alt='a&lt;b", "<a href=x>"),
            *("<code>", "</code>", "<select>", "<template>", "</template>", "<form>", "</form>", "<h1>", "</h2>"),
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(TAG_SOUP | st.text(max_size=60))
def test_every_character_comes_from_its_source(page: str) -> None:
    document = parsed(page)
    for block in document.blocks:
        for offset in range(*block.span):
            source = page[slice(*document.source_span(Span(offset, offset + 1)))]
            assert is_reading(document.text[offset], source), (offset, source)


def is_reading(character: str, source: str) -> bool:
    """Whether the source may read as the character: itself, a reference, collapsed space, <br>, a mark of <q>."""
    if source == character:
        return True
    if character == " " and (source.strip(" \t\n\f\r") == "" or source.startswith(("<br", "</br", "&"))):
        return True
    if character in "“‘":
        return source.startswith("<q")
    if character in "”’" and not source.startswith("&"):
        return source.startswith("</q") or source == ""
    return source.startswith("&")


@settings(max_examples=100, deadline=None)
@given(TAG_SOUP)
def test_blocks_and_comments_are_ordered_and_apart(page: str) -> None:
    document = parsed(page)
    ends = [0, *(block.span.end for block in document.blocks)]
    for end, block in zip(ends, document.blocks, strict=False):
        assert block.span.start == end + (2 if end else 0)
        assert document.slice(block.span).strip() == document.slice(block.span) != ""
    assert list(document.comments) == sorted(document.comments)


UNITS = [
    *("<", "<div>", "<p>", "</p>", "<b>", "<a ", "<!--", "<!", "&", "&a", "<p a='", "<span hidden>", "<q>", "</x>"),
    *("<table>", "<table><td>", "<svg>", "<svg></div>", "<img alt=a>", "<li>", "</code>", "<b hidden>", "<form>"),
    *("<script>", "<ruby><rt>", "&#1", "<h1>", "<select>", "<sup><a href=#", "<script><!--<script>"),
]


@pytest.mark.parametrize("unit", UNITS)
def test_thousands_of_anything_are_read(unit: str) -> None:
    parsed(unit * 2_000)


@pytest.mark.parametrize(("page", "text"), [("<div>" * 10_000 + "a", "a"), ("<" * 10_000, "<" * 10_000)])
def test_depth_and_stray_brackets_have_no_limit(page: str, text: str) -> None:
    assert blocks(page) == [text]


@pytest.mark.parametrize(
    "page",
    ["<p><table><td>" + "<div>" * 4_000 + "</p>" * 4_000, "<b hidden>" * 4_000 + "<p>" + "</b>" * 4_000],
)
def test_end_tags_without_a_start_in_reach_cost_no_walk_over_the_open_elements(page: str) -> None:
    assert blocks(page) == []
