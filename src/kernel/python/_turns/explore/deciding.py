"""The scheduler's other half while a program is explored: who goes on at a schedule point.

At a point the running thread says which operation comes next (see turns/operations.py). Whoever may go on is
known then, and a chooser chooses. Where nothing depends on the choice there is none: a thread whose
next operation touches nothing goes first, the running one stays while no other can run.

Without a chooser's choice a thread goes on until it waits or ends, then the one with the lowest
number comes; after _LONG points in a row it must let the others go on for as long, so that loops that
wait for another thread come to their end. So must those that keep a thread out by turns: who could often
go on and was not chosen in _STARVING choices goes on. (Fairness, as stateless model checking needs it
for such loops: Musuvathi, Qadeer: Fair Stateless Model Checking, PLDI 2008.)

On a slow machine the next sleep can be over while others could still go on: its sleeper may be chosen
as well, and the clock jumps then.
"""

import time

from pyodide.ffi import can_run_sync

from ..turns.green import GreenThread
from ..turns.operations import ANYTHING, NOTHING, Operation
from ..turns.scheduler import Scheduler
from .points.points import Points
from .recording import Recording
from .strategies.strategy import Chooser

READY, RUNNING, WAITING = GreenThread.READY, GreenThread.RUNNING, GreenThread.WAITING

_now = time.monotonic
_LONG = 400
_STARVING = 1000
_LATE = 5  # times at most that a sleep is over too early for somebody; a clock that only jumps starves the rest


