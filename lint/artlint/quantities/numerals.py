"""Numbers as news writes them: "1,200", "2½", "three and a half billion", "two-thirds", "one in five"."""

from __future__ import annotations

import re

from artlint.expressions import expression
from artlint.quantities.numeral_grammar import (
    ANCHOR,
    ARTICLE_BEFORE,
    FIGURE,
    FIGURES,
    IN,
    LETTERS,
    NUMERAL,
    ONES,
    PARTS,
    REST_OF_YEAR,
    SCALE,
    SCALES,
    SPACES,
    TEENS,
    TENS,
    UNSURE_LETTERS,
    VULGAR,
    WORDS,
)
from artlint.tokens import token_starts
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Set

_SMALL: dict[str, float] = {"zero": 0, **ONES, **TEENS, **TENS}
_HALF = frozenset(["half"])
_AFTER_ARTICLE = frozenset(PARTS.keys() | SCALES.keys())
_SMALLEST_MAGNITUDE = 1000  # a "hundred" or "dozen" is a number of its own, no magnitude of one


class Numeral(NamedTuple):
    """A number in offsets of the text, its magnitude included.

    `step` is the place its last figure that is not a zero stands in: 100 for 1,200, 0.1 for 5.0, 100,000 for
    "5.7 million". `scale` is the factor of the magnitude; `unsure` that this was a single letter, which may be a unit.
    """

    start: int
    end: int
    value: float
    step: float
    scale: float = 1.0
    unsure: bool = False
    words: bool = False
    part: bool = False

    @property
    def unscaled(self) -> Numeral:
        """The number without its magnitude, which ends one place before."""
        return self._replace(value=self.value / self.scale, step=self.step / self.scale, scale=1.0, unsure=False)


NUMBER = rf"(?:{FIGURES}|{WORDS})"  # an expression for any number without a sign or a magnitude in letters; ignore case


def number(written: str) -> float | None:
    """What a number in figures or words amounts to; None when it is none, or "1.200", which has two meanings."""
    match = next_numeral(written, 0, len(written))
    if not match or match.span() != (0, len(written)) or expression(r"[1-9]\d{0,2}\.\d{3}").fullmatch(written):
        return None
    found = numeral(match)
    return found.value if found else None


def numeral_starts(folded: str, vocabulary: Set[str]) -> list[int]:
    r"""Where a number of any form may begin, ascending. `vocabulary` are the casefolded tokens (`\w+`) of the text."""
    starts = [match.start() for match in expression(FIGURE).finditer(folded)]
    starts += token_starts(folded, _SMALL.keys() & vocabulary)
    starts += token_starts(folded, _HALF & vocabulary)
    for place in token_starts(folded, _AFTER_ARTICLE & vocabulary):
        article = expression(ARTICLE_BEFORE).search(folded, max(place - 3, 0), place)
        if article:
            starts.append(article.start())
    starts.sort()
    return starts


def next_numeral(text: str, start: int, end: int) -> re.Match[str] | None:
    """Where the next number of any form stands, whatever it may be a part of."""
    anchor = expression(ANCHOR, re.IGNORECASE)
    while found := anchor.search(text, start, end):
        if match := numeral_at(text, found.start(), end):
            return match
        start = found.end()
    return None


def numeral_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """The number that begins at one of the `numeral_starts`, or at the point before it."""
    return expression(NUMERAL, re.IGNORECASE).match(text, start - (text[start - 1 : start] == "."), end)


def numeral(match: re.Match[str]) -> Numeral | None:
    """The number of a match of `next_numeral`; None where it is no share after all."""
    if match["ratio"]:
        return _ratio(match)
    if match["fraction"]:
        value = _fraction(match[0].lower())
        return Numeral(*match.span(), value, value / 10, words=True, part=True)
    return _in_words(match) if match["words"] else _in_figures(match)


def _ratio(match: re.Match[str]) -> Numeral | None:
    part, whole = (_plain(number) for number in expression(IN, re.IGNORECASE).split(match[0]))
    return Numeral(*match.span(), part / whole, 0.1 / whole, part=True) if 0 < part < whole else None


def _fraction(written: str) -> float:
    above, _, below = written.replace("-", " ").partition(" ")
    return 0.5 if above == "half" else _plain(above) / PARTS[below.rstrip("s")]


