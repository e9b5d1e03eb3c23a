"""Percentages of change in any order of words, where a usual miscalculation of the two figures explains them."""

from __future__ import annotations

from artlint import expression, load_data
from artlint.values import TYPE_CHECKING
from artlint_rules.units._arithmetic.changes import blocked, change_words, changes, directions, matched, own_comparison
from artlint_rules.units._arithmetic.claims import Slip, apart, percentage, shown
from artlint_rules.units._arithmetic.figures import share, words
from artlint_rules.units._arithmetic.hedges import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document
    from artlint_rules.units._arithmetic.figures import Figure, Passage

_RATIO_FROM = 1.5  # below it "150 percent of" is not what anyone takes for a rise


def loose_changes(document: Document, passage: Passage, index: int) -> Iterator[Slip]:
    """The one percentage of change in a sentence of two like figures, when it is a known slip of theirs."""
    sentence = document.sentences[index].span
    shares = passage.figures_in(*sentence, "share")
    numbers = passage.figures_in(*sentence)
    if len(shares) != 1 or len(numbers) != 2 or blocked(passage, sentence) or shares[0].per:
        return
    if expression(words(load_data(__name__).strings("two-things"))).search(passage.text, *sentence):
        return
    if changes(passage, sentence) or not (pair := matched(*numbers)):
        return
    direction = _direction(passage, sentence.start, sentence.end)
    low, high = sorted(pair, key=lambda figure: figure.value)
    if not direction or low.value == high.value:
        return
    before, after = (low, high) if direction > 0 else (high, low)
    if _slipped(shares[0], before, after):
        true = abs(after.value / before.value - 1) * 100
        way = "a rise of" if direction > 0 else "a fall of"
        why = f"from {shown(before.value)} to {shown(after.value)} is {way} {percentage(true)}"
        yield Slip(shares[0].span, f"{way} {percentage(true)}", why)


def _direction(passage: Passage, start: int, end: int) -> int:
    """Up (1) or down (-1) by the words around the percentage; 0 where it is no change, or one from something else."""
    told = share("p")
    for source in (
        rf"{change_words()}(?: [a-z]+){{0,3}} {told}{own_comparison()}",
        rf"{told}[ -](?:[a-z]+ )?{change_words()}{own_comparison()}",
    ):
        if match := expression(source).search(passage.text, start, end):
            return directions()[match["change"]]
    match = expression(rf"{told} (?P<side>below|above|lower|higher|fewer|more|less)\b").search(passage.text, start, end)
    if not match:
        return 0
    return 1 if match["side"] in ("above", "higher", "more") else -1


def _slipped(said: Figure, before: Figure, after: Figure) -> bool:
    ratio = after.value / before.value
    true = abs(ratio - 1) * 100
    wrong = [abs(before.value / after.value - 1) * 100, true * 10, true / 10]
    wrong += [ratio * 100] if ratio >= _RATIO_FROM or ratio < 1 else []
    reach = Interval(true, true).widened(0.03)
    if said.hedge or not apart(said.reach, reach, least=0.5, part=0.05):
        return False
    near = 0.02 * said.value if said.kind == "part" else min(0.5, (said.reach.high - said.reach.low) / 2) * 1.1
    return any(abs(said.value - value) <= near for value in wrong)
