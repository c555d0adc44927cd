"""Which choices of a schedule are worth making otherwise: pairs of operations whose order is open.

For two dependent operations of different threads that nothing else puts in order, the choice by which
the first was done, and who could go on there so that the second comes first: the source sets of Abdulla,
Aronis, Jonsson, Sagonas: Optimal Dynamic Partial Order Reduction (POPL 2014), on the vector clocks of
Flanagan and Godefroid (POPL 2005). Only the latest operations are looked at that one depends on: what
those depend on comes to light once the latest have been turned round.
"""

from ...turns.operations import ACQUIRE, END, JOINED, JUMP, LOOKS, NONE, OPAQUE, RELEASE, START, TRY, WAKE, dependent

_ORDERING = {START, END, JOINED, WAKE, NONE}

_MOST_STEPS = 2_000_000  # of looking, per schedule: one that asks in a loop has a reversal for each time


class _Event:
    """An operation that was done: the `number`th of its thread, `clock` has what comes before it.

    `first` is the number of the first one that came by the same choice.
    """

    __slots__ = ("thread", "number", "first", "operation", "node", "clock", "index")

    def __init__(self, thread, number, first, operation, node, clock, index):
        self.thread = thread
        self.number = number
        self.first = first
        self.operation = operation
        self.node = node
        self.clock = clock
        self.index = index


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
        self._looks = {}  # apart: they do not depend on each other, and a loop makes many of them
        self._opaque = []

    def before(self, operation):
        """Those that `operation` depends on."""
        if operation[0] == OPAQUE:
            every = (*self._by_place.values(), *self._looks.values())
            return [*self._opaque, *(one for events in every for one in events)]
        before = [*self._opaque]
        before += [one for one in self._by_place.get(operation[1], ()) if dependent(one.operation, operation)]
        if operation[0] not in LOOKS:
            before += [one for one in self._looks.get(operation[1], ()) if dependent(one.operation, operation)]
        return before

    def add(self, event):
        operation = event.operation
        if operation[0] == OPAQUE:
            kept = ((place, [one for one in events if one.operation[0] == ACQUIRE])
                    for place, events in self._by_place.items())
            self._by_place = {place: events for place, events in kept if events}
            self._looks = {}
            self._opaque = [event]
            return
        kind, place, key, _ = operation
        if kind in LOOKS:
            self._looks.setdefault(place, []).append(event)
            return
        if kind == ACQUIRE:
            self._by_place.pop(place, None)
        elif kind != RELEASE and kind != TRY:
            for events in self._by_place, self._looks:
                if place in events:
                    events[place] = [one for one in events[place] if key is not None and key != one.operation[2]]
        self._by_place.setdefault(place, []).append(event)


def reversals(log, pending, path):
    """[(index in `path`, threads, all)] for one schedule: all of the threads, or any one of them.

    `log`, `pending`: of an Explorer; `path`: the nodes of its choices, with `enabled`. Second: whether
    these are all that there are. Of a very long schedule they are not, but those of its beginning.
    """
    left = _MOST_STEPS
    order, latest = _Order(), _Latest()
    shared = _shared(log, pending)
    done, found, latest_of = [], [], {}

    def open_to(thread, operation):
        """The events of others that `operation` depends on, once those are noted that it could precede."""
        clock = order.of(thread)
        before = latest.before(operation)
        nonlocal left
        others = [event for event in before if event.thread != thread]
        for event in others:
            if event.node >= 0 and clock.get(event.thread, 0) < event.first:
                if not (event.operation[0] == RELEASE and operation[0] == ACQUIRE) and left > 0:
                    left -= len(done) - event.index + 1
                    wanted = _leading(event, done, thread, _clock_without(event, before, clock))
                    enabled = path[event.node].enabled
                    found.append((event.node, wanted & enabled or set(enabled), not wanted & enabled))
        return others

    for thread, operation, node in log:
        kind, place, key, _ = operation
        if kind == JUMP:
            for waiting, wish in key:  # what was wanted before the time moved on could have come before
                open_to(waiting, wish)
            order.barrier()
        elif kind in _ORDERING:
            order.take(thread, kind, place)
        elif key is None and (kind == ACQUIRE or kind == RELEASE):
            pass  # a lock of the library's own: what it puts in order could come the other way, too
        else:
            clock = order.of(thread)
            common = kind == OPAQUE or place in shared
            if common:
                for event in open_to(thread, operation):
                    # A lock that was released is no reason for the order of those who want it.
                    if not (kind == ACQUIRE and event.operation[0] == RELEASE):
                        join(clock, event.clock)
                if kind == ACQUIRE:
                    order.acquire(thread, place)
            number = order.step(thread)
            last = latest_of.get(thread)
            first = last.first if last is not None and last.node == node and node >= 0 else number
            event = _Event(thread, number, first, operation, node, dict(clock), len(done))
            done.append(event)
            latest_of[thread] = event
            if common:
                latest.add(event)
                if kind == RELEASE:
                    order.release(thread, place)
        if left <= 0:
            return found, False
    for thread, operation in pending:
        open_to(thread, operation)
    return found, left > 0


def _clock_without(event, before, clock):
    """What comes before an operation that depends on all of `before`, if `event` came after it."""
    known = dict(clock)
    for other in before:
        if other is not event and other.clock.get(event.thread, 0) < event.first:
            join(known, other.clock)
    return known


def _leading(event, done, thread, clock):
    """Who can come first in what would go on without `event`, up to the next operation of `thread`."""
    first = {}
    for later in done[event.index + 1:]:
        if later.thread not in first and later.clock.get(event.thread, 0) < event.first:
            first[later.thread] = later
    leading = set()
    for one, its in first.items():
        if not any(its.clock.get(other, 0) >= that.number for other, that in first.items() if other != one):
            leading.add(one)
    if thread not in first and not any(clock.get(other, 0) >= that.number for other, that in first.items()):
        leading.add(thread)
    return leading


def _shared(log, pending):
    """The places that more than one thread works on; what may do anything works on all of them."""
    first, shared, anywhere = {}, set(), set()
    for entry in (*log, *pending):
        operation = entry[1]
        place = operation[1]
        if first.setdefault(place, entry[0]) != entry[0]:
            shared.add(place)
        if operation[0] == OPAQUE:
            anywhere.add(entry[0])
    if anywhere:
        alone = anywhere.pop() if len(anywhere) == 1 else None
        shared.update(place for place, thread in first.items() if thread != alone)
    shared.discard(None)
    return shared
