"""Garbage collection that never looks at a parked stack.

CPython 3.14 collects in increments, and each begins by walking the frames of every PyThreadState
(`mark_stacks` in Python/gc.c). Those of a parked thread are linked through its wasm stack, whose memory
others use meanwhile: the walk ends in a fault. A full collection does not walk stacks. So the automatic
collector is off, and the scheduler asks for a full collection when enough has been allocated.
"""

import gc

_collect = gc.collect
_ALLOCATED = 10_000  # container objects since the last collection that make one due

_enabled = True


def collect_if_due():
    """Called by the scheduler between turns; cheap when nothing is due."""
    if _enabled and gc.get_count()[0] > _ALLOCATED:
        _collect()


def collect(generation=2):
    """Run the garbage collector. Returns the number of unreachable objects; always a full run."""
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return _collect()


def enable():
    """Enable automatic garbage collection."""
    global _enabled
    _enabled = True


def disable():
    """Disable automatic garbage collection."""
    global _enabled
    _enabled = False


def isenabled():
    """Returns true if automatic garbage collection is enabled."""
    return _enabled


def install():
    """Switches the automatic collector off, and makes `gc` speak of ours. Called once, at the boot."""
    gc.disable()
    for function in (collect, enable, disable, isenabled):
        function.__module__ = "gc"
        setattr(gc, function.__name__, function)
