"""Unit symbols written in a way that means another unit, or none."""

from __future__ import annotations

import re
from functools import cache

from artlint import Applicability, Edit, Finding, Fix, Rule, Severity, Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._quoted import quoted_as_info

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from artlint import Document
    from artlint.quantities import Quantity

_CAPITALS = 0.6  # the share of capitals among the letters of a line that is set in them
_TITLE = 0.75  # the share of words with a capital in a line that gives each word one
_WIDE = 400  # code points on either side of a symbol
_SYMBOL = 3  # code points; what is longer is a word
_FEWEST = 4  # words; fewer show no style


class Form(NamedTuple):
    """How a symbol should read; `where` and `unless` name the words that tell which size is meant, if two could be."""

    right: str
    where: str = ""
    unless: str = ""


class MiswrittenUnit(Rule):
    """A unit's symbol in the wrong letters.

    Flags capitals that make another unit of it where the words around show which one is meant (a power station of
    450 mW, a file of 20 Mb), as a warning; and symbols that exist only in other letters (kwh, Kg, Mhz), as
    information. The fix writes the symbol as it should be. Also flags an area or a volume in a unit of length, its
    "square" or "cubic" left out ("covers an area of 300 kilometres").

    Why: the letters of a symbol are its meaning. A megawatt is a billion milliwatts, a byte eight bits; and "kwh"
    tells readers who know the unit that nobody on the desk does.

    In what somebody says it asks only about a symbol that is another unit (info, without a fix).

    Leaves alone: lines in capitals and, for a first capital, headlines that give each word one; letters
    that also stand in the text as a name; words such as lasers, chips and line speeds, of which the small unit or the
    bit is right; house styles such as kph and kmh; a radius, a stretch of road and other lengths beside the
    word "area".

    Sources: the International System of Units (BIPM, 9th edition), for symbols, prefixes and their capitals.
    """

    code = "UNT009"
    name = "miswritten-unit"

    reads_quotes = True  # nobody speaks in symbols: the letters are the writer's

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each symbol that is written wrong, after a number or after "per"."""
        return quoted_as_info(document, self._findings(document))

    def _findings(self, document: Document) -> Iterator[Finding]:
        for quantity in document.quantities:
            for span in _symbols(document, quantity):
                form = _form(document, span)
                if form and not _meant(document, span) and _ours(document, span, form):
                    yield self._finding(document, span, form)
            if quantity.dimension == "length" and not document.quoted(quantity.span):
                yield from self._of_area(document, quantity)

    def _of_area(self, document: Document, quantity: Quantity) -> Iterator[Finding]:
        """A length where an area or a volume is told."""
        from artlint_rules.units._areas.areas import left_out  # many texts have no length

        power = left_out(document, quantity)
        if not power:
            return
        span = quantity.unit_span
        written = document.slice(span)
        right = f"{power} {written}" if len(written) > _SYMBOL else f"{'sq' if power == 'square' else 'cu'} {written}"
        what = "an area" if power == "square" else "a volume"
        fix = Fix(f"write “{right}”", (Edit(span, right),), Applicability.UNSAFE) if document.contiguous(span) else None
        why = f"{what} is not told in {written}, which measure lengths"
        yield self.finding(span, f"“{written}” is a length and no unit of {what}; {right} meant?", fix=fix, why=why)

    def _finding(self, document: Document, span: Span, form: Form) -> Finding:
        written = document.slice(span)
        fix = None
        if document.contiguous(span):
            fix = Fix(f"write “{form.right}”", (Edit(span, form.right),), Applicability.UNSAFE)
        if form.where and not written.islower():
            found = self.finding(span, f"“{written}” is another unit here; {form.right} meant?", fix=fix, why=_SIZE)
            return found._replace(severity=Severity.WARNING)
        found = self.finding(span, f"“{written}” is no symbol for this; {form.right} is", fix=fix, why=_LETTERS)
        return found._replace(severity=Severity.INFO)


_SIZE = "m is a thousandth and M a million; b is a bit and B a byte, eight bits"
_LETTERS = "symbols of units have fixed capitals and no plural (International System of Units)"


@cache
def _forms() -> Mapping[str, Form]:
    """What should stand for each wrong form."""
    data = load_data(__name__)
    found: dict[str, Form] = {}
    capitals, size = data.section("capitals"), data.section("size")
    for right in capitals.keys():  # noqa: SIM118 - Data is no mapping
        found.update((written, Form(right)) for written in capitals.strings(right))
    for right in size.keys():  # noqa: SIM118
        entry = size.section(right)
        form = Form(right, entry.string("where"), entry.string("unless"))
        found.update((written, form) for written in entry.strings("written"))
    return found


@cache
def _next() -> re.Pattern[str]:
    return expression(rf"[ \u00a0-]?(?P<unit>{_alternatives()})(?![\w-])")


@cache
def _per() -> re.Pattern[str]:
    return expression(rf"[pc¢]?(?: ?/ ?| per | an? )(?P<unit>{_alternatives()})(?![A-Za-z])")


def _alternatives() -> str:
    return "|".join(re.escape(form) for form in sorted(_forms(), key=len, reverse=True))


def _symbols(document: Document, quantity: Quantity) -> Iterator[Span]:
    """The unit of a quantity and the one it is counted per, where either has a wrong form."""
    span = quantity.unit_span
    if quantity.unit and document.slice(span) in _forms():
        yield span
    elif not quantity.unit and (match := _next().match(document.text, quantity.number.end)):
        yield Span(*match.span("unit"))
    if match := _per().match(document.text, max(span.end, quantity.number.end)):
        yield Span(*match.span("unit"))


def _form(document: Document, span: Span) -> Form | None:
    """What should stand there, if the words around leave no doubt."""
    form = _forms()[document.slice(span)]
    if not form.where:
        return form
    words = _around(document, span)
    return form if _says(form.where, words) and not _says(form.unless, words) else None


# ---- silence


def _ours(document: Document, span: Span, form: Form) -> bool:
    """Whether the letters are the writer's: outside quotations, or another unit in what somebody says aloud."""
    if not document.quoted(span):
        return True
    sentence = document.slice(document.sentences[document.sentence_index(span.start)].span)
    return bool(form.where) and expression(r"\b(?:[Ww]e|I|[Oo]ur)\b").search(sentence) is not None


