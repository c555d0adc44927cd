"""What the event loop of asyncio waits with: for a time, for other threads, and for the pipes of `os.pipe`."""

from selectors import EVENT_READ, EVENT_WRITE, SelectorKey
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from ..turns.operations import ANYTHING
from .descriptors import ends

_WAIT = Wait("asyncio", None)
# asyncio.run() gives the threads of its executor 300 s at its end (constants.THREAD_JOIN_TIMEOUT): no
# sleep of the program's, and no machine is so slow that it is over too early. Where nobody else can go on
# either, that time is left out (turns/switching.py).
_SAFETY_NET = Wait("asyncio", None, True)
_LONG = 200  # seconds

# select.poll's names for what makes a descriptor ready to be read, and to be written.
_READY = {EVENT_READ: 0x001 | 0x010 | 0x008, EVENT_WRITE: 0x004 | 0x008}  # POLLIN, POLLHUP, POLLERR; POLLOUT


class Selector:
    """What BaseEventLoop asks for: `select(timeout)`, and a way to cut that short.

    `handles`: what is called when a descriptor can be read, or written.
    """

    def __init__(self, loop: Any) -> None:
        self._loop = loop
        self._waiter: GreenThread | None = None
        self._woken = False
        self.handles: dict[tuple[int, int], Any] = {}

    def select(self, timeout: float | None = None) -> list[Any]:
        if not self._woken and (timeout is None or timeout > 0) and not self._ready():
            self._wait(timeout)
        elif not self._woken:
            # It has callbacks to run: another thread may come first, but no time passes.
            if turns.active.explorer is not None:
                turns.active.explorer.point(ANYTHING)
            else:
                turns.active.yield_turn()
        self._woken = False
        return self._ready()

    def _wait(self, timeout: float | None) -> None:
        scheduler = turns.active
        me = self._waiter = scheduler.current
        if scheduler.explorer is not None:
            scheduler.explorer.parks(me, False)
        scheduler.trace.wait(me, "asyncio", None, timeout)
        is_net = self._loop._executor_shutdown_called and timeout is not None and timeout > _LONG
        files = [ends[fd].waiters for fd, _ in self.handles if fd in ends]
        for waiters in files:
            waiters.append(me)
        try:
            scheduler.park(_SAFETY_NET if is_net else _WAIT, timeout)
        finally:
            self._waiter = None
            for waiters in files:
                if me in waiters:
                    waiters.remove(me)

    def _ready(self) -> list[Any]:
        """What is to be called for descriptors: those whose pipe has something, or room, or another end that is gone."""
        return [
            handle for (fd, event), handle in self.handles.items()
            if fd in ends and ends[fd].events() & _READY[event]]

    def get_key(self, fileobj: int) -> SelectorKey:
        """What is waited for at a descriptor; transports ask, to say so in their repr."""
        asked = [event for fd, event in self.handles if fd == fileobj]
        if not asked:
            raise KeyError(f"{fileobj!r} is not registered")
        return SelectorKey(fileobj, fileobj, sum(asked), None)

    def wake(self) -> None:
        self._woken = True
        if self._waiter is not None:
            turns.active.wake(self._waiter)
