"""File descriptors of our own, by which threads of our scheduler wait: what `os` does with them.

They have numbers above Emscripten's, which never waits for anything. What one stands for is an End: that of a pipe, or a
socket. Several numbers may stand for one (`os.dup`); it is closed when the last of them is, and nobody is in a call on it.
"""

import errno
import os
import warnings
from collections.abc import Callable
from operator import index
from typing import Any, NamedTuple, Protocol

from ..turns import scheduler as turns
from ..turns.operations import ANYTHING
from .waiting import Waiters, touch

FIRST = 4096  # Emscripten's MAX_OPEN_FDS
_OUTPUT = 2  # up to here are the standard streams, which the interpreter needs
_NUMBERS = 1 << 20

_real: Any = {name: getattr(os, name) for name in (
    "read", "write", "close", "get_blocking", "set_blocking", "dup", "isatty", "lseek",
    "get_inheritable", "set_inheritable")}


class End(Protocol):
    """What a descriptor stands for.

    `kind`: what `os.fstat` calls it (descriptor_stats.py). `waiters`: who is to look again when something has changed. `blocking`: who finds
    nothing, or no room, waits for it.
    """

    kind: int
    waiters: Waiters
    blocking: bool

    def read(self, length: int) -> bytes: ...
    def write(self, data: bytes) -> int: ...
    def events(self) -> int: ...
    def close(self) -> None: ...


class Table(NamedTuple):
    """The numbers of a process that does not run now: see `exchange`."""

    ends: dict[int, End]
    inheritable: set[int]


ends: dict[int, End] = {}  # by their numbers
# The program's standard streams, by theirs, until it puts a file in place of one; None: it has closed that one.
standard: dict[int, End | None] = {}
_holds: dict[int, int] = {}  # id of an End → by how many numbers and calls it is held
_inheritable: set[int] = set()
_free = FIRST  # no number below it is free
_era = 0  # of programs, in steps that leave room for the numbers of processes

# Called with a number of theirs, before it stands for an end of ours (`os.dup2`), and before it no longer does.
when_covered: list[Callable[[int], object]] = []
# Called when a program is over, with what it has left open.
when_forgotten: list[Callable[[], object]] = []


def failure(name: str) -> OSError:
    """The error of the system that has this name: `EPIPE`."""
    number: int = getattr(errno, name)
    return OSError(number, os.strerror(number))


def plain_number(fd: int) -> int:
    """A bool that was given as a number: with CPython's warning, in the name of who called the caller."""
    if isinstance(fd, bool):
        warnings.warn("bool is used as a file descriptor", RuntimeWarning, stacklevel=3)
    return int(fd)


def add(end: End) -> int:
    """Gives `end` a number."""
    global _free
    while _free in ends:
        _free += 1
    ends[_free] = end
    hold(end)
    return _free


def hold(end: End) -> None:
    """`end` stays open until `let_go`, whatever numbers are closed."""
    _holds[id(end)] = _holds.get(id(end), 0) + 1


def let_go(end: End) -> None:
    """See `hold`."""
    left = _holds.pop(id(end), 1) - 1
    if left > 0:
        _holds[id(end)] = left
    else:
        end.close()


def begin_call(end: End) -> None:
    """The running thread is in a call on `end`, which stays open meanwhile, unless the thread's process ends."""
    hold(end)
    turns.active.current.call = lambda: let_go(end)


def end_call(end: End) -> None:
    """See `begin_call`."""
    turns.active.current.call = None
    let_go(end)


def end_of(fd: int) -> End | None:
    """What the number stands for, with what is in place of Emscripten's standard streams; None: a file of Emscripten's."""
    end = ends.get(fd)
    if end is None and isinstance(fd, int) and fd in standard:
        end = standard[fd]
        if end is None:
            raise failure("EBADF")
    return end


def remove(fd: int) -> None:
    """Closes a number of ours."""
    forget_number(fd)
    if fd <= _OUTPUT:
        standard[fd] = None
    elif fd < FIRST:
        _real["close"](fd)  # what is underneath


def forget_number(fd: int) -> None:
    """It no longer stands for an end of ours."""
    global _free
    end = ends.pop(fd)
    _inheritable.discard(fd)
    _free = min(_free, max(fd, FIRST))
    let_go(end)


def exchange(table: Table) -> Table:
    """From now on the numbers are those of `table`; returns what they were. The ends stay open."""
    global _free
    before = Table(dict(ends), set(_inheritable))
    ends.clear()
    ends.update(table.ends)
    _inheritable.clear()
    _inheritable.update(table.inheritable)
    _free = FIRST
    return before


def whose() -> int:
    """Whose numbers are in use: a number for the program and the one of its processes that runs.

    An object that is freed when another process runs, or in the next program, has to leave its descriptors alone.
    """
    return _era + running()


def running() -> int:
    """The process of the running thread, in all programs the same: 0 the first, -1 one that has ended."""
    process: Any = turns.active.current.process
    if process is None:
        return 0
    return process.pid if process.status is None else -1


def read(fd: int, length: int, /) -> bytes:
    """Read from a file descriptor.  Returns a bytes object."""
    end = end_of(fd)
    if end is None:
        return _real["read"](fd, length)
    if length < 0:
        raise failure("EINVAL")
    return end.read(length)


def write(fd: int, data: Any, /) -> int:
    """Write a bytes object to a file descriptor."""
    end = end_of(fd)
    return _real["write"](fd, data) if end is None else end.write(bytes(data))


def close(fd: int) -> None:
    """Close a file descriptor."""
    fd = index(fd)
    end = ends.get(fd)
    if end is None:
        if end_of(fd) is None:
            _real["close"](fd)
        else:
            standard[fd] = None
        return
    closing = getattr(end, "closing_is", None)
    touch(end.waiters, operation=ANYTHING if closing is None else closing())
    if ends.get(fd) is not end:
        raise failure("EBADF")  # another thread was faster
    remove(fd)


def dup(fd: int, /) -> int:
    """Return a duplicate of a file descriptor."""
    end = end_of(fd)
    return _real["dup"](fd) if end is None else add(end)


def isatty(fd: int, /) -> bool:
    """Return True if the fd is connected to a terminal."""
    return False if fd in ends else _real["isatty"](fd)


def lseek(fd: int, position: int, whence: int, /) -> int:
    """Set the position of a file descriptor.  Return the new position."""
    if fd in ends:
        raise failure("ESPIPE")
    return _real["lseek"](fd, position, whence)


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


def get_inheritable(fd: int, /) -> bool:
    """Get the close-on-exe flag of the specified file descriptor."""
    return fd in _inheritable if fd in ends else _real["get_inheritable"](fd)


def set_inheritable(fd: int, inheritable: int, /) -> None:
    """Set the inheritable flag of the specified file descriptor."""
    if fd not in ends:
        _real["set_inheritable"](fd, inheritable)
    elif inheritable:
        _inheritable.add(fd)
    else:
        _inheritable.discard(fd)


def install() -> None:
    """Puts these into `os`."""
    for function in (
        read, write, close, get_blocking, set_blocking, dup, isatty, lseek, get_inheritable, set_inheritable,
    ):
        function.__module__ = "posix"
        setattr(os, function.__name__, function)


def forget() -> None:
    """The program has ended, and with it what it left open."""
    global _free, _era
    _era += _NUMBERS
    for fd in ends:
        if _OUTPUT < fd < FIRST:
            _real["close"](fd)
    ends.clear()
    standard.clear()
    _holds.clear()
    _inheritable.clear()
    _free = FIRST
    for call in when_forgotten:
        call()
