"""What the descriptors 0, 1 and 2 of a program stand for: `os.write(1, …)`, `open(0)` and their like reach its streams."""

import io
import os
import select
import stat
from collections.abc import Callable

from ..library.descriptors import failure
from ..library.waiting import Waiters, touch
from ..turns import scheduler as turns
from ..turns.operations import CHANGE, Operation


class InputEnd:
    """That of its input: what comes is a line, as from a terminal."""

    kind, access = stat.S_IFCHR, os.O_RDONLY
    blocking = True

    def __init__(self, source: io.BufferedIOBase) -> None:
        self._source = source
        self.waiters = Waiters()

    def read(self, length: int) -> bytes:
        return self._source.read1(length) if length else b""

    def write(self, data: bytes) -> int:
        raise failure("EBADF")

    def events(self) -> int:
        return select.POLLIN

    def close(self) -> None:
        """The input stays as it is."""


class OutputEnd:
    """That of its output or its errors, by this name in an exploration; `tell` takes what is written there."""

    kind, access = stat.S_IFCHR, os.O_WRONLY
    blocking = True

    def __init__(self, name: str, tell: Callable[[bytes], int]) -> None:
        self.tell = tell
        self._name = name
        self.waiters = Waiters()

    def read(self, length: int) -> bytes:
        raise failure("EBADF")

    def write(self, data: bytes) -> int:
        touch(self, operation=Operation(CHANGE, self._name, None, turns.active.current.site))
        return self.tell(data)

    def events(self) -> int:
        return select.POLLOUT

    def close(self) -> None:
        """The stream stays as it is."""
