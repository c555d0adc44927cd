"""The value that an access reads, or is about to write, as a short `repr`."""

from ...cpython.operands import inside, object_at, on_stack
from ...turns.operations import READ, WRITE

_LONG = 60
_SHOWN = (int, float, bool, str, type(None), list, tuple, dict, set)
# Where the new value lies on the stack, by what an instruction writes to.
_DEPTH_OF_ITEM, _DEPTH_OF_ATTRIBUTE, _DEPTH_OF_NAME = 3, 2, 1


def value_of(operation, frame):
    """`frame` stands at the instruction. None where the value is not known or not worth showing."""
    kind, place, key, point = operation
    try:
        if kind == READ:
            value = _read(place, key, frame)
        elif kind == WRITE:
            value = object_at(on_stack(inside(frame), _depth(place, key)))
        else:
            return None
    except Exception:
        return None
    if not isinstance(value, _SHOWN):
        return None
    text = repr(value)
    return text if len(text) <= _LONG else text[:_LONG - 1] + "…"


def _read(place, key, frame):
    if isinstance(place, str):
        return frame.f_globals[place.removeprefix("global ")]
    owner = object_at(place)
    if type(owner).__name__ == "cell":
        return owner.cell_contents
    if isinstance(owner, (list, dict)):
        return owner[key]
    return getattr(owner, key)


def _depth(place, key):
    if isinstance(place, str):
        return _DEPTH_OF_NAME
    owner = object_at(place)
    if type(owner).__name__ == "cell":
        return _DEPTH_OF_NAME
    return _DEPTH_OF_ITEM if isinstance(owner, (list, dict)) else _DEPTH_OF_ATTRIBUTE
