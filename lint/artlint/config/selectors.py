"""What names rules in a configuration: "ALL", a code, the beginning of a code, a rule's name."""

from __future__ import annotations

from artlint.config.toml_text import toml_string
from artlint.errors import did_you_mean
from artlint.values import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from artlint.rule import Rule

ALL = "ALL"
EXACT = 1_000  # the rank of a code or name: above any prefix, whose rank is its length


class SelectorError(ValueError):
    """A selector that names no rule, or none that it may select; `str(error)` says which and what is near."""


class Selected(NamedTuple):
    """The codes a selector names and how specific it is: a more specific selector has the higher rank."""

    codes: tuple[str, ...]
    rank: int


class Selectors:
    """The selectors that a set of rules answers to."""

    def __init__(self, rules: Mapping[str, type[Rule]]) -> None:
        self._rules = rules

    def named(self, selector: str) -> Selected:
        """Every rule the selector names, whatever its status. Raises SelectorError when there is none."""
        if selector == ALL:
            return Selected(tuple(self._rules), 0)
        if selector in self._rules:
            return Selected((selector,), EXACT)
        if named := tuple(code for code, rule in self._rules.items() if rule.name == selector):
            return Selected(named, EXACT)
        if family := tuple(code for code in self._rules if _begins(code, selector)):
            return Selected(family, len(selector))
        near = did_you_mean(selector, self._choices())
        raise SelectorError(f"no rule or family {toml_string(selector)}{near}")

    def knows(self, selector: str) -> bool:
        """Whether there is a rule that the selector names."""
        try:
            return bool(self.named(selector))
        except SelectorError:
            return False

    def selected(self, selector: str) -> Selected:
        """The rules the selector may switch on: stable ones; of another status, those it names.

        Diagnostic rules, which say something of the text rather than against it, answer to their code alone. Raises
        SelectorError when the selector would switch on nothing.
        """
        named = self.named(selector)
        if selector in self._rules or not named.codes:
            return named
        wanted = {"stable", "preview", "deprecated"} if named.rank == EXACT else {"stable"}
        codes = tuple(code for code in named.codes if self._rules[code].status in wanted)
        if not codes:
            statuses = sorted({self._rules[code].status for code in named.codes})
            raise SelectorError(
                f'"{selector}" names only {" and ".join(statuses)} rules; select {named.codes[0]} by code'
            )
        return Selected(codes, named.rank)

    def _choices(self) -> Iterator[str]:
        for code, rule in self._rules.items():
            yield code
            yield rule.name
            yield family(code)


def family(code: str) -> str:
    """The part of a code that its family shares: "UNT" of UNT001, "House" of House.Terms."""
    style, dot, _ = code.rpartition(".")
    return style if dot else code.rstrip("0123456789")


def _begins(code: str, selector: str) -> bool:
    # "UNT" and "UNT0" begin UNT001; "U" does not, for no family is called so.
    if "." in code:
        return selector == family(code)
    return code.startswith(selector) and selector.startswith(family(code))
