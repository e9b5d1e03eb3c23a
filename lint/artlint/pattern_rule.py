"""Rules written as one YAML file.

The keys that say what to look for are Vale's, so that a Vale rule of a known kind is a valid rule file; ours add
`code`, the manual (`summary`, `why`, `leaves-alone`, `source`) and the cases (`flags`, `passes`).
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from artlint.cache import files
from artlint.data import Data
from artlint.errors import RuleError, did_you_mean
from artlint.finding import Applicability, Edit, Fix, Severity
from artlint.matcher import Pattern, PatternSet, anchor, is_title
from artlint.matcher.patterns import PatternError
from artlint.rule import Rule, option
from artlint.yaml_file import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.document import Block, Document
    from artlint.finding import Finding
    from artlint.matcher import Match
    from artlint.span import Span

_COMMON = frozenset(
    [
        "extends",
        "message",
        "level",
        "scope",
        "link",
        "description",
        "limit",
        "action",
        "name",
        "ignorecase",
        "exceptions",
        "skip-titles",
        "vocab",
        "nonword",
        "code",
        "summary",
        "why",
        "leaves-alone",
        "source",
        "since",
        "status",
        "default",
        "fix",
        "flags",
        "passes",
    ]
)
_KEYS = {
    "existence": _COMMON | {"tokens", "raw", "append"},
    "substitution": _COMMON | {"swap", "capitalize", "pos"},
    "repetition": _COMMON | {"tokens", "max", "alpha"},
}
_LEVELS = {"suggestion": Severity.INFO, **{severity.label: severity for severity in Severity}}
_SCOPES: dict[str, frozenset[str]] = {
    "text": frozenset(
        {"paragraph", "heading", "list_item", "quote", "caption", "table_cell", "image_alt", "front_matter"}
    ),
    "paragraph": frozenset({"paragraph"}),
    "sentence": frozenset({"paragraph"}),
    "heading": frozenset({"heading"}),
    "list": frozenset({"list_item"}),
    "blockquote": frozenset({"quote"}),
    "table": frozenset({"table_cell"}),
    "caption": frozenset({"caption"}),
    "alt": frozenset({"image_alt"}),
    "frontmatter": frozenset({"front_matter"}),
}
_APPLICABILITIES = {level.label: level for level in Applicability}


class Entry(NamedTuple):
    """One thing a rule file looks for; `replacement` is None where it only says what should not stand there."""

    expression: str
    anchor: str
    replacement: str | None


class PatternRule(Rule):
    """A rule built from a rule file; `rule_class` makes one subclass for each file."""

    message: str
    why: str
    path: str  # of the rule file
    ignore_case: bool
    kinds: frozenset[str]
    applicability: Applicability | None
    entries: tuple[Entry, ...]
    exceptions: str  # one expression; empty when there are none
    skip_titles: bool  # leave "Only Time Will Tell" alone, which is somebody's title
    allow: tuple[str, ...] = option((), help="phrases to leave alone, upper or lower case")

    @classmethod
    def pattern_set(cls) -> PatternSet:
        """The patterns of the rule, shared by its instances."""
        if "_patterns" not in cls.__dict__:
            cls._patterns = PatternSet(
                (Pattern(e.expression, e.anchor) for e in cls.entries), ignore_case=cls.ignore_case
            )
        return cls._patterns

    _patterns: PatternSet

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for every match that no exception covers."""
        patterns = self.pattern_set()
        candidates = patterns.possible(document.vocabulary)
        if not candidates:
            return
        for block in document.blocks:
            if block.kind in self.kinds:
                yield from self._findings(document, block, candidates)

    def _findings(self, document: Document, block: Block, candidates: list[int]) -> Iterator[Finding]:
        patterns = self.pattern_set()
        for match in patterns.matches(document.text, block.span, candidates):
            text = document.slice(match.span)
            if self._allowed(text):
                continue
            replacements = self._replacements(match, document.text)
            if text in replacements:
                continue
            shown = self._between.join(replacements) if replacements else None
            fix = self._fix(match.span, replacements) if document.contiguous(match.span) else None
            yield self.finding(match.span, formatted(self.message, text, shown), fix=fix, why=self.why)

    def _allowed(self, text: str) -> bool:
        if self.skip_titles and is_title(text):
            return True
        if self.exceptions and re.search(self.exceptions, text):
            return True
        return any(phrase.casefold() in text.casefold() for phrase in self.allow)

    @property
    def _between(self) -> str:
        """What parts several replacements in a message, which may or may not put its `%s` in quotation marks."""
        return "” or “" if "“%s”" in self.message else " or "

    def _replacements(self, match: Match, text: str) -> list[str]:
        """What may stand there instead: the parts of the rule file's value between bars, groups filled in."""
        template = self.entries[match.pattern].replacement
        if template is None:
            return []
        found = self.pattern_set().expression(match.pattern).match(text, match.span.start)
        if "$" in template and found:
            template = found.expand(re.sub(r"\$(\d)", r"\\\1", template))
        options = template.split("|")
        if self.ignore_case and text[match.span.start].isupper():
            return [option[:1].upper() + option[1:] for option in options]
        return options

    def _fix(self, span: Span, replacements: list[str]) -> Fix | None:
        if not replacements or self.applicability is None:
            return None
        # Which of several fits only an editor can say.
        applicability = self.applicability if len(replacements) == 1 else Applicability.DISPLAY
        return Fix(f"write “{'” or “'.join(replacements)}”", (Edit(span, replacements[0]),), applicability)


