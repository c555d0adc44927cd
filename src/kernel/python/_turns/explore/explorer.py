"""One schedule of one program: what the scheduler and the library tell of it.

Which of it is a point, and what orders what. What a point leads to is decided in deciding.py; the log
itself is recording.py's.
"""

from sys import _getframe

from ..turns.green import GreenThread, HeldLock
from ..turns.operations import ACQUIRE, ANYTHING, END, JOINED, NOTHING, RELEASE, START, TRY, WAKE, Operation, Site
from ..turns.scheduler import Scheduler
from ..turns.waits import starts_a_thread
from .deciding import Deciding
from .points.points import Points
from .strategies.strategy import Chooser


class Explorer(Deciding):
    """Listens to a scheduler: turns/listening.py has the methods that the kernel calls."""

    def __init__(
        self, scheduler: Scheduler, chooser: Chooser, points: Points, steps: int, slow: bool = False
    ) -> None:
        super().__init__(scheduler, chooser, points, steps, slow)
        self._names = points.names
        self.asks_for_releases = points.names.asks_for_locks and not points.coarse
        self._on_locks: dict[tuple[int, int, Site | None], Operation] = {}
        scheduler.explorer = self

    def acquiring(self, lock: HeldLock, me: GreenThread, blocking: bool) -> None:
        """`me`, which is running, asks for `lock`, and would not wait for it."""
        site = me.site
        if blocking:
            if not self.coarse:
                self.point(self._on_locks.get((ACQUIRE, lock.number, site)) or self._on(ACQUIRE, lock, site), False)
            return
        operation = Operation(TRY, id(lock), None, site)
        if not self.coarse:
            self.point(operation)
        else:
            self.touch(operation)  # the GIL is not let go of for that, nor for a lock that is free

    def _on(self, kind: int, lock: HeldLock, site: Site | None) -> Operation:
        """The operation on a lock from that place: the same object each time, as it never changes."""
        place = kind, lock.number, site
        operation = self._on_locks.get(place)
        if operation is None:
            operation = self._on_locks[place] = Operation(kind, id(lock), lock, site)
        return operation

    def waits_for(self, lock: HeldLock) -> None:
        """The running thread is going to wait for `lock`."""
        me = self._scheduler.current
        if lock.label is not None:
            me.operation = self._on(ACQUIRE, lock, me.site)
        else:
            me.operation = NOTHING if starts_a_thread(_getframe(1)) else ANYTHING

    def late(self, lock: HeldLock) -> None:
        """The running thread's time for `lock` is over: it looks once more, now that its turn has come."""
        me = self._scheduler.current
        me.operation = Operation(TRY, id(lock), None, me.site)
        self.touch(me.operation)

    def acquired(self, lock: HeldLock, me: GreenThread) -> None:
        """`me`, which is running, has `lock` now."""
        operation = me.operation
        if operation.key is not lock or operation.kind != ACQUIRE or self.coarse:
            self._note_lock(ACQUIRE, lock, me)
        elif not self._scheduler.over:
            self.log.append((me.number, operation, me.node))
            me.node = -1

    def releasing(self, lock: HeldLock) -> None:
        """The running thread is going to release `lock`, and somebody may ask whether it is held."""
        self.point(self._on(RELEASE, lock, self._scheduler.current.site), False)

    def released(self, lock: HeldLock, me: GreenThread) -> None:
        """Whoever waits for `lock` can be chosen; `me` has released it."""
        if lock.waiters:
            self._able = None
        operation = me.operation
        if operation.key is lock or self.coarse:
            self._note_lock(RELEASE, lock, me)
        elif not self._scheduler.over:
            site = operation.point
            done = self._on_locks.get((RELEASE, lock.number, site)) or self._on(RELEASE, lock, site)
            self.log.append((me.number, done, -1))

    def _note_lock(self, kind: int, lock: HeldLock, me: GreenThread) -> None:
        if self._scheduler.over:
            return
        operation, node = me.operation, -1
        if operation.kind == kind and operation.key is lock and not self.coarse:
            node = me.node
            me.node = -1
        elif self.coarse:
            operation, node = self._on(kind, lock, me.site), me.node
        else:
            if kind == ACQUIRE and operation.kind == TRY and operation.place == id(lock):
                node = me.node  # asked and taken by one choice: who makes it otherwise turns both round
            operation = self._on(kind, lock, operation.point)
        self.log.append((me.number, operation, node))

    def asked(self, lock: HeldLock) -> None:
        """`lock.locked()`."""
        if lock.label is not None:
            ask = self.touch if self.coarse else self.point
            ask(Operation(TRY, id(lock), None, self._scheduler.current.site))

    def parks(self, thread: GreenThread, touches_nothing: bool) -> None:
        """`thread` is going to wait for something other than a lock."""
        thread.operation = NOTHING if touches_nothing else ANYTHING

    def yielded(self) -> None:
        """`time.sleep(0)`: when nobody else can go on, the time of the next sleeper comes."""
        scheduler = self._scheduler
        clock = scheduler.clock
        self._able = None
        self._left -= 1
        if self._left <= 0:
            if self.used_up():
                scheduler.leave()
            return
        due = clock.timers.next()
        if due is not None and not self._candidates():
            clock.jump(due)
            self.jumped()
            scheduler.fire_timers()
            self._is_fresh = True
            self._able = None

    def started(self, thread: GreenThread) -> None:
        """The running thread has started `thread`."""
        if self.witness is not None:
            self.witness.look(self._scheduler.current.number, self.log)
        self._living.append(thread)
        self._is_fresh = True
        self._able = None
        self._note(self._scheduler.current, START, thread.number)

    def ended(self, thread: GreenThread) -> None:
        """`thread` is at its end."""
        if self._names.asks_for_ends and thread is self._scheduler.current:
            self.point(ANYTHING)
        if self.witness is not None and thread is self._scheduler.current:
            self.witness.look(thread.number, self.log)
        self._living.remove(thread)
        self._able = None
        self._note(thread, END, thread.number)

    def killed(self, thread: GreenThread) -> None:
        """`thread` never goes on, because its process was ended."""
        self._living.remove(thread)
        self._able = None
        self._note(self._scheduler.current, WAKE, thread.number)

    def joined(self, number: int | None) -> None:
        """The running thread has seen that of that number end."""
        self._note(self._scheduler.current, JOINED, number)

    def woke(self, thread: GreenThread) -> None:
        """The running thread has ended the wait of `thread`."""
        self._is_fresh = True
        self._able = None
        if not self._choosing:
            self._note(self._scheduler.current, WAKE, thread.number)

    def freed(self, lock: HeldLock) -> None:
        """A lock of the library's own was released: whoever waited for it can go on because of that."""
        self._able = None
        waiting = [thread for thread in lock.waiters or () if thread.state == GreenThread.WAITING]
        if len(waiting) == 1:
            self._note(self._scheduler.current, WAKE, waiting[0].number)

    def slice_over(self) -> None:
        """A thread has worked for a whole switch interval without a schedule point."""
        self._left -= 500
        if self._left <= 0:
            self.used_up()
