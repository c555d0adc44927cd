"""`os.fdopen` for descriptors of our own: a file object over them."""

import io
import os
from typing import Any

from .descriptors import close, ends, read, whose, write

_fdopen: Any = os.fdopen


class _File(io.RawIOBase):
    """What os.fdopen reads and writes with."""

    def __init__(self, fd: int, mode: str, closes: bool) -> None:
        self._fd, self._is_reader, self.mode = fd, "r" in mode, mode
        self._closes, self._whose = closes, whose()

    def fileno(self) -> int:
        return self._fd

    def readable(self) -> bool:
        return self._is_reader

    def writable(self) -> bool:
        return not self._is_reader

    def readinto(self, buffer: Any) -> int:
        data = read(self._fd, len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data: Any) -> int:
        if self._whose != whose():  # it is freed, and what was written last is nobody's any more
            return len(data)
        return write(self._fd, data)

    def close(self) -> None:
        if not self.closed:
            super().close()
            if self._closes and self._whose == whose():
                close(self._fd)


def fdopen(
    fd: int, mode: str = "r", buffering: int = -1, encoding: str | None = None, *args: Any, **kwargs: Any
) -> Any:
    """Return an open file object connected to a file descriptor."""
    if fd not in ends:
        return _fdopen(fd, mode, buffering, encoding, *args, **kwargs)
    raw = _File(fd, mode, kwargs.pop("closefd", True))
    if buffering == 0:
        return raw
    buffered: Any = io.BufferedReader(raw) if raw.readable() else io.BufferedWriter(raw)
    return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding, *args, line_buffering=buffering == 1, **kwargs)


def install() -> None:
    """Puts it into `os`."""
    fdopen.__module__ = "os"
    os.fdopen = fdopen
