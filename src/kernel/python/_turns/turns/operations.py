"""What a thread is about to do at a schedule point, as far as other threads can notice it."""

from typing import Any, Protocol

# Kinds. READ and WRITE can race; USE and CHANGE are single calls of built-in methods, which CPython
# makes atomic in both of its builds. OPAQUE may do anything. ENTER and LEAVE begin and end the call of a
# function if something asks how many threads are inside it at once.
(NONE, READ, WRITE, USE, CHANGE, ACQUIRE, RELEASE, TRY, START, END, JOINED, WAKE, JUMP, OPAQUE, ENTER, LEAVE) = range(16)

LOOKS = (READ, USE)


class Site(Protocol):
    """A place in the learner's code: a Point of explore/points."""

    number: int  # the same in each run of the program
    line: int
    text: str  # the expression, as the program writes it

    @property
    def since(self) -> "Site | None":
        """Under the GIL: the last place before it where the thread could lose its turn."""
        ...


class Operation:
    """One step of a thread.

    `place` says what it works on: the `id` of an object, or a name for something that is not an object
    ("global counter", "stdout"), or the number of a thread; `key` says which part of it, None for all. `point`
    is its place in the learner's code, None if it has none.
    """

    __slots__ = ("kind", "place", "key", "point")

    def __init__(self, kind: int, place: int | str | None, key: Any, point: Site | None) -> None:
        self.kind = kind
        self.place = place
        self.key = key
        self.point = point


# An entry of an exploration's log: the number of the thread, what it did, and the number of the choice that
# led to it (-1: there was none).
type Entry = tuple[int, Operation, int]

# What a thread would do next, but has not done yet: its number, and the operation.
type Wish = tuple[int, Operation]

NOTHING = Operation(NONE, None, None, None)
ANYTHING = Operation(OPAQUE, None, None, None)


def dependent(one: Operation, other: Operation) -> bool:
    """Whether the order of two operations of different threads can make a difference."""
    kind, its = one.kind, other.kind
    if kind == NONE or its == NONE:
        return False
    if kind == OPAQUE or its == OPAQUE:
        return True
    if one.place != other.place:
        return False
    if kind in LOOKS and its in LOOKS:
        return False
    if kind >= ENTER:
        return kind != its  # two entries, or two exits, give the same count in either order
    return one.key == other.key or one.key is None or other.key is None
