"""What queues, pipes and semaphores have in common: threads wait for what others do, and an exploration is told."""

from collections import deque
from collections.abc import Callable, Sequence

from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from ..turns.operations import ACQUIRE, ANYTHING, RELEASE, Operation


class Waiters(deque[GreenThread]):
    """Who waits for a change; `changes` counts them. `watcher` is called at each, for those who wait elsewhere."""

    changes = 0
    watcher: Callable[[], object] | None = None


def wait_until(
    ready: Callable[[], object], waiters: Sequence[Waiters], wait: Wait, timeout: float | None = None,
    operation: Operation = ANYTHING,
) -> bool:
    """Makes the running thread wait in each of `waiters`, of which one is woken, until `ready()`.

    Returns whether it is; False when `timeout` seconds were over first (None: no limit). `operation`: what it does then.
    """
    scheduler = turns.active
    me = scheduler.current
    if scheduler.explorer is not None:
        scheduler.explorer.parks(me, False)
        me.operation = operation
    now = scheduler.clock.now
    deadline = None if timeout is None else now() + timeout
    while not ready():
        left = None if deadline is None else max(0.0, deadline - now())
        if not wait.internal:
            scheduler.trace.wait(me, wait.kind, None, left)
        for each in waiters:
            each.append(me)
        me.queues = waiters
        try:
            woken = scheduler.park(wait, left)
        except BaseException:  # of a signal's handler
            _leave(me, waiters, ready)
            raise
        for each in waiters:
            if me in each:
                each.remove(me)
        if scheduler.explorer is not None and operation is not ANYTHING:
            scheduler.explorer.touch(operation)  # of one that may be anything the explorer has taken that down
        if not woken and deadline is not None and now() >= deadline:
            return bool(ready())
    return True


def _leave(me: GreenThread, waiters: Sequence[Waiters], ready: Callable[[], object]) -> None:
    """`me` goes on without what it waited for; what it had been woken for is for the next."""
    for each in waiters:
        if me in each:
            each.remove(me)
        elif each and ready():
            turns.active.wake(each.popleft())


def wake_all(waiters: Waiters, by_nobody: bool = False) -> None:
    """Something has changed: makes everyone in `waiters` look again. `by_nobody`: no thread has changed it."""
    waiters.changes += 1
    while waiters:
        turns.active.wake(waiters.popleft(), by_nobody)
    if waiters.watcher is not None:
        waiters.watcher()


def touch(thing: object, is_point: bool = True, operation: Operation = ANYTHING) -> None:
    """The running thread is about to use `thing`, in one step that is made as under a lock of the thing's own.

    `is_point`: an exploration may let others go first. `operation`: what the step is, where it cannot be anything.
    """
    explorer = turns.active.explorer
    if explorer is None:
        return
    if is_point:
        explorer.point(operation)
    if explorer.tells:
        explorer.orders(ACQUIRE, thing)
        explorer.orders(RELEASE, thing)