class RepetitionRule(PatternRule):
    """`extends: repetition`: the same token more than `max` times in a row."""

    max_repeats: int
    alpha: bool

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding over each token that repeats the one before it."""
        patterns = self.pattern_set()
        candidates = patterns.possible(document.vocabulary)
        for block in document.blocks:
            if block.kind not in self.kinds:
                continue
            previous, count = None, 0
            for match in patterns.matches(document.text, block.span, candidates):
                token = document.slice(match.span).strip()
                if self.alpha and not token.isalpha():
                    continue
                same = previous is not None and self._repeats(document, previous, match.span)
                count = count + 1 if same else 0
                if previous and count > self.max_repeats:
                    yield self.finding(
                        previous._replace(end=match.span.end), formatted(self.message, token), why=self.why
                    )
                    count = 0
                previous = match.span

    def _repeats(self, document: Document, first: Span, second: Span) -> bool:
        same = self._key(document.slice(first)) == self._key(document.slice(second))
        return same and document.sentence_index(first.start) == document.sentence_index(second.start)

    def _key(self, token: str) -> str:
        return token.strip().casefold() if self.ignore_case else token.strip()


def formatted(message: str, text: str, replacement: str | None = None) -> str:
    """The message with its `%s` filled in: the match or, where there is a replacement, that and then the match."""
    values = [text] if replacement is None else [replacement, text]
    parts = message.split("%s")
    filled = [parts[0]]
    for index, part in enumerate(parts[1:]):
        filled += [values[index] if index < len(values) else "", part]
    return "".join(filled).replace("%%", "%")


# ---- from a file to a class


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
    if kind not in _KEYS:
        raise RuleError("", path, f"extends: no kind of rule {kind!r}{did_you_mean(kind, _KEYS)}")
    for key in data.keys():  # noqa: SIM118 - not a mapping
        if key not in _KEYS[kind]:
            raise RuleError("", path, f"{key}: no such key for {kind}{did_you_mean(key, _KEYS[kind])}")
    stem = os.path.splitext(os.path.basename(path))[0]
    return {
        "extends": kind,
        "code": data.string("code", f"{os.path.basename(os.path.dirname(path))}.{stem}"),
        "name": data.string("name", stem.lower().replace("_", "-")),
        "message": data.string("message"),
        "why": data.string("why", ""),
        "manual": _manual(data),
        "since": data.string("since", "0.1.0"),
        "status": data.string("status", "stable"),
        "default": data.boolean("default", default=True),
        "severity": int(_choice(data, "level", "warning", _LEVELS)),
        "ignore_case": data.boolean("ignorecase", default=False),
        "kinds": sorted(_kinds(data)),
        "applicability": _fix_level(data),
        "entries": [tuple(entry) for entry in _entries(data, kind)],
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


def _manual(data: Data) -> str:
    parts = [data.string("summary", data.string("description", ""))]
    labels = (("Why:", "why"), ("Leaves alone:", "leaves-alone"), ("Sources:", "source"))
    parts += [f"{label} {data.string(key)}" for label, key in labels if data.has(key)]
    return "\n\n".join(part.strip() for part in parts)


def _kinds(data: Data) -> set[str]:
    kinds: set[str] = set()
    for scope in data.strings("scope") or ("text",):
        name = scope.split(".", 1)[0]
        if name not in _SCOPES:
            raise RuleError("", data.path, f"scope: no scope {scope!r}{did_you_mean(name, _SCOPES)}")
        kinds |= _SCOPES[name]
    return kinds


def _fix_level(data: Data) -> int:
    default = "unsafe" if data.has("swap") else "none"
    return int(_choice(data, "fix", default, {"none": 0, **_APPLICABILITIES}))


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
        yield Entry(_typographic(expression), "", None)
        return
    for token in tokens:
        yield _entry(token, None, bounded=bounded)


def _entry(token: str, replacement: str | None, *, bounded: bool) -> Entry:
    expression = f"\\b(?:{token})\\b" if bounded else f"(?:{token})"
    return Entry(_typographic(expression), anchor(token, bounded=bounded) or "", replacement)


def _typographic(expression: str) -> str:
    """The expression with its straight apostrophes, outside classes, matching curly ones as well."""
    return re.sub(r"\[[^\]]*\]|'", lambda match: "['’]" if match.group() == "'" else match.group(), expression)


def _exceptions(phrases: tuple[str, ...]) -> str:
    if not phrases:
        return ""
    return rf"\b(?:{'|'.join(sorted(phrases, key=len, reverse=True))})\b"
