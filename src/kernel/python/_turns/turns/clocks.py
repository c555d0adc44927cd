"""Time as the program sees it: the machine's clock at any pace, or a virtual one."""

import heapq
import time
from collections.abc import Iterator

from .carriers import PACE, Carriers, times
from .green import Bell, GreenThread, Timer

_monotonic = time.monotonic
_wall = time.time
_PATIENCE = 100  # looks at a virtual clock that stands still
_TIE = 1e-9  # seconds: three sleeps of 0.1 end when one of 0.3 does, despite rounding


class Timers:
    """Which thread to wake at which time. `heap` has the earliest first, and is empty when there is none."""

    def __init__(self) -> None:
        self.heap: list[tuple[float, int, Timer]] = []
        self._count = 0

    def add(self, when: float, thread: GreenThread | Bell) -> Timer:
        """Notes that `thread` waits (or is rung) until `when`; the timer returned is for `cancel`."""
        self._count += 1
        timer = Timer(when, thread)
        heapq.heappush(self.heap, (when, self._count, timer))
        return timer

    @property
    def used(self) -> bool:
        """Whether a thread has ever waited for a time."""
        return self._count > 0

    @staticmethod
    def cancel(timer: Timer) -> None:
        timer.thread = None

    def first(self) -> GreenThread | Bell | None:
        """The thread whose time comes next; None when there is none."""
        heap = self.heap
        while heap:
            _, _, timer = heap[0]
            if timer.thread is not None:
                return timer.thread
            heapq.heappop(heap)
        return None

    def next(self) -> float | None:
        """When the earliest timer is due, and those that are due with it; None when there is none."""
        if self.first() is None:
            return None
        soon = self.heap[0][0] + _TIE
        return max(when for when, _, timer in self.heap if when <= soon and timer.thread is not None)

    def due(self, now: float) -> Iterator[GreenThread | Bell]:
        """Removes and yields those that are due, earliest first."""
        heap = self.heap
        while (thread := self.first()) is not None:
            when, _, _ = heap[0]
            if when > now:
                return
            heapq.heappop(heap)
            yield thread


class Clock:
    """What the scheduler asks of a clock; `me` is the thread that runs.

    `skips`: `jump` leaves waits out instead of really waiting. `pace`: the program's seconds per real one.
    """

    virtual = False
    skips = False
    pace = 1.0

    def __init__(self) -> None:
        self.timers = Timers()

    def now(self) -> float:
        """Seconds since the program's start."""
        raise NotImplementedError

    def set_speed(self, speed: float) -> None:
        """Another pace from now on: this many of the program's seconds per real one."""

    def advance(self, seconds: float, me: GreenThread) -> None:
        """`me` has worked for this long; a clock that runs by itself knows that already."""

    def jump(self, when: float) -> None:
        """Leaves out the time until `when`."""
        raise NotImplementedError

    def monotonic(self, me: GreenThread) -> float:
        """What the program reads as `time.monotonic()`."""
        raise NotImplementedError

    def wall(self, me: GreenThread) -> float:
        """What the program reads as `time.time()`."""
        raise NotImplementedError

    def process(self, me: GreenThread) -> float:
        """What the program reads as `time.process_time()`: the computing time of its threads, without any wait."""
        raise NotImplementedError

    def thread(self, of: GreenThread, me: GreenThread) -> float:
        """The computing time of `of`; a thread reads its own as `time.thread_time()`."""
        raise NotImplementedError

    def idle_ms(self, when: float) -> float:
        """Real milliseconds until the program's time `when`."""
        raise NotImplementedError


_NO_WAITING = 1000.0  # from this speed on, waits are left out, instead of running even faster


def pace_of(speed: float) -> float:
    """How many of the program's seconds pass in a real one, waits apart."""
    return 1.0 if speed >= _NO_WAITING else speed


class RealClock(Clock):
    """The machine's clock; `speed` 2 turns one real second into two of the program's.

    From the speed 1,000 on it runs like the machine's, but leaves out the time in which every thread
    waits: otherwise the time that Python itself needs would look like hours to the program.
    """

    def __init__(self, speed: float) -> None:
        super().__init__()
        self._set_pace(speed)
        self._real = self._origin = _monotonic()
        self._program = 0.0
        self._wall = _wall()

    def now(self) -> float:
        return self._program + (_monotonic() - self._real) * self.pace

    def set_speed(self, speed: float) -> None:
        self._program, self._real = self.now(), _monotonic()
        self._set_pace(speed)
        times[PACE] = self.pace

    def _set_pace(self, speed: float) -> None:
        self.skips = speed >= _NO_WAITING
        self.pace = pace_of(speed)

    def jump(self, when: float) -> None:
        self._program += max(0.0, when - self.now())

    def monotonic(self, me: GreenThread) -> float:
        return self._origin + self.now()

    def wall(self, me: GreenThread) -> float:
        return self._wall + self.now()

    def process(self, me: GreenThread) -> float:
        return Carriers.computed(None, True)

    def thread(self, of: GreenThread, me: GreenThread) -> float:
        return Carriers.computed(of.slot, of is me)

    def idle_ms(self, when: float) -> float:
        return max(0.0, (when - self.now()) / self.pace * 1000)


class VirtualClock(Clock):
    """Time that stands still while a thread works, and jumps when every thread waits.

    A program that looks at the clock again and again sees it move, so that a loop that waits for the
    time to pass does end. Such looks count as computing; together with the slices passed to `advance`, they are all the
    computing that takes time here.
    """

    virtual = skips = True

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self._wall = _wall()
        self._looks = 0
        self._worked = 0.0

    def now(self) -> float:
        return self._now

    def _look(self, me: GreenThread) -> None:
        self._looks += 1
        if self._looks > _PATIENCE:
            self.advance(0.001, me)

    def advance(self, seconds: float, me: GreenThread) -> None:
        self._now += seconds
        self._worked += seconds
        me.worked += seconds

    def jump(self, when: float) -> None:
        self._now = max(self._now, when)
        self._looks = 0

    def monotonic(self, me: GreenThread) -> float:
        self._look(me)
        return 1000.0 + self._now

    def wall(self, me: GreenThread) -> float:
        self._look(me)
        return self._wall + self._now

    def process(self, me: GreenThread) -> float:
        self._look(me)
        return self._worked

    def thread(self, of: GreenThread, me: GreenThread) -> float:
        self._look(me)
        return of.worked
