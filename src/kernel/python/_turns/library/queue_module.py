"""`_queue` on our scheduler: CPython's SimpleQueue blocks in C, where no other thread could run."""

from collections import deque
from types import GenericAlias, ModuleType
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from ..turns.operations import ANYTHING
from ..turns.scheduler import Scheduler


class Empty(Exception):
    """Exception raised by Queue.get(block=0)/get_nowait()."""


class SimpleQueue:
    """Simple, unbounded, reentrant FIFO queue."""

    def __init__(self) -> None:
        self._items: deque[Any] = deque()
        self._waiters: deque[GreenThread] = deque()

    def put(self, item: object, block: bool = True, timeout: float | None = None) -> None:
        """Put the item on the queue; never blocks."""
        scheduler = turns.active
        if scheduler.explorer is not None:
            scheduler.explorer.point(ANYTHING)
        self._items.append(item)
        if self._waiters:
            scheduler.wake(self._waiters.popleft())

    def get(self, block: bool = True, timeout: float | None = None) -> Any:
        """Remove and return an item, waiting for one at most `timeout` seconds; raises Empty."""
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        scheduler = turns.active
        me = scheduler.current
        if scheduler.explorer is not None:
            scheduler.explorer.point(ANYTHING)
        if not self._items and block:
            self._wait(scheduler, me, timeout)
        if not self._items:
            raise Empty
        return self._items.popleft()

    def _wait(self, scheduler: Scheduler, me: GreenThread, timeout: float | None) -> None:
        wait = Wait("queue", self)
        if scheduler.explorer is not None:
            scheduler.explorer.parks(me, False)
        scheduler.trace.wait(me, "queue", None, timeout)
        now = scheduler.clock.now
        deadline = None if timeout is None else now() + timeout
        while not self._items:
            self._waiters.append(me)
            woken = scheduler.park(wait, None if deadline is None else max(0.0, deadline - now()))
            if me in self._waiters:
                self._waiters.remove(me)
            if not woken and deadline is not None and now() >= deadline:
                return

    def put_nowait(self, item: object) -> None:
        """Put an item into the queue without blocking."""
        self.put(item, block=False)

    def get_nowait(self) -> Any:
        """Remove and return an item without blocking; raises Empty."""
        return self.get(block=False)

    def empty(self) -> bool:
        """Return True if the queue is empty, False otherwise (not reliable!)."""
        return not self._items

    def qsize(self) -> int:
        """Return the approximate size of the queue (not reliable!)."""
        return len(self._items)

    def __class_getitem__(cls, item: object) -> GenericAlias:
        return GenericAlias(cls, item)


Empty.__module__ = SimpleQueue.__module__ = "_queue"


def fill(module: ModuleType) -> None:
    """Makes `module` the `_queue` that the standard library's queue.py imports."""
    vars(module).update(Empty=Empty, SimpleQueue=SimpleQueue)