def _meant(document: Document, span: Span) -> bool:
    """Whether the letters may be as they are for another reason: a line in capitals, a name, another meaning."""
    written = document.slice(span)
    sentence = _near(document, span, document.sentences[document.sentence_index(span.start)].span)
    if _in_capitals(sentence) or (written[0].isupper() and _in_title_case(sentence)):
        return True
    instead = load_data(__name__).section("instead")
    if instead.has(written) and expression(rf"\b{instead.string(written)}\b").search(_around(document, span)):
        return True
    return written in document.layer(_names)


def _in_capitals(sentence: str) -> bool:
    letters = [letter for letter in sentence if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > _CAPITALS * len(letters)


def _in_title_case(sentence: str) -> bool:
    words = expression(r"[^\W\d_]{4,}").findall(sentence)
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) >= _TITLE * len(words)


def _names(document: Document) -> frozenset[str]:
    """The forms in capitals that stand somewhere without a number: "KWH said"."""
    capitals = "|".join(re.escape(form) for form in _forms() if form.isupper())
    alone = expression(rf"(?<![\w/-])(?<!\d[ \u00a0])(?<!per )(?:{capitals})(?![\w-])")
    return frozenset(alone.findall(document.text))


def _around(document: Document, span: Span) -> str:
    """The sentence and the one before it."""
    index = document.sentence_index(span.start)
    first = document.sentences[max(index - 1, 0)].span.start
    return _near(document, span, Span(first, document.sentences[index].span.end))


def _near(document: Document, span: Span, around: Span) -> str:
    """What of a stretch of text is near a symbol: all of it, but where a sentence is endless."""
    return document.text[max(around.start, span.start - _WIDE) : min(around.end, span.end + _WIDE)]


def _says(key: str, words: str) -> bool:
    return _words(key).search(words) is not None


@cache
def _words(key: str) -> re.Pattern[str]:
    joined = "|".join(load_data(__name__).strings(key))
    return expression(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)
