"""The built-in rules, offered like anyone's."""

from __future__ import annotations

import artlint_rules
from artlint.values import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def register_rules() -> ModuleType:
    """Every rule in the folders beside this module."""
    return artlint_rules
