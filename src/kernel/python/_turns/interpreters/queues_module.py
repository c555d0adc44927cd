"""`_interpqueues`, on which the queues of `concurrent.interpreters` stand. Semantics after CPython 3.14's C module.

The library's `put` and `get` try again every 10 ms. Ours wait, so that the scheduler knows what for.
"""

import importlib
from collections.abc import Callable
from operator import index
from types import ModuleType
from typing import Any
from weakref import WeakKeyDictionary

from ..library import descriptors, imports
from ..turns import scheduler as turns
from . import runtime
from .crossing import Decode, encode, queue_types
from .queues import ERROR, REMOVE, REPLACE, Queue, Queues, Waiting

_LIBRARY = "concurrent.interpreters._queues"
_NOTHING: Any = object()
_FALLBACK = 1  # what cannot cross as it is, is pickled

_all: dict[Any, Queues] = {}  # by process; None: the program's first


def _of_process() -> Queues:
    process = turns.active.current.process
    if process not in _all:
        _all[process] = Queues()
    return _all[process]


class _Module:
    """What the functions of one interpreter's `_interpqueues` know: its exceptions."""

    def __init__(self) -> None:
        self.QueueError = type("QueueError", (RuntimeError,), {
            "__module__": "concurrent.interpreters", "__doc__": "Indicates that a queue-related error happened."})
        self.QueueNotFoundError = type(
            "QueueNotFoundError", (self.QueueError,), {"__module__": "concurrent.interpreters"})
        self._empty: Any = None
        self._full: Any = None

    def find(self, given: Any) -> Queue:
        if not hasattr(type(given), "__index__"):
            raise TypeError(f"queue ID must be an int, got {type(given).__name__}")
        number = index(given)
        if number < 0:
            raise ValueError(f"queue ID must be a non-negative int, got {number}")
        found = _of_process().all.get(number)
        if found is None:
            raise self.QueueNotFoundError(f"queue {number} not found")
        return found

    def create(self, maxsize: Any = _NOTHING, unboundop: int = -1, fallback: int = -1) -> int:
        """Create a new cross-interpreter queue and return its unique generated ID."""
        if maxsize is _NOTHING:
            raise TypeError("create() missing required argument 'maxsize' (pos 1)")
        size = index(maxsize)
        unbound, fallback = _unbound(unboundop, REPLACE), _FALLBACK if fallback < 0 else fallback
        if fallback not in (0, 1):
            raise ValueError(f"unsupported fallback {fallback}")
        return _of_process().create(size, unbound, fallback)

    def destroy(self, qid: int) -> None:
        """Clear and destroy the queue."""
        del _of_process().all[self.find(qid).number]

    def list_all(self) -> list[tuple[int, int, int]]:
        """Return the list of IDs for all queues."""
        return [(one.number, one.unbound, one.fallback) for one in _of_process().list_all()]

    def put(self, qid: int, obj: object, unboundop: int = -1, fallback: int = -1) -> None:
        """Add the object's data to the queue."""
        self.put_waiting(qid, obj, unboundop, None, fallback)

    def put_waiting(
        self, qid: int, obj: object, unboundop: int, waiting: Waiting | None, fallback: int = -1
    ) -> None:
        queue = self.find(qid)
        unbound = _unbound(unboundop, queue.unbound)
        decode = encode(obj, bool(queue.fallback if fallback < 0 else fallback))
        if not queue.put(decode, unbound, waiting):
            self._ensure_library()
            raise self._full(f"queue {qid} is full")

    def get(self, qid: int) -> tuple[Any, int | None]:
        """Return the (object, unbound op) from the front of the queue."""
        return self.get_waiting(qid, None)

    def get_waiting(self, qid: int, waiting: Waiting | None) -> tuple[Any, int | None]:
        found = self.find(qid).get(waiting)
        if found is None:
            self._ensure_library()
            raise self._empty(f"queue {qid} is empty")
        return found

    def bind(self, qid: int) -> None:
        """Take a reference to the identified queue."""
        self.find(qid).references += 1

    def release(self, qid: int) -> None:
        """Release a reference to the queue; it is destroyed once there are none left."""
        queue = self.find(qid)
        if queue.references == 0:
            raise self.QueueError(f"queue {qid} never bound")
        queue.references -= 1
        if queue.references == 0:
            del _of_process().all[queue.number]

    def get_maxsize(self, qid: int) -> int:
        """Return the maximum number of items in the queue."""
        return self.find(qid).maxsize

    def get_queue_defaults(self, qid: int) -> tuple[int, int]:
        """Return the queue's default values, set when it was created."""
        queue = self.find(qid)
        return queue.unbound, queue.fallback

    def is_full(self, qid: int) -> bool:
        """Return true if the queue has a maxsize and has reached it."""
        return self.find(qid).is_full()

    def get_count(self, qid: int) -> int:
        """Return the number of items in the queue."""
        return self.find(qid).count()

    def register(self, kind: type, emptyerror: type, fullerror: type) -> None:
        queue_types[kind] = self._crossing
        self._empty, self._full = emptyerror, fullerror

    def _crossing(self, queue: Any) -> Decode:
        """A queue crosses as another object for the same queue, which lives until that is there."""
        number = queue._id
        self.bind(number)

        def decode() -> object:
            module: Any = importlib.import_module(_LIBRARY)
            made = module.Queue(number)
            held = _of_process().all.get(number)
            if held is not None:
                held.references -= 1
            return made

        return decode

    def _ensure_library(self) -> None:
        if self._empty is None:
            importlib.import_module(_LIBRARY)


