"""How an article speaks of power and energy: what is done with a quantity, of what, and when."""

from __future__ import annotations

import re
from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from artlint import Document
    from artlint.quantities import Quantity

    Role = Literal["supply", "use", "trade", "store", "build", "change", "capacity"]

_ROLES: tuple[Role, ...] = ("supply", "use", "trade", "store", "build", "change", "capacity")
_HARD = expression(
    r"(?:;|(?<!capacity)(?<!rating)(?<!output):)\s"
)  # what governs a quantity stands on this side of them
_PASSIVE = expression(
    r"(?:(?:(?!\b(?:once|when|after|before|until|if|as|because|since|while|and|but) )[^,;:.()–—]){0,40} )??"
    r"(?:is|are|was|were|be|being|been|gets?) (?:[a-z]+ly |now |then |also |still )?$",
    re.IGNORECASE,
)
_HOURS = expression(r"(?<=watt)[- ]hours?\b", re.IGNORECASE)
_BLANK = "_"
_CONTEXT = 500  # code points before a sentence: the paragraph or two that say what an article is about
_WIDE = 400  # code points; a sentence that is longer than twice as much is none
_FAR = 160  # code points; a word further back than about 25 words governs another part of the sentence


class Setting(NamedTuple):
    """A quantity in its sentence: `left` and `right` of it, and `inner`, the words before a rate that comes late.

    `sentence` has a blank for the quantity and no hours in other units, so that a time in it is one. `previous` is
    the sentence before, in the same paragraph; `context` reaches back a paragraph or two.
    """

    quantity: Quantity
    sentence: str
    previous: str
    left: str
    right: str
    inner: str
    context: str

    @property
    def both(self) -> str:
        """The sentence and the one before it."""
        return f"{self.previous} {self.sentence}"


class Governor(NamedTuple):
    """The word that says what is done with a quantity: "generates", "imports", "capacity".

    `gap` is what stands between it and the quantity, `auxiliary` the words just before it, `verb` whether it is one.
    """

    role: Role
    word: str
    verb: bool
    gap: str
    auxiliary: str

    @property
    def ongoing(self) -> bool:
        """Whether it says what goes on at the moment: "is producing"."""
        return self.verb and self.word.split()[0].endswith("ing") and says("being", self.auxiliary)

    @property
    def able(self) -> bool:
        """Whether it says what can be or will be: "can produce", "is expected to supply"."""
        return self.verb and says("able", self.auxiliary)


def setting_of(document: Document, quantity: Quantity) -> Setting:
    """The words around a quantity; of an endless sentence those that are near."""
    index = document.sentence_index(quantity.span.start)
    span, text = document.sentences[index].span, document.text
    end = max(quantity.span.end, quantity.rate.end)
    left = text[max(span.start, quantity.number.start - _WIDE) : quantity.number.start]
    right = text[end : min(span.end, end + _WIDE)]
    inner = text[quantity.span.end : quantity.rate.start]
    return Setting(
        quantity,
        _HOURS.sub("", f"{left}{_BLANK}{inner}{right}"),
        _previous(document, index),
        left,
        right,
        inner,
        text[max(quantity.number.start - len(left) - _CONTEXT, 0) : end + len(right)],
    )


def _previous(document: Document, index: int) -> str:
    """The sentence before, in the same paragraph."""
    if not index:
        return ""
    before, here = document.sentences[index - 1], document.sentences[index]
    if before.block != here.block:
        return ""
    return document.text[max(before.span.start, before.span.end - _WIDE) : before.span.end]


def governor(setting: Setting) -> Governor | None:
    """What governs a quantity: the passive verb after it, else the last verb or noun of the kind before it."""
    return _after(setting.right) or _before(setting.left)


def _before(left: str) -> Governor | None:
    start = max(len(left) - _FAR, 0)
    for match in _HARD.finditer(left, start):
        start = match.end()
    found = None
    settled = says("to-end", left)  # "rose to": the noun that rose is the one measured
    for match in _governors().finditer(left, start):
        role, verb = _role(match)
        if role == "change" and settled:
            continue
        found = Governor(
            role, match[0].lower(), verb, left[match.end() :], left[max(match.start() - 30, 0) : match.start()]
        )
    return found


def _after(right: str) -> Governor | None:
    for match in _governors().finditer(right, 0, 80):
        role, verb = _role(match)
        if verb and _PASSIVE.fullmatch(right[: match.start()]):
            return Governor(role, match[0].lower(), verb, "", right[: match.start()])
    return None


def governors_in(words: str) -> int:
    """How many words in them could govern a quantity."""
    return sum(1 for _ in _governors().finditer(words))


def _role(match: re.Match[str]) -> tuple[Role, bool]:
    kind, _, role = (match.lastgroup or "").partition("_")
    return next(known for known in _ROLES if known == role), kind == "verb"


@cache
def _governors() -> re.Pattern[str]:
    data = load_data(__name__)
    verbs, nouns = data.section("verbs"), data.section("nouns")
    parts = [f"(?P<verb_{role}>{'|'.join(_all_forms(verbs.strings(role)))})" for role in _ROLES if verbs.has(role)]
    parts += [f"(?P<noun_{role}>{nouns.string(role)})" for role in nouns.keys()]  # noqa: SIM118
    return expression(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)


def _all_forms(verbs: tuple[str, ...]) -> list[str]:
    return sorted((form for verb in verbs for form in _forms(verb)), key=len, reverse=True)


def _forms(verb: str) -> Iterator[str]:
    """The forms of a verb, a particle kept: "turn out", "turns out", "turned out", "turning out"."""
    first, gap, rest = verb.partition(" ")
    known = load_data(__name__).section("irregular").strings(first)
    for form in (first, *(known or _regular(first))):
        yield form + gap + rest


def _regular(verb: str) -> tuple[str, str, str]:
    stem = verb.removesuffix("e")
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    end = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return verb + end, f"{stem}ed", f"{stem}ing"


def says(key: str, words: str) -> bool:
    """Whether one of the expressions of the data file's list stands in the words."""
    return said(key).search(words) is not None


@cache
def said(key: str) -> re.Pattern[str]:
    """The expressions of a list of the data file as one; those that end in "$" or begin with "^" are bound there."""
    return expression("|".join(_whole(entry) for entry in load_data(__name__).strings(key)), re.IGNORECASE)


def _whole(entry: str) -> str:
    start = "" if entry.startswith("^") or not (entry[0].isalnum() or entry[0] in "([") else r"\b"
    return f"{start}(?:{entry})" if entry.endswith("$") else rf"{start}(?:{entry})(?!\w)"
