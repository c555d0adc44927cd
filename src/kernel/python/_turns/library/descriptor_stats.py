"""`os.fstat` and `os.stat` for descriptors of ours: by these `os.path.exists` and its like answer, too."""

import os
import stat as kinds
import time
from typing import Any

from .descriptors import End, ends, plain_number

_fstat: Any = os.fstat
_stat: Any = os.stat

_BLOCK = 4096
_PIPES, _SOCKETS = 15, 8  # the devices of which Linux says that pipes and sockets are there


def _result(end: End) -> os.stat_result:
    is_socket = kinds.S_ISSOCK(end.kind)
    mode, device = end.kind | (0o777 if is_socket else 0o600), _SOCKETS if is_socket else _PIPES
    now = 0.0 if is_socket else time.time()  # of a socket Linux notes no time
    times: dict[str, float] = {}
    for name in ("atime", "mtime", "ctime"):
        times |= {f"st_{name}": now, f"st_{name}_ns": int(now * 1_000_000_000)}
    more = {"st_blksize": _BLOCK, "st_blocks": 0, "st_rdev": 0, **times}
    # Both ends of a pipe have one list of who waits, as they have one inode.
    plain = (mode, id(end.waiters), device, 1, os.getuid(), os.getgid(), 0, *[int(now)] * 3)
    kind: Any = os.stat_result
    return kind(plain, more)


def fstat(fd: int) -> os.stat_result:
    """Perform a stat system call on the given file descriptor."""
    end = ends.get(fd)
    return _fstat(fd) if end is None else _result(end)


def stat(path: Any, *, dir_fd: int | None = None, follow_symlinks: bool = True) -> os.stat_result:
    """Perform a stat system call on the given path."""
    if isinstance(path, int) and dir_fd is None and follow_symlinks:
        path = plain_number(path)
        end = ends.get(path)
        if end is not None:
            return _result(end)
    return _stat(path, dir_fd=dir_fd, follow_symlinks=follow_symlinks)


def install() -> None:
    """Puts these into `os`."""
    for function in (fstat, stat):
        function.__module__ = "posix"
        setattr(os, function.__name__, function)
    for those in (os.supports_fd, os.supports_dir_fd, os.supports_follow_symlinks):
        if _stat in those:
            those.add(stat)
