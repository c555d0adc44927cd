"""`_socket`: the built-in module on which the standard library's `socket` stands, with the functions and names of Linux."""

import _socket
import importlib
import sys
from collections.abc import Callable
from typing import Any

from ..cpython.builtin_types import stand_for_c
from ..library.descriptors import add, close, dup, when_forgotten
from . import inet6, lab_answers, lab_ssl, names, ports, socket_object
from .ancillary import cmsg_len, cmsg_space
from .connections import StreamEnd, join
from .datagrams import DatagramEnd
from .socket_object import pair, socket

# What this build of CPython leaves out.
_CONSTANTS = {
    "AF_UNIX": 1, "SO_REUSEADDR": 2, "SO_REUSEPORT": 15, "SO_PASSCRED": 16, "SOL_UDP": 17, "NI_IDN": 32,
}


def socketpair(family: int = 1, type: int = 1, proto: int = 0, /) -> tuple[socket, socket]:
    """Create a pair of socket objects from the sockets returned by the platform socketpair() function."""
    one, other = pair(family, type, proto)
    if isinstance(one, StreamEnd) and isinstance(other, StreamEnd):
        join(one, other)
    elif isinstance(one, DatagramEnd) and isinstance(other, DatagramEnd):
        one.partner, other.partner = other, one
        one.meeting, one.place = other.meeting, other.place
    made = [socket(family, type, proto, add(end)) for end in (one, other)]
    for each in made:
        each.settimeout(socket_object.default_timeout())
    return made[0], made[1]


def close_(fd: int, /) -> None:
    """close(integer) -> None"""
    close(fd)


def dup_(fd: int, /) -> int:
    """dup(integer) -> integer"""
    return dup(fd)


def getdefaulttimeout() -> float | None:
    """getdefaulttimeout() -> timeout"""
    return socket_object.default_timeout()


def setdefaulttimeout(timeout: Any, /) -> None:
    """setdefaulttimeout(timeout)"""
    socket_object.set_default_timeout(socket_object.seconds(timeout))


def sethostname(name: Any, /) -> None:
    """Sets the hostname to name."""
    raise PermissionError(1, "Operation not permitted")


close_.__name__, dup_.__name__ = "close", "dup"
close_.__qualname__, dup_.__qualname__ = "close", "dup"


def _forget() -> None:
    ports.forget()
    lab_answers.forget()
    socket_object.forget()


def put_in_place() -> None:
    """Puts these into `_socket`, and has `socket` take them, where it was imported before: once in an interpreter's life.

    Others keep what they took from `socket` when they were imported, so it comes before them, and before a snapshot.
    """
    if _socket.socket is socket:
        return
    socket.__module__ = "_socket"
    functions: tuple[Callable[..., Any], ...] = (
        *names.FUNCTIONS, cmsg_len, cmsg_space, inet6.inet_pton, inet6.inet_ntop, socketpair, close_, dup_, getdefaulttimeout, setdefaulttimeout, sethostname)
    for function in functions:
        function.__module__ = "_socket"
        setattr(_socket, function.__name__, function)
    ours: Any = _socket
    vars(ours).update(_CONSTANTS, socket=socket, SocketType=socket, has_ipv6=True)
    if "socket" in sys.modules:
        importlib.reload(sys.modules["socket"])


def install() -> None:
    """What a kernel needs of it at its boot."""
    put_in_place()
    stand_for_c(socket)
    when_forgotten.append(_forget)
    lab_ssl.install()
