"""Percent written where percentage points are meant."""

from __future__ import annotations

import re
from functools import cache

from artlint import Applicability, Edit, Fix, Rule, Span, expression, load_data
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from artlint import Document, Finding
    from artlint.quantities import Quantity

_REACH = 90  # characters between a change and a level that belongs to it
_ROUNDED = 0.8  # of the last figure's place: its own rounding and a little of the two percentages'
_NEAR = 160  # the same where the level stands before the change, in the sentence before at most


class _Words(NamedTuple):
    change_before: re.Pattern[str]
    apposed: re.Pattern[str]
    change_after: re.Pattern[str]
    noun_after: re.Pattern[str]
    level_to: re.Pattern[str]
    level_from: re.Pattern[str]
    led_to: re.Pattern[str]
    led_from: re.Pattern[str]
    apart: re.Pattern[str]
    dates: re.Pattern[str]
    alters: re.Pattern[str]
    upward: re.Pattern[str]
    downward: re.Pattern[str]
    of_another: re.Pattern[str]


class Levels(NamedTuple):
    """The two percentages between which a change runs."""

    change: Quantity
    start: Quantity
    end: Quantity


class PercentForPoints(Rule):
    """Percent where percentage points are meant.

    Flags the change between two percentages when it is their difference and not their ratio: "cut the 6.2 percent tax
    by 2 percent, to 4.2 percent", "support rose 3 percent, from 41 to 44 percent", "leads 52 percent to 45 percent, a 7
    percent gap". Both percentages have to stand in the sentence, or in the one before it, tied to the change by "from",
    "to", "than" or an apposition. The fix writes "percentage points".

    Why: a tax of 6.2 percent that is cut by 2 percent is 6.08 percent; a reader who reckons gets a third of the truth.

    Leaves alone: changes that fit as percent too; a change whose two percentages are not both told; rates of growth;
    other things that happen to differ by the same figure; quotations.

    Sources: corrections that newspapers printed; the style guides of AP and the Guardian, "percentage points".
    """

    code = "UNT005"
    name = "percent-for-points"

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding over each change in percent that is one in percentage points."""
        shares = [figure for figure in document.quantities if figure.symbol == "%" and not figure.is_range]
        if len(shares) < 3:
            return
        for index in range(len(shares)):
            if (levels := _levels(document, shares, index)) and _in_points(levels):
                yield self._finding(document, levels)

    def _finding(self, document: Document, levels: Levels) -> Finding:
        change = levels.change
        low, high = (_plain(value) for value in sorted((levels.start.low, levels.end.low)))
        number = document.slice(change.number)
        said = " ".join(document.slice(change.span).split())
        message = f"“{said}” is the difference of {low} and {high} percent; percentage points meant?"
        base = levels.start.low
        why = f"{high} - {low} = {number}; {said} of {_plain(base)} percent would be {base * change.low / 100:.2g}"
        return self.finding(change.span, message, fix=_fix(document, change), why=why)


def _plain(value: float) -> str:
    return f"{value:g}"


def _fix(document: Document, change: Quantity) -> Fix | None:
    number = document.slice(change.number)
    span = Span(change.number.end, change.unit_span.end)
    if not document.contiguous(span):
        return None
    single = change.low == 1
    if change.compound:
        content = "-percentage-point"
    elif _words().noun_after.match(document.text, change.span.end):
        content = " percentage-point"
    else:
        content = f" percentage point{'' if single else 's'}"
    return Fix(f"write “{number}{content}”", (Edit(span, content),), Applicability.UNSAFE)


@cache
def _words() -> _Words:
    data = load_data(__name__)

    def either(key: str) -> str:
        return "|".join(data.strings(key))

    about = rf"(?:(?:{either('about')}) )*"
    noun = rf"(?:[a-z-]+ )?(?:{either('nouns')})s?"
    goes = r"(?:, which (?:would |will |has )?(?:be |been )?[a-z]+(?: up| down)?)?"
    of_it = rf"(?:[ -](?:{either('after')}|{noun}(?: (?:in|of|to) [\w’' -]{{1,40}})?))?"
    led = rf"{of_it}(?:,? {either('adverbial')})?{goes}(?:,| [–—-])?"
    return _Words(
        expression(rf"(?:\b(?:{either('verbs')}) |\b{noun} of ){about}$", re.IGNORECASE),
        _apposed(either("nouns"), about),
        expression(rf"[ -](?:{either('after')}|{noun})\b", re.IGNORECASE),
        expression(rf"[ -]{noun}\b", re.IGNORECASE),
        expression(rf"\b(?:{either('levels-to')}) {about}$", re.IGNORECASE),
        expression(rf"\b(?:{either('levels-from')}) {about}$", re.IGNORECASE),
        expression(rf"{led} ?(?:{either('levels-to')}) {about}", re.IGNORECASE),
        expression(rf"{led} ?(?:{either('levels-from')}) {about}", re.IGNORECASE),
        expression(rf"\b(?:{either('apart')})", re.IGNORECASE),
        expression(either("dates")),
        expression(
            rf"\b(?:{either('alters')}) (?:the|its|their|a|an|his|her)(?: current| existing| present)? $", re.IGNORECASE
        ),
        expression(rf"\b(?:{either('upward')})", re.IGNORECASE),
        expression(rf"\b(?:{either('downward')})", re.IGNORECASE),
        expression(rf"[ -]{noun}{either('of-another')}", re.IGNORECASE),
    )


def _apposed(nouns: str, about: str) -> re.Pattern[str]:
    """What stands before a change that is told after its levels: ", a gain of", ", up"."""
    openers = "or|and|representing|meaning|marking|that is|this is|it was|it is|that was"
    said = rf"{about}(?:[a-z-]+ ){{0,2}}(?:{nouns})s? of {about}|(?:up|down|by) {about}"
    return expression(rf"(?:[,:;–—(-] ?|\. )(?:(?:{openers}) )?(?:{said})$", re.IGNORECASE)


# ---- finding the change and its levels


def _levels(document: Document, shares: Sequence[Quantity], index: int) -> Levels | None:
    """The two percentages that the change at an index is told with; None when it is no change or they are not told."""
    change = shares[index]
    if not change.low > 0 or change.per or not (_is_change(document, change) or _of_a_rate(document, shares, index)):
        return None
    before = [share for share in shares[max(index - 3, 0) : index] if _within(document, share, change)]
    after = [share for share in shares[index + 1 : index + 3] if _same_sentence(document, change, share)]
    found = (
        _both_after(document, change, after)
        or _on_both_sides(document, change, before, after)
        or _both_before(document, change, before)
    )
    return found if found and _same_way(document, found) else None


def _same_way(document: Document, levels: Levels) -> bool:
    """Whether the words of the change do not say that it went the other way than its percentages."""
    change, words, text = levels.change, _words(), document.text
    behind = words.change_after.match(text, change.span.end)
    ahead = words.change_before.search(text, max(change.span.start - 50, 0), change.span.start)
    said = f"{ahead[0] if ahead else ''} {behind[0] if behind else ''}"
    up, down = words.upward.search(said), words.downward.search(said)
    if bool(up) == bool(down):
        return True
    return bool(up) == (levels.end.low > levels.start.low)


def _is_change(document: Document, figure: Quantity) -> bool:
    return _changes_before(document, figure) or _words().change_after.match(document.text, figure.span.end) is not None


def _of_a_rate(document: Document, shares: Sequence[Quantity], index: int) -> bool:
    """Whether it is how much a rate before it is changed: "lower the 9.5% sales tax 1.5%"."""
    if not index or not expression(r"(?: [a-z-]+){1,3} ").fullmatch(_gap(document, shares[index - 1], shares[index])):
        return False
    start = shares[index - 1].span.start
    return _words().alters.search(document.text, max(start - 40, 0), start) is not None


def _changes_before(document: Document, figure: Quantity) -> bool:
    start = max(figure.span.start - 50, 0)
    return _words().change_before.search(document.text, start, figure.span.start) is not None


def _same_sentence(document: Document, one: Quantity, other: Quantity) -> bool:
    return document.sentence_index(one.span.start) == document.sentence_index(other.span.start)


def _within(document: Document, level: Quantity, change: Quantity) -> bool:
    """Whether a level stands in the change's sentence or the one before it, in the same paragraph."""
    near = document.sentence_index(change.span.start) - document.sentence_index(level.span.start) <= 1
    return near and document.block_index(level.span.start) == document.block_index(change.span.start)


