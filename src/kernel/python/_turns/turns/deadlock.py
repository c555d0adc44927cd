"""Who waits for what, held by whom: told of a program in which nobody can ever go on, and of others."""

import linecache

from ..cpython.frames import line_in, stack
from .waits import Wait, classify, variable_of


def _name(scheduler, number):
    return scheduler.threads[number].name


def _wait_of(thread):
    """What `thread` waits for; for a lock that is found out only now, from where it stands."""
    wait = thread.wait
    return wait if isinstance(wait, Wait) else classify(stack(thread.frame), wait)


def _words(scheduler, thread):
    """What `thread` waits for, in words, and the number of the thread that would have to act."""
    wait = _wait_of(thread)
    kind, on = wait.kind, wait.on
    if kind == "join":
        return f"thread {_name(scheduler, on.number)} to end", on.number
    if kind == "lock":
        name = variable_of(stack(thread.frame), on)
        kind = "an RLock" if on.label == "RLock" else f"a {on.label or 'Lock'}"
        what = f"{name} ({kind})" if name else kind
        return what, None if on.holder is None else on.holder.number
    name = None if on is None else variable_of(stack(thread.frame), on)
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


def waiter(scheduler, thread, filename):
    """What a waiting thread waits for: a dict of the protocol's Waiter shape."""
    line = line_in(stack(thread.frame), filename)
    words, holder = _words(scheduler, thread)
    return {
        "thread": thread.number,
        "name": thread.name,
        "daemon": bool(thread.daemon),
        "line": line,
        "source": linecache.getline(filename, line).strip() or None if line else None,
        "what": _wait_of(thread).kind,
        "for": words,
        "holder": holder,
    }


def report(scheduler, filename):
    """The waiting threads as a list of dicts of the protocol's Waiter shape, by number."""
    return [waiter(scheduler, thread, filename) for thread in scheduler.threads
            if thread.state == thread.WAITING and thread.wait is not None]
