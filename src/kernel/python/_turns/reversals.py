"""Which choices of a schedule are worth making otherwise: pairs of operations whose order is open.

For two dependent operations of different threads that nothing else puts in order, the choice by which
the first was done, and who should have been chosen there instead. See Flanagan and Godefroid, POPL
2005, figure 4; the vector clocks are theirs, too. Only the latest operations are looked at that one
depends on: what those depend on comes to light once the latest have been turned round.
"""

from .operations import ACQUIRE, END, JOINED, JUMP, LOOKS, NONE, OPAQUE, RELEASE, START, TRY, WAKE, dependent

_ORDERING = {START, END, JOINED, WAKE, NONE}


class _Event:
    """An operation that was done. `number`: the how manyth of its thread; `counts`: of the others."""

    __slots__ = ("thread", "number", "operation", "node", "clock", "counts")

    def __init__(self, thread, number, operation, node, clock, counts):
        self.thread = thread
        self.number = number
        self.operation = operation
        self.node = node
        self.clock = clock
        self.counts = counts


class _Order:
    """Vector clocks: `of(t)[u]` is how many of u's operations come before what t does next."""

    def __init__(self):
        self.counts = {}
        self._clocks = {}
        self._start = {}
        self._released = {}
        self._ended = {}

    def of(self, thread):
        clock = self._clocks.get(thread)
        if clock is None:
            clock = self._clocks[thread] = dict(self._start)
        return clock

    def step(self, thread):
        number = self.counts[thread] = self.counts.get(thread, 0) + 1
        self.of(thread)[thread] = number
        return number

    def barrier(self):
        """Time has moved on: everything before comes before everything after."""
        self._start = dict(self.counts)
        for thread in self._clocks:
            self._clocks[thread] = dict(self._start)

    def take(self, thread, kind, place):
        """What starting, ending, joining and waking put in order."""
        clock = self.of(thread)
        if kind == START or kind == WAKE:
            join(self.of(place), clock)
        elif kind == END:
            self._ended[thread] = dict(clock)
        elif kind == JOINED:
            join(clock, self._ended.get(place, {}))

    def acquire(self, thread, lock):
        join(self.of(thread), self._released.get(lock, {}))

    def release(self, thread, lock):
        self._released[lock] = dict(self.of(thread))


def join(clock, other):
    """Makes `clock` know all that `other` knows."""
    for thread, number in other.items():
        if clock.get(thread, 0) < number:
            clock[thread] = number


class _Latest:
    """The events that a next one can depend on, without those that a later one depends on.

    An acquisition stays until the next of the same lock: what its holder does meanwhile cannot be
    turned round with whoever waits for the lock, and must not hide that the acquisitions can.
    """

    def __init__(self):
        self._by_place = {}
        self._opaque = []

    def before(self, operation):
        """Those that `operation` depends on."""
        if operation[0] == OPAQUE:
            return [*self._opaque, *(one for events in self._by_place.values() for one in events)]
        events = self._by_place.get(operation[1], ())
        return [*self._opaque, *(one for one in events if dependent(one.operation, operation))]

    def add(self, event):
        operation = event.operation
        if operation[0] == OPAQUE:
            kept = ((place, [one for one in events if one.operation[0] == ACQUIRE])
                    for place, events in self._by_place.items())
            self._by_place = {place: events for place, events in kept if events}
            self._opaque = [event]
            return
        kind, place, key, _ = operation
        events = self._by_place.get(place, ())
        if kind == ACQUIRE:
            events = ()
        elif kind not in LOOKS and kind != RELEASE and kind != TRY:
            events = [one for one in events if key is not None and key != one.operation[2]]
        self._by_place[place] = [*events, event]


def reversals(log, pending, path):
    """[(index in `path`, threads, all)] for one schedule: all of the threads, or any one of them.

    `log`, `pending`: of an Explorer; `path`: the nodes of its choices, with `enabled`.
    """
    order, found = _Order(), []
    shared = _shared(log, pending)
    latest = _Latest()

    def open_to(thread, operation):
        """The events before `operation` that it depends on, with those that could come after it."""
        clock = order.of(thread)
        before = latest.before(operation)
        for event in before:
            if event.thread != thread and event.node >= 0 and clock.get(event.thread, 0) < event.number:
                if not (event.operation[0] == RELEASE and operation[0] == ACQUIRE):
                    found.append((event.node, *_wanted(path[event.node], thread, event, clock)))
        return before

    for thread, operation, node in log:
        kind, place, key, _ = operation
        if kind == JUMP:
            order.barrier()
        elif kind in _ORDERING:
            order.take(thread, kind, place)
        elif key is None and (kind == ACQUIRE or kind == RELEASE):
            pass  # a lock of the library's own: what it puts in order could come the other way, too
        elif kind != OPAQUE and place not in shared:
            order.step(thread)
        else:
            before = open_to(thread, operation)
            clock = order.of(thread)
            for event in before:
                # A lock that was released is no reason for the order of those who want it.
                if not (kind == ACQUIRE and event.operation[0] == RELEASE):
                    join(clock, event.clock)
            if kind == ACQUIRE:
                order.acquire(thread, place)
            counts = dict(order.counts)
            number = order.step(thread)
            latest.add(_Event(thread, number, operation, node, dict(clock), counts))
            if kind == RELEASE:
                order.release(thread, place)
    for thread, operation in pending:
        open_to(thread, operation)
    return found


def _shared(log, pending):
    """The places that more than one thread works on."""
    first, shared = {}, set()
    for thread, operation, *_ in [*log, *pending]:
        place = operation[1]
        if place is not None and first.setdefault(place, thread) != thread:
            shared.add(place)
    return shared


def _wanted(node, thread, event, clock):
    """Who should go on at `node` so that `thread` can come before `event`; whether all of these."""
    if thread in node.enabled:
        return {thread}, False
    leading = {one for one in node.enabled
               if one != event.thread and clock.get(one, 0) > event.counts.get(one, 0)}
    return (leading, False) if leading else (set(node.enabled), True)