def _gap(document: Document, one: Quantity, other: Quantity) -> str:
    return document.text[one.span.end : other.span.start]


def _both_after(document: Document, change: Quantity, after: list[Quantity]) -> Levels | None:
    """ "by 0.5 percent on Thursday, to 5.25 percent from 4.75 percent" """
    if len(after) < 2:
        return None
    first, second = after[:2]
    gap, between = _gap(document, change, first), _gap(document, first, second)
    if max(len(gap), len(between)) > _REACH or expression(r";|\b(?:and|but|while)\b").search(between):
        return None
    if _words().led_from.fullmatch(gap) and _words().level_to.search(between):
        return Levels(change, first, second)
    to_from = _words().led_to.fullmatch(gap) and _words().level_from.search(between)
    return Levels(change, second, first) if to_from else None


def _on_both_sides(
    document: Document, change: Quantity, before: list[Quantity], after: list[Quantity]
) -> Levels | None:
    """ "cut the 6.2 percent tax by 2 percent, to 4.2", "at 58.3 percent, was 6.1 percent lower than the 64.4" """
    if not (before and after) or not _same_sentence(document, before[-1], change) or _is_change(document, before[-1]):
        return None
    first, second = before[-1], after[0]
    ahead, gap = _gap(document, first, change), _gap(document, change, second)
    if len(ahead) > _NEAR or len(gap) > _REACH:
        return None
    if _words().led_to.fullmatch(gap):
        return Levels(change, first, second)
    return Levels(change, second, first) if _words().led_from.fullmatch(gap) else None


