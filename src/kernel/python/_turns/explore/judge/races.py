"""Data races: two accesses to one variable, at least one a write, that nothing puts in order.

Flanagan, Freund: FastTrack: Efficient and Precise Dynamic Race Detection (PLDI 2009). A race explains
a fault; it does not decide one. Single calls of built-in methods are atomic and race with nothing.
"""

from .happens_before import HappensBefore
from ...turns.operations import READ, WRITE

_MOST = 50


class _Variable:
    """The last write, and the reads since: (thread, its step, point)."""

    __slots__ = ("write", "reads")

    def __init__(self):
        self.write = None
        self.reads = {}


class Races:
    """All races of an exploration, each once."""

    def __init__(self):
        self._found = {}

    def learn(self, log, program, text):
        """Looks for races in one schedule; `text()` is how it is written."""
        order = HappensBefore(program.library.locks)
        variables = {}
        here = set()
        for thread, operation, _ in log:
            kind = operation[0]
            if kind != READ and kind != WRITE:
                order.take(thread, operation)
                continue
            place = operation[1], operation[2]
            variable = variables.get(place)
            if variable is None:
                variable = variables[place] = _Variable()
            clock = order.of(thread)
            access = (thread, clock[thread], operation[3])
            last = variable.write
            if last is not None and last[0] != thread and clock.get(last[0], 0) < last[1]:
                self._note(here, program, text, last, WRITE, access, kind)
            if kind == READ:
                variable.reads[thread] = access
                continue
            for read in variable.reads.values():
                if read[0] != thread and clock.get(read[0], 0) < read[1]:
                    self._note(here, program, text, read, READ, access, kind)
            variable.write = access
            variable.reads = {}

    def _note(self, here, program, text, first, first_kind, second, second_kind):
        key = (frozenset(((first[2].line, first_kind), (second[2].line, second_kind))), second[2].text)
        if key in here:
            return
        here.add(key)
        known = self._found.get(key)
        if known is not None:
            known["count"] += 1
        elif len(self._found) < _MOST:
            self._found[key] = {
                "variable": second[2].text or first[2].text or "a variable",
                "first": _told(program, first, first_kind),
                "second": _told(program, second, second_kind),
                "count": 1,
                "schedule": text(),
            }

    def result(self):
        return list(self._found.values())


def _told(program, access, kind):
    thread, _, point = access
    return {
        "thread": thread,
        "name": program.scheduler.threads[thread].name,
        "line": point.line,
        "kind": "read" if kind == READ else "write",
    }
