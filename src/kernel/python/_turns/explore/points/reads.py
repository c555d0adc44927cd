"""What C code reads when it is given objects: all containers that it can come to from them.

`print(results)` reads a list, `sum(zip(a, b))` two, `print(grid)` every row of a grid. What can be come to
is what the garbage collector would find (`gc.get_referents`). Code of the learner's own, such as a
`__str__`, has its schedule points inside it, so that the search stops at functions and instances.
"""

import array
import collections
import gc
import itertools
import types
from collections.abc import Iterable, Iterator
from typing import Any

from ...cpython.operands import is_held_elsewhere, object_at, type_of
from ...turns.operations import OPAQUE, USE, Operation, Site
from .objects import Objects

CONTAINERS = (list, dict, set, bytearray, collections.deque, array.array)

# Iterators that call a function for each item.
_CALLING = (map, filter, itertools.starmap, itertools.accumulate)
# Built-in types that lead on to others: tuples, views, iterators. What is called or run is none of them.
_MODULES = {"builtins", "itertools", "collections", "_collections"}
_ENDS = (
    type, types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType,
    types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.CodeType, types.FrameType,
    types.CellType, types.TracebackType, BaseException, property, staticmethod, classmethod,
)
_PLAIN = {id(kind) for kind in (str, int, float, bool, bytes, complex, type(None), range, slice,
                                types.FunctionType, types.ModuleType, type)}

# More objects than that are not looked through, and containers of more items not looked into.
_MOST = 64

_leads: dict[int, bool] = {}  # id of a type → whether its objects lead on


def reads(addresses: Iterable[int], explorer: Objects, point: Site, deep: bool = True) -> Operation | None:
    """The operation of reading the objects at `addresses` (0: none), or None where nothing can change.

    One container is used; several are no single place, so that the operation counts as one that may do
    anything. `deep`: what is in a container is read, too (`print`), not only which objects are in it.
    """
    place = None
    todo = list(addresses)
    seen: set[int] = set()
    while todo:
        address = todo.pop()
        if not address or address in seen:
            continue
        kind = type_of(address)
        if kind in _PLAIN:
            continue
        seen.add(address)
        if len(seen) > _MOST:
            return Operation(OPAQUE, None, None, point)
        held = object_at(address)
        if isinstance(held, CONTAINERS):
            if place is not None:
                return Operation(OPAQUE, None, None, point)
            place = address
            if not deep:
                continue
            if len(held) > _MOST:
                return Operation(OPAQUE, None, None, point)
        elif not _leads_on(kind, held):
            continue
        elif isinstance(held, Iterator) and is_held_elsewhere(address):
            return Operation(OPAQUE, None, None, point)  # somebody else's next item is another one then
        parts = gc.get_referents(held)
        if isinstance(held, _CALLING) and any(map(_changes, parts)):
            return Operation(OPAQUE, None, None, point)
        todo.extend(map(id, parts))
    if place is None:
        return None
    explorer.keep(place)
    return Operation(USE, place, None, point)


def _changes(part: Any) -> bool:
    """Whether it is a method in C of something that can change, such as `rows.append`."""
    return isinstance(part, types.BuiltinFunctionType) and isinstance(part.__self__, CONTAINERS)


def _leads_on(kind: int, held: Any) -> bool:
    leads = _leads.get(kind)
    if leads is None:
        its = type(held)
        leads = its.__module__ in _MODULES and not issubclass(its, _ENDS)
        if its.__module__ in _MODULES:
            _leads[kind] = leads  # such types stay; one of the program's may be gone tomorrow
    return leads
