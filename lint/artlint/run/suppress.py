"""Suppressions in the text.

    <!-- artlint: disable=UNT001 -- the ministry's own figure -->   the next paragraph (or list, or table)
    <!-- artlint: disable=REP --> ... <!-- artlint: enable=REP -->  everything between
    <!-- artlint: disable-file=STY001 -->                           the whole file

Without `=...` they cover every rule. An `enable` may end some of what a `disable` names; the rest goes on. In front
matter, `artlint: {ignore: [UNT001]}` covers the file.
"""

from __future__ import annotations

from artlint.errors import did_you_mean
from artlint.finding import Finding
from artlint.run.check import by_place
from artlint.run.result import Reported
from artlint.span import Span
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from artlint.document import Document
    from artlint.finding import Severity
    from artlint.rule import Rule
    from artlint.run.directives import Directive

UNUSED, MALFORMED = "ART001", "ART002"


class Suppressed(NamedTuple):
    """Findings after suppression, the findings about suppressions among those kept."""

    kept: tuple[Reported, ...]
    suppressed: tuple[Reported, ...]


class Active(NamedTuple):
    """The rules of a run by code, every registered rule by code, and the configured severities."""

    rules: Mapping[str, Rule]
    registered: Mapping[str, type[Rule]]
    severities: Mapping[str, Severity]


def suppress(document: Document, reported: Sequence[Reported], active: Active) -> Suppressed:
    """Part the findings that a directive in the document covers from the others."""
    if not document.comments and document.front_matter.start == document.front_matter.end:
        return Suppressed(tuple(reported), ())
    from artlint.run.directives import directives  # most articles have none to read

    found = directives(document)
    used: set[tuple[int, str]] = set()
    kept: list[Reported] = []
    suppressed: list[Reported] = []
    for item in reported:
        hits = _hits(item, found, active)
        used.update(hits)
        (suppressed if hits else kept).append(item)
    kept.extend(_about(document, found, used, active))
    return Suppressed(tuple(sorted(kept, key=by_place)), tuple(suppressed))


def _hits(item: Reported, found: Sequence[Directive], active: Active) -> list[tuple[int, str]]:
    code = item.finding.code
    name = active.registered[code].name if code in active.registered else ""
    return [
        (index, selector)
        for index, directive in enumerate(found)
        if directive.covers.start <= item.place.start < directive.covers.end
        if not any(item.place.start >= start and _selects(ended, code, name) for ended, start in directive.ended)
        for selector in directive.selectors
        if _selects(selector, code, name)
    ]


def _selects(selector: str, code: str, name: str) -> bool:
    return selector in ("ALL", name, code) or (selector.isupper() and code.startswith(selector))


def _about(
    document: Document, found: Sequence[Directive], used: set[tuple[int, str]], active: Active
) -> Iterable[Reported]:
    """The findings about directives that cannot be read, name no rule or covered nothing."""
    for index, directive in enumerate(found):
        if directive.fault:
            yield from _reported(document, MALFORMED, directive, directive.fault, active)
            continue
        for selector in directive.selectors:
            if (index, selector) not in used and (message := _unused(selector, active)):
                yield from _reported(document, UNUSED, directive, message, active)


def _unused(selector: str, active: Active) -> str:
    """What to say of a selector that covered nothing; nothing when its rules did not all run."""
    chosen = [code for code, rule in active.registered.items() if _selects(selector, code, rule.name)]
    if not chosen:
        names = [*active.registered, *(rule.name for rule in active.registered.values())]
        return f"this suppression names no rule: {selector}{did_you_mean(selector, names)}"
    ran = all(code in active.rules for code in chosen if active.registered[code].default)
    what = "" if selector == "ALL" else f" of {selector}"
    return f"this suppression{what} covers no finding; remove it" if ran else ""


def _reported(document: Document, code: str, directive: Directive, message: str, active: Active) -> Iterable[Reported]:
    if code in active.rules:
        rule = active.rules[code]
        severity = active.severities.get(code, rule.severity)
        offset = _text_offset(document, directive.place.start)
        yield Reported(Finding(code, Span(offset, offset), message), severity, directive.place, type(rule))


def _text_offset(document: Document, source_offset: int) -> int:
    ends = (block.span.end for block in document.blocks if document.source_span(block.span).start <= source_offset)
    return max(ends, default=0)
