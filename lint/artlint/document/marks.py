"""Quotation marks as printed, and what each may do where it stands."""

from __future__ import annotations

from artlint.expressions import expression
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Two singles in a row are the wire services' and LaTeX's double mark. A single mark between two letters is an
# apostrophe and never comes out of here.
# The first character is searched for by itself, which is fast, and what it must be asked after it.
_MARK = expression(
    r"[“”„\"«»`'‘’‚](?:(?<=[“”„\"«»])|(?<=`)`|(?<=')'|(?<=’)’|(?<=‘)‘|(?<!\w['‘’‚])(?<!`)|(?<=['‘’])(?!\w))"
)
_MARKS = frozenset("“”„\"«»'‘’‚`")
DOUBLE = frozenset(("“", "”", "„", '"', "«", "»", "``", "''", "’’", "‘‘"))
GUILLEMETS = frozenset("«»")

# White space aside: what stands before an opening mark and after a closing one. Zero-width characters are litter.
_LITTER = "\u200b\u200c\u200d\u2060\ufeff*_~|"
_BEFORE_OPENING = frozenset("([{<>-‐‑–—―/=¡¿+" + _LITTER)
_AFTER_CLOSING = frozenset(".,;:!?…)]}<>([-‐‑–—―/&" + _LITTER)
_SPEECH_END = frozenset(".,;:!?…)]")

# Words that are written with an apostrophe at their head, or are what is left of one that lost its first half.
_CLIPPED = frozenset(
    (
        *("t", "s", "d", "m", "re", "ve", "ll", "n", "em", "tis", "twas", "twere", "twill", "twould", "til", "till"),
        *("cause", "cos", "coz", "cuz", "bout", "round", "nuff", "neath", "kay", "sup", "tude", "burbs", "hood", "un"),
        *("uns", "im", "er", "e", "ere", "ello", "alf", "ave", "ow", "ead", "ome", "ouse", "igh", "appen", "ard"),
        *("phone", "cello", "gainst", "mongst", "fraid", "nother", "specially", "scuse", "copter", "tween", "night"),
        *("morning", "struth", "strewth"),
    )
)
_HEAD = expression(r"\w+(?:[.,]\d)?")
_YEAR = expression(r"\d\d(?:s|ers?)?")


class Mark(NamedTuple):
    """One mark; `start` and `end` as in a span.

    `opens` and `closes` may both hold (a straight mark between two spaces), or neither (a stray one). `strong` says
    that a single mark is hardly an apostrophe (sentence punctuation stands before a closing one; no clipped word,
    "’90s" or "’em", follows an opening one), and that a double mark does not stand between two spaces. `measure`
    is a mark after a digit, which may stand for inches, feet or minutes.
    """

    start: int
    end: int
    text: str
    opens: bool
    closes: bool
    strong: bool
    measure: bool


def marks_in(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks of a block, in order; what stands outside [start, end) is not looked at."""
    for match in _MARK.finditer(text, start, end):
        mark = match.group()
        before = _neighbour(text, match.start() - 1, start, end, -1)
        after = _neighbour(text, match.end(), start, end, 1)
        if mark in DOUBLE:
            opens, closes = _double_roles(mark, before, after)
            strong = not (opens and closes and before.isspace())
        else:
            opens, closes = _single_roles(mark, before, after)
            strong = not _is_clipped(text, match.end(), end) if opens else before in _SPEECH_END
        measure = before.isdigit() and mark not in "“«"
        yield Mark(match.start(), match.end(), mark, opens, closes, strong, measure)


def _is_clipped(text: str, start: int, end: int) -> bool:
    """Whether the word at `start` may follow an apostrophe: "’90s", "’em"."""
    head = _HEAD.match(text, start, end)
    return head is not None and (head[0].casefold() in _CLIPPED or _YEAR.fullmatch(head[0]) is not None)


def _neighbour(text: str, index: int, start: int, end: int, step: int) -> str:
    """The next character that is no mark itself; the edge of the block counts as a space."""
    while start <= index < end and text[index] in _MARKS:
        index += step
    return text[index] if start <= index < end else " "


def _double_roles(mark: str, before: str, after: str) -> tuple[bool, bool]:
    free_before = before.isspace() or before in _BEFORE_OPENING
    free_after = after.isspace() or after in _AFTER_CLOSING
    if mark in ("“", "«"):
        return True, free_after and not free_before
    if mark in ("„", "``", "‘‘"):
        return True, False
    if mark in ("”", "»", "’’"):
        return mark != "’’" and free_before and after.isalnum(), True
    spaced = before.isspace() and after.isspace()
    typed_close = before in _SPEECH_END and after.isalnum()  # the space beside the mark was forgotten
    opens = (free_before and not after.isspace()) or typed_close or spaced
    closes = (not before.isspace() and (free_after or before.isalnum())) or typed_close or spaced
    return opens, closes


def _single_roles(mark: str, before: str, after: str) -> tuple[bool, bool]:
    free_before = before.isspace() or before in _BEFORE_OPENING
    opens = mark != "’" and free_before and not after.isspace()
    closes = mark != "‚" and not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    return opens, closes and not opens
