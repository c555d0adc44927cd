"""`_queue` on our scheduler: CPython's SimpleQueue blocks in C, where no other thread could run."""

from collections import deque
from types import GenericAlias, ModuleType
from typing import Any, NoReturn, Self

from ..cpython.builtin_types import name_in_messages, stand_for_c
from ..cpython.hidden import hide
from ..turns import scheduler as turns
from ..turns.green import Wait
from .holding import seconds_of, takes_two
from .waiting import Waiters, touch, wait_until

_NOTHING = object()


class Empty(Exception):
    """Exception raised by Queue.get(block=0)/get_nowait()."""


class SimpleQueue:
    """Simple, unbounded, reentrant FIFO queue."""

    __slots__ = ("_items", "_waiters", "__weakref__")

    def __new__(cls, *args: object, **kwargs: object) -> Self:
        if cls is SimpleQueue and (args or kwargs):
            raise TypeError(f"SimpleQueue() takes no {'positional' if args else 'keyword'} arguments")
        self = object.__new__(cls)
        _hold(self, deque())
        _await(self, Waiters())
        return self

    def put(self, item: object = _NOTHING, block: bool = True, timeout: float | None = None) -> None:
        """Put the item on the queue; never blocks."""
        if item is _NOTHING:
            raise TypeError("put() missing required argument 'item' (pos 1)")
        touch(self)
        _items(self).append(item)
        waiters = _waiters(self)
        if waiters:
            turns.active.wake(waiters.popleft())

    def get(self, block: bool = True, timeout: float | None = None, *extra: object) -> Any:
        """Remove and return an item, waiting for one at most `timeout` seconds; raises Empty."""
        if extra:
            takes_two("get", extra)
        if block and timeout is not None and seconds_of(timeout) < 0:
            raise ValueError("'timeout' must be a non-negative number")
        touch(self)
        items = _items(self)
        if not items and block:
            wait_until(lambda: items, (_waiters(self),), Wait("queue", self), timeout)
            touch(self, is_point=False)
        if not items:
            raise Empty
        return items.popleft()

    def put_nowait(self, item: object) -> None:
        """Put an item into the queue without blocking."""
        self.put(item, block=False)

    def get_nowait(self) -> Any:
        """Remove and return an item without blocking; raises Empty."""
        return self.get(block=False)

    def empty(self) -> bool:
        """Return True if the queue is empty, False otherwise (not reliable!)."""
        return not _items(self)

    def qsize(self) -> int:
        """Return the approximate size of the queue (not reliable!)."""
        return len(_items(self))

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{name_in_messages(type(self))}' object")

    def __class_getitem__(cls, item: object) -> GenericAlias:
        return GenericAlias(cls, item)


_items, _hold = hide(SimpleQueue, "_items")
_waiters, _await = hide(SimpleQueue, "_waiters")
Empty.__module__ = SimpleQueue.__module__ = "_queue"
SimpleQueue.get.__qualname__, SimpleQueue.put.__qualname__ = "get", "put"  # that is how C calls them in messages


def fill(module: ModuleType) -> None:
    """Makes `module` the `_queue` that the standard library's queue.py imports."""
    vars(module).update(Empty=Empty, SimpleQueue=SimpleQueue)


def finish() -> None:
    """Called when nothing about the class changes any more."""
    stand_for_c(SimpleQueue)
