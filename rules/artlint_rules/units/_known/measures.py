"""What is measured of a thing, and the words that say so."""

from __future__ import annotations

import re
from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from artlint import Data


class Measure(NamedTuple):
    """A measure, and the words that stand between a thing and its figure; the data file says what each part is."""

    name: str
    noun: str
    dimensions: tuple[str, ...]
    words: str
    chain: str
    after: str
    loose: float
    close: float

    def links(self, between: str, after: str) -> bool:
        """Whether the words between a thing and a figure, and those after the figure, say that it is the thing's."""
        if expression(_not_said(), re.IGNORECASE).search(f"{between}\0{after}"):
            return False
        if not self.chain:
            return self.told(f"{between}\0{after}")
        chain = rf"^(?:['’]s?)?,?(?:(?: |, )(?:{self.chain}|{_fillers()}))* ?$"
        counted = self.after and expression(rf"^[ -](?:{self.after})\b", re.IGNORECASE).match(after)
        linked = expression(chain, re.IGNORECASE).match(between)
        return bool(linked and (counted or self.told(between)))

    def told(self, words: str) -> bool:
        """Whether the words name the measure."""
        return expression(rf"\b(?:{self.words})\b", re.IGNORECASE).search(words) is not None


@cache
def measures() -> Mapping[str, Measure]:
    """The measures by the keys of knowledge files."""
    return {key: _measure(key, data) for key, data in load_data(__name__).sections("measures")}


def _measure(key: str, data: Data) -> Measure:
    return Measure(
        key,
        data.string("noun", key),
        data.strings("dimensions"),
        "|".join(data.strings("words")),
        "|".join(data.strings("chain")),
        "|".join(data.strings("after")),
        data.number("loose"),
        data.number("close"),
    )


@cache
def _fillers() -> str:
    return "|".join(load_data(__name__).strings("fillers"))


@cache
def _not_said() -> str:
    return "|".join(load_data(__name__).strings("not-said"))
