"""`_multiprocessing` on our scheduler: the semaphores of `multiprocessing`.

With the pipes (pipes.py) ThreadPool and `multiprocessing.dummy` need no more; what other processes do with one of these
is asked for by the room `processes`.
Semantics after CPython 3.14's Modules/_multiprocessing/semaphore.c.
"""

from itertools import count
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

from ..cpython.hidden import hide
from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from ..turns.operations import CHANGE, Operation
from .descriptors import failure
from .waiting import Waiters, touch, wait_until

RECURSIVE_MUTEX, _SEMAPHORE = range(2)
_handles = count(1)

# Those that other processes can be handed, by their names, while the program can start some.
named: "dict[str, SemLock]" = {}


def _nowhere(handle: int, kind: int, maxvalue: int, name: str) -> "SemLock":
    raise OSError("a semaphore of another process cannot be opened here")


class _Sharing:
    """How semaphores get to other processes: `is_possible`, and how one is opened that was made in another."""

    def __init__(self) -> None:
        self.is_possible = False
        self.open: Callable[[int, int, int, str], SemLock] = _nowhere


sharing = _Sharing()


class _Threads:
    """Who has a semaphore, and who waits for it: nothing that a program has leads here."""

    def __init__(self) -> None:
        self.owner: GreenThread | None = None
        self.waiters = Waiters()


class SemLock:
    """Semaphore/Mutex type"""

    SEM_VALUE_MAX = 2147483647
    __slots__ = ("_threads", "__dict__", "__weakref__")

    def __init__(self, kind: int, value: int, maxvalue: int, name: str, unlink: bool) -> None:
        if kind not in (RECURSIVE_MUTEX, _SEMAPHORE):
            raise ValueError("unrecognized kind")
        self.handle = next(_handles)
        self.kind = kind
        self.maxvalue = maxvalue
        self.name: str | None = None
        if sharing.is_possible and not unlink:
            self.name = name
            named[name] = self
        self._value = value
        self._held = 0  # how often acquired and not released, by whoever
        belongs_to_nobody(self)

    def acquire(self, block: bool = True, timeout: float | None = None) -> bool:
        """Acquire the semaphore/lock."""
        scheduler = turns.active
        if self.kind == RECURSIVE_MUTEX and self._is_mine():
            self._held += 1
            return True
        operation = self._operation()
        touch(self, operation=operation)
        if self._value == 0:
            limit = max(0.0, timeout) if block and timeout is not None else None
            wait = Wait("semaphore", self)
            if not block or not wait_until(lambda: self._value > 0, (threads_of(self).waiters,), wait, limit, operation):
                return False
            touch(self, is_point=False)
        self._value -= 1
        self._held += 1
        threads_of(self).owner = scheduler.current
        return True

    def release(self) -> None:
        """Release the semaphore/lock."""
        if self.kind == RECURSIVE_MUTEX:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._held > 1:
                self._held -= 1
                return
        elif self._value >= self.maxvalue:
            raise ValueError("semaphore or lock released too many times")
        touch(self, operation=self._operation())
        self._held -= 1
        self._give()

    def _operation(self) -> Operation:
        return Operation(CHANGE, f"semaphore {self.handle}", None, turns.active.current.site)

    def _give(self) -> None:
        self._value += 1
        waiters = threads_of(self).waiters
        if waiters:
            turns.active.wake(waiters.popleft())
        if waiters.watcher is not None:
            waiters.watcher()

    def serve(self, what: str, block: bool) -> tuple[bool | int, bytes] | None:
        """Does for another process what it asks; None: not before there is a change."""
        match what:
            case "acquire" if self._value > 0:
                self._value -= 1
                return True, b""
            case "acquire":
                return None if block else (False, b"")
            case "release" if self._value >= self.maxvalue:
                return False, b""
            case "release":
                self._give()
                return True, b""
            case _:
                return self._value, b""

    def _count(self) -> int:
        """Num of `acquire()`s minus num of `release()`s for this process."""
        return self._held

    def _is_mine(self) -> bool:
        """Whether the lock is owned by this thread."""
        return self._held > 0 and threads_of(self).owner is turns.active.current

    def _get_value(self) -> int:
        """Get the value of the semaphore."""
        return self._value

    def _is_zero(self) -> bool:
        """Return whether semaphore has value zero."""
        return self._value == 0

    def _after_fork(self) -> None:
        """Rezero the net acquisition count after fork()."""
        self._held = 0

    def __enter__(self) -> bool:
        """Enter the semaphore/lock."""
        return self.acquire()

    def __exit__(self, *exc: object) -> None:
        """Exit the semaphore/lock."""
        self.release()

    @staticmethod
    def _rebuild(handle: int, kind: int, maxvalue: int, name: str, /) -> "SemLock":
        found = named.get(name)
        return sharing.open(handle, kind, maxvalue, name) if found is None else found


def _sem_unlink(name: str, /) -> None:
    if named.pop(name, None) is None:
        raise failure("ENOENT")


threads_of, _begin = hide(SemLock, "_threads")


def belongs_to_nobody(semaphore: SemLock) -> None:
    """Called for each new one: no thread has it, and none waits for it."""
    _begin(semaphore, _Threads())


SemLock.__module__ = "_multiprocessing"


def fill(module: ModuleType) -> None:
    """Makes `module` the `_multiprocessing` that the package imports."""
    vars(module).update(SemLock=SemLock, sem_unlink=_sem_unlink, flags={})


def complete_connection(connection: Any) -> None:
    """Called when a program imports `multiprocessing.connection`: its `wait` ends when the time is over.

    The library's goes on until the clock says more than that, and ours can stand still.
    """

    def wait(object_list: Iterable[Any], timeout: float | None = None) -> list[Any]:
        """Wait till an object in object_list is ready/readable."""
        now = turns.active.clock.now
        with connection._WaitSelector() as selector:
            for each in object_list:
                selector.register(each, connection.selectors.EVENT_READ)
            deadline = None if timeout is None else now() + timeout
            while True:
                ready = selector.select(timeout)
                if deadline is not None:
                    timeout = deadline - now()
                if ready or (timeout is not None and timeout <= 0):
                    return [key.fileobj for key, _ in ready]

    connection.wait = wait
