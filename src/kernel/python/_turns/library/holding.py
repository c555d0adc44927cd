"""What a lock and an RLock have in common: who holds it, who waits for it, and how one waits.

As in CPython a released lock is not handed on: the thread that waited longest becomes ready and asks
again, and another may have been faster; one that has waited for over a millisecond is given the lock
(`_PyMutex_LockTimed`, TIME_TO_BE_FAIR_NS in CPython's Python/lock.c).
"""

import sys
from collections import deque
from itertools import count
from operator import index
from typing import TYPE_CHECKING, Any, Literal, NoReturn

from ..cpython.builtin_types import name_in_messages
from ..cpython.frames import is_learners, outside, stack
from ..turns import scheduler as turns
from ..turns.green import GreenThread
from ..turns.listening import Listening
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
_TIME_MAX = 2.0**63 / 1e9  # seconds; a PyTime_t counts nanoseconds
TIMEOUT_MAX = 9223372036.0  # seconds; PY_TIMEOUT_MAX on 64-bit systems

_NUMBERS = (int, float)
_numbers = count()
_shown: dict[str, str] = {"RLock": "RLock", "Condition.__init__": "Condition"}


def _label() -> str | None:
    """How the program made this lock: `Lock`, `RLock`, `Condition`; None: the library made it."""
    label: str | None = "Lock"
    frame = outside(sys._getframe(3))  # who made it, but for the two __init__ and __new__
    while frame is not None:
        if is_learners(frame.f_code):
            return label
        label = _shown.get(frame.f_code.co_qualname)
        if label is None:
            return None
        frame = frame.f_back
    return None


def seconds_of(timeout: Any) -> float:
    """A number of seconds as CPython reads it (_PyTime_FromSecondsObject); errors as there."""
    if isinstance(timeout, float):
        if timeout != timeout:
            raise ValueError("Invalid value NaN (not a number)")
        if not -_TIME_MAX <= timeout < _TIME_MAX:
            raise OverflowError("timestamp out of range for platform time_t")
        return timeout
    try:
        whole = index(timeout)
    except TypeError:
        name = name_in_messages(type(timeout))
        raise TypeError(f"'{name}' object cannot be interpreted as an integer or float") from None
    if not -_TIME_MAX <= whole < _TIME_MAX:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    return float(whole)


def check_timeout(blocking: object, timeout: Any) -> Limit:
    """The limit that these arguments of `acquire` mean; errors as CPython's."""
    if blocking and type(timeout) in _NUMBERS and 0 <= timeout <= TIMEOUT_MAX:
        return timeout
    seconds = seconds_of(timeout)
    if not blocking and seconds != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if seconds < 0 and seconds != -1:
        raise ValueError("timeout value must be a non-negative number")
    if not blocking:
        return False
    if seconds > TIMEOUT_MAX:
        raise OverflowError("timeout value is too large")
    return None if seconds == -1 else seconds


def takes_none(function: str, given: tuple[object, ...]) -> NoReturn:
    """Refuses arguments as a function of C does that takes none."""
    raise TypeError(f"{function}() takes no arguments ({len(given)} given)")


def takes_two(function: str, more: tuple[object, ...]) -> NoReturn:
    """Refuses arguments as a function of C does that takes two at most."""
    raise TypeError(f"{function}() takes at most 2 arguments ({2 + len(more)} given)")


