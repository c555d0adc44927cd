"""The relatives of a process: its children, and its parent; and how many processes the program has."""

import errno
import os
from itertools import count
from typing import TYPE_CHECKING, TypedDict

from ..library.descriptors import End
from ..library.waiting import Waiters
from ..turns.scheduler import Scheduler
from .line import Line
from .serving import Served

if TYPE_CHECKING:
    from ..protocol.bridge import Relatives

PARENT = 0
FIRST = 42  # the number of a program's first process, as Emscripten's getpid returns it


class Start(TypedDict):
    """What a process is given when it starts. `fds`: its descriptors, each with its kind."""

    command: str
    argv: list[str]
    parent: int
    fds: list[tuple[int, int]]
    cwd: str
    environ: dict[str, str]


class Beginning(Start):
    """A Start, and when it was asked for: `at` by the clock of the whole program, `wall` by the machine's."""

    at: float
    wall: float


class Child:
    """A process that was started here. `status`: as `os.waitpid` returns it; None while it runs."""

    def __init__(self, line: Line, name: str, given: dict[int, End]) -> None:
        self.pid = line.pid
        self.name = name
        self.line = line
        self.served = Served(line, given)
        self.status: int | None = None
        self.code: int | None = None  # the code that it says it has ended with
        self.is_shown = False  # whether everything that it printed has been handed over
        self.waiters = Waiters()


class Related:
    """The relatives of one process. `pid` is its number, `most` how many processes there may be besides the first."""

    def __init__(self, relatives: "Relatives", scheduler: Scheduler, pid: int, most: int) -> None:
        self.pid = pid
        self.parent: Line | None = None
        self.parent_pid = 1
        self.children: dict[int, Child] = {}
        self.any_ended = Waiters()
        self._relatives = relatives
        self._scheduler = scheduler
        self._most = most
        self._pids = count(pid + 1)
        # In the first process: every other one that has not ended, with the child of the first that it descends from.
        self._alive: dict[int, int] = {}

    @property
    def expects(self) -> bool:
        """Whether letters may still arrive."""
        return self.parent is not None or any(one.status is None for one in self.children.values())

    def new_pid(self, by: int) -> int:
        """The number for a new process. Raises BlockingIOError if there are already as many as there may be.

        `by`: the child that asks, for itself or for one of its own children; 0 if the first process asks.
        """
        if len(self._alive) >= self._most:
            words = f"{self._most} processes are running, and there can be no more here at the same time"
            raise OSError(errno.EAGAIN, words)
        pid = next(self._pids)
        self._alive[pid] = by or pid
        return pid

    def gone(self, pid: int) -> None:
        """A process is gone. If it is a child of the first one, the processes that it leaves behind are gone, too."""
        if self.parent is not None:
            self.parent.tell("left", pid)
        self._alive = {one: by for one, by in self._alive.items() if pid not in (one, by)}

    def line_to(self, pid: int) -> Line:
        """A line to a relative."""
        return Line(self._relatives, pid, self._scheduler.trace.show)

    def no_child(self) -> ChildProcessError:
        """The error for a process that waits although it has no such child."""
        return ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
