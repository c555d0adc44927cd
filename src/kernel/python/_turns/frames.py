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


def stack(frame=None):
    """The frames from `frame` (default: the caller's) outwards, innermost first, from the first one
    that is not the kernel's.

    Only the running thread's stack may be walked. A parked thread's frames are linked through memory
    of its wasm stack, which others use meanwhile; so a thread takes this list along when it parks.
    """
    if frame is None:
        frame = sys._getframe(1)
    while frame is not None and frame.f_code.co_filename.startswith(KERNEL):
        frame = frame.f_back
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


class ParkedFrame:
    """What `sys._current_frames()` gives for a thread that does not run.

    It has the attributes of a frame that `traceback` and debuggers read; a real frame's `f_back` must
    not be followed here (see `stack`).
    """

    def __init__(self, frames):
        frame = frames[0]
        self.f_code = frame.f_code
        self.f_globals = frame.f_globals
        self.f_builtins = frame.f_builtins
        self.f_locals = frame.f_locals
        self.f_lineno = frame.f_lineno
        self.f_lasti = frame.f_lasti
        self.f_trace = None
        self.f_back = ParkedFrame(frames[1:]) if len(frames) > 1 else None
