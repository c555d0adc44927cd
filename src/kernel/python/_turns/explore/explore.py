"""Runs one program under many schedules, and gathers what came of it."""

import time

from . import schedule
from ..program.restoring import Library
from .judge.lock_order import LockOrder
from .minimise import minimise
from .portfolio import portfolio
from .judge.races import Races
from .strategies.steering import Steering
from .under_test import SilentTrace, Subject, UnderTest, key_of

_now = time.monotonic
_PROGRESS_SECONDS = 0.1
# Races and lock orders are looked for in the first schedules, and in some of the later ones: one
# schedule tells about many others, and looking takes a third of a schedule's time.
_EACH, _EVERY = 20, 5
_ENDLESS = 20  # schedules, none of which came to its end
_ATTEMPTS = 5  # at each deadlock that is suspected
FAILURES = ("exception", "deadlock", "limit")


class Exploration:
    """One ExploreRequest. `parts`: what Program needs besides a request."""

    def __init__(self, request, parts):
        self.request = {**request, "run": 0, "args": [], "clock": "virtual", "lines": False, "values": False}
        self._parts = parts
        self._subject = Subject(request["granularity"], request["regions"], Library())
        self._outcomes = {}
        self._different = set()
        self._races = Races()
        self._locks = LockOrder()
        self.with_values = False
        self.on_end = None
        self._runs = 0  # of the program, whatever for
        self._done = 0  # schedules whose outcome counts
        self._timed = False
        self.stopped = False

    def run(self, progress):
        """Explores; `progress(done, of)` is called now and then. Returns an ExploreResult's dict."""
        started = _now()
        try:
            complete = self._search(started, progress)
            if not (self.request["untilFailure"] and self._has_failed()):
                self._confirm_cycles()
                self._minimise(started + 1.5 * self.request["seconds"])
        finally:
            self._subject.close()
            self._parts[-1].end_exploration()
        if self.request["retry"]:
            self._retry()
        return {
            "schedules": self._done,
            "different": len(self._different),
            "timed": self._timed,
            "complete": complete,
            "seconds": _now() - started,
            "granularity": self.request["granularity"],
            "outcomes": list(self._outcomes.values()),
            "races": self._races.result(),
            "cycles": self._locks.result(),
            "interrupted": "stopped" if self.stopped else "",
        }

    def _search(self, started, progress):
        """Runs schedules until the budget is used up. Returns whether there are no others."""
        request = self.request
        shown = started
        exact = True  # every schedule came to its end by the strategy's choices alone
        for strategy, index in portfolio(
                request["strategy"], request["schedules"], self._uses_random, self._subject.is_slow):
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
                if exact and not self._uses_random():
                    return True
                if strategy.exhausted and request["strategy"] != "mix":
                    return False
            if _now() - shown > _PROGRESS_SECONDS:
                shown = _now()
                progress(self._done, request["schedules"])
        return False

    def _has_failed(self):
        return any(one["status"] in FAILURES for one in self._outcomes.values())

    def _is_endless(self):
        """Whether no schedule of many has come to its end: more of them would tell nothing new."""
        ends = self._outcomes.values()
        return self._done >= _ENDLESS and all(one["status"] == "limit" for one in ends)

    def _schedule(self, strategy, index):
        """Runs the program once, as `strategy` chooses. Returns the UnderTest."""
        varied = self._uses_random() and not strategy.keeps_seed
        seed = self.request["seed"] + index if varied else self.request["seed"]
        return self.under(strategy, seed, self.request["seed"] * 1_000_003 + index)

    def _uses_random(self):
        watch = self._subject.watch
        return watch is not None and watch.points.names.random

    def under(self, strategy, seed, chance=0):
        """Runs the program once. `seed`: of its `random`; `chance`: of the strategy."""
        request = {**self.request, "seed": seed}
        trace = SilentTrace(request["limits"])
        program = UnderTest(request, self._parts, self._subject, strategy, trace)
        program.with_values = self.with_values
        program.on_end = self.on_end
        program.tells = self._runs < _EACH or self._runs % _EVERY == 0
        self._runs += 1
        strategy.begin(chance)
        program.run()
        self.stopped = self.stopped or program.status == "stopped"
        if program.explorer is not None:
            strategy.finish(program.explorer)
        return program

    def _learn(self, program):
        """Takes in what came of one schedule."""
        explorer, seed = program.explorer, program.request["seed"]
        self._different.add(hash((seed, *explorer.choices)))
        self._gather(program)
        self._timed = self._timed or program.scheduler.clock.timers.used
        if program.tells:
            self._races.learn(explorer.log, program, lambda: self._text(program))
            self._locks.learn(explorer.log, program)

    def _text(self, program):
        """The schedule under which the program ran."""
        deviations = () if program.explorer is None else program.explorer.deviations
        return schedule.write(self.request["granularity"], program.request["seed"], deviations)

    def _gather(self, program):
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
            known.update(outcome, preemptions=preemptions, schedule=text)

    def _minimise(self, until):
        """Gives every failing outcome the schedule with the fewest pre-emptions that leads to it."""
        for key, outcome in self._outcomes.items():
            if outcome["status"] not in FAILURES:
                continue
            outcome["minimal"] = outcome["schedule"]
            if outcome["status"] != "limit" and _now() < until:
                best = minimise(self, outcome["schedule"], key, min(until - _now(), 1.0))
                if best is not None:
                    outcome["minimal"] = best[0]

    def _retry(self):
        """Looks for the failing outcomes under the other granularity as well."""
        request = self.request
        failing = [one for one in self._outcomes.values() if one["status"] in FAILURES]
        if not failing or self.stopped:
            return
        granularity = "gil" if request["granularity"] == "bytecode" else "bytecode"
        other = Exploration({
            **request, "granularity": granularity, "retry": False,
            "schedules": -(-request["schedules"] // 2), "seconds": request["seconds"] / 2,
        }, self._parts)
        result = other.run(lambda done, of: None)
        seen = {(one["status"], one["detail"]) for one in result["outcomes"]}
        for one in failing:
            one["otherwise"] = {
                "granularity": granularity,
                "found": (one["status"], one["detail"]) in seen,
                "schedules": result["schedules"],
            }

    def _confirm_cycles(self):
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
