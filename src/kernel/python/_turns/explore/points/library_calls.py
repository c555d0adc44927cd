"""Who calls a function of the standard library: seen at the call, however the program writes it."""

from collections.abc import Callable, Iterator, Sequence
from inspect import CO_OPTIMIZED
from types import CodeType, FrameType
from typing import Any

from ...cpython.frames import is_learners, outside
from ...library.imports import code_of
from ...library.locks import RLock, lock
from ...library.queue_module import SimpleQueue
from ...library.thread_module import get_ident
from ...library.time_module import sleep
from ...network.socket_object import socket

# What is no class or function of a module written in Python, and what stands in its place here.
_OURS: dict[str, Any] = {
    "threading.Lock": lock, "threading.RLock": RLock, "threading.get_ident": get_ident,
    "queue.SimpleQueue": SimpleQueue, "time.sleep": sleep,
    "socket.socket": socket,
}
_MODULES = {"concurrent.futures": "concurrent.futures.thread"}  # where the functions of a package are
_MAKING = ("__init__", "__new__")
# Functions of the library that do nothing but call what a program handed over.
_RUNNERS = {"Thread.run", "Timer.run", "WorkerContext.run", "_WorkItem.run"}


class LibraryCalls:
    """Counts the calls of each of `asked`: `queue.Queue.get or queue.SimpleQueue.get in work`.

    That is: calls of any of these functions (of a class: making one) from the program itself, not from another
    function of the library; with `in`, only while this function of the program runs. `begin` starts to count anew.
    Results: `callers`, what was asked → the number of the calling thread, once for each call.
    """

    def __init__(self, asked: Sequence[str]) -> None:
        self._asked = asked
        self.codes: dict[CodeType, set[tuple[str, str]]] = {}  # → what was asked, and within which function
        self.callers: dict[str, list[int]] = {}
        for text in asked:
            names, _, within = text.partition(" in ")
            for name in names.split(" or "):
                found = list(_codes(name))
                if not found:
                    raise ValueError(f"the library has no {name} that is written in Python")
                for code in found:
                    self.codes.setdefault(code, set()).add((text, within))

    def begin(self) -> None:
        """A new schedule: nothing was called."""
        self.callers = {text: [] for text in self._asked}

    def note(self, code: CodeType, frame: FrameType, thread: int) -> None:
        """`thread` has entered a function of the library. `frame`: the function's own, or one further in."""
        while frame.f_code is not code and frame.f_back is not None:
            frame = frame.f_back
        caller = outside(frame.f_back)
        if caller is None or not (is_learners(caller.f_code) or caller.f_code.co_qualname in _RUNNERS):
            return
        for text, within in self.codes[code]:
            if not within or _is_within(caller, within):
                self.callers[text].append(thread)


def _is_within(frame: FrameType | None, name: str) -> bool:
    while frame is not None:
        if frame.f_code.co_qualname == name and is_learners(frame.f_code):
            return True
        frame = frame.f_back
    return False


def _codes(name: str) -> Iterator[CodeType]:
    """The code that runs when `name` is called: of a class, its constructor's."""
    for ours, thing in _OURS.items():
        if name == ours == "threading.RLock":
            break  # a function of threading.py makes it
        if name == ours and isinstance(thing, type):
            yield from (getattr(thing, one).__code__ for one in _MAKING if one in thing.__dict__)
            return
        if name == ours or name.startswith(f"{ours}."):
            method: Callable[..., Any] = getattr(thing, name[len(ours) + 1:]) if name != ours else thing
            yield method.__code__
            return
    parts = name.split(".")
    for end in range(len(parts) - 1, 0, -1):
        package = ".".join(parts[:end])
        try:
            code = code_of(_MODULES.get(package, package))
        except ImportError:  # it is a class
            continue
        if code is not None:
            yield from _named(code, ".".join(parts[end:]))
            return


def _named(code: CodeType, name: str) -> Iterator[CodeType]:
    """In the code of a module, the function of this qualified name, or the constructor of the class."""
    for one in code.co_consts:
        if not isinstance(one, CodeType):
            continue
        if one.co_qualname == f"{name}.__init__" or (one.co_qualname == name and one.co_flags & CO_OPTIMIZED):
            yield one
        elif name == one.co_qualname or name.startswith(f"{one.co_qualname}."):
            yield from _named(one, name)

