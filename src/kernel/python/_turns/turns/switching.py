"""From one thread to the next: which comes when the running one gives up its turn, and the switch itself."""

import signal
import sys
import time
from types import FrameType

from .carriers import FLUSH, INPUT, INTERRUPT, SETTLED, STOP, TO, cells, run_sync
from .ending import Ending
from .green import GreenThread
from .signals import BY_SYSTEM
from .telling import Why

RUNNING = GreenThread.RUNNING
_SOON = 16.0  # milliseconds

_now = time.monotonic


class Switching(Ending):
    """The part of the Scheduler that passes the turn on.

    `until`: when, by `time.monotonic()`, a program that is no longer explored is cut off.
    """

    until: float | None = None

    def dispatch(self, why: Why) -> None:
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

    def hand_to(self, me: GreenThread, thread: GreenThread) -> None:
        """`dispatch` to a thread that an explorer chose, in place of `me`, which is running."""
        me.frame = sys._getframe(1)
        thread.state = RUNNING
        self.switches += 1
        self.current = thread
        if self.trace.live:
            self.trace.switch(me, thread, "yielded")
        if thread.process is not me.process or thread.interpreter is not me.interpreter:
            self.pass_process(me, thread)
        cells[TO] = thread.slot
        run_sync(me.port)
        me.frame = None
        if cells[FLUSH] or cells[STOP] or me.doomed or me.signals:
            self._resume(me, sys._getframe(1))

    def _resume(self, me: GreenThread, frame: FrameType) -> None:
        """What happens to `me` when it goes on at `frame`."""
        if cells[FLUSH]:
            self.look_around()
        if cells[STOP]:
            self.end("stopped")
        if me.doomed:
            self.abandon(frame)
        self.deliver(me)

    def choose_next(self, me: GreenThread, why: Why) -> GreenThread:
        """Makes the next thread `current` and returns it; waits while none is ready."""
        if self.trace.gathers:
            self.trace.gather()  # before the clock goes on
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
            if due is None and not self.expects():
                self.end("deadlock")
            elif due is not None and ((clock.skips and not self.has_company) or self._nobody_but_nets()):
                clock.jump(due)
                if self.explorer is not None:
                    self.explorer.jumped()
            else:
                self.idling()
                if ready:
                    continue
                rest = None if due is None else clock.idle_ms(due)
                if self.has_company and self.trace.was_just_flushed():
                    # Letters of other processes may come thick and fast: no batch for each.
                    rest = _SOON if rest is None else min(rest, _SOON)
                else:
                    self.trace.flush()
                self.stacks.idle(rest)
                if cells[INPUT]:
                    self.input_arrived()
                if cells[INTERRUPT]:
                    self.interrupted()
                if cells[SETTLED]:
                    self.settle()
        thread.state = RUNNING
        if thread is not me:
            self._hand_on(me, thread, why)
        return thread

    def _nobody_but_nets(self) -> bool:
        """Whether the only thing that can still happen is an internal timeout of the library: no need to wait for that."""
        sleepers = [timer.thread for _, _, timer in self.clock.timers.heap if timer.thread is not None]
        return not self.expects() and all(getattr(getattr(one, "wait", None), "internal", False) for one in sleepers)

    def _hand_on(self, me: GreenThread, thread: GreenThread, why: Why) -> None:
        trace = self.trace
        if trace.gathers:
            trace.gather()  # the text is from `me`
        self.switches += 1
        self.current = thread
        if trace.live:
            trace.switch(me, thread, why)
        else:
            trace.dropped += 1
        if thread.process is not me.process or thread.interpreter is not me.interpreter:
            self.pass_process(me, thread)

    def look_around(self) -> None:
        """What is done from time to time while threads work: hand the trace over, take input."""
        cells[FLUSH] = 0
        self.trace.flush()
        if cells[INPUT]:
            self.input_arrived()
        if cells[INTERRUPT]:
            self.interrupted()
        if self.until is not None and _now() > self.until:
            # Here and not where an interval is over: threads that only sleep and wake never use one up.
            self.until = None
            self.end("limit")
        if cells[SETTLED] and self.explorer is None:  # its time is not a choice of a schedule: it comes when all others wait
            self.settle()

    def interrupted(self) -> None:
        """Somebody has pressed Ctrl+C: no schedule contains that, so an exploration ignores it."""
        cells[INTERRUPT] = 0
        if self.explorer is None:
            self.signals.send(signal.SIGINT, None, BY_SYSTEM)

    def deliver(self, thread: GreenThread) -> None:
        """Runs the handlers of the signals that have arrived, if `thread`, which is running, is the main one."""
        if thread.signals and thread.interpreter is None:  # another interpreter runs no handlers
            self.signals.handle(thread)
