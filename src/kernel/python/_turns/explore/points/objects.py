"""Which objects count as shared state, and whose they are, while a program is explored."""

import types
from collections.abc import Mapping
from typing import Any

from ...cpython import operands
from ...turns.operations import Operation, Site
from ...turns.scheduler import Scheduler

_NEVER = (
    type, types.FunctionType, types.ModuleType, types.BuiltinFunctionType, tuple, str, bytes, int,
    float, complex, frozenset, type(None), range, slice, BaseException,
)
_OF_PROGRAMS = ("__main__", "__mp_main__")  # the second one in the processes that it starts


def is_programs(kind: type) -> bool:
    """Whether a class is one of the program's own."""
    return kind.__module__ in _OF_PROGRAMS


class Objects:
    """The part of the Explorer that watch.py, touches.py, calls.py and reads.py ask.

    `points`: ids of the code objects that have their points inside, and these by the offsets of their instructions.
    They are typed where they are used: point.py knows this class.
    """

    def __init__(self, scheduler: Scheduler, points: Mapping[int, Mapping[int, Any]]) -> None:
        self._scheduler = scheduler
        self.points = points
        self.kept: dict[int, Any] = {}  # address → the object, so that no other gets it
        self.generators: dict[int, int] = {}  # frame (see operands.py) → the address of a shared generator
        self.iterated: dict[int, int] = {}  # address of a shared iterator → that of its container
        self.kinds: dict[int, bool] = {}  # address of a type → whether its objects are shared state
        # Point, address, part → the operation that was made for it. One that comes again is the same object:
        # that costs less, and the judges look at each once, however often it comes.
        self.made: dict[tuple[Site, int, int | str | None], Operation] = {}

    def point(self, operation: Operation, log: bool = True) -> None:
        """The running thread is about to do `operation`; see deciding.py."""
        raise NotImplementedError

    def touch(self, operation: Operation) -> None:
        """The running thread does `operation`; see recording.py."""
        raise NotImplementedError

    def calls(self, point: Site) -> None:
        """The running thread calls something that has its points inside, from `point`."""
        self._scheduler.current.site = point

    def make(self, kind: int, address: int, part: int | str | None, point: Site) -> Operation:
        """The operation at `point` on that part of the object at `address`; from now on it is in `made`."""
        operation = self.made[point, address, part] = Operation(kind, address, part, point)
        return operation

    def keep(self, address: int) -> None:
        """Keeps the object alive until the schedule is over, so that no other gets its address."""
        if address not in self.kept:
            held = operands.object_at(address)
            self.kept[address] = None if hasattr(type(held), "__del__") else held

    def classify(self, address: int) -> bool:
        """Whether objects of the type at `address` are shared state that calls and items touch."""
        kind = operands.object_at(address)
        known = not issubclass(kind, _NEVER) and (
            not is_programs(kind) or issubclass(kind, (list, dict, set)))
        self.kinds[address] = known
        self.kept[address] = kind
        return known

    def can_change(self, address: int) -> bool:
        """Whether the object at `address` can change."""
        kind = operands.type_of(address)
        known = self.kinds.get(kind)
        return self.classify(kind) if known is None else known
