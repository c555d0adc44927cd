"""The changes to the library's `multiprocessing`: nearly all are about how a process starts.

A child gets descriptors when it starts, and at no other time. So there is no `forkserver`, as on any system that cannot
hand descriptors to a running process. A program leaves nothing behind that a tracker would have to remove.
"""

import errno
import io
import os
import sys
from typing import Any, NoReturn

from ..library import processes
from ..library.channels import Place
from ..library.descriptors import ends, running
from ..library.imports import complete_after
from ..turns import scheduler as turns
from . import system
from .remote_end import RemoteEnd

_HEADER = 4  # bytes before a message: how long it is


def _reduction(module: Any) -> None:
    module.HAVE_SEND_HANDLE = False


def _resource_tracker(module: Any) -> None:
    def nothing(*args: object) -> None:
        pass

    module.ensure_running = module.register = module.unregister = nothing
    module.getfd = lambda: -1


def _connection(module: Any) -> None:
    """Asks another process for a whole message at once: one question instead of two."""
    receive = module.Connection._recv_bytes

    def _recv_bytes(self: Any, maxsize: int | None = None) -> Any:
        end = ends.get(self._handle)
        if not isinstance(end, RemoteEnd) or maxsize is not None or not end.blocking:
            return receive(self, maxsize)
        got = end.message()
        size = int.from_bytes(got[:4], signed=True)
        if not got:
            raise EOFError
        if len(got) == 4 and size != 0:
            return self._recv(size if size > 0 else int.from_bytes(self._recv(8).getvalue()))
        if len(got) < 4 + size:
            raise OSError("got end of file during message")
        return io.BytesIO(got[4:])

    send = module.Connection._send_bytes

    def send_and_tell(self: Any, buf: Any) -> None:
        end, now = ends.get(self._handle), turns.active.clock.now
        begun = now()
        send(self, buf)
        known = _known_by(getattr(end, "sent_up_to", None), len(buf))
        if known is not None:
            turns.active.trace.send(known, len(buf), max(0.0, now() - begun))

    def receive_and_tell(self: Any, maxsize: int | None = None) -> Any:
        end = ends.get(self._handle)
        got = _recv_bytes(self, maxsize)
        size = got.getbuffer().nbytes
        known = _known_by(getattr(end, "received_up_to", None), size)
        if known is not None:
            turns.active.trace.receive(known, size)
        return got

    module.Connection._send_bytes, module.Connection._recv_bytes = send_and_tell, receive_and_tell
    # Each process on the virtual clock has this module for itself.
    mine, close = running(), module._ConnectionBase.__del__

    def __del__(self: Any) -> None:
        if running() == mine:
            close(self)

    module._ConnectionBase.__del__ = __del__


def _known_by(place: Place | None, size: int) -> str | None:
    """What the message that ends at this place is known by in the trace; None: the place is not known."""
    return None if place is None else f"{place[0]}-{place[1] - size - _HEADER}"


def _popen_fork(module: Any) -> None:
    def _launch(self: Any, process_obj: Any) -> NoReturn:
        if not system.may_start():
            processes.refuse()
        words = f"{sys.platform} does not support processes that are copies of this one: use the start method 'spawn'"
        raise OSError(errno.ENOTSUP, words)

    module.Popen._launch = _launch


def _util(module: Any) -> None:
    """Each process has its own files, so a folder that its parent made is not there yet."""
    of_all = module.get_temp_dir

    def get_temp_dir() -> str:
        found: str = of_all()
        os.makedirs(found, 0o700, exist_ok=True)
        return found

    module.get_temp_dir = get_temp_dir


def _popen_spawn_posix(module: Any) -> None:
    launch = module.Popen._launch

    def _launch(self: Any, process_obj: Any) -> None:
        system.next_name = process_obj.name
        launch(self, process_obj)

    module.Popen._launch = _launch


def install() -> None:
    """Makes sure that the modules are completed when a program imports them."""
    for name, complete in (
        ("reduction", _reduction), ("resource_tracker", _resource_tracker), ("popen_fork", _popen_fork), ("connection", _connection),
        ("popen_spawn_posix", _popen_spawn_posix), ("util", _util),
    ):
        complete_after(f"multiprocessing.{name}", complete)


