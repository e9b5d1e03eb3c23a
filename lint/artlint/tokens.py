r"""Whole tokens (`\w+`) in a text: found by their letters, which is many times faster than by an expression."""

from __future__ import annotations

from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def token_starts(text: str, tokens: Iterable[str]) -> Iterator[int]:
    """Where one of the tokens stands with no letter, digit or underscore on either side; one token after the other."""
    for token in tokens:
        start = text.find(token)
        while start >= 0:
            end = start + len(token)
            if not _goes_on(text[start - 1 : start]) and not _goes_on(text[end : end + 1]):
                yield start
            start = text.find(token, end)


def _goes_on(char: str) -> bool:
    return char.isalnum() or char == "_"
