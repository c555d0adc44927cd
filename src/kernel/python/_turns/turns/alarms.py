"""The interval timers of a program, on its clock: each sends a signal when it is due.

One that runs on real time counts like a sleep: the clock may jump to it, and while it runs there is no deadlock.
Those that count computing are checked when a slice of computing is over.
"""

import signal
from collections.abc import Callable

from .clocks import Clock
from .green import Timer
from .signals import BY_SYSTEM, Signals


class Alarm:
    """A timer that sends `number`; a Bell (green.py). `when`: by the program's clock, None while it is off."""

    def __init__(self, number: int, clock: Clock, signals: Signals) -> None:
        self._number = number
        self._clock = clock
        self._signals = signals
        self._timer: Timer | None = None
        self.when: float | None = None
        self.interval = 0.0
        signals.on_change.append(self._look)

    def set(self, seconds: float, interval: float) -> None:
        """Rings in `seconds` (0: not at all), and from then on after each `interval` (0: once)."""
        if self._timer is not None:
            self._clock.timers.cancel(self._timer)
            self._timer = None
        self.when = self._clock.now() + seconds if seconds > 0 else None
        self.interval = interval
        self._wind()

    def rest(self) -> float:
        """Seconds until it rings; 0 when it is off."""
        if self.when is None:
            return 0.0
        rest = self.when - self._clock.now()
        return rest % self.interval if rest <= 0 and self.interval else max(rest, 1e-6)

    def ring(self) -> None:
        """It is due."""
        self._timer = None
        self._next()
        self._signals.send(self._number, None, BY_SYSTEM)
        self._wind()

    def _next(self) -> None:
        """When it rings again after now."""
        now = self._clock.now()
        if self.when is not None and self.interval > 0:
            self.when += self.interval * (1 + max(0, (now - self.when) // self.interval))
        else:
            self.when = None

    def _wind(self) -> None:
        """Makes the clock ring it, unless no thread could take the signal: time must not run on only for that."""
        if self.when is not None and self._timer is None and not self._is_unheard():
            self._timer = self._clock.timers.add(self.when, self)

    def _is_unheard(self) -> bool:
        return self.interval > 0 and (
            self._signals.is_dropped(self._number) or self._number in self._signals.pending)

    def _look(self) -> None:
        """A thread may take its signal now."""
        if self.when is not None and self._timer is None:
            if self.when <= self._clock.now():
                self._next()
            self._wind()


class ComputingAlarm:
    """A timer that counts the program's computing; `now` says how much that is."""

    def __init__(self, number: int, now: Callable[[], float], signals: Signals) -> None:
        self._number = number
        self._now = now
        self._signals = signals
        self.when: float | None = None
        self.interval = 0.0

    def set(self, seconds: float, interval: float) -> None:
        """See Alarm."""
        self.when = self._now() + seconds if seconds > 0 else None
        self.interval = interval

    def rest(self) -> float:
        """See Alarm."""
        return 0.0 if self.when is None else max(self.when - self._now(), 1e-6)

    def look(self) -> None:
        """Sends its signal if it is due."""
        if self.when is not None and self._now() >= self.when:
            self.when = self._now() + self.interval if self.interval > 0 else None
            self._signals.send(self._number, None, BY_SYSTEM)


class Alarms:
    """A program's three timers, by ITIMER_REAL and so on; made when one of them is first needed."""

    def __init__(self, clock: Clock, computed: Callable[[], float], signals: Signals) -> None:
        self.real = Alarm(signal.SIGALRM, clock, signals)
        numbers = (signal.SIGVTALRM, signal.SIGPROF)
        self.computing = tuple(ComputingAlarm(number, computed, signals) for number in numbers)

    def of(self, which: int) -> Alarm | ComputingAlarm | None:
        """One of them; None: that number does not exist."""
        if which == signal.ITIMER_REAL:
            return self.real
        return self.computing[which - signal.ITIMER_VIRTUAL] if 0 < which <= signal.ITIMER_PROF else None

    def look(self) -> None:
        """A slice of computing is over."""
        for alarm in self.computing:
            alarm.look()
