"""What a lock and an RLock have in common: who holds it, who waits for it, and how one waits.

As in CPython a released lock is not handed on: the thread that waited longest becomes ready and asks
again, and another may have been faster; one that has waited for over a millisecond is given the lock
(`_PyMutex_LockTimed`, TIME_TO_BE_FAIR_NS in CPython's Python/lock.c).
"""

import sys
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Literal, NoReturn

from ..cpython.frames import is_learners, outside, stack
from ..turns import scheduler as turns
from ..turns.green import GreenThread
from ..turns.operations import ACQUIRE, RELEASE
from ..turns.scheduler import Scheduler
from ..turns.telling import Telling
from ..turns.waits import classify

if TYPE_CHECKING:
    from ..protocol.results import WaitKind

# Seconds to wait at most (None: no limit), or False for "do not wait".
type Limit = float | Literal[False] | None

_FAIR_SECONDS = 0.001
_HANDED: Literal["handed"] = "handed"  # how a thread is woken that has been given the lock
TIMEOUT_MAX = 9223372036.0  # seconds; PY_TIMEOUT_MAX on 64-bit systems

_numbers = count()
_shown: dict[str, str] = {"RLock": "RLock", "Condition.__init__": "Condition"}


def _label() -> str | None:
    """How the program made this lock: `Lock`, `RLock`, `Condition`; None: the library made it."""
    label: str | None = "Lock"
    frame = outside(sys._getframe(3))  # who made it, but for _setup and __new__
    while frame is not None:
        if is_learners(frame.f_code):
            return label
        label = _shown.get(frame.f_code.co_qualname)
        if label is None:
            return None
        frame = frame.f_back
    return None


def check_timeout(blocking: object, timeout: float) -> Limit:
    """The limit that these arguments of `acquire` mean; errors as CPython's."""
    if timeout is None or isinstance(timeout, str):
        raise TypeError(f"'{type(timeout).__name__}' object cannot be interpreted as an integer")
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return False
    if timeout == -1:
        return None
    if timeout < 0:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
    return timeout


class Holding:
    """A lock without its `acquire` and `release`."""

    __slots__ = ("_holder", "_waiters", "number", "label", "__weakref__")

    _holder: GreenThread | None
    _waiters: deque[GreenThread] | None
    number: int
    label: str | None

    def _setup(self) -> None:
        self._holder = None
        self._waiters = None
        self.number = next(_numbers)
        self.label = _label()

    @property
    def holder(self) -> GreenThread | None:
        """The thread that has it; None: it is free."""
        return self._holder

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        raise NotImplementedError

    def release(self) -> None:
        raise NotImplementedError

    def _take(self, scheduler: Scheduler, me: GreenThread, limit: Limit) -> bool:
        """Acquires for `me`, waiting at most `limit` seconds (see check_timeout); True when it did."""
        explorer = scheduler.explorer
        if explorer is not None and self.label is not None:
            explorer.acquiring(self, limit is None)
        if self._holder is None:
            self._holder = me
        elif limit is False or limit == 0 or not self._wait(scheduler, me, limit):
            return False
        if explorer is not None:
            if self.label is not None:
                explorer.acquired(self)
            elif explorer.tells:
                explorer.orders(ACQUIRE, self)
        if self.label is not None:
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-acquire", me, self)
            else:
                trace.dropped += 1
        return True

    def _give_up(self, scheduler: Scheduler) -> None:
        """Makes the lock free, and the first waiter ready."""
        explorer = scheduler.explorer
        if self.label is not None:
            if explorer is not None:
                explorer.releasing(self)
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-release", scheduler.current, self)
            else:
                trace.dropped += 1
        self._holder = None
        if explorer is None:
            if self._waiters:
                self._pass_on(scheduler, self._waiters)
        elif self.label is not None:
            explorer.released(self)  # and whoever waits can be chosen
        else:
            if self._waiters:
                explorer.freed(self)
            if explorer.tells:
                explorer.orders(RELEASE, self)

    def locked(self) -> bool:
        """Return whether the lock is in the locked state."""
        explorer = turns.active.explorer
        if explorer is not None:
            explorer.asked(self)
        return self._holder is not None

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '_thread.{type(self).__name__}' object")

    def _wait(self, scheduler: Scheduler, me: GreenThread, limit: float | None) -> bool:
        """Waits until `me` holds this lock; False when `limit` seconds were over first."""
        if scheduler.explorer is not None:
            scheduler.explorer.waits_for(self)
        if scheduler.trace.live:
            self._trace_wait(scheduler.trace, me, limit)
        now = scheduler.clock.now
        me.since = now()
        deadline = None if limit is None else me.since + limit
        if self._waiters is None:
            self._waiters = deque()
        waiters = self._waiters
        while True:
            waiters.append(me)
            woken = scheduler.park(self, None if deadline is None else max(0.0, deadline - now()))
            if woken == _HANDED:
                return True
            if me in waiters:  # it timed out, or an exploration chose it
                waiters.remove(me)
            is_late = not woken and deadline is not None and now() >= deadline
            if is_late and scheduler.explorer is not None and self.label is not None:
                scheduler.explorer.late(self)
            if self._holder is None:
                self._holder = me
                return True
            if is_late:
                return False

    def _trace_wait(self, trace: Telling, me: GreenThread, limit: float | None) -> None:
        frame = outside(sys._getframe(1))
        # Nearly always the learner's own code asks for the lock; else the library does, for a purpose.
        kind: WaitKind = "lock"
        if frame is not None and not is_learners(frame.f_code):
            wait = classify(stack(frame), self)
            if wait.internal:
                return
            kind = wait.kind
        holder = None if self._holder is None else self._holder.number
        if kind == "lock" and self.label:
            trace.lock("lock-want", me, self, holder)
        trace.wait(me, kind, holder if kind == "lock" else None, limit)

    def _pass_on(self, scheduler: Scheduler, waiters: deque[GreenThread]) -> None:
        """After a release: lets the first waiter ask again, or gives the lock to it."""
        thread = waiters.popleft()
        scheduler.wake(thread)
        if scheduler.clock.now() - thread.since > _FAIR_SECONDS:
            self._holder = thread
            thread.woken = _HANDED
