"""Every character that the Markdown parser reads lies where it says, whatever the file holds, and in linear time."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint.document import Source
from artlint.parse.markdown import parse_markdown
from artlint.span import Span

if TYPE_CHECKING:
    from artlint.document import Document

_STAND_IN = "\ufffc"
_PIECES = [
    *(
        "[",
        "]",
        "(",
        ")",
        "`",
        "``",
        "```",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "    ",
        "\t",
        ">",
        "> ",
        "- ",
        "1. ",
        "2) ",
        "*",
    ),
    *("**", "_", "__", "~~", "#", "# ", "## ", "---", "===", "|", "|-|", "a | b", "<", "<b>", "</b>", "<!--", "-->"),
    *("<!-- x -->", "<div>", "</div>", "<br>", "&amp;", "&", "&#0;", "\\", "\\*", "!", "![", "](u)", "[^1]", "[^1]: "),
    *("[a]: b", "{{< x >}}", "{{", "}}", "{%", "%}", "{", "}", ":::", "import x from 'y'", "<A b={c}>", "{/* c */}"),
    *("word", "two words", "😀", "e\u0301", "\u2028", "\0", "\ufeff", "\u2029", "\x85", "\x0c", "“q”", "http://x.y_z_"),
    *(
        "'",
        '"',
        "---\ntitle: x\n---\n",
        "+++\ntitle='''a\nb'''\n+++\n",
        "title: ",
        "description: >\n",
        "<code>",
        "  \n",
    ),
    *('{"title": "a\\n"}', "<img alt='x'>", "<pre>", '[caption a="b"]', "[/caption]", ":-", "- [ ] ", "> [!NOTE]\n"),
]
_TEXTS = st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=30).map("".join)


def _assert_in_place(document: Document, offset: int) -> None:
    shown = document.text[offset]
    start, end = document.source_span(Span(offset, offset + 1))
    source = document.source.text[start:end]
    assert 0 <= start < end <= len(document.source.text)
    if source == shown:
        return
    if shown == " ":  # a line break with the blanks around it, a <br>, an escape in front matter
        assert not source.strip(" \t\r\n") or source.lower().startswith(("<br", "\\", "&"))
    elif shown == _STAND_IN:
        assert source[0] in "`<{"
    else:  # an entity, an escape, a doubled quotation mark in YAML
        assert source[0] in "&\\'"


@settings(max_examples=150, deadline=None)
@given(_TEXTS, st.sampled_from(["article.md", "article.mdx"]))
def test_every_character_of_any_file_stands_for_its_source(text: str, path: str):
    document = parse_markdown(Source(path, text))
    end = 0
    for block in document.blocks:
        assert end <= block.span.start < block.span.end <= len(document.text)
        end = block.span.end
        assert document.slice(block.span).strip() == document.slice(block.span)
        places = [document.source_span(Span(offset, offset + 1)) for offset in range(*block.span)]
        assert places == sorted(places)
        for offset in range(*block.span):
            _assert_in_place(document, offset)


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_comments_and_front_matter_lie_in_the_source_in_order(text: str):
    document = parse_markdown(Source("article.md", text))
    end = 0
    for comment in document.comments:
        assert end <= comment.span.start < comment.span.end <= len(text)
        assert comment.body in text[slice(*comment.span)]
        end = comment.span.end
    start, stop = document.front_matter
    assert 0 <= start <= stop <= len(text)
    assert not document.comments or document.comments[0].span.start >= stop


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.sampled_from(["word", "> ", "\n", "*", "a ", "- ", "&amp;", "`x` ", "\r\n"]), max_size=12).map("".join)
)
def test_what_a_fix_may_replace_holds_no_block_quote_mark_and_no_code(text: str):
    document = parse_markdown(Source("article.md", text))
    for block in document.blocks:
        for start in range(*block.span):
            for end in range(start + 1, block.span.end + 1):
                span = Span(start, end)
                if end > start + 1 and document.contiguous(span):
                    source = text[slice(*document.source_span(span))]
                    assert "\n>" not in source
                    assert "`x`" not in source


def test_text_with_a_line_separator_or_nul_is_kept_as_it_is():
    text = "\ufeffOne\u2028two\x85three\0four\x0cfive"
    document = parse_markdown(Source("article.md", text))
    assert document.text == text[1:]
    assert document.source_span(Span(0, len(document.text))) == (1, len(text))


_COUNT = 10_000
_HOSTILE = {
    **{name: name * _COUNT for name in "[ ] * _ ` > < & \\ ~ | # {".split()},
    "unclosed links": "[a](b" * _COUNT,
    "unclosed images": "![a](<b " * _COUNT,
    "nested links": "[" * _COUNT + "a" + "](u)" * _COUNT,
    "nested images": "![" * _COUNT + "a" + "](u)" * _COUNT,
    "images": "![a](b) x " * _COUNT,
    "openers of emphasis": "*a **a _a " * _COUNT,
    "closers of emphasis": "a* a** a_ " * _COUNT,
    "emphasis within words": "a**b" * _COUNT + "c* " * _COUNT,
    "code of all lengths": "".join("a" + "`" * length for length in range(400)),
    "block quotes": "> " * _COUNT + "a\n" + "b\n" * 1000,
    "lists": "- " * _COUNT + "a\n" + "\n" * _COUNT + "  " * _COUNT + "b\n",
    "ordered lists": "1. " * _COUNT + "a",
    "stars": "* " * _COUNT + "a",
    "unclosed tags": "<a b='" * _COUNT,
    "unclosed comments": "a <!--" * _COUNT,
    "unclosed code tags": "a <code>" * _COUNT,
    "unclosed list elements": "<div>\n" + "<li></td>" * _COUNT,
    "definitions": "".join(f"[a{number}]: /u\n" for number in range(_COUNT)),
    "a wide table": "|" + "a|" * _COUNT + "\n|" + "-|" * _COUNT + "\n" + "|a" * _COUNT,
    "unclosed shortcodes": "{{< {{% {% " * _COUNT,
    "shortcodes closed too late": "{{" * _COUNT + "\n\n}}",
    "unclosed WordPress tags": '[a b="' * _COUNT,
    "blanks in a heading": "# a" + " " * _COUNT + "b",
    "blanks in front matter": "---\ntitle: a" + " " * _COUNT + "b\n---\n",
    "front matter keys": "---\n" + "title: 'a\n" * _COUNT + "---\n",
    "unclosed JSON": '{"a":"' + '\\"' * _COUNT,
}


@pytest.mark.parametrize("name", _HOSTILE)
def test_ten_thousand_openers_take_no_more_than_linear_time(name: str):
    start = time.process_time()
    parse_markdown(Source("article.md", _HOSTILE[name]))
    assert time.process_time() - start < 2.5  # quadratic readings take ten seconds and more


@pytest.mark.parametrize(
    "opener", ["{", "<A ", "<A b={", "{'", "{`", "{/*", "import {\n\n", "export const a = [\n\n", "`a\n\n"]
)
def test_ten_thousand_openers_of_mdx_take_no_more_than_linear_time(opener: str):
    start = time.process_time()
    parse_markdown(Source("article.mdx", opener * _COUNT))
    assert time.process_time() - start < 2.5
