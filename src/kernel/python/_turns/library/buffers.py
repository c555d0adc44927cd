"""Buffered readers and writers that several threads use at once, over raw streams that wait or are written in Python.

In CPython a buffer has a lock: while a thread is in a call on it, other threads wait. The lock is in C and knows a thread by
the identifier of its OS thread. All of ours share one, so for it the second thread is the first one, which calls again: an
error. So a buffer over such a stream becomes an object of a derived class, which lets our threads in one at a time. A thread
that calls again (a handler of a signal) gets CPython's error. Over a file there is no need: nobody waits in one.
"""

import errno
import io
from collections.abc import Callable
from typing import Any

from ..cpython.builtin_types import become, give_method, stand_for_c
from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from .descriptors import when_forgotten
from .waiting import Waiters, wait_until, wake_all

_METHODS = (
    "read", "read1", "readinto", "readinto1", "readline", "peek", "write", "flush", "seek", "tell", "truncate", "detach",
    "close",
)
_WAIT = Wait("other", "another thread's call on a buffered file to end")


class _Call:
    """A thread is in a call on a buffer; `waiters` want to call it, too."""

    def __init__(self, thread: GreenThread) -> None:
        self.thread = thread
        self.waiters = Waiters()


_calls: dict[int, _Call] = {}  # by the id of the buffer


def _one_at_a_time(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
    def method(self: object, *args: Any) -> Any:
        key, me = id(self), turns.active.current
        while (other := _calls.get(key)) is not None:
            if other.thread is me:
                return original(self, *args)
            wait_until(lambda other=other: _calls.get(key) is not other, (other.waiters,), _WAIT)
        call = _calls[key] = _Call(me)
        try:
            return original(self, *args)
        except BlockingIOError as error:
            if not error.errno:  # C takes it from its own `errno`, which nothing of ours sets
                error.errno = errno.EAGAIN
            raise
        finally:
            if _calls.get(key) is call:
                del _calls[key]
            if call.waiters:
                wake_all(call.waiters)

    method.__name__, method.__qualname__ = name, original.__qualname__
    method.__doc__ = original.__doc__
    return method


def _derived(kind: type) -> type:
    names: dict[str, Any] = {
        name: _one_at_a_time(name, getattr(kind, name)) for name in _METHODS if hasattr(kind, name)}
    about = {"__slots__": (), "__module__": kind.__module__, "__doc__": kind.__doc__}
    derived = type(kind.__name__, (kind,), {**names, **about})
    stand_for_c(derived)
    return derived


def _beginning(kind: type, derived: type) -> Callable[..., None]:
    begin: Any = kind.__init__

    def __init__(self: Any, raw: Any, buffer_size: int = io.DEFAULT_BUFFER_SIZE) -> None:
        begin(self, raw, buffer_size)
        if type(self) is kind and type(raw) is not io.FileIO:
            become(self, derived)

    return __init__


def install() -> None:
    """Has the three classes of `_io` take this into account."""
    for kind in (io.BufferedReader, io.BufferedWriter, io.BufferedRandom):
        give_method(kind, _beginning(kind, _derived(kind)))
    when_forgotten.append(_calls.clear)
