"""From a YAML file to a rule.

The keys that say what to look for are Vale's, so that a Vale rule of a known kind is a valid rule file; ours add
`code`, the manual (`summary`, `why`, `leaves-alone`, `source`) and the cases (`flags`, `passes`).
"""

from __future__ import annotations

import os
import re

from artlint.cache import files
from artlint.data import Data
from artlint.errors import RuleError, did_you_mean
from artlint.finding import Applicability, Severity
from artlint.matcher import anchors, check_expression, literal
from artlint.matcher.patterns import PatternError
from artlint.pattern_rule import Entry, PatternRule, RepetitionRule
from artlint.rule import STATUSES, selectable
from artlint.scope import ScopeError, kinds_in
from artlint.values import TYPE_CHECKING, cast
from artlint.yaml_file import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_COMMON = frozenset(
    "extends message level scope link description limit action name ignorecase exceptions skip-titles vocab nonword "
    "code summary why leaves-alone source since status default fix flags passes".split()
)
_KEYS = {
    "existence": _COMMON | {"tokens", "raw", "append"},
    "substitution": _COMMON | {"swap", "capitalize", "pos"},
    "repetition": _COMMON | {"tokens", "max", "alpha"},
}
# Vale's other kinds of rule.
_NOT_READ = frozenset(
    "occurrence consistency conditional capitalization readability metric spelling sequence script".split()
)
_LEVELS = {"suggestion": Severity.INFO, **{severity.label: severity for severity in Severity}}
_APPLICABILITIES = {level.label: level for level in Applicability}


def rule_class(path: str) -> type[PatternRule]:
    """The rule of a YAML file. Raises RuleError naming file and key when it is not a rule file."""
    try:
        fields = cast("dict[str, Any]", files.value(path, _fields))
    except PatternError as error:
        raise RuleError("", path, str(error)) from error
    base = RepetitionRule if fields["extends"] == "repetition" else PatternRule
    attributes = {
        **fields,
        "__doc__": fields["manual"],
        "__module__": base.__module__,
        "path": path,
        "severity": Severity(fields["severity"]),
        "kinds": frozenset(fields["kinds"]),
        "applicability": Applicability(fields["applicability"]) if fields["applicability"] else None,
        "entries": tuple(Entry(*entry) for entry in fields["entries"]),
    }
    return cast("type[PatternRule]", type(f"{base.__name__}:{fields['code']}", (base,), attributes))


def is_rule_file(path: str) -> bool:
    """Whether a YAML file is a rule: it has `extends`. Data and case files have not."""
    return bool(files.value(path, _has_extends))


def _has_extends(path: str) -> bool:
    with open(path, "rb") as file:
        return re.search(rb"(?mi)^extends\s*:", file.read()) is not None


def _fields(path: str) -> dict[str, object]:
    """What a rule file says, as plain values that a cache can keep."""
    data = _lowered(path)
    kind = data.string("extends", "")
    if kind in _NOT_READ:
        raise RuleError("", path, f"extends: {kind} rules are not read yet; {', '.join(_KEYS)} are")
    if kind not in _KEYS:
        raise RuleError("", path, f"extends: no kind of rule {kind!r}{did_you_mean(kind, _KEYS)}")
    for key in data.keys():  # noqa: SIM118 - not a mapping
        if key not in _KEYS[kind]:
            raise RuleError("", path, f"{key}: no such key for {kind}{did_you_mean(key, _KEYS[kind])}")
    style, stem = os.path.basename(os.path.dirname(path)), os.path.splitext(os.path.basename(path))[0]
    return {
        "extends": kind,
        "code": _word(data, "code", f"{style}.{stem}"),
        "name": _word(data, "name", stem.lower().replace("_", "-")),
        "message": data.string("message"),
        "why": data.string("why", ""),
        "manual": _manual(data),
        "url": data.string("link", ""),
        "since": data.string("since", "0.1.0"),
        "status": _choice(data, "status", "stable", dict(zip(STATUSES, STATUSES, strict=True))),
        "default": data.boolean("default", default=True),
        "severity": int(_choice(data, "level", "warning", _LEVELS)),
        "ignore_case": data.boolean("ignorecase", default=False),
        "kinds": sorted(_kinds(data)),
        "reads_quotes": _kinds(data) == {"quote"},  # all there is to read is a quotation
        "applicability": _fix_level(data),
        "entries": _looked_for(data, kind),
        "exceptions": _exceptions(data.strings("exceptions")),
        "skip_titles": data.boolean("skip-titles", default=False),
        "max_repeats": int(data.number("max", 0)),
        "alpha": data.boolean("alpha", default=False),
    }


