"""The scheduler's other half while a program is explored: decides at every schedule point.

At a point the running thread says which operation comes next (see operations.py). Whoever may go on is
known then, and a strategy chooses. Where nothing depends on the choice there is none: a thread whose
next operation touches nothing goes first, the running one stays while no other can run.

Without a strategy's choice a thread goes on until it waits or ends, then the one with the lowest
number comes; after _LONG points in a row it must let the others go on for as long, so that loops that
wait for another thread come to their end.
"""

from operator import attrgetter
from sys import _getframe

from . import operands
from .frames import is_kernel, is_learners
from .green import GreenThread
from .values import value_of
from .waits import starts_a_thread
from .operations import (
    ACQUIRE, ANYTHING, END, JOINED, JUMP, NONE, NOTHING, OPAQUE, RELEASE, START, TRY, WAKE,
)

READY, WAITING, DONE = GreenThread.READY, GreenThread.WAITING, GreenThread.DONE

_LONG = 400
_number = attrgetter("number")


class Explorer:
    """One schedule of one program.

    `strategy` decides; `names` are points.Names; `points` is Points.of; `steps` bounds the points.
    After the run: `choices` has who was chosen (numbers) wherever there was a choice, `deviations`
    where that was not the usual one: [(number of the choice, thread)]; `log` has (thread, operation,
    number of the choice by which it was done, or -1) for everything done.
    """

    def __init__(self, scheduler, strategy, points, steps):
        self._scheduler = scheduler
        self.threads = scheduler.threads
        self._strategy = strategy
        self.points = points.of
        self._names = points.names
        self.left = steps
        self.log = []
        self.choices = []
        self.deviations = []
        self.preemptions = 0
        self.pruned = False
        self.forced = False  # somebody had to let another go on
        self.pending = []  # what the threads wanted that could not go on when the program was cut short
        self.tells = True  # the log is to have what the library's own locks put in order
        self.values = None  # index in the log → what is read or written there, where that is asked for
        self._streak = 0
        self._barred, self._bar = None, 0  # who had to let others go on, and for how many points more
        self._timers = scheduler.clock.timers.heap
        self.kept = {}
        self.kinds = {}
        self.contended = {}  # locks that threads wait for
        scheduler.explorer = self

    # -- schedule points ----------------------------------------------------------------------

    def point(self, operation, log=True):
        """The running thread is about to do `operation`: may it, or another thread first?

        `log`: it is done as soon as this returns.
        """
        scheduler = self._scheduler
        if scheduler.over:
            return
        self.left -= 1
        if self.left <= 0:
            scheduler.end("limit")
            scheduler.leave()
        me = scheduler.current
        me.operation = operation
        me.node = -1
        if self._timers:
            scheduler.fire_timers()
        if scheduler.ready or self.contended:
            thread = self._choose(me)
            if thread is not me:
                self._streak = 0
                self._take(thread)
                me.state = READY
                scheduler.ready.append(me)
                scheduler.dispatch("yielded", thread)
                if scheduler.over:
                    return
        self._streak += 1
        if log:
            self.log.append((me.number, operation, me.node))
            if self.values is not None:
                self.values[len(self.log) - 1] = value_of(operation, _learners_frame())

    def touch(self, operation):
        """The running thread does `operation`; nobody else can come in between here."""
        if not self._scheduler.over:
            self.log.append((self._scheduler.current.number, operation, -1))
            if self.values is not None:
                self.values[len(self.log) - 1] = value_of(operation, _learners_frame())

    def next(self):
        """Which thread goes on, when the one that ran cannot; None when none can."""
        if self._scheduler.over:
            return self._scheduler.ready.popleft()  # the main thread, from which all is unwound
        self._streak = 0
        self.left -= 1
        if self.left <= 0:
            self._scheduler.end("limit")
            return self.next()
        thread = self._choose(None)
        if thread is None:
            return self.next() if self.pruned else None
        self._take(thread)
        return thread

    def _candidates(self):
        """Who could go on, besides the running thread: the ready, and those whose lock is free."""
        threads = [*self._scheduler.ready]
        if self.contended:
            for lock in [*self.contended]:
                waiting = [thread for thread in lock._waiters or () if thread.state == WAITING]
                if not waiting:
                    del self.contended[lock]
                elif lock._holder is None:
                    threads += waiting
        return threads

    def _choose(self, me):
        """Who goes on; `me` is the running thread if it could. None: nobody, or `pruned`."""
        threads = self._candidates() if self.contended else [*self._scheduler.ready]
        free = None
        for thread in threads:
            if thread.operation[0] == NONE and (free is None or thread.number < free.number):
                free = thread
        if free is not None:
            free.node = -1
            return free
        if me is not None:
            threads.append(me)
        if len(threads) < 2:
            if not threads:
                return None
            threads[0].node = -1
            return threads[0]
        threads.sort(key=_number)
        if self._streak >= _LONG:
            self.forced = True
            self._barred, self._bar = me, _LONG
            thread = next((one for one in threads if one.number > me.number), threads[0])
            thread.node = -1
            return thread
        if self._barred is not None and self._barred in threads:
            threads.remove(self._barred)
            self._bar -= 1
            if self._bar == 0:
                self._barred = None
            if len(threads) == 1:
                threads[0].node = -1
                return threads[0]
        index = len(self.choices)
        thread = self._strategy.pick(threads, me, self)
        if thread is None:  # the strategy has seen all that can come of this
            self.pruned = True
            self._scheduler.end("pruned")
            if me is not None:
                self._scheduler.leave()
            return None
        self.choices.append(thread.number)
        if thread is not (threads[0] if me is None else me):
            self.deviations.append((index, thread.number))
            self.preemptions += me is not None
        thread.node = index
        return thread

    def _take(self, thread):
        """Gets `thread` ready to go on, out of whatever it stands in."""
        scheduler = self._scheduler
        if thread.state == WAITING:
            scheduler.wake(thread)
        scheduler.ready.remove(thread)
        if thread.operation[0] == OPAQUE and thread.operation[3] is None:
            self.log.append((thread.number, thread.operation, thread.node))

    # -- what the scheduler and the locks tell ------------------------------------------------

    def acquiring(self, lock, blocking):
        """The running thread asks for `lock`; one that it would wait for is no choice of its own."""
        if lock._holder is None or not blocking:
            self.point((ACQUIRE if blocking else TRY, id(lock), None, self._scheduler.current.site), not blocking)

    def waits_for(self, lock):
        """The running thread is going to wait for `lock`."""
        self.contended[lock] = None
        me = self._scheduler.current
        if lock.label is not None:
            me.operation = (ACQUIRE, id(lock), None, self._scheduler.current.site)
        else:
            me.operation = NOTHING if starts_a_thread(_getframe(1)) else ANYTHING

    def acquired(self, lock):
        self._note_lock(ACQUIRE, lock)

    def releasing(self, lock):
        if self._names.asks_for_locks:
            self.point((RELEASE, id(lock), None, self._scheduler.current.site), False)

    def released(self, lock):
        self._note_lock(RELEASE, lock)

    def _note_lock(self, kind, lock):
        me = self._scheduler.current
        operation = me.operation
        node = -1
        if operation[0] == kind and operation[1] == id(lock):
            node = me.node
            me.node = -1
        if not self._scheduler.over:
            self.log.append((me.number, (kind, id(lock), lock, operation[3]), node))

    def asked(self, lock):
        """`lock.locked()`."""
        if lock.label is not None:
            self.point((TRY, id(lock), None, self._scheduler.current.site))

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
        self.pending = [(thread.number, thread.operation) for thread in self._scheduler.threads
                        if thread.state != DONE and thread.operation[0] != NONE]

    def started(self, thread):
        self._note(self._scheduler.current, START, thread.number, None)

    def ended(self, thread):
        if self._names.asks_for_ends and thread is self._scheduler.current:
            self.point(ANYTHING)
        self._note(thread, END, thread.number, None)

    def joined(self, number):
        self._note(self._scheduler.current, JOINED, number, None)

    def woke(self, thread):
        self._note(self._scheduler.current, WAKE, thread.number, None)

    def jumped(self):
        """The virtual clock moved: everything before comes before everything after."""
        self.log.append((-1, (JUMP, None, None, None), -1))

    def _note(self, thread, kind, place, key):
        # no point, hence no place in the order of its own: it belongs to the operation before it
        if not self._scheduler.over:
            self.log.append((thread.number, (kind, place, key, None), -1))

    def slice_over(self):
        """A thread has worked for a whole switch interval without a schedule point."""
        self.left -= 500
        if self.left <= 0:
            self._scheduler.end("limit")

    def calls(self, point):
        """The running thread calls something that has its points inside, from `point`."""
        self._scheduler.current.site = point

    # -- what touches.py and calls.py ask -----------------------------------------------------

    def keep(self, address):
        """Keeps the object alive until the schedule is over, so that no other gets its address."""
        if address not in self.kept:
            held = operands.object_at(address)
            self.kept[address] = None if hasattr(type(held), "__del__") else held

    def classify(self, address):
        """Whether objects of the type at `address` are shared state that calls and items touch."""
        kind = operands.object_at(address)
        known = not issubclass(kind, _NEVER) and (
            not self.is_learners(kind) or issubclass(kind, (list, dict, set)))
        self.kinds[address] = known
        self.kept[address] = kind
        return known

    def can_change(self, address):
        """Whether the object at `address` can change."""
        kind = operands.type_of(address)
        known = self.kinds.get(kind)
        return self.classify(kind) if known is None else known

    @staticmethod
    def is_learners(kind):
        """Whether a class is one of the program's own."""
        return kind.__module__ == "__main__"

    @staticmethod
    def is_own(code):
        """Whether this is the kernel's code, which has its points inside."""
        return is_kernel(code)


_NEVER = (type, type(is_kernel), type(operands), type(len), tuple, str, bytes, int, float, complex,
          frozenset, type(None), range, slice, BaseException)


def _learners_frame():
    frame = _getframe(2)
    while frame is not None and not is_learners(frame.f_code):
        frame = frame.f_back
    return frame