_modules: "WeakKeyDictionary[ModuleType, _Module]" = WeakKeyDictionary()


def _unbound(given: int, default: int) -> int:
    if given < 0:
        return default
    if given not in (REMOVE, ERROR, REPLACE):
        raise ValueError(f"unsupported unboundop {given}")
    return given


_NAMES = (
    "create", "destroy", "list_all", "put", "get", "bind", "release", "get_maxsize", "get_queue_defaults", "is_full",
    "get_count",
)


def _function(name: str, method: Callable[..., Any]) -> Callable[..., Any]:
    """A function of the module: a method would lead to its object, and that to the queues."""
    def function(*args: Any, **kwargs: Any) -> Any:
        return method(*args, **kwargs)

    function.__name__ = function.__qualname__ = name
    function.__module__, function.__doc__ = "_interpqueues", method.__doc__
    return function


def _fill(module: ModuleType) -> None:
    """Makes `module` the `_interpqueues` of the interpreter that imports it."""
    own = _modules[module] = _Module()
    names = vars(module)
    for name in _NAMES:
        names[name] = _function(name, getattr(own, name))
    names["_register_heap_types"] = _function("_register_heap_types", own.register)
    names.update(QueueError=own.QueueError, QueueNotFoundError=own.QueueNotFoundError)


def _limit(timeout: Any) -> float | None:
    if timeout is None:
        return None
    seconds = int(timeout)  # as the library does
    if seconds < 0:
        raise ValueError("timeout value must be non-negative")
    return seconds


def _complete(library: Any) -> None:
    """Called when an interpreter imports the library's queues."""
    own = _modules[library._queues]
    put_before, get_before = library.Queue.put, library.Queue.get

    def put(
        self: Any, obj: object, block: bool = True, timeout: Any = None, *, unbounditems: Any = None,
        _delay: float = 0.01,
    ) -> None:
        op = -1 if unbounditems is None else library._serialize_unbound(unbounditems)[0]
        own.put_waiting(self._id, obj, op, Waiting(self, _limit(timeout)) if block else None)

    def get(self: Any, block: bool = True, timeout: Any = None, *, _delay: float = 0.01) -> Any:
        obj, op = own.get_waiting(self._id, Waiting(self, _limit(timeout)) if block else None)
        return obj if op is None else library._resolve_unbound(op)

    for ours, before in ((put, put_before), (get, get_before)):
        ours.__doc__, ours.__qualname__, ours.__module__ = before.__doc__, before.__qualname__, before.__module__
        setattr(library.Queue, ours.__name__, ours)


def _interpreter_ended(number: int) -> None:
    for queue in list(_of_process().all.values()):
        queue.forget_interpreter(number)


def install() -> None:
    """Lets programs import it."""
    imports.provide("_interpqueues", _fill)
    imports.complete_after(_LIBRARY, _complete)
    runtime.when_one_ends.append(_interpreter_ended)
    descriptors.when_forgotten.append(_all.clear)
