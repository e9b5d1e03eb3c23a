"""Weekdays that their date did not fall on."""

from __future__ import annotations

from artlint import Applicability, Edit, Fix, Span, expression
from artlint.quantities import WEEKDAYS, Date
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._dates.moments import Doubt
from artlint_rules.units._dates.published import near_publication, published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint import Document

GREGORIAN = 1753  # the first full year of the Gregorian calendar in Britain and its colonies
_MODERN = 1924  # Greece was the last country of Europe to give up the Julian calendar, in 1923
_MEMORY = 2000  # code points before a date in which a story says that it is of another year
_NAME = r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HOURS_BEFORE = rf"\b(?P<name>{_NAME}) (?:morning|lunchtime|afternoon|evening|night)(?:,? (?:the |of )?| \(| [–—-] )$"
_NAMESAKE = r"\b(?:Sheffield|Ruby|Joe|Man|Girl|Back|Happy) $"  # a club, a song, a sergeant, an islander, a band
_LOOSE_BEFORE = rf"\b(?P<name>{_NAME})(?: [–—-] | of |\) )$"
_AFTER = rf",? (?:[–—-] |\((?:an? )?)(?P<name>{_NAME})(?=[),.;]| [–—-])"
_COPULA = rf",? (?:(?:is|was|will be)(?: on)?|falls on|fell on|will fall on) an? (?P<name>{_NAME})\b"
_OTHERS_DATE = r"\b(?:of|the|after|before|since|from|by|until|mark(?:s|ed|ing)?|commemorat\w+) $"
_ROW_BEFORE = rf"\b(?P<name>{_NAME})(?:,? (?:and|or|to|through|until) | ?[–—/&-] ?)$"
_ROW_OF_DAYS = (
    r"(?<!\d)(?P<first>\d{1,2})(?:st|nd|rd|th)?(?: ?[–—-] ?| (?:and|or|to) )(?P<last>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
)
# Between two dates of a sentence that are of two years, or of two stories.
_OTHER_YEAR = r"\d{4}|\byears?\b|;|\b(?:then|when|since|anniversary)\b"
_JOINED = r",? ?(?:to|until|till|through|[–—-]) ?(?:the )?$"


class Stated(NamedTuple):
    """A weekday as written beside its date."""

    span: Span
    day: int


def wrong_weekdays(document: Document) -> Iterator[Doubt]:
    """The weekdays that do not fit the full date they stand with, or another date they are joined to."""
    dates = document.dates
    for index, date in enumerate(dates):
        stated = _stated(document, date)
        following = dates[index + 1] if index + 1 < len(dates) else None
        if stated is None:
            continue
        whole = date if date.year is not None else _with_year(document, date, following)
        if whole is None:
            doubt = _unequal_steps(document, date, following) if following else None
            doubt = doubt or _against_publication(document, date, stated)
            if doubt:
                yield doubt
        elif not _fits(document, whole, stated):
            yield _doubt(document, whole, stated)


# ---- which weekday


def _stated(document: Document, date: Date) -> Stated | None:
    if date.weekday is not None:
        if expression(_NAMESAKE).search(document.text, max(date.name.start - 12, 0), date.name.start):
            return None
        between = document.text[date.name.end : date.span.start + 40]
        if date.name.start < date.span.end and expression(r",? the [A-Z]").match(between):
            return None  # "On Tuesday, the June 8, 2024, filing": the date belongs to what follows
        return Stated(_without_dot(document, date.name), date.weekday)
    text, (start, end) = document.text, date.span
    if date.day is None:
        return None
    for pattern in (_HOURS_BEFORE, _LOOSE_BEFORE):
        if match := expression(pattern).search(text, max(start - 30, 0), start):
            return _of(match.start("name"), match["name"])
    match = expression(_AFTER).match(text, end)
    if not match and not expression(_OTHERS_DATE).search(text, max(start - 16, 0), start):
        match = expression(_COPULA).match(text, end)
    return _of(match.start("name"), match["name"]) if match else None


def _of(start: int, name: str) -> Stated:
    bare = name.rstrip(".")
    return Stated(Span(start, start + len(bare)), _index(bare))


def _index(name: str) -> int:
    return next(index for index, known in enumerate(WEEKDAYS) if known.startswith(name[:3]))


def _without_dot(document: Document, name: Span) -> Span:
    return Span(name.start, name.end - 1) if document.slice(name).endswith(".") else name


# ---- whether it fits


