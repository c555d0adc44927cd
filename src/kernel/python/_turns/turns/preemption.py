"""What interrupts a working thread: the end of its switch interval, and a long call of a C function."""

from types import FrameType

from ..cpython.frames import is_kernel
from .carriers import LATER, SLICE_MS, STOP, cells, times
from .green import GreenThread
from .switching import Switching


class Preemption(Switching):
    """The part of the Scheduler that takes a turn away, as CPython's eval breaker does."""

    def interval_over(self, frame: FrameType, may_switch: bool) -> None:
        """Called where CPython would hand over the GIL; `frame` is what was about to go on.

        In the middle of a C function, where CPython would not do so, `may_switch` is false: then only the
        event loop gets a turn, so that Stop gets through.
        """
        if is_kernel(frame.f_code) or self.trace.posting:
            cells[LATER] = 1  # never in the middle of the scheduler's own work
            return
        if self.over:
            self.abandon(frame)
        me = self.current
        me.frame = frame
        if may_switch and self.explorer is not None:
            self.explorer.slice_over()
        elif may_switch:
            self.clock.advance(self.interval, me)
            self.fire_timers()
            if self.alarms is not None:
                self.alarms.look()
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
            self.deliver(me)

    def set_interval(self, seconds: float) -> None:
        """sys.setswitchinterval."""
        self.interval = seconds
        times[SLICE_MS] = seconds * 1000
