"""The threads of one program: which exist, which can go on, and which wakes which."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from .alarms import Alarms
from .carriers import SETTLED, SLICE_MS, VIRTUAL, Carriers, cells, times
from .clocks import Clock
from .green import Expected, GreenThread, Interpreter, Process
from .listening import Listening
from .signals import Signals
from .telling import Telling

if TYPE_CHECKING:
    from ..protocol.results import Uncaught

READY, RUNNING, WAITING = GreenThread.READY, GreenThread.RUNNING, GreenThread.WAITING

MAIN_IDENT = 1000

type Reason = Literal["deadlock", "stopped", "exit", "limit", "pruned"]


def _ignore(why: Reason) -> None:
    pass


def _ignore_number(number: int) -> None:
    pass


def _nothing() -> None:
    pass


class Threads:
    """What every part of the Scheduler knows. `ready` has the threads that can go on, the longest-waiting first."""

    def __init__(self, stacks: Carriers, clock: Clock, trace: Telling) -> None:
        self.stacks = stacks
        self.clock = clock
        self.trace = trace
        self.threads: list[GreenThread] = []
        self.ready: deque[GreenThread] = deque()
        self.alive = 1  # threads that have not ended
        self.most_alive = 1
        self.switches = 0
        self.exception = ""  # an exception that a thread did not catch
        self.uncaught: Uncaught | None = None  # that thread and its line
        self.reading = False  # a thread waits for a line of input
        self.promises: list[Expected] = []  # JavaScript's, which a thread waits for
        self.may_be_visited = False  # somebody may ask its servers for pages: who waits for that is not stuck
        self.has_company = False  # other processes run, whose time cannot be left out
        self.reason: Reason | None = None  # why the program is being cut short
        self.over = False  # from here on nothing that the program does is visible
        self.interval = 0.005
        self.explorer: Listening | None = None  # decides at every schedule point, when the program is explored
        # Set by the program's runner: notes what is known of its end before the threads are unwound.
        self.note_end: Callable[[Reason], None] = _ignore
        # Set by the same: notes which signal ends the program.
        self.note_kill: Callable[[int], None] = _ignore_number
        # Set by an exploration: called when a thread ends with an uncaught exception.
        self.on_failure: Callable[[], None] = _nothing
        # Set by the streams: wakes the reader of a line that has arrived.
        self.input_arrived: Callable[[], None] = _nothing
        # Set by a program that has a server: called before each wait in which no thread is ready.
        self.idling: Callable[[], None] = _nothing
        # Set where the program can have processes in this interpreter: puts in place what is the second one's own.
        self.change_process: Callable[[Process | None, Process | None], None] | None = None
        # Set where the program has several interpreters: puts in place what is that one's own (None: the first one's).
        self.change_interpreter: Callable[[Interpreter | None], None] | None = None
        self.main = GreenThread(0, MAIN_IDENT, "MainThread", False, None, stacks.main)
        self.main.state = RUNNING
        self.threads.append(self.main)
        self.current = self.main
        self.signals = Signals(self)
        self.alarms: Alarms | None = None  # made when a program first asks for one
        self.seed: int | None = None  # of what is random around the program; None: another one in each run
        cells[VIRTUAL] = clock.virtual
        stacks.count_anew(clock.pace)
        times[SLICE_MS] = self.interval * 1000
        trace.begin(self)

    def let_go(self) -> None:
        """Forgets its listeners when everything is over: the program's runner refers to this scheduler, too."""
        self.note_end, self.on_failure, self.input_arrived, self.idling = _ignore, _nothing, _nothing, _nothing
        self.note_kill = _ignore_number
        self.explorer = None
        self.change_process = self.change_interpreter = None
        self.promises.clear()
        self.signals.on_change.clear()
        if self.alarms is not None:
            self.alarms.real.set(0, 0)

    def main_of(self, thread: GreenThread) -> GreenThread:
        """The main thread of the process that `thread` is in."""
        return self.main if thread.process is None or thread.process.main is None else thread.process.main

    def pass_process(self, before: GreenThread, after: GreenThread) -> None:
        """A thread goes on that is in another process, or runs in another interpreter, than the one before."""
        change = self.change_interpreter
        if change is not None:
            change(None)
        if before.process is not after.process and self.change_process is not None:
            self.change_process(before.process, after.process)
        if change is not None:
            change(after.interpreter)

    def wake(self, thread: GreenThread, by_nobody: bool = False) -> None:
        """Makes a waiting thread ready, because what it waited for happened. `by_nobody`: no thread made it happen."""
        if thread.state == WAITING:
            if thread.timer is not None:
                self.clock.timers.cancel(thread.timer)
                thread.timer = None
            thread.woken = True
            thread.state = READY
            self.ready.append(thread)
            if self.explorer is not None and not by_nobody:
                self.explorer.woke(thread)
            if self.trace.live:
                self.trace.ready(thread, "woken")
            else:
                self.trace.dropped += 1

    def expects(self) -> bool:
        """Whether something can still come from outside the program: a line of input, a visit, or the end of a promise."""
        return self.reading or any(one.is_wanted() for one in self.promises)

    def settle(self) -> None:
        """Tells the threads that wait for JavaScript promises which of these are settled."""
        cells[SETTLED] = 0
        for one in [one for one in self.promises if one.has_come()]:
            self.promises.remove(one)
            one.tell()

    def kill(self, number: int) -> None:
        """A signal ends the program: ending.py."""
        raise NotImplementedError

    def interrupt(self, thread: GreenThread) -> None:
        """Ends a wait early, because of a signal."""
        if thread.state == WAITING:
            self.wake(thread)
            thread.woken = False

    def fire_timers(self) -> None:
        """Makes every thread ready whose time has come."""
        for thread in self.clock.timers.due(self.clock.now()):
            if not isinstance(thread, GreenThread):
                thread.ring()
                continue
            thread.timer = None
            thread.state = READY
            self.ready.append(thread)
            self.trace.ready(thread, "timeout")
