"""What the rules of this family compare: the folded words, and which passages are running prose."""

from __future__ import annotations

from bisect import bisect_left
from operator import itemgetter

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint import Block, Document, Span

SENTENCE_MARKS = (".", "!", "?", "…")
CLOSING_MARKS = "\"'”’»)]*"
LONGEST_LABEL = 120  # characters; a headline of two lines
_OPENING, _CLOSING = frozenset('“„"'), frozenset('”“"')
_NESTED = str.maketrans('“”„"', "‘’‚'")
LONGEST_QUOTED = 45  # characters of the article in a message of at most 100


def keys(document: Document) -> list[str]:
    """The folded words in order, parallel to `document.words`. A layer: `document.layer(keys)`."""
    return [word[2] for word in document.words]


def word_range(document: Document, span: Span) -> tuple[int, int]:
    """The words that start inside the span, as a half-open range of indices of `document.words`."""
    words = document.words
    return bisect_left(words, span.start, key=itemgetter(0)), bisect_left(words, span.end, key=itemgetter(0))


def keys_in(document: Document, span: Span) -> tuple[str, ...]:
    """The folded words that start inside the span."""
    first, end = word_range(document, span)
    return tuple(document.layer(keys)[first:end])


def closed(document: Document, span: Span) -> bool:
    """Whether the text at the span ends as a sentence does; a label, a headline or a name in a list does not."""
    tail = document.text[max(span.start, span.end - 8) : span.end]
    return tail.rstrip().rstrip(CLOSING_MARKS).endswith(SENTENCE_MARKS)


def is_label(document: Document, block: Block) -> bool:
    """Whether a paragraph is a headline, a name or a label set as plain text: short, without a full stop."""
    short = block.span.end - block.span.start <= LONGEST_LABEL
    return short and block.kind == "paragraph" and not closed(document, block.span)


def shortened(text: str, longest: int = LONGEST_QUOTED) -> str:
    """The text on one line, to stand between quotation marks; cut at a word with an ellipsis where it is longer."""
    line = " ".join(text.split())
    if len(line) > longest:
        line = f"{line[: longest - 1].rsplit(' ', 1)[0]}…"
    return _within_quotes(line)


def _within_quotes(line: str) -> str:
    """The line without a mark at its start whose partner is at its end or not shown, and other double marks single."""
    if line.startswith(tuple(_OPENING)):
        rest = line[1:-1] if line.endswith(tuple(_CLOSING)) else line[1:]
        if not _CLOSING.intersection(rest):
            return rest
    return line.translate(_NESTED)
