"""Regular expressions from the cache are those that `re` makes."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from artlint import expressions
from artlint.cache import Store
from artlint.cli import main
from artlint.expressions import _key, _pattern, _program, _store, expression

if TYPE_CHECKING:
    from collections.abc import Callable

STORY = Path(__file__).parents[1] / "examples" / "harbour-plant.md"


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["a", "b+", "(?P<n>x)", "(y|z)", r"\s*", "[^a-f]", "é?", "(?i:q)", "(?<!k)", "^", "$"]),
        max_size=8,
    ),
    st.sampled_from([0, re.IGNORECASE, re.MULTILINE, re.IGNORECASE | re.DOTALL]),
)
def test_an_expression_rebuilt_from_its_program_is_the_same(parts: list[str], flags: int) -> None:
    source = "".join(dict.fromkeys(parts))
    compiled = re.compile(source, flags)
    program = _program(source, flags, compiled)
    assert program is not None
    rebuilt = _pattern(source, program)
    assert rebuilt == compiled
    assert rebuilt.groupindex == compiled.groupindex


def test_every_expression_a_check_uses_is_the_one_it_would_compile() -> None:
    main(["check", "--isolated", "-q", str(STORY)])
    kept = dict(_store.values)
    assert len(kept) > 50
    for (_, _, flags), entry in kept.items():
        source, _ = marshal.loads(entry)
        assert expression(source, flags) == re.compile(source, flags)


def test_a_mistake_is_the_error_that_re_raises() -> None:
    with pytest.raises(re.error, match="unterminated"):
        expression("(unclosed")


def test_a_program_that_does_not_run_is_compiled_anew() -> None:
    source = "never seen before \\d"
    _store.values[_key(source, 0)] = marshal.dumps((source, (32, b"\xff" * 8, 0, {}, (None,))))
    try:
        assert expression(source).match("never seen before 5")
    finally:
        del _store.values[_key(source, 0)]


def test_another_expression_under_the_same_key_is_not_taken_for_it() -> None:
    source = "a key of its own \\d"
    other = marshal.dumps(("something else", tuple(_program("x", 0, re.compile("x")) or ())))
    _store.values[_key(source, 0)] = other
    try:
        assert expression(source).match("a key of its own 5")
    finally:
        del _store.values[_key(source, 0)]


def test_a_store_made_with_something_else_is_empty(tmp_path: Path) -> None:
    old = Store("x", str(tmp_path), lambda: 1)
    old.keep("a", 1)
    old.save()
    assert Store("x", str(tmp_path), lambda: 1).values == {"a": 1}
    assert Store("x", str(tmp_path), lambda: 2).values == {}


def test_a_warm_check_compiles_nothing(tmp_path: Path) -> None:
    program = (
        "import re._compiler, sys\ncount = 0\nreal = re._compiler.compile\n"
        "def counted(*given):\n    global count\n    count += 'artlint' in str(sys._getframe(3).f_code.co_filename)\n"
        "    return real(*given)\nre._compiler.compile = counted\n"
        "from artlint.cli import main\nmain(['check', '--isolated', '-q', sys.argv[1]])\n"
        "print(count, file=sys.stderr)\n"
    )
    environment = {**os.environ, "ARTLINT_CACHE_DIR": str(tmp_path)}
    for _ in range(2):
        command = [sys.executable, "-c", program, str(STORY)]
        done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.stderr == "0\n"


def test_a_store_that_has_grown_keeps_what_the_run_used(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[Callable[[object], bool]] = []
    monkeypatch.setattr(expressions, "_MOST", 0)
    monkeypatch.setattr(_store, "save", lambda *, wanted: kept.append(wanted))
    expression("a used expression \\d")
    expressions.save_expressions()
    assert kept[0](_key("a used expression \\d", 0))
    assert not kept[0](_key("one of a rule that is gone", 0))
