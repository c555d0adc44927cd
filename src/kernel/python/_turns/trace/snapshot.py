"""A program at one moment: where each thread is, what it waits for, and the values of the variables."""

import dis
import linecache
import sys
from collections.abc import Iterator, Sequence
from types import FrameType
from typing import TYPE_CHECKING, Any

from ..cpython.frames import is_learners, stack
from ..library.holding import Holding
from ..turns.deadlock import waiter
from ..turns.green import GreenThread
from ..turns.scheduler import Scheduler
from .shown import cut, is_simple
from .synchronizers import state_of

if TYPE_CHECKING:
    from ..protocol.results import Moment, Shown, Standing, Waiter

WAITING, DONE = GreenThread.WAITING, GreenThread.DONE

_MOST = 40  # variables
_HOW = {"returned": "ended", "exception": "failed", "cut-off": "cut off"}


def at_the_pause(scheduler: Scheduler, filename: str, watch: Sequence[str]) -> "Moment":
    """Called on the stack of the thread that ran last, before the program is cut short.

    A watched expression may call code of the program: while it does, there are no schedule points, and
    a thread that would have to wait gives up.
    """
    explorer, me = scheduler.explorer, scheduler.current
    scheduler.explorer = None
    me.doomed = True
    try:
        names = sys.modules["__main__"].__dict__
        return {
            "threads": [_standing(scheduler, thread, filename) for thread in scheduler.threads],
            "last": me.number,
            "variables": [*_watched(names, watch), *variables(names, watch)],
            "seconds": scheduler.clock.now(),
        }
    finally:
        scheduler.explorer = explorer
        me.doomed = False


def at_the_end(
    scheduler: Scheduler, waiters: "Sequence[Waiter]", variables: "list[Shown]", seconds: float
) -> "Moment":
    """The same for a program that has ended: only stuck threads, `waiters`, are still somewhere."""
    stuck = {one["thread"]: one for one in waiters}
    return {
        "threads": [_ended(thread, stuck.get(thread.number)) for thread in scheduler.threads],
        "last": scheduler.current.number,
        "variables": variables,
        "seconds": seconds,
    }


def _ended(thread: GreenThread, wait: "Waiter | None") -> "Standing":
    return {
        "thread": thread.number,
        "name": thread.name,
        "state": _HOW[thread.how] if wait is None else "waits",
        "line": wait and wait["line"],
        "source": (wait and wait["source"]) or "",
        "instruction": "",
        "waits": wait,
        "wakes": None,
    }


def _standing(scheduler: Scheduler, thread: GreenThread, filename: str) -> "Standing":
    """A thread as the protocol's Standing."""
    frames = _frames(scheduler, thread)
    line = next((one.f_lineno for one in frames if one.f_code.co_filename == filename), None)
    innermost = next((one for one in frames if is_learners(one.f_code)), None)
    state = _state(thread)
    waits = state == "waits" and thread.wait is not None
    due = thread.timer and thread.timer.when
    return {
        "thread": thread.number,
        "name": thread.name,
        "state": state,
        "line": line,
        "source": linecache.getline(filename, line).strip() if line else "",
        "instruction": "" if innermost is None else _instruction(innermost),
        "waits": waiter(scheduler, thread, filename) if waits else None,
        "wakes": None if due is None else max(0.0, due - scheduler.clock.now()),
    }


def _frames(scheduler: Scheduler, thread: GreenThread) -> Sequence[FrameType]:
    if thread.state == DONE:
        return ()
    if thread is scheduler.current and thread.state != WAITING:
        return stack()
    return () if thread.frame is None else stack(thread.frame)


def _state(thread: GreenThread) -> str:
    if thread.state == DONE:
        return _HOW[thread.how]
    if thread.state != WAITING:
        return "can go on"
    wait = thread.wait
    if isinstance(wait, Holding) and wait.holder is None:
        return "can go on"  # it takes the lock
    if thread.timer is not None and getattr(wait, "kind", "") == "other":
        return "sleeps"
    return "waits"


def _instruction(frame: FrameType) -> str:
    """The instruction that a frame executes next, or is in the middle of: its name and its argument."""
    for step in dis.get_instructions(frame.f_code):
        if step.offset == frame.f_lasti:
            return f"{step.opname} {step.argrepr}".strip()
    return ""


def _watched(names: dict[str, Any], watch: Sequence[str]) -> "Iterator[Shown]":
    for expression in watch:
        try:
            value = eval(expression, dict(names))
        except BaseException:
            continue  # not yet there
        yield {"name": expression, "value": cut(repr(value))}


def variables(names: dict[str, Any], watch: Sequence[str]) -> "list[Shown]":
    """The module's variables whose values can be shown in a few words."""
    found: list[Shown] = []
    for name, value in list(names.items()):
        if name.startswith("_") or name in watch or len(found) >= _MOST:
            continue
        if is_simple(value):
            found.append({"name": name, "value": cut(repr(value))})
        elif (state := state_of(value)) is not None:
            found.append({"name": name, "value": state})
    return found
