"""Data races: two accesses to one variable, at least one a write, that nothing puts in order.

Flanagan, Freund: FastTrack: Efficient and Precise Dynamic Race Detection (PLDI 2009). A race explains
a fault; it does not decide one. Single calls of built-in methods are atomic and race with nothing;
`Counter.update` is none, and loses counts without the GIL (https://github.com/python/cpython/issues/151633).
"""

import re
from collections.abc import Container, Iterable
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from ...turns.green import GreenThread
from ...turns.operations import OPAQUE, READ, WRITE, Entry, Site
from .happens_before import HappensBefore

if TYPE_CHECKING:
    from ...protocol.results import Race, RacingAccess

_MOST = 50
_COUNTING = re.compile(r"\.(update|subtract)\(.*", re.DOTALL)  # what a call works on stands before it


class _Access(NamedTuple):
    """An access by the number of its thread, that thread's step, and where in the program."""

    thread: int
    step: int
    point: Site | None


class _Variable:
    """The last write, and the reads since, by thread."""

    __slots__ = ("write", "reads")

    def __init__(self) -> None:
        self.write: _Access | None = None
        self.reads: dict[int, _Access] = {}


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
    order = HappensBefore(quiet)
    variables: dict[tuple[object, object], _Variable] = {}
    seen: dict[_Key, RaceSeen] = {}
    pairs: set[tuple[int, int, int, int]] = set()  # the same two places race again and again

    def note(first: _Access, first_kind: int, second: _Access, second_kind: int) -> None:
        one, other = first.point, second.point
        if one is None or other is None:
            return
        pair = one.number, first_kind, other.number, second_kind
        if pair in pairs:
            return
        pairs.add(pair)
        race: RaceSeen = {
            "variable": _COUNTING.sub("", other.text or one.text) or "a variable",
            "first": _told(threads, first.thread, one.line, first_kind),
            "second": _told(threads, second.thread, other.line, second_kind),
        }
        seen.setdefault(_key(race), race)

    for thread, operation, _ in log:
        kind = operation.kind
        if kind == OPAQUE and operation.place is not None:
            kind = WRITE  # a call of the library that changes this without a lock
        if kind != READ and kind != WRITE:
            order.take(thread, operation)
            continue
        place = operation.place, operation.key
        variable = variables.get(place)
        if variable is None:
            variable = variables[place] = _Variable()
        clock = order.of(thread)
        access = _Access(thread, clock[thread], operation.point)
        last = variable.write
        if last is not None and last.thread != thread and clock.get(last.thread, 0) < last.step:
            note(last, WRITE, access, kind)
        if kind == READ:
            variable.reads[thread] = access
            continue
        for read in variable.reads.values():
            if read.thread != thread and clock.get(read.thread, 0) < read.step:
                note(read, READ, access, kind)
        variable.write = access
        variable.reads = {}
    return list(seen.values())


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
