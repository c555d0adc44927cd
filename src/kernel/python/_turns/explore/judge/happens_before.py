"""Happens-before in a schedule: vector clocks over what a program itself puts in order.

Starting and joining a thread, and releasing and acquiring a lock (the library's own included, so that
events, queues, conditions and semaphores count). Lamport (CACM 1978); Mattern (1988).
"""

from ...turns.operations import ACQUIRE, END, JOINED, RELEASE, START, Operation
from .vector_clocks import VectorClock, join


class HappensBefore:
    """`clocks[t][u]`: the number of the latest step of thread u that t knows of."""

    def __init__(self) -> None:
        self.clocks: dict[int, VectorClock] = {0: {0: 1}}
        self._released: dict[object, tuple[int, VectorClock]] = {}  # by whom, who then knew what
        self._ended: dict[object, VectorClock] = {}

    def of(self, thread: int) -> VectorClock:
        """The clock of a thread, by its number."""
        clock = self.clocks.get(thread)
        if clock is None:
            clock = self.clocks[thread] = {thread: 1}
        return clock

    def take(self, thread: int, operation: Operation) -> None:
        """Takes in one entry of an explorer's log that puts things in order."""
        kind, place = operation.kind, operation.place
        if kind == ACQUIRE:
            if place in self._released:
                by, known = self._released[place]
                clock = self.of(thread)
                if by != thread and clock.get(by, 0) < known[by]:  # else it knows all of that
                    join(clock, known)
        elif kind == RELEASE:
            self._released[place] = thread, self._step(thread)
        elif kind == START and isinstance(place, int):
            known = self._step(thread)
            join(self.of(place), known)
        elif kind == END:
            self._ended[thread] = self._step(thread)
        elif kind == JOINED:
            join(self.of(thread), self._ended.get(place, {}))

    def _step(self, thread: int) -> VectorClock:
        """What `thread` knows now; what it does from here on is later."""
        clock = self.of(thread)
        known = dict(clock)
        clock[thread] += 1
        return known
