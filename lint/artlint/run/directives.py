"""The directives in a document's comments and front matter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from artlint.expressions import expression
from artlint.span import Span
from artlint.values import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.document import Block, Document

_OURS = expression(r"\s*artlint\s*:\s*(.*)", re.DOTALL)
_DIRECTIVE = expression(
    r"(?P<verb>disable-file|disable|enable)\s*(?:=\s*(?P<selectors>[\w.,\s-]+?))?\s*(?:\s--\s.*|--\s.*)?$", re.DOTALL
)
_RUNS_ON = ("list_item", "table_cell")  # a directive before a list or table covers all of it


class Directive(NamedTuple):
    """A suppression: `place` is where it is written, `covers` what it covers, both in source offsets.

    `fault` says why it cannot be read; it then covers nothing.
    """

    place: Span
    covers: Span
    selectors: tuple[str, ...]
    fault: str = ""


class _Mark(NamedTuple):
    place: Span
    verb: str
    selectors: tuple[str, ...]


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
    closed: set[int] = set()
    for index, mark in enumerate(marks):
        if mark.verb == "disable-file":
            yield Directive(mark.place, Span(0, end_of_file), mark.selectors)
        elif mark.verb == "disable":
            closing = _closing(marks, index)
            closed.update(closing)
            end = marks[closing[0]].place.start if closing else 0
            covers = Span(mark.place.end, end) if closing else _next_paragraph(document, mark.place)
            yield Directive(mark.place, covers, mark.selectors)
        elif index not in closed:
            fault = "this “enable” has no “disable” before it; remove it"
            yield Directive(mark.place, Span(mark.place.end, mark.place.end), (), fault)


def _closing(marks: list[_Mark], index: int) -> list[int]:
    selectors = marks[index].selectors
    return [
        later
        for later in range(index + 1, len(marks))
        if marks[later].verb == "enable" and marks[later].selectors in (selectors, ("ALL",))
    ][:1]


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
    if "artlint" not in content:
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
