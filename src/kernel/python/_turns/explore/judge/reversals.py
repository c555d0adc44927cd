"""Which choices of a schedule are worth making otherwise: pairs of operations whose order is open.

For two dependent operations of different threads that nothing else puts in order, the choice by which
the first was done, and who could go on there so that the second comes first: the source sets of Abdulla,
Aronis, Jonsson, Sagonas: Optimal Dynamic Partial Order Reduction (POPL 2014). Only the latest operations
are looked at that one depends on: what those depend on comes to light once the latest have been turned round.

What comes before what is kept in numbers: the bit 1 << n is the nth event. One `|` then takes in all that a
thread knows, where vector clocks would be joined entry by entry. An event is an operation on a place that
several threads work on; the others are independent of everything but their own thread.
"""

from collections.abc import Sequence

from ...turns.operations import (
    ACQUIRE, END, ENTER, JOINED, JUMP, LEAVE, LOOKS, NONE, OPAQUE, RELEASE, START, TRY, WAKE, Entry, Operation, Wish,
)

_NONE: list[int] = []
_ORDERING = {START, END, JOINED, WAKE, NONE}

_MOST_STEPS = 2_000_000  # of looking, per schedule: one that asks in a loop has a reversal for each time
_MOST_EVENTS = 8_000  # whose sets of those before take 8 MB


# At the choice of that number all of a set of threads (a bit each, 1 << n) are worth choosing; or any one of it.
type Reversal = tuple[int, int, bool]


class _Latest:
    """The events that a next one can depend on, without those that a later one depends on, by their numbers.

    An acquisition stays until the next of the same lock: what its holder does meanwhile cannot be
    turned round with whoever waits for the lock, and must not hide that the acquisitions can.
    """

    def __init__(self, operations: list[Operation]) -> None:
        self._operations = operations  # of all events
        self._by_place: dict[object, list[int]] = {}
        # Apart: they do not depend on each other, and a loop makes many of them.
        self._looks: dict[object, list[int]] = {}
        self._opaque: list[int] = []

    def before(self, operation: Operation) -> list[int]:
        """Those that `operation` depends on; not to be changed."""
        kind = operation.kind
        if kind == OPAQUE:
            every = (*self._by_place.values(), *self._looks.values())
            return [*self._opaque, *(one for events in every for one in events)]
        # `dependent`, less what is known here: they are at one place, and of two one is no look.
        place, key = operation.place, operation.key
        if kind >= ENTER:
            place = place, ENTER + LEAVE - kind
        before = self._by_place.get(place, _NONE)
        if kind not in LOOKS and place in self._looks:
            before = [*before, *self._looks[place]]
        if key is not None and kind < ACQUIRE:  # else it is a lock, and has no parts
            operations = self._operations
            before = [one for one in before if operations[one].key is None or operations[one].key == key]
        return [*self._opaque, *before] if self._opaque else before

    def add(self, event: int, operation: Operation) -> None:
        """`event` was done: what it hides of those before it is forgotten."""
        kind, place, operations = operation.kind, operation.place, self._operations
        if kind in LOOKS:
            if place in self._looks:
                self._looks[place].append(event)
            else:
                self._looks[place] = [event]
        elif kind == OPAQUE:
            kept = ((place, [one for one in events if operations[one].kind == ACQUIRE])
                    for place, events in self._by_place.items())
            self._by_place = {place: events for place, events in kept if events}
            self._looks = {}
            self._opaque = [event]
        elif kind == ACQUIRE:
            self._by_place[place] = [event]
        elif kind == RELEASE or kind == TRY:
            self._by_place.setdefault(place, []).append(event)
        elif kind >= ENTER:
            self._by_place.setdefault((place, kind), []).append(event)
        else:
            key = operation.key
            for events in self._by_place, self._looks:
                if place in events:
                    events[place] = (
                        [] if key is None else [one for one in events[place] if operations[one].key != key])
            self._by_place.setdefault(place, []).append(event)


