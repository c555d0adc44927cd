"""Locks that threads take in orders that form a circle, seen in schedules that did not deadlock.

Havelund: Using Runtime Analysis to Guide Model Checking of Java Programs (SPIN 2000): a circle in the
graph "holds, asks for" is a deadlock waiting to happen, unless its threads all hold one other lock at
that moment. A circle is only reported as a deadlock once a schedule has been steered into it.
"""

from ...turns.operations import ACQUIRE, RELEASE

_MOST = 20


class LockOrder:
    """The circles of an exploration, each once."""

    def __init__(self):
        self._cycles = {}

    def learn(self, log, program):
        """Looks for circles in one schedule."""
        edges = _edges(log)
        if len(edges) < 2:
            return
        names = program.lock_names
        for cycle in _cycles(edges):
            key = frozenset((edge.line, edge.held_line) for edge in cycle)
            if key not in self._cycles and len(self._cycles) < _MOST:
                self._cycles[key] = {
                    "steps": [{
                        "thread": edge.thread,
                        "name": program.scheduler.threads[edge.thread].name,
                        "holds": names.get(edge.holds, "a lock"),
                        "wants": names.get(edge.wants, "a lock"),
                        "line": edge.line,
                    } for edge in cycle],
                    "schedule": None,
                }

    def suspected(self):
        """The circles of which no schedule is known yet that ends in them."""
        return [cycle for cycle in self._cycles.values() if cycle["schedule"] is None]

    def confirm(self, outcomes):
        """Finds the circles among deadlocks (outcomes) that happened."""
        for cycle in self.suspected():
            wanted = {(step["name"], step["line"]) for step in cycle["steps"]}
            for outcome in outcomes:
                if wanted <= {(one["name"], one["line"]) for one in outcome["deadlock"]}:
                    cycle["schedule"] = outcome["schedule"]

    def result(self):
        return list(self._cycles.values())


class _Edge:
    """`thread` holds `holds` (taken on `held_line`) and asks for `wants` on `line`."""

    __slots__ = ("thread", "holds", "wants", "line", "held_line", "gates")

    def __init__(self, thread, held, wants, line, gates):
        self.thread = thread
        self.holds, self.held_line = held
        self.wants = wants
        self.line = line
        self.gates = gates


def _edges(log):
    held, edges = {}, {}
    for thread, operation, _ in log:
        kind, lock, label, point = operation
        if label is None or point is None:
            continue
        mine = held.setdefault(thread, [])
        if kind == ACQUIRE:
            for one in mine:
                if one[0] != lock:
                    key = (thread, one[0], lock)
                    gates = {other[0] for other in mine} - {one[0]}
                    edges.setdefault(key, _Edge(thread, one, lock, point.line, gates))
            mine.append((lock, point.line))
        elif kind == RELEASE:
            for one in reversed(mine):
                if one[0] == lock:
                    mine.remove(one)
                    break
    return list(edges.values())


def _cycles(edges):
    """Circles of up to four edges of different threads, without a common gate."""
    follow = {}
    for edge in edges:
        follow.setdefault(edge.holds, []).append(edge)

    def extend(path):
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

