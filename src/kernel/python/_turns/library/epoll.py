"""`select.epoll`, which `selectors` takes first on Linux: for descriptors of ours.

The object that a program has is a number; what is registered is in the kernel's table.
"""

import select
from typing import Any, Self

from ..turns.green import Wait
from .descriptors import FIRST, End, add, ends, failure, remove
from .polling import number_of
from .waiting import Waiters, touch, wait_until

_WAIT = Wait("other", "a descriptor to be ready")
_ONESHOT, _ET, _ALWAYS = 1 << 30, 1 << 31, select.POLLHUP | select.POLLERR
_EVENTS = 0xFFFF
_CONSTANTS = {
    "EPOLLIN": 0x001, "EPOLLPRI": 0x002, "EPOLLOUT": 0x004, "EPOLLERR": 0x008, "EPOLLHUP": 0x010, "EPOLLRDNORM": 0x040,
    "EPOLLRDBAND": 0x080, "EPOLLWRNORM": 0x100, "EPOLLWRBAND": 0x200, "EPOLLMSG": 0x400, "EPOLLRDHUP": 0x2000,
    "EPOLLEXCLUSIVE": 1 << 28, "EPOLLWAKEUP": 1 << 29, "EPOLLONESHOT": _ONESHOT, "EPOLLET": _ET,
    "EPOLL_CLOEXEC": 0o2000000,
}


class _Interest:
    """The descriptor behind an epoll object: which others it watches, and for what."""

    kind = 0

    def __init__(self) -> None:
        self.waiters = Waiters()
        self.blocking = True
        self.watched: dict[int, tuple[End, int]] = {}
        self._told: dict[int, tuple[int, int]] = {}  # with EPOLLET: which events, and the end's changes until then

    def read(self, length: int) -> bytes:
        raise failure("EINVAL")

    def write(self, data: bytes) -> int:
        raise failure("EINVAL")

    def events(self) -> int:
        return select.POLLIN if self.ready() else 0

    def close(self) -> None:
        self.watched.clear()

    def ready(self) -> list[tuple[int, int]]:
        """Which are ready, and for what. Those that were closed are watched no longer."""
        found: list[tuple[int, int]] = []
        for fd, (end, mask) in list(self.watched.items()):
            if ends.get(fd) is not end:
                del self.watched[fd]
            elif mask & ~_ONESHOT:
                events = end.events() & (mask & _EVENTS | _ALWAYS)
                if events and not (mask & _ET and self._told.get(fd) == (events, end.waiters.changes)):
                    found.append((fd, events))
        return found

    def told(self, found: list[tuple[int, int]]) -> None:
        """These are told: until something changes, or they are asked for anew, not again."""
        for fd, events in found:
            end, mask = self.watched[fd]
            if mask & _ET:
                self._told[fd] = events, end.waiters.changes
            if mask & _ONESHOT:
                self.watched[fd] = end, _ONESHOT

    def watch(self, fd: int, end: End, mask: int) -> None:
        """From now on that one, and for that."""
        self.watched[fd] = end, mask
        self._told.pop(fd, None)


class epoll:
    """select.epoll(sizehint=-1, flags=0): returns an epolling object"""

    __slots__ = ("_fd",)

    _fd: int

    def __init__(self, sizehint: int = -1, flags: int = 0) -> None:
        if sizehint != -1 and sizehint <= 0:
            raise ValueError("negative sizehint")
        if flags & ~_CONSTANTS["EPOLL_CLOEXEC"]:
            raise failure("EINVAL")
        self._fd = add(_Interest())

    @classmethod
    def fromfd(cls, fd: int, /) -> Self:
        """Create an epoll object from a given control fd."""
        self = cls.__new__(cls)
        self._fd = fd
        return self

    def _its(self) -> _Interest:
        if self._fd < 0:
            raise ValueError("I/O operation on closed epoll object")
        end = ends.get(self._fd)
        if not isinstance(end, _Interest):
            raise failure("EBADF" if end is None else "EINVAL")
        return end

    def _of(self, fd: Any) -> tuple[int, End]:
        number = number_of(fd)
        end = ends.get(number)
        if end is None:
            raise failure("EBADF" if number >= FIRST or number > 2 else "EPERM")
        if number == self._fd:
            raise failure("EINVAL")
        return number, end

    @property
    def closed(self) -> bool:
        """True if the epoll handler is closed"""
        return self._fd < 0

    def fileno(self) -> int:
        """Return the epoll control file descriptor."""
        self._its()
        return self._fd

    def close(self) -> None:
        """Close the epoll control file descriptor.  Further operations on the epoll object will raise an exception."""
        fd, self._fd = self._fd, -1
        if fd in ends:
            remove(fd)

    def register(self, fd: Any, eventmask: int = 7) -> None:
        """Registers a new fd or raises an OSError if the fd is already registered."""
        its, (number, end) = self._its(), self._of(fd)
        if its.watched.get(number, (None,))[0] is end:
            raise failure("EEXIST")
        touch(self)
        its.watch(number, end, eventmask)

    def modify(self, fd: Any, eventmask: int) -> None:
        """Modify event mask for a registered file descriptor."""
        its, (number, end) = self._its(), self._of(fd)
        if its.watched.get(number, (None,))[0] is not end:
            raise failure("ENOENT")
        touch(self)
        its.watch(number, end, eventmask)

    def unregister(self, fd: Any) -> None:
        """Remove a registered file descriptor from the epoll object."""
        its, (number, end) = self._its(), self._of(fd)
        if its.watched.pop(number, (None,))[0] is not end:
            raise failure("ENOENT")

    def poll(self, timeout: float | None = None, maxevents: int = -1) -> list[tuple[int, int]]:
        """Wait for events on the epoll file descriptor, for `timeout` seconds at most."""
        its = self._its()
        if maxevents == 0 or maxevents < -1:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        limit = None if timeout is None or timeout < 0 else timeout
        touch(self)
        if not its.ready() and limit != 0:
            waiters = [its.waiters, *(end.waiters for end, _ in its.watched.values())]
            wait_until(its.ready, waiters, _WAIT, limit)
        found = its.ready()
        if maxevents > 0:
            found = found[:maxevents]
        its.told(found)
        return found

    def __enter__(self) -> Self:
        self._its()
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def install() -> None:
    """Puts it into `select`."""
    epoll.__module__ = "select"
    ours: Any = select
    vars(ours).update(_CONSTANTS, epoll=epoll)
