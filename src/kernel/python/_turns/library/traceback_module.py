"""Tracebacks without the kernel's frames.

In CPython `lock.release()` or `time.sleep()` are C functions and leave no line in a traceback; ours are
Python. Everything that prints tracebacks (`sys.excepthook`, `threading.excepthook`, `traceback`,
`logging`) walks them with two functions of the `traceback` module, which skip our frames here.
"""

import sys
import traceback
from collections.abc import Iterator
from types import FrameType, TracebackType
from typing import Any

from ..cpython.frames import is_kernel

_module: Any = traceback  # its functions are replaced, and one is private
_walk_tb = _module._walk_tb_with_full_positions
_walk_stack = traceback.walk_stack


def _without_kernel_tb(tb: TracebackType | None) -> Iterator[tuple[FrameType, tuple[Any, ...]]]:
    """traceback._walk_tb_with_full_positions, less the kernel's frames."""
    for frame, positions in _walk_tb(tb):
        if not is_kernel(frame.f_code):
            yield frame, positions


def walk_tb(tb: TracebackType | None) -> Iterator[tuple[FrameType, int]]:
    """Walk a traceback yielding the frame and line number for each frame."""
    for frame, (line, *_) in _without_kernel_tb(tb):
        yield frame, line


def walk_stack(frame: FrameType | None) -> Iterator[tuple[FrameType, int]]:
    """Walk a stack yielding the frame and line number for each frame."""
    if frame is None:
        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename == traceback.__file__:
            frame = frame.f_back
    for each, line in _walk_stack(frame):
        if not is_kernel(each.f_code):
            yield each, line


def complete(module: Any) -> None:
    """Makes the `traceback` module skip our frames, also one that is imported anew."""
    module._walk_tb_with_full_positions = _without_kernel_tb
    module.walk_tb = walk_tb
    module.walk_stack = walk_stack


def install() -> None:
    """The same for the one that is there."""
    complete(_module)
