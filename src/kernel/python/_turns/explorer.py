"""The scheduler's other half while a program is explored: decides at every schedule point."""

from .green import GreenThread


class Explorer:
    """One schedule of one program. `strategy` decides, `steps` bounds the schedule points."""

    def __init__(self, scheduler, strategy, steps):
        self._scheduler = scheduler
        self._strategy = strategy
        self._left = steps
        self.choices = []  # the number of the thread chosen, wherever there was a choice
        self.overlaps = []
        self._reads = {}  # code object → {thread: line of its latest shared read in that code}
        scheduler.explorer = self

    def point(self, me, operation, subject):
        """A thread is about to do something that others can notice: may it, or another first?"""
        scheduler = self._scheduler
        if scheduler.over:
            return
        self._left -= 1
        if self._left <= 0:
            scheduler.end("limit")
            scheduler.leave()
        if scheduler.ready:
            thread = self._choose([me, *scheduler.ready], me)
            if thread is not me:
                scheduler.give_way(me, thread)

    def next(self, ready):
        """Which of the `ready` threads goes on, when the one that ran cannot."""
        thread = self._choose(list(ready), None) if len(ready) > 1 else ready[0]
        ready.remove(thread)
        return thread

    def _choose(self, threads, current):
        threads.sort(key=_number)
        thread = self._strategy.pick(threads, current)
        self.choices.append(thread.number)
        return thread

    def instruction(self, code, kind, line):
        """A schedule point in the learner's own code."""
        me = self._scheduler.current
        self.point(me, kind, None)
        if kind == "read":
            self._reads.setdefault(code, {})[me] = line
        elif kind == "write":
            self._note_overlaps(me, code, line)

    def _note_overlaps(self, me, code, line):
        """`me` writes: whoever has read in the same code and not yet written is inside as well."""
        readers = self._reads.get(code)
        if not readers:
            return
        readers.pop(me, None)
        for other, read_line in readers.items():
            if other.state != GreenThread.DONE and len(self.overlaps) < 20:
                self.overlaps.append({
                    "threads": [other.number, me.number],
                    "names": [other.name, me.name],
                    "lines": [read_line, line],
                })

    def slice_over(self):
        """A thread has worked for a whole switch interval without a schedule point."""
        self._left -= 500
        if self._left <= 0:
            self._scheduler.end("limit")


def _number(thread):
    return thread.number
