"""Runs one program under many schedules, and gathers what came of it."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..program.program import Host
from .gathering import FAILURES, Gathering
from .judge.lock_order import LockOrder
from .judge.races import Races
from .minimise import minimise
from .portfolio import portfolio
from .strategies.steering import Steering
from .strategies.strategy import Strategy
from .under_test import UnderTest

if TYPE_CHECKING:
    from ..protocol.requests import ExploreRequest, Granularity
    from ..protocol.results import ExploreResult

_now = time.monotonic
_PROGRESS_SECONDS = 0.1
_ENDLESS = 20  # schedules, none of which came to its end
_ATTEMPTS = 5  # at each deadlock that is suspected

type Progress = Callable[[int, int], object]  # schedules done, of how many


class Exploration(Gathering):
    """One ExploreRequest."""

    def __init__(self, request: "ExploreRequest", host: Host) -> None:
        super().__init__(request, request["granularity"], host)
        self._asked = request
        self._different: set[int] = set()
        self._races = Races()
        self._locks = LockOrder()
        self._timed = False

    def run(self, progress: Progress) -> "ExploreResult":
        """Explores; `progress(done, of)` is called now and then."""
        started = _now()
        try:
            complete = self._search(started, progress)
            if not (self._asked["untilFailure"] and self._has_failed()):
                self._confirm_cycles()
                self._minimise(started + 1.5 * self._asked["seconds"])
        finally:
            self._subject.close()
            self._host.interpreter.end_exploration()
        if self._asked["retry"]:
            self._retry()
        return {
            "schedules": self._done,
            "different": len(self._different),
            "timed": self._timed,
            "complete": complete,
            "seconds": _now() - started,
            "granularity": self.granularity,
            "outcomes": list(self._outcomes.values()),
            "races": self._races.result(),
            "cycles": self._locks.result(),
            "interrupted": "stopped" if self.stopped else "",
        }

    def _search(self, started: float, progress: Progress) -> bool:
        """Runs schedules until the budget is used up. Returns whether there are no others."""
        request = self._asked
        shown = started
        exact = True  # every schedule came to its end by the strategy's choices alone
        for strategy, index in portfolio(
                request["strategy"], request["schedules"], lambda: self._subject.uses_random, self._subject.is_slow):
            if self._done >= request["schedules"] or self._done and _now() - started > request["seconds"]:
                return False
            program = self._schedule(strategy, index)
            explorer = program.explorer
            if self.stopped:
                return False
            if explorer is None:  # a syntax error: there is nothing to choose
                self._gather(program)
                self._different.add(0)
                return True
            exact = exact and program.status != "limit" and not explorer.forced
            if not explorer.pruned:
                self._learn(program)
            if request["untilFailure"] and self._has_failed() or self._is_endless():
                return False
            if strategy.exhausted or not (explorer.choices or explorer.pruned):
                if exact and not self._subject.uses_random:
                    return True
                if strategy.exhausted and request["strategy"] != "mix":
                    return False
            if _now() - shown > _PROGRESS_SECONDS:
                shown = _now()
                progress(self._done, request["schedules"])
        return False

    def _has_failed(self) -> bool:
        return any(one["status"] in FAILURES for one in self._outcomes.values())

    def _is_endless(self) -> bool:
        """Whether no schedule of many has come to its end: more of them would tell nothing new."""
        ends = self._outcomes.values()
        return self._done >= _ENDLESS and all(one["status"] == "limit" for one in ends)

    def _schedule(self, strategy: Strategy, index: int) -> UnderTest:
        """Runs the program once, as `strategy` chooses."""
        varied = self._subject.uses_random and not strategy.keeps_seed
        seed = self._asked["seed"] + index if varied else self._asked["seed"]
        return self.under(strategy, seed, self._asked["seed"] * 1_000_003 + index)

    def _learn(self, program: UnderTest) -> None:
        """Takes in what came of one schedule."""
        explorer, library = program.explorer, self._subject.library
        assert explorer is not None and library is not None
        self._different.add(hash((program.seed, *explorer.choices)))
        self._gather(program)
        self._timed = self._timed or program.scheduler.clock.timers.used
        if program.tells:
            threads = program.scheduler.threads
            self._races.learn(explorer.log, threads, library.locks, lambda: self._text(program))
            self._locks.learn(explorer.log, threads, program.lock_names)

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

    def _retry(self) -> None:
        """Looks for the failing outcomes under the other granularity as well."""
        failing = [one for one in self._outcomes.values() if one["status"] in FAILURES]
        if not failing or self.stopped:
            return
        granularity: Granularity = "gil" if self.granularity == "bytecode" else "bytecode"
        request = self._asked.copy()
        request.update({
            "granularity": granularity, "retry": False,
            "schedules": -(-request["schedules"] // 2), "seconds": request["seconds"] / 2,
        })
        other = Exploration(request, self._host)
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
                program = self._schedule(Steering(cycle["steps"]), attempt)
                if self.stopped:
                    return
                self._learn(program)
                if program.status == "deadlock":
                    self._locks.confirm(self._outcomes.values())
                    break
