"""What the methods of a socket do that send and receive: buffers, lengths, and their errors as CPython's."""

from collections.abc import Iterable
from typing import Any

from ..cpython.builtin_types import name_in_messages
from ..turns import scheduler as turns
from .endpoint import Endpoint, Limit


def octets(data: Any) -> memoryview:
    """Something to send, byte by byte."""
    try:
        return memoryview(data).cast("B")
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{name_in_messages(type(data))}'") from None


def _place(buffer: Any, length: int, function: str) -> memoryview:
    """Where to receive into."""
    try:
        view = memoryview(buffer)
    except TypeError:
        view = None
    if view is None or view.readonly:
        kind = name_in_messages(type(buffer))
        raise TypeError(f"{function}() argument 1 must be read-write bytes-like object, not {kind}")
    view = view.cast("B")
    if length < 0:
        raise ValueError(f"negative buffersize in {function}")
    if length > len(view):
        raise ValueError("nbytes is greater than the length of the buffer" if function == "recvfrom_into"
                         else "buffer too small for requested bytes")
    return view[:length] if length else view


def receive(end: Endpoint, length: int, flags: int, limit: Limit, function: str) -> tuple[bytes, object]:
    """recv, recvfrom."""
    if length < 0:
        raise ValueError(f"negative buffersize in {function}")
    return end.receive(length, flags, limit)


def receive_into(
    end: Endpoint, buffer: Any, length: int, flags: int, limit: Limit, function: str
) -> tuple[int, object]:
    """recv_into, recvfrom_into."""
    view = _place(buffer, length, function)
    data, sender = end.receive(len(view), flags, limit)
    view[:len(data)] = data
    return len(data), sender


def send_all(end: Endpoint, data: memoryview, flags: int, limit: Limit) -> None:
    """sendall: `limit` is for all of it."""
    done = 0
    if not limit:
        done = end.send(data, flags, limit)  # mostly that is all
        if done == len(data):
            return
    now = turns.active.clock.now
    deadline = now() + limit if limit else None
    while done < len(data) or (done == 0 and not data):
        left = limit
        if deadline is not None:
            left = deadline - now()
            if left <= 0:
                raise TimeoutError("timed out")
        done += end.send(data[done:], flags, left)
        if not data:
            return


def joined(buffers: Any) -> memoryview:
    """What sendmsg sends."""
    if not isinstance(buffers, Iterable):
        raise TypeError("sendmsg() argument 1 must be an iterable")
    parts = [octets(one) for one in list(buffers)]  # a buffer may change them
    return memoryview(b"".join(parts))


def spread(buffers: Any, function: str) -> list[memoryview]:
    """Where recvmsg_into receives into."""
    if not isinstance(buffers, Iterable):
        raise TypeError(f"{function}() argument 1 must be an iterable")
    return [_place(one, 0, function) for one in list(buffers)]
