"""Whose code a frame runs: the kernel's, the standard library's, or the learner's."""

import sys

KERNEL = __file__.rpartition("/")[0] + "/"
_LIBRARY = ("/lib/python3", "<frozen ", KERNEL)

_learners = {}


def is_kernel(code):
    return code.co_filename.startswith(KERNEL)


def is_learners(code):
    """True for code that is neither the kernel's nor the standard library's."""
    name = code.co_filename
    known = _learners.get(name)
    if known is None:
        known = _learners[name] = not name.startswith(_LIBRARY)
    return known


def outside(frame):
    """The first frame from `frame` outwards that is not the kernel's; None when there is none."""
    while frame is not None and frame.f_code.co_filename.startswith(KERNEL):
        frame = frame.f_back
    return frame


def stack(frame=None):
    """The frames from `frame` (default: the caller's) outwards, innermost first, from the first one
    that is not the kernel's. `frame` may be where a parked thread stands (see stacks.ts).
    """
    frame = outside(sys._getframe(1) if frame is None else frame)
    frames = []
    while frame is not None:
        frames.append(frame)
        frame = frame.f_back
    return frames


def line_in(frames, filename):
    """The line of `filename` that the innermost frame of the list is on; None when none is."""
    for frame in frames:
        if frame.f_code.co_filename == filename:
            return frame.f_lineno
    return None