class Holding:
    """The state of a lock or an RLock. The program has only the lock, from which nothing leads here (locks.py).

    seen: id of the lock itself. count: how often an RLock was acquired by its holder.
    """

    __slots__ = ("seen", "holder", "waiters", "number", "label", "count")

    holder: GreenThread | None  # None: it is free
    waiters: deque[GreenThread] | None

    def __init__(self, seen: int) -> None:
        self.seen = seen
        self.holder = None
        self.waiters = None
        self.number = next(_numbers)
        self.label = _label()
        self.count = 0

    def forget(self) -> None:
        """Nobody has it, and nobody waits for it any more."""
        self.holder = None
        self.waiters = None
        self.count = 0
        explorer = turns.active.explorer
        if explorer is not None:
            explorer.shifted()

    def take(self, scheduler: Scheduler, me: GreenThread, limit: Limit) -> bool:
        """Acquires for `me`, waiting at most `limit` seconds (see check_timeout); True when it did."""
        explorer = scheduler.explorer
        if explorer is not None:
            return self.take_explored(scheduler, explorer, me, limit)
        if self.holder is None:
            self.holder = me
        elif limit is False or limit == 0 or not self._wait(scheduler, me, limit):
            return False
        if self.label is not None:
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-acquire", me, self)
            else:
                trace.dropped += 1
        return True

    def take_explored(self, scheduler: Scheduler, explorer: Listening, me: GreenThread, limit: Limit) -> bool:
        """`take` while schedules are explored."""
        label = self.label
        if label is not None and (limit is not None or self.holder is None):
            explorer.acquiring(self, me, limit is None)
        if self.holder is None:
            self.holder = me
            if self.waiters:
                explorer.shifted()  # they cannot go on now
        elif limit is False or limit == 0 or not self._wait(scheduler, me, limit):
            return False
        if label is not None:
            explorer.acquired(self, me)
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-acquire", me, self)
            else:
                trace.dropped += 1
        elif explorer.tells:
            explorer.orders(ACQUIRE, self)
        return True

    def give_up(self, scheduler: Scheduler) -> None:
        """Makes the lock free, and the first waiter ready."""
        explorer = scheduler.explorer
        if self.label is not None:
            if explorer is not None and explorer.asks_for_releases:
                explorer.releasing(self)
            trace = scheduler.trace
            if trace.live:
                trace.lock("lock-release", scheduler.current, self)
            else:
                trace.dropped += 1
            self.holder = None
            if explorer is not None:
                explorer.released(self, scheduler.current)  # and whoever waits can be chosen
                return
        else:
            self.holder = None
            if explorer is not None:
                if self.waiters:
                    explorer.freed(self)
                if explorer.tells:
                    explorer.orders(RELEASE, self)
                return
        if self.waiters:
            self._pass_on(scheduler, self.waiters)

    def is_held(self) -> bool:
        """`locked()`."""
        explorer = turns.active.explorer
        if explorer is not None:
            explorer.asked(self)
        return self.holder is not None

    def _wait(self, scheduler: Scheduler, me: GreenThread, limit: float | None) -> bool:
        """Waits until `me` holds this lock; False when `limit` seconds were over first."""
        if scheduler.explorer is not None:
            scheduler.explorer.waits_for(self)
        if scheduler.trace.live:
            self._trace_wait(scheduler.trace, me, limit)
        now = scheduler.clock.now
        me.since = now()
        deadline = None if limit is None else me.since + limit
        if self.waiters is None:
            self.waiters = deque()
        waiters = self.waiters
        while True:
            waiters.append(me)
            try:
                woken = scheduler.park(self, None if deadline is None else max(0.0, deadline - now()))
            except BaseException:  # of a signal's handler
                self._give_way(scheduler, me, waiters)
                raise
            if woken == _HANDED:
                return True
            if me in waiters:  # it timed out, a signal came, or an exploration chose it
                waiters.remove(me)
            is_late = not woken and deadline is not None and now() >= deadline
            if is_late and scheduler.explorer is not None and self.label is not None:
                scheduler.explorer.late(self)
            if self.holder is None:
                self.holder = me
                if scheduler.explorer is not None:
                    scheduler.explorer.shifted()  # others may wait for it, too
                return True
            if is_late:
                return False
            if not woken and scheduler.trace.live:
                self._trace_wait(scheduler.trace, me, None if deadline is None else deadline - now())

    def _give_way(self, scheduler: Scheduler, me: GreenThread, waiters: deque[GreenThread]) -> None:
        """`me` waits no longer, although the lock may have come: then it is for the next."""
        if me in waiters:
            waiters.remove(me)
        if me.woken == _HANDED:
            self.holder = None
        if self.holder is None and waiters and scheduler.explorer is None:
            self._pass_on(scheduler, waiters)

    def _trace_wait(self, trace: Telling, me: GreenThread, limit: float | None) -> None:
        frame = outside(sys._getframe(1))
        # Nearly always the learner's own code asks for the lock; else the library does, for a purpose.
        kind: WaitKind = "lock"
        if frame is not None and not is_learners(frame.f_code):
            wait = classify(stack(frame), self)
            if wait.internal:
                return
            kind = wait.kind
        holder = None if self.holder is None else self.holder.number
        if kind == "lock" and self.label:
            trace.lock("lock-want", me, self, holder)
        trace.wait(me, kind, holder if kind == "lock" else None, limit)

    def _pass_on(self, scheduler: Scheduler, waiters: deque[GreenThread]) -> None:
        """After a release: lets the first waiter ask again, or gives the lock to it."""
        thread = waiters.popleft()
        scheduler.wake(thread)
        if scheduler.clock.now() - thread.since > _FAIR_SECONDS:
            self.holder = thread
            thread.woken = _HANDED