def _both_before(document: Document, change: Quantity, before: list[Quantity]) -> Levels | None:
    """ "52 percent to 45 percent, a 7 percent gap" """
    if len(before) < 2 or any(_is_change(document, level) and not _tied(document, level) for level in before[-2:]):
        return None
    first, second = before[-2:]
    if len(_gap(document, first, second)) > _NEAR or len(_gap(document, second, change)) > _NEAR:
        return None
    if not _told_after(document, second, change) or _words().of_another.match(document.text, change.span.end):
        return None
    if not (_side_by_side(document, change) or _tied(document, first) or _tied(document, second)):
        dated = _words().dates.findall(document.text, max(first.span.start - 60, 0), change.span.start)
        if len(dated) < 2:
            return None
    back = _words().level_from.search(_gap(document, first, second))
    return Levels(change, second, first) if back else Levels(change, first, second)


def _told_after(document: Document, level: Quantity, change: Quantity) -> bool:
    """Whether the change is told of what stands before it: ", a gain of 9 percent", "that 6 percent decline"."""
    text, words = document.text, _words()
    before = text[max(level.span.end, change.span.start - 60) : change.span.start]
    if words.apposed.search(before):
        return True
    if before.endswith((", ", "- ", "– ", "— ", "—")) and words.change_after.match(text, change.span.end):
        return True
    pointed = expression(
        r"(?:[,:;–—(-] ?|\. |\b(?:and|or|that|of|after) )(?:an?|the|that|this|its|their) (?:[a-z-]+ ){0,2}$|\bthat $", 2
    )
    return bool(pointed.search(before) and words.noun_after.match(text, change.span.end))


def _side_by_side(document: Document, change: Quantity) -> bool:
    """Whether it is what parts two shares: a lead or a gap, not a change in time."""
    around = document.text[max(change.span.start - 30, 0) : change.span.end + 25]
    return _words().apart.search(around) is not None


def _tied(document: Document, level: Quantity) -> bool:
    before = document.text[max(level.span.start - 40, 0) : level.span.start]
    return bool(_words().level_to.search(before) or _words().level_from.search(before))


# ---- the sum


def _in_points(levels: Levels) -> bool:
    """Whether the change is the difference of the two percentages and cannot be their ratio."""
    change, start, end = levels
    apart = abs(start.low - end.low)
    finer = max(start.step, end.step) <= change.step
    room = 0.001 if finer and change.step >= 1 else 0.51 * min(max(change.step, start.step, end.step), 1.0)
    if abs(apart - change.low) > room or min(start.low, end.low) <= 0:
        return False
    relative = apart / start.low * 100
    return abs(relative - change.low) > _ROUNDED * change.step
