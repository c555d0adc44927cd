"""The asyncio event loop of a program: asyncio's own BaseEventLoop, waiting through our scheduler.

Only the "selector" is ours (loop_selector.py). So `asyncio.run` blocks the thread that calls it and no other.
"""

import errno
import sys
from types import FrameType, ModuleType
from typing import Any, NoReturn

from ..turns import scheduler as turns
from .descriptors import ends
from .loop_selector import EVENT_READ, EVENT_WRITE, Selector
from .processes import refuse

_ELSEWHERE = "only what os.pipe() makes can be waited for here: let a thread read, and call loop.call_soon_threadsafe()"


def _refuse_sockets(*args: Any, **kwargs: Any) -> NoReturn:
    raise OSError(errno.ENOTSUP, f"{sys.platform} does not support sockets.")


async def _refuse_sockets_later(*args: Any, **kwargs: Any) -> NoReturn:
    _refuse_sockets()


def complete(unix_events: ModuleType) -> None:
    """Called when a program imports asyncio: makes its default event loop one of ours."""
    import selectors
    import signal
    from asyncio import base_events, events
    from asyncio.log import logger

    base: Any = base_events.BaseEventLoop
    number_of: Any = vars(selectors)["_fileobj_to_fd"]
    of_unix: Any = unix_events._UnixSelectorEventLoop

    class TurnsEventLoop(base):
        """An event loop for tasks, timers, threads, signals and pipes."""

        def __init__(self) -> None:
            super().__init__()
            logger.debug("Using selector: EpollSelector")
            self._selector = Selector(self)
            self._signal_handlers: dict[int, Any] = {}

        def _process_events(self, event_list: list[Any]) -> None:
            for handle in event_list:
                self._add_callback(handle)

        def _write_to_self(self) -> None:
            self._selector.wake()

        def _add(self, file: Any, event: int, callback: Any, args: Any) -> Any:
            self._check_closed()
            place = number_of(file), event
            if place[0] not in ends:
                raise NotImplementedError(_ELSEWHERE)
            self._remove(place[0], event)
            handle = self._selector.handles[place] = events.Handle(callback, args, self, None)
            return handle

        def _remove(self, file: Any, event: int) -> bool:
            if self.is_closed():
                return False
            handle = self._selector.handles.pop((number_of(file), event), None)
            if handle is not None:
                handle.cancel()
            return handle is not None

        def _add_reader(self, fd: Any, callback: Any, *args: Any) -> Any:
            return self._add(fd, EVENT_READ, callback, args)

        def _remove_reader(self, fd: Any) -> bool:
            return self._remove(fd, EVENT_READ)

        def _add_writer(self, fd: Any, callback: Any, *args: Any) -> Any:
            return self._add(fd, EVENT_WRITE, callback, args)

        def _remove_writer(self, fd: Any) -> bool:
            return self._remove(fd, EVENT_WRITE)

        def add_reader(self, fd: Any, callback: Any, *args: Any) -> None:
            """Add a reader callback."""
            self._add_reader(fd, callback, *args)

        def add_writer(self, fd: Any, callback: Any, *args: Any) -> None:
            """Add a writer callback.."""
            self._add_writer(fd, callback, *args)

        remove_reader, remove_writer = _remove_reader, _remove_writer
        _make_read_pipe_transport = of_unix._make_read_pipe_transport
        _make_write_pipe_transport = of_unix._make_write_pipe_transport

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

        _check_signal, _handle_signal = of_unix._check_signal, of_unix._handle_signal
        remove_signal_handler = of_unix.remove_signal_handler

        def _add_callback_signalsafe(self, handle: Any) -> None:
            self._add_callback(handle)
            self._write_to_self()

        async def _make_subprocess_transport(self, *args: Any, **kwargs: Any) -> Any:
            refuse()

        def close(self) -> None:
            super().close()
            if turns.active.current is turns.active.main:
                for number in list(self._signal_handlers):
                    self.remove_signal_handler(number)
            self._selector.handles.clear()

    refused: Any = TurnsEventLoop
    for name in (
        "create_connection", "create_server", "create_datagram_endpoint", "create_unix_connection",
        "create_unix_server", "connect_accepted_socket", "sock_recv", "sock_recv_into", "sock_recvfrom",
        "sock_recvfrom_into", "sock_sendall", "sock_sendto", "sock_connect", "sock_accept", "sock_sendfile",
    ):
        setattr(refused, name, _refuse_sockets_later)
    for name in "_make_socket_transport", "_make_ssl_transport", "_make_datagram_transport":
        setattr(refused, name, _refuse_sockets)
    # As programs see it when they print a loop.
    TurnsEventLoop.__name__ = TurnsEventLoop.__qualname__ = "_UnixSelectorEventLoop"
    TurnsEventLoop.__module__ = unix_events.__name__
    vars(unix_events).update(SelectorEventLoop=TurnsEventLoop, EventLoop=TurnsEventLoop)
    unix_events._DefaultEventLoopPolicy._loop_factory = TurnsEventLoop
