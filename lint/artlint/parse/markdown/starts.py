"""How each kind of block starts, by the first character of its line."""

from __future__ import annotations

import re

from artlint.parse.markdown.syntax import FOOTNOTE, lazy, normalized_label, tag_at
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from artlint.parse.markdown.blocks import BlockReader

_MARKER = r"(?:[-+*]|([0-9]{1,9})[.)])(?=[ \t]|$)"
_MOST_BLANKS = 4  # more after a list marker begin indented code
_FOOTNOTE_INDENT = 4
_VERBATIM_TAG = r"<(?:script|pre|style|textarea)(?:[\s>]|$)"
# Openings of HTML that ends with a closer, not with a blank line.
_CLOSED_HTML = (("<!--", "-->"), ("<?", r"\?>"), ("<![CDATA[", "]]>"))
_BLOCK_TAG = r"</?([a-zA-Z][a-zA-Z0-9]*)(?:[ \t>]|/>|$)"
# CommonMark 0.31, HTML blocks, condition 6.
_BLOCK_TAGS = frozenset(
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt"
    " fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li"
    " link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th"
    " thead title tr track ul".split()
)

# Each returns None when no such block starts here, True when the line is used up, False when it goes on after
# a container's mark.
Outcome = bool | None


def _heading(reader: BlockReader) -> Outcome:
    text = reader.text
    match = lazy(r"(#{1,6})(?:[ \t]++|$)").match(text, reader.start, reader.end)
    if match is None:
        return None
    reader.begin()
    start = match.end()
    end = reader.trimmed(start, reader.end)
    closing = start + len(text[start:end].rstrip("#"))
    if closing == start or text[closing - 1] in " \t":
        end = reader.trimmed(start, closing)
    if start < end:
        reader.open("heading", level=len(match[1])).lines.append((start, end))
        reader.close_leaf()
    return True


def _setext(reader: BlockReader) -> Outcome:
    leaf = reader.leaf
    if leaf is None or not reader.in_paragraph:
        return None
    underline = reader.text[reader.start : reader.end].rstrip(" \t")
    if underline.strip(underline[0]):
        return None
    if reader.text[leaf.lines[0][0]] == "[":
        reader.take_definitions(leaf)
        if not leaf.lines:
            reader.leaf = None
            return None
    lines = leaf.lines
    reader.leaf = None
    reader.open("heading", level=1 if underline[0] == "=" else 2).lines = lines
    reader.close_leaf()
    return True


def _thematic_break(reader: BlockReader) -> Outcome:
    text, start, end = reader.text, reader.start, reader.end
    mark, other = reader.no_break
    if mark == text[start] and start < other:
        return None
    found = lazy(rf"[^{re.escape(text[start])} \t]").search(text, start, end)
    if found:
        reader.no_break = (text[start], found.start())
        return None
    if text.count(text[start], start, end) < 3:
        return None
    reader.begin()
    return True


def _list_item(reader: BlockReader) -> Outcome:
    match = lazy(_MARKER).match(reader.text, reader.start, reader.end)
    if match is None:
        return None
    indent, in_paragraph = reader.indent, reader.in_paragraph
    place = reader.start, reader.column, reader.start_column
    length = match.end() - match.start()
    reader.move(match.end(), reader.start_column + length)
    blank = reader.start >= reader.end
    if in_paragraph and (blank or (match[1] and int(match[1]) != 1)):
        reader.start, reader.column, reader.start_column = place
        return None
    reader.begin()
    spaces = 1 if blank or reader.indent > _MOST_BLANKS else reader.indent
    reader.column += spaces
    reader.push("list_item", indent + length + spaces, empty=blank)
    if not blank:
        _skip_task_mark(reader)
    return False


def _skip_task_mark(reader: BlockReader) -> None:
    task = lazy(r"\[[ xX]\](?=[ \t]+\S)").match(reader.text, reader.start, reader.end)
    if task and reader.indent < _MOST_BLANKS:
        column = reader.column
        reader.move(task.end(), reader.start_column + 3)
        reader.column = column if reader.start >= reader.end else reader.start_column


def _quote(reader: BlockReader) -> Outcome:
    if not reader.quote_mark():
        return None
    reader.begin()
    reader.push("quote")
    alert = lazy(r"\[![A-Za-z]+\][-+]?(?=[ \t]|$)").match(reader.text, reader.start, reader.end)
    if alert and reader.indent < _MOST_BLANKS:  # GitHub's alerts, Obsidian's callouts: the mark shows as an icon
        reader.move(alert.end(), reader.start_column + len(alert[0]))
        reader.column = reader.start_column
    return False


def _fence(reader: BlockReader) -> Outcome:
    match = lazy(r"`{3,}(?=[^`]*$)|~{3,}").match(reader.text, reader.start, reader.end)
    if match is None:
        return None
    reader.begin()
    reader.open("fence", closer=match[0])
    return True


def _html(reader: BlockReader) -> Outcome:
    closer = _html_closer(reader)
    if closer is None:
        return None
    reader.begin()
    reader.html_line(reader.open("html", closer=closer))
    return True


def _html_closer(reader: BlockReader) -> str | None:
    """The pattern that ends the HTML block that starts here, empty for a blank line, None when none starts."""
    text, start, end = reader.text, reader.start, reader.end
    if lazy(_VERBATIM_TAG, re.IGNORECASE).match(text, start, end):
        return "</(?:script|pre|style|textarea)>"
    for opening, closer in _CLOSED_HTML:
        if text.startswith(opening, start, end):
            return closer
    if lazy(r"<![a-zA-Z]").match(text, start, end):
        return ">"
    tag = lazy(_BLOCK_TAG).match(text, start, end)
    if tag and tag[1].lower() in _BLOCK_TAGS:
        return ""
    whole = tag_at(text, start)
    alone = whole and whole.end() <= end and not text[whole.end() : end].strip(" \t")
    lazily = reader.leaf is not None and reader.leaf.role == "paragraph"
    return "" if alone and not lazily else None


def _footnote(reader: BlockReader) -> Outcome:
    match = lazy(FOOTNOTE + ":").match(reader.text, reader.start, reader.end)
    if match is None:
        return None
    reader.labels.footnotes.add(normalized_label(match[1]))
    reader.begin()
    reader.move(match.end(), reader.start_column + len(match[0]))
    reader.column = reader.start_column
    reader.push("paragraph", _FOOTNOTE_INDENT)
    return False


def _table(reader: BlockReader) -> Outcome:
    leaf = reader.leaf
    if leaf is None or not reader.in_paragraph:
        return None
    from artlint.parse.markdown.tables import column_count, row_cells

    header = leaf.lines[-1]
    columns = column_count(reader.text, reader.start, reader.end)
    if not columns or "|" not in reader.text[header[0] : header[1]]:
        return None
    if sum(1 for _ in row_cells(reader.text, *header)) != columns:
        return None
    leaf.lines.pop()
    if not leaf.lines:
        reader.leaf = None
    reader.begin()
    reader.add_row(reader.open("table", columns=columns), header)
    return True


STARTS: dict[str, tuple[Callable[[BlockReader], Outcome], ...]] = {
    "#": (_heading,),
    ">": (_quote,),
    "`": (_fence,),
    "~": (_fence,),
    "<": (_html,),
    "=": (_setext,),
    "-": (_setext, _thematic_break, _list_item, _table),
    "*": (_thematic_break, _list_item),
    "_": (_thematic_break,),
    "+": (_list_item,),
    "[": (_footnote,),
    "|": (_table,),
    ":": (_table,),
    **dict.fromkeys("0123456789", (_list_item,)),
}
