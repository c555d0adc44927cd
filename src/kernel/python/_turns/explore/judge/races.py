"""Data races: two accesses to one variable, at least one a write, that nothing puts in order.

Flanagan, Freund: FastTrack: Efficient and Precise Dynamic Race Detection (PLDI 2009). A race explains
a fault; it does not decide one. Single calls of built-in methods are atomic and race with nothing;
`Counter.update` is none, and loses counts without the GIL (https://github.com/python/cpython/issues/151633).
"""

import re
from collections.abc import Container, Iterable
from operator import itemgetter
from typing import TYPE_CHECKING, TypedDict

from ...turns.green import GreenThread
from ...turns.operations import ACQUIRE, JOINED, OPAQUE, READ, RELEASE, START, WRITE, Entry, Operation, Site
from .happens_before import HappensBefore

if TYPE_CHECKING:
    from ...protocol.results import Race, RacingAccess

_MOST = 50
_COUNTING = re.compile(r"\.(update|subtract)\(.*", re.DOTALL)  # what a call works on stands before it


_operation, _doing = itemgetter(1), itemgetter(0, 1)

# An access: the number of its thread, that thread's step, and where in the program.
type _Access = tuple[int, int, Site | None]


class _Variable:
    """The last write, and the reads since, by thread."""

    __slots__ = ("write", "reads")

    def __init__(self) -> None:
        self.write: _Access | None = None
        self.reads: dict[int, _Access] = {}


_ORDER = _Variable()

# A place, and a part of it or _ORDER.
type _Used = tuple[object, object]
_THREADS: _Used = None, _ORDER


class RaceSeen(TypedDict):
    """A race as one schedule shows it."""

    variable: str
    first: "RacingAccess"
    second: "RacingAccess"


# What makes two races the same: lines and kinds of both accesses, and the variable.
type _Key = tuple[frozenset[tuple[int, str]], str]


def _key(race: RaceSeen) -> _Key:
    first, second = race["first"], race["second"]
    return frozenset(((first["line"], first["kind"]), (second["line"], second["kind"]))), race["variable"]


def races_in(log: list[Entry], threads: list[GreenThread], quiet: Container[object]) -> list[RaceSeen]:
    """The races of one schedule, each once; `quiet`: of HappensBefore."""
    order = HappensBefore()
    clocks = order.clocks
    variables = _variables(log, quiet)
    seen: dict[_Key, RaceSeen] = {}
    pairs: set[tuple[int, int, int, int]] = set()  # the same two places race again and again

    def note(first: _Access, first_kind: int, second: _Access, second_kind: int) -> None:
        (thread, _, one), (its, _, other) = first, second
        if one is None or other is None:
            return
        pair = one.number, first_kind, other.number, second_kind
        if pair in pairs:
            return
        pairs.add(pair)
        race: RaceSeen = {
            "variable": _COUNTING.sub("", other.text or one.text) or "a variable",
            "first": _told(threads, thread, one.line, first_kind),
            "second": _told(threads, its, other.line, second_kind),
        }
        seen.setdefault(_key(race), race)

    for thread, operation, _ in log:
        variable = variables[operation]
        if variable is None:
            continue
        if variable is _ORDER:
            order.take(thread, operation)
            continue
        clock = clocks[thread] if thread in clocks else order.of(thread)
        access = thread, clock[thread], operation.point
        kind = READ if operation.kind == READ else WRITE
        last = variable.write
        if last is not None and last[0] != thread and clock.get(last[0], 0) < last[1]:
            note(last, WRITE, access, kind)
        if kind == READ:
            variable.reads[thread] = access
            continue
        if variable.reads:
            for read in variable.reads.values():
                if read[0] != thread and clock.get(read[0], 0) < read[1]:
                    note(read, READ, access, kind)
            variable.reads = {}
        variable.write = access
    return list(seen.values())


def _variables(log: list[Entry], quiet: Container[object]) -> dict[Operation, _Variable | None]:
    """What each operation of the log accesses; _ORDER for one that puts threads in order, None where neither matters.

    What only one thread uses races with nothing, and puts nothing in order.
    """
    used = {operation: _used(operation) for operation in set(map(_operation, log))}
    users: dict[_Used, int] = {}
    variables: dict[_Used, _Variable] = {_THREADS: _ORDER}
    for thread, operation in set(map(_doing, log)):
        what = used[operation]
        if what is not None and users.setdefault(what, thread) != thread and what not in variables:
            place, part = what
            if part is not _ORDER:
                variables[what] = _Variable()
            elif place not in quiet:
                variables[what] = _ORDER
    return {operation: None if what is None else variables.get(what) for operation, what in used.items()}


def _used(operation: Operation) -> _Used | None:
    """The variable that an operation accesses; or the lock, or _THREADS, by which it puts threads in order."""
    kind, place = operation.kind, operation.place
    if kind == ACQUIRE or kind == RELEASE:
        return place, _ORDER
    # A call of the library that changes something without a lock counts as a write.
    if kind == READ or kind == WRITE or kind == OPAQUE and place is not None:
        return place, operation.key
    return _THREADS if START <= kind <= JOINED else None


class Races:
    """All races of an exploration, each once."""

    def __init__(self) -> None:
        self._found: dict[_Key, Race] = {}

    def take(self, seen: Iterable[RaceSeen], schedule: str) -> None:
        """Takes in the races of one schedule, by its text."""
        for race in seen:
            key = _key(race)
            known = self._found.get(key)
            if known is not None:
                known["count"] += 1
            elif len(self._found) < _MOST:
                self._found[key] = {**race, "count": 1, "schedule": schedule}

    def result(self) -> "list[Race]":
        """All that were found."""
        return list(self._found.values())


def _told(threads: list[GreenThread], thread: int, line: int, kind: int) -> "RacingAccess":
    return {
        "thread": thread,
        "name": threads[thread].name,
        "line": line,
        "kind": "read" if kind == READ else "write",
    }
