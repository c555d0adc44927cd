"""One schedule in detail: who read and wrote what, with which values, holding which locks."""

from typing import TYPE_CHECKING, Literal

from ..program.program import Host
from ..turns.operations import ACQUIRE, CHANGE, READ, RELEASE, USE, WRITE
from . import schedule_text
from .explore import Progress
from .gathering import FAILURES, Gathering
from .minimise import minimise
from .strategies.replay import Replay
from .under_test import key_of

if TYPE_CHECKING:
    from ..protocol.requests import ExamineRequest
    from ..protocol.results import Access, ExamineResult

_MOST = 2000
_KINDS: dict[int, Literal["read", "write"]] = {READ: "read", USE: "read", WRITE: "write", CHANGE: "write"}


class Examination(Gathering):
    """One ExamineRequest."""

    def __init__(self, request: "ExamineRequest", host: Host) -> None:
        granularity, self._seed, self._deviations = schedule_text.read(request["schedule"])
        super().__init__(request, granularity, host)
        self._asked = request

    def run(self, progress: Progress) -> "ExamineResult":
        """What happens under the schedule, or under the minimal one with the same outcome."""
        text = self._asked["schedule"]
        minimal = None
        try:
            strategy = Replay(self._deviations)
            program = self.under(strategy, self._seed)
            interrupted = strategy.lost and f"the schedule does not belong to this program: {strategy.lost}"
            if self.stopped:
                interrupted = "stopped"
            if self._asked["minimise"] and not interrupted and program.explorer is not None:
                best = minimise(self, text, key_of(program.outcome()), self._asked["seconds"])
                if best is not None:
                    text, program = best
                    minimal = text
            accesses = [] if program.explorer is None else self._accesses(text)
            self._gather(program)
        finally:
            self.close()
        (outcome,) = self._outcomes.values()
        if outcome["status"] in FAILURES:
            outcome["minimal"] = minimal
        return {"outcome": outcome, "accesses": accesses, "interrupted": interrupted}

    def _accesses(self, text: str) -> "list[Access]":
        """Runs once more under the final schedule, and takes the accesses down with their values."""
        _, seed, deviations = schedule_text.read(text)
        self._with_values = True
        program = self.under(Replay(deviations), seed)
        explorer, threads = program.explorer, program.scheduler.threads
        if explorer is None:
            return []
        found: list[Access] = []
        users: dict[object, set[int]] = {}
        held: dict[int, list[object]] = {}
        objects: dict[object, int] = {}  # place → its number
        parts: dict[object, int] = {}  # (place, key) → its number
        values = explorer.values or {}
        names: dict[object, str] = {**program.lock_names}
        for thread, operation, _ in explorer.log:
            if operation.kind in _KINDS:
                users.setdefault(operation.place, set()).add(thread)
        for step, (thread, operation, _) in enumerate(explorer.log):
            kind, place, key, point = operation.kind, operation.place, operation.key, operation.point
            mine = held.setdefault(thread, [])
            if kind == ACQUIRE and key is not None:
                mine.append(place)
            elif kind == RELEASE and place in mine:
                mine.remove(place)
            if kind in _KINDS and point is not None and len(users[place]) > 1 and len(found) < _MOST:
                found.append({
                    "step": step,
                    "thread": thread,
                    "name": threads[thread].name,
                    "line": point.line,
                    "kind": _KINDS[kind],
                    "variable": point.text or str(place),
                    "object": objects.setdefault(place, len(objects)),
                    "part": None if key is None else parts.setdefault((place, key), len(parts)),
                    "value": values.get(step),
                    "holding": [names.get(one, "a lock") for one in mine],
                })
        return found
