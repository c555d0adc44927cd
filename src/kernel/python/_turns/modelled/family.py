"""The processes of a program on the virtual clock: how one starts, how it ends, who waits for that, who is killed."""

import errno
import os
import signal
from itertools import count
from typing import TYPE_CHECKING, Any

from ..library.descriptors import End, Table, exchange, hold, let_go
from ..library.waiting import touch, wait_until, wake_all
from ..program.kept import Kept
from ..turns import green
from ..turns.green import GreenThread, Wait
from ..turns.operations import ANYTHING, NOTHING
from ..turns.signals import IGNORED, NOTHING_BY_DEFAULT, at_the_start
from . import own_state
from .beginning import carry_out
from .process import Process

if TYPE_CHECKING:
    from ..program.program import Program

FIRST = 42  # as with processes that have interpreters of their own
MOST = 8
_EMPTY = Table({}, set())


class Family:
    """All processes of one program. Whoever asks is the process of the running thread."""

    parent = None  # a semaphore is the same object in all of them, so none is asked for elsewhere

    def __init__(self, program: "Program") -> None:
        self._program = program
        self._scheduler = program.scheduler
        self._pids = count(FIRST + 1)
        self._first = Process(FIRST, "MainProcess", None, own_state.nothing(), _EMPTY)
        self._kept: dict[int, Kept] = {}  # by the number of the process
        self._all: list[Process] = []  # that are not waited for yet, without the first
        self._scheduler.change_process = self._change

    def _now(self) -> Process:
        process: Any = self._scheduler.current.process
        return self._first if process is None else process

    @property
    def pid(self) -> int:
        """The number of the running process."""
        return self._now().pid

    @property
    def parent_pid(self) -> int:
        """That of its parent."""
        parent = self._now().parent
        return 1 if parent is None else parent.pid

    def _change(self, before: green.Process | None, after: green.Process | None) -> None:
        """A thread of `after` goes on where one of `before` ran."""
        old: Any = before or self._first
        new: Any = after or self._first
        old.state = own_state.leave(old.state)
        own_state.enter(new.state)
        old.table = exchange(new.table)
        signals = self._scheduler.signals
        old.handlers, signals.handlers = signals.handlers, new.handlers

    def start(self, name: str, start: Any, given: dict[int, End]) -> int:
        """Starts a process that has these descriptors; returns its number."""
        if sum(one.status is None for one in self._all) >= MOST:
            words = f"{MOST} processes are running, and there can be no more here at the same time"
            raise OSError(errno.EAGAIN, words)
        for end in given.values():
            hold(end)
        parent, pid = self._now(), next(self._pids)
        process = Process(pid, name, parent, own_state.fresh(self._modules(pid)), Table(dict(given), set(given)))
        process.handlers = at_the_start()
        process.state.of_sys["argv"] = start["argv"]
        self._all.append(process)
        scheduler = self._scheduler

        def entry() -> None:
            kept = self._kept.get(process.pid)
            if kept is not None:
                kept.begin_main(scheduler.current)
            self.end(process, carry_out(start["command"], self._program))

        thread = scheduler.add(entry, name, daemon=True)
        process.main, thread.process = thread, process
        thread.interpreter = thread.home = None
        if scheduler.explorer is not None:
            scheduler.explorer.started(thread)
        return process.pid

    def _modules(self, pid: int) -> dict[str, Any]:
        """The modules that a process begins with: those of the schedule before, in an exploration."""
        library = self._program.library

        def fill() -> None:
            if library is not None:
                self._kept[pid] = library.modules_of_process(pid - FIRST - 1)

        return own_state.begun_with(fill)

    def wait(self, pid: int, block: bool) -> Process | None:
        """A child that has ended, which is forgotten: that of this number, or any (-1). None: none has."""
        me = self._now()

        def among() -> list[Process]:
            return [one for one in self._all if one.parent is me and pid in (-1, one.pid)]

        def ended() -> Process | None:
            return next((one for one in among() if one.status is not None), None)

        found = among()
        if not found:
            raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
        waiters, operation = (found[0].waiters, found[0].operation) if pid > 0 else (me.any_ended, ANYTHING)
        touch(waiters, operation=operation)
        if ended() is None and block:
            what = f"process {found[0].name} to end" if pid > 0 else "a process to end"
            wait_until(lambda: ended() or not among(), (waiters,), Wait("other", what), operation=operation)
            if not among():  # another thread was faster
                raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
        process = ended()
        if process is not None:
            self._all.remove(process)
        return process

    def send_signal(self, pid: int, number: int) -> bool:
        """Sends a signal to a process other than the first; False: there is none of that number."""
        process = next((one for one in self._all if one.pid == pid), None)
        if process is None or process.status is not None or not number:
            return process is not None
        touch(process.waiters, operation=process.operation)
        handlers = self._scheduler.signals.handlers if process is self._now() else process.handlers
        handler = handlers.get(number)
        main = process.main
        if callable(handler) and number != signal.SIGKILL and main is not None:
            main.signals.append(number)
            main.operation = ANYTHING
            self._scheduler.interrupt(main)
        elif handler != IGNORED and number not in NOTHING_BY_DEFAULT:
            self._end(process, number)
            self._stop_if_over(process)
        return True

    def end(self, process: Process, code: int) -> None:
        """Its main thread has come to its end; what else it has is cut off."""
        if process.status is None:
            self._end(process, code << 8)

    def leave(self, code: int) -> bool:
        """`os._exit`: ends the running process at once, unless it is the program's first (False)."""
        process: Any = self._scheduler.current.process
        if process is None:
            return False
        self._end(process, (code & 0xFF) << 8)
        self._stop_if_over(process)
        return True

    def _end(self, process: Process, status: int) -> None:
        scheduler = self._scheduler
        process.status = status
        me = scheduler.current
        for thread in list(process.threads_among(scheduler.threads)):
            if thread is not me:
                self._cut_off(thread)
        table = exchange(_EMPTY) if me.process is process else process.table
        process.table = _EMPTY
        for end in table.ends.values():
            let_go(end)
        touch(process.waiters, is_point=False)
        if scheduler.explorer is not None:
            scheduler.explorer.touch(process.operation)
        wake_all(process.waiters)
        if process.parent is not None:
            wake_all(process.parent.any_ended)

    def _stop_if_over(self, process: Process) -> None:
        """The running thread, if it is of that process, never goes on."""
        me = self._scheduler.current
        if me.process is process:
            self._cut_off(me)
            self._scheduler.dispatch("ended")

    def _cut_off(self, thread: GreenThread) -> None:
        """`thread` never goes on: what it waits for is for others."""
        scheduler = self._scheduler
        if thread.state == thread.WAITING:
            lock = thread.wait
            for queue in thread.queues if lock is None or isinstance(lock, Wait) else filter(None, (lock.waiters,)):
                if thread in queue:
                    queue.remove(thread)
            if thread.timer is not None:
                scheduler.clock.timers.cancel(thread.timer)
                thread.timer = None
        elif thread in scheduler.ready:
            scheduler.ready.remove(thread)
        thread.state = GreenThread.KILLED
        thread.operation = NOTHING
        thread.how = "cut-off"
        scheduler.alive -= 1
        scheduler.trace.thread_end(thread, thread.how)
        if scheduler.explorer is not None:
            scheduler.explorer.killed(thread)
        if thread.call is not None:
            thread.call()
            thread.call = None

    def forget(self) -> None:
        """The program is over."""
        self._scheduler.change_process = None
        self._all.clear()
