"""Tells when somebody goes from a frame that was handed out to a frame of the kernel.

A handler of signals is given the frame that was interrupted, and `f_back` leads from there to what runs the program.
CPython has no audit event for that, so where programs are watched a property stands in the place of the type's own
descriptor, from before the first program: it could keep the descriptor. Classes in C cannot be changed; but their
dictionary can be had, and what was looked up in it before is forgotten by taking away the version that the lookups are
kept under (`tp_version_tag`, Include/cpython/object.h).
"""

import gc
from collections.abc import Callable
from types import FrameType
from typing import Any

from .frames import is_kernel
from .operands import memory

_VERSION = 48  # PyTypeObject → tp_version_tag, in words
_back: Any = FrameType.__dict__["f_back"]
_get: Callable[[FrameType], FrameType | None] = _back.__get__


def watch(on_reach: Callable[[], None]) -> None:
    """Has `on_reach` called for each frame of the kernel's that is reached, for as long as the interpreter lives."""

    def f_back(frame: FrameType) -> FrameType | None:
        """Return the frame's caller."""
        caller = _get(frame)
        if caller is not None and is_kernel(caller.f_code):
            on_reach()
        return caller

    names: dict[str, Any] = gc.get_referents(FrameType.__dict__)[0]
    names["f_back"] = property(f_back)
    memory[(id(FrameType) >> 2) + _VERSION] = 0
