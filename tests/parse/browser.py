"""What a browser shows of a page, by another parser: the oracle of the HTML tests."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import html5lib

if TYPE_CHECKING:
    from collections.abc import Iterator

BREAK, LINE_BREAK = object(), object()
UNREAD = set(
    "script style iframe noembed noframes noscript xmp textarea title template select datalist object audio video"
    " canvas progress meter pre listing plaintext rp rt code kbd samp tt".split()
)
BLOCKS = set(
    "address article aside blockquote button caption center col colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main marquee menu nav ol p"
    " plaintext pre search section summary table tbody td tfoot th thead tr ul xmp".split()
)
SPACE = " \t\n\f\r"


def blocks(page: str) -> list[str]:
    """The texts of the blocks of a page, alternative texts included."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = html5lib.parse(page, treebuilder="etree", namespaceHTMLElements=False, scripting=True)
    return list(_blocks(_shown(tree, 0)))


def _shown(element: ET.Element, quotes: int) -> Iterator[object]:
    """Text, breaks and, as one-item lists, alternative texts, in order."""
    name = element.tag
    if not isinstance(name, str) or name.startswith("{") or name in UNREAD or _hidden(element):
        if isinstance(name, str) and name in BLOCKS:
            yield BREAK
        return
    if name == "br":
        yield LINE_BREAK
    if name == "img" and element.get("alt"):
        yield [element.get("alt")]
    if name in BLOCKS:
        yield BREAK
    if name == "q":
        yield "‘" if quotes else "“"
        quotes += 1
    yield element.text or ""
    for child in element:
        yield from _shown(child, quotes)
        yield child.tail or ""
    if name == "q":
        yield "’" if quotes > 1 else "”"
    if name in BLOCKS:
        yield BREAK


def _hidden(element: ET.Element) -> bool:
    if element.tag == "dialog" and element.get("open") is None:
        return True
    style = element.get("style") or ""
    return element.get("hidden") is not None or bool(re.search(r"display\s*:\s*none", style, re.IGNORECASE))


def _blocks(shown: Iterator[object]) -> Iterator[str]:
    text, asides, after_line_break = "", list[str](), False
    for item in [*shown, BREAK]:
        if item is BREAK or (item is LINE_BREAK and after_line_break):
            yield from (found for found in (_collapsed(text).strip(), *asides) if found)
            text, asides, after_line_break = "", [], item is LINE_BREAK
        elif item is LINE_BREAK:
            text, after_line_break = text + " ", True
        elif isinstance(item, list) and _collapsed(text).strip():
            asides.append(_collapsed(item[0]).strip())
        elif isinstance(item, list):
            yield from filter(None, [_collapsed(item[0]).strip()])
        elif isinstance(item, str):
            text += item
            after_line_break = after_line_break and not item.strip(SPACE + "\xa0\xad")


def _collapsed(text: str) -> str:
    return re.sub(f"[{SPACE}]+", " ", text.replace("\xad", "").replace("\0", ""))
