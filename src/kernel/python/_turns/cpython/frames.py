"""Whose code a frame runs: the kernel's, the standard library's, or the learner's."""

import re
import sys
from collections.abc import Callable, Iterable
from types import CodeType, FrameType
from typing import Any

KERNEL = __file__.rpartition("/cpython/")[0] + "/"
_LIBRARY = ("/lib/python314.zip/", "/lib/python3.14/", KERNEL)
_FROZEN = re.compile(r"<frozen [\w.]+>")

_back: Any = FrameType.__dict__["f_back"]
caller_of: Callable[[FrameType], FrameType | None] = _back.__get__  # unnoticed, see callers.py

_learners: dict[str, bool] = {}


def is_kernel(code: CodeType) -> bool:
    """True for code of this package."""
    return code.co_filename.startswith(KERNEL)


def is_librarys(filename: str) -> bool:
    """Whether code of that file counts as the standard library's, or the kernel's."""
    return (filename.startswith(_LIBRARY) and "/../" not in filename) or _FROZEN.fullmatch(filename) is not None


def is_learners(code: CodeType) -> bool:
    """True for code that is neither the kernel's nor the standard library's."""
    name = code.co_filename
    known = _learners.get(name)
    if known is None:
        known = _learners[name] = not is_librarys(name)
    return known


def outside(frame: FrameType | None) -> FrameType | None:
    """The first frame from `frame` outwards that is not the kernel's; None when there is none."""
    while frame is not None and frame.f_code.co_filename.startswith(KERNEL):
        frame = frame.f_back
    return frame


def is_for_kernel(frame: FrameType) -> bool:
    """Whether code that is not the learner's runs because the kernel has called it, which something else had called."""
    caller = caller_of(frame)
    while caller is not None and not is_kernel(caller.f_code):
        if is_learners(caller.f_code):
            return False
        caller = caller_of(caller)
    return outside(caller) is not None


def stack(frame: FrameType | None = None) -> list[FrameType]:
    """The frames from `frame` (default: the caller's) outwards, innermost first, from the first one
    that is not the kernel's. `frame` may be where a parked thread stands (see stacks.ts).
    """
    frame = outside(sys._getframe(1) if frame is None else frame)
    frames: list[FrameType] = []
    while frame is not None:
        frames.append(frame)
        frame = frame.f_back
    return frames


def line_in(frames: Iterable[FrameType], filename: str) -> int | None:
    """The line of `filename` that the innermost frame of the list is on; None when none is."""
    for frame in frames:
        if frame.f_code.co_filename == filename:
            return frame.f_lineno
    return None
