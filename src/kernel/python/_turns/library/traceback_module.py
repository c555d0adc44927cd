"""Tracebacks without the kernel's frames.

In CPython `lock.release()` or `time.sleep()` are C functions and leave no line in a traceback; ours are
Python. Everything that prints tracebacks (`sys.excepthook`, `threading.excepthook`, `traceback`,
`logging`) walks them with two functions of the `traceback` module, which skip our frames here.
"""

import traceback

from ..cpython.frames import is_kernel

_walk_tb = traceback._walk_tb_with_full_positions
_walk_stack = traceback.walk_stack


def _without_kernel_tb(tb):
    """traceback._walk_tb_with_full_positions, less the kernel's frames."""
    for frame, positions in _walk_tb(tb):
        if not is_kernel(frame.f_code):
            yield frame, positions


def walk_tb(tb):
    """Walk a traceback yielding the frame and line number for each frame."""
    for frame, positions in _without_kernel_tb(tb):
        yield frame, positions[0]


def walk_stack(frame):
    """Walk a stack yielding the frame and line number for each frame."""
    if frame is None:
        import sys

        frame = sys._getframe(1)
        while frame is not None and frame.f_code.co_filename == traceback.__file__:
            frame = frame.f_back
    for each, line in _walk_stack(frame):
        if not is_kernel(each.f_code):
            yield each, line


def install():
    """Makes the `traceback` module skip our frames."""
    traceback._walk_tb_with_full_positions = _without_kernel_tb
    traceback.walk_tb = walk_tb
    traceback.walk_stack = walk_stack
