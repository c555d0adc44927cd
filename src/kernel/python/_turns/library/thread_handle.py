"""`_thread._ThreadHandle`: by which `threading.Thread` knows whether its thread is done, and waits for its end."""

from typing import NoReturn

from ..cpython.audited import leads_on
from ..cpython.builtin_types import name_in_messages
from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from .holding import seconds_of


class _ThreadHandle:
    """A handle for a thread: `threading.Thread` joins through it."""

    __slots__ = ("_thread_", "_state", "_joiners", "_ident", "__weakref__")

    NEW, RUNNING, DONE = range(3)

    def __init__(self, *ignored: object) -> None:
        self._thread_: GreenThread | None = None
        self._state: int = self.NEW
        self._joiners: list[GreenThread] = []
        self._ident = 0

    @property
    def ident(self) -> int:
        return self._ident

    @property
    def number(self) -> int | None:
        """The scheduler's number of the thread, for the trace."""
        return None if self._thread_ is None else self._thread_.number

    def is_done(self) -> bool:
        return self._state == self.DONE

    def _begin_again(self, thread: GreenThread) -> None:
        """For the main thread's handle, which outlasts an explored schedule (see program/restoring.py)."""
        self._thread_ = thread
        self._state = self.RUNNING
        self._joiners = []

    def _set_done(self) -> None:
        if self._state == self.NEW:
            raise RuntimeError("thread not started")
        self._state = self.DONE
        joiners, self._joiners = self._joiners, []
        for thread in joiners:
            turns.active.wake(thread)

    def join(self, timeout: float | None = None) -> None:
        """Waits until the thread is done, or for `timeout` seconds (None or negative: no limit)."""
        if timeout is not None and seconds_of(timeout) < 0:
            timeout = None
        if self._state == self.NEW:
            raise RuntimeError("thread not started")
        scheduler = turns.active
        me = scheduler.current
        if self._thread_ is me:
            raise RuntimeError("Cannot join current thread")
        explorer = scheduler.explorer
        if self._state == self.DONE or timeout == 0:
            if explorer is not None and self._state == self.DONE:
                explorer.joined(self.number)
            return
        if explorer is not None:
            explorer.parks(me, True)
        wait = Wait("join", self)
        now = scheduler.clock.now
        deadline = None if timeout is None else now() + timeout
        while self._state != self.DONE:
            left = None if deadline is None else max(0.0, deadline - now())
            scheduler.trace.wait(me, "join", self.number, left)
            self._joiners.append(me)
            try:
                woken = scheduler.park(wait, left)
            finally:
                if me in self._joiners:
                    self._joiners.remove(me)
            if not woken and deadline is not None and now() >= deadline:
                return
        if explorer is not None:
            explorer.joined(self.number)

    def __repr__(self) -> str:
        return f"<{name_in_messages(type(self))} object: ident={self._ident}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{name_in_messages(type(self))}' object")


leads_on(_ThreadHandle, "_thread_", "_joiners")
