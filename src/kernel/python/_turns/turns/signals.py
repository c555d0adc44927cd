"""The signals of a program: where one is sent, which thread takes it, and what the main thread has to handle.

As with CPython on Linux: a signal for the process goes to a thread that does not block it, the main one first. The
thread that takes it only notes it, and the handler runs in the main thread when that goes on. Only a signal that went
to the main thread interrupts its wait, which continues after the handler (PEP 475).
"""

import os
import signal
from collections.abc import Callable, Iterable
from types import FrameType
from typing import Any, NamedTuple, Protocol
from weakref import proxy

from ..cpython.frames import stack
from .green import GreenThread
from .listening import Listening
from .operations import ANYTHING, Operation

type Handler = Callable[[int, FrameType | None], Any] | int | None

DEFAULT, IGNORED = int(signal.SIG_DFL), int(signal.SIG_IGN)  # instead of a function
ALL = frozenset(range(1, signal.NSIG))
_NOT_BLOCKED = frozenset((signal.SIGKILL, signal.SIGSTOP))
NOTHING_BY_DEFAULT = (signal.SIGCHLD, signal.SIGCONT, signal.SIGURG, signal.SIGWINCH)
# Where a signal comes from: si_code of Linux's siginfo_t.
BY_PROCESS, BY_THREAD, BY_SYSTEM = 0, -6, 128


class Sent(NamedTuple):
    """A signal on its way."""

    number: int
    code: int


class Standing:
    """One thread's signals: what it blocks, what is pending until it no longer does, and what it waits for."""

    __slots__ = ("mask", "pending", "awaits", "taken", "caught", "pauses", "deaf")

    def __init__(self, mask: frozenset[int] = frozenset()) -> None:
        self.mask = mask
        self.pending: dict[int, Sent] = {}
        self.awaits: frozenset[int] = frozenset()  # by sigwait() and its like
        self.taken: Sent | None = None  # which of these have arrived
        self.caught = 0  # how many it took that have a handler
        self.pauses = False
        self.deaf = False  # no signal interrupts its wait


class Sending(Protocol):
    """What this file needs from the scheduler."""

    main: GreenThread
    current: GreenThread
    threads: list[GreenThread]
    over: bool
    explorer: Listening | None

    def wake(self, thread: GreenThread) -> None: ...
    def interrupt(self, thread: GreenThread) -> None: ...
    def kill(self, number: int) -> None: ...


def at_the_start() -> dict[int, Handler]:
    """The handlers that CPython starts with."""
    handlers: dict[int, Handler] = dict.fromkeys(ALL, DEFAULT)
    handlers[signal.SIGINT] = signal.default_int_handler
    handlers[signal.SIGPIPE] = handlers[signal.SIGXFSZ] = IGNORED
    return handlers


class Signals:
    """The signals of one program. `pending`: those for the process, while every thread blocks them.

    `on_change` is called when a handler, a mask or a wait for signals changes.
    """

    def __init__(self, scheduler: Sending) -> None:
        self._scheduler: Sending = proxy(scheduler)  # they refer to each other: no garbage is collected
        self._standing: dict[int, Standing] = {}
        self._before: Operation | None = None  # what the main thread was about to do
        self.handlers = at_the_start()
        self.pending: dict[int, Sent] = {}
        self.wakeup_fd = -1
        self.on_change: list[Callable[[], None]] = []

    def of(self, thread: GreenThread) -> Standing:
        """The signals of `thread`."""
        standing = self._standing.get(thread.number)
        if standing is None:
            standing = self._standing[thread.number] = Standing()
        return standing

    def inherit(self, parent: GreenThread, thread: GreenThread) -> None:
        """A thread starts: it blocks what its parent blocks."""
        if parent.number in self._standing:
            self._standing[thread.number] = Standing(self.of(parent).mask)

    def is_dropped(self, number: int) -> bool:
        """Whether this signal has no effect now."""
        handler = self.handlers[number]
        if callable(handler):
            return False
        return handler == IGNORED or number in NOTHING_BY_DEFAULT

    def send(self, number: int, thread: GreenThread | None = None, code: int = BY_PROCESS) -> None:
        """Sends a signal to one thread, or to the process (None)."""
        if self._scheduler.over:
            return
        sent = Sent(number, code)
        for one in self._alive() if thread is None else (thread,):
            standing = self.of(one)
            if number in standing.awaits and standing.taken is None:
                standing.taken = sent
                self._scheduler.wake(one)
                return
        for one in self._alive() if thread is None else (thread,):
            if number not in self.of(one).mask:
                self._take(number, one)
                return
        (self.pending if thread is None else self.of(thread).pending).setdefault(number, sent)

    def _alive(self) -> Iterable[GreenThread]:
        """The threads of the program's first process, the main one first."""
        return (one for one in self._scheduler.threads if one.state != GreenThread.DONE and one.process is None)

    def _take(self, number: int, thread: GreenThread) -> None:
        """`thread` takes a signal that it does not block."""
        if self.is_dropped(number):
            return
        scheduler = self._scheduler
        if not callable(self.handlers[number]):
            scheduler.kill(number)
            return
        self.trip(number)
        standing = self.of(thread)
        standing.caught += 1
        if standing.pauses or (thread is scheduler.main and not standing.deaf):
            scheduler.interrupt(thread)

    def trip(self, number: int) -> None:
        """The main thread has to run this signal's handler when it goes on."""
        main = self._scheduler.main
        if number not in main.signals:
            main.signals.append(number)
        if self.wakeup_fd >= 0:
            try:
                os.write(self.wakeup_fd, bytes((number,)))
            except OSError:
                pass  # as when it is full
        if self._scheduler.explorer is not None and main is not self._scheduler.current:
            if self._before is None:
                self._before = main.operation
            main.operation = ANYTHING

    def handle(self, main: GreenThread) -> None:
        """Runs the handlers of the signals that have arrived, on the main thread's stack, and raises what they raise."""
        operation, node = self._before or main.operation, main.node
        self._before = None
        try:
            while main.signals:
                number = min(main.signals)
                main.signals.remove(number)
                handler = self.handlers[number]
                if callable(handler):
                    handler(number, stack()[0])
        finally:
            main.operation, main.node = operation, node

    def block(self, thread: GreenThread, mask: Iterable[int]) -> None:
        """`thread` blocks these and no others; signals that are no longer blocked are taken now."""
        standing = self.of(thread)
        standing.mask = frozenset(mask) - _NOT_BLOCKED
        for pending in (standing.pending, self.pending):
            for number in sorted(pending.keys() - standing.mask):
                del pending[number]
                self._take(number, thread)
        self.changed()

    def take_pending(self, thread: GreenThread, among: frozenset[int]) -> Sent | None:
        """One of `among` that is pending for `thread`, the lowest first; it is then no longer pending."""
        own = self.of(thread).pending
        for number in sorted(among & (own.keys() | self.pending.keys())):
            return own.pop(number, None) or self.pending.pop(number)
        return None

    def set_handler(self, number: int, handler: Handler) -> None:
        """Sets another function for a signal; signals ignored from now on are no longer pending."""
        self.handlers[number] = handler
        if self.is_dropped(number):
            self.pending.pop(number, None)
            for standing in self._standing.values():
                standing.pending.pop(number, None)
        self.changed()

    def changed(self) -> None:
        """Reports a change to `on_change`."""
        for tell in self.on_change:
            tell()
