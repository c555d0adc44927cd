"""Puts the kernel in place in a fresh interpreter, and is what JavaScript calls from then on."""

import json
import signal
import sys

from pyodide.ffi import can_run_sync

from .cpython import handlers
from .explore import choose, examine, explore, replay
from .library import local, thread_module, time_module, traceback_module as tracebacks
from .program import program
from .turns import scheduler as turns
from .turns.carriers import Carriers, cells, times
from .turns.clocks import RealClock
from .program.interpreter import Interpreter
from .trace.rows import rows
from .turns.scheduler import Scheduler
from .trace.trace import Trace

# Raised by the interrupt buffer when a slice is over, and in the middle of a long call of a C function.
# Any numbers that programs do not use.
SLICE_SIGNAL, LONG_CALL_SIGNAL = 50, 51


class Kernel:
    """What the JavaScript side holds. Every request and answer is JSON text of the protocol."""

    def __init__(self, bridge):
        self._bridge = bridge
        handlers.bridge = bridge
        self._stacks = Carriers(bridge)
        self._scheduler = None
        idle = Scheduler(self._stacks, RealClock(1), Trace(lambda *batch: None, 0, "", _NO_LIMITS))
        turns.install(idle)
        thread_module.install()
        time_module.install()
        tracebacks.install()
        Scheduler.forget_locals = staticmethod(local.forget)
        signal.signal(SLICE_SIGNAL, self._slice_over)
        signal.signal(LONG_CALL_SIGNAL, self._slice_over)
        self._interpreter = Interpreter(idle)
        self._parts = (self._stacks, bridge, self._interpreter)

    def addresses(self):
        """Where the shared arrays lie in the wasm memory: [cells, times, rows]."""
        return [cells.buffer_info()[0], times.buffer_info()[0], rows.buffer_info()[0]]

    def run_carrier(self):
        """The first function of a new stack."""
        turns.current_scheduler().run_carrier()

    def run(self, text):
        """Runs one program. Takes a RunRequest, returns a RunResult."""
        self._begin()
        request = json.loads(text)
        kind = program.Program if request["schedule"] is None else replay.Replayed
        one = kind(request, *self._parts)
        self._scheduler = one.scheduler
        try:
            return json.dumps(one.run())
        finally:
            self._scheduler = None
            self._stacks.ending(self._stacks.main)

    def explore(self, text):
        """Runs one program under many schedules. Takes an ExploreRequest, returns an ExploreResult."""
        return self._explore(explore.Exploration, text)

    def examine(self, text):
        """Looks at one schedule closely. Takes an ExamineRequest, returns an ExamineResult."""
        return self._explore(examine.Examination, text)

    def choose(self, text):
        """Runs a program up to somebody's next choice. Takes a ChooseRequest, returns a ChooseResult."""
        return self._explore(choose.Choosing, text)

    def _explore(self, kind, text):
        self._begin()
        try:
            return json.dumps(kind(json.loads(text), self._parts).run(self._bridge.progress))
        finally:
            self._stacks.ending(self._stacks.main)

    def _begin(self):
        self._stacks.begun(self._stacks.main)

    def set_speed(self, speed):
        """Changes the pace of the program's clock; the switchboard calls it between turns."""
        if self._scheduler is not None:
            self._scheduler.clock.set_speed(speed)

    @staticmethod
    def _slice_over(number, frame):
        if can_run_sync():
            turns.current_scheduler().interval_over(frame, number == SLICE_SIGNAL)


_NO_LIMITS = {"events": 0, "outputLines": 0, "outputChars": 0}


def start(bridge):
    """Called once by boot.ts with the switchboard; returns the Kernel."""
    sys.setrecursionlimit(1000)
    return Kernel(bridge)
