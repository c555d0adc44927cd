"""`os.pipe`: bytes in memory, whose readers and writers wait as threads of our scheduler do.

Emscripten's own never waits, and its reader is not told that the last writer has gone. `multiprocessing` stands on
these: its queues are pipes.
"""

import os
import select
import stat

from ..turns.green import Wait
from .descriptors import add, failure, hold, let_go
from .waiting import Waiters, touch, wait_until, wake_all

_CAPACITY = 65536  # bytes, as on Linux
_BYTES, _ROOM = Wait("other", "bytes in a pipe"), Wait("other", "room in a pipe")


class _Pipe:
    def __init__(self) -> None:
        self.data = bytearray()
        self.waiters = Waiters()
        self.has_reader = self.has_writer = True


class _Reader:
    kind = stat.S_IFIFO

    def __init__(self, pipe: _Pipe) -> None:
        self._pipe = pipe
        self.waiters = pipe.waiters
        self.blocking = True

    def read(self, length: int) -> bytes:
        pipe = self._pipe
        touch(self.waiters)
        if not self.blocking and not pipe.data and pipe.has_writer:
            raise failure("EAGAIN")
        hold(self)
        try:
            wait_until(lambda: pipe.data or not pipe.has_writer, (self.waiters,), _BYTES)
        finally:
            let_go(self)
        touch(self.waiters, is_point=False)
        taken = bytes(pipe.data[:length])
        del pipe.data[:length]
        wake_all(self.waiters)
        return taken

    def write(self, data: bytes) -> int:
        raise failure("EBADF")

    def events(self) -> int:
        pipe = self._pipe
        return (select.POLLIN if pipe.data else 0) | (0 if pipe.has_writer else select.POLLHUP)

    def close(self) -> None:
        self._pipe.has_reader = False
        wake_all(self.waiters)


class _Writer:
    kind = stat.S_IFIFO

    def __init__(self, pipe: _Pipe) -> None:
        self._pipe = pipe
        self.waiters = pipe.waiters
        self.blocking = True

    def read(self, length: int) -> bytes:
        raise failure("EBADF")

    def write(self, data: bytes) -> int:
        touch(self.waiters)
        hold(self)
        try:
            return self._write(data)
        finally:
            let_go(self)

    def _write(self, data: bytes) -> int:
        pipe, left = self._pipe, data
        while left:
            if not self.blocking and len(pipe.data) == _CAPACITY and pipe.has_reader:
                if len(left) < len(data):
                    return len(data) - len(left)
                raise failure("EAGAIN")
            wait_until(lambda: len(pipe.data) < _CAPACITY or not pipe.has_reader, (self.waiters,), _ROOM)
            if not pipe.has_reader:
                raise failure("EPIPE")
            touch(self.waiters, is_point=False)
            room = _CAPACITY - len(pipe.data)
            pipe.data += left[:room]
            left = left[room:]
            wake_all(self.waiters)
        return len(data)

    def events(self) -> int:
        pipe = self._pipe
        if not pipe.has_reader:
            return select.POLLERR
        return select.POLLOUT if len(pipe.data) < _CAPACITY else 0

    def close(self) -> None:
        self._pipe.has_writer = False
        wake_all(self.waiters)


def pipe() -> tuple[int, int]:
    """Create a pipe. Returns (read_fd, write_fd)."""
    made = _Pipe()
    return add(_Reader(made)), add(_Writer(made))


def install() -> None:
    """Puts it into `os`."""
    pipe.__module__ = "posix"
    os.pipe = pipe
