"""`fcntl.fcntl` for descriptors of ours: their flags."""

import fcntl
import os
import stat
from typing import Any

from .descriptors import FIRST, add, ends, failure, get_inheritable, set_inheritable

_fcntl: Any = fcntl.fcntl
_SIZE = 65536  # of a pipe
_F_GETPIPE_SZ = 1032


def fcntl_(fd: Any, cmd: int, arg: Any = 0, /) -> int | bytes:
    """Perform the operation `cmd` on file descriptor fd."""
    number = fd if isinstance(fd, int) else fd.fileno()
    end = ends.get(number)
    if end is None:
        return _fcntl(number, cmd, arg)
    if cmd == fcntl.F_GETFL:
        return getattr(end, "access", os.O_RDWR) | (0 if end.blocking else os.O_NONBLOCK)
    if cmd == fcntl.F_SETFL:
        end.blocking = not arg & os.O_NONBLOCK
        return 0
    if cmd == fcntl.F_GETFD:
        return 0 if get_inheritable(number) else fcntl.FD_CLOEXEC
    if cmd == fcntl.F_SETFD:
        set_inheritable(number, not arg & fcntl.FD_CLOEXEC)
        return 0
    if cmd in (fcntl.F_DUPFD, fcntl.F_DUPFD_CLOEXEC) and arg <= FIRST:
        return add(end)
    if cmd == _F_GETPIPE_SZ and stat.S_ISFIFO(end.kind):
        return _SIZE
    raise failure("EBADF" if cmd == _F_GETPIPE_SZ else "EINVAL")


def install() -> None:
    """Puts it into `fcntl`."""
    fcntl_.__name__ = fcntl_.__qualname__ = "fcntl"
    fcntl_.__module__ = "fcntl"
    ours: Any = fcntl
    ours.fcntl = fcntl_