def _with_year(document: Document, date: Date, following: Date | None) -> Date | None:
    """The date with the year of the one it is the first end of: "from Friday, July 18, to Sunday, July 20, 2025"."""
    if not following or following.year is None or date.month is None or following.month is None:
        return None
    if not expression(_JOINED).fullmatch(document.text[date.span.end : following.span.start]):
        return None
    return date._replace(year=following.year - (date.month > following.month))


def _fits(document: Document, date: Date, stated: Stated) -> bool:
    if date.year is None or date.year < GREGORIAN or not date.possible:
        return True
    days = [date.day]
    if row := expression(_ROW_OF_DAYS).search(document.text, date.span.start, date.span.end):
        days = [int(row["first"]), int(row["last"])]
    said = {stated.day}
    before = document.text[max(stated.span.start - 24, 0) : stated.span.start]
    if row := expression(_ROW_BEFORE).search(before):
        said.add(_index(row["name"]))
    return any(date._replace(day=day).true_weekday in _readings(date.year, said) for day in days)


def _readings(year: int, said: set[int]) -> set[int]:
    """The weekdays by the Gregorian calendar that may be meant; a Julian date runs 11 to 13 days behind."""
    if year >= _MODERN:
        return said
    behind = 11 if year < 1800 else 12 if year < 1900 else 13
    return said | {(day - behind) % 7 for day in said}


def _unequal_steps(document: Document, date: Date, following: Date) -> Doubt | None:
    """Two dates of a sentence, without a year, whose weekdays are not as far apart as their days, whatever the year."""
    second = _stated(document, following)
    first = _stated(document, date)
    if not first or not second or following.year is not None or None in (date.month, date.day, following.day):
        return None
    between = document.text[date.span.end : following.span.start]
    one_sentence = document.sentence_index(date.span.start) == document.sentence_index(following.span.start)
    if not expression(_JOINED).fullmatch(between) and (not one_sentence or expression(_OTHER_YEAR).search(between)):
        return None
    if date.month != following.month or not (date.possible and following.possible):
        return None
    apart = (following.day or 0) - (date.day or 0)
    if apart <= 0 or (second.day - first.day - apart) % 7 == 0:
        return None
    days = "a day" if apart == 1 else f"{apart} days"
    message = f"{WEEKDAYS[first.day]} and {WEEKDAYS[second.day]} are not {days} apart; check the weekdays"
    return Doubt(second.span, message, f"{days} after a {WEEKDAYS[first.day]} is a {WEEKDAYS[(first.day + apart) % 7]}")


def _against_publication(document: Document, date: Date, stated: Stated) -> Doubt | None:
    """A weekday that fits a date without a year in no year about the article's own, in an article about no other."""
    publication = document.layer(published)
    if not publication or publication.year is None or date.span == publication.span:
        return None
    before = document.text[max(date.span.start - _MEMORY, 0) : date.span.end + 100]
    told = (int(year) for year in expression(r"(?<![\d.,$£€])(?:1[5-9]|20)\d\d(?!\d)").findall(before))
    if not near_publication(date, publication) or any(abs(year - publication.year) > 1 for year in told):
        return None
    years = [publication.year + step for step in (0, -1, 1)]
    if not date.possible or any(_fits(document, date._replace(year=year), stated) for year in years):
        return None
    doubt = _doubt(document, date._replace(year=publication.year), stated)
    return doubt._replace(why=f"in {publication.year}, the year of the article", certain=False)


# ---- saying so


def _doubt(document: Document, date: Date, stated: Stated) -> Doubt:
    true = date.true_weekday or 0
    written = document.slice(stated.span)
    named = document.text[date.span.start : date.span.end]
    if date.name.end > date.span.start:
        named = document.text[date.name.end : date.span.end].lstrip(" ,(").removeprefix("the ")
    message = f"{named} falls on a {WEEKDAYS[true]}, not a {WEEKDAYS[stated.day]}; check the day or the date"
    content = _in_the_form_of(written, WEEKDAYS[true])
    edit = Edit(stated.span, content)
    fix = Fix(f"write “{content}”", (edit,), Applicability.UNSAFE) if document.contiguous(stated.span) else None
    return Doubt(stated.span, message, f"{named}, is a {WEEKDAYS[true]} by the Gregorian calendar", fix, certain=True)


def _in_the_form_of(written: str, weekday: str) -> str:
    """The weekday as long and as capital as another one was written."""
    short = {3: weekday[:3], 4: {"Tuesday": "Tues", "Thursday": "Thurs"}.get(weekday, weekday[:3])}
    size = min(4, len(written))
    content = weekday if written.lower().endswith("day") else short[size]
    return content.upper() if written.isupper() else content
