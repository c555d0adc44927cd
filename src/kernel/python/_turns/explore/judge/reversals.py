"""Which choices of a schedule are worth making otherwise: pairs of operations whose order is open.

For two dependent operations of different threads that nothing else puts in order, the choice by which
the first was done, and who could go on there so that the second comes first: the source sets of Abdulla,
Aronis, Jonsson, Sagonas: Optimal Dynamic Partial Order Reduction (POPL 2014). Only the latest operations
are looked at that one depends on: what those depend on comes to light once the latest have been turned round.

What comes before what is kept in numbers: the bit 1 << n is the nth event. One `|` then takes in all that a
thread knows, where vector clocks would be joined entry by entry. An event is an operation on a place that
several threads work on; the others are independent of everything but their own thread.
"""

from collections.abc import Iterable, Sequence
from operator import itemgetter

from ...turns.operations import (
    ACQUIRE, END, JOINED, JUMP, NONE, OPAQUE, READ, RELEASE, START, TRY, USE, Entry, Operation, Wish,
)
from .latest import Event, Latest

_MOST_STEPS = 2_000_000  # of looking, per schedule: one that asks in a loop has a reversal for each time
_MOST_EVENTS = 8_000  # whose sets of those before take 8 MB

# What an operation is here: nothing; a look, or a change, of one part of a place, where all are of that part;
# something done to a lock; an event that only its own thread depends on; any other event; what orders threads.
_NOTHING, _LOOK, _CHANGE, _ACQUIRE, _RELEASE, _TRY, _OWN, _OTHER, _ORDER = range(9)
_LOCKS = {ACQUIRE: _ACQUIRE, RELEASE: _RELEASE, TRY: _TRY}

_NONE: list[Event] = []
_doing = itemgetter(0, 1)

# At the choice of that number all of a set of threads (a bit each, 1 << n) are worth choosing; or any one of it.
type Reversal = tuple[int, int, bool]


def reversals(
    log: list[Entry], pending: list[Wish], enabled: Sequence[int], threads: int, turns: bool = False, known: int = 0
) -> tuple[list[Reversal], bool]:
    """Which choices of one schedule are worth making otherwise, and whether these are all that there are.

    `log`, `pending`: of an Explorer; `enabled`: who could go on at each of its choices, a bit each; `threads`: how
    many there are. `turns`: one choice can lead to many operations. `known`: so many entries of the log begin a
    schedule whose reversals were found before, and only those with what came later are asked for. Of a very long
    schedule they are not all, but those of its beginning.
    """
    ways = _ways(log, pending, turns)
    seen = _Seen(enabled, threads)
    latest, events, knows = seen.latest, seen.events, seen.knows
    by_place, looks, opaque = latest.by_place, latest.looks, latest.opaque
    released: dict[object, int] = {}
    ended: dict[object, int] = {}
    turn_of: dict[int, tuple[int, int]] = {}  # thread → its last choice, the first event that came by it
    number, bit = 0, 1  # of the next event
    for asked, part in (False, log[:known]), (True, log[known:]):
        for thread, operation, choice in part:
            way = ways[operation]
            if not way:
                continue
            place = operation.place
            if way <= _TRY:  # Latest.before, for what programs do most
                before = by_place[place] if place in by_place else _NONE
                if way != _LOOK and place in looks:
                    before = [*before, *looks[place]]
                if opaque:
                    before = [*opaque, *before]
            elif way == _OTHER:
                before = latest.before(operation)
            elif way == _OWN:
                before = _NONE
            else:
                kind = operation.kind
                if kind == JUMP:
                    if asked:
                        seen.look(operation.key)  # what was wanted before the time moved could have come before
                    knows[:] = [bit - 1] * threads
                elif kind == END:
                    ended[thread] = knows[thread]
                elif kind == JOINED:
                    knows[thread] |= ended.get(place, 0)
                elif isinstance(place, int):
                    knows[place] |= knows[thread]
                continue
            mine = past = knows[thread]
            for other in before:
                if other[1] != thread:
                    _, _, done, led, first, its_past = other
                    # A lock that was released is no reason for the order of those who want it.
                    if way == _ACQUIRE and done.kind == RELEASE:
                        continue
                    if asked and not mine & first and led >= 0:
                        seen.turn_round(other, before, thread, mine)
                        if seen.left <= 0:
                            return seen.found, False
                    past |= its_past
            if way == _ACQUIRE and place in released:
                past |= released[place]
            past |= bit
            first = bit
            if turns and choice >= 0:
                last, begun = turn_of.get(thread, (-1, 0))
                if last == choice:
                    first = begun
                else:
                    turn_of[thread] = choice, bit
            event = number, thread, operation, choice, first, past
            events.append(event)
            knows[thread] = past
            number += 1
            bit <<= 1
            if way == _LOOK:  # Latest.add
                if place in looks:
                    looks[place].append(event)
                else:
                    looks[place] = [event]
            elif way <= _ACQUIRE:
                if way == _CHANGE and place in looks:
                    looks[place] = []
                by_place[place] = [event]
            elif way <= _TRY:
                if way == _RELEASE:
                    released[place] = past
                if place in by_place:
                    by_place[place].append(event)
                else:
                    by_place[place] = [event]
            elif way == _OTHER:
                latest.add(event)
            if number > _MOST_EVENTS:
                return seen.found, False
    seen.look(pending)
    return seen.found, seen.left > 0


