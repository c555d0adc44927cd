"""Other interpreters that run some of the schedules of an exploration, for whoever plans them.

Nobody waits for one: what it has not told of when it is needed is run here. So one that is slow, or gone, costs
time, and changes nothing.
"""

import json
from typing import TYPE_CHECKING, TypedDict

from ..turns.carriers import Carriers
from .plan import Plan, Report
from .planning import Task

if TYPE_CHECKING:
    from ..protocol.bridge import Mail
    from ..protocol.requests import ExploreRequest

_EACH = 2  # schedules at one interpreter: the next is there when it has finished one


class Begin(TypedDict):
    """To an assistant: the program to try, and the number that its reports are to carry."""

    number: int
    request: "ExploreRequest"


class ToAssistant(TypedDict):
    """A message to an assistant: one of both."""

    begin: Begin | None
    plan: Plan | None


class FromAssistant(TypedDict):
    """A message from an assistant."""

    number: int
    report: Report


class Crew:
    """Those that have joined, or join later; each gets `request` first."""

    def __init__(self, mail: "Mail", stacks: Carriers, request: "ExploreRequest", first: int) -> None:
        self._mail = mail
        self._stacks = stacks
        self._request = request
        self._first = first  # reports with lower numbers are from an exploration before
        # Of each interpreter what it has not told of; None: it was run here meanwhile, and is still on its way there.
        self._given: list[dict[int, Task | None]] = []

    @property
    def free(self) -> int:
        """How many schedules it can take now."""
        while len(self._given) < self._mail.count:
            self._send({"begin": {"number": self._first + len(self._given), "request": self._request}, "plan": None},
                       len(self._given))
            self._given.append({})
        return sum(_EACH - len(given) for given in self._given)

    def give(self, task: Task) -> None:
        """Has a schedule run; `free` was not 0."""
        place = min(range(len(self._given)), key=lambda one: len(self._given[one]))
        self._given[place][task.plan["index"]] = task
        self._send({"begin": None, "plan": task.plan}, place)

    def _send(self, message: ToAssistant, place: int) -> None:
        self._mail.send(place, json.dumps(message))

    def collect(self) -> list[tuple[int, Report]]:
        """The reports that have come: [(number of the interpreter, report)]."""
        if not self._given:
            return []
        self._stacks.idle(0)  # messages come between two turns of the event loop
        come: list[tuple[int, Report]] = []
        while isinstance(text := self._mail.receive(), str):
            message: FromAssistant = json.loads(text)
            place = message["number"] - self._first
            if 0 <= place < len(self._given):
                self._given[place].pop(message["report"]["index"], None)
                come.append((message["number"], message["report"]))
        return come

    def oldest(self) -> Task | None:
        """Of the schedules that are under way the one that was planned first."""
        tasks = [task for given in self._given for task in given.values() if task is not None]
        return min(tasks, key=lambda task: task.plan["index"], default=None)

    def forget(self, task: Task) -> None:
        """It was run here: nobody waits for its report. Its interpreter is as busy with it as before."""
        for given in self._given:
            if task.plan["index"] in given:
                given[task.plan["index"]] = None
