"""File descriptors of our own, by which threads of our scheduler wait: what `os` does with them.

They have numbers above Emscripten's, which never waits for anything. What one stands for is an End: that of a pipe.
"""

import os
import stat
from typing import Any, Protocol

from .waiting import Waiters, touch

_FIRST = 4096  # Emscripten's MAX_OPEN_FDS

_real: Any = {name: getattr(os, name) for name in (
    "read", "write", "close", "fstat", "get_blocking", "set_blocking")}


class End(Protocol):
    """What a descriptor stands for.

    `waiters`: who is to look again when something has changed. `blocking`: who finds nothing, or no room, waits for it.
    """

    waiters: Waiters
    blocking: bool

    def read(self, length: int) -> bytes: ...
    def write(self, data: bytes) -> int: ...
    def events(self) -> int: ...
    def close(self) -> None: ...


ends: dict[int, End] = {}  # by their numbers


def add(end: End) -> int:
    """Gives `end` a number."""
    fd = _FIRST
    while fd in ends:
        fd += 1
    ends[fd] = end
    return fd


def read(fd: int, length: int, /) -> bytes:
    """Read from a file descriptor.  Returns a bytes object."""
    end = ends.get(fd)
    if end is None:
        return _real["read"](fd, length)
    touch(end.waiters)
    return end.read(length)


def write(fd: int, data: Any, /) -> int:
    """Write a bytes object to a file descriptor."""
    end = ends.get(fd)
    if end is None:
        return _real["write"](fd, data)
    touch(end.waiters)
    return end.write(bytes(data))


def close(fd: int) -> None:
    """Close a file descriptor."""
    end = ends.get(fd)
    if end is None:
        _real["close"](fd)
        return
    touch(end.waiters)
    del ends[fd]
    end.close()


def fstat(fd: int) -> os.stat_result:
    """Perform a stat system call on the given file descriptor."""
    if fd not in ends:
        return _real["fstat"](fd)
    return os.stat_result((stat.S_IFIFO | 0o600, 0, 0, 1, 0, 0, 0, 0, 0, 0))


def get_blocking(fd: int, /) -> bool:
    """Get the blocking mode of the file descriptor."""
    end = ends.get(fd)
    return _real["get_blocking"](fd) if end is None else end.blocking


def set_blocking(fd: int, blocking: bool, /) -> None:
    """Set the blocking mode of the specified file descriptor."""
    end = ends.get(fd)
    if end is None:
        _real["set_blocking"](fd, blocking)
    else:
        end.blocking = bool(blocking)


def install() -> None:
    """Puts these into `os`."""
    for function in (read, write, close, fstat, get_blocking, set_blocking):
        function.__module__ = "posix"
        setattr(os, function.__name__, function)


def forget() -> None:
    """The program has ended, and with it what it left open."""
    ends.clear()
