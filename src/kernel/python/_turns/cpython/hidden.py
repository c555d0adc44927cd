"""Takes the slot of a class of ours out of programs' sight: what stands in it can only be had by who has its descriptor.

An object of C keeps its state where no code in Python comes to. One of ours has it in slots, and whoever reads one of a
lock has its threads and all that runs them. A slot is found by the class's dict alone (`type.__getattribute__`,
Objects/typeobject.c): taken out of there it has no name any more. Its descriptor still reads and writes it.
"""

from collections.abc import Callable
from typing import Any


def hide(kind: type, slot: str) -> tuple[Callable[[object], Any], Callable[[object, Any], None]]:
    """Functions that read and write that slot of objects of `kind`; there is no other way to it from now on.

    They raise TypeError for an object of another class. Call it before anybody has made one.
    """
    descriptor = kind.__dict__[slot]
    delattr(kind, slot)
    if "__slots__" in kind.__dict__:  # by which `object.__getstate__` and copying would look for it
        del kind.__slots__
    return descriptor.__get__, descriptor.__set__
