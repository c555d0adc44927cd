"""Addresses: as the network here knows them, (host, port) in numbers, and as programs write and read them.

A host of IPv4 is the same to a socket of IPv6, where it is written `::ffff:127.0.0.1`.
"""

import _socket
import os
from collections.abc import Callable
from typing import Any

from ..cpython.builtin_types import name_in_messages
from ..library.descriptors import failure
from .inet6 import inet_ntop, inet_pton
from .lab_hosts import host_at

AF_UNIX, AF_INET, AF_INET6 = 1, 2, 10
WILD = ("0.0.0.0", "::")
_MAPPED = "::ffff:"
_LONGEST_PATH = 107

# (host, port), and of a Unix socket the path with the port 0.
type Address = tuple[str, int]

# Finds the number of a host: names.py.
type Resolve = Callable[[str, int], str]


def is_local(host: str) -> bool:
    """Whether it is this machine's."""
    return host.startswith("127.") or host in ("::1", *WILD)


def spoken_to(host: str) -> str:
    """Who is meant by that host in a connect."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)


def canonical(host: str) -> str:
    """A numeric host in its usual spelling."""
    return host.removeprefix(_MAPPED) if host.startswith(_MAPPED) and "." in host else host


def shown(family: int, address: Address | None) -> Any:
    """As a program reads it."""
    if family == AF_UNIX:
        return "" if address is None else address[0]
    host, port = address or (WILD[family == AF_INET6], 0)
    if family == AF_INET:
        return host, port
    return (_MAPPED + host if "." in host and ":" not in host else host), port, 0, 0


def text_of(address: Address | None) -> str:
    """In a sentence."""
    if address is None or address[0] == "":
        return "the other end"
    host, port = address
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}" if port else host


def read(family: int, address: Any, function: str, resolve: Resolve) -> Address:
    """As a program writes it; errors as CPython's getsockaddrarg."""
    if family == AF_UNIX:
        return _path(address), 0
    name = "AF_INET" if family == AF_INET else "AF_INET6"
    if not isinstance(address, tuple):
        raise TypeError(f"{function}(): {name} address must be tuple, not {name_in_messages(type(address))}")
    parts: tuple[Any, ...] = address
    if family == AF_INET and len(parts) != 2:
        raise TypeError("AF_INET address must be a pair (host, port)")
    if family == AF_INET6 and not 2 <= len(parts) <= 4:
        raise TypeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
    host, port = _host(parts[0]), parts[1]
    if not hasattr(type(port), "__index__"):
        raise TypeError(f"'{name_in_messages(type(port))}' object cannot be interpreted as an integer")
    port = port.__index__()
    if not 0 <= port <= 0xFFFF:
        raise OverflowError(f"{function}(): port must be 0-65535.")
    if len(parts) > 2 and not 0 <= parts[2] <= 0xFFFFF:
        raise OverflowError(f"{function}(): flowinfo must be 0-1048575.")
    if host == "":
        return WILD[family == AF_INET6], port
    if host == "<broadcast>" and family == AF_INET:
        return "255.255.255.255", port
    return canonical(resolve(host, family)), port


def _host(host: Any) -> str:
    if isinstance(host, str):
        try:
            octets = host.encode("ascii")
        except UnicodeError:
            octets = host.encode("idna")
    elif isinstance(host, (bytes, bytearray)):
        octets = bytes(host)
    elif host is None:
        raise TypeError("str, bytes or bytearray expected, not NoneType")
    else:
        raise TypeError(f"str, bytes or bytearray expected, not {name_in_messages(type(host))}")
    if b"\0" in octets:
        raise TypeError("host name must not contain null character")
    return octets.decode("latin-1")


def _path(address: Any) -> str:
    if isinstance(address, (str, bytes)):
        path = os.fsdecode(os.fsencode(address))
    elif isinstance(address, (bytearray, memoryview)):
        path = os.fsdecode(bytes(address))
    else:
        raise TypeError(f"a bytes-like object is required, not '{name_in_messages(type(address))}'")
    if len(os.fsencode(path)) > _LONGEST_PATH:
        raise OSError("AF_UNIX path too long")
    return path


def numeric(host: str) -> tuple[int, str] | None:
    """Family and usual spelling of a host that is written as a number; None: it is a name."""
    for family in AF_INET, AF_INET6:
        try:
            return family, inet_ntop(family, inet_pton(family, host))
        except (OSError, ValueError):
            pass
    try:
        return AF_INET, _socket.inet_ntoa(_socket.inet_aton(host))  # 127.1
    except (OSError, ValueError):
        return None


def refuse_elsewhere(host: str) -> None:
    """Nothing leads out of this machine, but to the hosts of the lab."""
    if not is_local(host) and host_at(host) is None:
        raise failure("ENETUNREACH")
