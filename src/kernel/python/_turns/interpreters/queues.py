"""The queues between interpreters: what is in one, and who waits for room or for an item."""

from collections import deque
from itertools import count
from typing import Any, NamedTuple

from ..library.waiting import Waiters, touch, wait_until, wake_all
from ..turns import scheduler as turns
from ..turns.green import Wait
from ..turns.operations import CHANGE, USE, Operation
from . import runtime
from .crossing import Decode

REMOVE, ERROR, REPLACE = 1, 2, 3  # what becomes of an item when the interpreter that has put it there ends
_LIST = Operation(CHANGE, "queues of interpreters", None, None)  # their numbers, and the list of them


class Waiting(NamedTuple):
    """How to wait. `on`: the library's object, by which a report names the queue. `timeout`: None is no limit."""

    on: object
    timeout: float | None


class _Item(NamedTuple):
    decode: Decode | None  # None: its interpreter has ended
    interpreter: int
    unbound: int


class Queue:
    """`unbound`, `fallback`: what holds for items that are put in without saying so."""

    def __init__(self, number: int, maxsize: int, unbound: int, fallback: int) -> None:
        self.number = number
        self.maxsize = maxsize
        self.unbound = unbound
        self.fallback = fallback
        self.references = 0  # objects of the library that stand for it
        self._items: deque[_Item] = deque()
        self._getters = Waiters()
        self._putters = Waiters()

    def _operation(self, kind: int = CHANGE) -> Operation:
        return Operation(kind, f"queue {self.number} of interpreters", None, turns.active.current.site)

    def _has_room(self) -> bool:
        return self.maxsize <= 0 or len(self._items) < self.maxsize

    def count(self) -> int:
        """How many items are in it."""
        touch(self, operation=self._operation(USE))
        return len(self._items)

    def is_full(self) -> bool:
        """Whether no more fit in."""
        touch(self, operation=self._operation(USE))
        return not self._has_room()

    def put(self, decode: Decode, unbound: int, waiting: Waiting | None) -> bool:
        """Appends an item, after waiting for room. False: there was none."""
        self._await(self._has_room, self._putters, waiting)
        if not self._has_room():
            return False
        here = runtime.current()
        self._items.append(_Item(decode, 0 if here is None else here.number, unbound))
        self._wake_one(self._getters)
        return True

    def get(self, waiting: Waiting | None) -> tuple[Any, int | None] | None:
        """Takes the first item, after waiting for one: the object, or what is to be done without it. None: no item."""
        self._await(lambda: self._items, self._getters, waiting)
        if not self._items:
            return None
        decode, _, unbound = self._items.popleft()
        self._wake_one(self._putters)
        return (None, unbound) if decode is None else (decode(), None)

    def _await(self, ready: Any, waiters: Waiters, waiting: Waiting | None) -> None:
        operation = self._operation()
        touch(self, operation=operation)
        if waiting is not None and not ready():
            wait_until(ready, (waiters,), Wait("queue", waiting.on), waiting.timeout, operation)
            touch(self, is_point=False)

    def _wake_one(self, waiters: Waiters) -> None:
        if waiters:
            turns.active.wake(waiters.popleft())

    def forget_interpreter(self, number: int) -> None:
        """An interpreter ends, and what it has put in here goes with it."""
        if all(item.interpreter != number for item in self._items):
            return
        touch(self, is_point=False)
        explorer = turns.active.explorer
        if explorer is not None:
            explorer.touch(self._operation())
        kept = [item for item in self._items if item.interpreter != number or item.unbound != REMOVE]
        self._items = deque(item._replace(decode=None) if item.interpreter == number else item for item in kept)
        wake_all(self._putters)


class Queues:
    """Those of one process, by their numbers."""

    def __init__(self) -> None:
        self.all: dict[int, Queue] = {}
        self._numbers = count(1)

    def create(self, maxsize: int, unbound: int, fallback: int) -> int:
        """A new queue; returns its number."""
        touch(self, operation=_LIST)
        number = next(self._numbers)
        self.all[number] = Queue(number, maxsize, unbound, fallback)
        return number

    def list_all(self) -> list[Queue]:
        """All of them, the newest first."""
        touch(self, operation=_LIST)
        return list(reversed(self.all.values()))
