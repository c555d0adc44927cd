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
FIRST = 42  # the number of a program's first process: what Emscripten's getpid says


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


class Related:
    """Of one process: `pid` is its number, `most` how many there may be of them besides the program's first."""

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
        # In the first process every other that has not ended, and by which child of the first it is.
        self._alive: dict[int, int] = {}

    @property
    def expects(self) -> bool:
        """Whether somebody may still write."""
        return self.parent is not None or any(one.status is None for one in self.children.values())

    def new_pid(self, by: int) -> int:
        """The number of a process that may start. Raises BlockingIOError: there are as many as there may be.

        `by`: the child that asks, itself or for one of its own; 0: the first process does.
        """
        if len(self._alive) >= self._most:
            words = f"{self._most} processes are running, and there can be no more here at the same time"
            raise OSError(errno.EAGAIN, words)
        pid = next(self._pids)
        self._alive[pid] = by or pid
        return pid

    def gone(self, pid: int) -> None:
        """A process is gone; with a child of the first, those that it has left behind."""
        if self.parent is not None:
            self.parent.tell("left", pid)
        self._alive = {one: by for one, by in self._alive.items() if pid not in (one, by)}

    def line_to(self, pid: int) -> Line:
        """A line to a relative."""
        return Line(self._relatives, pid, self._scheduler.trace.show)

    def no_child(self) -> ChildProcessError:
        """What is said to who waits for none of its children."""
        return ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