class _Seen:
    """What has happened so far in a schedule, and the reversals that were found.

    `knows`: of each thread, all that is before what it does next. `left`: steps of looking.
    """

    __slots__ = ("enabled", "left", "found", "events", "knows", "latest")

    def __init__(self, enabled: Sequence[int], threads: int) -> None:
        self.enabled = enabled
        self.left = _MOST_STEPS
        self.found: list[Reversal] = []
        self.events: list[Event] = []
        self.knows = [0] * threads
        self.latest = Latest()

    def turn_round(self, event: Event, before: list[Event], thread: int, mine: int) -> None:
        """`event` and what `thread` does next could come the other way round."""
        number, _, _, choice, first, _ = event
        self.left -= len(self.events) - number + 1
        for other in before:
            if other is not event and not other[5] & first:
                mine |= other[5]
        heads: dict[int, Event] = {}  # thread → the first that it does of what goes on without `event`
        all_heads = leading = 0
        for later in self.events[number + 1:]:
            if later[1] not in heads and not later[5] & first:
                heads[later[1]] = later
                all_heads |= 1 << later[0]
        for one, head in heads.items():
            if head[5] & all_heads == 1 << head[0]:
                leading |= 1 << one
        if thread not in heads and not mine & all_heads:
            leading |= 1 << thread
        could = self.enabled[choice]
        self.found.append((choice, leading & could or could, not leading & could))

    def look(self, wishes: Iterable[Wish]) -> None:
        """Threads wanted to do something, and have not come to it."""
        for thread, operation in wishes:
            mine = self.knows[thread]
            before = self.latest.before(operation)
            for event in before:
                _, its, done, choice, first, _ = event
                if its != thread and choice >= 0 and not mine & first and self.left > 0:
                    if operation.kind != ACQUIRE or done.kind != RELEASE:
                        self.turn_round(event, before, thread, mine)


def _ways(log: list[Entry], pending: list[Wish], turns: bool) -> dict[Operation, int]:
    """What each operation of the log is, one of the numbers above. Most operations come again and again.

    Of events there are those on places that more than one thread works on; what may do anything works on all.
    """
    done = {*map(_doing, log), *pending}
    first: dict[object, tuple[int, object]] = {}
    shared: set[object] = set()
    parted: set[object] = set()  # the places of which not all operations are on the same part
    anywhere: set[int] = set()
    for thread, operation in done:
        place, key = operation.place, operation.key
        if place not in first:
            first[place] = thread, key
        else:
            its, part = first[place]
            if its != thread:
                shared.add(place)
            if part != key:
                parted.add(place)
        if operation.kind == OPAQUE:
            anywhere.add(thread)
    if anywhere:
        alone = anywhere.pop() if len(anywhere) == 1 else None
        shared.update(place for place, (thread, _) in first.items() if thread != alone)
    shared.discard(None)
    return {operation: _way(operation, shared, parted, turns) for _, operation in done}


def _way(operation: Operation, shared: set[object], parted: set[object], turns: bool) -> int:
    kind, place = operation.kind, operation.place
    if kind == NONE:
        return _NOTHING
    if START <= kind <= JUMP:
        return _ORDER
    if (kind == ACQUIRE or kind == RELEASE) and operation.key is None:
        return _NOTHING  # of the library's own locks: what they put in order could come the other way, too
    if kind != OPAQUE and place not in shared:
        return _OWN if turns else _NOTHING
    if kind in _LOCKS:
        return _LOCKS[kind]
    if kind > TRY or place in parted:
        return _OTHER
    return _LOOK if kind == READ or kind == USE else _CHANGE
