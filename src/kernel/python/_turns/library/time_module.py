"""`time` on the program's clock: sleeping, and the clocks that a program reads."""

import time
from collections.abc import Callable
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import Wait
from .holding import seconds_of

_SLEEP = Wait("other", None)


def sleep(seconds: Any, /) -> None:
    """Delay execution for a given number of seconds. The other threads run meanwhile."""
    if type(seconds) is not float:
        seconds = seconds_of(seconds)
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if seconds > 9223372036.0:
        raise OverflowError("timestamp too large to convert to C PyTime_t")
    scheduler = turns.active
    me = scheduler.current
    if seconds == 0:
        scheduler.yield_turn()
        return
    if scheduler.explorer is not None:
        scheduler.explorer.parks(me, True)
    now = scheduler.clock.now
    until = now() + seconds
    left: float = seconds
    while left > 0:  # a signal may end a wait early
        scheduler.trace.sleep(me, left)
        scheduler.park(_SLEEP, left, "sleeping")
        left = until - now()


def monotonic() -> float:
    """Monotonic clock, cannot go backward."""
    scheduler = turns.active
    return scheduler.clock.monotonic(scheduler.current)


def wall() -> float:
    """Return the current time in seconds since the Epoch."""
    scheduler = turns.active
    return scheduler.clock.wall(scheduler.current)


def perf_counter() -> float:
    """Performance counter for benchmarking."""
    return monotonic()


def monotonic_ns() -> int:
    """Monotonic clock, cannot go backward, as nanoseconds."""
    return int(monotonic() * 1_000_000_000)


def perf_counter_ns() -> int:
    """Performance counter for benchmarking as nanoseconds."""
    return int(monotonic() * 1_000_000_000)


def wall_ns() -> int:
    """Return the current time in nanoseconds since the Epoch."""
    return int(wall() * 1_000_000_000)


wall.__name__, wall_ns.__name__ = "time", "time_ns"


def put_in(*functions: Callable[..., Any]) -> None:
    """Puts these into the built-in `time`."""
    for function in functions:
        function.__module__ = "time"
        function.__qualname__ = function.__name__
        setattr(time, function.__name__, function)


def install() -> None:
    """Makes `time` the program's."""
    put_in(sleep, monotonic, perf_counter, wall, monotonic_ns, perf_counter_ns, wall_ns)
