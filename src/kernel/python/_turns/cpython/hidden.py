"""Hides a slot of one of our classes from programs: only code that has its descriptor can reach its value.

A C object keeps its state where Python code cannot reach it. One of ours keeps it in slots, and code that reads a lock's
slot can reach the lock's threads and everything that runs them. Python finds a slot only through the class's dict
(`type.__getattribute__`, Objects/typeobject.c): removed from there, it has no name. Its descriptor still works.
"""

from collections.abc import Callable
from typing import Any


def hide(kind: type, slot: str) -> tuple[Callable[[object], Any], Callable[[object, Any], None]]:
    """Functions that read and write that slot of objects of `kind`; from now on there is no other way to it.

    They raise TypeError for an object of another class. Call this before any object of `kind` exists.
    """
    descriptor = kind.__dict__[slot]
    delattr(kind, slot)
    if "__slots__" in kind.__dict__:  # where `object.__getstate__` and copying would look for it
        del kind.__slots__
    return descriptor.__get__, descriptor.__set__
