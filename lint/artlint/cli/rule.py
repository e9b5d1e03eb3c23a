"""`artlint rule`."""

from __future__ import annotations

import os
import sys
import textwrap

from artlint.cli.arguments import Parser, add_config_arguments, config_finder, registry_or_warn, save_caches
from artlint.errors import ArtlintError, did_you_mean
from artlint.manual import manual
from artlint.run.session import Session
from artlint.testing import Case, cases_of
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from artlint.rule import Rule

_WIDTH = 100
_EXAMPLES = 3


def run(arguments: Sequence[str]) -> int:
    """Print one rule's manual, or every rule; the exit status."""
    parser = Parser("rule", "Explain a rule: what it flags, why, what it leaves alone, its options and examples.")
    parser.add_argument("code", nargs="?", metavar="CODE", help="a code (UNT001) or a name (implausible-quantity)")
    parser.add_argument("--all", action="store_true", help="every rule")
    parser.add_argument("--output-format", choices=("text", "json"), default="text")
    add_config_arguments(parser)
    args = parser.parse_args(arguments)
    registry = registry_or_warn(verbose=args.verbose)
    session = Session(registry, config_finder(args, registry))
    rules = session.rules(session.finder.for_directory(os.getcwd()))
    if bool(args.code) == args.all:
        raise ArtlintError("rule: name one rule, or say --all; artlint rule --help tells more")
    chosen = list(rules.values()) if args.all else [_named(args.code, rules)]
    if args.output_format == "json":
        import json

        described = [_described(rule) for rule in chosen]
        sys.stdout.write(f"{json.dumps(described if args.all else described[0], indent=2, ensure_ascii=False)}\n")
    else:
        lines = _table(chosen) if args.all else _page(chosen[0])
        sys.stdout.writelines(f"{line}\n" for line in lines)
    save_caches()
    return 0


def _named(given: str, rules: Mapping[str, type[Rule]]) -> type[Rule]:
    by_name = {rule.name: rule for rule in rules.values()}
    found = rules.get(given) or rules.get(given.upper()) or by_name.get(given)
    if found is None:
        raise ArtlintError(
            f"rule: no rule {given!r}{did_you_mean(given, [*rules, *by_name])}; artlint rule --all lists them"
        )
    return found


def _table(rules: Iterable[type[Rule]]) -> Iterator[str]:
    for rule in rules:
        state = "" if rule.default and rule.status == "stable" else f" ({_state(rule)})"
        yield f"{rule.code:<7} {rule.severity.label:<8} {rule.name:<24} {manual(rule).summary}{state}"


def _state(rule: type[Rule]) -> str:
    return rule.status if rule.status != "stable" else "on by default" if rule.default else "off by default"


def _page(rule: type[Rule]) -> Iterator[str]:
    page = manual(rule)
    yield f"{rule.code} {rule.name} ({rule.severity.label}, {_state(rule)}, since {rule.since})"
    yield ""
    yield from _wrapped(page.summary)
    for title, text in (("", page.flags), ("Why", page.why), ("Leaves alone", page.leaves_alone)):
        if text:
            yield ""
            yield from _wrapped(f"{title}: {text}" if title else text)
    yield from _options(rule)
    cases = list(cases_of(rule))
    yield from _examples("Flags", [case for case in cases if case.flags])
    yield from _examples("Passes", [case for case in cases if not case.flags])
    if page.sources:
        yield ""
        yield from _wrapped(f"Sources: {page.sources}")
    if rule.url:
        yield ""
        yield f"More: {rule.url}"


def _options(rule: type[Rule]) -> Iterator[str]:
    if not rule.options:
        return
    yield ""
    yield f"Options ([options.{rule.code}] in artlint.toml):"
    for name, option in rule.options.items():
        default = _toml(option.plain_default)
        yield from _wrapped(f"{name.replace('_', '-')} = {default}: {option.help} ({option.type_name})", "  ")


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value).replace("'", '"')


def _examples(title: str, cases: Sequence[Case]) -> Iterator[str]:
    if not cases:
        return
    yield ""
    yield f"{title}:"
    for case in cases[:_EXAMPLES]:
        yield from _verbatim("  - ", case.marked)
        for name, value in case.options.items():
            yield from _wrapped(f"with {name} = {_toml(value)}", "    ")
        if case.fixed is not None and case.fixed.strip():
            yield from _verbatim("    fixed: ", case.fixed)
        if case.because:
            yield from _wrapped(f"because {case.because}", "    ")


def _verbatim(label: str, text: str) -> Iterator[str]:
    """A text whose every line stays one, blank ones too; what is wrapped of a line stands further in."""
    first, *more = text.rstrip("\n").split("\n")
    indent = "    "
    if more and label.strip() != "-":
        yield label.rstrip()
        label = indent = f"{indent}  "
    further = f"{indent}  " if more else indent
    yield from textwrap.wrap(first, _WIDTH, initial_indent=label, subsequent_indent=further) or [label.rstrip()]
    for line in more:
        yield from textwrap.wrap(line, _WIDTH, initial_indent=indent, subsequent_indent=further) or [""]


def _wrapped(text: str, indent: str = "") -> list[str]:
    return [
        line
        for paragraph in text.split("\n")
        for line in textwrap.wrap(paragraph, _WIDTH, initial_indent=indent, subsequent_indent=indent)
    ]


def _described(rule: type[Rule]) -> dict[str, object]:
    page = manual(rule)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.label,
        "status": rule.status,
        "default": rule.default and rule.status == "stable",
        "since": rule.since,
        "url": rule.url or None,
        **page._asdict(),
        "options": [
            {
                "name": name.replace("_", "-"),
                "type": option.type_name,
                "default": option.plain_default,
                "help": option.help,
            }
            for name, option in rule.options.items()
        ],
        "cases": [
            {"text": case.marked, "flags": case.flags, "fixed": case.fixed, "because": case.because or None}
            for case in cases_of(rule)
        ],
    }
