"""A rule's manual page, read from its docstring."""

from __future__ import annotations

from inspect import cleandoc

from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from artlint.rule import Rule

_LABELS = {"Flags": "flags", "Why:": "why", "Leaves alone:": "leaves_alone", "Sources:": "sources"}


class Manual(NamedTuple):
    """The parts of a manual page; all but `summary` and `why` may be empty."""

    summary: str
    flags: str = ""
    why: str = ""
    leaves_alone: str = ""
    sources: str = ""


def manual(rule: type[Rule]) -> Manual:
    """The manual in a rule's docstring; paragraphs are joined to one line each."""
    paragraphs = [" ".join(part.split()) for part in cleandoc(rule.__doc__ or "").split("\n\n")]
    parts: dict[str, str] = {}
    for paragraph in paragraphs[1:]:
        for label, field in _LABELS.items():
            if paragraph.startswith(label):
                text = paragraph if label == "Flags" else paragraph.removeprefix(label).strip()
                parts[field] = f"{parts[field]}\n{text}" if field in parts else text
    return Manual(paragraphs[0], **parts)
