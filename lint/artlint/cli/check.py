"""`artlint check`."""

from __future__ import annotations

import os
import sys

from artlint.cli.arguments import (
    Parser,
    add_config_arguments,
    config_finder,
    registry_or_warn,
    save_caches,
    selectors,
    warn,
)
from artlint.errors import FAULTS, ArtlintError, PluginError, did_you_mean, reason
from artlint.report.reporter import ReportContext
from artlint.run.discover import left_out
from artlint.run.read import decoded
from artlint.run.session import Session
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

    from artlint.finding import Severity
    from artlint.plugins import Registry
    from artlint.report.reporter import Reporter
    from artlint.run.result import FileResult

STDIN = "-"


class Outcome:
    """What decides the exit status."""

    def __init__(self, session: Session, fail_on: Severity | None) -> None:
        self._session = session
        self._fail_on = fail_on
        self.failing = False
        self.failures: list[ArtlintError] = []
        self.raised: BaseException | None = None  # by what makes the results, not by what reports them

    def seen(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """The results, unchanged."""
        try:
            for result in results:
                self.failures += result.failures
                if result.findings and not self.failing:
                    threshold = self._session.finder.for_file(result.path).fail_on
                    self.failing = any(reported.severity >= threshold for reported in result.findings)
                yield result
        except FAULTS as error:
            self.raised = error
            raise


def run(arguments: Sequence[str]) -> int:
    """Check the articles and report; the exit status."""
    args = _parser().parse_args(arguments)
    registry = registry_or_warn(verbose=args.verbose)
    paths: list[str] = args.paths or ["."]
    session = Session(registry, config_finder(args, registry, _overrides(args)), _places(paths, args.stdin_filename))
    config = session.finder.for_directory(os.getcwd())
    format_name = args.output_format or config.output_format
    reporter = _reporter(format_name, registry.reporters)
    outcome = Outcome(session, None)
    results = outcome.seen(_results(session, paths, args.stdin_filename))
    context = _context(args, session)
    try:
        reporter(results, sys.stdout, context)
    except FAULTS as error:
        outcome.failures.append(_reporter_failure(error, format_name, registry, outcome))
    save_caches()
    sys.stdout.flush()
    failures = [*session.failures.values(), *outcome.failures]
    for failure in failures:
        warn(failure, verbose=args.verbose)
    if failures or registry.failures:
        return 2
    return int(outcome.failing and not args.exit_zero)


def _parser() -> Parser:
    parser = Parser("check", "Report what is wrong in articles: files, folders, or - for standard input.")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles or folders; this folder when none is named")
    _add_list(parser, "--select", "RULES", "run only these rules: codes, prefixes, names")
    _add_list(parser, "--ignore", "RULES", "leave these rules out")
    _add_list(parser, "--extend-select", "RULES", "run these rules as well")
    parser.add_argument("--output-format", metavar="FORMAT", help="full (the default), concise, json or a plugin's")
    parser.add_argument("--fail-on", metavar="LEVEL", help="exit with 1 from this level up: info, warning or error")
    parser.add_argument("--exit-zero", action="store_true", help="exit with 0 even when there are findings")
    parser.add_argument("--statistics", action="store_true", help="count the findings by rule instead of showing them")
    parser.add_argument("-q", "--quiet", action="store_true", help="no summary")
    parser.add_argument("--stdin-filename", metavar="PATH", help="what standard input is called, for its format")
    _add_list(parser, "--exclude", "GLOBS", "leave these files and folders out")
    parser.add_argument("--force-exclude", action="store_true", help="leave out excluded files even when named")
    add_config_arguments(parser)
    return parser


def _add_list(parser: Parser, option: str, metavar: str, description: str) -> None:
    """Add an option that takes a list with commas and may be given several times."""
    parser.add_argument(option, type=selectors, action="extend", metavar=metavar, help=description)


def _overrides(args: argparse.Namespace) -> dict[str, object]:
    given = {
        "select": args.select,
        "ignore": args.ignore,
        "extend-select": args.extend_select,
        "fail-on": args.fail_on,
        "extend-exclude": args.exclude,
        "force-exclude": args.force_exclude or None,
    }
    return {key: value for key, value in given.items() if value is not None}


def _reporter(name: str, reporters: dict[str, Reporter]) -> Reporter:
    if name not in reporters:
        known = ", ".join(sorted(reporters))
        raise ArtlintError(f"--output-format: no format {name!r}{did_you_mean(name, reporters)} (there are {known})")
    return reporters[name]


def _reporter_failure(error: BaseException, name: str, registry: Registry, outcome: Outcome) -> PluginError:
    """The failure of a reporter. Raises the error again when it is none of the reporter's."""
    owner = registry.owner("reporter", name)
    if owner is None or error is outcome.raised or isinstance(error, ArtlintError | BrokenPipeError):
        raise error
    failure = PluginError(owner.distribution, f"reporter {name} failed ({owner.module}): {reason(error)}")
    failure.__cause__ = error
    return failure


def _places(paths: Sequence[str], stdin_filename: str | None) -> list[str]:
    """The files and folders of the run; for standard input, the folder it is said to come from."""
    if STDIN not in paths:
        return list(paths)
    folder = os.path.dirname(stdin_filename or "")
    return [folder] if os.path.isdir(folder) else []


def _results(session: Session, paths: Sequence[str], stdin_filename: str | None) -> Iterator[FileResult]:
    if STDIN not in paths:
        yield from session.check_paths()
        return
    if len(paths) > 1:
        raise ArtlintError("standard input (-) goes alone, without other paths")
    content = sys.stdin.buffer.read()  # whoever writes it need not care whether it is wanted
    if stdin_filename is None or not left_out(stdin_filename, session.finder):
        yield session.check_source(decoded(stdin_filename or STDIN, content))


def _context(args: argparse.Namespace, session: Session) -> ReportContext:
    rules = session.rules(session.finder.for_directory(os.getcwd()))
    width = _width()
    return ReportContext(rules, width, use_color(), quiet=args.quiet, statistics=args.statistics)


def _width() -> int:
    if columns := os.environ.get("COLUMNS", ""):
        return int(columns) if columns.isdigit() else 80
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError):
        return 80


def use_color() -> bool:
    """Whether to colour: NO_COLOR says no, FORCE_COLOR says yes, else only for a terminal that can."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
