"""The events of a schedule that a next one can depend on, without those that a later one depends on."""

from ...turns.operations import ACQUIRE, ENTER, LEAVE, LOOKS, OPAQUE, RELEASE, TRY, Operation

# Its number, its thread, what was done, the choice by which it was done (-1: there was none), the first event that
# came by the same choice (a bit), and all that is before it, itself included.
type Event = tuple[int, int, Operation, int, int, int]

_NONE: list[Event] = []


class Latest:
    """By their places; `looks` are apart, as they do not depend on each other, and a loop makes many of them.

    An acquisition stays until the next of the same lock: what its holder does meanwhile cannot be
    turned round with whoever waits for the lock, and must not hide that the acquisitions can.
    """

    def __init__(self) -> None:
        self.by_place: dict[object, list[Event]] = {}
        self.looks: dict[object, list[Event]] = {}
        self.opaque: list[Event] = []

    def before(self, operation: Operation) -> list[Event]:
        """Those that `operation` depends on; not to be changed."""
        kind = operation.kind
        if kind == OPAQUE:
            every = (*self.by_place.values(), *self.looks.values())
            return [*self.opaque, *(one for events in every for one in events)]
        # `dependent`, less what is known here: they are at one place, and of two one is no look.
        place, key = operation.place, operation.key
        if kind >= ENTER:
            place = place, ENTER + LEAVE - kind
        before = self.by_place.get(place, _NONE)
        if kind not in LOOKS and place in self.looks:
            before = [*before, *self.looks[place]]
        if key is not None and kind < ACQUIRE:  # else it is a lock, and has no parts
            before = [one for one in before if one[2].key is None or one[2].key == key]
        return [*self.opaque, *before] if self.opaque else before

    def add(self, event: Event) -> None:
        """`event` was done: what it hides of those before it is forgotten."""
        operation = event[2]
        kind, place, by_place, looks = operation.kind, operation.place, self.by_place, self.looks
        if kind in LOOKS:
            looks.setdefault(place, []).append(event)
        elif kind == OPAQUE:
            kept = {at: [one for one in events if one[2].kind == ACQUIRE] for at, events in by_place.items()}
            by_place.clear()
            by_place.update((at, events) for at, events in kept.items() if events)
            looks.clear()
            self.opaque[:] = [event]
        elif kind == ACQUIRE:
            by_place[place] = [event]
        elif kind == RELEASE or kind == TRY:
            by_place.setdefault(place, []).append(event)
        elif kind >= ENTER:
            by_place.setdefault((place, kind), []).append(event)
        else:
            key = operation.key
            for at in by_place, looks:
                if place in at:
                    at[place] = [] if key is None else [one for one in at[place] if one[2].key != key]
            by_place.setdefault(place, []).append(event)
