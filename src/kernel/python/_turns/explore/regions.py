"""How many threads are inside a function at once: counted on entering and leaving it, which are operations."""

import sys
from collections.abc import Sequence
from types import CodeType

from ..cpython import monitoring
from ..turns.operations import ENTER, LEAVE, Operation
from ..turns.scheduler import Scheduler
from .points.library_calls import LibraryCalls
from .points.objects import Objects
from .points.points import Points

_TOOL = 5
_mon = monitoring.own
_ENTER, _RETURN, _UNWIND = _mon.events.PY_START, _mon.events.PY_RETURN, _mon.events.PY_UNWIND


class Regions:
    """Counts for those functions of the program that `names` (qualified names) has, and who calls those of `called`.

    `library`: counts calls of the library's functions; it is told of each.

    Made once for all schedules; `begin` starts to count anew. Results: `most`, name → threads; `callers`, name → the
    number of the calling thread, once for each call.
    """

    def __init__(self, points: Points, names: Sequence[str], called: Sequence[str], library: LibraryCalls) -> None:
        codes = {code for code in points.codes if code.co_qualname in names}
        self._called = {code for code in points.codes if code.co_qualname in called}
        self._names = names
        self._call_names = called
        self._coarse = points.coarse  # the turn is taken somewhere else: see points.py
        self._scheduler: Scheduler | None = None
        self._inside: dict[str, list[int]] = {}
        self.most: dict[str, int] = {}
        self._ways: dict[CodeType, tuple[Operation, Operation]] = {}  # in, and out
        for code in codes:
            point, place = points.whole(code), f"region {code.co_qualname}"
            self._ways[code] = Operation(ENTER, place, None, point), Operation(LEAVE, place, None, point)
        self.callers: dict[str, list[int]] = {}
        self._library = library
        self._watched = codes | self._called | library.codes.keys()
        if not self._watched:
            return
        _mon.use_tool_id(_TOOL, "taking-turns-regions")
        _mon.register_callback(_TOOL, _ENTER, self._enter)
        _mon.register_callback(_TOOL, _RETURN, self._leave)
        _mon.register_callback(_TOOL, _UNWIND, self._leave)
        _mon.set_events(_TOOL, _UNWIND)  # cannot be asked for function by function
        for code in self._watched:
            _mon.set_local_events(_TOOL, code, _ENTER | _RETURN if code in codes else _ENTER)

    def begin(self, scheduler: Scheduler) -> None:
        """A new schedule: nobody is inside."""
        self._scheduler = scheduler
        self._inside = {name: [] for name in self._names}
        self.most = dict.fromkeys(self._names, 0)
        self.callers = {name: [] for name in self._call_names}
        self._library.begin()

    def _enter(self, code: CodeType, offset: int) -> None:
        scheduler = self._scheduler
        if scheduler is not None and not scheduler.over:
            if code in self._called:
                self.callers[code.co_qualname].append(scheduler.current.number)
            if code in self._library.codes:
                self._library.note(code, sys._getframe(1), scheduler.current.number)
        if code not in self._ways:
            return
        me = self._comes_to(code, 0)
        if me is not None:
            inside = self._inside[code.co_qualname]
            inside.append(me)  # again for every call within a call
            self.most[code.co_qualname] = max(self.most[code.co_qualname], len(set(inside)))

    def _leave(self, code: CodeType, offset: int, value: object) -> None:
        if code in self._ways:
            me = self._comes_to(code, 1)
            if me is not None and me in self._inside[code.co_qualname]:
                self._inside[code.co_qualname].remove(me)

    def _comes_to(self, code: CodeType, way: int) -> int | None:
        """The running thread is about to go in or out: others may go first. Its number; None: it does not count."""
        scheduler = self._scheduler
        if scheduler is None or scheduler.over or scheduler.explorer is None:
            return None
        explorer: Objects = scheduler.explorer  # pyright: ignore[reportAssignmentType] # see watch.py
        operation = self._ways[code][way]
        if self._coarse:
            explorer.touch(operation)
        else:
            explorer.point(operation)
        return None if scheduler.over else scheduler.current.number

    def close(self) -> None:
        """Counts no more."""
        self._scheduler = None
        if self._watched:
            for code in self._watched:
                _mon.set_local_events(_TOOL, code, 0)
            _mon.set_events(_TOOL, 0)
            for event in (_ENTER, _RETURN, _UNWIND):
                _mon.register_callback(_TOOL, event, None)
            _mon.free_tool_id(_TOOL)
