"""`time.process_time`, `time.thread_time`, `os.times`, and the clocks of `clock_gettime`: what was computed, without waits.

On the machine's clock the turns of each thread are measured. On the virtual one computing takes no time, so both
stand still like `perf_counter`, but for what that one moves while a thread works (turns/clocks.py): the same in
each run of a schedule.
"""

import os
import sys
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import GreenThread
from . import time_module

_clock_gettime, _clock_gettime_ns, _clock_getres = time.clock_gettime, time.clock_gettime_ns, time.clock_getres
_get_clock_info: Callable[[Any], Any] = time.get_clock_info
_NANO = 1_000_000_000


def process_time() -> float:
    """Process time for profiling: sum of the kernel and user-space CPU time."""
    scheduler = turns.active
    return scheduler.clock.process(scheduler.current)


def process_time_ns() -> int:
    """Process time for profiling as nanoseconds: sum of the kernel and user-space CPU time."""
    return int(process_time() * _NANO)


def thread_time() -> float:
    """Thread time for profiling: sum of the kernel and user-space CPU time."""
    scheduler = turns.active
    return scheduler.clock.thread(scheduler.current, scheduler.current)


def thread_time_ns() -> int:
    """Thread time for profiling as nanoseconds: sum of the kernel and user-space CPU time."""
    return int(thread_time() * _NANO)


_CLOCKS: dict[int, Callable[[], float]] = {
    time.CLOCK_REALTIME: time_module.wall,
    time.CLOCK_MONOTONIC: time_module.monotonic,
    time.CLOCK_MONOTONIC_RAW: time_module.monotonic,
    time.CLOCK_BOOTTIME: time_module.monotonic,
    time.CLOCK_PROCESS_CPUTIME_ID: process_time,
    time.CLOCK_THREAD_CPUTIME_ID: thread_time,
}

# How Linux makes the id of a thread's clock of its number: a negative one whose last three bits are these.
_OF_A_THREAD = 0b110


def pthread_getcpuclockid(thread_id: int, /) -> int:
    """Return the clk_id of a thread's CPU time clock."""
    if _thread_of(thread_id) is None:
        raise ProcessLookupError(3, "No such process")
    return ~thread_id << 3 | _OF_A_THREAD


def _thread_of(ident: int) -> GreenThread | None:
    for thread in turns.active.threads:
        if thread.ident == ident and thread.state != GreenThread.DONE:
            return thread
    return None


def _read(clk_id: int) -> float | None:
    """What a clock of the program's says; None: it is none of them."""
    clock = _CLOCKS.get(clk_id)
    if clock is not None:
        return clock()
    if clk_id < 0 and clk_id & 0b111 == _OF_A_THREAD:
        thread = _thread_of(~(clk_id >> 3))
        if thread is not None:
            return turns.active.clock.thread(thread, turns.active.current)
    return None


def clock_gettime(clk_id: int, /) -> float:
    """Return the time of the specified clock clk_id as a float."""
    seconds = _read(clk_id)
    return _clock_gettime(clk_id) if seconds is None else seconds


def clock_gettime_ns(clk_id: int, /) -> int:
    """Return the time of the specified clock clk_id as nanoseconds (int)."""
    seconds = _read(clk_id)
    return _clock_gettime_ns(clk_id) if seconds is None else int(seconds * _NANO)


def clock_getres(clk_id: int, /) -> float:
    """Return the resolution (precision) of the specified clock clk_id."""
    return _clock_getres(clk_id) if _read(clk_id) is None else 1e-09


def get_clock_info(name: str, /) -> Any:
    """Get information of the specified clock: as CPython on Linux has it for those of computing."""
    if name not in ("process_time", "thread_time"):
        return _get_clock_info(name)
    return SimpleNamespace(
        implementation=f"clock_gettime(CLOCK_{name.partition('_')[0].upper()}_CPUTIME_ID)",
        monotonic=True, adjustable=False, resolution=1e-09)


def times() -> os.times_result:
    """Return a collection containing process timing information: all computing is the user's."""
    kind: Any = os.times_result
    return kind((process_time(), 0.0, 0.0, 0.0, time_module.monotonic()))


def install() -> None:
    """Puts these into the built-in `time`, and the last into `os`."""
    posix: Any = sys.modules["posix"]
    times.__module__ = "posix"
    os.times = posix.times = times
    time_module.put_in(
        process_time, process_time_ns, thread_time, thread_time_ns, clock_gettime, clock_gettime_ns, clock_getres,
        pthread_getcpuclockid, get_clock_info)
