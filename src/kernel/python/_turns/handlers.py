"""Code that must not run any more: frames of a program that is over forget their handlers."""

from .frames import is_learners

# PyBytesObject on wasm32: ob_refcnt, ob_type, ob_size, each four bytes.
_OB_SIZE = 8

bridge = None  # the JavaScript switchboard; set by boot


def forget_handlers(frames):
    """Empties the exception tables of the learner's code among `frames` (see frames.stack).

    CPython looks a handler up in `co_exceptiontable` when an exception passes; a table of length 0
    has none. The code objects belong to a program that is over and are never run again.
    """
    for frame in frames:
        code = frame.f_code
        if is_learners(code) and code.co_exceptiontable:
            bridge.zeroLength(id(code.co_exceptiontable) + _OB_SIZE)
