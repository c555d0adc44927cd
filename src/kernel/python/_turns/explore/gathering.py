"""Runs one program under schedules, one at a time, and gathers what came of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..program.program import Host
from ..program.restoring import Library
from . import schedule_text
from .printed import PrintedOnly
from .strategies.strategy import Strategy
from .subject import Subject
from .under_test import UnderTest, key_of

if TYPE_CHECKING:
    from ..protocol.requests import ExploredSubject, Granularity, ScheduledRun
    from ..protocol.results import Outcome

# Races and lock orders are looked for in the first schedules, and in some of the later ones: one
# schedule tells about many others, and looking takes a third of a schedule's time.
_EACH, _EVERY = 20, 5
FAILURES = ("exception", "deadlock", "limit")


class Gathering:
    """What every request about schedules needs. `asked` is the part of it that says which program."""

    def __init__(self, asked: "ExploredSubject", granularity: "Granularity", host: Host) -> None:
        self.granularity: Granularity = granularity
        self.stopped = False
        self._host = host
        self._subject = Subject(granularity, asked["regions"], Library())
        self._request: ScheduledRun = {
            "program": asked["program"], "filename": asked["filename"], "files": asked["files"],
            "path": asked["path"], "limits": asked["limits"], "watch": asked["watch"], "steps": asked["steps"],
            "run": 0, "args": [], "clock": "virtual", "speed": 1, "schedule": None, "lines": False,
            "values": False,
        }
        self._outcomes: dict[str, Outcome] = {}
        self._with_values = False
        self._on_end: Callable[[dict[str, Any]], None] | None = None
        self._runs = 0  # of the program, whatever for
        self._done = 0  # schedules whose outcome counts

    def under(self, strategy: Strategy, seed: int, chance: int = 0) -> UnderTest:
        """Runs the program once. `seed`: of its `random`; `chance`: of the strategy."""
        trace = PrintedOnly(self._request["limits"])
        program = UnderTest(self._request, self._host, self._subject, strategy, seed, trace)
        program.with_values = self._with_values
        program.on_end = self._on_end
        program.tells = self._runs < _EACH or self._runs % _EVERY == 0
        self._runs += 1
        strategy.begin(chance)
        program.run()
        self.stopped = self.stopped or program.status == "stopped"
        if program.explorer is not None:
            strategy.finish(program.explorer)
        return program

    def _text(self, program: UnderTest) -> str:
        """The schedule under which the program ran."""
        deviations = () if program.explorer is None else program.explorer.deviations
        return schedule_text.write(self.granularity, program.seed, deviations)

    def _gather(self, program: UnderTest) -> None:
        """Counts the outcome of a schedule; the one with the fewest pre-emptions stands for its kind."""
        self._done += 1
        outcome = program.outcome()
        preemptions = 0 if program.explorer is None else program.explorer.preemptions
        key = key_of(outcome)
        known = self._outcomes.get(key)
        if known is None:
            self._outcomes[key] = {
                **outcome, "count": 1, "first": self._done, "schedule": self._text(program),
                "preemptions": preemptions, "minimal": None,
            }
            return
        known["count"] += 1
        if preemptions > known["preemptions"]:
            return
        text = self._text(program)
        if (preemptions, len(text)) < (known["preemptions"], len(known["schedule"])):
            # What is like it in its key can differ in the rest: who waits for what, the texts of exceptions.
            best: Outcome = {**known, **outcome, "preemptions": preemptions, "schedule": text}
            self._outcomes[key] = best
