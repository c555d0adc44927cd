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


def outside_kernel(frame):
    """The nearest frame, from `frame` outwards, that is not the kernel's; None when there is none."""
    while frame is not None and is_kernel(frame.f_code):
        frame = frame.f_back
    return frame


def learners_frame(frame):
    """The nearest frame, from `frame` outwards, that runs the learner's code; else None."""
    while frame is not None and not is_learners(frame.f_code):
        frame = frame.f_back
    return frame


def line_in(frame, filename):
    """The line of `filename` that the innermost frame from `frame` outwards is on; else None."""
    while frame is not None:
        if frame.f_code.co_filename == filename:
            return frame.f_lineno
        frame = frame.f_back
    return None


def caller():
    """The frame that called into the kernel; the kernel's own frames are skipped."""
    return outside_kernel(sys._getframe(1))
