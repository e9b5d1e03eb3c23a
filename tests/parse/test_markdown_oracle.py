"""The text of CommonMark constructs is the text markdown-it-py shows; each snippet below is compared block by block."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
from html.parser import HTMLParser
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from artlint.document import Source
from artlint.parse.markdown import parse_markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_STAND_IN = "\ufffc"
_ORACLE = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
_INLINE = set("a abbr b bdo big br cite del em font i img ins mark q s small span strike strong sub sup time u".split())
_UNREAD = {"code", "kbd", "pre", "samp", "script", "style", "svg", "textarea", "template"}


def _normal(text: str) -> str:
    return " ".join(text.replace(_STAND_IN, " ").split())


def read(text: str) -> list[str]:
    """The blocks that artlint reads, white space normalized; an image's alternative text is a block of its own."""
    document = parse_markdown(Source("article.md", text))
    return [found for block in document.blocks if (found := _normal(document.slice(block.span)))]


def expected(text: str) -> list[str]:
    """The same by markdown-it-py: its tokens' text without code and HTML."""
    return [found for token in _ORACLE.parse(text) for part in _texts(token) if (found := _normal(part))]


def _texts(token: Token) -> Iterator[str]:
    if token.type == "inline":
        yield from _inline(token.children or [])
    elif token.type == "html_block":
        yield from _Html(token.content).parts


def _inline(children: list[Token]) -> Iterator[str]:
    text: list[str] = []
    asides: list[str] = []
    unread = ""
    for token in children:
        if unread:
            unread = "" if token.content.startswith(f"</{unread}") else unread
        elif token.type == "text":
            text.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            text.append(" ")
        elif token.type == "html_inline":
            name = re.match(r"<([a-z]+)", token.content)
            text.append(" " if name and name[1] == "br" else "")
            unread = name[1] if name and name[1] in _UNREAD and _closed(children, token, name[1]) else ""
            if token.content.startswith("<img"):
                asides += _Html(token.content).parts
        elif token.type == "code_inline":
            text.append(_STAND_IN)
        elif token.type == "image":
            alt = _alt(token)
            if "".join(text).strip():
                asides.append(alt)
            else:
                yield alt
    yield "".join(text)
    yield from asides


def _alt(image: Token) -> str:
    alt = ""
    for token in image.children or []:
        if token.type in ("softbreak", "hardbreak"):
            alt += " "
        elif token.type != "html_inline":
            alt += _alt(token) if token.type == "image" else _STAND_IN * (token.type == "code_inline") or token.content
    return alt


def _closed(children: list[Token], opening: Token, name: str) -> bool:
    later = children[children.index(opening) + 1 :]
    return any(token.type == "html_inline" and token.content.startswith(f"</{name}") for token in later)


class _Html(HTMLParser):
    """The text of an HTML block, parted at block-level tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts = [""]
        self.asides: list[str] = []
        self._unread = ""
        self.feed(re.sub(r"<\?.*?(\?>|$)", "", html, flags=re.DOTALL))  # HTMLParser ends these at any ">"
        self.close()
        self._part()

    def _part(self) -> None:
        self.parts += [*self.asides, ""]
        self.asides = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNREAD and not self._unread:
            self._unread = tag
        elif tag == "img":
            self.asides.append(dict(attrs).get("alt") or "")
            if not self.parts[-1].strip():
                self._part()
        elif tag not in _INLINE:
            self._part()
        elif tag == "br":
            self.parts[-1] += " "

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNREAD:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unread:
            self._unread = ""
        elif tag not in _INLINE:
            self._part()

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.parts[-1] += data


@pytest.fixture
def spec_examples(tmp_path: Path) -> dict[int, str]:
    """The examples of the CommonMark specification by number, from the source of the oracle's own release.

    Its licence (CC BY-SA) keeps it out of this repository.
    """
    release = f"markdown-it-py=={version('markdown-it-py')}"
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--no-binary",
        "markdown-it-py",
        release,
    ]
    subprocess.run(command, cwd=tmp_path, check=True)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as files:
        (member,) = (path for path in files.getnames() if path.endswith("/test_cmark_spec/commonmark.json"))
        content = files.extractfile(member)
        assert content is not None
        return {example["example"]: example["markdown"] for example in json.load(content)}


SNIPPETS = """\
The plant lost power on Tuesday.
----
One line
goes on in the next
 and in one more.
