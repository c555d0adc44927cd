"""Which thread runs: the one scheduler that every thread, lock and clock of a program goes through.

Exactly one green thread runs at a time. It gives up its turn in `dispatch` (switching.py: it waits,
sleeps, ends or yields) or loses it in `interval_over` (preemption.py: the switch interval is over, where
CPython's eval breaker would have handed over the GIL). The thread that has been ready longest comes next,
unless an explorer chooses.
"""

import sys
from _asyncio import _set_running_loop
from collections.abc import Callable
from typing import TYPE_CHECKING

from .carriers import TO, cells
from .ending import Doom
from .green import GreenThread
from .preemption import Preemption
from .telling import Why
from .threads import MAIN_IDENT

if TYPE_CHECKING:
    from .green import HeldLock, Wait

_settrace, _setprofile = sys.settrace, sys.setprofile  # as C has them, which cost less
READY, WAITING = GreenThread.READY, GreenThread.WAITING


# Called with each thread that ends.
when_one_ends: list[Callable[[GreenThread], object]] = []


class Scheduler(Preemption):
    """The threads of one program: the `stacks` that they run on, its `clock`, and the `trace` that records them."""

    def add(self, entry: Callable[[], object], name: str, daemon: bool) -> GreenThread:
        """A new thread, ready to run `entry()`; it starts when its turn comes."""
        number = len(self.threads)
        carrier = self.stacks.get()
        thread = GreenThread(number, MAIN_IDENT + number, name, daemon, entry, carrier)
        me = self.current
        thread.process = me.process
        thread.interpreter = thread.home = me.interpreter
        self.threads.append(thread)
        self.alive += 1
        self.most_alive = max(self.most_alive, self.alive)
        thread.state = READY
        self.ready.append(thread)
        self.signals.inherit(self.current, thread)
        self.trace.thread_start(thread, self.current)
        return thread

    def run_carrier(self) -> None:
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
                _settrace(None)
                _setprofile(None)
            try:
                self.retire(thread)
            except Doom:  # an explored program ended while this thread was at its own end
                self.retire(thread)
            keep = self.stacks.put_back(carrier)
            self.choose_next(thread, "ended")
            if not keep:
                self.stacks.ending(carrier)
                cells[TO] = self.current.carrier.slot
                return
            self.stacks.hand_over(carrier, self.current.carrier)
            if self.stacks.is_closing:
                self.stacks.ending(carrier)
                cells[TO] = self.stacks.main.slot
                return
            self = active  # a later program's, when the stack is used again

    def retire(self, thread: GreenThread) -> None:
        """Ends `thread`: whoever joined it can go on."""
        if self.explorer is not None:
            self.explorer.ended(thread)
        thread.ended()
        for call in when_one_ends:
            call(thread)
        self.alive -= 1
        if not self.over:
            self.trace.thread_end(thread, thread.how)
        handle = thread.handle
        if handle is not None:
            handle._set_done()
            thread.handle = None  # they refer to each other: no garbage is collected while programs are explored

    def park(self, wait: "HeldLock | Wait", timeout: float | None = None, why: Why = "blocked") -> bool | str:
        """Makes the running thread wait until `wake` or for `timeout` seconds.

        Returns True when it was woken ("handed": and given what it waited for), False when its time was
        over (or a signal arrived, whose handler has run).
        """
        me = self.current
        if me.doomed:
            raise Doom
        me.woken = False
        me.wait = wait
        if timeout is not None:
            me.timer = self.clock.timers.add(self.clock.now() + timeout, me)
        me.state = WAITING
        try:
            self.dispatch(why)
        finally:
            me.wait = None
        return me.woken

    def yield_turn(self) -> None:
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
        if me.signals:
            self.deliver(me)


active: Scheduler  # the running program's scheduler, which the library uses


def install(scheduler: Scheduler) -> None:
    """Makes `scheduler` the active one."""
    global active
    active = scheduler
