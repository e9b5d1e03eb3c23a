"""Words for a ratio ("doubled", "half the", "three times as many as") that do not fit the figures beside them."""

from __future__ import annotations

from functools import cache

from artlint import Span, expression, load_data
from artlint.values import TYPE_CHECKING
from artlint_rules.units._arithmetic.changes import Change, blocked, changes, comparable, sentence_pairs
from artlint_rules.units._arithmetic.claims import Slip, apart, shown
from artlint_rules.units._arithmetic.figures import gap, number, share, words
from artlint_rules.units._arithmetic.hedges import Interval, hedged

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from artlint import Document
    from artlint_rules.units._arithmetic.figures import Passage

_SLACK = 0.06  # "tripled" is said of 2.9 times as well
_NOT_ALSO = r"(?! ?(?:and|but|while|with|who|which|that|whose|when) )"
_WORD_GAP = rf"(?:{_NOT_ALSO}{gap(1)})"
_HEDGE = (
    r"(?P<hedge>(?:more than|well over|over|at least|nearly|almost|about|"
    r"around|roughly|just over|just under|close to|less than|not quite|"
    r"virtually|all but|up to|some) )?"
)
_LARGE = r"many|much|large|big|high|long|old|tall|heavy|fast|great|often|few|wide|deep|expensive|far"


def ratio_words(document: Document, passage: Passage, index: int) -> Iterator[Slip]:
    """The words for a ratio in a sentence, or at the start of the one after, that its figures do not give."""
    sentence = document.sentences[index].span
    if blocked(passage, sentence):
        return
    for change, match in (*_of_changes(document, passage, index), *_multiples(passage, sentence)):
        said = _said(passage, match)
        if said and apart(said, change.ratio):
            true = change.after.value / change.before.value
            pair = f"{shown(change.after.value)} is {_times(true)} {shown(change.before.value)}"
            yield Slip(_place(passage, match), _times(true), pair)


def _times(ratio: float) -> str:
    return f"{shown(round(ratio, 1 if ratio > 2 else 2))} times"


def _of_changes(document: Document, passage: Passage, index: int) -> Iterator[tuple[Change, re.Match[str]]]:
    sentence = document.sentences[index].span
    text = passage.text
    if len(expression(_ratio()).findall(text, *sentence)) > 1:  # "doubled to 4 and then doubled again to 8"
        return
    before, after = map(expression, _beside())
    yield from _then_and_now(passage, sentence)
    for change in changes(passage, sentence):
        start = max(change.span.start - 110, sentence.start)
        match = before.search(text, start, change.span.start) or after.match(text, change.span.end, sentence.end)
        if match:
            yield change, match
    sentences = document.sentences
    if index + 1 < len(sentences) and sentences[index + 1].block == sentences[index].block:
        yield from sentence_pairs(passage, sentence, sentences[index + 1].span, rf"{_HEDGE}{_ratio()}")


@cache
def _beside() -> tuple[str, str]:
    """Expressions for a ratio word before a change and after it."""
    word = rf"{_HEDGE}{_ratio()}"
    after = (
        rf"{_WORD_GAP}{{0,50}}?(?:[,(–—-]| or) ?(?:which is|that is|or|effectively|"
        rf"a|an| )*{word}(?! (?:that|those|what|the|as|of|digit|fault|glaz))"
    )
    return rf"{word}{_WORD_GAP}{{0,60}}\Z", after


def _then_and_now(passage: Passage, sentence: Span) -> Iterator[tuple[Change, re.Match[str]]]:
    """ "halved in number since 2012: there were 2,410 then and there are 1,690 today"."""
    then = r"(?:then|at the time|ago|earlier|before|in (?:19|20)\d\d)"
    now = r"(?:now|today|currently|this (?:year|month|season)|last (?:year|month|season)|in (?:19|20)\d\d)"
    source = (
        rf"{_HEDGE}{_ratio()}{gap(60)}(?:[:;–—]| -) ?{gap(40)}{number('a')}{gap(25)}"
        rf"\b{then}\b{gap(40)}{number('b')}{gap(25)}\b{now}\b"
    )
    if len(passage.figures_in(*sentence)) != 2:
        return
    for match in expression(source).finditer(passage.text, *sentence):
        before, after = passage.named(match, "a"), passage.named(match, "b")
        if comparable(before, after):
            yield Change(before, after, Span(*match.span())), match


@cache
def _multiple_source() -> str:
    lead = (
        rf"{number('b')}{_WORD_GAP}{{0,60}}?(?:[,(–—-]|,? or|,? which is) ?(?:or |"
        rf"just |only |that is |that was |which was |some )*"
    )
    the = (
        r"(?:the |its |their |last year['’]s |that of the |those |in the |for the )?"
        r"(?:(?!and |or |of |in |on |with |for |by )[a-z-]+ ){0,2}?"
    )
    ratio = rf"{_HEDGE}(?:{number('k')} times|(?P<ratio>twice|double|triple|treble|half)|{share('p')})"
    comparison = (
        rf"(?: as (?:{_LARGE})(?: [a-z]+)? as| (?P<more>(?:more|higher|larger|"
        rf"bigger|longer|greater)(?: [a-z]+)? than)| the (?:number|figure|"
        rf"total|size|amount|rate|price|cost) of| the| its| last year['’]s)"
    )
    return rf"{lead}{ratio}{comparison} ?{the}{number('a')}"


def _multiples(passage: Passage, sentence: Span) -> Iterator[tuple[Change, re.Match[str]]]:
    """ "1,200, three times as many as the 400": the first figure is what the ratio makes of the second."""
    for match in expression(_multiple_source()).finditer(passage.text, *sentence):
        change = Change(passage.named(match, "a"), passage.named(match, "b"), Span(*match.span()))
        if comparable(change.before, change.after):
            yield change, match


# ---- what is said


@cache
def _values() -> dict[str, float]:
    section = load_data(__name__).section("ratios")
    return {
        word: value
        for key in section.keys()  # noqa: SIM118
        for value in [section.section(key).number("value")]
        for word in section.section(key).strings("words")
    }


@cache
def _ratio() -> str:
    return rf"(?P<ratio>{words(tuple(_values()))})"


def _said(passage: Passage, match: re.Match[str]) -> Interval | None:
    """What the words for the ratio allow."""
    groups = match.groupdict()
    if groups.get("ratio"):
        value = _values()[groups["ratio"]]
        hedge = (groups.get("hedge") or "").strip()
    elif groups.get("k"):
        figure = passage.named(match, "k")
        value, hedge = figure.value, figure.hedge or (groups.get("hedge") or "").strip()
        if figure.measure != "count" or value > 1000:
            return None
    else:
        figure = passage.named(match, "p")
        if figure.kind != "part":
            return None
        value, hedge = figure.value / 100, figure.hedge
    said = Interval(value, value).widened(_SLACK, 0.3 if groups.get("k") and value >= 4 else 0)
    if groups.get("more"):
        said = Interval(said.low, said.high + 1)
    said = hedged(said, hedge)
    return said._replace(high=said.high * 1.5) if hedge in ("more than", "well over", "over", "at least") else said


def _place(passage: Passage, match: re.Match[str]) -> Span:
    groups = match.groupdict()
    if groups.get("ratio"):
        return Span(*match.span("ratio"))
    if groups.get("k"):
        return Span(
            passage.named(match, "k").span.start, match.string.index(" times", match.start("k")) + len(" times")
        )
    return passage.named(match, "p").span
