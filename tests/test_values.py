"""Named tuples behave as typing's do."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from artlint.values import NamedTuple


class Own(NamedTuple):
    """A place."""

    start: int
    end: int = 5
    name: str = "x"

    @property
    def size(self) -> int:
        return self.end - self.start


class Real(typing.NamedTuple):
    """A place."""

    start: int
    end: int = 5
    name: str = "x"

    @property
    def size(self) -> int:
        return self.end - self.start


class Single(NamedTuple):
    only: int


@pytest.mark.parametrize("kind", [Own, Real])
def test_it_is_made_compared_and_taken_apart(kind: type) -> None:
    made = kind(1, name="a")
    assert made == (1, 5, "a")
    assert (made.start, made.end, made.size) == (1, 5, 4)
    assert made._replace(end=9) == (1, 9, "a")
    assert made._asdict() == {"start": 1, "end": 5, "name": "a"}
    assert kind._fields == ("start", "end", "name")
    assert kind._field_defaults == {"end": 5, "name": "x"}
    assert kind._make([1, 2, "b"]) == kind(1, 2, "b")
    assert repr(made) == f"{kind.__name__}(start=1, end=5, name='a')"
    match made:
        case kind(start, end, _):
            assert (start, end) == (1, 5)
    assert hash(made) == hash((1, 5, "a"))


@pytest.mark.parametrize("kind", [Own, Real])
@pytest.mark.parametrize(("args", "kwargs"), [((), {}), ((1, 2, "a", 4), {}), ((1,), {"start": 2}), ((1,), {"no": 1})])
def test_wrong_arguments_are_a_type_error(kind: type, args: tuple[object, ...], kwargs: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        kind(*args, **kwargs)
    with pytest.raises((TypeError, ValueError)):
        kind(1)._replace(no=1)


def test_it_is_pickled_and_copied() -> None:
    made = Own(1)
    assert pickle.loads(pickle.dumps(made)) == made
    assert type(copy.copy(made)) is Own


def test_it_has_no_dict_and_one_field_will_do() -> None:
    with pytest.raises(AttributeError):
        Own(1).other = 2  # type: ignore[attr-defined]
    assert Single(3) == (3,)
    assert Single(only=4).only == 4


def test_a_subclass_is_made_as_its_own_class() -> None:
    class More(Own):
        __slots__ = ()

    assert type(More(1)) is More
    assert More(1).size == 4


def test_a_field_without_default_after_one_with_is_an_error() -> None:
    with pytest.raises(TypeError, match="without a default"):

        class Wrong(NamedTuple):
            first: int = 1
            second: int


def test_any_number_of_fields_will_do() -> None:
    for count in (1, 2, 15, 16, 17, 30):
        names = [f"field_{place}" for place in range(count)]
        body = {"__annotations__": dict.fromkeys(names, int), "__module__": __name__, "__qualname__": "Many"}
        many = type(NamedTuple)("Many", (NamedTuple,), body)
        made = many(*range(count))
        assert tuple(made) == tuple(range(count))
        assert many(**dict(zip(names, range(count), strict=True))) == made
        with pytest.raises(TypeError, match="field_0"):
            many()