class Deciding(Recording):
    """The part of the Explorer that chooses, as its `chooser` does.

    `steps` bounds the points. After the run `choices` has who was chosen (numbers) wherever there was a
    choice, `deviations` where that was not the usual one: [(number of the choice, thread)].
    """

    def __init__(
        self, scheduler: Scheduler, chooser: Chooser, points: Points, steps: int, slow: bool = False
    ) -> None:
        super().__init__(scheduler, points.of)
        self.coarse = points.coarse
        self._left = steps
        self.patience: float | None = None  # seconds that the program may go on by itself after its last step
        self.choices: list[int] = []
        self.deviations: list[tuple[int, int]] = []
        self.preemptions = 0
        self.pruned = False
        self.forced = False  # somebody had to let another go on
        self._choosing = False
        self._living = [scheduler.main]  # in the order of their numbers
        # Who could go on, and whose next operation touches something; None: that may have changed.
        self._able: list[GreenThread] | None = None
        self._is_fresh = True  # somebody may be ready whose next operation touches nothing
        self._pick = chooser.pick
        # As long as so many steps are left, nobody can have gone on for long, or waited for long, or slept too short.
        self._calm = steps + 1 if slow else steps - _LONG
        self._streak = 0
        self._due = _STARVING  # at which choice somebody may have been kept out for too long
        self._barred: GreenThread | None = None  # who had to let others go on
        self._bar = 0  # for how many points more
        self._timers = scheduler.clock.timers.heap
        self._lates = _LATE if slow else 0  # how often a sleep may still be over too early
        self._sleeper: GreenThread | None = None  # who may be chosen out of a sleep

    def point(self, operation: Operation, log: bool = True) -> None:
        """The running thread is about to do `operation`: may it, or another thread first?

        `log`: it is done as soon as this returns.
        """
        scheduler = self._scheduler
        if scheduler.over or not can_run_sync():  # JavaScript has called the program: no turn can end in there
            return
        left = self._left = self._left - 1
        if left <= 0:
            if self.used_up():
                scheduler.leave()
            return
        me = scheduler.current
        me.operation = operation
        me.node = -1
        if self.witness is not None:
            self.witness.look(me.number, self.log)
        if self._timers:
            scheduler.fire_timers()
            self._is_fresh = True
            self._able = None
        if len(self._living) > 1:
            thread = self._choose(me)
            if thread is not me and thread is not None:
                me.state = READY
                self._streak = 0
                if thread.state != READY or thread.operation is ANYTHING:
                    self._take(thread)
                scheduler.hand_to(me, thread)
                if scheduler.over:
                    return
        if me.signals:
            scheduler.deliver(me)
        self._streak += 1
        if log:
            self.log.append((me.number, operation, me.node))
            if self.values is not None:
                self._note_value(operation, self.values)

    def next(self) -> GreenThread | None:
        """Which thread goes on, when the one that ran cannot; None when none can."""
        if self._scheduler.over:
            return self._scheduler.ready.popleft()  # the main thread, from which all is unwound
        if self.witness is not None:
            self.witness.look(self._scheduler.current.number, self.log)
        self._streak = 0
        self._is_fresh = True
        self._able = None
        self._left -= 1
        if self._left <= 0:
            if self.used_up():
                return self.next()
            ready = self._scheduler.ready
            return ready.popleft() if ready else None
        thread = self._choose(None)
        if thread is None:
            return self.next() if self.pruned else None
        self._take(thread)
        return thread

    def _candidates(self) -> list[GreenThread]:
        """Who could go on: the ready, and those whose lock is free, in the order of their numbers."""
        return [
            thread for thread in self._living if thread.state == READY or thread.state == WAITING
            and thread.wait.holder is None]  # pyright: ignore[reportOptionalMemberAccess] # who waits has one

    def _choose(self, me: GreenThread | None) -> GreenThread | None:
        """Who goes on; `me` is the running thread if it could: it counts as ready. None: nobody, or `pruned`."""
        threads = self._able
        if threads is None:
            if me is None:
                threads = self._candidates()
            else:
                me.state = READY
                threads = self._candidates()
                me.state = RUNNING
            if self._is_fresh:
                for thread in threads:
                    if thread.operation is NOTHING:
                        thread.node = -1
                        return thread
                self._is_fresh = False
            self._able = threads
        index = len(self.choices)
        if self._left < self._calm:
            if self._lates:
                threads = self._with_sleeper(threads)
            if self._streak >= _LONG or self._barred is not None or index >= self._due:
                threads = self._limited(threads, me)
        if len(threads) < 2:
            if not threads:
                return None
            threads[0].node = -1
            return threads[0]
        thread = self._pick(threads, me, self)
        if thread is None:  # the strategy has seen all that can come of this
            self.pruned = True
            self._scheduler.end("pruned")
            if me is not None:
                self._scheduler.leave()
            return None
        self.choices.append(thread.number)
        if thread is not (threads[0] if me is None else me):
            self.deviations.append((index, thread.number))
            self.preemptions += me is not None
        thread.node = index
        return thread

    def shifted(self) -> None:
        """Something may have changed about who can go on."""
        self._able = None

    def leave(self) -> None:
        """Decides no more: from here on the scheduler does."""
        scheduler = self._scheduler
        ready = self._candidates()
        scheduler.explorer = None
        for thread in ready:  # a lock that is free was handed to nobody
            if thread.state == WAITING:
                scheduler.wake(thread)
        scheduler.ready.clear()
        scheduler.ready.extend(thread for thread in ready if thread.state == READY)

    def used_up(self) -> bool:
        """All steps are made: True when the program ends here, False when it goes on by itself for a while."""
        if self.patience is None:
            self._scheduler.end("limit")
            return True
        self._scheduler.until = _now() + self.patience
        self.leave()
        return False

    def _with_sleeper(self, threads: list[GreenThread]) -> list[GreenThread]:
        """With the next who will have slept enough last, so that nobody goes on too late by default."""
        self._sleeper = None
        sleeper = self._scheduler.clock.timers.first() if threads else None
        if isinstance(sleeper, GreenThread) and sleeper not in threads and not getattr(sleeper.wait, "internal", False):
            self._sleeper = sleeper
            return [*threads, sleeper]
        return threads

    def _limited(self, threads: list[GreenThread], me: GreenThread | None) -> list[GreenThread]:
        """Those of `threads` that may go on, where one has gone on for long, or may have been kept out for long."""
        if len(threads) > 1 and (self._streak >= _LONG or self._barred is not None):
            threads = self._fair(threads, me)
        if len(threads) > 1 and len(self.choices) >= self._due:
            threads = self._starved(threads)
        return threads

    def _fair(self, threads: list[GreenThread], me: GreenThread | None) -> list[GreenThread]:
        """Those of `threads` that may go on, now that one of them has gone on for long."""
        if self._streak >= _LONG and me is not None:
            self.forced = True
            self._barred, self._bar = me, _LONG
            return [next((one for one in threads if one.number > me.number), threads[0])]
        if self._barred not in threads:
            return threads
        others = [one for one in threads if one is not self._barred]
        self._bar -= 1
        if self._bar == 0:
            self._barred = None
        return others

    def _starved(self, threads: list[GreenThread]) -> list[GreenThread]:
        """The one of `threads` that was kept out for long; all of them if there is none."""
        recent = set(self.choices[-_STARVING:])
        starved = next((one for one in threads if one.number not in recent), None)
        if starved is None:
            self._due += 16
            return threads
        self._due += _STARVING
        self.forced = True
        return [starved]

    def _take(self, thread: GreenThread) -> None:
        """Gets `thread` ready to go on, out of whatever it stands in."""
        scheduler = self._scheduler
        due = scheduler.clock.timers.next() if thread is self._sleeper else None
        if due is not None:
            self._sleeper = None
            self._lates -= 1
            scheduler.clock.jump(due)
            self.jumped()
            scheduler.fire_timers()
            self._able = None
        elif thread.state == WAITING:  # for a lock; that it comes now is our choice, nobody's doing
            self._choosing = True
            scheduler.wake(thread)
            self._choosing = False
        scheduler.ready.clear()  # who is in it can be told by their states
        if thread.operation is ANYTHING:
            self.log.append((thread.number, thread.operation, thread.node))
