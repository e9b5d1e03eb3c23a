"""Named tuples that cost little to define.

`typing.NamedTuple` makes an object of every annotation, and `collections.namedtuple` compiles a constructor for every
class. With two hundred classes that is a third of what a check of one article costs, for classes most of which that
check makes nothing of. Here a class gets its constructor when it is first called. To a type checker this is
`typing.NamedTuple` itself.
"""

from __future__ import annotations

TYPE_CHECKING = False  # what `typing` says without being loaded: that alone is a twentieth of a check

if TYPE_CHECKING:
    from typing import Any
    from typing import NamedTuple as NamedTuple
    from typing import Protocol as Protocol
    from typing import cast as cast
else:
    Protocol = object

    def cast(_: object, value: object) -> object:
        """The value, of another type to a type checker: `typing.cast`."""
        return value

    from _collections import _tuplegetter
    from sys import intern

    FunctionType = type(lambda: None)

    _OWN = frozenset(["__annotations__", "__module__", "__qualname__"])

    _new = tuple.__new__
    # A constructor for each number of fields: given the fields' names, its compiled code is that of any class.
    _MODELS = (
        lambda _, a: _new(_, (a,)),
        lambda _, a, b: _new(_, (a, b)),
        lambda _, a, b, c: _new(_, (a, b, c)),
        lambda _, a, b, c, d: _new(_, (a, b, c, d)),
        lambda _, a, b, c, d, e: _new(_, (a, b, c, d, e)),
        lambda _, a, b, c, d, e, f: _new(_, (a, b, c, d, e, f)),
        lambda _, a, b, c, d, e, f, g: _new(_, (a, b, c, d, e, f, g)),
        lambda _, a, b, c, d, e, f, g, h: _new(_, (a, b, c, d, e, f, g, h)),
        lambda _, a, b, c, d, e, f, g, h, i: _new(_, (a, b, c, d, e, f, g, h, i)),
        lambda _, a, b, c, d, e, f, g, h, i, j: _new(_, (a, b, c, d, e, f, g, h, i, j)),
        lambda _, a, b, c, d, e, f, g, h, i, j, k: _new(_, (a, b, c, d, e, f, g, h, i, j, k)),
        lambda _, a, b, c, d, e, f, g, h, i, j, k, m: _new(_, (a, b, c, d, e, f, g, h, i, j, k, m)),
        lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n: _new(_, (a, b, c, d, e, f, g, h, i, j, k, m, n)),
        lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, p: _new(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, p)),
        lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, p, q: _new(_, (a, b, c, d, e, f, g, h, i, j, k, m, n, p, q)),
        lambda _, a, b, c, d, e, f, g, h, i, j, k, m, n, p, q, r: _new(
            _, (a, b, c, d, e, f, g, h, i, j, k, m, n, p, q, r)
        ),
    )

    def _constructor(cls: type) -> Any:
        """The function that `collections.namedtuple` would compile: arguments by place or name, checked by Python."""
        fields = cls._fields
        if not 0 < len(fields) <= len(_MODELS):
            names = "".join(f"{field}, " for field in fields)
            made = eval(f"lambda _, {names}: _new(_, ({names}))", {"_new": _new})  # noqa: S307 - names of fields
        else:
            code = _MODELS[len(fields) - 1].__code__
            made = FunctionType(code.replace(co_varnames=("_", *fields)), {"_new": _new}, "__new__")
        made.__defaults__ = tuple(cls._field_defaults.values()) or None
        return made

    def _first_new(cls: type, *args: Any, **kwargs: Any) -> Any:
        """Make the constructor of the class that defines the fields, then call it."""
        owner = next(base for base in cls.__mro__ if vars(base).get("__new__") in (_first, _first_new))
        owner.__new__ = _constructor(owner)
        return owner.__new__(cls, *args, **kwargs)

    _first = staticmethod(_first_new)

    class _Methods:
        """What every named tuple can do besides being a tuple."""

        __slots__ = ()

        def _replace(self, /, **kwargs: Any) -> Any:
            result = self._make(map(kwargs.pop, self._fields, self))
            if kwargs:
                raise TypeError(f"Got unexpected field names: {list(kwargs)!r}")
            return result

        def __repr__(self) -> str:
            fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{self.__class__.__name__}({fields})"

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        @classmethod
        def _make(cls, iterable: Any) -> Any:
            result = tuple.__new__(cls, iterable)
            if len(result) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(result)}")
            return result

    class _Definition(type):
        """Turns the body of a class into a named tuple with its methods, as `typing.NamedTuple` does."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(intern(field) for field in body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            if tuple(defaults) != fields[len(fields) - len(defaults) :]:
                raise TypeError("a field without a default follows one with a default")
            made = {key: value for key, value in body.items() if key not in fields}
            made |= {field: _tuplegetter(index, f"Field number {index}") for index, field in enumerate(fields)}
            made |= {"__slots__": (), "_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
            made["__annotations__"] = dict(body.get("__annotations__", {}))
            made["__new__"] = _first
            return type(name, (_Methods, tuple), made)

    class NamedTuple(metaclass=_Definition):
        """The base that a definition names; the class made from it is a tuple without this base."""
