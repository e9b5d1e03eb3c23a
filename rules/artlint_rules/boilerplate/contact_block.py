"""Contact details at the head or the foot of a story."""

from __future__ import annotations

import re
from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.boilerplate.leftover import LONGEST, READ, LeftoverRule, reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from artlint import Document, Finding

VALUE, LABELLED, HEADING, LISTING = "value", "labelled", "heading", "listing"
GAP = 2  # short lines that may stand between two lines of a block: a name, a title
NEAR = 4  # lines either side in which a listing's label makes the block a listing
FEWEST_DIGITS, MOST_DIGITS = 7, 15  # of a telephone number: a local one, and the most ITU-T E.164 allows

_MAIL = expression(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)*")
_WEB = expression(r"(?i:https?://|www\.)\S+|(?:[\w-]+\.)+(?i:com|org|net|uk|gov|edu|eu|info|de|fr)(?:/\S*)?")
_DIGITS = expression(r"[+(]?\d[\d\s().\-/–‑]{3,24}\d(?:,? ?(?:ext|x)\.? ?\d{1,6})?", re.IGNORECASE)
# A number that is no date, score or range of years: international, with a trunk zero, or as North America writes it.
_DIALLED = expression(r"\+\d|\(\d|0\d|(?:1[-. ])?\d{3}[-. ]\d{3}[-. ]\d{4}\b")
_POSTCODE = expression(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{5}(?:-\d{4})?\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b")
_LABEL = expression(r"[\s•*·>-]*([^\W\d_][^:–—\n]{0,40}?)\.?\s*(?::|\s[-–—]|–|—)\s*(\S.*)")
_PARTS = expression(r"\s*[|;•·]\s*|,\s+|\s+/\s+")
_SENTENCE = expression(r"[.!?][\"'”’)]*$")
_FEW_WORDS = 8  # a name and a title beside a number


class Labels(NamedTuple):
    """The data file: the kinds of value a label announces, and the closed lists."""

    kinds: Mapping[str, frozenset[str]]
    headings: frozenset[str]
    listings: frozenset[str]
    streets: frozenset[str]


@cache
def labels() -> Labels:
    """The labels, read on first use."""
    data = load_data(__name__)
    kinds: dict[str, set[str]] = {}
    section = data.section("labels")
    for kind in section.keys():  # noqa: SIM118
        for label in section.strings(kind):
            kinds.setdefault(label, set()).add(kind)
    lists = [frozenset(data.strings(name)) for name in ("headings", "listings", "streets")]
    return Labels({label: frozenset(found) for label, found in kinds.items()}, *lists)


def contact_line(text: str) -> str:
    """VALUE, LABELLED, HEADING or LISTING, or nothing for a line that is no part of a contact block."""
    plain = " ".join(text.split())
    bare = plain.casefold().strip(" :.*•·-–—>")
    if bare in labels().headings:
        return HEADING
    if match := _LABEL.fullmatch(plain):
        label = match[1].casefold().strip(" .*")
        if label in labels().listings:
            return LISTING
        if any(_is_value(kind, match[2]) for kind in labels().kinds.get(label, ())):
            return LABELLED
    if bare in labels().listings:
        return LISTING
    return VALUE if _is_bare(plain) else ""


def _is_value(kind: str, text: str) -> bool:
    if kind == "mail":
        return _opens_with(_MAIL, text)
    if kind == "phone":
        return _opens_with(_DIGITS, text)
    if kind == "web":
        return _opens_with(_WEB, text)
    if kind == "place":
        return _is_address(text)
    return _named(text)


def _opens_with(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the value is there and, after it, little else."""
    match = pattern.match(text)
    return match is not None and len(text[match.end() :].split()) <= _FEW_WORDS


def _is_address(text: str) -> bool:
    words = {word.strip(".,").casefold() for word in text.split()}
    if len(words) > 2 * _FEW_WORDS or not any(character.isdigit() for character in text):
        return False
    return bool(words & labels().streets or _POSTCODE.search(text)) and not text.endswith(("?", "!"))


def _named(text: str) -> bool:
    """A name, if any, and then an address or number that ends the line."""
    parts = [part.strip(" .,") for part in _PARTS.split(text) if part.strip(" .,")]
    found = [part for part in parts if _is_reached(part) or _is_reached(part.split()[-1])]
    return bool(found) and parts[-1] == found[-1] and len(text.split()) <= 2 * _FEW_WORDS


def _is_bare(text: str) -> bool:
    parts = [part.strip(" .") for part in _PARTS.split(text)]
    if any(_is_reached(part) for part in parts if part) and len(text.split()) <= _FEW_WORDS:
        return not _SENTENCE.search(text) or len(parts) == 1
    return text[0].isdigit() and _is_address(text) and "," in text and not _SENTENCE.search(text)


def _is_reached(text: str) -> bool:
    """An e-mail address or a telephone number and nothing else."""
    if _MAIL.fullmatch(text):
        return True
    digits = sum(character.isdigit() for character in text)
    in_range = FEWEST_DIGITS <= digits <= MOST_DIGITS
    return in_range and _DIALLED.match(text) is not None and _DIGITS.fullmatch(text) is not None


class ContactBlock(LeftoverRule):
    """Contact details stand at the head or the foot of the text.

    Flags each line of an address, e-mail, telephone or "Media contact" block before or after the story: a label with a
    value, wherever it stands there, and a bare address or number next to another such line.

    Why: it is the footer of the site or the end of the press release, and readers would call it about the story.

    Leaves alone: numbers and addresses in sentences, a lone e-mail address (the reporter's), helplines named for
    the reader, and listings, which say when and where and what it costs.

    Sources: the footers of news sites; the contact block of a press release as news wires ask for it; ITU-T E.164
    for the length of telephone numbers.
    """

    code = "BPL010"
    name = "contact-block"
    what = "a line of contact details"

    def check(self, document: Document) -> Iterator[Finding]:
        """The lines of each contact block outside the story."""
        kinds = _kinds(document)
        for block in _contact_blocks(sorted(kinds)):
            if _flagged(kinds, block):
                for index in block:
                    if kinds[index] != LISTING:
                        yield self.leftover(document, document.blocks[index], closed=False)


def _kinds(document: Document) -> Mapping[int, str]:
    """What each line outside the story is, by the index of its block."""
    around = document.layer(reading).story
    kinds: dict[int, str] = {}
    for index, block in enumerate(document.blocks):
        start, end = block.span
        if around.touches(index) and block.kind in READ and end - start <= LONGEST:
            kind = contact_line(document.text[start:end])
            if kind:
                kinds[index] = kind
    return kinds


def _contact_blocks(indices: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for index in indices:
        if run and index - run[-1] > GAP + 1:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _flagged(kinds: Mapping[int, str], block: Sequence[int]) -> bool:
    near = range(block[0] - NEAR, block[-1] + NEAR + 1)
    if any(kinds.get(index) == LISTING for index in near):
        return False
    found = [kinds[index] for index in block]
    return LABELLED in found or (VALUE in found and len(found) > 1)
