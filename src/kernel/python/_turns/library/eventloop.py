"""The asyncio event loop of a program: asyncio's own loop on a selector, waiting through our scheduler.

Only the selector is ours (loop_selector.py). So `asyncio.run` blocks the thread that calls it and no other. A loop that
a program makes with a selector of its own is asyncio's own whole.
"""

import errno
from types import FrameType, ModuleType
from typing import Any

from ..turns import scheduler as turns
from .loop_selector import Selector
from .processes import refuse


def complete(unix_events: ModuleType) -> None:
    """Called when a program imports asyncio: makes its default event loop one of ours."""
    import signal
    from asyncio import events

    of_unix: Any = unix_events._UnixSelectorEventLoop
    of_selectors: Any = of_unix.__base__

    class TurnsEventLoop(of_unix):
        """An event loop for tasks, timers, threads, signals, pipes and sockets."""

        def __init__(self, selector: Any = None) -> None:
            super().__init__(Selector(self) if selector is None else selector)

        def _has_ours(self) -> bool:
            return isinstance(self._selector, Selector)

        def _make_self_pipe(self) -> None:
            if self._has_ours():
                self._ssock = self._csock = None
            else:
                super()._make_self_pipe()

        def _close_self_pipe(self) -> None:
            if not self._has_ours():
                super()._close_self_pipe()

        def _write_to_self(self) -> None:
            if self._has_ours():
                self._selector.wake()
            elif self._selector is not None:
                super()._write_to_self()

        def add_signal_handler(self, sig: Any, callback: Any, *args: Any) -> None:
            """Add a handler for a signal.  UNIX only."""
            if unix_events.coroutines.iscoroutine(callback) or unix_events.coroutines._iscoroutinefunction(callback):
                raise TypeError("coroutines cannot be used with add_signal_handler()")
            self._check_signal(sig)
            self._check_closed()
            if turns.active.current is not turns.active.main:
                raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")

            def handle(number: int, frame: FrameType | None) -> None:
                self._handle_signal(number)

            try:
                signal.signal(sig, handle)
            except OSError as error:
                if error.errno == errno.EINVAL:
                    raise RuntimeError(f"sig {sig} cannot be caught") from error
                raise
            self._signal_handlers[sig] = events.Handle(callback, args, self, None)

        def _add_callback_signalsafe(self, handle: Any) -> None:
            self._add_callback(handle)
            self._write_to_self()

        async def _make_subprocess_transport(self, *args: Any, **kwargs: Any) -> Any:
            refuse()

        def close(self) -> None:
            of_selectors.close(self)
            if turns.active.current is turns.active.main:
                for number in list(self._signal_handlers):
                    self.remove_signal_handler(number)

    # As programs see it when they print a loop.
    TurnsEventLoop.__name__ = TurnsEventLoop.__qualname__ = "_UnixSelectorEventLoop"
    TurnsEventLoop.__module__ = unix_events.__name__
    vars(unix_events).update(SelectorEventLoop=TurnsEventLoop, EventLoop=TurnsEventLoop)
    unix_events._DefaultEventLoopPolicy._loop_factory = TurnsEventLoop
