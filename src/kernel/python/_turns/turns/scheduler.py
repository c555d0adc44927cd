"""Who runs: the one scheduler that every thread, lock and clock of a program goes through.

Exactly one green thread runs at a time. It gives its turn away in `dispatch` (it waits, sleeps, ends
or yields) or loses it in `interval_over` (preemption.py: the switch interval is over, where CPython's
eval breaker would have handed over the GIL). The one that has been ready longest comes next, unless
an explorer chooses.
"""

import sys
from _asyncio import _set_running_loop
from collections import deque

from . import carriers
from .carriers import FLUSH, SLICE_MS, STOP, TO, VIRTUAL, cells, run_sync, times
from .ending import Doom, Ending
from .green import GreenThread
from .preemption import Preemption

READY, RUNNING, WAITING, DONE = (
    GreenThread.READY, GreenThread.RUNNING, GreenThread.WAITING, GreenThread.DONE,
)

MAIN_IDENT = 1000


class Scheduler(Ending, Preemption):
    """The threads of one program. `stacks`: carriers.Carriers; `trace`: trace.Trace."""

    def __init__(self, stacks, clock, trace):
        self.stacks = stacks
        self.clock = clock
        self.trace = trace
        self.threads = []
        self.ready = deque()
        self.alive = 0  # threads that have not ended
        self.switches = 0
        self.exception = ""  # an exception that a thread did not catch
        self.uncaught = None  # that thread and its line: a dict, as the protocol has it
        self.reading = False  # somebody waits for a line of input
        self.ending = None  # why the program is being cut short
        self.over = False  # from here on nothing the program does can be seen
        self.interval = 0.005
        self.explorer = None  # decides at every schedule point, when the program is explored
        self.main = GreenThread(0, MAIN_IDENT, "MainThread", False, None, stacks.main)
        self.main.state = RUNNING
        self.threads.append(self.main)
        self.alive = 1
        self.current = self.main
        cells[VIRTUAL] = clock.virtual
        times[SLICE_MS] = self.interval * 1000
        trace.begin(self)

    # -- life of a thread ---------------------------------------------------------------------

    def add(self, entry, name, daemon):
        """A new thread, ready to run `entry()`; it starts when its turn comes."""
        number = len(self.threads)
        carrier = self.stacks.get()
        thread = GreenThread(number, MAIN_IDENT + number, name, daemon, entry, carrier)
        self.threads.append(thread)
        self.alive += 1
        thread.state = READY
        self.ready.append(thread)
        self.trace.thread_start(thread, self.current)
        return thread

    def run_carrier(self):
        """What a stack does: runs the threads that it is given, one after another."""
        self.stacks.begun(self.current.carrier)
        while True:
            thread = self.current
            carrier = thread.carrier
            _set_running_loop(None)  # pyodide's own runs around every new stack
            try:
                if not thread.doomed:
                    thread.entry()
            except Doom:
                pass
            finally:
                sys.settrace(None)
                sys.setprofile(None)
            try:
                self.retire(thread)
            except Doom:  # an explored program came to its end while this thread stood at its own
                self.retire(thread)
            keep = self.stacks.put_back(carrier)
            self.choose_next(thread, "ended")
            if not keep:
                self.stacks.ending(carrier)
                cells[carriers.TO] = self.current.carrier.slot
                return
            self.stacks.hand_over(carrier, self.current.carrier)
            self = current_scheduler()  # a later program's, when the stack is used again

    def retire(self, thread):
        """Ends `thread`: whoever joined it can go on."""
        if self.explorer is not None:
            self.explorer.ended(thread)
        thread.state = DONE
        thread.entry = None
        self.forget_locals(thread)
        self.alive -= 1
        if not self.over:
            self.trace.thread_end(thread, thread.how)
        handle = thread.handle
        if handle is not None:
            handle._set_done()

    # -- waiting ------------------------------------------------------------------------------

    def park(self, wait, timeout=None, why="blocked"):
        """Makes the running thread wait until `wake` or for `timeout` seconds.

        Returns True when it was woken, False when its time was over (or a signal came in).
        """
        me = self.current
        if me.doomed:
            raise Doom
        me.woken = False
        me.wait = wait
        if timeout is not None:
            me.timer = self.clock.timers.add(self.clock.now() + timeout, me)
        me.state = WAITING
        self.dispatch(why)
        me.wait = None
        return me.woken

    def wake(self, thread):
        """Makes a waiting thread ready, because what it waited for happened."""
        if thread.state == WAITING:
            if thread.timer is not None:
                self.clock.timers.cancel(thread.timer)
                thread.timer = None
            thread.woken = True
            thread.state = READY
            self.ready.append(thread)
            if self.explorer is not None:
                self.explorer.woke(thread)
            if self.trace.live:
                self.trace.ready(thread, "woken")
            else:
                self.trace.dropped += 1

    def interrupt(self, thread):
        """Ends a wait early, for a signal."""
        if thread.state == WAITING:
            self.wake(thread)
            thread.woken = False

    def yield_turn(self):
        """Lets the others go first; returns at once when there are none."""
        me = self.current
        if me.doomed:
            raise Doom
        if self.clock.timers.heap:
            self.fire_timers()
        if self.explorer is not None:
            self.explorer.yielded()
        elif self.ready:
            me.state = READY
            self.ready.append(me)
            self.dispatch("yielded")

    # -- switching ----------------------------------------------------------------------------

    def dispatch(self, why):
        """Goes on with the next thread; returns when it is the caller's turn again."""
        me = self.current
        me.frame = sys._getframe(1)
        ready = self.ready
        if ready and self.explorer is None and not self.clock.timers.heap:
            thread = ready.popleft()  # the common case of choose_next
            thread.state = RUNNING
            if thread is not me:
                self._hand_on(me, thread, why)
        else:
            thread = self.choose_next(me, why)
        if thread is not me:
            cells[TO] = thread.slot  # Carriers.hand_over, without the call
            run_sync(me.port)
        me.frame = None
        if cells[FLUSH] or cells[STOP] or me.doomed or me.signals:
            self._resume(me, sys._getframe(1))

    def hand_to(self, thread):
        """`dispatch` to a thread that an explorer chose, in place of the running one."""
        me = self.current
        me.frame = sys._getframe(1)
        thread.state = RUNNING
        self.switches += 1
        self.current = thread
        if self.trace.live:
            self.trace.switch(me, thread, "yielded")
        cells[TO] = thread.slot
        run_sync(me.port)
        me.frame = None
        if cells[FLUSH] or cells[STOP] or me.doomed or me.signals:
            self._resume(me, sys._getframe(1))

    def _resume(self, me, frame):
        """What `me` finds when it goes on at `frame`, besides its turn."""
        if cells[FLUSH]:
            self.look_around()
        if cells[STOP]:
            self.end("stopped")
        if me.doomed:
            self.abandon(frame)
        self._deliver(me)

    def choose_next(self, me, why):
        """Makes the next thread `current` and returns it; waits while none is ready."""
        clock = self.clock
        ready = self.ready
        while True:
            if clock.timers.heap:
                self.fire_timers()
            if self.explorer is not None:
                thread = self.explorer.next()
                if thread is not None:
                    break
            elif ready:
                thread = ready.popleft()
                break
            if cells[STOP]:
                self.end("stopped")
                continue
            due = clock.timers.next()
            if due is None and not self.reading:
                self.end("deadlock")
            elif due is not None and clock.skips:
                clock.jump(due)
                if self.explorer is not None:
                    self.explorer.jumped()
            else:
                self.trace.flush()
                self.stacks.idle(None if due is None else clock.idle_ms(due))
                if cells[carriers.INPUT]:
                    self.input_arrived()
        thread.state = RUNNING
        if thread is not me:
            self._hand_on(me, thread, why)
        return thread

    def _hand_on(self, me, thread, why):
        self.switches += 1
        self.current = thread
        trace = self.trace
        if trace.live:
            trace.switch(me, thread, why)
        else:
            trace.dropped += 1

    def fire_timers(self):
        """Makes ready every thread whose time has come."""
        timers = self.clock.timers
        if timers.next() is None:
            return
        for thread in timers.due(self.clock.now()):
            thread.timer = None
            thread.state = READY
            self.ready.append(thread)
            self.trace.ready(thread, "timeout")

    def forget_locals(self, thread):
        """Set by boot: drops the values that `threading.local` objects hold for `thread`."""


_current = None


def install(scheduler):
    """Makes `scheduler` the one that `_thread`, locks and clocks use."""
    global _current
    _current = scheduler


def current_scheduler():
    """The scheduler of the program that runs."""
    return _current
