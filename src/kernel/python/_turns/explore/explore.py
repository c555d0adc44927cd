"""Runs one program under many schedules, here and wherever others help, and gathers what came of it."""

import time
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..program.program import Host
from ..turns.carriers import STOP, cells
from . import schedule_text
from .crew import Crew
from .gathering import FAILURES, Gathering
from .judge.lock_order import LockOrder
from .judge.races import Races
from .minimise import minimise
from .plan import Report
from .planning import Planning, Task
from .strategies.replay import Replay
from .strategies.steering import Steering

if TYPE_CHECKING:
    from ..protocol.requests import ExploreRequest, Granularity
    from ..protocol.results import ExploreResult, Outcome

_now = time.monotonic
_PROGRESS_SECONDS = 0.1
_ENDLESS = 20  # schedules, none of which came to its end
_WITH_FAILURE = 0.7  # of the seconds
_PATIENCE = 3.0  # seconds; twenty times the steps of a schedule, and more
_ATTEMPTS = 5  # at each deadlock that is suspected
_HERE, _FIRST, _RETRY = 0, 1, 1001  # the numbers of interpreters: this one, the first that helps, and with a retry

type Progress = Callable[[int, int], object]  # schedules done, of how many


class Exploration(Gathering):
    """One ExploreRequest."""

    def __init__(self, request: "ExploreRequest", host: Host, first: int = _FIRST) -> None:
        super().__init__(request, request["granularity"], host, not request["compileOnly"])
        self._asked = request
        self._planning = Planning(request, self._subject)
        self._crew = Crew(host.bridge.mail, host.stacks, request, first)
        self._different: set[int] = set()
        self._races = Races()
        self._locks = LockOrder()
        self._timed = False
        self._together = 0

    def run(self, progress: Progress) -> "ExploreResult":
        """Explores; `progress(done, of)` is called now and then."""
        started = _now()
        try:
            complete = self._search(started, progress)
            if not (self._asked["untilFailure"] and self._has_failed()):
                self._confirm_cycles()
                self._minimise(max(started + self._asked["seconds"], _now() + 0.05 * self._asked["seconds"]))
        finally:
            self.close()
            self._host.interpreter.end_exploration()
        left = started + self._asked["seconds"] - _now()
        if self._asked["retry"] and left > 0:
            self._retry(left)
        return {
            "schedules": self._done,
            "different": len(self._different),
            "timed": self._timed,
            "together": self._together,
            "complete": complete,
            "seconds": _now() - started,
            "granularity": self.granularity,
            "outcomes": list(self._outcomes.values()),
            "races": self._races.result(),
            "cycles": self._locks.result(),
            "interrupted": "stopped" if self.stopped else "",
            "marks": [],  # kept by JavaScript, out of the program's reach
        }

    def _search(self, started: float, progress: Progress) -> bool:
        """Runs schedules until the budget is used up. Returns whether there are no others.

        Reports are taken in the order of the plans, whoever they come from; what is planned beyond the end
        counts for nothing.
        """
        request, planning, crew = self._asked, self._planning, self._crew
        planned: deque[Task] = deque()
        come: dict[int, tuple[int, Report]] = {}
        shown = started
        while not (self._done and _now() - started > self._share() * request["seconds"]):
            while len(planned) <= crew.free and (task := planning.next()) is not None:
                planned.append(task)
            late = not planned  # then what somebody else has not told of is run here
            mine = crew.oldest() if late else planned.popleft()
            if mine is None:
                return planning.complete
            while planned and crew.free:
                crew.give(planned.popleft())
            reports = [(_HERE, self.carry_out(mine.plan, late))]
            crew.forget(mine)
            reports += crew.collect()
            if self.stopped or cells[STOP]:
                self.stopped = True
                return False
            for source, report in reports:
                self._note_key(report, source)
                if planning.came(report):
                    come[report["index"]] = source, report
            while planning.taken in come:
                source, report = come.pop(planning.taken)
                planning.taken += 1
                complete = self._take(report, source)
                if complete is not None:
                    return complete
            if _now() - shown > _PROGRESS_SECONDS:
                shown = _now()
                progress(self._done, request["schedules"])
        return False

    def _take(self, report: Report, source: int) -> bool | None:
        """Takes a report in. None: the search goes on; else whether there are no other schedules."""
        planning, request = self._planning, self._asked
        if not report["compiled"]:  # a syntax error, or no more was asked for: there is nothing to choose
            self._count(report)
            self._different.add(0)
            return True
        planning.exact = planning.exact and not report["endless"] and not report["forced"]
        if not report["pruned"]:
            self._learn(report, source)
        if request["untilFailure"] and self._has_failed() or self._is_endless(report):
            return False
        if not report["choices"] and not report["pruned"] and planning.exact and not self._subject.uses_random:
            return True
        return planning.conclude() if self._done >= request["schedules"] else None

    def _share(self) -> float:
        """Of all the time, what the search may take: where something failed, the rest is for a closer look."""
        return _WITH_FAILURE if self._has_failed() and not self._asked["untilFailure"] else 1.0

    def _has_failed(self) -> bool:
        return any(one["status"] in FAILURES for one in self._outcomes.values())

    def _is_endless(self, last: Report) -> bool:
        """Whether more schedules would tell nothing new: none of many has come to its end, or there is nothing to choose."""
        if last["endless"] and not last["choices"] and not self._subject.uses_random:
            return True
        ends = self._outcomes.values()
        return self._done >= _ENDLESS and all(one["status"] in ("limit", "cut") for one in ends)

    def _learn(self, report: Report, source: int = _HERE) -> None:
        """Takes in what came of one schedule."""
        self._different.add(report["signature"])
        kinds = len(self._outcomes)
        self._count(report, source)
        if report["endless"] and len(self._outcomes) > kinds:
            self._follow(list(self._outcomes.values())[-1])
        self._timed = self._timed or report["timed"]
        self._together = max(self._together, report["together"])
        self._races.take(report["races"], report["schedule"])
        self._locks.take(report["cycles"])

    def _follow(self, outcome: "Outcome") -> None:
        """Lets a program that has used up its steps go on by itself: is it long, or has it no end?"""
        _, seed, deviations = schedule_text.read(outcome["schedule"])
        self._patience = _PATIENCE
        program = self.under(Replay(deviations), seed)
        self._patience = None
        steps = f"{self._asked['steps']:,} steps"
        if outcome["virtualSeconds"] >= 1:
            steps += f" ({outcome['virtualSeconds']:,.0f} s by its own clock)"
        if program.status in ("limit", "stopped"):
            outcome["detail"] = f"it did not come to an end: not in {steps}, nor by itself in {_PATIENCE:g} s more"
        else:
            outcome["status"] = "cut"
            outcome["detail"] = f"it was followed for {steps}, and then ended by itself: too long to be explored; try fewer rounds"

    def _minimise(self, until: float) -> None:
        """Gives every failing outcome the schedule with the fewest pre-emptions that leads to it."""
        for key, outcome in self._outcomes.items():
            if outcome["status"] not in FAILURES:
                continue
            outcome["minimal"] = outcome["schedule"]
            if outcome["status"] != "limit" and _now() < until:
                best = minimise(self, outcome["schedule"], key, min(until - _now(), 1.0))
                if best is not None:
                    outcome["minimal"], _ = best

    def _retry(self, seconds: float) -> None:
        """Looks for the failing outcomes under the other granularity as well."""
        failing = [one for one in self._outcomes.values() if one["status"] in FAILURES]
        if not failing or self.stopped:
            return
        granularity: Granularity = "gil" if self.granularity == "bytecode" else "bytecode"
        request = self._asked.copy()
        request.update({
            "granularity": granularity, "retry": False,
            "schedules": -(-request["schedules"] // 2), "seconds": seconds,
        })
        other = Exploration(request, self._host, _RETRY)
        result = other.run(lambda done, of: None)
        seen = {(one["status"], one["detail"]) for one in result["outcomes"]}
        for one in failing:
            one["otherwise"] = {
                "granularity": granularity,
                "found": (one["status"], one["detail"]) in seen,
                "schedules": result["schedules"],
            }

    def _confirm_cycles(self) -> None:
        """Steers a schedule into each suspected deadlock."""
        self._locks.confirm(self._outcomes.values())
        for cycle in self._locks.suspected():
            for attempt in range(_ATTEMPTS):
                chance = self._asked["seed"] * 1_000_003 + attempt
                program = self.under(Steering(cycle["steps"], chance), self._asked["seed"])
                if self.stopped:
                    return
                report = self._reporting.report(0, program)
                self._note_key(report)
                self._learn(report)
                if program.status == "deadlock":
                    self._locks.confirm(self._outcomes.values())
                    break
