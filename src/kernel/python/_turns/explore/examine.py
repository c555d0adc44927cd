"""One schedule in detail: who read and wrote what, with which values, holding which locks."""

from . import schedule
from .explore import FAILURES, Exploration
from .minimise import minimise
from ..turns.operations import ACQUIRE, CHANGE, READ, RELEASE, USE, WRITE
from .strategies.replay import Replay
from .under_test import key_of

_MOST = 2000
_KINDS = {READ: "read", USE: "read", WRITE: "write", CHANGE: "write"}


class Examination(Exploration):
    """One ExamineRequest."""

    def __init__(self, request, parts):
        granularity, self._program_seed, self._deviations = schedule.read(request["schedule"])
        super().__init__({**request, "granularity": granularity, "seed": self._program_seed}, parts)

    def run(self, progress):
        """Returns an ExamineResult's dict."""
        text = self.request["schedule"]
        minimal = None
        try:
            strategy = Replay(self._deviations)
            program = self.under(strategy, self._program_seed)
            interrupted = strategy.lost and f"the schedule does not belong to this program: {strategy.lost}"
            if self.stopped:
                interrupted = "stopped"
            if self.request["minimise"] and not interrupted and program.explorer is not None:
                best = minimise(self, text, key_of(program.outcome()), self.request["seconds"])
                if best is not None:
                    text, program = best
                    minimal = text
            accesses = [] if program.explorer is None else self._accesses(text)
            self._gather(program)
        finally:
            self._subject.close()
        (outcome,) = self._outcomes.values()
        if outcome["status"] in FAILURES:
            outcome["minimal"] = minimal
        return {"outcome": outcome, "accesses": accesses, "interrupted": interrupted}

    def _accesses(self, text):
        """Runs once more under the final schedule, and takes the accesses down with their values."""
        _, seed, deviations = schedule.read(text)
        self.with_values = True
        program = self.under(Replay(deviations), seed)
        explorer, threads = program.explorer, program.scheduler.threads
        users, held, found = {}, {}, []
        objects, parts = {}, {}  # place → its number; (place, key) → that of the part
        for thread, operation, _ in explorer.log:
            if operation[0] in _KINDS:
                users.setdefault(operation[1], set()).add(thread)
        for step, (thread, operation, _) in enumerate(explorer.log):
            kind, place, key, point = operation
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
                    "value": explorer.values.get(step),
                    "holding": [program.lock_names.get(one, "a lock") for one in mine],
                })
        return found
