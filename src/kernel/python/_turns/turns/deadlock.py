"""Which thread waits for what, and which holds it: for programs in a deadlock, and for others."""

import linecache
from itertools import islice
from typing import TYPE_CHECKING

from ..cpython.frames import line_in, stack
from ..protocol.sizes import TEXT, WAITERS, shortened
from .naming import variable_of
from .green import GreenThread, Wait
from .scheduler import Scheduler
from .waits import classify

if TYPE_CHECKING:
    from ..protocol.results import Waiter


def _wait_of(thread: GreenThread) -> Wait:
    """What `thread` waits for; for a lock this is found out only now, from where the thread is."""
    wait = thread.wait
    assert wait is not None
    return wait if isinstance(wait, Wait) else classify(stack(thread.frame), wait)


def _words(scheduler: Scheduler, thread: GreenThread, wait: Wait) -> tuple[str, int | None]:
    """What `thread` waits for, in words, and the number of the thread that would have to act."""
    kind, on = wait.kind, wait.on
    if kind == "join":
        return f"thread {scheduler.threads[on.number].name} to end", on.number
    if kind == "lock":
        name = variable_of(stack(thread.frame), on.seen)
        lock = "an RLock" if on.label == "RLock" else f"a {on.label or 'Lock'}"
        what = f"{name} ({lock})" if name else lock
        return what, None if on.holder is None else on.holder.number
    if kind == "other" and isinstance(on, str):
        return on, None
    name = None if on is None else variable_of(stack(thread.frame), id(on))
    kinds = {
        "condition": "Condition", "event": "Event", "semaphore": "Semaphore", "barrier": "Barrier",
        "queue": "Queue", "future": "Future",
    }
    what = type(on).__name__ if kind == "queue" and on is not None else kinds.get(kind, kind)
    article = "an" if what[0] in "AEIO" else "a"
    act = {
        "condition": "to be notified", "event": "to be set", "semaphore": "to be released",
        "barrier": "to be full", "queue": "to change", "future": "to be done",
    }.get(kind, "")
    return (f"{name} ({article} {what}) {act}" if name else f"{article} {what} {act}").strip(), None


def waiter(scheduler: Scheduler, thread: GreenThread, filename: str) -> "Waiter":
    """What a waiting thread waits for: a dict of the protocol's Waiter shape."""
    line = line_in(stack(thread.frame), filename)
    wait = _wait_of(thread)
    words, holder = _words(scheduler, thread, wait)
    return {
        "thread": thread.number,
        "name": thread.name,
        "daemon": bool(thread.daemon),
        "line": line,
        "source": shortened(linecache.getline(filename, line).strip(), TEXT) or None if line else None,
        "what": wait.kind,
        "for": words,
        "holder": holder,
    }


def report(scheduler: Scheduler, filename: str) -> "list[Waiter]":
    """The waiting threads as a list of dicts of the protocol's Waiter shape, by number."""
    waiting = (thread for thread in scheduler.threads
               if thread.state == thread.WAITING and thread.wait is not None)
    return [waiter(scheduler, thread, filename) for thread in islice(waiting, WAITERS)]
