"""Where an attribute is kept, found without running code of the program: its classes may answer for themselves.

A `__dict__` or `__class__` that is a property would run whenever the kernel looks, and tell the program that it is explored.
"""

from types import ModuleType
from typing import Any

from ...cpython.operands import object_at
from ...cpython.own_dict import bases_of, names_of, own_dict
from ...library.local import _local
from ...turns.operations import READ, Operation
from .objects import Objects
from .point import Point

_MISSING = object()


def attribute(how: int, address: int, name: object, explorer: Objects, point: Point) -> Operation | None:
    """The operation READ or WRITE on an attribute of the object at that address; None where each thread has its own."""
    owner: Any = object_at(address)
    kind = type(owner)
    if type(name) is not str or issubclass(kind, _local):
        return None
    if kind is ModuleType and own_dict(owner).get("__name__") == "__main__":
        return Operation(how, f"global {name}", None, point)
    if how == READ and name not in own_dict(owner):
        found = _on_class(kind, name)
        if found is not _MISSING and _on_class(type(found), "__set__") is _MISSING:
            owner = kind  # found on the class, and no slot or property
    explorer.keep(id(owner))
    made = explorer.made.get((point, id(owner), name))
    return made if made is not None and made.kind == how else explorer.make(how, id(owner), name, point)


def _on_class(kind: type, name: str) -> Any:
    """What the class, or one that it was made from, has under that name; _MISSING where there is nothing."""
    for base in bases_of(kind):
        names = names_of(base)
        if name in names:
            return names[name]
    return _MISSING
