"""The processes that this one knows: its children, and its parent. What they say to each other, and how they end.

A process is another interpreter, of which the host is asked. Its number, and whether there may be one more, is for the
program's first process to say.
"""

import errno
import json
import os
import signal
from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING, Any, TypedDict

from ..library.descriptors import End, ends, hold
from ..library.waiting import Waiters, wait_until, wake_all
from ..turns.green import Wait
from ..turns.scheduler import Scheduler
from .line import Line, opened
from .remote_end import RemoteEnd
from .serving import Served

if TYPE_CHECKING:
    from ..protocol.bridge import Relatives

PARENT = 0
FIRST = 42  # the number of a program's first process: what Emscripten's getpid says

_encoded = json.JSONEncoder().encode
_LEAVE = Wait("other", "leave to start a process")


class Start(TypedDict):
    """What a process is told when it starts. `fds`: its descriptors, each with its kind."""

    command: str
    argv: list[str]
    parent: int
    fds: list[tuple[int, int]]
    cwd: str
    environ: dict[str, str]


class Child:
    """A process that was started here. `status`: as `os.waitpid` gives it; None: it runs."""

    def __init__(self, line: Line, name: str, given: dict[int, End]) -> None:
        self.pid = line.pid
        self.name = name
        self.line = line
        self.served = Served(line, given)
        self.status: int | None = None
        self.code: int | None = None  # what it says that it has ended with
        self.is_shown = False  # whether all that it printed has been handed over
        self.waiters = Waiters()


