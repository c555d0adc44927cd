"""Disables code that must no longer run: frames of a program that is over lose their handlers.

Only until its threads are gone: the next schedule of an exploration executes the same code objects.
"""

from collections.abc import Iterable
from types import FrameType
from typing import TYPE_CHECKING

from .frames import is_learners

if TYPE_CHECKING:
    from ..protocol.bridge import Bridge

# PyBytesObject on wasm32: ob_refcnt, ob_type, ob_size, each four bytes.
_OB_SIZE = 8

bridge: "Bridge"  # set by boot
_forgotten: list[tuple[bytes, int]] = []  # (exception table, its length)


def forget_handlers(frames: Iterable[FrameType]) -> None:
    """Empties the exception tables of the learner's code among `frames` (see frames.stack).

    CPython looks up handlers in `co_exceptiontable` when an exception passes; a table of length 0
    has none.
    """
    for frame in frames:
        table = frame.f_code.co_exceptiontable
        if table and is_learners(frame.f_code):
            _forgotten.append((table, len(table)))
            bridge.setLength(id(table) + _OB_SIZE, 0)


def recall_handlers() -> None:
    """Restores the handlers; the threads of the program are gone."""
    while _forgotten:
        table, length = _forgotten.pop()
        bridge.setLength(id(table) + _OB_SIZE, length)
