"""Locks that threads take in orders that form a circle, seen in schedules that did not deadlock.

Havelund: Using Runtime Analysis to Guide Model Checking of Java Programs (SPIN 2000): a circle in the
graph "holds, asks for" is a deadlock waiting to happen, unless its threads all hold one other lock at
that moment. A circle is only reported as a deadlock once a schedule has been steered into it.
"""

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypedDict

from ...turns.green import GreenThread
from ...turns.operations import ACQUIRE, RELEASE, Entry, Operation

if TYPE_CHECKING:
    from ...protocol.results import CycleStep, LockCycle, Outcome

_MOST = 20
_operation = itemgetter(1)


class CycleSeen(TypedDict):
    """A circle as one schedule shows it; `lines`: where each lock is asked for, and the one held was taken."""

    steps: "list[CycleStep]"
    lines: list[tuple[int, int]]


def cycles_in(log: list[Entry], threads: list[GreenThread], names: dict[int, str]) -> list[CycleSeen]:
    """The circles of one schedule, each once. `names`: of lock_names."""
    edges = _edges(log)
    if len(edges) < 2:
        return []
    seen: dict[frozenset[tuple[int, int]], CycleSeen] = {}
    for cycle in _cycles(edges):
        lines = [(edge.line, edge.held_line) for edge in cycle]
        seen.setdefault(frozenset(lines), {
            "steps": [{
                "thread": edge.thread,
                "name": threads[edge.thread].name,
                "holds": names.get(edge.holds, "a lock"),
                "wants": names.get(edge.wants, "a lock"),
                "line": edge.line,
            } for edge in cycle],
            "lines": lines,
        })
    return list(seen.values())[:_MOST]


class LockOrder:
    """The circles of an exploration, each once."""

    def __init__(self) -> None:
        self._cycles: dict[frozenset[tuple[int, int]], LockCycle] = {}

    def take(self, seen: "Iterable[CycleSeen]") -> None:
        """Takes in the circles of one schedule."""
        for cycle in seen:
            key = frozenset((line, held) for line, held in cycle["lines"])
            if key not in self._cycles and len(self._cycles) < _MOST:
                self._cycles[key] = {"steps": cycle["steps"], "schedule": None}

    def suspected(self) -> "list[LockCycle]":
        """The circles of which no schedule is known yet that ends in them."""
        return [cycle for cycle in self._cycles.values() if cycle["schedule"] is None]

    def confirm(self, outcomes: "Iterable[Outcome]") -> None:
        """Finds the circles among the deadlocks that happened."""
        for cycle in self.suspected():
            wanted = {(step["name"], step["line"]) for step in cycle["steps"]}
            for outcome in outcomes:
                if wanted <= {(one["name"], one["line"]) for one in outcome["deadlock"]}:
                    cycle["schedule"] = outcome["schedule"]

    def result(self) -> "list[LockCycle]":
        """All that were found."""
        return list(self._cycles.values())


class _Edge(NamedTuple):
    """`thread` holds `holds` (taken on `held_line`) and asks for `wants` on `line`; it also holds `gates`."""

    thread: int
    holds: int
    held_line: int
    wants: int
    line: int
    gates: set[int]


def _edges(log: list[Entry]) -> list[_Edge]:
    held: dict[int, list[tuple[int, int]]] = {}  # thread → its locks, and the lines where it took them
    edges: dict[tuple[int, int, int], _Edge] = {}
    ours = {operation for operation in set(map(_operation, log)) if _is_of_program(operation)}
    if len({operation.place for operation in ours}) < 2:
        return []
    for thread, operation, _ in log:
        if operation not in ours:
            continue
        kind, lock, point = operation.kind, operation.place, operation.point
        assert isinstance(lock, int) and point is not None  # `ours` has only such
        mine = held.setdefault(thread, [])
        if kind == ACQUIRE:
            for one, line in mine:
                if one != lock:
                    gates = {other for other, _ in mine} - {one}
                    edges.setdefault((thread, one, lock), _Edge(thread, one, line, lock, point.line, gates))
            mine.append((lock, point.line))
        elif kind == RELEASE:
            for one, line in reversed(mine):
                if one == lock:
                    mine.remove((one, line))
                    break
    return list(edges.values())


def _is_of_program(operation: Operation) -> bool:
    """Whether it acquires or releases a lock of the program's own, somewhere in its code."""
    return (operation.kind in (ACQUIRE, RELEASE) and operation.key is not None and operation.point is not None
            and isinstance(operation.place, int))


def _cycles(edges: list[_Edge]) -> Iterator[list[_Edge]]:
    """Circles of up to four edges of different threads, without a common gate."""
    follow: dict[int, list[_Edge]] = {}
    for edge in edges:
        follow.setdefault(edge.holds, []).append(edge)

    def extend(path: list[_Edge]) -> Iterator[list[_Edge]]:
        for edge in follow.get(path[-1].wants, ()):
            if edge.thread in {one.thread for one in path}:
                continue
            if any(edge.gates & one.gates for one in path):
                continue
            if edge.wants == path[0].holds:
                if path[0].thread == min(one.thread for one in [*path, edge]):
                    yield [*path, edge]
            elif len(path) < 4:
                yield from extend([*path, edge])

    for edge in edges:
        yield from extend([edge])

