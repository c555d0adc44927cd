"""What interrupts a thread that works: the end of its switch interval, input, signals."""

import signal

from .carriers import FLUSH, INPUT, LATER, SLICE_MS, STOP, cells, times
from ..cpython.frames import is_kernel, stack
from .green import GreenThread


class Preemption:
    """The part of the Scheduler that takes a turn away, as CPython's eval breaker does."""

    def interval_over(self, frame, may_switch):
        """Called where CPython would hand over the GIL; `frame` is what was about to go on.

        In the middle of a C function, where CPython would not, `may_switch` is false: then only the
        event loop has a turn, so that Stop gets through.
        """
        if is_kernel(frame.f_code) or self.trace.posting:
            cells[LATER] = 1  # never in the middle of the scheduler's own work
            return
        if self.over:
            self.abandon(frame)
        me = self.current
        me.frame = frame
        clock = self.clock
        if may_switch and self.explorer is not None:
            self.explorer.slice_over()
        elif may_switch:
            if clock.virtual:
                clock.advance(self.interval)
            self.fire_timers()
        self.look_around()
        if may_switch and self.ready and self.explorer is None:
            me.state = GreenThread.READY
            self.ready.append(me)
            self.choose_next(me, "interval")
        # Through the switchboard even without a switch: it lets the event loop have a turn.
        self.stacks.hand_over(me.carrier, self.current.carrier)
        me.frame = None
        if cells[STOP]:
            self.end("stopped")
        if me.doomed:
            self.abandon(frame)
        if me.signals:
            self._deliver(me)

    def set_interval(self, seconds):
        """sys.setswitchinterval."""
        self.interval = seconds
        times[SLICE_MS] = seconds * 1000

    def look_around(self):
        """What is done now and then while threads work: hand the trace over, take input."""
        cells[FLUSH] = 0
        self.trace.flush()
        if cells[INPUT]:
            self.input_arrived()

    def input_arrived(self):
        """Set by the streams: wakes the reader of a line that has come."""

    def _deliver(self, thread):
        """Runs the handlers of the signals that came while `thread` (the main one) did not run."""
        while thread.signals:
            number = thread.signals.pop(0)
            handler = signal.getsignal(number)
            if callable(handler):
                handler(number, stack()[0])
