"""Named tuples that cost little to define.

`typing.NamedTuple` makes an object of every annotation. With eighty classes that is a third of what a check of one
article costs, for nothing that is read at run time. To a type checker this is `typing.NamedTuple` itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from collections import namedtuple

    _OWN = frozenset(["__annotations__", "__module__", "__qualname__"])

    class _Definition(type):
        """Turns the body of a class into a named tuple with its methods, as `typing.NamedTuple` does."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = tuple(body.get("__annotations__", ()))
            defaults = [body[field] for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            for key, value in body.items():
                if key not in fields and key not in _OWN:
                    setattr(made, key, value)
            made.__qualname__ = body["__qualname__"]
            made.__annotations__ = dict(body.get("__annotations__", {}))
            return made

    class NamedTuple(metaclass=_Definition):
        """The base that a definition names; the class made from it is a tuple without this base."""
