"""Rules that look for patterns; `artlint.rule_file` makes them from YAML files."""

from __future__ import annotations

import re

from artlint.expressions import expression
from artlint.finding import Applicability, Edit, Fix
from artlint.matcher import Pattern, PatternSet, is_title
from artlint.rule import Rule, option
from artlint.scope import kind_of
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from artlint.document import Block, Document
    from artlint.finding import Finding
    from artlint.matcher import Match
    from artlint.span import Span


class Entry(NamedTuple):
    """One thing a rule file looks for; `replacement` is None where it only says what should not stand there."""

    expression: str
    anchors: tuple[str, ...]
    literal: str
    replacement: str | None


class PatternRule(Rule):
    """A rule built from a rule file; `artlint.rule_file` makes one subclass for each file."""

    message: str
    why: str
    path: str  # of the rule file
    ignore_case: bool
    kinds: frozenset[str]  # of blocks, as `artlint.scope` names them
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
                (Pattern(e.expression, e.anchors, e.literal) for e in cls.entries), ignore_case=cls.ignore_case
            )
        return cls._patterns

    _patterns: PatternSet

    def check(self, document: Document) -> Iterator[Finding]:
        """A finding for every match that no exception covers."""
        for block, candidates in self._blocks(document):
            yield from self._findings(document, block, candidates)

    def _blocks(self, document: Document) -> Iterator[tuple[Block, list[int]]]:
        """The blocks in the rule's scope with the patterns that may match there."""
        patterns = self.pattern_set()
        candidates = patterns.possible(document.vocabulary)
        if not candidates:
            return
        starts = [block.span.start for block in document.blocks]
        for index, chosen in sorted(patterns.places(document.folded, candidates, starts).items()):
            if kind_of(document.blocks[index]) in self.kinds:
                yield document.blocks[index], chosen

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
        if self.exceptions and expression(self.exceptions).search(text):
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
        for block, candidates in self._blocks(document):
            previous, count = None, 0
            for match in self.pattern_set().matches(document.text, block.span, candidates):
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
