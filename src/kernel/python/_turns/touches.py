"""Which object an instruction is about to touch, by the operands on the stack: instruction → operation.

Each function here takes (within, explorer, point): the frame (see operands.py), the explorer, which
keeps objects alive so that their addresses stay theirs, and the instruction's point; it returns an
operation, or None when nothing is touched that another thread could notice.
"""

from .calls import call, call_with_names, call_unpacked
from .local import _local
from .operands import STACK, TYPE, UNTAGGED, memory, object_at, on_stack, type_of, variable, word
from .operations import CHANGE, READ, USE, WRITE

_LIST, _DICT = id(list), id(dict)
_INT, _STR = id(int), id(str)
_SMALL = {id(number): number for number in range(257)}

# Types whose objects never change; their items are nobody's business.
_CONSTANT = {id(kind) for kind in (tuple, str, bytes, int, float, complex, bool, range, frozenset,
                                   type(None), slice, type(iter(range(0))), type(iter(())))}
# Iterators → the word of theirs that holds the container.
_ITERATORS = {id(type(iter([]))): 3, id(type(iter({}))): 2, id(type(iter({}.items()))): 2,
              id(type(iter({}.values()))): 2, id(type(iter(set()))): 2}


def _part(kind, address):
    """The key at `address` as part of an operation; None (all of it) when it is not a simple one."""
    of = type_of(address)
    if of == _STR and kind == _DICT:
        return object_at(address)
    if of == _INT:
        key = object_at(address)
        return key if kind == _DICT or key >= 0 else None
    return None


def _item(how):
    """The container lies below its key. Written out, as it is what programs do most."""

    def touch(within, explorer, point):
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
                return CHANGE, container, None, point  # a new key: the dict itself changes
            return how, container, part, point
        return _other(how, container, kind, explorer, point)

    return touch


def _whole(how, depth):
    def touch(within, explorer, point):
        container = memory[(memory[within + STACK] >> 2) - depth] & UNTAGGED
        kind = memory[(container >> 2) + TYPE]
        if kind in _CONSTANT:
            return None
        return _other(how, container, kind, explorer, point)

    return touch


def _other(how, address, kind, explorer, point):
    """An operation on an object as a whole; code of the learner's own has its points inside it."""
    if kind in _CONSTANT:
        return None
    known = explorer.kinds.get(kind)
    if known is None:
        known = explorer.classify(kind)
    if not known:
        return None
    explorer.keep(address)
    return how, address, None, point


def _next(within, explorer, point):
    iterator = on_stack(within, 1)
    where = _ITERATORS.get(type_of(iterator))
    if where is None:
        return None
    container = word(iterator, where)
    if not container:
        return None  # it is at its end
    explorer.keep(container)
    return USE, container, None, point


def _attribute(how):
    def touch(within, explorer, point):
        owner = object_at(on_stack(within, 1))
        if isinstance(owner, _local):
            return None  # each thread has its own
        name = point.argument
        try:
            if name not in owner.__dict__ and hasattr(type(owner), name) and how == READ:
                owner = type(owner)  # found on the class
        except Exception:
            pass
        explorer.keep(id(owner))
        return how, id(owner), name, point

    return touch


def _cell(how):
    def touch(within, explorer, point):
        cell = variable(within, point.argument)
        explorer.keep(cell)
        return how, cell, None, point

    return touch


TOUCHES = {
    "BINARY_OP []": _item(READ),
    "STORE_SUBSCR": _item(WRITE),
    "DELETE_SUBSCR": _whole(CHANGE, 2),
    "BINARY_SLICE": _whole(USE, 3),
    "STORE_SLICE": _whole(CHANGE, 3),
    "CONTAINS_OP": _whole(USE, 1),
    "TO_BOOL": _whole(USE, 1),
    "UNPACK_SEQUENCE": _whole(USE, 1),
    "FORMAT_SIMPLE": _whole(USE, 1),
    "LIST_EXTEND": _whole(USE, 1),
    "SET_UPDATE": _whole(USE, 1),
    "DICT_UPDATE": _whole(USE, 1),
    "DICT_MERGE": _whole(USE, 1),
    "BINARY_OP =": _whole(CHANGE, 2),
    "FOR_ITER": _next,
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
