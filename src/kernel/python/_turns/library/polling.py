"""`select.poll` and `select.select`, by which `selectors` and `multiprocessing` wait: for descriptors of ours, too."""

import select
from collections.abc import Iterable
from typing import Any

from ..turns.green import Wait
from .descriptors import FIRST, ends, failure
from .holding import seconds_of
from .waiting import touch, wait_until

_RealPoll: Any = select.poll
_select: Any = select.select
_WAIT = Wait("other", "a descriptor to be ready")

# Of what select tells more than it is asked for.
_CAN_READ = select.POLLIN | select.POLLHUP | select.POLLERR
_CAN_WRITE = select.POLLOUT | select.POLLERR


def number_of(fd: Any) -> int:
    """The number of a descriptor, or of an object that has one; errors as CPython's."""
    if not isinstance(fd, int):
        asked = getattr(fd, "fileno", None)
        if asked is None:
            raise TypeError("argument must be an int, or have a fileno() method.")
        fd = asked()
        if not isinstance(fd, int):
            raise TypeError("fileno() returned a non-integer")
    if fd < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({fd})")
    return fd


class poll:
    """A polling object: which of the registered descriptors are ready."""

    def __init__(self) -> None:
        self._ours: dict[int, int] = {}
        self._others: Any = _RealPoll()

    def register(self, fd: Any, eventmask: int = select.POLLIN | select.POLLPRI | select.POLLOUT, /) -> None:
        """Register a file descriptor, or an object that has one."""
        number = number_of(fd)
        if number >= FIRST:
            self._ours[number] = eventmask
        else:
            self._others.register(number, eventmask)

    def modify(self, fd: Any, eventmask: int, /) -> None:
        """Modify an already registered file descriptor."""
        number = number_of(fd)
        if number in self._ours:
            self._ours[number] = eventmask
        else:
            self._others.modify(number, eventmask)

    def unregister(self, fd: Any, /) -> None:
        """Remove a file descriptor being tracked by the polling object."""
        number = number_of(fd)
        if number in self._ours:
            del self._ours[number]
        else:
            self._others.unregister(number)

    def poll(self, timeout: float | None = None, /) -> list[tuple[int, int]]:
        """Poll the registered descriptors, for `timeout` milliseconds at most (None or negative: no limit)."""
        seconds = None if timeout is None or timeout < 0 else timeout / 1000
        if timeout is not None and not isinstance(timeout, (int, float)):
            raise TypeError("timeout must be an integer or None")
        touch(self)
        if not self._ready() and seconds != 0:
            waiters = [ends[fd].waiters for fd in self._ours if fd in ends]
            wait_until(self._ready, waiters, _WAIT, seconds)
        return self._ready()

    def _ready(self) -> list[tuple[int, int]]:
        ready: list[tuple[int, int]] = []
        for fd, mask in self._ours.items():
            end = ends.get(fd)
            found = select.POLLNVAL if end is None else end.events() & (mask | select.POLLHUP | select.POLLERR)
            if found:
                ready.append((fd, found))
        return ready + self._others.poll(0)


def select_(
    rlist: Iterable[Any], wlist: Iterable[Any], xlist: Iterable[Any], timeout: float | None = None, /
) -> tuple[list[Any], list[Any], list[Any]]:
    """Wait until one or more file descriptors are ready for some kind of I/O."""
    asked = [list(rlist), list(wlist), list(xlist)]
    if timeout is not None and seconds_of(timeout) < 0:
        raise ValueError("timeout must be non-negative")
    if not any(number_of(each) >= FIRST for part in asked for each in part):
        return _select(*asked, timeout)
    poller = poll()
    masks: dict[int, int] = {}
    for part, mask in zip(asked, (select.POLLIN, select.POLLOUT, select.POLLPRI), strict=True):
        for each in part:
            masks[number_of(each)] = masks.get(number_of(each), 0) | mask
    for number, mask in masks.items():
        poller.register(number, mask)
    found = dict(poller.poll(None if timeout is None else timeout * 1000))
    if any(events & select.POLLNVAL for events in found.values()):
        raise failure("EBADF")
    ready: list[list[Any]] = []
    for part, mask in zip(asked, (_CAN_READ, _CAN_WRITE, select.POLLPRI), strict=True):
        ready.append([each for each in part if found.get(number_of(each), 0) & mask])
    return ready[0], ready[1], ready[2]


def install() -> None:
    """Puts these into `select`."""
    poll.__module__ = select_.__module__ = "select"
    select_.__name__ = select_.__qualname__ = "select"
    ours: Any = select
    ours.poll = poll
    ours.select = select_
