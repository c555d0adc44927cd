"""What the scheduler, the locks and the clocks tell an explorer: its points, and what orders what."""

from sys import _getframe

from ..turns.green import GreenThread
from ..turns.operations import (
    ACQUIRE, ANYTHING, END, JOINED, JUMP, NONE, NOTHING, RELEASE, START, TRY, WAKE,
)
from ..turns.waits import starts_a_thread


class Listener:
    """The part of the Explorer that the rest of the kernel calls."""

    def acquiring(self, lock, blocking):
        """The running thread asks for `lock`; one that it would wait for is no choice of its own."""
        if lock._holder is None or not blocking:
            operation = (ACQUIRE if blocking else TRY, id(lock), None, self._scheduler.current.site)
            if not self._coarse:
                self.point(operation, not blocking)
            elif not blocking:
                self.touch(operation)  # the GIL is not let go of for that, nor for a lock that is free

    def waits_for(self, lock):
        """The running thread is going to wait for `lock`."""
        self.contended[lock] = None
        me = self._scheduler.current
        if lock.label is not None:
            me.operation = (ACQUIRE, id(lock), None, me.site)
        else:
            me.operation = NOTHING if starts_a_thread(_getframe(1)) else ANYTHING

    def late(self, lock):
        """The running thread's time for `lock` is over: it looks once more, now that its turn has come."""
        me = self._scheduler.current
        me.operation = (TRY, id(lock), None, me.site)
        self.touch(me.operation)

    def acquired(self, lock):
        self._note_lock(ACQUIRE, lock)

    def releasing(self, lock):
        if self._names.asks_for_locks and not self._coarse:
            self.point((RELEASE, id(lock), None, self._scheduler.current.site), False)

    def released(self, lock):
        self._note_lock(RELEASE, lock)

    def _note_lock(self, kind, lock):
        me = self._scheduler.current
        operation = me.operation
        node, point = -1, operation[3]
        if self._coarse:
            node, point = me.node, me.site
        elif operation[0] == kind and operation[1] == id(lock):
            node = me.node
            me.node = -1
        elif kind == ACQUIRE and operation[0] == TRY and operation[1] == id(lock):
            node = me.node  # asked and taken by one choice: who makes it otherwise turns both round
        if not self._scheduler.over:
            self.log.append((me.number, (kind, id(lock), lock, point), node))

    def asked(self, lock):
        """`lock.locked()`."""
        if lock.label is not None:
            ask = self.touch if self._coarse else self.point
            ask((TRY, id(lock), None, self._scheduler.current.site))

    def parks(self, thread, touches_nothing):
        """`thread` is going to wait for something other than a lock."""
        thread.operation = NOTHING if touches_nothing else ANYTHING

    def yielded(self):
        """`time.sleep(0)`: when nobody else can go on, the time of the next sleeper comes."""
        scheduler = self._scheduler
        clock = scheduler.clock
        self.left -= 1
        if self.left <= 0:
            scheduler.end("limit")
            scheduler.leave()
        due = clock.timers.next()
        if due is not None and not self._candidates():
            clock.jump(due)
            self.jumped()
            scheduler.fire_timers()

    def cut_short(self):
        """The program ends here, whatever its threads wanted."""
        self.pending = self._wishes()

    def _wishes(self):
        """What the threads that have not ended would do next: [(thread, operation)]."""
        return [(thread.number, thread.operation) for thread in self._scheduler.threads
                if thread.state != GreenThread.DONE and thread.operation[0] != NONE]

    def started(self, thread):
        self._note(self._scheduler.current, START, thread.number, None)

    def ended(self, thread):
        if self._names.asks_for_ends and thread is self._scheduler.current:
            self.point(ANYTHING)
        self._note(thread, END, thread.number, None)

    def joined(self, number):
        self._note(self._scheduler.current, JOINED, number, None)

    def woke(self, thread):
        if not self._choosing:
            self._note(self._scheduler.current, WAKE, thread.number, None)

    def freed(self, lock):
        """A lock of the library's own was released: whoever waited for it can go on because of that."""
        waiting = [thread for thread in lock._waiters if thread.state == GreenThread.WAITING]
        if len(waiting) == 1:
            self._note(self._scheduler.current, WAKE, waiting[0].number, None)

    def jumped(self):
        """The virtual clock moved: everything before comes before everything after."""
        self.log.append((-1, (JUMP, None, self._wishes(), None), -1))

    def _note(self, thread, kind, place, key):
        # no point, hence no place in the order of its own: it belongs to the operation before it
        if not self._scheduler.over:
            self.log.append((thread.number, (kind, place, key, None), -1))

    def slice_over(self):
        """A thread has worked for a whole switch interval without a schedule point."""
        self.left -= 500
        if self.left <= 0:
            self._scheduler.end("limit")
