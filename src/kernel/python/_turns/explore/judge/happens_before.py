"""Happens-before in a schedule: vector clocks over what a program itself puts in order.

Starting and joining a thread, and releasing and acquiring a lock (the library's own included, so that
events, queues, conditions and semaphores count). Lamport (CACM 1978); Mattern (1988).
"""

from ...turns.operations import ACQUIRE, END, JOINED, RELEASE, START


class HappensBefore:
    """`clocks[t][u]`: the number of the latest step of thread u that t knows of.

    `quiet`: ids of locks that order nothing that a program could rely on.
    """

    def __init__(self, quiet=()):
        self._quiet = quiet
        self.clocks = {0: {0: 1}}
        self._released = {}
        self._ended = {}

    def of(self, thread):
        clock = self.clocks.get(thread)
        if clock is None:
            clock = self.clocks[thread] = {thread: 1}
        return clock

    def take(self, thread, operation):
        """Takes in one entry of an explorer's log; True when it was one that puts things in order."""
        kind = operation[0]
        if operation[1] in self._quiet:
            return True
        if kind == ACQUIRE:
            _join(self.of(thread), self._released.get(operation[1], {}))
        elif kind == RELEASE:
            self._released[operation[1]] = self._step(thread)
        elif kind == START:
            known = self._step(thread)
            _join(self.of(operation[1]), known)
        elif kind == END:
            self._ended[thread] = self._step(thread)
        elif kind == JOINED:
            _join(self.of(thread), self._ended.get(operation[1], {}))
        else:
            return False
        return True

    def _step(self, thread):
        """What `thread` knows now; what it does from here on is later."""
        clock = self.of(thread)
        known = dict(clock)
        clock[thread] += 1
        return known


def _join(clock, other):
    for thread, number in other.items():
        if clock.get(thread, 0) < number:
            clock[thread] = number
