"""Which object an instruction is about to touch, by the operands on the stack: instruction → operation.

Each function here takes (within, explorer, point): the frame (see cpython/operands.py), the explorer, which
keeps objects alive so that their addresses stay theirs, and the instruction's point; it returns an
operation, or None when nothing is touched that another thread could notice.
"""

from ...cpython.operands import STACK, TYPE, UNTAGGED, memory, object_at, on_stack, type_of, variable
from ...turns.operations import CHANGE, OPAQUE, READ, USE, WRITE, Operation
from .attributes import attribute
from .calls import call, call_unpacked, call_with_names
from .iterators import for_next, yields
from .objects import Objects
from .point import Point, Touch
from .reads import reads

_LIST, _DICT = id(list), id(dict)
_INT, _STR, _TUPLE = id(int), id(str), id(tuple)
_SMALL = {id(number): number for number in range(257)}

# Types whose objects never change; their items are nobody's business.
_CONSTANT = {id(kind) for kind in (tuple, str, bytes, int, float, complex, bool, range, frozenset,
                                   type(None), slice, type(iter(range(0))), type(iter(())))}


def _part(kind: int, address: int) -> int | str | None:
    """The key at `address` as part of an operation; None (all of it) when it is not a simple one."""
    of = type_of(address)
    if of == _STR and kind == _DICT:
        return object_at(address)
    if of == _INT:
        key = object_at(address)
        return key if kind == _DICT or key >= 0 else None
    return None


def _item(how: int) -> Touch:
    """The container lies below its key. Written out, as it is what programs do most."""

    def touch(within: int, explorer: Objects, point: Point) -> Operation | None:
        stack = memory[within + STACK] >> 2
        container = memory[stack - 2] & UNTAGGED
        kind = memory[(container >> 2) + TYPE]
        if kind == _LIST or kind == _DICT:
            if container not in explorer.kept:
                explorer.keep(container)
            key = memory[stack - 1] & UNTAGGED
            part = _SMALL.get(key)
            if part is None:
                part = _part(kind, key)
            if kind == _DICT and how == WRITE and (part is None or part not in object_at(container)):
                return Operation(CHANGE, container, None, point)  # a new key: the dict itself changes
            operation = explorer.made.get((point, container, part))
            return explorer.make(how, container, part, point) if operation is None else operation
        return _other(how, container, kind, explorer, point)

    return touch


def _whole(how: int, depth: int) -> Touch:
    def touch(within: int, explorer: Objects, point: Point) -> Operation | None:
        container = memory[(memory[within + STACK] >> 2) - depth] & UNTAGGED
        kind = memory[(container >> 2) + TYPE]
        if kind in _CONSTANT:
            return None
        return _other(how, container, kind, explorer, point)

    return touch


def _other(how: int, address: int, kind: int, explorer: Objects, point: Point) -> Operation | None:
    """An operation on an object as a whole; code of the learner's own has its points inside it."""
    if kind in _CONSTANT:
        return None
    known = explorer.kinds.get(kind)
    if known is None:
        known = explorer.classify(kind)
    if not known:
        return None
    explorer.keep(address)
    return Operation(how, address, None, point)


def _read(*depths: int) -> Touch:
    """What C code reads of the operands at `depths`, down to the last item: texts, comparisons, sums."""

    def touch(within: int, explorer: Objects, point: Point) -> Operation | None:
        stack = memory[within + STACK] >> 2
        addresses = [memory[stack - depth] & UNTAGGED for depth in depths]
        for address in addresses:
            if memory[(address >> 2) + TYPE] not in _CONSTANT:
                return reads(addresses, explorer, point)
        return None if _TUPLE not in map(type_of, addresses) else reads(addresses, explorer, point)

    return touch


def _changed(depth: int, other: int) -> Touch:
    """The operand at `depth` changes, and that at `other` is read."""
    change = _whole(CHANGE, depth)

    def touch(within: int, explorer: Objects, point: Point) -> Operation | None:
        operation = change(within, explorer, point)
        read = reads([on_stack(within, other)], explorer, point, False)
        if operation is None or read is None or read.place == operation.place:
            return operation or read
        return Operation(OPAQUE, None, None, point)

    return touch


def _attribute(how: int) -> Touch:
    def touch(within: int, explorer: Objects, point: Point) -> Operation | None:
        return attribute(how, on_stack(within, 1), point.argument, explorer, point)

    return touch


def _cell(how: int) -> Touch:
    def touch(within: int, explorer: Objects, point: Point) -> Operation | None:
        cell = variable(within, point.argument)
        explorer.keep(cell)
        return explorer.made.get((point, cell, None)) or explorer.make(how, cell, None, point)

    return touch


TOUCHES: dict[str, Touch] = {
    "BINARY_OP []": _item(READ),
    "STORE_SUBSCR": _item(WRITE),
    "DELETE_SUBSCR": _whole(CHANGE, 2),
    "BINARY_SLICE": _whole(USE, 3),
    "STORE_SLICE": _changed(3, 4),
    "CONTAINS_OP": _read(1, 2),
    "COMPARE_OP": _read(1, 2),
    "TO_BOOL": _whole(USE, 1),
    "UNPACK_SEQUENCE": _whole(USE, 1),
    "UNPACK_EX": _whole(USE, 1),
    "GET_LEN": _whole(USE, 1),
    "MATCH_KEYS": _whole(USE, 2),
    "FORMAT_SIMPLE": _read(1),
    "FORMAT_WITH_SPEC": _read(2),
    "CONVERT_VALUE": _read(1),
    "LIST_EXTEND": _whole(USE, 1),
    "SET_UPDATE": _whole(USE, 1),
    "DICT_UPDATE": _whole(USE, 1),
    "DICT_MERGE": _whole(USE, 1),
    "BINARY_OP =": _changed(2, 1),
    **{f"BINARY_OP {sign}": _read(1, 2) for sign in "+-*%&|^"},
    "FOR_ITER": for_next,
    "YIELD_VALUE": yields,
    "RETURN_VALUE": yields,
    "LOAD_ATTR": _attribute(READ),
    "STORE_ATTR": _attribute(WRITE),
    "DELETE_ATTR": _attribute(WRITE),
    "LOAD_DEREF": _cell(READ),
    "STORE_DEREF": _cell(WRITE),
    "DELETE_DEREF": _cell(WRITE),
    "CALL": call,
    "CALL_KW": call_with_names,
    "CALL_FUNCTION_EX": call_unpacked,
}
