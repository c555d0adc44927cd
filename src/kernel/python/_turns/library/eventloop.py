"""The asyncio event loop of a program: asyncio's own BaseEventLoop, waiting through our scheduler.

Only the "selector" is ours: instead of file descriptors it waits for a time, or for another thread to
call `call_soon_threadsafe`. So `asyncio.run` blocks the thread that calls it and no other.
"""

from ..turns import scheduler as turns
from ..turns.operations import ANYTHING
from ..turns.waits import Wait

_WAIT = Wait("asyncio", None)
# asyncio.run() gives the threads of its executor 300 s at its end (constants.THREAD_JOIN_TIMEOUT): no
# sleep of the program's, and no machine is so slow that it is over too early.
_SAFETY_NET = Wait("asyncio", None, True)
_LONG = 200  # seconds


class _Selector:
    """What BaseEventLoop asks for: `select(timeout)`, and a way to cut that short."""

    def __init__(self):
        self._waiter = None
        self._woken = False

    def select(self, timeout=None):
        if not self._woken and (timeout is None or timeout > 0):
            scheduler = turns._current
            self._waiter = scheduler.current
            if scheduler.explorer is not None:
                scheduler.explorer.parks(self._waiter, False)
            scheduler.trace.wait(self._waiter, "asyncio", None, timeout)
            scheduler.park(_SAFETY_NET if timeout is not None and timeout > _LONG else _WAIT, timeout)
            self._waiter = None
        elif not self._woken:
            # It has callbacks to run: another thread may come first, but no time passes.
            if turns._current.explorer is not None:
                turns._current.explorer.point(ANYTHING)
            else:
                turns._current.yield_turn()
        self._woken = False
        return []

    def wake(self):
        self._woken = True
        if self._waiter is not None:
            turns._current.wake(self._waiter)

    def close(self):
        pass


def complete(unix_events):
    """Called when a program imports asyncio: makes its default event loop one of ours."""
    from asyncio import base_events

    class TurnsEventLoop(base_events.BaseEventLoop):
        """An event loop without I/O of its own: tasks, timers, threads."""

        def __init__(self):
            super().__init__()
            self._selector = _Selector()

        def _process_events(self, event_list):
            pass

        def _write_to_self(self):
            self._selector.wake()

        def close(self):
            super().close()
            self._selector.close()

    unix_events.SelectorEventLoop = unix_events.EventLoop = TurnsEventLoop
    unix_events._DefaultEventLoopPolicy._loop_factory = TurnsEventLoop