# ---- figures


def _in_figures(match: re.Match[str]) -> Numeral:
    value, step = _figures(match[0])
    scale = expression(SCALE, re.IGNORECASE).match(match.string, match.end())
    if not scale:
        return Numeral(*match.span(), value, step)
    letters = scale["letters"]
    factor = LETTERS[letters] if letters else _magnitude(scale["scale"].lower())
    return Numeral(match.start(), scale.end(), value * factor, step * factor, factor, letters in UNSURE_LETTERS)


def _magnitude(words: str) -> float:
    factor = 1.0
    for word in words.split():
        factor *= SCALES[word]
    return factor


def _figures(written: str) -> tuple[float, float]:
    """The value of figures, and the place of the last one."""
    if written.isdecimal():
        return float(written), place_of(written)
    whole, fraction = _split_fraction(written)
    if not whole:
        return fraction, fraction / 10
    plain = expression(rf"[,{SPACES}](?=\d{{3}}|\d{{2}},)").sub("", whole)
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    plain = plain.replace(",", ".")
    return float(plain) + fraction, 0.1 if fraction else place_of(plain)


def _split_fraction(written: str) -> tuple[str, float]:
    if written[-1] in VULGAR:
        return written[:-1].rstrip(f"{SPACES}-"), VULGAR[written[-1]]
    if "/" not in written:
        return written, 0.0
    gap = max(written.rfind(space) for space in (*SPACES, "-"))
    above, _, below = written[gap + 1 :].partition("/")
    return written[:gap], int(above) / int(below)


def place_of(plain: str) -> float:
    """The place of the last figure that counts: 0.1 for "5.0", 100 for "1200", 1 for "0"."""
    whole, _, decimals = plain.partition(".")
    if decimals:
        return 10.0 ** -len(decimals)
    zeros = len(whole) - len(whole.rstrip("0"))
    return 10.0 ** (zeros if zeros < len(whole) else 0)


# ---- words


def _in_words(match: re.Match[str]) -> Numeral:
    words = match[0].lower().replace("-", " ").replace(",", "").split()
    value = _words(words)
    large = (SCALES[word] for word in reversed(words) if SCALES.get(word, 0) >= _SMALLEST_MAGNITUDE)
    scale = next(large, 1.0)
    rough = not {"half", "quarter", "quarters", "point", "third", "thirds"}.isdisjoint(words)
    step = scale / 10 if rough else scale * place_of(str(int(value / scale)))
    return Numeral(*match.span(), value, step, scale, words=True)


def year_end(match: re.Match[str]) -> int:
    """The end of a year in words that begins with the match, 0 where none does: "nineteen eighty-four"."""
    if match[0].lower() not in TEENS and match[0].lower() not in TENS:
        return 0
    rest = expression(REST_OF_YEAR, re.IGNORECASE).match(match.string, match.end())
    return rest.end() if rest else 0


def _words(words: list[str]) -> float:
    """The value of a number in words: what stands before a magnitude is counted in it."""
    total = current = 0.0
    whole, _, decimals = " ".join(words).partition(" point ")
    if decimals:
        return _with_point(whole.split(), decimals.split())
    for word in words:
        part = PARTS.get(word.rstrip("s"))
        if part:
            current = current - 1 + 1 / part if "and" in words else (current or 1) / part
        elif word in SCALES:
            current = (current or 1) * SCALES[word]
            if SCALES[word] >= _SMALLEST_MAGNITUDE:
                total, current = total + current, 0.0
        elif word in ("a", "an"):
            current += not current or "and" in words
        else:
            current += _SMALL.get(word, 0)
    return total + current


def _with_point(whole: list[str], after: list[str]) -> float:
    """ "Two point five billion": figures one by one, then the magnitude."""
    figures = [word for word in after if word in ("zero", "oh") or word in ONES]
    value = _words(whole) + sum(ONES.get(word, 0) / 10.0**place for place, word in enumerate(figures, start=1))
    return value * _magnitude(" ".join(after[len(figures) :]))


def _plain(written: str) -> float:
    """A number without a magnitude, in figures or words."""
    written = written.lower()
    if written[0].isdigit():
        return float(written.replace(",", ""))
    return _words(written.replace("-", " ").split())
