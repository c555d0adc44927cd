"""How many threads are inside a function at once: counted on entering and leaving it."""

import sys
from collections.abc import Iterable, Sequence
from types import CodeType

from ..turns.scheduler import Scheduler

_TOOL = 5
_mon = sys.monitoring
_ENTER, _RETURN, _UNWIND = _mon.events.PY_START, _mon.events.PY_RETURN, _mon.events.PY_UNWIND


class Regions:
    """Counts for those functions among `codes` that `names` (qualified names) has.

    Made once for all schedules; `begin` starts to count anew. `most` is the result: name → threads.
    """

    def __init__(self, codes: Iterable[CodeType], names: Sequence[str]) -> None:
        self._codes = {code for code in codes if code.co_qualname in names}
        self._names = names
        self._scheduler: Scheduler | None = None
        self._inside: dict[str, list[int]] = {}
        self.most: dict[str, int] = {}
        if not self._codes:
            return
        _mon.use_tool_id(_TOOL, "taking-turns-regions")
        _mon.register_callback(_TOOL, _ENTER, self._enter)
        _mon.register_callback(_TOOL, _RETURN, self._leave)
        _mon.register_callback(_TOOL, _UNWIND, self._leave)
        _mon.set_events(_TOOL, _UNWIND)  # cannot be asked for function by function
        for code in self._codes:
            _mon.set_local_events(_TOOL, code, _ENTER | _RETURN)

    def begin(self, scheduler: Scheduler) -> None:
        """A new schedule: nobody is inside."""
        self._scheduler = scheduler
        self._inside = {name: [] for name in self._names}
        self.most = dict.fromkeys(self._names, 0)

    def _enter(self, code: CodeType, offset: int) -> None:
        if self._scheduler is not None and not self._scheduler.over:
            name = code.co_qualname
            inside = self._inside[name]
            inside.append(self._scheduler.current.number)  # again for every call within a call
            self.most[name] = max(self.most[name], len(set(inside)))

    def _leave(self, code: CodeType, offset: int, value: object) -> None:
        if code in self._codes and self._scheduler is not None and not self._scheduler.over:
            inside = self._inside[code.co_qualname]
            if self._scheduler.current.number in inside:
                inside.remove(self._scheduler.current.number)

    def close(self) -> None:
        """Counts no more."""
        self._scheduler = None
        if self._codes:
            for code in self._codes:
                _mon.set_local_events(_TOOL, code, 0)
            _mon.set_events(_TOOL, 0)
            for event in (_ENTER, _RETURN, _UNWIND):
                _mon.register_callback(_TOOL, event, None)
            _mon.free_tool_id(_TOOL)
