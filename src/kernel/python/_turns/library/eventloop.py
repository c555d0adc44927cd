"""The asyncio event loop of a program: asyncio's own BaseEventLoop, waiting through our scheduler.

Only the "selector" is ours: instead of file descriptors it waits for a time, or for another thread to
call `call_soon_threadsafe`. So `asyncio.run` blocks the thread that calls it and no other.
"""

from types import ModuleType
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from ..turns.operations import ANYTHING

_WAIT = Wait("asyncio", None)
# asyncio.run() gives the threads of its executor 300 s at its end (constants.THREAD_JOIN_TIMEOUT): no
# sleep of the program's, and no machine is so slow that it is over too early.
_SAFETY_NET = Wait("asyncio", None, True)
_LONG = 200  # seconds


class _Selector:
    """What BaseEventLoop asks for: `select(timeout)`, and a way to cut that short."""

    def __init__(self) -> None:
        self._waiter: GreenThread | None = None
        self._woken = False

    def select(self, timeout: float | None = None) -> list[Any]:
        if not self._woken and (timeout is None or timeout > 0):
            scheduler = turns.active
            me = self._waiter = scheduler.current
            if scheduler.explorer is not None:
                scheduler.explorer.parks(me, False)
            scheduler.trace.wait(me, "asyncio", None, timeout)
            scheduler.park(_SAFETY_NET if timeout is not None and timeout > _LONG else _WAIT, timeout)
            self._waiter = None
        elif not self._woken:
            # It has callbacks to run: another thread may come first, but no time passes.
            if turns.active.explorer is not None:
                turns.active.explorer.point(ANYTHING)
            else:
                turns.active.yield_turn()
        self._woken = False
        return []

    def wake(self) -> None:
        self._woken = True
        if self._waiter is not None:
            turns.active.wake(self._waiter)

    def close(self) -> None:
        pass


def complete(unix_events: ModuleType) -> None:
    """Called when a program imports asyncio: makes its default event loop one of ours."""
    from asyncio import base_events

    class TurnsEventLoop(base_events.BaseEventLoop):
        """An event loop without I/O of its own: tasks, timers, threads."""

        def __init__(self) -> None:
            super().__init__()
            self._selector = _Selector()

        def _process_events(self, event_list: list[Any]) -> None:
            pass

        def _write_to_self(self) -> None:
            self._selector.wake()

        def close(self) -> None:
            super().close()
            self._selector.close()

    vars(unix_events).update(SelectorEventLoop=TurnsEventLoop, EventLoop=TurnsEventLoop)
    unix_events._DefaultEventLoopPolicy._loop_factory = TurnsEventLoop
