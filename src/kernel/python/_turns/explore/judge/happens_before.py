"""Happens-before in a schedule: vector clocks over what a program itself puts in order.

Starting and joining a thread, and releasing and acquiring a lock (the library's own included, so that
events, queues, conditions and semaphores count). Lamport (CACM 1978); Mattern (1988).
"""

from collections.abc import Container

from ...turns.operations import ACQUIRE, END, JOINED, RELEASE, START, Operation
from .vector_clocks import VectorClock, join


class HappensBefore:
    """`clocks[t][u]`: the number of the latest step of thread u that t knows of.

    `quiet`: ids of locks that order nothing that a program could rely on.
    """

    def __init__(self, quiet: Container[object] = ()) -> None:
        self._quiet = quiet
        self.clocks: dict[int, VectorClock] = {0: {0: 1}}
        self._released: dict[object, VectorClock] = {}
        self._ended: dict[object, VectorClock] = {}

    def of(self, thread: int) -> VectorClock:
        """The clock of a thread, by its number."""
        clock = self.clocks.get(thread)
        if clock is None:
            clock = self.clocks[thread] = {thread: 1}
        return clock

    def take(self, thread: int, operation: Operation) -> bool:
        """Takes in one entry of an explorer's log; True when it was one that puts things in order."""
        kind, place = operation.kind, operation.place
        if place in self._quiet:
            return True
        if kind == ACQUIRE:
            join(self.of(thread), self._released.get(place, {}))
        elif kind == RELEASE:
            self._released[place] = self._step(thread)
        elif kind == START and isinstance(place, int):
            known = self._step(thread)
            join(self.of(place), known)
        elif kind == END:
            self._ended[thread] = self._step(thread)
        elif kind == JOINED:
            join(self.of(thread), self._ended.get(place, {}))
        else:
            return False
        return True

    def _step(self, thread: int) -> VectorClock:
        """What `thread` knows now; what it does from here on is later."""
        clock = self.of(thread)
        known = dict(clock)
        clock[thread] += 1
        return known
