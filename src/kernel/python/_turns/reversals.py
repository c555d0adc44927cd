"""Which choices of a schedule are worth making otherwise: pairs of operations whose order is open.

For every two dependent operations of different threads that nothing else puts in order, the choice by
which the first was done, and who should have been chosen there instead (any one of a set). See
Flanagan and Godefroid, POPL 2005, figure 4; the vector clocks are theirs, too.
"""

from .operations import (
    ACQUIRE, END, JOINED, JUMP, NONE, OPAQUE, RELEASE, START, WAKE, dependent,
)

_ORDERING = {START, END, JOINED, WAKE, JUMP, NONE}


class _Clocks:
    """Vector clocks: `of[t][u]` is how many of u's operations come before what t does next."""

    def __init__(self):
        self.of = {}
        self.counts = {}
        self._start = {}

    def get(self, thread):
        clock = self.of.get(thread)
        if clock is None:
            clock = self.of[thread] = dict(self._start)
        return clock

    def barrier(self):
        merged = self._start = {}
        for thread, clock in self.of.items():
            join(merged, clock)
            merged[thread] = self.counts.get(thread, 0)
        for thread in self.of:
            self.of[thread] = dict(merged)


def join(clock, other):
    """Makes `clock` know all that `other` knows."""
    for thread, number in other.items():
        if clock.get(thread, 0) < number:
            clock[thread] = number


def reversals(log, pending, path):
    """[(index in `path`, threads, all)] for one schedule: all of the threads, or any one of them.

    `log`, `pending`: of an Explorer; `path`: the nodes of its choices, with `enabled`.
    """
    clocks = _Clocks()
    released, ended = {}, {}
    done = []  # (thread, its how manyth, operation, node, clock, counts before)
    by_place, opaque = {}, []
    found = []

    def open_before(thread, operation):
        """What was done before that `operation` depends on, and that need not come before it."""
        clock = clocks.get(thread)
        if operation[0] == OPAQUE:
            earlier = done
        else:
            earlier = by_place.get(operation[1], ()) if not opaque else sorted(
                [*by_place.get(operation[1], ()), *opaque], key=_position)
        for event in earlier:
            if event[0] != thread and clock.get(event[0], 0) < event[1]:
                if dependent(event[2], operation) and not (
                    event[2][0] == RELEASE and operation[0] == ACQUIRE
                ):
                    yield event

    def note(thread, operation):
        for event in open_before(thread, operation):
            if event[3] >= 0:
                found.append((event[3], *_wanted(path[event[3]], thread, event, clocks.get(thread))))

    for thread, operation, node in log:
        kind = operation[0]
        if kind == JUMP:
            clocks.barrier()
            continue
        clock = clocks.get(thread)
        if kind in _ORDERING:
            if kind == START:
                join(clocks.get(operation[1]), _now(clocks, thread))
            elif kind == END:
                ended[thread] = _now(clocks, thread)
            elif kind == JOINED:
                join(clock, ended.get(operation[1], {}))
            elif kind == WAKE:
                join(clocks.get(operation[1]), _now(clocks, thread))
            continue
        if kind in (ACQUIRE, RELEASE) and operation[2] is None:
            continue  # a lock of the library's own: what it puts in order could come the other way, too
        plain = (kind, operation[1], None, None) if kind in (ACQUIRE, RELEASE) else operation
        before = list(open_before(thread, plain))
        for event in before:
            if event[3] >= 0:
                found.append((event[3], *_wanted(path[event[3]], thread, event, clock)))
        for event in before:
            join(clock, event[4])
        if kind == ACQUIRE:
            join(clock, released.get(operation[1], {}))
        counts = dict(clocks.counts)
        number = clocks.counts[thread] = clocks.counts.get(thread, 0) + 1
        clock[thread] = number
        event = (thread, number, plain, node, dict(clock), counts, len(done))
        done.append(event)
        if kind == OPAQUE:
            opaque.append(event)
        else:
            by_place.setdefault(plain[1], []).append(event)
        if kind == RELEASE:
            released[operation[1]] = dict(clock)
    for thread, operation in pending:
        note(thread, operation)
    return found


def _position(event):
    return event[6]


def _now(clocks, thread):
    return dict(clocks.get(thread))


def _wanted(node, thread, event, clock):
    """Who should go on at `node` so that `thread` can come before `event`; whether all of these."""
    if thread in node.enabled:
        return {thread}, False
    counts = event[5]
    leading = {one for one in node.enabled
               if one != event[0] and clock.get(one, 0) > counts.get(one, 0)}
    return (leading, False) if leading else (set(node.enabled), True)
