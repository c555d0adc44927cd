"""`os.dup2`: a number of Emscripten's that stands for one of our ends, and for its own file again."""

import os
from operator import index
from typing import Any

from .descriptors import FIRST, end_of, ends, failure, forget_number, hold, set_inheritable, standard, when_covered

_dup2: Any = os.dup2  # Emscripten's, as these: this module is imported before `os` has ours
_open: Any = os.open
_close: Any = os.close
_fstat: Any = os.fstat


def dup2(fd: int, fd2: int, inheritable: bool = True) -> int:
    """Duplicate file descriptor."""
    fd, fd2 = index(fd), index(fd2)
    end = end_of(fd)
    if end is None:
        if fd2 >= FIRST and fd2 in ends:
            raise failure("EBADF" if fd < 0 else "EINVAL")  # a number of ours cannot stand for one of theirs
        if fd2 in ends or fd2 in standard:
            _fstat(fd)
            _uncover(fd2)
        _dup2(fd, fd2, inheritable)
        return fd2
    if fd2 < 0:
        raise failure("EBADF")
    if fd2 != fd:
        hold(end)
        if fd2 in ends:
            forget_number(fd2)
        elif fd2 < FIRST:
            _cover(fd2)
        ends[fd2] = end
        if inheritable:
            set_inheritable(fd2, True)
    return fd2


def _cover(fd: int) -> None:
    """A number of theirs is about to stand for one of ours: underneath it stays taken, so that nothing else gets it."""
    for call in when_covered:
        call(fd)
    try:
        _fstat(fd)
    except OSError:
        taken = _open(os.devnull, os.O_RDWR)
        if taken != fd:
            _dup2(taken, fd, False)
            _close(taken)


def _uncover(fd: int) -> None:
    """A file of theirs is about to take the place of what it stands for."""
    for call in when_covered:
        call(fd)
    if fd in ends:
        forget_number(fd)
    standard.pop(fd, None)


def install() -> None:
    """Puts it into `os`."""
    dup2.__module__ = "posix"
    os.dup2 = dup2
