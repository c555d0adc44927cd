"""`select.poll` and `select.select`, by which `selectors` and `multiprocessing` wait: for descriptors of ours, too."""

import os
import select
from collections.abc import Iterable
from typing import Any

from ..cpython.builtin_types import name_in_messages, stand_for_c
from ..turns.green import Wait
from .descriptors import FIRST, ends, failure
from .holding import seconds_of
from .waiting import touch, wait_until

_RealPoll: Any = select.poll
_fstat = os.fstat  # Emscripten's
_WAIT = Wait("other", "a descriptor to be ready")
# Of what select tells more than it is asked for.
_CAN_READ = select.POLLIN | select.POLLHUP | select.POLLERR
_CAN_WRITE = select.POLLOUT | select.POLLERR
_ALWAYS = select.POLLHUP | select.POLLERR
_USHRT_MAX, _INT_MAX = 0xFFFF, 0x7FFFFFFF


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


def _is_open(fd: int) -> bool:
    """Whether Emscripten knows that number; its poll is silent about those that it does not."""
    try:
        _fstat(fd)
    except OSError:
        return False
    return True


def _mask(eventmask: Any) -> int:
    if not hasattr(eventmask, "__index__"):
        raise TypeError(f"'{name_in_messages(type(eventmask))}' object cannot be interpreted as an integer")
    mask = eventmask.__index__()
    if mask < 0:
        raise ValueError("value must be positive")
    if mask > _USHRT_MAX:
        raise OverflowError("Python int too large for C unsigned short")
    return mask


class Poller:
    """A polling object: which of the registered descriptors are ready. `poll` makes it."""

    __slots__ = ("_masks", "_is_busy")

    _masks: dict[int, int]
    _is_busy: bool

    def __new__(cls, *args: object, **kwargs: object) -> "Poller":
        raise TypeError("cannot create 'select.poll' instances")

    def register(self, fd: Any, eventmask: int = select.POLLIN | select.POLLPRI | select.POLLOUT, /) -> None:
        """Register a file descriptor, or an object that has one."""
        number = number_of(fd)
        self._masks[number] = _mask(eventmask)

    def modify(self, fd: Any, eventmask: int, /) -> None:
        """Modify an already registered file descriptor."""
        number, mask = number_of(fd), _mask(eventmask)
        if number not in self._masks:
            raise failure("ENOENT")
        self._masks[number] = mask

    def unregister(self, fd: Any, /) -> None:
        """Remove a file descriptor being tracked by the polling object."""
        number = number_of(fd)
        if number not in self._masks:
            raise KeyError(number)
        del self._masks[number]

    def poll(self, timeout: float | None = None, /) -> list[tuple[int, int]]:
        """Poll the registered descriptors, for `timeout` milliseconds at most (None or negative: no limit)."""
        if timeout is not None:
            if not isinstance(timeout, (int, float)):
                raise TypeError("timeout must be an integer or None")
            if timeout > _INT_MAX:
                raise OverflowError("timeout is too large")
            if timeout < -_INT_MAX - 1:
                raise OverflowError("timestamp too large to convert to C PyTime_t")
        if self._is_busy:
            raise RuntimeError("concurrent poll() invocation")
        seconds = None if timeout is None or timeout < 0 else timeout / 1000
        self._is_busy = True
        try:
            touch(self)
            for fd in self._masks:
                learn = getattr(ends.get(fd), "learn", None)
                if learn is not None:
                    learn()
            if not self._ready() and seconds != 0:
                waiters = [ends[fd].waiters for fd in self._masks if fd in ends]
                wait_until(self._ready, waiters, _WAIT, seconds)
            return self._ready()
        finally:
            self._is_busy = False

    def _ready(self) -> list[tuple[int, int]]:
        found = [(fd, _events(fd, mask)) for fd, mask in self._masks.items()]
        return [(fd, events) for fd, events in found if events]


def _events(fd: int, mask: int) -> int:
    """What is the case at a descriptor."""
    end = ends.get(fd)
    if end is not None:
        return end.events() & (mask | _ALWAYS)
    if fd >= FIRST or not _is_open(fd):
        return select.POLLNVAL
    one: Any = _RealPoll()
    one.register(fd, mask)
    return sum(events for _, events in one.poll(0))


class poll:
    """Returns a polling object. A class, as `selectors` keeps it in one of its own, where a function would be a method."""

    def __new__(cls) -> Poller:
        made = object.__new__(Poller)
        made._masks = {}
        made._is_busy = False
        return made


def select_(
    rlist: Iterable[Any], wlist: Iterable[Any], xlist: Iterable[Any], timeout: float | None = None, /
) -> tuple[list[Any], list[Any], list[Any]]:
    """Wait until one or more file descriptors are ready for some kind of I/O."""
    asked: list[list[tuple[Any, int]]] = []  # each with its number
    for part in (rlist, wlist, xlist):
        try:
            found = part if isinstance(part, list) else list(part)
        except TypeError:
            raise TypeError("arguments 1-3 must be sequences") from None
        asked.append([(each, number_of(each)) for each in found])  # of a list what is left when fileno() changes it
    if timeout is not None and seconds_of(timeout) < 0:
        raise ValueError("timeout must be non-negative")
    poller = poll()
    masks: dict[int, int] = {}
    for part, mask in zip(asked, (select.POLLIN, select.POLLOUT, select.POLLPRI), strict=True):
        for _, number in part:
            masks[number] = masks.get(number, 0) | mask
    for number, mask in masks.items():
        poller.register(number, mask)
    events = dict(poller.poll(None if timeout is None else min(timeout * 1000, _INT_MAX)))
    if any(one & select.POLLNVAL for one in events.values()):
        raise failure("EBADF")
    ready: list[list[Any]] = []
    for part, mask in zip(asked, (_CAN_READ, _CAN_WRITE, select.POLLPRI), strict=True):
        ready.append([each for each, number in part if events.get(number, 0) & mask])
    return ready[0], ready[1], ready[2]


def install() -> None:
    """Puts these into `select`."""
    Poller.__name__ = Poller.__qualname__ = "poll"
    select_.__name__ = select_.__qualname__ = "select"
    for one in Poller, poll, select_:
        one.__module__ = "select"
    stand_for_c(Poller)
    ours: Any = select
    ours.poll = poll
    ours.select = staticmethod(select_)  # `selectors` keeps it in a class, where a function would be a method
