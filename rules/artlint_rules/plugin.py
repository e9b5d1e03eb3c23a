"""The built-in rules, offered like anyone's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import artlint_rules

if TYPE_CHECKING:
    from types import ModuleType


def register_rules() -> ModuleType:
    """Every rule in the folders beside this module."""
    return artlint_rules
