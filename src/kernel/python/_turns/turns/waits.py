"""What a waiting thread waits for, in the words of the `threading` and `queue` documentation.

In the end, everything in the standard library waits on a lock. The library function that the
learner's code called says what the wait is about.
"""

from collections.abc import Iterable
from types import FrameType
from typing import TYPE_CHECKING

from ..cpython.frames import is_learners
from .green import HeldLock, Wait

if TYPE_CHECKING:
    from ..protocol.results import WaitKind

# (file, outermost function called by the learner) → kind; the first that matches from outside in.
_CALLS: dict[tuple[str, str | None], "WaitKind"] = {
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


def starts_a_thread(frame: FrameType | None) -> bool:
    """Whether `frame` is inside `Thread.start()`, which waits until the new thread has begun."""
    while frame is not None and not is_learners(frame.f_code):
        if frame.f_code.co_qualname == "Thread.start":
            return True
        frame = frame.f_back
    return False


def classify(frames: Iterable[FrameType], lock: HeldLock) -> Wait:
    """The Wait of a thread at `frames` (see frames.stack) for `lock`."""
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
