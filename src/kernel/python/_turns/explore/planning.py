"""What the next schedules of an exploration are to be, while others still run.

A plan depends on its number, and on what strategies have learned by then: from all schedules but the last few
before it, whenever their reports come. So the plans are the same however many interpreters share the work.
"""

from typing import TYPE_CHECKING, Any

from .plan import Plan, Report
from .portfolio import Portfolio
from .strategies.depth_first import DepthFirst
from .strategies.strategy import Strategy
from .subject import Subject

if TYPE_CHECKING:
    from ..protocol.requests import ExploreRequest

_AHEAD = 16  # schedules that may be planned before one of them has taught anything; at the beginning fewer
_SMALL = 32  # schedules in which it shows at once that a small program has no others
# Races and lock orders are looked for in the first schedules, and in some of the later ones: one
# schedule tells about many others, and looking takes a third of a schedule's time.
_EACH, _EVERY = 20, 5


class Task:
    """A schedule that was planned: by whom, and what that strategy knows it by."""

    __slots__ = ("plan", "strategy", "origin")

    def __init__(self, plan: Plan, strategy: Strategy, origin: Any) -> None:
        self.plan = plan
        self.strategy = strategy
        self.origin = origin


class Planning:
    """Plans one exploration of `subject`.

    `exact`, which whoever takes the reports sets: all schedules before `taken` came to their ends by choices alone.
    """

    def __init__(self, request: "ExploreRequest", subject: Subject) -> None:
        self._asked = request
        self._subject = subject
        self._portfolio = Portfolio(
            request["strategy"], request["schedules"], lambda: subject.uses_random, subject.is_slow)
        self._index = 0
        self._unlearned: dict[int, Task] = {}
        self._taught: dict[int, Any] = {}
        self._concluded = False
        self.taken = 0  # the reports of all schedules before this one have come
        self.exact = True
        self.ended = False  # there will be no other plan
        self.complete = False  # because there is no other schedule

    def came(self, report: Report) -> bool:
        """A report has come; False when it came before."""
        index = report["index"]
        if index not in self._unlearned or index in self._taught:
            return False
        self._taught[index] = report["taught"]
        return True

    def next(self) -> Task | None:
        """The next schedule; None: not before more reports have come, or never (`ended`)."""
        index, search = self._index, self._portfolio.search
        known = index - min(_AHEAD, index // 2)
        if index >= 10 * self._asked["schedules"]:  # those that lead to nothing new are not counted
            self.ended = True
        if self.ended or self.taken < known:
            return None
        self._learn([task for task in self._unlearned.values() if task.plan["index"] < known])
        while True:
            strategy = self._portfolio.strategy(index)
            if search is not None:
                if search.starved and (strategy is search or index < _SMALL) and not self._catch_up(search):
                    return None
                if search.ended and not self._concluded:
                    if self.taken < index:  # whether that was all depends on how the others ended
                        return None
                    self._concluded = True
                    self.complete = self._is_all(search)
                    self.ended = self.complete or not self._portfolio.is_mix
                    if self.ended:
                        return None
                    strategy = self._portfolio.strategy(index)
            planned = strategy.plan(self._asked["seed"] * 1_000_003 + index)
            if planned is not None:
                break
        self._index += 1
        varied = self._subject.uses_random and not strategy.keeps_seed
        task = Task({
            "index": index,
            "by": strategy.name,
            "arguments": planned.arguments,
            "seed": self._asked["seed"] + index if varied else self._asked["seed"],
            "tells": index < _EACH or index % _EVERY == 0,
        }, strategy, planned.origin)
        self._unlearned[index] = task
        return task

    def conclude(self) -> bool:
        """Whether there are no other schedules than those taken; nothing is planned after that."""
        search = self._portfolio.search
        self.ended = True
        if search is None:
            return False
        self._learn([task for task in self._unlearned.values()
                     if task.strategy is search and task.plan["index"] < self.taken])
        return self._is_all(search)

    def _is_all(self, search: DepthFirst) -> bool:
        return (search.exhausted and self.exact and not self._subject.uses_random
                and self._subject.is_seen_through)

    def _catch_up(self, strategy: Strategy) -> bool:
        """Has it learn from all it has planned; False while reports are missing."""
        tasks = [task for task in self._unlearned.values() if task.strategy is strategy]
        if any(task.plan["index"] not in self._taught for task in tasks):
            return False
        self._learn(tasks)
        return True

    def _learn(self, tasks: list[Task]) -> None:
        for task in tasks:
            index = task.plan["index"]
            del self._unlearned[index]
            task.strategy.learn(task.origin, self._taught.pop(index))
