"""`os.pipe`: bytes in memory, whose readers and writers wait as threads of our scheduler do.

Emscripten's own never waits, and its reader is not told that the last writer has gone. `multiprocessing` stands on
these: its queues are pipes.
"""

import os
import select
import stat
import sys
from itertools import count
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import Wait
from ..turns.operations import CHANGE, NOTHING, Operation
from .channels import Channel, Place
from .descriptors import add, begin_call, end_call, failure, set_blocking, set_inheritable
from .waiting import Waiters, touch, wait_until, wake_all

_numbers = count(1)
_CAPACITY = 65536  # bytes, as on Linux
_BYTES, _ROOM = Wait("other", "bytes in a pipe"), Wait("other", "room in a pipe")


class _Pipe(Channel):
    """`is_private`: one process writes to it before the other begins to read, so no order of theirs matters."""

    def __init__(self, is_private: bool) -> None:
        super().__init__()
        self._place = None if is_private else f"pipe {next(_numbers)}"
        self.waiters = Waiters()
        self.has_reader = self.has_writer = True

    def operation(self) -> Operation:
        """What reading, writing and closing are for an exploration."""
        return NOTHING if self._place is None else Operation(CHANGE, self._place, None, turns.active.current.site)


class _Reader:
    kind, access = stat.S_IFIFO, os.O_RDONLY

    def __init__(self, pipe: _Pipe) -> None:
        self._pipe = pipe
        self.waiters = pipe.waiters
        self.blocking = True

    def read(self, length: int) -> bytes:
        if not length:
            return b""  # it waits for nothing, as on Linux
        pipe = self._pipe
        operation = pipe.operation()
        touch(self.waiters, operation=operation)
        if not self.blocking and not pipe.data and pipe.has_writer:
            raise failure("EAGAIN")
        begin_call(self)
        try:
            wait_until(lambda: pipe.data or not pipe.has_writer, (self.waiters,), _BYTES, operation=operation)
        finally:
            end_call(self)
        touch(self.waiters, is_point=False)
        taken = bytes(pipe.data[:length])
        del pipe.data[:length]
        pipe.taken += len(taken)
        wake_all(self.waiters)
        return taken

    def write(self, data: bytes) -> int:
        raise failure("EBADF")

    @property
    def received_up_to(self) -> Place:
        return self._pipe.received_up_to

    def events(self) -> int:
        pipe = self._pipe
        return (select.POLLIN if pipe.data else 0) | (0 if pipe.has_writer else select.POLLHUP)

    def closing_is(self) -> Operation:
        return self._pipe.operation()

    def close(self) -> None:
        self._pipe.has_reader = False
        wake_all(self.waiters)


class _Writer:
    kind, access = stat.S_IFIFO, os.O_WRONLY

    def __init__(self, pipe: _Pipe) -> None:
        self._pipe = pipe
        self.waiters = pipe.waiters
        self.blocking = True

    def read(self, length: int) -> bytes:
        raise failure("EBADF")

    def write(self, data: bytes) -> int:
        touch(self.waiters, operation=self._pipe.operation())
        begin_call(self)
        try:
            return self._write(data)
        finally:
            end_call(self)

    def _write(self, data: bytes) -> int:
        pipe, left = self._pipe, data
        while left:
            if not self.blocking and len(pipe.data) == _CAPACITY and pipe.has_reader:
                if len(left) < len(data):
                    return len(data) - len(left)
                raise failure("EAGAIN")
            wait_until(lambda: len(pipe.data) < _CAPACITY or not pipe.has_reader, (self.waiters,), _ROOM,
                       operation=pipe.operation())
            if not pipe.has_reader:
                raise failure("EPIPE")
            touch(self.waiters, is_point=False)
            room = _CAPACITY - len(pipe.data)
            pipe.data += left[:room]
            left = left[room:]
            wake_all(self.waiters)
        return len(data)

    @property
    def sent_up_to(self) -> Place:
        return self._pipe.sent_up_to

    def events(self) -> int:
        pipe = self._pipe
        if not pipe.has_reader:
            return select.POLLERR
        return select.POLLOUT if len(pipe.data) < _CAPACITY else 0

    def closing_is(self) -> Operation:
        return self._pipe.operation()

    def close(self) -> None:
        self._pipe.has_writer = False
        wake_all(self.waiters)


def pipe() -> tuple[int, int]:
    """Create a pipe. Returns (read_fd, write_fd)."""
    # `multiprocessing` starts a process: by this it hands over what to do, or is told of the end.
    made = _Pipe(sys._getframe(1).f_code.co_filename.endswith("/popen_spawn_posix.py"))
    return add(_Reader(made)), add(_Writer(made))


def pipe2(flags: int, /) -> tuple[int, int]:
    """Create a pipe with flags set atomically.  Returns (read_fd, write_fd)."""
    made = pipe()
    for fd in made:
        set_inheritable(fd, not flags & os.O_CLOEXEC)
        set_blocking(fd, not flags & os.O_NONBLOCK)
    return made


def install() -> None:
    """Puts them into `os`."""
    ours: Any = os  # Emscripten has no pipe2
    for function in (pipe, pipe2):
        function.__module__ = "posix"
        setattr(ours, function.__name__, function)
