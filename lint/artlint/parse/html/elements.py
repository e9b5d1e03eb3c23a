"""What an element name means to a reader; the names and groups are those of the HTML standard.

https://html.spec.whatwg.org/multipage/parsing.html and .../rendering.html
"""

from __future__ import annotations

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.document.block import BlockKind


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _names(
    "area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr"
)
# Their content is no markup up to their own end tag, and none of it is shown as prose.
RAW = _names("script style iframe noembed noframes noscript xmp textarea title")
# Not shown, or not as prose: other content of the page (controls, drawings, formulas), pre-formatted text, ruby.
UNREAD = _names("template select datalist object audio video canvas progress meter pre listing rp rt")
# Code in a line of text: no prose either. `code` and `tt` may be misnested like other formatting.
CODE = _names("code kbd samp tt")
FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")

# A page has one of each, however often its tag is written.
PAGE = _names("body frameset head html")
# Left open by their end tag's omission: the end of what they stand in ends them.
IMPLIED = _names("dd dt li p rp rt")
FOREIGN = _names("svg math")

HEADINGS = _names("h1 h2 h3 h4 h5 h6")
# A start tag that ends an open <p>.
ENDS_PARAGRAPH = HEADINGS | _names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp"
)
TABLE_PARTS = _names("caption col colgroup tbody td tfoot th thead tr")
# Shown on lines of their own; a button has a box of its own.
BLOCK = ENDS_PARAGRAPH | TABLE_PARTS | _names("button legend marquee")

# In drawings and formulas the names have a colon before them on the list of open elements. In these stands HTML:
INTEGRATION = _names(":annotation-xml :desc :foreignobject :mi :mn :mo :ms :mtext :title")
# Elements that an end tag inside them cannot reach across.
SCOPE = _names("applet caption table td th marquee object select template") | INTEGRATION
# Where <li>, <dd> and <dt> stop looking for an earlier one to end.
WALLS = (BLOCK | SCOPE) - _names("address div p")
# A start tag that ends a drawing or formula it stands in.
BREAKS_OUT = HEADINGS | _names(
    "b big blockquote body br center code dd div dl dt em embed head hr i img li listing menu meta nobr ol p pre"
    " ruby s small span strong strike sub sup table tt u ul var"
)

KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "dd", "dt"), "list_item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    **dict.fromkeys(("td", "th"), "table_cell"),
    "blockquote": "quote",
}
# Inline elements that stay on the list of open ones although they hide nothing.
KEPT = _names("q ruby")
# Each ends the one before it in a <ruby>.
RUBY = _names("rb rp rt rtc")
