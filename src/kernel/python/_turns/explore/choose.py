"""Somebody chooses each step: runs a program as chosen so far, and tells what can come next."""

import linecache
from typing import TYPE_CHECKING, Any

from ..program.program import Host
from ..trace.shown import cut
from ..trace.snapshot import at_the_end, at_the_pause, variables
from ..turns import scheduler as turns
from ..turns.green import GreenThread
from ..turns.operations import ACQUIRE, CHANGE, OPAQUE, READ, RELEASE, TRY, USE, WRITE, Site
from . import schedule_text
from .explore import Progress
from .gathering import Gathering
from .strategies.manual import Manual
from .under_test import UnderTest

if TYPE_CHECKING:
    from ..protocol.requests import ChooseRequest, Onward
    from ..protocol.results import ChooseResult, Moment, Option, Shown, Word

_WORDS: "dict[int, Word]" = {
    READ: "read", USE: "read", WRITE: "write", CHANGE: "write", ACQUIRE: "acquire", TRY: "acquire",
    RELEASE: "release", OPAQUE: "call",
}


class Choosing(Gathering):
    """One ChooseRequest."""

    def __init__(self, request: "ChooseRequest", host: Host) -> None:
        chosen, granularity, seed = dict(enumerate(request["choices"])), request["granularity"], request["seed"]
        self._onward: Onward = request["onward"]
        if request["schedule"] is not None:
            granularity, seed, chosen = schedule_text.read(request["schedule"])
            self._onward = "usual"
        super().__init__(request, granularity, host)
        self._asked = request
        self._chosen, self._seed = chosen, seed
        self._snapshot: Moment | None = None
        self._left: list[Shown] = []
        self._on_end = self._note_variables

    def run(self, progress: Progress) -> "ChooseResult":
        """Runs up to the next choice, or to the end."""
        strategy = Manual(self._chosen, self._onward, self._option, self._pause, self._asked["chance"])
        try:
            program = self.under(strategy, self._seed)
        finally:
            self.close()
        explorer = program.explorer
        ended = self._snapshot is None and not strategy.lost
        if ended:
            self._gather(program)
        return {
            "options": strategy.options,
            "made": strategy.made,
            "preemptions": 0 if explorer is None else explorer.preemptions,
            **(self._snapshot or self._end(program)),
            "output": program.lines,
            "outcome": next(iter(self._outcomes.values()), None),
            "schedule": schedule_text.write(
                self.granularity, self._seed, () if explorer is None else explorer.deviations, self.regions),
            "interrupted": "stopped" if self.stopped else strategy.lost,
        }

    def _end(self, program: UnderTest) -> "Moment":
        watched: list[Shown] = [
            {"name": name, "value": cut(value)} for name, value in program.watched.items() if value is not None]
        return at_the_end(
            program.scheduler, program.waiters, [*watched, *self._left], program.virtual_seconds)

    def _option(self, thread: GreenThread) -> "Option":
        """A thread that can go on, as the protocol's Option."""
        kind, point = thread.operation.kind, thread.operation.point
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

    def _enters(self, point: Site) -> bool:
        """Whether it stands at a `with` over an object with a lock inside, such as a condition."""
        return linecache.getline(self._asked["filename"], point.line).strip() == f"with {point.text}:"

    def _note_variables(self, names: dict[str, Any]) -> None:
        self._left = variables(names, self._asked["watch"])

    def _pause(self) -> None:
        self._snapshot = at_the_pause(turns.active, self._asked["filename"], self._asked["watch"])
