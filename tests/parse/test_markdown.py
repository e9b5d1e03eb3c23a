"""What of Markdown is text, and what kind of block it is."""

from __future__ import annotations

import pytest

from artlint.document import Document, Source
from artlint.parse.markdown import parse_markdown
from artlint.span import Span


def document(text: str, path: str = "article.md") -> Document:
    return parse_markdown(Source(path, text))


def blocks(text: str, path: str = "article.md") -> list[tuple[str, str]]:
    read = document(text, path)
    return [(block.kind, read.slice(block.span)) for block in read.blocks]


def place(read: Document, text: str) -> Span:
    start = read.text.index(text)
    return Span(start, start + len(text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Text.\n", [("paragraph", "Text.")]),
        ("- one\n\n  more\n", [("list_item", "one"), ("list_item", "more")]),
        ("- [ ] open\n- [x] done\n", [("list_item", "open"), ("list_item", "done")]),
        ("> quoted\n> - item\n> # heading\n", [("quote", "quoted"), ("quote", "item"), ("quote", "heading")]),
        ("> [!NOTE]\n> Alert.\n", [("quote", "Alert.")]),
        ("a | b\n--|--\nc |\n", [("table_cell", "a"), ("table_cell", "b"), ("table_cell", "c")]),
        ("- # heading\n", [("heading", "heading")]),
        ("![alt *text*](a.png 'title')\n", [("image_alt", "alt text")]),
        ("Before ![alt](a.png) after.\n", [("paragraph", "Before after."), ("image_alt", "alt")]),
        ("![alt](a.png)\nCaption\n", [("image_alt", "alt"), ("paragraph", "Caption")]),
        ('<img src="a.png" alt="one &amp; two">\n', [("image_alt", "one & two")]),
        ("<figure><figcaption>Text</figcaption></figure>\n", [("caption", "Text")]),
        ("<blockquote>\n\n*Inside*\n\n</blockquote>\n\nAfter\n", [("quote", "Inside"), ("paragraph", "After")]),
        ("<ul><li>one<li>two</ul>\nafter\n", [("list_item", "one"), ("list_item", "two"), ("paragraph", "after")]),
        ("A[^1] b.\n\n[^1]: C.\n\n    D.\n", [("paragraph", "A b."), ("paragraph", "C."), ("paragraph", "D.")]),
        ("Undefined[^1].\n", [("paragraph", "Undefined[^1].")]),
        ("~~struck~~ and ~once~\n", [("paragraph", "struck and once")]),
        ("https://a.org/b_c_ and <https://d.org>\n", [("paragraph", "https://a.org/b_c_ and https://d.org")]),
        ("", []),
        ("\ufeff", []),
        ("```\ncode\n", []),
        ("[a]: /url 'title'\n", []),
        ("`code`\n", []),
    ],
)  # fmt: skip
def test_a_construct_gives_blocks_of_its_kind(text: str, kinds: list[tuple[str, str]]):
    assert blocks(text) == kinds


def test_a_heading_has_its_level():
    read = document("# One\n\nTwo\n---\n\n###### Six\n<h3>Three</h3>\n")
    assert [block.level for block in read.blocks] == [1, 2, 6, 3]


def test_inline_code_is_one_character_that_is_no_word():
    assert blocks("from `a` to <kbd>b</kbd> to") == [("paragraph", "from \ufffc to \ufffc to")]


def test_a_line_break_reads_as_a_space_that_a_fix_may_replace():
    read = document("one   \n  two\\\nthree\r\n")
    assert read.text == "one two three"
    assert read.contiguous(place(read, "one two"))
    assert read.source_span(place(read, " two")) == (3, 12)
    assert not read.contiguous(place(read, "two three"))  # the backslash would be lost


def test_no_fix_may_reach_over_the_mark_of_a_block_quote():
    read = document("> one\n> two\n")
    assert read.text == "one two"
    assert not read.contiguous(place(read, "one two"))


def test_no_fix_may_reach_over_markup():
    read = document("a *b* c [d](/u) e `f` g &amp; h<br>i")
    assert read.text == "a b c d e \ufffc g & h i"
    assert not any(read.contiguous(place(read, text)) for text in ("a b", "b c", "c d", "d e", "e \ufffc g", "h i"))
    assert read.contiguous(place(read, "g & h"))


