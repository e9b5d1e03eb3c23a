"""Ranges and facts of the user's own, in files of the same form as the built-in ones."""

from __future__ import annotations

from functools import cache

from artlint import Data, read_data
from artlint.values import TYPE_CHECKING, NamedTuple
from artlint_rules.units._known import kinds, things
from artlint_rules.units._known.knowledge import kinds_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from artlint_rules.units._known.knowledge import Kind
    from artlint_rules.units._known.names import NameIndex


class Knowledge(NamedTuple):
    """Kinds by the dimension of their figures, and things by their names."""

    kinds: Mapping[str, list[Kind]]
    things: NameIndex


@cache
def read_files(paths: tuple[str, ...]) -> Knowledge:
    """What the built-in files and those at the paths say; the user's things go before built-in ones.

    Raises RuleError naming the file, the line and the key for a unit that does not exist, a range that is upside down
    or a source that is missing.
    """
    if not paths:
        return Knowledge(kinds.built_in_by_dimension(), things.built_in_index())
    files = [read_data(path) for path in paths]
    for data in files:
        _check_keys(data)
    own = [kind for data in files for kind in kinds_of(data)]
    facts = [thing for data in files for thing in things.things_of(data)]
    return Knowledge(kinds.by_dimension([*own, *kinds.built_in()]), things.index_with(facts))


def _check_keys(data: Data) -> None:
    for key in data.keys():  # noqa: SIM118 - Data is no mapping
        if key not in ("ranges", "facts", "silent-words"):
            raise data.error(key, "no such key; a knowledge file has ranges and facts")
