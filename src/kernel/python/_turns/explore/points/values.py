"""The value that an access reads, or is about to write, as a short `repr`."""

import dis
from types import FrameType, MemberDescriptorType
from typing import Any

from ...cpython.own_dict import own_dict
from ...cpython.operands import inside, object_at, on_stack
from ...turns.operations import READ, WRITE, Operation

_LONG = 60
_SHOWN = (int, float, bool, str, type(None), list, tuple, dict, set)
# Where the new value lies on the stack, by what an instruction writes to.
_DEPTH_OF_ITEM, _DEPTH_OF_ATTRIBUTE, _DEPTH_OF_NAME = 3, 2, 1


def value_of(operation: Operation, frame: FrameType) -> str | None:
    """`frame` stands at the instruction. None where the value is not known or not worth showing."""
    try:
        if operation.kind == READ:
            value = _read(operation.place, operation.key, frame)
        elif operation.kind == WRITE and not dis.opname[frame.f_code.co_code[frame.f_lasti]].startswith("CALL"):
            value = object_at(on_stack(inside(frame), _depth(operation.place)))
        else:
            return None
    except Exception:
        return None
    if not isinstance(value, _SHOWN):
        return None
    text = repr(value)
    return text if len(text) <= _LONG else text[:_LONG - 1] + "…"


def _read(place: int | str | None, key: Any, frame: FrameType) -> object:
    if isinstance(place, str):
        return frame.f_globals[place.removeprefix("global ")]
    owner = object_at(place or 0)
    if type(owner).__name__ == "cell":
        return owner.cell_contents
    if isinstance(owner, (list, dict)):
        return owner[key]
    return _attribute(owner, key)


def _attribute(owner: object, name: str) -> object:
    """An attribute, without running any code: a property could end the turn, and the schedule would be another one."""
    names = own_dict(owner)
    if name in names:
        return names[name]
    found = next(vars(kind)[name] for kind in type(owner).__mro__ if name in vars(kind))
    if isinstance(found, MemberDescriptorType):
        return found.__get__(owner)
    if hasattr(type(found), "__get__"):
        raise AttributeError(name)
    return found


def _depth(place: int | str | None) -> int:
    if isinstance(place, str):
        return _DEPTH_OF_NAME
    owner = object_at(place or 0)
    if type(owner).__name__ == "cell":
        return _DEPTH_OF_NAME
    return _DEPTH_OF_ITEM if isinstance(owner, (list, dict)) else _DEPTH_OF_ATTRIBUTE
