"""What is taken down of a schedule: everything that was done, in order, with the choice that led to it."""

from collections.abc import Callable
from sys import _getframe

from ..cpython.frames import is_learners
from ..turns.green import GreenThread
from ..turns.operations import JUMP, NONE, Entry, Operation, Wish
from ..turns.scheduler import Scheduler
from .points.objects import Objects
from .points.point import PointsOf
from .points.values import value_of
from .witness import Witness


class Recording(Objects):
    """The part of the Explorer that keeps the log of its schedule."""

    def __init__(self, scheduler: Scheduler, points: PointsOf) -> None:
        super().__init__(scheduler, points)
        self.threads = scheduler.threads
        self.log: list[Entry] = []
        self.pending: list[Wish] = []  # what the threads wanted when the program was cut short
        self._ordering: dict[tuple[int, int], Operation] = {}  # kind, id of a lock of the library's own → what was done
        self.tells = True  # the log is to have what the library's own locks put in order
        # Index in the log → the value that was read or written there; None: it is not asked for.
        self.values: dict[int, str | None] | None = None
        # Is given what is read or written, and with which value, where `values` are asked for.
        self.on_access: Callable[[Operation, str | None], None] | None = None
        self.witness: Witness | None = None  # where it is asked who wrote a variable

    def touch(self, operation: Operation) -> None:
        """The running thread does `operation`, by the choice that gave it the turn."""
        if not self._scheduler.over:
            me = self._scheduler.current
            self.log.append((me.number, operation, me.node))
            if self.values is not None:
                self._note_value(operation, self.values)

    def _note_value(self, operation: Operation, values: dict[int, str | None]) -> None:
        frame = _getframe(2)
        while frame is not None and not is_learners(frame.f_code):
            frame = frame.f_back
        if frame is not None:
            value = values[len(self.log) - 1] = value_of(operation, frame)
            if self.on_access is not None:
                self.on_access(operation, value)

    def orders(self, kind: int, lock: object) -> None:
        """A lock of the library's own was acquired or released, or what is used as under one."""
        place = kind, id(lock)
        operation = self._ordering.get(place)
        if operation is None:
            operation = self._ordering[place] = Operation(kind, id(lock), None, None)
        self.log.append((self._scheduler.current.number, operation, -1))

    def jumped(self) -> None:
        """The virtual clock moved: everything before comes before everything after."""
        self.log.append((-1, Operation(JUMP, None, self._wishes(), None), -1))

    def cut_short(self) -> None:
        """The program ends here, whatever its threads wanted."""
        self.pending = self._wishes()

    def _wishes(self) -> list[Wish]:
        """What the threads that have not ended would do next."""
        return [(thread.number, thread.operation) for thread in self.threads
                if thread.state != GreenThread.DONE and thread.operation.kind != NONE]

    def _note(self, thread: GreenThread, kind: int, place: int | None) -> None:
        # no point, hence no place in the order of its own: it belongs to the operation before it
        if not self._scheduler.over:
            self.log.append((thread.number, Operation(kind, place, None, None), -1))
