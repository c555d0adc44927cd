"""A semaphore of another process: `_multiprocessing.SemLock` in a process that was given one.

Its value is in the process that made it, or in the one that handed it on. This one knows which of its threads holds it.
"""

import errno
import os
from typing import Any

from ..library.multiprocessing_module import RECURSIVE_MUTEX, SemLock, belongs_to_nobody, threads_of
from ..turns import scheduler as turns
from ..turns.green import Wait
from .line import Line

# A piece of memory that several processes have: the name of the whole, where the piece begins in it, and its length.
type Block = tuple[str, int, int]

_NEWS = Wait("other", "an answer about a semaphore of another process")


class RemoteSemaphore(SemLock):
    """The semaphore with that name at the other end of `line`."""

    def __init__(self, line: Line, handle: int, kind: int, maxvalue: int, name: str) -> None:
        self.line = line
        self.handle, self.kind, self.maxvalue, self.name = handle, kind, maxvalue, name
        self._held = 0
        belongs_to_nobody(self)
        self._blocks: list[Block] = []
        self._copies: list[memoryview] = []  # of the content of these blocks
        line.wait_for("open", name, wait=_NEWS)

    def guard(self, block: Block, copy: memoryview) -> None:
        """From now on the content of that memory is fetched with this semaphore, and sent back when it is released."""
        self._blocks.append(block)
        self._copies.append(copy)

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """Acquire the semaphore/lock."""
        if self.kind == RECURSIVE_MUTEX and self._is_mine():
            self._held += 1
            return True
        limit = max(0.0, timeout) if block and timeout is not None else None
        answer = self.line.wait_for(
            "acquire", self.name, [block, self._blocks], wait=Wait("semaphore", self), timeout=limit, late=self._give_back)
        if answer is None or not answer[0]:
            return False
        self._held += 1
        threads_of(self).owner = turns.active.current
        at = 0
        for copy in self._copies:
            copy[:] = answer[1][at:at + len(copy)]
            at += len(copy)
        return True

    def _give_back(self, value: Any, data: bytes, error: tuple[int, str] | None) -> None:
        """The semaphore arrived when nobody waited for it any more."""
        if value:
            self.line.ask("release", self.name, [], then=lambda value, data, error: None)

    def release(self) -> None:
        """Release the semaphore/lock."""
        if self.kind == RECURSIVE_MUTEX:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._held > 1:
                self._held -= 1
                return
        answer = self.line.wait_for("release", self.name, self._blocks, data=b"".join(self._copies), wait=_NEWS)
        if answer is not None and not answer[0]:
            raise ValueError("semaphore or lock released too many times")
        self._held -= 1

    def _get_value(self) -> int:
        """Get the value of the semaphore."""
        answer = self.line.wait_for("value", self.name, wait=_NEWS)
        return 0 if answer is None else answer[0]

    def _is_zero(self) -> bool:
        """Return whether semaphore has value zero."""
        return self._get_value() == 0


def unknown() -> OSError:
    """The error for a name that no semaphore has."""
    return OSError(errno.ENOENT, os.strerror(errno.ENOENT))


RemoteSemaphore.__name__ = RemoteSemaphore.__qualname__ = "SemLock"
RemoteSemaphore.__module__ = "_multiprocessing"
