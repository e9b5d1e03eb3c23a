"""The directives in a document's comments and front matter."""

from __future__ import annotations

import re

from artlint.expressions import expression
from artlint.span import Span
from artlint.values import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.document import Block, Document

_OURS = expression(r"\s*artlint\s*:\s*(.*)", re.DOTALL)
_DIRECTIVE = expression(
    r"(?P<verb>disable-file|disable|enable)\s*(?:=\s*(?P<selectors>[\w.,\s-]+?))?\s*(?:\s--\s.*|--\s.*)?$", re.DOTALL
)
# Our key at the top of YAML, TOML or JSON; most front matter that holds the word speaks of something else, and much of
# it is no strict YAML, which is not ours to judge.
_KEY = r"[\r\n](?:[\"']?artlint[\"']?[ \t]*[:=.]|\[[ \t]*artlint[ \t]*\])|[{,]\s*\"artlint\"\s*:"
_RUNS_ON = ("list_item", "table_cell")  # a directive before a list or table covers all of it


class Directive(NamedTuple):
    """A suppression: `place` is where it is written, `covers` what it covers, both in source offsets.

    `fault` says why it cannot be read; it then covers nothing. `ended` are selectors of some of its rules, with the
    source offsets from which it no longer covers those.
    """

    place: Span
    covers: Span
    selectors: tuple[str, ...]
    fault: str = ""
    ended: tuple[tuple[str, int], ...] = ()


class _Mark(NamedTuple):
    place: Span
    verb: str
    selectors: tuple[str, ...]


class _Enable(NamedTuple):
    mark: _Mark
    selector: str


class _Part(NamedTuple):
    selector: str
    enables: list[_Enable]


def directives(document: Document) -> list[Directive]:
    """Every directive of the document, in order."""
    found: list[Directive] = list(_in_front_matter(document))
    marks: list[_Mark] = []
    for comment in document.comments:
        if ours := _OURS.fullmatch(comment.body):
            if match := _DIRECTIVE.fullmatch(ours[1].strip()):
                marks.append(_Mark(comment.span, match["verb"], _selectors(match["selectors"])))
            else:
                nothing = Span(comment.span.end, comment.span.end)
                fault = "artlint does not read this comment; write “artlint: disable=CODE -- reason”"
                found.append(Directive(comment.span, nothing, (), fault))
    found.extend(_scoped(document, marks))
    return found


def _selectors(listed: str | None) -> tuple[str, ...]:
    return tuple(re.split(r"[\s,]+", listed.strip(" ,\n\t"))) if listed else ("ALL",)


def _scoped(document: Document, marks: list[_Mark]) -> Iterator[Directive]:
    end_of_file = len(document.source.text)
    closed: set[_Mark] = set()
    for index, mark in enumerate(marks):
        if mark.verb == "disable-file":
            yield Directive(mark.place, Span(0, end_of_file), mark.selectors)
        elif mark.verb == "disable":
            parts = [_Part(selector, _enables(marks, index, selector)) for selector in mark.selectors]
            closed.update(enable.mark for part in parts for enable in part.enables)
            yield from _disabled(document, mark, parts)
        elif mark not in closed:
            fault = "this “enable” has no “disable” before it; remove it"
            yield Directive(mark.place, Span(mark.place.end, mark.place.end), (), fault)


def _disabled(document: Document, mark: _Mark, parts: list[_Part]) -> Iterator[Directive]:
    """What a “disable” covers: the next paragraph; where an “enable” ends some of it, each part up to its own end."""
    if not any(part.enables for part in parts):
        yield Directive(mark.place, _next_paragraph(document, mark.place), mark.selectors)
        return
    for selector, enables in parts:
        end = len(document.source.text)
        if enables and _holds(enables[-1].selector, selector):
            end = enables[-1].mark.place.start
        ended = tuple((enable.selector, enable.mark.place.end) for enable in enables)
        yield Directive(mark.place, Span(mark.place.end, end), (selector,), ended=ended)


def _enables(marks: list[_Mark], index: int, selector: str) -> list[_Enable]:
    """What ends a “disable” of a selector, or some of its rules, in order; the last one may end all of it.

    An “enable” belongs to the nearest “disable” before it, so that one which covers a paragraph stays at that.
    """
    found: list[_Enable] = []
    between: list[str] = []
    for mark in marks[index + 1 :]:
        if mark.verb == "disable":
            between += mark.selectors
            if any(_holds(other, selector) for other in mark.selectors):
                break
        for given in mark.selectors if mark.verb == "enable" else ():
            if _holds(given, selector):
                return [*found, _Enable(mark, given)]
            if _holds(selector, given) and not any(_holds(other, given) for other in between):
                found.append(_Enable(mark, given))
    return found


def _holds(selector: str, other: str) -> bool:
    """Whether the one selects all that the other does: “UNT” holds “UNT001”."""
    return selector in ("ALL", other) or (selector.isupper() and other.startswith(selector))


def _next_paragraph(document: Document, place: Span) -> Span:
    """From the comment to the end of the paragraph it stands in or before; of a list or table, to its last part."""
    end = place.end
    previous: Block | None = None
    for block in document.blocks:
        source = document.source_span(block.span)
        if source.end <= place.end:
            continue
        runs_on = previous is not None and block.kind == previous.kind and block.kind in _RUNS_ON
        if previous is not None and not (runs_on and _no_blank_line(document.source.text[end : source.start])):
            break
        end, previous = source.end, block
        if source.start <= place.start:
            return source
    return Span(place.end, end)


def _no_blank_line(gap: str) -> bool:
    return re.search(r"(?:\r\n|\n|\r)[ \t]*(?:\r|\n)", gap) is None


# ---- front matter


def _in_front_matter(document: Document) -> Iterator[Directive]:
    place = document.front_matter
    content = document.source.text[place.start : place.end]
    if "artlint" not in content or not expression(_KEY).search(content):
        return
    listed = _ignored(content)
    whole = Span(0, len(document.source.text))
    if listed is None:
        fault = "artlint does not read this front matter; write “artlint: {ignore: [CODE]}”"
        yield Directive(place, Span(0, 0), (), fault)
    elif listed:
        yield Directive(place, whole, tuple(listed))


def _ignored(content: str) -> list[str] | None:
    """The selectors under artlint.ignore; none when there is no such key, None when it is something else."""
    try:
        fields = _fields(content)
    except ValueError:
        return None
    if not isinstance(fields, dict) or "artlint" not in fields:
        return []
    settings = cast("dict[str, object]", fields)["artlint"]
    if not isinstance(settings, dict) or set(cast("dict[str, object]", settings)) != {"ignore"}:
        return None
    ignored = cast("dict[str, object]", settings)["ignore"]
    items = cast("list[object]", ignored) if isinstance(ignored, list) else [ignored]
    return [str(item) for item in items]


def _fields(content: str) -> object:
    if content.startswith("+++"):
        import tomllib

        return tomllib.loads(content.strip().strip("+"))
    import yaml  # reads JSON as well

    try:
        return cast(
            "object", yaml.safe_load(content.strip().removeprefix("---").removesuffix("---").removesuffix("..."))
        )
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
