"""Every rule does what its cases say."""

from __future__ import annotations

import pytest

from artlint.plugins import load_registry
from artlint.testing import Case, assert_case, cases

REGISTRY = load_registry()


@pytest.mark.parametrize("case", cases(REGISTRY.rules.values()), ids=str)
def test_case(case: Case) -> None:
    assert_case(case)