def _lowered(path: str) -> Data:
    content = read_yaml(path)
    if isinstance(content, dict):
        content = {str(key).lower(): value for key, value in cast("dict[object, object]", content).items()}
    return Data(path, content)


def _choice(data: Data, key: str, default: str, choices: dict[str, Any]) -> Any:
    value = data.string(key, default)
    if value not in choices:
        raise RuleError(
            "", data.path, f"{key}: {value!r} is none of {', '.join(choices)}{did_you_mean(value, choices)}"
        )
    return choices[value]


def _word(data: Data, key: str, default: str) -> str:
    """A code or name; one that is made from the names of files has hyphens for what cannot stand there."""
    word = data.string(key, re.sub(r"[^\w.-]+", "-", default))
    if selectable(word):
        return word
    near = re.sub(r"[^\w.-]+", "" if key == "code" else "-", word).strip("-")
    near = f"; did you mean {near.upper() if key == 'code' else near.lower()}?" if selectable(near) else ""
    raise RuleError("", data.path, f"{key}: expected letters, digits, dots and hyphens, found {word!r}{near}")


def _manual(data: Data) -> str:
    parts = [data.string("summary", data.string("description", ""))]
    labels = (("Why:", "why"), ("Leaves alone:", "leaves-alone"), ("Sources:", "source"))
    parts += [f"{label} {data.string(key)}" for label, key in labels if data.has(key)]
    return "\n\n".join(part.strip() for part in parts)


def _kinds(data: Data) -> set[str]:
    try:
        return {kind for scope in data.strings("scope") or ("text",) for kind in kinds_in(scope)}
    except ScopeError as error:
        raise RuleError("", data.path, f"scope: {error}") from error


def _fix_level(data: Data) -> int:
    default = "unsafe" if data.has("swap") else "none"
    return int(_choice(data, "fix", default, {"none": 0, **_APPLICABILITIES}))


def _looked_for(data: Data, kind: str) -> list[tuple[object, ...]]:
    """The entries. Raises RuleError when there are none: such a rule would never say anything."""
    entries: list[tuple[object, ...]] = [tuple(entry) for entry in _entries(data, kind)]
    if not entries:
        key = "swap" if kind == "substitution" else "tokens"
        raise RuleError("", data.path, f"{key}: there is nothing in it to look for")
    return entries


def _entries(data: Data, kind: str) -> Iterator[Entry]:
    bounded = not data.boolean("nonword", default=False) and kind != "repetition"
    if kind == "substitution":
        swap = data.section("swap")
        for key in sorted(swap.keys(), key=len, reverse=True):
            yield _entry(key, swap.string(key), bounded=bounded)
        return
    raw = "".join(data.strings("raw"))
    tokens = [token for token in data.strings("tokens") if token.strip()]
    if raw:
        joined = f"\\b(?:{'|'.join(tokens)})\\b" if bounded and tokens else "|".join(tokens)
        expression = f"{joined}{raw}" if data.boolean("append", default=False) else f"{raw}{joined}"
        yield _checked(Entry(_typographic(expression), (), "", None))
        return
    for token in tokens:
        yield _entry(token, None, bounded=bounded)


def _entry(token: str, replacement: str | None, *, bounded: bool) -> Entry:
    expression = f"\\b(?:{token})\\b" if bounded else f"(?:{token})"
    return _checked(Entry(_typographic(expression), anchors(token, bounded=bounded), literal(token), replacement))


def _checked(entry: Entry) -> Entry:
    check_expression(entry.expression)  # now, when the file is read, and not on the article that first needs it
    return entry


def _typographic(expression: str) -> str:
    """The expression with its straight apostrophes, outside classes, matching curly ones as well."""
    return re.sub(r"\[[^\]]*\]|'", lambda match: "['’]" if match.group() == "'" else match.group(), expression)


def _exceptions(phrases: tuple[str, ...]) -> str:
    if not phrases:
        return ""
    return _typographic(rf"\b(?:{'|'.join(sorted(phrases, key=len, reverse=True))})\b")
