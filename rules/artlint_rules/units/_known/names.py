"""Names of things in a text, however they are transliterated."""

from __future__ import annotations

from functools import lru_cache

from artlint import Span, expression, token_starts
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from artlint import Document

    Row = tuple[Any, ...]
    Table = tuple[dict[str, list[tuple[str, Row]]], dict[str, Row]]

_SHORTEST = 7  # letters of a word that is compared by its skeleton
_SAME = (
    ("zh", "z"),
    ("kh", "k"),
    ("sh", "s"),
    ("ch", "c"),
    ("ts", "c"),
    ("ph", "f"),
    ("ck", "k"),
    ("q", "k"),
    ("w", "v"),
)


def tokens(text: str) -> list[str]:
    """The casefolded words of a name."""
    return expression(r"\w+").findall(text.casefold())


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    r"""The consonants of a word, alike for its transliterations: "Zaporizhzhia" and "Zaporozhye" are both "zprz"."""
    folded = word.casefold()
    if not folded.isascii():
        from unicodedata import normalize

        folded = "".join(char for char in normalize("NFKD", folded) if char.isalpha() and char.isascii())
    for spelling, letter in _SAME:
        folded = folded.replace(spelling, letter)
    kept = folded[:1] + "".join(char for char in folded[1:] if char not in "aeiouyhj")
    return "".join(char for place, char in enumerate(kept) if place == 0 or char != kept[place - 1])


def table_of(named: Sequence[tuple[str, Row]]) -> Table:
    """Rows by the first word of their names and, for names of one long word, by its skeleton."""
    by_token: dict[str, list[tuple[str, Row]]] = {}
    by_skeleton: dict[str, Row] = {}
    for name, row in named:
        words = tokens(name)
        by_token.setdefault(words[0], []).append((name, row))
        if len(words) == 1 and len(name) >= _SHORTEST:
            by_skeleton.setdefault(skeleton(name), row)
    return by_token, by_skeleton


class NameIndex:
    """Things by their names; a word of seven letters or more also stands for another spelling of it.

    The things are plain rows; of two tables the first goes before.
    """

    def __init__(self, tables: Sequence[Table]) -> None:
        self.tables = tuple(tables)

    def places(self, document: Document) -> Iterator[tuple[Row, Span]]:
        """Where things are named in a document, in order; of names that overlap the longest."""
        found = [*self._exact(document), *self._spelt_otherwise(document)]
        found.sort(key=lambda pair: (pair[1].start, -pair[1].end))
        last = 0
        for row, span in found:
            if span.start >= last:
                yield row, span
                last = span.end

    def _exact(self, document: Document) -> Iterator[tuple[Row, Span]]:
        for by_token, _ in self.tables:
            for token in by_token.keys() & document.vocabulary:
                for name, row in by_token[token]:
                    for start in _occurrences(document.text, name):
                        yield row, Span(start, start + len(name))

    def _spelt_otherwise(self, document: Document) -> Iterator[tuple[Row, Span]]:
        for folded, consonants in document.layer(_long_names).items():
            if any(folded in by_token for by_token, _ in self.tables):
                continue
            row = next((by_skeleton[consonants] for _, by_skeleton in self.tables if consonants in by_skeleton), None)
            if row is not None:
                for start in token_starts(document.folded, [folded]):
                    if document.text[start].isupper():
                        yield row, Span(start, start + len(folded))


def _long_names(document: Document) -> dict[str, str]:
    """The skeletons of the long words that are written with a capital somewhere, by the casefolded word. A layer."""
    words = frozenset(expression(rf"[A-Z\u00c0-\uffff](?<!\w\w)\w{{{_SHORTEST - 1},}}").findall(document.text))
    return {folded: skeleton(folded) for folded in (word.casefold() for word in words) if folded in document.vocabulary}


def _occurrences(text: str, name: str) -> Iterator[int]:
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
            yield start
        start = text.find(name, end)
