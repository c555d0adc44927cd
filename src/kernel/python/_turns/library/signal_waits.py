"""The functions of `signal` that block signals, and those that wait for one: on our scheduler."""

import errno
import math
import os
import signal
from collections.abc import Iterable
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from ..turns.signals import ALL, Sent
from .signal_module import about_to, done, error, put_in

_WAIT = Wait("signal", None)


def _set_of(mask: Iterable[int]) -> frozenset[int]:
    numbers: list[int] = []
    for one in mask:
        number = int(one)
        if number not in ALL:
            raise ValueError(f"signal number {number} out of range [1; {signal.NSIG - 1}]")
        numbers.append(number)
    return frozenset(numbers)


def pthread_sigmask(how: int, mask: Iterable[int], /) -> set[int]:
    """Fetch and/or change the signal mask of the calling thread: returns the old one."""
    numbers = _set_of(mask)
    scheduler = turns.active
    me = scheduler.current
    before = scheduler.signals.of(me).mask
    if how == signal.SIG_BLOCK:
        after = before | numbers
    elif how == signal.SIG_UNBLOCK:
        after = before - numbers
    elif how == signal.SIG_SETMASK:
        after = numbers
    else:
        raise error(errno.EINVAL)
    scheduler.signals.block(me, after)
    done(scheduler)
    return set(before)


def sigpending() -> set[int]:
    """Examine pending signals: those that the calling thread, or every thread, blocks."""
    scheduler = turns.active
    signals = scheduler.signals
    return {*signals.of(scheduler.current).pending, *signals.pending}


def pause() -> None:
    """Wait until a signal arrives that is handled."""
    scheduler = about_to()
    me = scheduler.current
    standing = scheduler.signals.of(me)
    count = standing.caught
    standing.pauses = True
    try:
        while standing.caught == count:
            _park(me, None)
    finally:
        standing.pauses = False


def sigwait(sigset: Iterable[int], /) -> int:
    """Wait for a signal of the set: returns its number, and no handler runs for it."""
    return _await(_set_of(sigset), None, True).number  # pyright: ignore[reportOptionalMemberAccess] # no limit


def sigwaitinfo(sigset: Iterable[int], /) -> signal.struct_siginfo:
    """Wait synchronously until one of the signals in *sigset* is delivered."""
    return _info(_await(_set_of(sigset), None, False))


def sigtimedwait(sigset: Iterable[int], timeout: float, /) -> signal.struct_siginfo | None:
    """Like sigwaitinfo(), but with a timeout in seconds: None when it is over."""
    if math.isnan(timeout):
        raise ValueError("Invalid value NaN (not a number)")
    if timeout < 0:
        raise ValueError("timeout must be non-negative")
    sent = _await(_set_of(sigset), float(timeout), False)
    return None if sent is None else _info(sent)


def _info(sent: Sent | None) -> Any:
    number, code = sent or (0, 0)
    by = (os.getpid(), os.getuid()) if code <= 0 else (0, 0)
    kind: Any = signal.struct_siginfo
    return kind((number, code, 0, *by, 0, 0))


def _await(numbers: frozenset[int], timeout: float | None, is_deaf: bool) -> Sent | None:
    """Waits for one of these signals, at most `timeout` seconds; deaf to others: their handlers run afterwards."""
    scheduler = about_to()
    me = scheduler.current
    standing = scheduler.signals.of(me)
    found = scheduler.signals.take_pending(me, numbers)
    if found is not None:
        return found
    now = scheduler.clock.now
    deadline = None if timeout is None else now() + timeout
    standing.awaits, standing.deaf = numbers, is_deaf
    scheduler.signals.changed()
    try:
        while standing.taken is None:
            left = None if deadline is None else deadline - now()
            if left is not None and left <= 0:
                return None
            _park(me, left)
        return standing.taken
    finally:
        standing.awaits, standing.taken, standing.deaf = frozenset(), None, False


def _park(me: GreenThread, left: float | None) -> None:
    scheduler = turns.active
    if scheduler.explorer is not None:
        scheduler.explorer.parks(me, False)
    scheduler.trace.wait(me, "signal", None, left)
    scheduler.park(_WAIT, left)


def install() -> None:
    """Puts these into `signal`."""
    put_in(pthread_sigmask, sigpending, pause, sigwait, sigwaitinfo, sigtimedwait)
