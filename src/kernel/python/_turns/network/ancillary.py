"""Ancillary data: what `sendmsg` and `recvmsg` pass beside the bytes, laid out as on 64-bit Linux.

Known are descriptors, over Unix sockets, and of IPv6 the hop limit and the traffic class of a datagram.
"""

import os
import stat
from collections.abc import Iterable
from typing import Any

from ..cpython.builtin_types import name_in_messages
from ..library.descriptors import End, add, ends, hold, let_go
from ..library.waiting import Waiters

# Level, type, octets.
type Control = tuple[int, int, bytes]

SOL_SOCKET, SCM_RIGHTS = 1, 1
MSG_CTRUNC = 0x08
_HEADER, _ALIGNED, _INT = 16, 8, 4
_LONGEST = 0x7FFFFFFF


def cmsg_len(length: int, /) -> int:
    """CMSG_LEN(length) -> control message length"""
    if not 0 <= length <= _LONGEST - _HEADER:
        raise OverflowError("CMSG_LEN() argument out of range")
    return _HEADER + length


def cmsg_space(length: int, /) -> int:
    """CMSG_SPACE(length) -> buffer size"""
    if not 0 <= length <= _LONGEST - _HEADER - _ALIGNED:
        raise OverflowError("CMSG_SPACE() argument out of range")
    return _HEADER + -(-length // _ALIGNED) * _ALIGNED


cmsg_len.__name__ = cmsg_len.__qualname__ = "CMSG_LEN"
cmsg_space.__name__ = cmsg_space.__qualname__ = "CMSG_SPACE"


def number(value: Any) -> int:
    """A number as C code takes it."""
    if not hasattr(type(value), "__index__"):
        raise TypeError(f"'{name_in_messages(type(value))}' object cannot be interpreted as an integer")
    return value.__index__()


def read(items: Any) -> list[Control]:
    """What a program hands to sendmsg; errors as CPython's."""
    if not isinstance(items, Iterable):
        raise TypeError("sendmsg() argument 2 must be an iterable")
    controls: list[Control] = []
    each: Any
    for each in list(items):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] # a program's
        said = "[sendmsg() ancillary data items]() argument must be"
        if not isinstance(each, tuple):
            raise TypeError(f"{said} 3-item tuple, not {name_in_messages(type(each))}")
        parts: tuple[Any, ...] = each
        if len(parts) != 3:
            raise TypeError(f"{said} tuple of length 3, not {len(parts)}")
        level, kind = number(parts[0]), number(parts[1])
        try:
            octets = memoryview(parts[2]).tobytes()
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{name_in_messages(type(parts[2]))}'") from None
        controls.append((level, kind, octets))
    return controls


def fit(controls: Iterable[Control], room: int) -> tuple[list[Control], bool]:
    """As many as go into a buffer of that size, the last one perhaps cut; and whether something is missing."""
    found: list[Control] = []
    for level, kind, octets in controls:
        if room < _HEADER:
            return found, True
        kept = octets[:room - _HEADER]
        found.append((level, kind, kept))
        if len(kept) < len(octets):
            return found, True
        room = max(0, room - cmsg_space(len(octets)))
    return found, False


class _OfFile:
    """A descriptor of Emscripten's on its way."""

    kind = stat.S_IFREG
    blocking = True

    def __init__(self, fd: int) -> None:
        self.fd = fd
        self.waiters = Waiters()

    def read(self, length: int) -> bytes:
        return os.read(self.fd, length)

    def write(self, data: bytes) -> int:
        return os.write(self.fd, data)

    def events(self) -> int:
        return 0

    def close(self) -> None:
        os.close(self.fd)


def rights_in(controls: Iterable[Control]) -> list[End]:
    """The descriptors that are to be passed on; they stay open until somebody has taken them out."""
    found: list[End] = []
    for level, kind, octets in controls:
        if (level, kind) == (SOL_SOCKET, SCM_RIGHTS):
            for at in range(0, len(octets) - _INT + 1, _INT):
                fd = int.from_bytes(octets[at:at + _INT], "little", signed=True)
                found.append(ends.get(fd) or _OfFile(os.dup(fd)))
    for end in found:
        hold(end)
    return found


def receive_rights(passed: list[End], room: int) -> tuple[list[Control], bool]:
    """Gives numbers to those that were passed, as many as there is room for, and closes the others."""
    count = min(len(passed), max(0, room - _HEADER) // _INT)
    fds = [os.dup(end.fd) if isinstance(end, _OfFile) else add(end) for end in passed[:count]]
    numbers = b"".join(fd.to_bytes(_INT, "little") for fd in fds)
    drop(passed)
    return [(SOL_SOCKET, SCM_RIGHTS, numbers)] if count else [], count < len(passed)


def drop(passed: Iterable[End]) -> None:
    """Nobody takes them."""
    for end in passed:
        let_go(end)
