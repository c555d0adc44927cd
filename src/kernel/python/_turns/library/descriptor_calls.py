"""The rarer calls of `os` for descriptors of our own: reading into buffers, and what pipes and sockets refuse."""

import os
from collections.abc import Callable, Sequence
from typing import Any

from .descriptors import end_of, ends, failure, read, write

_readinto: Any = os.readinto
_readv: Any = os.readv
_writev: Any = os.writev

# What only files and terminals can do → the error that pipes and sockets give instead.
_REFUSED = {
    "pread": "ESPIPE", "pwrite": "ESPIPE", "ftruncate": "EINVAL", "fsync": "EINVAL", "fdatasync": "EINVAL",
    "fchdir": "ENOTDIR", "ttyname": "ENOTTY", "tcgetpgrp": "ENOTTY", "get_terminal_size": "ENOTTY",
}


def _fill(buffer: Any, data: bytes) -> None:
    with memoryview(buffer).cast("B") as view:
        view[:len(data)] = data


def readinto(fd: int, buffer: Any, /) -> int:
    """Read into a buffer object from a file descriptor."""
    if end_of(fd) is None:
        return _readinto(fd, buffer)
    data = read(fd, memoryview(buffer).nbytes)
    _fill(buffer, data)
    return len(data)


def readv(fd: int, buffers: Sequence[Any], /) -> int:
    """Read from a file descriptor fd into an iterable of buffers."""
    if end_of(fd) is None:
        return _readv(fd, buffers)
    left = data = read(fd, sum(memoryview(one).nbytes for one in buffers))
    for one in buffers:
        size = memoryview(one).nbytes
        _fill(one, left[:size])
        left = left[size:]
    return len(data)


def writev(fd: int, buffers: Sequence[Any], /) -> int:
    """Iterate over buffers, and write the contents of each to a file descriptor."""
    return _writev(fd, buffers) if end_of(fd) is None else write(fd, b"".join(buffers))


def _refusing(name: str, error: str) -> Callable[..., Any]:
    original: Any = getattr(os, name)

    def call(*args: Any, **kwargs: Any) -> Any:
        fd = args[0] if args else kwargs.get("fd")
        if isinstance(fd, int) and fd in ends:
            raise failure(error)
        return original(*args, **kwargs)

    call.__name__ = call.__qualname__ = name
    call.__doc__ = original.__doc__
    return call


def install() -> None:
    """Puts these into `os`."""
    refusing = [_refusing(name, error) for name, error in _REFUSED.items()]
    for function in (readinto, readv, writev, *refusing):
        function.__module__ = "posix"
        setattr(os, function.__name__, function)
