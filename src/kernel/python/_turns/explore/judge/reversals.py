"""Which choices of a schedule are worth making otherwise: pairs of operations whose order is open.

For two dependent operations of different threads that nothing else puts in order, the choice by which
the first was done, and who could go on there so that the second comes first: the source sets of Abdulla,
Aronis, Jonsson, Sagonas: Optimal Dynamic Partial Order Reduction (POPL 2014), on the vector clocks of
Flanagan and Godefroid (POPL 2005). Only the latest operations are looked at that one depends on: what
those depend on comes to light once the latest have been turned round.
"""

from collections.abc import Sequence
from ...turns.operations import (
    ACQUIRE, END, JOINED, JUMP, LOOKS, NONE, OPAQUE, RELEASE, START, TRY, WAKE, Entry, Operation, Wish,
)
from .vector_clocks import VectorClock, join

_ORDERING = {START, END, JOINED, WAKE, NONE}

_MOST_STEPS = 2_000_000  # of looking, per schedule: one that asks in a loop has a reversal for each time


# At the choice of that number all of a set of threads (a bit each, 1 << n) are worth choosing; or any one of it.
type Reversal = tuple[int, int, bool]


class _Event:
    """An operation that was done: the `number`th of its thread, `clock` has what comes before it.

    `first` is the number of the first one that came by the same choice.
    """

    __slots__ = ("thread", "number", "first", "operation", "key", "node", "clock", "index")

    def __init__(
        self, thread: int, number: int, first: int, operation: Operation, node: int, clock: VectorClock, index: int
    ) -> None:
        self.thread = thread
        self.number = number
        self.first = first
        self.operation = operation
        self.key = operation.key
        self.node = node
        self.clock = clock
        self.index = index


class _Order:
    """Vector clocks: `of(t)[u]` is how many of u's operations come before what t does next."""

    def __init__(self) -> None:
        self.counts: VectorClock = {}
        self._clocks: dict[int, VectorClock] = {}
        self._start: VectorClock = {}
        self._released: dict[object, VectorClock] = {}
        self._ended: dict[object, VectorClock] = {}

    def of(self, thread: int) -> VectorClock:
        clock = self._clocks.get(thread)
        if clock is None:
            clock = self._clocks[thread] = dict(self._start)
        return clock

    def step(self, thread: int) -> int:
        """One more operation of the thread; returns which of its own it is."""
        number = self.counts[thread] = self.counts.get(thread, 0) + 1
        self.of(thread)[thread] = number
        return number

    def barrier(self) -> None:
        """Time has moved on: everything before comes before everything after."""
        self._start = dict(self.counts)
        for thread in self._clocks:
            self._clocks[thread] = dict(self._start)

    def take(self, thread: int, kind: int, place: object) -> None:
        """What starting, ending, joining and waking put in order."""
        clock = self.of(thread)
        if (kind == START or kind == WAKE) and isinstance(place, int):
            join(self.of(place), clock)
        elif kind == END:
            self._ended[thread] = dict(clock)
        elif kind == JOINED:
            join(clock, self._ended.get(place, {}))

    def acquire(self, thread: int, lock: object) -> None:
        """What came before the lock's last release comes before what the thread does next."""
        join(self.of(thread), self._released.get(lock, {}))

    def release(self, thread: int, lock: object) -> None:
        """The thread releases the lock."""
        self._released[lock] = dict(self.of(thread))


