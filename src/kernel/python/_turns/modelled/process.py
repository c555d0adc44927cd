"""One process of a program on the virtual clock: its number, its threads, and what of the interpreter is its own."""

from collections.abc import Iterator

from ..library.descriptors import Table
from ..library.waiting import Waiters
from ..turns.green import GreenThread
from ..turns.operations import CHANGE, Operation
from ..turns.signals import Handler
from .own_state import State


class Process:
    """`status`: as `os.waitpid` gives it; None: it runs. `parent`: None is the program's first process.

    While it is not the one that runs, `state` and `table` (its descriptors) are kept here.
    """

    def __init__(self, pid: int, name: str, parent: "Process | None", state: State, table: Table) -> None:
        self.pid = pid
        self.name = name
        self.parent = parent
        self.state = state
        self.table = table
        self.operation = Operation(CHANGE, f"process {pid}", None, None)  # its end, and asking for it
        self.status: int | None = None
        self.main: GreenThread | None = None
        self.handlers: dict[int, Handler] = {}  # of its signals, while it is not the one that runs
        self.waiters = Waiters()  # for its end
        self.any_ended = Waiters()  # for the end of any of its children

    def threads_among(self, threads: list[GreenThread]) -> Iterator[GreenThread]:
        """Its threads that have not ended."""
        return (one for one in threads if one.process is self and one.state not in (one.DONE, one.KILLED))
