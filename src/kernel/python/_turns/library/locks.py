"""`_thread.lock` and `_thread.RLock` on our scheduler, with the semantics of CPython 3.14.

Who holds one and who waits for it is no attribute of it (holding.py): a program that came there would come to the
threads, and to all that runs them.
"""

from typing import NoReturn, Self

from ..cpython.builtin_types import name_in_messages, stand_for_c
from ..cpython.hidden import hide
from ..turns import scheduler as turns
from .holding import Holding, check_timeout, takes_none, takes_two


class lock:
    """A lock object is a synchronization primitive.  To create a lock,
call threading.Lock()."""

    __slots__ = ("_state", "__weakref__")

    def __new__(cls, *extra: object) -> Self:
        if extra:
            raise TypeError(f"lock expected 0 arguments, got {len(extra)}")
        self = object.__new__(cls)
        _begin(self, Holding(id(self)))
        return self

    def acquire(self, blocking: bool = True, timeout: float = -1, *extra: object) -> bool:
        """Lock the lock. Returns True when it was acquired, False after `timeout` seconds."""
        if extra:
            takes_two("acquire", extra)
        state = _state_of(self)
        scheduler = turns.active
        me = scheduler.current
        if state.holder is not None or blocking is not True or timeout != -1 or scheduler.explorer is not None:
            limit = None if blocking is True and timeout == -1 else check_timeout(blocking, timeout)
            return state.take(scheduler, me, limit)
        state.holder = me  # as take does it, without the call: half of what a free lock costs
        if state.label is not None:
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-acquire", me, state)
            else:
                trace.dropped += 1
        return True

    def release(self, *extra: object) -> None:
        """Release the lock, allowing another thread that is blocked to acquire it."""
        if extra:
            takes_none("lock.release", extra)
        state = _state_of(self)
        if state.holder is None:
            raise RuntimeError("release unlocked lock")
        state.give_up(turns.active)

    def locked(self, *extra: object) -> bool:
        """Return whether the lock is in the locked state."""
        if extra:
            takes_none("lock.locked", extra)
        return _state_of(self).is_held()

    def __enter__(self) -> bool:
        state = _state_of(self)
        scheduler = turns.active
        me = scheduler.current
        explorer = scheduler.explorer
        if explorer is not None:
            return state.take_explored(scheduler, explorer, me, None)
        if state.holder is not None:
            return state.take(scheduler, me, None)
        state.holder = me
        if state.label is not None:
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-acquire", me, state)
            else:
                trace.dropped += 1
        return True

    def __exit__(self, kind: object = None, error: object = None, trace_back: object = None, /, *more: object) -> None:
        state = _state_of(self)
        if state.holder is None:
            raise RuntimeError("release unlocked lock")
        scheduler = turns.active
        if state.waiters or scheduler.explorer is not None:
            state.give_up(scheduler)
            return
        if state.label is not None:  # as give_up does it
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-release", scheduler.current, state)
            else:
                trace.dropped += 1
        state.holder = None

    def _at_fork_reinit(self) -> None:
        _state_of(self).forget()

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{name_in_messages(type(self))}' object")

    def __repr__(self) -> str:
        state = "unlocked" if _state_of(self).holder is None else "locked"
        return f"<{state} _thread.lock object at {id(self):#x}>"

    acquire_lock, release_lock, locked_lock = acquire, release, locked


class RLock:
    """A lock that the thread which holds it may acquire again."""

    __slots__ = ("_state", "__weakref__")

    def __new__(cls, *args: object, **kwargs: object) -> Self:
        self = object.__new__(cls)
        _begin_again(self, Holding(id(self)))
        return self

    def acquire(self, blocking: bool = True, timeout: float = -1, *extra: object) -> bool:
        """Lock the lock, once more if this thread holds it already. Returns whether it did."""
        if extra:
            takes_two("acquire", extra)
        state = _state_again(self)
        limit = None if blocking is True and timeout == -1 else check_timeout(blocking, timeout)
        scheduler = turns.active
        me = scheduler.current
        if state.holder is me:
            state.count += 1
            return True
        if not state.take(scheduler, me, limit):
            return False
        state.count = 1
        return True

    def release(self, *extra: object) -> None:
        """Release the lock; it is free when it was released as often as acquired."""
        if extra:
            takes_none("RLock.release", extra)
        state = _state_again(self)
        scheduler = turns.active
        if state.holder is not scheduler.current:
            raise RuntimeError("cannot release un-acquired lock")
        state.count -= 1
        if state.count == 0:
            state.give_up(scheduler)

    def locked(self, *extra: object) -> bool:
        """Return a boolean indicating whether this object is locked right now."""
        if extra:
            takes_none("RLock.locked", extra)
        return _state_again(self).is_held()

    def __enter__(self) -> bool:
        state = _state_again(self)
        scheduler = turns.active
        me = scheduler.current
        if state.holder is me:
            state.count += 1
            return True
        state.take(scheduler, me, None)
        state.count = 1
        return True

    def __exit__(self, kind: object = None, error: object = None, trace_back: object = None, /, *more: object) -> None:
        RLock.release(self)

    # What threading.Condition uses.

    def _is_owned(self) -> bool:
        return _state_again(self).holder is turns.active.current

    def _release_save(self) -> tuple[int, int]:
        state = _state_again(self)
        if state.holder is None:
            raise RuntimeError("cannot release un-acquired lock")
        saved, state.count = (state.count, state.holder.ident), 0
        state.give_up(turns.active)
        return saved

    def _acquire_restore(self, saved: tuple[int, int]) -> None:
        RLock.acquire(self)
        _state_again(self).count, _ = saved

    def _recursion_count(self) -> int:
        state = _state_again(self)
        return state.count if state.holder is turns.active.current else 0

    def _at_fork_reinit(self) -> None:
        _state_again(self).forget()

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{name_in_messages(type(self))}' object")

    def __repr__(self) -> str:
        held = _state_again(self)
        state = "unlocked" if held.holder is None else "locked"
        owner = 0 if held.holder is None else held.holder.ident
        name = name_in_messages(type(self))
        return f"<{state} {name} object owner={owner} count={held.count} at {id(self):#x}>"


_state_of, _begin = hide(lock, "_state")
_state_again, _begin_again = hide(RLock, "_state")
lock.__module__ = RLock.__module__ = "_thread"


def state_of(value: object) -> Holding | None:
    """The state of a lock or an RLock; None for anything else."""
    kind = type(value)
    if kind is lock:
        return _state_of(value)
    return _state_again(value) if issubclass(kind, RLock) else None


def finish() -> None:
    """Called when nothing about the classes changes any more."""
    for kind in lock, RLock:
        kind.acquire.__qualname__ = "acquire"  # that is how C calls it in messages
    stand_for_c(lock, is_final=True)
    stand_for_c(RLock)
