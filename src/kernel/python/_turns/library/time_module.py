"""`time` on the program's clock: sleeping, and the clocks that a program reads."""

import time
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import Wait

_SLEEP = Wait("other", None)


def sleep(seconds: Any, /) -> None:
    """Delay execution for a given number of seconds. The other threads run meanwhile."""
    if not isinstance(seconds, (int, float)):
        convert = getattr(type(seconds), "__float__", None) or getattr(type(seconds), "__index__", None)
        if convert is None:
            raise TypeError(
                f"'{type(seconds).__name__}' object cannot be interpreted as an integer"
            )
        seconds = convert(seconds)
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
    scheduler.trace.sleep(me, seconds)
    now = scheduler.clock.now
    until = now() + seconds
    while (left := until - now()) > 0:  # a signal may end a wait early
        scheduler.park(_SLEEP, left, "sleeping")


def monotonic() -> float:
    """Monotonic clock, cannot go backward."""
    return turns.active.clock.monotonic()


def perf_counter() -> float:
    """Performance counter for benchmarking."""
    return turns.active.clock.monotonic()


def wall() -> float:
    """Return the current time in seconds since the Epoch."""
    return turns.active.clock.wall()


def monotonic_ns() -> int:
    """Monotonic clock, cannot go backward, as nanoseconds."""
    return int(turns.active.clock.monotonic() * 1_000_000_000)


def perf_counter_ns() -> int:
    """Performance counter for benchmarking as nanoseconds."""
    return int(turns.active.clock.monotonic() * 1_000_000_000)


def wall_ns() -> int:
    """Return the current time in nanoseconds since the Epoch."""
    return int(turns.active.clock.wall() * 1_000_000_000)


wall.__name__, wall_ns.__name__ = "time", "time_ns"


def install() -> None:
    """Puts these into the built-in `time`."""
    for function in (sleep, monotonic, perf_counter, wall, monotonic_ns, perf_counter_ns, wall_ns):
        function.__module__ = "time"
        function.__qualname__ = function.__name__
        setattr(time, function.__name__, function)
