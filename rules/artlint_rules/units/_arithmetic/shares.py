"""Shares of a whole that do not fit the part and the whole beside them."""

from __future__ import annotations

from functools import cache

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING
from artlint_rules.units._arithmetic.changes import comparable
from artlint_rules.units._arithmetic.claims import MOST_NEAR, Slip, apart, percentage, shown
from artlint_rules.units._arithmetic.figures import THE, bases, gap, neighbours, number, percent, share, words
from artlint_rules.units._arithmetic.hedges import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document, Span
    from artlint_rules.units._arithmetic.figures import Figure, Passage

_ADJECTIVES = r"(?:(?!them |to |in |for |with |from |at |on |by |and |which |whom |those |people )[a-z’'-]+ ){0,2}"
_NOT_ALSO = r"(?! ?(?:and|but|while|whose|when|as|than) )"
_WORDS = rf"(?:{_NOT_ALSO}{gap(1)})"
_LEAD = (
    r"(?: [–—-] ?|, | \(|,? or |,? which is |, that is )(?:or |that is |"
    r"i\.e\. |equal to |equivalent to |just |only |making |for |representing |"
    r"(?:a|the) (?:turnout|rate|share|proportion|ratio|figure|participation|"
    r"success rate|pass rate|hit rate|fatality rate|response rate|conviction rate) of |"
    r"an? )*"
)
_CLOSED = r"(?=\)|,|\.(?!\d)| [–—-]|—|–|$|;|\n| (?:in all|altogether|in total|were|was|are|is|had|have|said|did|do)\b)"
_NOT_OF = (
    r"(?! ?(?:of|more|fewer|less|higher|lower|up|down|rise|increase|drop|"
    r"fall|jump|than|from|above|below|points?|on|in favour|chance)\b)"
)
_MOST_UNTOLD = 75  # percent; where less is told, the other shares stand in other sentences
_GRAIN_OF_WHOLE = 0.6  # points of a percentage that rounding may cost


def shares(document: Document, passage: Passage, index: int) -> Iterator[Slip]:
    """The shares in a sentence that are not the part over the whole."""
    sentence = document.sentences[index].span
    yield from _plain_shares(document, passage, index)
    yield from _levies(passage, sentence)
    yield from _wholes(passage, sentence)


def _plain_shares(document: Document, passage: Passage, index: int) -> Iterator[Slip]:
    sentence = document.sentences[index].span
    if bases(passage, sentence) > 1:
        return  # "40 percent of the 2,400 men and 30 percent of the 1,800 women": each has its own base
    seen: set[Span] = set()
    for source in _sources():
        for match in expression(source).finditer(passage.text, *sentence):
            said = passage.named(match, "p")
            if said.span in seen or said.per:
                continue
            seen.add(said.span)
            groups = match.groupdict()
            if groups.get("r"):
                part, whole = passage.named(match, "r"), None
                if part.kind != "part" or part.value == said.value:
                    continue
                true = part.reach if passage.text[part.span.start] >= "a" else Interval(part.value, part.value)
                why = f"that part is {percentage(part.value)}"
            else:
                part, whole = passage.named(match, "x"), passage.named(match, "n")
                if not comparable(part, whole) or part.value >= whole.value or _named_otherwise(match[0]):
                    continue
                true = Interval(part.reach.low / whole.reach.high * 100, part.reach.high / whole.reach.low * 100)
                why = f"{shown(part.value)} of {shown(whole.value)} is {percentage(true.middle)}"
            if apart(said.reach, true, least=_GRAIN_OF_WHOLE, part=0.04) and not _explained(
                passage, neighbours(document, index), said, part, whole
            ):
                yield Slip(said.span, percentage(true.middle), why)


@cache
def _sources() -> tuple[str, ...]:
    part, whole, told = number("x"), number("n"), share("p")
    return (
        (
            rf"{part}(?: [a-z’'-]+){{0,2}} (?:out )?of {THE}{_ADJECTIVES}{whole}{_WORDS}{{0,70}}?"
            rf"{_LEAD}{told}{_NOT_OF}{_CLOSED}"
        ),
        rf"{share('r')}{_WORDS}{{0,50}}?(?:,? or| \(|, a (?:turnout|rate|share) of) ?(?:about |some )?{told}{_NOT_OF}",
        (
            rf"{told} of {THE}{_ADJECTIVES}{whole}{_WORDS}{{0,40}}?{_LEAD}{part}"
            rf"(?: (?:in all|altogether|in total|people))?(?=[,)]| [–—-]|—|\.(?!\d))"
        ),
        rf"{told}{_WORDS}{{0,40}}?(?:,? or| \(|,| [–—-]) ?{part} (?:out )?of {THE}{_ADJECTIVES}{whole}",
        rf"{told}{_WORDS}{{0,40}}?(?:,? or| \() ?{share('r')}(?= people|[,)])",
        rf"{whole}{gap(40)}, (?:of (?:whom|which|them)|including) {THE}{part}{gap(25)}{_LEAD}{told}{_CLOSED}",
        (
            rf"{part}{_WORDS}{{0,30}}?(?:,| or| \(| [–—-]) ?(?:or )?{told}(?:\)|"
            rf" [–—-])?,? (?:out )?of {THE}{_ADJECTIVES}{whole}"
        ),
        rf"\bof {THE}{_ADJECTIVES}{whole}{_WORDS}{{0,40}}?, {part}{gap(12)}{_LEAD}{told}{_NOT_OF}",
        (
            rf"{part}{_WORDS}{{0,40}}?(?:made up|make up|makes up|making up|accounted for|"
            rf"account for|accounts for|accounting for|represented|represents|"
            rf"was|were|is|are|amounted to|constituted) {told} of {THE}(?:[a-z’'-]+ ){{0,4}}{whole}"
        ),
        rf"{whole} ?(?:x|×|\*|times) ?{told} ?(?:=|is|equals|makes) ?{part}",
    )


