"""Time as the program sees it: the machine's clock at any pace, or a virtual one."""

import heapq
import time

_monotonic = time.monotonic
_wall = time.time
_PATIENCE = 100  # looks at a virtual clock that stands still


class Timers:
    """Who is to be woken when. Times are seconds of the program's clock."""

    def __init__(self):
        self.heap = []
        self._count = 0

    def add(self, when, thread):
        """Notes that `thread` waits until `when`; the entry returned is for `cancel`."""
        self._count += 1
        entry = [when, self._count, thread]
        heapq.heappush(self.heap, entry)
        return entry

    @property
    def used(self):
        """Whether anybody ever waited for a time."""
        return self._count > 0

    @staticmethod
    def cancel(entry):
        entry[2] = None

    def next(self):
        """When the earliest timer is due; None when there is none."""
        heap = self.heap
        while heap and heap[0][2] is None:
            heapq.heappop(heap)
        return heap[0][0] if heap else None

    def due(self, now):
        """Takes out and returns the threads whose time has come, earliest first."""
        threads = []
        heap = self.heap
        while heap and (heap[0][2] is None or heap[0][0] <= now):
            thread = heapq.heappop(heap)[2]
            if thread is not None:
                threads.append(thread)
        return threads


_NO_WAITING = 1000.0  # from this speed on waits are left out, instead of running ever faster


class RealClock:
    """The machine's clock; `speed` 2 makes two of the program's seconds of one real one.

    From the speed 1,000 on it runs as the machine's, but leaves out the time in which every thread
    waits: else the time that Python itself needs would look like hours to the program.
    """

    virtual = False

    def __init__(self, speed):
        self.timers = Timers()
        self._set_pace(speed)
        self._real = self._origin = _monotonic()
        self._program = 0.0
        self._wall = _wall()

    def now(self):
        """Seconds since the program's start."""
        return self._program + (_monotonic() - self._real) * self._speed

    def set_speed(self, speed):
        self._program, self._real = self.now(), _monotonic()
        self._set_pace(speed)

    def _set_pace(self, speed):
        self.skips = speed >= _NO_WAITING
        self._speed = 1.0 if self.skips else speed

    def jump(self, when):
        """Leaves out the time until `when`."""
        self._program += max(0.0, when - self.now())

    def monotonic(self):
        return self._origin + self.now()

    def wall(self):
        return self._wall + self.now()

    def idle_ms(self, when):
        """Real milliseconds until the program's time `when`."""
        return max(0.0, (when - self.now()) / self._speed * 1000)


class VirtualClock:
    """Time that stands still while a thread works, and jumps when every thread waits.

    A program that looks at the clock again and again sees it move, so that a loop that waits for the
    time to pass does end.
    """

    virtual = skips = True

    def __init__(self):
        self.timers = Timers()
        self._now = 0.0
        self._wall = _wall()
        self._looks = 0

    def now(self):
        return self._now

    def _look(self):
        self._looks += 1
        if self._looks > _PATIENCE:
            self._now += 0.001

    def set_speed(self, speed):
        pass

    def advance(self, seconds):
        self._now += seconds

    def jump(self, when):
        self._now = max(self._now, when)
        self._looks = 0

    def monotonic(self):
        self._look()
        return 1000.0 + self._now

    def wall(self):
        self._look()
        return self._wall + self._now