def reversals(
    log: list[Entry], pending: list[Wish], enabled: Sequence[int], turns: bool = False, known: int = 0
) -> tuple[list[Reversal], bool]:
    """Which choices of one schedule are worth making otherwise, and whether these are all that there are.

    `log`, `pending`: of an Explorer; `enabled`: who could go on at each of its choices, a bit each. `turns`:
    one choice can lead to many operations. `known`: so many entries of the log begin a schedule whose reversals
    were found before, and only those with what came later are asked for. Of a very long schedule they are
    not all, but those of its beginning.
    """
    left = _MOST_STEPS
    shared = _shared(log, pending)
    found: list[Reversal] = []
    # Of each event: its thread, its operation, the choice by which it was done, the first event that came by
    # the same choice (a bit), and all that is before it, itself included.
    threads: list[int] = []
    operations: list[Operation] = []
    choices: list[int] = []
    firsts: list[int] = []
    pasts: list[int] = []
    latest = _Latest(operations)
    start = 0  # what everybody knows
    knows: dict[int, int] = {}
    released: dict[object, int] = {}
    ended: dict[object, int] = {}
    turn_of: dict[int, tuple[int, int]] = {}  # thread → its last choice, the first event that came by it

    def turn_round(event: int, before: list[int], thread: int, mine: int) -> None:
        """`event` and what `thread` does next could come the other way round."""
        nonlocal left
        left -= len(threads) - event + 1
        first, all_heads = firsts[event], 0
        for other in before:
            if other != event and not pasts[other] & first:
                mine |= pasts[other]
        heads: dict[int, int] = {}  # thread → the first that it does of what goes on without `event`
        for later in range(event + 1, len(threads)):
            if threads[later] not in heads and not pasts[later] & first:
                heads[threads[later]] = later
                all_heads |= 1 << later
        leading = 0
        for one, head in heads.items():
            if pasts[head] & all_heads == 1 << head:
                leading |= 1 << one
        if thread not in heads and not mine & all_heads:
            leading |= 1 << thread
        could = enabled[choices[event]]
        found.append((choices[event], leading & could or could, not leading & could))

    def look(thread: int, operation: Operation) -> None:
        """`thread` wanted to do `operation`, and has not come to it."""
        mine = knows.get(thread, start)
        before = latest.before(operation)
        for event in before:
            if threads[event] != thread and choices[event] >= 0 and not mine & firsts[event] and left > 0:
                if operation.kind != ACQUIRE or operations[event].kind != RELEASE:
                    turn_round(event, before, thread, mine)

    for index, (thread, operation, choice) in enumerate(log):
        kind, place = operation.kind, operation.place
        if kind in _ORDERING:
            if (kind == START or kind == WAKE) and isinstance(place, int):
                knows[place] = knows.get(place, start) | knows.get(thread, start)
            elif kind == END:
                ended[thread] = knows.get(thread, start)
            elif kind == JOINED:
                knows[thread] = knows.get(thread, start) | ended.get(place, 0)
            continue
        if kind == JUMP:
            if index >= known:
                for waiting, wish in operation.key:  # what was wanted before the time moved could have come before
                    look(waiting, wish)
            start = (1 << len(threads)) - 1
            knows = dict.fromkeys(knows, start)
            continue
        common = kind == OPAQUE or place in shared
        if not common and not turns or (kind == ACQUIRE or kind == RELEASE) and operation.key is None:
            continue  # of the library's own locks: what they put in order could come the other way, too
        mine = past = knows.get(thread, start)
        if common:
            before = latest.before(operation)
            for event in before:
                if threads[event] == thread:
                    continue
                handed = kind == ACQUIRE and operations[event].kind == RELEASE
                if index >= known and choices[event] >= 0 and not handed and not mine & firsts[event] and left > 0:
                    turn_round(event, before, thread, mine)
                # A lock that was released is no reason for the order of those who want it.
                if not handed:
                    past |= pasts[event]
            if kind == ACQUIRE:
                past |= released.get(place, 0)
        event = len(threads)
        first = bit = 1 << event
        if turns and choice >= 0:
            last, begun = turn_of.get(thread, (-1, 0))
            if last == choice:
                first = begun
            else:
                turn_of[thread] = choice, bit
        past |= bit
        threads.append(thread)
        operations.append(operation)
        choices.append(choice)
        firsts.append(first)
        pasts.append(past)
        knows[thread] = past
        if common:
            latest.add(event, operation)
            if kind == RELEASE:
                released[place] = past
        if left <= 0 or event >= _MOST_EVENTS:
            return found, False
    for thread, operation in pending:
        look(thread, operation)
    return found, left > 0


def _shared(log: list[Entry], pending: list[Wish]) -> set[object]:
    """The places that more than one thread works on; what may do anything works on all of them."""
    first: dict[object, int] = {}
    shared: set[object] = set()
    anywhere: set[int] = set()
    for thread, operation, *_ in (*log, *pending):
        place = operation.place
        if place not in first:
            first[place] = thread
        elif first[place] != thread:
            shared.add(place)
        if operation.kind == OPAQUE:
            anywhere.add(thread)
    if anywhere:
        alone = anywhere.pop() if len(anywhere) == 1 else None
        shared.update(place for place, thread in first.items() if thread != alone)
    shared.discard(None)
    return shared
