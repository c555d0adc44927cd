"""A run under a given schedule, with everything that a run has: its output, and its trace."""

from typing import TYPE_CHECKING

from ..program.program import Host
from ..turns.operations import READ, WRITE, Operation
from . import schedule_text
from .strategies.replay import Replay
from .subject import Subject
from .under_test import UnderTest

if TYPE_CHECKING:
    from ..protocol.requests import RunRequest, ScheduledRun
    from ..protocol.results import RunResult

_STEPS = 1_000_000
_ENOUGH = 5000  # reads and writes that are told, in one run


class Replayed(UnderTest):
    """Runs one RunRequest under the schedule `text`; time is virtual."""

    def __init__(self, request: "RunRequest", text: str, host: Host) -> None:
        granularity, seed, deviations = schedule_text.read(text)
        self._replay = Replay(deviations)
        scheduled: ScheduledRun = {**request, "watch": [], "written": [], "requests": False, "steps": _STEPS}
        scheduled["clock"] = "virtual"
        super().__init__(scheduled, host, Subject(granularity, schedule_text.regions_of(text)), self._replay, seed)
        self._places: dict[object, int] = {}  # (place, key) → its number in the trace
        self._told = 0
        if request["values"]:
            self.with_values = True
            self.on_access = self._tell_access

    def _tell_access(self, operation: Operation, value: str | None) -> None:
        if operation.kind not in (READ, WRITE) or operation.point is None or self._told >= _ENOUGH:
            return
        self._told += 1
        place = self._places.setdefault((operation.place, operation.key), len(self._places))
        self.scheduler.trace.access(operation.kind == WRITE, place, operation.point.text, value)

    def run(self) -> "RunResult":
        """The result; its `diverged` says where the schedule did not fit."""
        try:
            result = super().run()
        finally:
            self._subject.close()
        if self.explorer is not None:
            self._replay.finish(self.explorer)
        result["diverged"] = self._replay.lost
        return result