def _named_otherwise(text: str) -> bool:
    """Whether the words between say that the figures are of several things."""
    return expression(words(load_data(__name__).strings("otherwise"))).search(text) is not None


def _explained(passage: Passage, around: Span, said: Figure, part: Figure, whole: Figure | None) -> bool:
    """Whether two other figures near give the share."""
    figures = [figure for figure in passage.figures_in(*around) if figure.value > 0]
    own = {part.span, whole.span if whole else part.span}
    if len(figures) > MOST_NEAR:
        return True
    for first in figures:
        for second in figures:
            if first.value >= second.value or {first.span, second.span} == own or not comparable(first, second):
                continue
            if said.reach.low <= first.value / second.value * 100 <= said.reach.high:
                return True
    return False


# ---- a share that money is reckoned with


def _levies(passage: Passage, sentence: Span) -> Iterator[Slip]:
    """ "A 2 percent tax on $8 billion would raise $1.6 billion": a nought too many or too few."""
    percents = passage.figures_in(*sentence, "percent")
    money = [figure for figure in passage.figures_in(*sentence) if figure.measure.isupper()]
    data = load_data(__name__)
    if len(percents) != 1 or len(money) != 2 or not comparable(*money):
        return
    if not expression(words(data.strings("levies"))).search(passage.text, *sentence):
        return
    if not (yields := expression(words(data.strings("yields"))).search(passage.text, *sentence)):
        return
    if expression(r"\b(?:from|increase|rise|cut|up|down|instead|existing|current)\b").search(passage.text, *sentence):
        return
    result = next((figure for figure in money if figure.span.start > yields.start()), money[0])
    base = money[0] if result is money[1] else money[1]
    true = base.value * percents[0].value / 100
    slip = result.value / true if true else 1.0
    if any(abs(slip / factor - 1) < 0.06 for factor in (0.001, 0.01, 0.1, 10.0, 100.0, 1000.0)):
        why = f"{percentage(percents[0].value)} of {shown(base.value)} is {shown(true)}"
        yield Slip(result.span, shown(true), why)


# ---- shares of one whole


def _wholes(passage: Passage, sentence: Span) -> Iterator[Slip]:
    """Shares that are said to leave the rest, which is none of 100."""
    data = load_data(__name__)
    rest = rf"{words(data.strings('rest'))} {percent('p')}"
    match = expression(rest).search(passage.text, *sentence)
    several = data.strings("several-wholes")
    if not match:
        undecided = rf"{percent('p')}{gap(25)}{words(data.strings('undecided'))}"
        match, several = expression(undecided).search(passage.text, *sentence), data.strings("several-polls")
    percents = passage.figures_in(*sentence, "percent")
    if not match or len(percents) < 2 or passage.named(match, "p") != percents[-1]:
        return
    if expression(words(several)).search(passage.text, *sentence) or _told_otherwise(passage, sentence):
        return
    low, high = sum(f.reach.low for f in percents), sum(f.reach.high for f in percents)
    if not Interval(low, high).widened(0, 1.0).meets(Interval(100, 100)) and not percents[-1].hedge:
        others = sum(figure.value for figure in percents[:-1])
        if others + percents[-1].value >= _MOST_UNTOLD and others < 100:
            shown_sum = " + ".join(f"{figure.value:g}" for figure in percents)
            yield Slip(percents[-1].span, percentage(100 - others), f"{shown_sum} = {others + percents[-1].value:g}")


def _told_otherwise(passage: Passage, sentence: Span) -> bool:
    """Whether some of the shares are bare numbers or parts in words: "51 percent, the fund 30 and two thirds"."""
    bare = (f for f in passage.figures_in(*sentence) if f.measure == "count" and f.value < 100)
    parts = (f for f in passage.figures_in(*sentence, "share") if f.kind == "part")
    return any(True for _ in (*bare, *parts))
