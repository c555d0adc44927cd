"""`signal` and `os.kill` on our scheduler and clock: handlers, senders, and the timers that send.

CPython's own know one thread of the system, which all of ours are. Semantics after CPython 3.14's
Modules/signalmodule.c on Linux; who takes a signal is decided in turns/signals.py.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from ..turns import scheduler as turns
from ..turns.alarms import Alarm, Alarms, ComputingAlarm
from ..turns.green import GreenThread
from ..turns.operations import ANYTHING
from ..turns.scheduler import Scheduler
from ..turns.signals import BY_PROCESS, BY_THREAD, DEFAULT, IGNORED, Handler

_signal: Any = sys.modules["_signal"]
_NEVER_HANDLED = (signal.SIGKILL, signal.SIGSTOP, 32, 33)  # the last two are the C library's


def error(number: int) -> OSError:
    """What a call of the system that fails raises."""
    return OSError(number, os.strerror(number))


def about_to() -> Scheduler:
    """The scheduler, after whoever explores the program has chosen who goes first: signals concern all.

    Not needed where `signal` has a function of its own around ours: that is a point where the program calls it, and
    none where asyncio.run() does.
    """
    scheduler = turns.active
    if scheduler.explorer is not None:
        scheduler.explorer.point(ANYTHING)
    return scheduler


def done(scheduler: Scheduler) -> None:
    """Right after a signal may have come: CPython looks at once whether it is for the running thread."""
    scheduler.leave()
    scheduler.deliver(scheduler.current)


def _check(number: int, what: str) -> None:
    if not 1 <= number < signal.NSIG:
        raise ValueError(what)


def _only_main(what: str) -> Scheduler:
    scheduler = turns.active
    me = scheduler.current
    if me is not scheduler.main_of(me) or me.interpreter is not None:
        raise ValueError(f"{what} only works in main thread of the main interpreter")
    return scheduler


def set_handler(signalnum: int, handler: Handler, /) -> Handler:
    """Set the action for the given signal. The previous one is returned."""
    scheduler = _only_main("signal")
    _check(signalnum, "signal number out of range")
    if isinstance(handler, int) and handler in (DEFAULT, IGNORED):
        handler = int(handler)
    elif not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if signalnum in _NEVER_HANDLED:
        raise error(errno.EINVAL)
    before = scheduler.signals.handlers[signalnum]
    scheduler.signals.set_handler(signalnum, handler)
    return before


def getsignal(signalnum: int, /) -> Handler:
    """Return the current action for the given signal."""
    _check(signalnum, "signal number out of range")
    return turns.active.signals.handlers[signalnum]


def raise_signal(signalnum: int, /) -> None:
    """Send a signal to the executing process."""
    _send(signalnum, turns.active.current, BY_THREAD)


def pthread_kill(thread_id: int, signalnum: int, /) -> None:
    """Send a signal to a thread."""
    sys.audit("signal.pthread_kill", thread_id, signalnum)
    for thread in turns.active.threads:
        if thread.ident == thread_id and thread.state != GreenThread.DONE:
            return _send(signalnum, thread, BY_THREAD)
    raise error(errno.ESRCH)


def _send(number: int, thread: GreenThread | None, code: int) -> None:
    if not 0 <= number < signal.NSIG:
        raise error(errno.EINVAL)
    if number == 0:
        return
    scheduler = about_to()
    scheduler.signals.send(number, thread, code)
    done(scheduler)


def _nobody(pid: int, number: int) -> bool:
    return False


# Sends a signal to another process of the program; False: there is none of that number.
send_to_other: Callable[[int, int], bool] = _nobody


def kill(pid: int, signal: int, /) -> None:
    """Kill a process with a signal."""
    sys.audit("os.kill", pid, signal)
    own = os.getpid()
    if send_to_other(pid or own, signal):
        turns.active.deliver(turns.active.current)
    elif pid in (own, -own, 0):
        _send(signal, None, BY_PROCESS)
    else:
        raise error(errno.EPERM if pid == 1 else errno.ESRCH)


def killpg(pgid: int, signal: int, /) -> None:
    """Kill a process group with a signal."""
    sys.audit("os.killpg", pgid, signal)
    kill(-pgid, signal)


def _alarm(which: int) -> Alarm | ComputingAlarm:
    scheduler = turns.active
    if scheduler.alarms is None:
        clock, signals = scheduler.clock, scheduler.signals
        main = scheduler.main
        scheduler.alarms = Alarms(clock, lambda: clock.process(main), signals)
    found = scheduler.alarms.of(which)
    if found is None:
        raise _signal.ItimerError(errno.EINVAL, os.strerror(errno.EINVAL))
    return found


def setitimer(which: int, seconds: float, interval: float = 0.0, /) -> tuple[float, float]:
    """Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF): returns what it had before."""
    seconds, interval = float(seconds), float(interval)
    found = _alarm(which)
    if seconds < 0 or interval < 0:
        raise _signal.ItimerError(errno.EINVAL, os.strerror(errno.EINVAL))
    about_to()
    before = found.rest(), found.interval
    found.set(seconds, interval if seconds else 0.0)
    return before


def getitimer(which: int, /) -> tuple[float, float]:
    """Returns current value of given itimer."""
    found = _alarm(which)
    return found.rest(), found.interval


def alarm(seconds: int, /) -> int:
    """Arrange for SIGALRM to arrive after the given number of seconds."""
    before, _ = setitimer(signal.ITIMER_REAL, seconds)
    return max(1, round(before)) if before else 0


def siginterrupt(signalnum: int, flag: bool, /) -> None:
    """Change system call restart behaviour: none is interrupted here."""
    _check(signalnum, "signal number out of range")


def set_wakeup_fd(fd: int, /, *, warn_on_full_buffer: bool = True) -> int:
    """Sets the fd to be written to (with the signal number) when a signal comes in; returns the previous one."""
    scheduler = _only_main("set_wakeup_fd")
    if fd != -1:
        os.fstat(fd)
        if os.get_blocking(fd):
            raise ValueError(f"the fd {fd} must be in non-blocking mode")
    before, scheduler.signals.wakeup_fd = scheduler.signals.wakeup_fd, fd
    return before


set_handler.__name__ = "signal"


def put_in(*functions: Callable[..., Any]) -> None:
    """Puts these into the built-in `_signal`, and into `signal` where that has no function of its own around it."""
    for function in functions:
        function.__module__ = "_signal"
        function.__qualname__ = name = function.__name__
        if getattr(signal, name, None) is getattr(_signal, name, None):
            setattr(signal, name, function)
            function.__module__ = "signal"
        setattr(_signal, name, function)


def install() -> None:
    """Makes `signal` and `os.kill` the program's."""
    put_in(set_handler, getsignal, raise_signal, pthread_kill, setitimer, getitimer, alarm, siginterrupt, set_wakeup_fd)
    posix: Any = sys.modules["posix"]
    for function in (kill, killpg):
        function.__module__ = "posix"
        setattr(os, function.__name__, function)
        setattr(posix, function.__name__, function)
