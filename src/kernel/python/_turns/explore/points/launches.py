"""Points in the library: where it calls what a program hands it, and where it forgets a thread.

A thread's target, a timer's function or a pool's task may be a function in C, such as `log.append`: nothing of
the program's own code tells of the call then. Nor of the moment from which `threading.enumerate` leaves a thread out.
"""

from functools import cache
from types import CodeType

from ...cpython.codes import codes_of
from ...library import imports
from ...turns.operations import OPAQUE, Operation
from .calls import call_unpacked
from .objects import Objects
from .point import Point

_PLACES = {
    "threading": {"Thread.run", "Timer.run", "Thread._delete"},
    "concurrent.futures.thread": {"WorkerContext.run"},
}
FORGETS = "Thread._delete"


@cache
def launchers() -> list[CodeType]:
    """The functions of the library that do so; those that call have one CALL_FUNCTION_EX. The same for each program."""
    modules = ((imports.code_of(module), names) for module, names in _PLACES.items())
    return [one for code, names in modules if code is not None for one in codes_of(code) if one.co_qualname in names]


def launch_of_turn(within: int, explorer: Objects, point: Point) -> Operation | None:
    """Under the GIL, where what comes next counts as anything: the Touch of such a call."""
    operation = call_unpacked(within, explorer, point)
    return None if operation is None else Operation(OPAQUE, None, None, point)
