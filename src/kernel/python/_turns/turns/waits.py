"""What a waiting thread waits for, in the words of the `threading` and `queue` documentation.

Everything in the standard library waits on a lock in the end. Which function of the library the
learner's code called says what the wait is about.
"""

from itertools import islice

from ..cpython.frames import is_learners

_MOST_PARTS = 100

# (file, outermost function called by the learner) → kind; the first that matches from outside in.
_CALLS = {
    ("threading.py", "Thread.join"): "join",
    ("threading.py", "Condition.wait"): "condition",
    ("threading.py", "Condition.wait_for"): "condition",
    ("threading.py", "Event.wait"): "event",
    ("threading.py", "Semaphore.acquire"): "semaphore",
    ("threading.py", "Barrier.wait"): "barrier",
    ("queue.py", None): "queue",
    ("_base.py", None): "future",
    ("base_events.py", None): "asyncio",
    ("runners.py", None): "asyncio",
    ("thread.py", "_worker"): "queue",
}


class Wait:
    """Why a thread waits. `kind` is a WaitKind of the protocol; `on` what it waits on, or None.

    `on` is the lock, the green thread that is joined, or the library's object (Condition, Queue …).
    """

    __slots__ = ("kind", "on", "internal")

    def __init__(self, kind, on, internal=False):
        self.kind = kind
        self.on = on
        self.internal = internal  # the library's own business: Thread.start() waits for the start


def starts_a_thread(frame):
    """Whether `frame` is inside `Thread.start()`, which waits until the new thread has begun."""
    while frame is not None and not is_learners(frame.f_code):
        if frame.f_code.co_qualname == "Thread.start":
            return True
        frame = frame.f_back
    return False


def classify(frames, lock):
    """The Wait of a thread that stands at `frames` (see frames.stack) for `lock`."""
    found = None
    for frame in frames:
        code = frame.f_code
        if is_learners(code):
            break
        name = code.co_filename.rpartition("/")[2]
        if name == "threading.py" and code.co_qualname == "Thread.start":
            return Wait("other", lock, True)
        kind = _CALLS.get((name, code.co_qualname)) or _CALLS.get((name, None))
        if kind:
            found = Wait(kind, frame.f_locals.get("self", lock))
    return found or Wait("lock", lock)


def variable_of(frames, value):
    """The name by which the learner's code at `frames` knows `value`, or None.

    Looks at the globals first and at what their lists and dicts hold, where each thing has one name: a
    parameter calls many by the same. Then at the locals of the learner's frames, and at attributes of
    `self`.
    """
    for frame in frames:
        if is_learners(frame.f_code):
            name = _named(frame.f_globals, value) or _held(frame.f_globals, value) or _named(frame.f_locals, value)
            if name is not None:
                return name
            name = _named(getattr(frame.f_locals.get("self"), "__dict__", {}), value)
            if name is not None:
                return f"self.{name}"
    return None


def _named(names, value):
    return next((name for name, held in list(names.items()) if held is value), None)


def _held(names, value):
    """ "forks[0]" for what lies in a list, a tuple or a dict; only the beginning of a long one is searched."""
    for name, holder in list(names.items()):
        if name.startswith("__"):
            continue
        if type(holder) is dict:
            parts = islice(holder.items(), _MOST_PARTS)
        elif type(holder) in (list, tuple):
            parts = enumerate(holder[:_MOST_PARTS])
        else:
            continue
        for key, held in list(parts):
            if held is value:
                return f"{name}[{key!r}]"
    return None
