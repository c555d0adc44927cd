"""Taking back the stacks of threads that a program leaves behind, without any visible effect.

CPython never resumes a daemon thread after the end: no `finally` runs, nothing is printed. Our stacks
must be unwound to be used again, so each is resumed with an exception, after the handlers of its frames of
learner's code were disabled: `finally`, `except` and `with` blocks are not entered.
"""

from ..cpython.frames import stack
from ..cpython.handlers import forget_handlers
from .carriers import ARMED, cells
from .scheduler import Scheduler


def reap(scheduler: Scheduler) -> None:
    """Unwinds every thread of `scheduler` that has not ended; called on the main thread's stack.

    One that resists three times is left where it is: only its stack is lost.
    """
    scheduler.over = True
    # What is left of other processes and interpreters is unwound, and does nothing any more.
    scheduler.change_process = scheduler.change_interpreter = None
    scheduler.explorer = None  # this function decides which thread goes next
    main = scheduler.main
    for thread in list(scheduler.threads):
        if thread is main or thread.state == thread.DONE:
            continue
        thread.doomed = True
        if thread.timer is not None:
            scheduler.clock.timers.cancel(thread.timer)
        if thread.frame is None:  # it never ran
            scheduler.retire(thread)
            scheduler.stacks.put_back(thread.carrier)
            continue
        for _ in range(3):
            forget_handlers(stack(thread.frame))
            scheduler.ready.clear()
            scheduler.ready.extend((thread, main))
            scheduler.choose_next(main, "ended")
            cells[ARMED] = 1
            scheduler.stacks.hand_over(main.carrier, scheduler.current.carrier)
            cells[ARMED] = 0
            if thread.state == thread.DONE:
                break
