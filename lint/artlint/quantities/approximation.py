"""The words that make an amount less exact than it looks: "about 640", "more than 30", "50-odd"."""

from __future__ import annotations

import re
from functools import cache

from artlint.data import load_data
from artlint.expressions import expression
from artlint.values import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from artlint.quantities.quantity import Approximation

_FAR_BACK = 20  # code points; "in excess of" and a space are 13


@cache
def _before() -> str:
    data = load_data(__name__).section("before")
    groups = (f"(?P<{kind}>{'|'.join(data.strings(kind))})" for kind in data.keys())  # noqa: SIM118 - Data is no mapping
    return rf"(?:^|[\s(“\"—–-])(?:{'|'.join(groups)}) ?(?:the )?$"


@cache
def _after() -> str:
    data = load_data(__name__).section("after")
    return "|".join(f"(?P<{kind}>{'|'.join(data.strings(kind))})" for kind in data.keys())  # noqa: SIM118


def approximation(text: str, start: int, end: int) -> Approximation:
    """Whether the words beside an amount make it "about", "more" or "less" than it says; empty without any."""
    match = expression(_before(), re.IGNORECASE).search(text, max(start - _FAR_BACK, 0), start)
    match = match or expression(_after()).match(text, end)
    return cast("Approximation", match.lastgroup or "") if match else ""
