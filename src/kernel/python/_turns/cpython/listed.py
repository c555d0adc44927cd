"""No class names the kernel's classes among its subclasses.

A function of one of them, called with an object of the program's making in place of ours, can be led to give out a
thread of the kernel, and nothing reports such a call. `object.__subclasses__()` was the way to all of them.
"""

import gc
from typing import Any

from .builtin_types import give_method
from .own_dict import names_of

_subclasses: Any = vars(type)["__subclasses__"]


def __subclasses__(self: type, /) -> list[type]:
    """Return a list of immediate subclasses."""
    return [kind for kind in _subclasses(self) if not _is_kernels(kind)]


def _is_kernels(kind: type) -> bool:
    module = names_of(kind).get("__module__")  # of a class of the program's: anything
    return type(module) is str and module.partition(".")[0] == "_turns"


def install() -> None:
    """Has `type.__subclasses__` leave them out. Raises SystemError when a class keeps its names in another way than here."""
    # A class that is part of the interpreter keeps its names where assigning to an attribute does not lead
    # (`lookup_tp_dict`, Objects/typeobject.c). What that does is to make all caches of lookups forget.
    (names,) = gc.get_referents(vars(type))
    give_method(type, __subclasses__)
    names["__subclasses__"] = __subclasses__
    if type.__subclasses__ is not __subclasses__ or _Listed in object.__subclasses__():
        raise SystemError("this CPython keeps the names of its own classes in another way than listed.py knows")


class _Listed:
    """One of those that are not."""