@pytest.mark.parametrize(
    ("text", "part", "source"),
    [
        ("Run `make all` now", "\ufffc", "`make all`"),
        ("Run `make\n  all` now", "\ufffc now", "`make\n  all` now"),
        ("Ends in `code`", "in \ufffc", "in `code`"),
        ("The {{ site.count }} plants", "\ufffc", "{{ site.count }}"),
        ("The <code>size</code> here", "\ufffc", "<code>size</code>"),
        ("One line<br>and more", "line and", "line<br>and"),
    ],
)
def test_what_is_no_text_has_its_whole_place_and_no_fix(text: str, part: str, source: str):
    read = document(text)
    start = read.text.index(part)
    span = Span(start, start + len(part))
    assert text[slice(*read.source_span(span))] == source
    assert not read.contiguous(span)
    assert read.contiguous(Span(0, start))


def test_comments_are_noted_wherever_they_stand():
    text = "One <!-- a --> two\n\n<!-- artlint: disable=X -->\n> quoted <!-- over\n> lines -->\n\n<div><!-- b --></div>"
    bodies = [comment.body for comment in document(text).comments]
    assert bodies == [" a ", " artlint: disable=X ", " over\n> lines ", " b "]
    assert [text[slice(*comment.span)] for comment in document(text).comments] == [f"<!--{body}-->" for body in bodies]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('Text {{< figure src="a.jpg" title="A *title*" >}} goes on', ["Text goes on"]),
        ("{{% notice %}}\nInside.\n{{% /notice %}}", ["Inside."]),
        ("{% highlight ruby %}\ncode\n\nmore\n{% endhighlight %}\nText", ["Text"]),
        ("{{< highlight go >}}\ncode\n{{< /highlight >}}\n\nText", ["Text"]),
        ('{% include a.html\n   caption="- no item" %}\n\nText', ["Text"]),
        ('[the page]({{< ref "a page.md" >}}) and [post]({% post_url 2024-01-01-a %})', ["the page and post"]),
        ("The {{ site.count }} plants", ["The \ufffc plants"]),
        ("{% if a %}the {% else %}the {% endif %}end", ["the \ufffcthe end"]),
        ("{% case a %}{% when 1 -%}one {%- when 2 %}one {% endcase %}", ["\ufffcone \ufffcone"]),
        ("{% if a %}\n\nOne.\n\n{% elsif b %}\n\nTwo.\n\n{% endif %}", ["One.", "Two."]),
        ("An open {{ brace\n\nand }} its end", ["An open {{ brace", "and }} its end"]),
        ("Text\n{: .lead }\n\n## Heading {#id}", ["Text", "Heading"]),
        ('[caption id="a"]<img src="x" alt="Alt"> Caption[/caption]', ["Alt", "Caption"]),
        ("[b]bold[/b], [sic] and [a=1](/url)", ["bold, [sic] and a=1"]),
        ("::: warning Title\nCareful\n:::", ["Careful"]),
    ],
)
def test_template_code_is_no_text(text: str, shown: list[str]):
    assert [content for _, content in blocks(text)] == shown


def test_a_template_comment_is_a_comment():
    text = "{{/* artlint: disable=X */}}\nText\n\n{% comment %} artlint: enable {% endcomment %}"
    assert [comment.body for comment in document(text).comments] == [" artlint: disable=X ", " artlint: enable "]


MDX = """\
import Chart from './chart'
import {
  A,

  B,
} from "x"
export const meta = { title: 'no text' }

# Title {/* artlint: disable=X */}

Import duties rose.
import duties fell too.

<Chart data={{ a: "b > c" }} label="no text">
    Text in *JSX*, five < six.

    - item
</Chart>

It is {props.value} now<br/>and `{code}` <Inline.Tag />stays.

```js
{ unclosed
```

<img src="a.png" alt="Alt" />
<>In a fragment</>
"""


def test_of_mdx_the_text_between_the_tags_is_text():
    assert blocks(MDX, "article.mdx") == [
        ("heading", "Title"),
        ("paragraph", "Import duties rose. import duties fell too."),
        ("paragraph", "Text in JSX, five < six."),
        ("list_item", "item"),
        ("paragraph", "It is \ufffc now and \ufffc stays."),
        ("image_alt", "Alt"),
        ("paragraph", "In a fragment"),
    ]
    assert [comment.body for comment in document(MDX, "article.mdx").comments] == [" artlint: disable=X "]


def test_braces_and_indentation_mean_nothing_outside_mdx():
    assert blocks("import {a} from 'b'\n\n    code\n") == [("paragraph", "import {a} from 'b'")]
