"""Reports when a program goes from a frame that it was given to a frame of the kernel.

A signal handler gets the interrupted frame, and `f_back` leads from there to the code that runs the program. CPython
has no audit event for that. So where programs are watched, a property replaces the type's own descriptor before the
first program runs, which could otherwise keep the descriptor. C types cannot be changed, but their dictionary can be
reached, and earlier lookups in it are invalidated by removing the version under which they are cached
(`tp_version_tag`, Include/cpython/object.h).
"""

import gc
from collections.abc import Callable
from types import FrameType
from typing import Any

from .frames import caller_of, is_kernel
from .operands import memory

_VERSION = 48  # PyTypeObject → tp_version_tag, in words


def watch(on_reach: Callable[[], None]) -> None:
    """Calls `on_reach` for each kernel frame that is reached, as long as the interpreter lives."""

    def f_back(frame: FrameType) -> FrameType | None:
        """Return the frame's caller."""
        caller = caller_of(frame)
        if caller is not None and is_kernel(caller.f_code):
            on_reach()
        return caller

    names: dict[str, Any] = gc.get_referents(FrameType.__dict__)[0]
    names["f_back"] = property(f_back)
    memory[(id(FrameType) >> 2) + _VERSION] = 0
