"""Of front matter the values that readers read are text, each at its place."""

from __future__ import annotations

import pytest

from artlint.document import Source
from artlint.parse.markdown import parse_markdown


def values(text: str) -> list[tuple[str, str]]:
    document = parse_markdown(Source("article.md", text))
    return [(block.key, document.slice(block.span)) for block in document.blocks if block.kind == "front_matter"]


@pytest.mark.parametrize(
    ("yaml", "value"),
    [
        ("title: Plain text, it's so", "Plain text, it's so"),
        ("title: Plain # comment", "Plain"),
        ("title: C#-minor: not a comment", "C#-minor: not a comment"),
        ("title: over\n  two lines\ndate: 2024-01-01", "over two lines"),
        ("title:\n  below the key", "below the key"),
        ("title: 'it''s quoted: # so'", "it's quoted: # so"),
        ('title: "an \\"escaped\\" \\u2014 d\\xe9j\\u00e0 \\U0001F600" # comment', 'an "escaped" — déjà 😀'),
        ('title: "folded\n  over lines \\\n  joined"', "folded over lines joined"),
        ("title: >-\n  folded\n  lines\nnext: x", "folded lines"),
        ("title: |\n  literal\n  lines\n", "literal lines"),
        ("'title' : quoted key", "quoted key"),
        ("Title: capital", "capital"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_yaml_scalar_is_read(yaml: str, value: str, newline: str):
    assert values(f"---\nlayout: post\n{yaml}\n---\nText\n".replace("\n", newline)) == [("title", value)]


@pytest.mark.parametrize(
    "yaml",
    [
        "tags: text",
        "title: [a, b]",
        "title: {a: b}",
        "title:\n  - a",
        "title:\n  nested: a",
        "seo:\n  title: a",
        "title: null",
        "title: ~",
        "title:",
        "title: ''",
        "text: |\n  title: a",
        "title: *anchor",
        "# title: a",
    ],
)
def test_what_is_no_scalar_of_interest_is_no_text(yaml: str):
    assert values(f"---\nlayout: post\n{yaml}\n---\nText\n") == []


def test_a_blank_line_in_a_value_parts_paragraphs():
    assert values("---\nsummary: >\n  One.\n\n  Two.\n---\n") == [("summary", "One."), ("summary", "Two.")]


def test_toml_strings_before_the_first_table_are_read():
    text = (
        '+++\ntitle = "A \\"title\\" \\u00e9"\nweight = 3\ntags = ["title"]\nsummary = """\nOver\nlines"""\n'
        "description = 'literal \\n'\nexcerpt = '''\nso 'is' this'''\n[params]\ntitle = 'no'\n+++\nText\n"
    )
    assert values(text) == [
        ("title", 'A "title" é'),
        ("summary", "Over lines"),
        ("description", "literal \\n"),
        ("excerpt", "so 'is' this"),
    ]


def test_json_strings_at_the_top_are_read():
    text = '{\n"title": "A \\"title\\" \\ud83d\\ude00",\n"tags": ["title"],\n"a": {"title": "no"},\n"dek": "D"}\nText\n'
    assert values(text) == [("title", 'A "title" 😀'), ("dek", "D")]


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("---\ntitle: a\n---\nText", "---\ntitle: a\n---"),
        ("\ufeff---\r\ntitle: a\r\n...\r\nText", "---\r\ntitle: a\r\n..."),
        ("+++\n+++\nText", "+++\n+++"),
        ('{"title": "a"}\nText', '{"title": "a"}'),
        ("---\ntitle: a\n\nText", ""),
        ("---\nA line of prose\n---\nText", ""),
        ("---\n# A heading\n---\nText", ""),
        ("\n---\ntitle: a\n---\nText", ""),
        ('{"title": "a"} Text', ""),
        ("{{< shortcode >}}\nText", ""),
    ],
)
def test_the_place_of_the_front_matter_includes_its_fences(text: str, front: str):
    document = parse_markdown(Source("article.md", text))
    assert text[slice(*document.front_matter)] == front
    assert document.text.endswith("Text")


def test_a_value_lies_at_its_place():
    text = "---\ntitle: a\nsummary: 'it''s here'\n---\n"
    document = parse_markdown(Source("article.md", text))
    assert [text[slice(*document.source_span(block.span))] for block in document.blocks] == ["a", "it''s here"]