class Family:
    """Of one program: `pid` is its number, `most` how many processes there may be besides the first."""

    def __init__(self, relatives: "Relatives", scheduler: Scheduler, pid: int, most: int) -> None:
        self._relatives = relatives
        self._scheduler = scheduler
        self.pid = pid
        self._most = most
        self.parent: Line | None = None
        self.parent_pid = 1
        self.children: dict[int, Child] = {}
        self.any_ended = Waiters()
        self._pids = count(pid + 1)
        self._alive: set[int] = set()  # in the first process: every other
        self._told = _Told(self)

    def begin_as_child(self, start: Start) -> None:
        """Takes what the parent has given: descriptors, and the line to it."""
        self.parent = self._line_to(PARENT)
        self.parent_pid = start["parent"]
        for fd, kind in start["fds"]:
            end = ends[fd] = RemoteEnd(self.parent, fd, kind)
            hold(end)
        self._listen()

    def start(self, name: str, start: Start, given: dict[int, End]) -> int:
        """Starts a process that has these descriptors; returns its number."""
        pid = self._leave()
        child = self.children[pid] = Child(self._line_to(pid), name, given)
        self._listen()
        self._relatives.start(pid, name, _encoded(start))
        return child.pid

    def _line_to(self, pid: int) -> Line:
        return Line(self._relatives, pid, self._scheduler.trace.flush)

    def _leave(self) -> int:
        if self.parent is not None:
            answer = self.parent.wait_for("start", None, wait=_LEAVE)
            assert answer is not None
            return answer[0]
        return self._new_pid()

    def _new_pid(self) -> int:
        """The number of a process that may start. Raises BlockingIOError: there are as many as there may be."""
        if len(self._alive) >= self._most:
            words = f"{self._most} processes are running, and there can be no more here at the same time"
            raise OSError(errno.EAGAIN, words)
        pid = next(self._pids)
        self._alive.add(pid)
        return pid

    def gone(self, pid: int) -> None:
        """A process that may have been started by another one is gone."""
        if self.parent is None:
            self._alive.discard(pid)
        else:
            self.parent.tell("left", pid)

    def wait(self, pid: int, block: bool) -> Child | None:
        """A child that has ended, which is forgotten: that of this number, or any (-1). None: none has."""
        def ended() -> Child | None:
            return next((one for one in self._among(pid) if one.status is not None), None)

        among = self._among(pid)
        if not among:
            raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
        if ended() is None and block:
            waiters = among[0].waiters if pid > 0 else self.any_ended
            what = f"process {among[0].name} to end" if pid > 0 else "a process to end"
            wait_until(lambda: ended() or not self._among(pid), (waiters,), Wait("other", what))
            if not self._among(pid):  # another thread was faster
                raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
        found = ended()
        if found is not None:
            del self.children[found.pid]
        return found

    def _among(self, pid: int) -> list[Child]:
        if pid < 0:
            return list(self.children.values())
        return [self.children[pid]] if pid in self.children else []

    def send_signal(self, pid: int, number: int) -> bool:
        """Sends a signal to a relative; False: that is none."""
        if self.parent is not None and pid == self.parent_pid:
            if number:
                self.parent.tell("signal", number)
            return True
        child = self.children.get(pid)
        if child is None:
            return False
        if child.status is None and number:
            child.line.tell("signal", number)
            self._relatives.signal(pid, number)
        return True

    # -- letters ------------------------------------------------------------------------------

    def _listen(self) -> None:
        promises = self._scheduler.promises
        if self._told not in promises:
            promises.append(self._told)
        self._scheduler.has_company = True

    @property
    def expects(self) -> bool:
        """Whether somebody may still write."""
        return self.parent is not None or any(one.status is None for one in self.children.values())

    @property
    def has_mail(self) -> bool:
        """Whether somebody has written."""
        return self._relatives.hasMail

    def hear(self) -> None:
        """Takes all letters that have come."""
        if self.expects:
            self._listen()
        while isinstance(text := self._relatives.receive(), str):
            sender, _, letter = text.partition(" ")
            parts, data = opened(letter)
            self._take(int(sender), parts, data)
        self._scheduler.has_company = self.expects

    def _take(self, sender: int, parts: list[Any], data: bytes) -> None:
        child = self.children.get(sender)
        line = self.parent if sender == PARENT else None if child is None else child.line
        if line is None or not line.is_open:
            return
        match parts:
            case [("answer" | "fail") as kind, number, *rest]:
                line.take_answer(kind, number, rest, data)
            case ["events", fd, events]:
                end = ends.get(fd)
                if isinstance(end, RemoteEnd):
                    end.changed(events)
            case ["signal", number]:
                self._scheduler.signals.send(number)
            case [*_] if child is not None:
                self._take_of_child(child, parts, data)
            case _:
                pass

    def _take_of_child(self, child: Child, parts: list[Any], data: bytes) -> None:
        match parts:
            case ["ask", number, "start", *_]:
                self._grant(child.line, number)
            case ["ask", number, what, on, extra]:
                child.served.ask(number, what, on, extra, data)
            case ["drop", number]:
                child.served.drop(number)
            case ["close", fd]:
                child.served.close(fd)
            case ["left", pid]:
                self.gone(pid)
            case ["ended", code]:
                child.code = code
                if child.is_shown:
                    self._end(child, code)
            case ["gone", None]:
                child.is_shown = True
                if child.code is not None:
                    self._end(child, child.code)
            case ["gone", code]:
                self._end(child, code)
            case _:
                pass

    def _grant(self, line: Line, number: int) -> None:
        """A child wants to start a process."""
        def then(value: Any, data: bytes, error: tuple[int, str] | None) -> None:
            if error is None:
                line.tell("answer", number, value)
            else:
                line.tell("fail", number, *error)

        if self.parent is not None:
            self.parent.ask("start", None, then=then)
            return
        try:
            then(self._new_pid(), b"", None)
        except OSError as error:
            line.tell("fail", number, error.errno, error.strerror)

    def _end(self, child: Child, code: int) -> None:
        child.status = -code if code < 0 else code << 8
        child.served.end()
        child.line.close((errno.EPIPE, os.strerror(errno.EPIPE)))
        self._relatives.forget(child.pid)
        self.gone(child.pid)
        wake_all(child.waiters)
        wake_all(self.any_ended)
        self._scheduler.signals.send(signal.SIGCHLD)

    def forget(self) -> None:
        """The program is over, and nobody listens any more: the host ends what is left of it."""
        for child in self.children.values():
            child.line.is_open = False
            self._relatives.forget(child.pid)
        while isinstance(self._relatives.receive(), str):
            pass

    def end(self, code: int) -> None:
        """This process has ended: tells its parent."""
        if self.parent is not None:
            self.parent.tell("ended", code)


class _Told:
    """What the scheduler expects while there are relatives: letters."""

    def __init__(self, family: Family) -> None:
        self._family = family
        self.has_come: Callable[[], bool] = lambda: family.has_mail
        self.is_wanted: Callable[[], bool] = lambda: family.expects
        self.tell: Callable[[], object] = family.hear
