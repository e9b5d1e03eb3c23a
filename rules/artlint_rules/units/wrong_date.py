"""Dates, ages and years that cannot be right."""

from __future__ import annotations

from artlint import Finding, Rule, Severity, expression
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document
    from artlint_rules.units._dates.moments import Doubt

# Sentences that name a wrong date because it was wrong.
_CORRECTION = (
    r"\b(?:[Cc]orrections?\b|[Ee]arlier version|[Pp]revious version|misstated|misreported|misdated|typo\b|misprint\w*"
    r"|(?:incorrect|erroneous|mistaken|wrong)(?:ly)?\b|should have (?:said|read|been)|rather than|or so the\b)"
    r"|[\[(]sic[\])]"
)
_WEEKDAY = r"\b(?i:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?i:day)?s?\b"
_BESIDE = 60  # code points between a date and its weekday: "Friday night at the town hall, June 14, 2025"
_LAST_DAYS = frozenset(f"{day}{ending}" for day in range(29, 100) for ending in ("", "st", "nd", "rd", "th"))


class WrongDate(Rule):
    """A date, an age or a year that does not agree with itself or with what stands beside it.

    Flags a weekday that its full date did not fall on ("Friday, June 14, 2025"), a day that the calendar does not
    have ("September 31", "29 February 2023"), an age that the years of birth and death do not give ("born in 1945,
    she died in 2017 at 61") or that no youngest of a team can have, an anniversary that its two years do
    not give, an end before its beginning ("(1945-1917)", "from 2015 to 2012"), a number of years that its two
    ends do not make ("in the 30 years from 1990 to 2000"), and
    a year whose figures have slipped away from its neighbours ("late 2023 or early 2034").

    Why: readers plan by dates and quote them; a weekday in the wrong place sends them to the door a day late.

    Leaves alone: quotations; dates before 1753 and, where the Julian calendar fits, before 1924; weekdays beside a
    date without a year, unless two such dates are joined or the article says, in its front matter or in a line of its
    own at the top, when it was published; counts after a month ("in June 31 flights were cancelled");
    ages and years that may be another person's; years that are only said to be near ("about 1945"); sentences that
    correct a date, and other calendars.

    Sources: the Gregorian calendar and the years of its adoption (Britain 1752, Russia 1918, Greece 1923).
    """

    code = "UNT006"
    name = "wrong-date"
    severity = Severity.WARNING

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for each weekday, date, age or year that does not fit."""
        if not expression(r"\d").search(document.text):
            return
        seen = -1
        for doubt in sorted(_doubts(document), key=lambda doubt: doubt.span):
            if doubt.span.start >= seen and not _is_correction(document, doubt):
                seen = doubt.span.end
                yield self._finding(doubt)

    def _finding(self, doubt: Doubt) -> Finding:
        finding = self.finding(doubt.span, doubt.message, fix=doubt.fix, why=doubt.why)
        return finding._replace(severity=Severity.ERROR) if doubt.certain else finding


def _doubts(document: Document) -> Iterator[Doubt]:
    # Each part has much to load, and many texts need none of it.
    if _has_weekday(document):
        from artlint_rules.units._dates.weekdays import wrong_weekdays

        yield from wrong_weekdays(document)
    if not document.vocabulary.isdisjoint(_LAST_DAYS):
        from artlint_rules.units._dates.impossible_days import impossible_days

        yield from impossible_days(document)
    if "youngest" in document.vocabulary:
        from artlint_rules.units._dates.youngest import too_old_to_be_youngest

        yield from too_old_to_be_youngest(document)
    if len(expression(r"\d(?:(?<=[12])(?<!\d\d)\d{3}(?!\d)|0s\b)").findall(document.text)) > 1:
        from artlint_rules.units._dates.ages import wrong_ages
        from artlint_rules.units._dates.anniversaries import wrong_anniversaries
        from artlint_rules.units._dates.year_order import wrong_years

        yield from wrong_years(document)
        yield from wrong_ages(document)
        yield from wrong_anniversaries(document)


def _has_weekday(document: Document) -> bool:
    """Whether a weekday stands beside a date."""
    return any(
        expression(_WEEKDAY).search(document.text, max(date.span.start - _BESIDE, 0), date.span.end + _BESIDE)
        for date in document.dates
    )


def _is_correction(document: Document, doubt: Doubt) -> bool:
    from artlint_rules.units._dates.moments import words_about

    return expression(_CORRECTION).search(words_about(document, doubt.span)) is not None
