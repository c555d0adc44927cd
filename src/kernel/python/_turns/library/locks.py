"""`_thread.lock` and `_thread.RLock` on our scheduler, with the semantics of CPython 3.14."""

from typing import Self

from ..cpython.builtin_types import name_in_messages, stand_for_c
from ..turns import scheduler as turns
from ..turns.green import GreenThread
from .holding import Holding, check_timeout, takes_none, takes_two


class lock(Holding):
    """A lock object is a synchronization primitive.  To create a lock,
call threading.Lock()."""

    __slots__ = ()

    def __new__(cls, *extra: object) -> Self:
        if extra:
            raise TypeError(f"lock expected 0 arguments, got {len(extra)}")
        self = object.__new__(cls)
        self._setup()
        return self

    def acquire(self, blocking: bool = True, timeout: float = -1, *extra: object) -> bool:
        """Lock the lock. Returns True when it was acquired, False after `timeout` seconds."""
        if extra:
            takes_two("acquire", extra)
        scheduler = turns.active
        me = scheduler.current
        if self._holder is not None or blocking is not True or timeout != -1 or scheduler.explorer is not None:
            limit = None if blocking is True and timeout == -1 else check_timeout(blocking, timeout)
            return self._take(scheduler, me, limit)
        self._holder = me  # as _take does it, without the call: half of what a free lock costs
        if self.label is not None:
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-acquire", me, self)
            else:
                trace.dropped += 1
        return True

    def release(self, *extra: object) -> None:
        """Release the lock, allowing another thread that is blocked to acquire it."""
        if extra:
            takes_none("lock.release", extra)
        if self._holder is None:
            raise RuntimeError("release unlocked lock")
        self._give_up(turns.active)

    def __enter__(self) -> bool:
        scheduler = turns.active
        me = scheduler.current
        if self._holder is not None or scheduler.explorer is not None:
            return self._take(scheduler, me, None)
        self._holder = me
        if self.label is not None:
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-acquire", me, self)
            else:
                trace.dropped += 1
        return True

    def __exit__(self, *exc: object) -> None:
        if self._holder is None:
            raise RuntimeError("release unlocked lock")
        scheduler = turns.active
        if self._waiters or scheduler.explorer is not None:
            self._give_up(scheduler)
            return
        if self.label is not None:  # as _give_up does it
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-release", scheduler.current, self)
            else:
                trace.dropped += 1
        self._holder = None

    def _at_fork_reinit(self) -> None:
        self._holder = None
        self._waiters = None

    def __repr__(self) -> str:
        state = "unlocked" if self._holder is None else "locked"
        return f"<{state} _thread.lock object at {id(self):#x}>"

    acquire_lock, release_lock, locked_lock = acquire, release, Holding.locked


class RLock(Holding):
    """A lock that the thread which holds it may acquire again."""

    __slots__ = ("_count",)

    _count: int

    def __new__(cls, *args: object, **kwargs: object) -> Self:
        self = object.__new__(cls)
        self._setup()
        self._count = 0
        return self

    def acquire(self, blocking: bool = True, timeout: float = -1, *extra: object) -> bool:
        """Lock the lock, once more if this thread holds it already. Returns whether it did."""
        if extra:
            takes_two("acquire", extra)
        limit = None if blocking is True and timeout == -1 else check_timeout(blocking, timeout)
        scheduler = turns.active
        me = scheduler.current
        if self._holder is me:
            self._count += 1
            return True
        if not self._take(scheduler, me, limit):
            return False
        self._count = 1
        return True

    def release(self, *extra: object) -> None:
        """Release the lock; it is free when it was released as often as acquired."""
        if extra:
            takes_none("RLock.release", extra)
        scheduler = turns.active
        if self._holder is not scheduler.current:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if self._count == 0:
            self._give_up(scheduler)

    __enter__ = acquire

    def __exit__(self, *exc: object) -> None:
        RLock.release(self)

    # What threading.Condition uses.

    def _is_owned(self) -> bool:
        return self._holder is turns.active.current

    def _release_save(self) -> tuple[int, GreenThread]:
        if self._holder is None:
            raise RuntimeError("cannot release un-acquired lock")
        saved, self._count = (self._count, self._holder), 0
        self._give_up(turns.active)
        return saved

    def _acquire_restore(self, saved: tuple[int, GreenThread]) -> None:
        self.acquire()
        self._count, _ = saved

    def _recursion_count(self) -> int:
        return self._count if self._is_owned() else 0

    def _at_fork_reinit(self) -> None:
        self._holder = None
        self._waiters = None
        self._count = 0

    def __repr__(self) -> str:
        state = "unlocked" if self._holder is None else "locked"
        owner = 0 if self._holder is None else self._holder.ident
        name = name_in_messages(type(self))
        return f"<{state} {name} object owner={owner} count={self._count} at {id(self):#x}>"


lock.__module__ = RLock.__module__ = "_thread"


def finish() -> None:
    """Called when nothing about the classes changes any more."""
    for kind in lock, RLock:
        kind.acquire.__qualname__ = "acquire"  # that is how C calls it in messages
    stand_for_c(lock, is_final=True)
    stand_for_c(RLock)
