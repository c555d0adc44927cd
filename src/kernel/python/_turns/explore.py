"""Runs one program under many schedules, and gathers what came of it."""

import time

from . import schedule
from .library import Library
from .lock_order import LockOrder
from .minimise import minimise
from .portfolio import portfolio
from .races import Races
from .strategies.steering import Steering
from .under_test import SilentTrace, Subject, UnderTest, key_of

_now = time.monotonic
_PROGRESS_SECONDS = 0.1
# Races and lock orders are looked for in the first schedules, and in some of the later ones: one
# schedule tells about many others, and looking takes a third of a schedule's time.
_EACH, _EVERY = 20, 5
_ATTEMPTS = 5  # at each deadlock that is suspected
FAILURES = ("exception", "deadlock", "limit")


class Exploration:
    """One ExploreRequest. `parts`: what Program needs besides a request."""

    def __init__(self, request, parts):
        self.request = {**request, "run": 0, "args": [], "clock": "virtual", "lines": False}
        self._parts = parts
        self._subject = Subject(request["granularity"], request["regions"])
        self._outcomes = {}
        self._different = set()
        self._races = Races()
        self._locks = LockOrder()
        self.with_values = False
        self._runs = 0
        self.stopped = False

    def run(self, progress):
        """Explores; `progress(done, of)` is called now and then. Returns an ExploreResult's dict."""
        request = self.request
        started = shown = _now()
        self._subject.library = Library()
        done, complete, limited = 0, False, False
        try:
            for strategy, index in portfolio(
                    request["strategy"], request["schedules"], self._uses_random):
                if done >= request["schedules"]:
                    break
                if done and _now() - started > request["seconds"]:
                    break  # the budget in time is used up, just as the one in schedules can be
                program = self.schedule(strategy, index)
                if self.stopped:
                    break
                explorer = program.explorer
                if explorer is None:  # a syntax error: there is nothing to choose
                    self._gather(program, 1, schedule.write(request["granularity"], request["seed"], []))
                    done, complete = 1, True
                    self._different.add(0)
                    break
                limited = limited or program.status == "limit" or explorer.forced
                if not explorer.pruned:
                    done += 1
                    self._learn(program, done)
                if request.get("untilFailure") and self._has_failed():
                    return self._result(started, done, False)
                if strategy.exhausted or (not explorer.choices and not explorer.pruned):
                    complete = not limited and not self._subject.watch.points.names.random
                    if complete or strategy.exhausted and request["strategy"] == "dfs":
                        break
                if _now() - shown > _PROGRESS_SECONDS:
                    shown = _now()
                    progress(done, request["schedules"])
            done = self._confirm_cycles(done)
            self._minimise(started)
        finally:
            self._subject.close()
        self._retry(progress)
        return self._result(started, done, complete)

    def _has_failed(self):
        return any(one["status"] in FAILURES for one in self._outcomes.values())

    def _result(self, started, done, complete):
        return {
            "schedules": done,
            "different": len(self._different),
            "complete": complete,
            "seconds": _now() - started,
            "granularity": self.request["granularity"],
            "outcomes": list(self._outcomes.values()),
            "races": self._races.result(),
            "cycles": self._locks.result(),
            "interrupted": "stopped" if self.stopped else "",
        }

    def schedule(self, strategy, index):
        """Runs the program once, as `strategy` chooses. Returns the UnderTest."""
        return self.under(strategy, self._seed(strategy, index), self.request["seed"] * 1_000_003 + index)

    def _seed(self, strategy, index):
        """The seed of the program's own `random`: another in each schedule, where it uses that."""
        varied = self._uses_random() and strategy.name != "dfs"
        return self.request["seed"] + index if varied else self.request["seed"]

    def _uses_random(self):
        watch = self._subject.watch
        return watch is not None and watch.points.names.random

    def under(self, strategy, seed, chance=0):
        """Runs the program once. `seed`: of its `random`; `chance`: of the strategy."""
        request = {**self.request, "seed": seed}
        trace = SilentTrace(request["limits"])
        program = UnderTest(request, self._parts, self._subject, strategy, trace)
        program.with_values = self.with_values
        program.tells = self._runs < _EACH or self._runs % _EVERY == 0
        self._runs += 1
        program.seed = seed
        strategy.begin(chance)
        program.run()
        self.stopped = self.stopped or program.status == "stopped"
        if self._subject.watch is not None:
            self._subject.watch.explorer = None
        if program.explorer is not None:
            strategy.finish(program.explorer)
        return program

    def _learn(self, program, index):
        explorer = program.explorer
        seed = program.seed if self._subject.watch.points.names.random else 0
        self._different.add(hash((seed, *explorer.choices)))
        text = schedule.write(self.request["granularity"], program.seed, explorer.deviations)
        self._gather(program, index, text)
        if program.tells:
            self._races.learn(explorer.log, program, text)
            self._locks.learn(explorer.log, program)

    def _gather(self, program, index, text):
        """Counts the outcome of a schedule; the one with the fewest pre-emptions stands for its kind."""
        outcome = program.outcome()
        preemptions = 0 if program.explorer is None else program.explorer.preemptions
        key = key_of(outcome)
        known = self._outcomes.get(key)
        if known is None:
            self._outcomes[key] = {
                **outcome, "count": 1, "first": index, "schedule": text,
                "preemptions": preemptions, "minimal": None,
            }
            return
        known["count"] += 1
        if (preemptions, len(text)) < (known["preemptions"], len(known["schedule"])):
            known.update(outcome, preemptions=preemptions, schedule=text)

    def _minimise(self, started):
        """Gives every failing outcome the schedule with the fewest pre-emptions that leads to it."""
        budget = self.request["seconds"] * 0.5
        for key, outcome in self._outcomes.items():
            if outcome["status"] in FAILURES:
                outcome["minimal"] = outcome["schedule"]
                left = budget - (_now() - started) + self.request["seconds"]
                if outcome["status"] != "limit" and left > 0:
                    best = minimise(self, outcome["schedule"], key, min(left, 1.0))
                    if best is not None:
                        outcome["minimal"] = best[0]

    def _retry(self, progress):
        """Looks for the failing outcomes under the other granularity as well."""
        request = self.request
        failing = [one for one in self._outcomes.values() if one["status"] in FAILURES]
        if not failing or not request.get("retry") or self.stopped:
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

    def _confirm_cycles(self, done):
        """Steers a schedule into each suspected deadlock. Returns how many schedules there are now."""
        self._locks.confirm(self._outcomes.values())
        for cycle in self._locks.suspected():
            for attempt in range(_ATTEMPTS):
                program = self.schedule(Steering(cycle["steps"]), attempt)
                if self.stopped:
                    return done
                done += 1
                self._learn(program, done)
                if program.status == "deadlock":
                    self._locks.confirm(self._outcomes.values())
                    break
        return done