----
First.

Second.\x20\x20
after a hard break\\
and another.
----
# The river rises
Text under it.
----
###### Level six ######
####### not a heading
#not one either
----
# A *closing* sequence # #
## \\# escaped \\#
#
----
The river
rises
===
Second level
---
Text
----
> Quoted text
> goes on.
lazily continued

Not quoted.
----
> Outer
> > Inner
> Inner still, lazily
>
> Outer again
----
>no space
>     code in a quote
>
> text
----
- one
- two

  more of two
- three
  lazily
continued
----
1. first
2. second
   - nested
     - deeper

       a paragraph in it
3. third
----
- a

- b


- c
+ another list
* and one more
----
-
  begins on the next line
-

  not in the list
----
The figure was about
1987. That is no list, and
2) neither is this.
1. But this is.
----
 - indented by one
   - and by three
      goes on
----
1.      code after a marker

   text
----
Text

    indented code

More text
    goes on
----
\tcode after a tab

-\ttab after the marker
\tgoes on

>\ttab in a quote
----
```python
print("no text")
```
Text after.
----
~~~
``` not closed by this
~~~~
Text.
----
``` one line ``` is inline
----
> ```
> fenced in a quote
not any more
----
- ```
  code
  ```
  text in the item
----
***
Text
---
* * *
_ _ _ _
- - -
Text
----
Some *emphasis*, **strong**, ***both*** and _the_ __other__ mark.
----
intra*word*emphasis but not_with_underscores_here
----
A lone * star, 2 * 3 * 4 and *unclosed
----
**strong *nested* strong** and *emphasis **nested** emphasis*
----
*(**bold**)* and **"quoted"**, *“curly”* and **word**s
----
*a **b* c** d*
----
***a** b* and ***c* d** and ****four****
----
*foo*bar**baz**
_foo_bar __baz__
----
~~struck~~ and ~~not struck
----
`code` and ``code with ` tick`` and ` spaces `
----
`unclosed and ``mismatched`
----
`code over
two lines` after
----
*emphasis `with*code` closed*
----
[link](https://example.org/a_b_c "Title") and [second](</with space> 'title') after
----
[empty]() and [angle](<>) and [(parens)](/a(b)c) and [title](/u (paren title))
----
[not a link] and [neither](is this one) nor (this)
----
[*emphasis* in `code` link](/url)
----
[outer [inner](/url) text](/other)
----
*[a link* that](/url) wins over emphasis*
----
[full][label] and [collapsed][] and [shortcut] and [undefined][nothing]

[label]: /url "Title"
[collapsed]: </url>
[shortcut]:
  /url
  'a title
  over two lines'
----
[Case  FOLDED
label]

[case folded label]: /url
----
[foo]: /url "title" not a definition
[foo]
----
[foo]: /url
"not a title" because of this
----
Text that a definition
[cannot]: /interrupt
----
[a]: /u
# Heading [a]
> [b]: /in-a-quote

[b]
----
![an image](photo.jpg "Title")
----
Text with ![an *icon* here](i.png) inside, and ![another](j.png).
----
![first](a.png)
Caption of *the* image
----
[![linked image](a.png)](/url) after
----
![outer ![inner](a.png) alt](b.png)
----
![reference][image] ![image]

[image]: /a.png
----
<https://example.org/?a=1&b=2> and <editor@example.org> and <not a link>
----
a < b and b > c, <3 and <- and <1>
----
Inline <em>HTML</em> and <span class="a > b">text</span> and a<br>break
----
Text <!-- a comment --> after and <!-- another
over two lines --> end
----
Text <?php echo ?> and <!DOCTYPE html> and <![CDATA[ data ]]> end
----
A <code>coded</code> word and <a href='x' title="y">a link</a>
----
<div class="x">
Text in a *div*, not Markdown
</div>

*Markdown* again
----
<p>One.</p><p>Two <b>bold</b> &amp; three.</p>
----
<figure>
  <img src="a.jpg" alt="A reactor">
  <figcaption>The caption</figcaption>
</figure>
----
<script>
var a = "<p>no text</p>";

</script>
Text
----
<!-- a comment

over paragraphs -->
Text
----
<div>

Markdown *inside*

</div>
----
<table><tr><td>cell one</td><td>cell two</td></tr></table>
----
Text
<div>interrupts</div>

Text
<span>does not</span>
----
&copy; &amp; &nbsp; &quot; &#35; &#x22; &nosuch; &#0; &lt;b&gt; &ngE;
----
\\*not emphasis\\* \\[not a link\\](x) \\\\ \\a \\# \\&amp; \\`x\\`
----
[a\\]b](/url) and ![c\\]d](/url)
----
| Plant | Power |
|-------|------:|
| One   | 5.7 *GW* |
| a \\| b | `x` | too many |
| short |
Text right after is a row

Text after
----
| Header | second
| --- | :---:
a | b
# Heading ends it
----
Not | a table
--- | --- | ---
----
Paragraph first
| a | b |
| - | - |
| c | d |
----
> | a |
> | - |
> | c |
text
----
- a | b
  - | -
  c | d
----
“Quotes” — dashes… and “*emphasis* in quotes”
----
Ünïcödé *wörd*s and 中文**强调**中文 and **“强调”**中文
----
emoji 😀*emphasis*😀 and **😀**
----
Line one\u2028still line one\x0cand a form feed
----
* a
  > quote in a list
  goes on

  ***
  after the rule
----
> - list in a quote
>   goes on
> - second

1. > quote in a list
----
- [link](/u)
- `code`
- **bold**

  > quoted
----
## Heading with [a link](/u), `code` and ![alt](x.png)
----
trailing spaces   \x20
   and leading ones\x20\x20
----
a\\
----
Text with a tab\there and\x20\x20\x20many spaces
----
- one

 two with less indentation

    code
----
-    one
     two

    three
----
10) ten
    still ten
   lazily
----
[](/empty) and []() and [][] and ![](/no-alt.png) end
----
[a](/u "t) and [b](/v)
----
**a [b** c](/u) d
----
<a b="c
d">text over a tag</a
> end
""".split("----\n")


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_reads_as_the_oracle_shows_it(snippet: str):
    assert read(snippet) == expected(snippet)


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_with_other_line_ends_reads_the_same(snippet: str):
    assert read(snippet.replace("\n", "\r\n")) == read(snippet.replace("\n", "\r")) == expected(snippet)


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_in_a_block_quote_or_list_reads_as_the_oracle_shows_it(snippet: str):
    for first, other in (("> ", "> "), ("- ", "  "), ("1) > ", "   > ")):
        nested = first + snippet.replace("\n", "\n" + other)
        assert read(nested) == expected(nested)


@pytest.mark.slow
def test_the_examples_of_the_specification_read_as_the_oracle_shows_them(spec_examples: dict[int, str]):
    assert len(spec_examples) > 600
    assert [number for number, example in spec_examples.items() if read(example) != expected(example)] == []


_INLINE_PIECES = [
    *("word", "two words", " ", " ", "\n", "\n", "*", "**", "_", "__", "~~", "`", "``", "[", "]", "](/u)", "![", "[a]"),
    *("\\", "&amp;", "<b>", "</b>", "<https://a.b>", ")", '"', "“", "”", "é", "😀", "<!-- c -->", "a", ".", "!"),
]
_PREFIXES = [
    "",
    "",
    "",
    "> ",
    "- ",
    "1. ",
    "2) ",
    "  ",
    "    ",
    "\t",
    "# ",
    "## ",
    "```",
    "---",
    "===",
    "***",
    ">",
    "+ ",
]
_LINES = st.builds(
    str.__add__, st.sampled_from(_PREFIXES), st.lists(st.sampled_from(_INLINE_PIECES), max_size=7).map("".join)
)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(_LINES, max_size=6).map("\n".join), st.sampled_from(["", "\n\n[a]: /url\n"]))
def test_any_mixture_of_constructs_reads_as_the_oracle_shows_it(text: str, definition: str):
    # Where the oracle leaves GitHub's and CommonMark's reading: other lengths of tildes, a link in an image in a link,
    # brackets in a label.
    assume("~~~" not in text and "\\~" not in text and "][[" not in text and ("![" not in text or text.count("[") < 3))
    assert read(text + definition) == expected(text + definition)
