"""UNT001: figures that no thing of their kind has."""

from __future__ import annotations

from functools import cached_property

from artlint import Applicability, Edit, Finding, Fix, Rule, Severity, Span, option
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._quoted import quoted_as_info

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from artlint import Document
    from artlint.quantities import Quantity
    from artlint_rules.units._known.kinds import Doubt
    from artlint_rules.units._known.things import Contradiction
    from artlint_rules.units._known.user_knowledge import Knowledge

_LONGEST_MESSAGE = 100


class _Proof(NamedTuple):
    """A reason to doubt a figure; `certain` says that it makes an error with another one, `alone` by itself."""

    span: Span
    message: str
    why: str
    fix: Fix | None = None
    certain: bool = True
    alone: bool = False


class ImplausibleQuantity(Rule):
    """A figure that no thing of its kind has, where one slip explains it.

    Flags a nuclear plant of 5.7 megawatts, 480 grams of sodium in a serving, petrol at $153.90 a litre, a national
    product of $4.3 billion, a mountain of 8,849 kilometres: figures outside of everything its kind was ever seen with,
    which a step of a thousand (in the metric prefix or from million to billion), one unit printed for another or cents
    for dollars would mend. It knows plants by their fuel, a hundred kinds of thing, and some 480 named things and
    countries, whose names it reads in several spellings. Two proofs make an error (the number of reactors gives an
    impossible size for each; the range of the kind and what is known of the named thing), one makes a warning.

    Why: a mixed-up unit or magnitude is among the commonest errors that newspapers correct, and readers who know the
    subject stop trusting the rest.

    Leaves alone: a country's, a grid's or a fleet's total where a plant's rating is meant; research, test,
    small and planned plants; heat; what a plant uses, loses, adds or keeps as backup; rates ("20 MW per minute");
    differences ("by 3 km", "$4 more"); history, fiction and other planets; numbers like "1.200", which mean two things.
    In a quotation it only asks (info, without a fix): the figure is the speaker's.

    Sources: Global Power Plant Database 1.3 (World Resources Institute, CC BY 4.0), GeoNames (CC BY 4.0), CIA World
    Factbook 2025; the data files beside the rule name the source of every figure. Your own go into files of the same
    form: the option `knowledge`.
    """

    code = "UNT001"
    name = "implausible-quantity"
    severity = Severity.WARNING
    knowledge: tuple[str, ...] = option((), help="YAML files with ranges and facts of your own", paths=True)

    def __init__(self, settings: Mapping[str, object] | None = None) -> None:
        """Set the options. Raises OptionError, and RuleError for a knowledge file that cannot be used."""
        super().__init__(settings)
        if self.knowledge and self._known:
            return

    reads_quotes = True  # a slip in a quotation is the speaker's, or the reporter's ear: INFO, without a fix

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each figure that one slip brings into the range of its kind."""
        return quoted_as_info(document, self._findings(document))

    def _findings(self, document: Document) -> Iterator[Finding]:
        if not document.quantities:
            return
        proofs: dict[Span, list[_Proof]] = {}
        for proof in self._proofs(document):
            proofs.setdefault(proof.span, []).append(proof)
        for span, found in proofs.items():
            first = found[0]
            why = "; ".join(dict.fromkeys(proof.why for proof in found))
            finding = self.finding(span, first.message[:_LONGEST_MESSAGE], fix=first.fix, why=why)
            certain = first.alone or sum(proof.certain for proof in found) > 1
            yield finding._replace(severity=Severity.ERROR) if certain else finding

    def _proofs(self, document: Document) -> Iterator[_Proof]:
        if any(quantity.dimension == "power" for quantity in document.quantities):
            yield from _rated(document)
        from artlint_rules.units._known import kinds, things  # much to load, and texts without figures need none

        for found in things.contradictions(document, self._known.things):
            yield _contradicted(document, found)
        for doubt in kinds.doubts(document, self._known.kinds):
            yield _doubted(document, doubt)

    @cached_property
    def _known(self) -> Knowledge:
        from artlint_rules.units._known.user_knowledge import read_files

        return read_files(self.knowledge)


def _rated(document: Document) -> Iterator[_Proof]:
    from artlint_rules.units._plants import ratings

    for slip in ratings.slips(document):
        message, why = ratings.message(document, slip), ratings.evidence(slip)
        yield _Proof(slip.power.span, message, why, ratings.fix(document, slip), alone=slip.doubt.certain)


def _contradicted(document: Document, found: Contradiction) -> _Proof:
    said = _said(document, found.quantity.span)
    measure, thing = found.measure, found.thing
    message = f"{said} is not the {measure.noun} of {thing.name}; {found.meant} meant?"
    if len(message) > _LONGEST_MESSAGE:
        message = f"{said} is not its {measure.noun}; {found.meant} meant?"
    why = f"{thing.name}: {measure.noun} {thing.figures[measure.name]} ({thing.source})"
    fix = _fix(document, found.quantity, found.meant)
    return _Proof(found.quantity.span, message, why, fix, certain=measure.name not in thing.general)


def _doubted(document: Document, doubt: Doubt) -> _Proof:
    kind = doubt.kind
    message = f"{_said(document, doubt.quantity.span)} is {doubt.words} for {kind.name}; {doubt.slip.meant} meant?"
    low, high = (f"{value:,.10g}" for value in kind.usual)
    unit = kind.unit.symbol if kind.unit else "people" if kind.counted else "dollars"
    why = f"{kind.name}: usually {low} to {high} {unit} ({kind.source})"
    fix = _fix(document, doubt.quantity, doubt.slip.meant)
    return _Proof(doubt.quantity.span, message, why, fix, certain=kind.certain)


def _fix(document: Document, quantity: Quantity, meant: str) -> Fix | None:
    """The figure that was probably meant, in the place of the one that stands there; its rate ("a day") stays."""
    if meant.startswith("per ") or quantity.low < 0 or (quantity.compound and "-" not in meant):
        return None
    if quantity.unit_span.start == quantity.number.end > 0:  # "212C" has no space
        meant = meant.replace(" ", "", 1)
    rate = document.slice(quantity.rate) if quantity.rate.start < quantity.span.end else ""
    end = quantity.span.end if meant.endswith(rate) else max(quantity.unit_span.end, quantity.number.end)
    span = Span(quantity.span.start, end)
    return Fix(f"write “{meant}”", (Edit(span, meant),), Applicability.UNSAFE) if document.contiguous(span) else None


def _said(document: Document, span: Span) -> str:
    return " ".join(document.slice(span).split())
