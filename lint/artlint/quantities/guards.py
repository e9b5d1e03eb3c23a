"""What looks like a number of something and is none: years, scores, telephone numbers, names."""

from __future__ import annotations

from functools import cache

from artlint.data import load_data
from artlint.expressions import expression
from artlint.quantities.written_unit import unit_at
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from artlint.quantities.amount import Amount

_PHONE = (
    r"(?:\+?\d{1,3}[ -])?(?:\(0?\d{2,5}\)|0\d{2,5})[ -]?\d{3,4}(?:[ -]?\d{3,4})?\b"
    r"|\d{3}[-. ]\d{3}[-. ]\d{4}\b|\d{3}-\d{4}\b(?![,\d])|\d{2,4}(?:[ -]\d{2,4}){3,}\b"
)
_SCORE = r"\d+(?:[-–—/]\d+)+(?![\w%])|\d{1,2}:\d\d(?!\d)"
_STREET = (
    r"(?! (?:[kMGT]W(?:hp?|p|e)?|k[gmV]|[MGT]B|MVA)\b)"  # "a 20 MW Alder Hill wind farm" is no address
    r"[A-Za-z]?(?: [A-Z][\w’'.-]+){1,3} (?:Street|St|Road|Rd|Lane|Avenue|Ave|Drive|Dr|Way|Square|Place|Court|Boulevard"
    r"|Blvd|Row|Hill|Close|Terrace|Gardens|Crescent|Mews|Quay|Wharf)\b| (?:Rue|Via|Avenue|Calle|Boulevard) "
)
_ORDINAL = r"(?<=1)st\b|(?<=2)nd\b|(?<=3)rd\b|th\b"
_PAST = r"\b(?:half|quarter|minutes?) (?:past|to) $"  # before a time of day in words
_LETTERS = r"[A-Za-z]|['’]s\b|-[A-Z]+\d|-(?=[A-Z]{1,3}\b)"
_YEAR = r"(?:1\d|2[01])\d\d"
_PLURAL = r" (?:[a-z-]+ )?(?:[a-z]+[^s\W]s|people|children|men|women|staff|police|head)\b"
_WORD_BEFORE = r"([\w.’'&-]+)[ \u00a0]\(?$"
_SENTENCE_START = r"(?:^|[\n.!?:“\"(\[•*–—-]\s*|[\n.!?]['\"”’)]*\s+)$"
_CODES = r"(?<![A-Za-z])(?:Rs|RM|Rp|K?[Ss]h|S?Fr|R|kr|c|[A-Z]{3})$"  # glued to the figures they are money
_NO_NOUN = "a|an|and|as|at|by|for|from|has|his|in|is|its|loss|of|on|over|that|the|their|this|to|us|vote|was|win|with"
# After "5-7" these make a range of it; without them it is a score.
_RANGE_OF = (
    r"[ -]?(?:hundred|thousand|[mb]illion|trillion|bn|mn|m|k|pc)(?!\w)|-[a-z]+|[a-z]{1,3}\b"
    rf"|[ \u00a0](?!(?:{_NO_NOUN})\b)(?:[a-z-]+s|[a-z]{{2,4}}|people|women|children)\b"
)
_FAR_BACK = 24  # code points in which the word before a number stands


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(load_data(__name__).strings(key))


def label_end(text: str, start: int, end: int) -> int:
    """The end of the figures at `start` and what hangs on them, where they are no quantity; 0 where they may be one."""
    after, second = text[end : end + 1], text[end + 1 : end + 2]
    if (
        _hangs_on_letters(text, start)
        or (after.isalpha() and _decade_or_ordinal(text, end))
        or _after_past(text, start)
    ):
        return end
    if (after.isalpha() or second.isupper()) and expression(_STREET).match(text, end):
        return end
    if (second.isdigit() or after == ")") and (match := expression(_PHONE).match(text, start)):
        return match.end()
    return _score_end(text, start) if after in ("-", "–", "—", "/", ":") else 0


def _score_end(text: str, start: int) -> int:
    """The end of a score or a fraction such as "3-1"; 0 where something is counted or measured by it."""
    match = expression(_SCORE).match(text, start)
    if not match or expression(_RANGE_OF).match(text, match.end()) or unit_at(text, match.end()):
        return 0
    return match.end()


def _hangs_on_letters(text: str, start: int) -> bool:
    """Whether figures are the end of a word or a number: "F16", "Covid-19", "#5", "10:30"."""
    before, second = text[start - 1 : start], text[start - 2 : start - 1]
    if before.isalpha():
        return not expression(_CODES).search(text, max(start - 5, 0), start)
    if before in ("-", "–", "‑"):
        return second.isalnum()
    return before in ("#", "@", "_", "’", "'") or (before in (".", ":", ",", "/") and second.isdigit())


def _decade_or_ordinal(text: str, end: int) -> bool:
    if expression(_ORDINAL).match(text, end):
        return not text.endswith("11", 0, end) or text.startswith("th", end)  # "11st" is eleven stone
    return text[end - 1] == "0" and text.startswith("s", end) and not text[end + 1 : end + 2].isalnum()


def _after_past(text: str, start: int) -> bool:
    return (
        text.endswith(("past ", "to "), 0, start)
        and expression(_PAST).search(text, max(start - _FAR_BACK, 0), start) is not None
    )


def names_something(text: str, found: Amount) -> bool:
    """Whether a bare number is a year, part of a name, or a pronoun."""
    if not found.bare or found.part:
        return False
    start, end = found.number
    if found.words:
        return _wordy_name(text, start, end)
    if found.scale != 1:
        return False
    if expression(_LETTERS).match(text, end):
        return True
    before = expression(_WORD_BEFORE).search(text, max(start - _FAR_BACK, 0), start)
    word = before[1] if before else ""
    if word.rstrip(".") in _words("labels"):
        return not (word in _words("measures") and expression(_PLURAL).match(text, end))
    return _index_or_year(text, found, word)


def _index_or_year(text: str, found: Amount, word: str) -> bool:
    """Whether capitals number it ("FTSE 100", "S&P 500"), or it is a year."""
    start, end = found.number
    counted = expression(_PLURAL).match(text, end)
    if expression(r"[A-Z]+&?[A-Z]+").fullmatch(word) and not counted:
        headline = expression(r"[A-Z]{2,}[,:]? [A-Z&]+ $").search(text, max(start - _FAR_BACK, 0), start)
        if not headline:
            return True
    return is_year(text, found) and not (counted and word.lower() not in _words("year-words"))


def is_year(text: str, found: Amount) -> bool:
    """Whether a mere number looks like a year from 1000 to 2199."""
    return found.bare and found.scale == 1 and expression(_YEAR).fullmatch(text[slice(*found.number)]) is not None


def _wordy_name(text: str, start: int, end: int) -> bool:
    """Whether a number in words is a pronoun ("one of them"), a time, or has a name's capital ("the Big Ten")."""
    if text[start:end].lower() == "one" or _after_past(text, start):
        return True
    return text[start].isupper() and not expression(_SENTENCE_START).search(text, max(start - 8, 0), start)