class _Latest:
    """The events that a next one can depend on, without those that a later one depends on.

    An acquisition stays until the next of the same lock: what its holder does meanwhile cannot be
    turned round with whoever waits for the lock, and must not hide that the acquisitions can.
    """

    def __init__(self) -> None:
        self._by_place: dict[object, list[_Event]] = {}
        # Apart: they do not depend on each other, and a loop makes many of them.
        self._looks: dict[object, list[_Event]] = {}
        self._opaque: list[_Event] = []

    def before(self, operation: Operation) -> list[_Event]:
        """Those that `operation` depends on."""
        if operation.kind == OPAQUE:
            every = (*self._by_place.values(), *self._looks.values())
            return [*self._opaque, *(one for events in every for one in events)]
        before = [*self._opaque]
        # `dependent`, less what is known here: they are at one place, and of two one is no look.
        key, place = operation.key, operation.place
        for kept in (self._by_place,) if operation.kind in LOOKS else (self._by_place, self._looks):
            events = kept.get(place)
            if events:
                before += events if key is None else [one for one in events if one.key is None or one.key == key]
        return before

    def add(self, event: _Event) -> None:
        """`event` was done: what it hides of those before it is forgotten."""
        operation = event.operation
        if operation.kind == OPAQUE:
            kept = ((place, [one for one in events if one.operation.kind == ACQUIRE])
                    for place, events in self._by_place.items())
            self._by_place = {place: events for place, events in kept if events}
            self._looks = {}
            self._opaque = [event]
            return
        kind, place, key = operation.kind, operation.place, operation.key
        if kind in LOOKS:
            self._looks.setdefault(place, []).append(event)
            return
        if kind == ACQUIRE:
            self._by_place.pop(place, None)
        elif kind != RELEASE and kind != TRY:
            for events in self._by_place, self._looks:
                if place in events:
                    events[place] = [one for one in events[place] if key is not None and key != one.operation.key]
        self._by_place.setdefault(place, []).append(event)


def reversals(log: list[Entry], pending: list[Wish], enabled: Sequence[int]) -> tuple[list[Reversal], bool]:
    """Which choices of one schedule are worth making otherwise, and whether these are all that there are.

    `log`, `pending`: of an Explorer; `enabled`: who could go on at each of its choices, a bit each. Of a very
    long schedule they are not all, but those of its beginning.
    """
    left = _MOST_STEPS
    order, latest = _Order(), _Latest()
    shared = _shared(log, pending)
    done: list[_Event] = []
    found: list[Reversal] = []
    latest_of: dict[int, _Event] = {}

    def open_to(thread: int, operation: Operation) -> list[_Event]:
        """The events of others that `operation` depends on, once those are noted that it could precede."""
        clock = order.of(thread)
        before = latest.before(operation)
        nonlocal left
        others = [event for event in before if event.thread != thread]
        for event in others:
            if event.node >= 0 and clock.get(event.thread, 0) < event.first:
                if not (event.operation.kind == RELEASE and operation.kind == ACQUIRE) and left > 0:
                    left -= len(done) - event.index + 1
                    wanted = _leading(event, done, thread, _clock_without(event, before, clock))
                    could = enabled[event.node]
                    found.append((event.node, wanted & could or could, not wanted & could))
        return others

    for thread, operation, node in log:
        kind, place, key = operation.kind, operation.place, operation.key
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
                    if not (kind == ACQUIRE and event.operation.kind == RELEASE):
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


def _clock_without(event: _Event, before: list[_Event], clock: VectorClock) -> VectorClock:
    """What comes before an operation that depends on all of `before`, if `event` came after it."""
    known = dict(clock)
    for other in before:
        if other is not event and other.clock.get(event.thread, 0) < event.first:
            join(known, other.clock)
    return known


def _leading(event: _Event, done: list[_Event], thread: int, clock: VectorClock) -> int:
    """Who can come first in what would go on without `event`, up to the next operation of `thread`: a bit each."""
    first: dict[int, _Event] = {}
    for later in done[event.index + 1:]:
        if later.thread not in first and later.clock.get(event.thread, 0) < event.first:
            first[later.thread] = later
    leading = 0
    for one, its in first.items():
        if not any(its.clock.get(other, 0) >= that.number for other, that in first.items() if other != one):
            leading |= 1 << one
    if thread not in first and not any(clock.get(other, 0) >= that.number for other, that in first.items()):
        leading |= 1 << thread
    return leading


def _shared(log: list[Entry], pending: list[Wish]) -> set[object]:
    """The places that more than one thread works on; what may do anything works on all of them."""
    first: dict[object, int] = {}
    shared: set[object] = set()
    anywhere: set[int] = set()

    def note(thread: int, operation: Operation) -> None:
        place = operation.place
        if first.setdefault(place, thread) != thread:
            shared.add(place)
        if operation.kind == OPAQUE:
            anywhere.add(thread)

    for thread, operation, _ in log:
        note(thread, operation)
    for thread, operation in pending:
        note(thread, operation)
    if anywhere:
        alone = anywhere.pop() if len(anywhere) == 1 else None
        shared.update(place for place, thread in first.items() if thread != alone)
    shared.discard(None)
    return shared
