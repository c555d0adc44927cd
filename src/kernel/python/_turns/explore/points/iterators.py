"""What the next item of an iterator touches: its container, and the iterator where others may have it, too.

An iterator that is in the hands of its loop alone is nobody else's business. One that a name or an argument
holds may be shared: `next` changes it. A generator is busy from `next` to `yield`, and refuses whoever asks
meanwhile, so that both ends are operations; where it stands in between its own code tells.
"""

import gc

from ...cpython.operands import inside, is_held_elsewhere, object_at, on_stack, type_of, word
from ...turns.operations import CHANGE, OPAQUE, USE, Operation
from .objects import Objects, is_programs
from .point import Point
from .reads import reads

# Iterators → the word that holds the container; 0 once it is at its end.
_CONTAINERS = {id(type(iter([]))): 3, id(type(iter({}))): 2, id(type(iter({}.items()))): 2,
               id(type(iter({}.values()))): 2, id(type(iter(set()))): 2}
# Iterators over what never changes.
_CONSTANT = {id(type(iter(over))) for over in (range(0), (), "", "é", b"")}
_GENERATOR = id(type(one for one in ()))


def next_of(iterator: int, explorer: Objects, point: Point) -> Operation | None:
    """The operation of asking the iterator at that address for an item."""
    kind = type_of(iterator)
    if not is_held_elsewhere(iterator):
        return _own(iterator, kind, explorer, point)
    explorer.keep(iterator)
    if kind in _CONTAINERS:
        # Its place in the container is the iterator's own; one operation has one place, so it is the container's.
        container = word(iterator, _CONTAINERS[kind]) or explorer.iterated.get(iterator, iterator)
        explorer.iterated[iterator] = container
        explorer.keep(container)
        return Operation(CHANGE, container, None, point)
    held = object_at(iterator)
    if kind == _GENERATOR:
        if held.gi_frame is not None:
            explorer.generators[inside(held.gi_frame)] = iterator
        return Operation(CHANGE, iterator, None, point)
    if is_programs(type(held)):
        return None  # its own code has the points
    if kind not in _CONSTANT and reads(map(id, gc.get_referents(held)), explorer, point):
        return Operation(OPAQUE, None, None, point)
    return Operation(CHANGE, iterator, None, point)


def _own(iterator: int, kind: int, explorer: Objects, point: Point) -> Operation | None:
    """The same, of one that nobody else has."""
    if kind in _CONSTANT:
        return None
    if kind not in _CONTAINERS:
        return reads([iterator], explorer, point)
    container = word(iterator, _CONTAINERS[kind])
    if not container:
        return None
    explorer.keep(container)
    return Operation(USE, container, None, point)


def yields(within: int, explorer: Objects, point: Point) -> Operation | None:
    """YIELD_VALUE, and RETURN_VALUE in a generator: whoever asks it now is not refused any more."""
    generator = explorer.generators.get(within)
    return None if generator is None else Operation(CHANGE, generator, None, point)


def for_next(within: int, explorer: Objects, point: Point) -> Operation | None:
    """The instruction FOR_ITER; see touches.py."""
    return next_of(on_stack(within, 1), explorer, point)
