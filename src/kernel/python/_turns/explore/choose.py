"""Somebody chooses each step: runs a program as chosen so far, and tells what can come next."""

import linecache

from . import schedule
from ..turns import scheduler as turns
from .explore import Exploration
from ..turns.operations import ACQUIRE, CHANGE, OPAQUE, READ, RELEASE, TRY, USE, WRITE
from ..trace.snapshot import at_the_end, at_the_pause, variables
from .strategies.manual import Manual

_WORDS = {
    READ: "read", USE: "read", WRITE: "write", CHANGE: "write", ACQUIRE: "acquire", TRY: "acquire",
    RELEASE: "release", OPAQUE: "call",
}


class Choosing(Exploration):
    """One ChooseRequest."""

    def __init__(self, request, parts):
        self._chosen, self._onward = dict(enumerate(request["choices"])), request["onward"]
        if request["schedule"] is not None:
            granularity, seed, self._chosen = schedule.read(request["schedule"])
            self._onward = "usual"
            request = {**request, "granularity": granularity, "seed": seed}
        super().__init__(request, parts)
        self._snapshot = None
        self._left = []
        self.on_end = self._note_variables

    def run(self, progress):
        """Returns a ChooseResult's dict."""
        request = self.request
        strategy = Manual(self._chosen, self._onward, self._option, self._pause)
        try:
            program = self.under(strategy, request["seed"], request["chance"])
        finally:
            self._subject.close()
        explorer = program.explorer
        ended = self._snapshot is None and not strategy.lost
        if ended:
            self._gather(program)
        return {
            "options": strategy.options,
            "made": strategy.made,
            "preemptions": 0 if explorer is None else explorer.preemptions,
            **(self._snapshot or at_the_end(program, self._left)),
            "output": program.scheduler.trace.lines,
            "outcome": next(iter(self._outcomes.values()), None),
            "schedule": schedule.write(
                request["granularity"], request["seed"], () if explorer is None else explorer.deviations),
            "interrupted": "stopped" if self.stopped else strategy.lost,
        }

    def _option(self, thread):
        """A thread that can go on, as the protocol's Option."""
        kind, _, _, point = thread.operation
        word = _WORDS.get(kind, "go on")
        if kind == CHANGE and point is not None and self._enters(point):
            word = "go on"  # it looks up how to enter; what matters to others is its lock, which comes next
        return {
            "thread": thread.number,
            "name": thread.name,
            "line": None if point is None else point.line,
            "operation": word,
            "variable": "" if point is None else point.text,
        }

    def _enters(self, point):
        """Whether it stands at a `with` over an object with a lock inside, such as a condition."""
        return linecache.getline(self.request["filename"], point.line).strip() == f"with {point.text}:"

    def _note_variables(self, names):
        self._left = variables(names, self.request["watch"])

    def _pause(self):
        self._snapshot = at_the_pause(turns.current_scheduler(), self.request["filename"], self.request["watch"])
