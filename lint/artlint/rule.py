"""What a rule is."""

from __future__ import annotations

from abc import ABC, abstractmethod

from artlint.errors import ArtlintError, did_you_mean
from artlint.finding import Finding, Severity
from artlint.values import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import ClassVar, Literal, TypeVar

    from artlint.document import Document
    from artlint.finding import Fix, Related
    from artlint.span import Span

    Status = Literal["stable", "preview", "deprecated", "diagnostic"]
    T = TypeVar("T")

STATUSES: tuple[Status, ...] = ("stable", "preview", "deprecated", "diagnostic")


def selectable(word: str) -> bool:
    """Whether a code or name can stand in a list of rules, in configuration and in a comment."""
    return word != "ALL" and word.replace(".", "").replace("-", "").replace("_", "").isalnum()


class OptionError(ArtlintError):
    """An option that a rule does not have, or a value of the wrong type; `option` is its name in the configuration."""

    def __init__(self, option: str, reason: str) -> None:
        self.option = option
        self.reason = reason
        super().__init__(f"{option}: {reason}")


class Option(NamedTuple):
    """A rule's option: its default says its type."""

    default: object
    help: str
    paths: bool = False  # files, which configuration names from where it stands

    @property
    def plain_default(self) -> object:
        """The default as configuration would write it: a list where the rule sees a tuple."""
        kind = type(self.default)
        return list(cast("tuple[object, ...]", self.default)) if kind is tuple else self.default

    @property
    def type_name(self) -> str:
        """The type as a user writes it: "list of strings", "number" ..."""
        return _TYPE_NAMES[type(self.default)]

    def read(self, name: str, value: object) -> object:
        """A configured value as the rule will see it. Raises OptionError when it has another type."""
        kind = type(self.default)
        if kind is tuple and isinstance(value, list | tuple):
            items = cast("list[object]", value)
            if all(isinstance(item, str) for item in items):
                return tuple(items)
        elif kind is float and isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        elif kind in (bool, int, str) and type(value) is kind:
            return value
        raise OptionError(name, f"expected a {self.type_name}, found {value!r}")


_TYPE_NAMES: dict[type, str] = {
    bool: "boolean",
    int: "whole number",
    float: "number",
    str: "string",
    tuple: "list of strings",
}


def option(default: T, *, help: str, paths: bool = False) -> T:  # noqa: A002 - the word every option library uses
    """Declare an option of a rule: `window: int = option(400, help="words between the two places")`.

    The attribute's name is the option's name, with hyphens for underscores in configuration. The default is a
    bool, int, float, str or tuple of str. With `paths` the strings name files; a relative one counts from the file that
    sets the option.
    """
    return cast("T", Option(default, help, paths))


class Rule(ABC):
    """One thing to look for.

    A subclass sets `code` and `name`, declares its options with `option`, and yields findings from `check`. Its
    docstring is the manual: a summary line, then paragraphs that begin with "Flags", "Why:", "Leaves alone:" and
    "Sources:". A rule keeps no state between documents; an instance serves any number of them.
    """

    code: str
    name: str  # kebab-case; reads well after "allow"
    severity: Severity = Severity.WARNING
    url: str = ""  # of a page that says more
    since: str = "0.1.0"
    status: Status = "stable"  # preview and diagnostic rules run only when named
    default: bool = True  # whether it runs while nothing is selected
    reads_quotes: bool = False  # quotations are reported, not ours to correct: findings inside them are dropped
    about_suppressions: bool = False  # its findings are made by the suppressing stage, which sees the other rules'
    options: ClassVar[Mapping[str, Option]] = {}

    def __init_subclass__(cls) -> None:
        own = {name: value for name, value in vars(cls).items() if isinstance(value, Option)}
        cls.options = {**cls.options, **own}
        for name, value in own.items():
            setattr(cls, name, value.default)

    def __init__(self, settings: Mapping[str, object] | None = None) -> None:
        """Set the options. Raises OptionError for a name the rule does not have or a value of the wrong type."""
        for key, value in (settings or {}).items():
            name = key.replace("-", "_")
            if name not in self.options:
                known = [option_name.replace("_", "-") for option_name in self.options]
                raise OptionError(key, f"{self.code} has no such option{did_you_mean(key, known)}")
            setattr(self, name, self.options[name].read(key, value))

    @abstractmethod
    def check(self, document: Document) -> Iterator[Finding]:
        """What is wrong in the document, in any order."""

    def finding(
        self,
        span: Span,
        message: str,
        *,
        fix: Fix | None = None,
        why: str = "",
        related: tuple[Related, ...] = (),
    ) -> Finding:
        """A finding of this rule."""
        return Finding(self.code, span, message, fix, why, related)
