"""What `os` and `_posixsubprocess` do with processes while a program runs that may have some."""

import errno
import os
from typing import TYPE_CHECKING, Any

import _posixsubprocess

from ..library import channels, descriptors, processes, signal_module
from ..modelled import beginning
from ..modelled import family as modelled
from ..program import program
from ..library.multiprocessing_module import SemLock, named, sharing
from ..turns.scheduler import Scheduler
from . import memory
from .family import Family
from .related import FIRST, Start
from .semaphores import RemoteSemaphore, unknown

if TYPE_CHECKING:
    from ..protocol.bridge import Bridge
    from ..protocol.requests import RunRequest

_ours: Any = os
_cores: Any = (os.cpu_count, os.process_cpu_count)
_MODELLED_CORES = 2  # always the same, so that a schedule means the same on each machine
_sign_of_multiprocessing = "--multiprocessing-fork"

_family: Family | modelled.Family | None = None  # of the running program
_bridge: "Bridge"
# The name that `multiprocessing` gives the process that it starts next.
next_name = ""


def begin(request: "RunRequest", scheduler: Scheduler, pid: int = FIRST) -> Family | None:
    """A program begins. None if it cannot have processes."""
    global _family
    if request["processes"] == 0 or scheduler.clock.virtual:
        return None
    _family = Family(_bridge.relatives, scheduler, pid, request["processes"])
    memory.begin(pid)
    channels.begin(pid)
    sharing.is_possible = True
    sharing.open = _open_semaphore
    cores = request["cores"]
    _ours.cpu_count = _ours.process_cpu_count = lambda: cores
    return _family


def begin_modelled(one: program.Program) -> None:
    """A program begins; on the virtual clock, its processes are in this interpreter."""
    global _family
    if not one.scheduler.clock.virtual:
        return
    made = _family = modelled.Family(one)
    memory.begin(FIRST)
    channels.begin(FIRST)
    sharing.is_possible = True
    _ours.cpu_count = _ours.process_cpu_count = lambda: _MODELLED_CORES
    leave = _ours._exit

    def _exit(status: int) -> None:
        if not made.leave(int(status)):
            leave(status)

    _exit.__module__, _exit.__qualname__ = "os", "_exit"
    _ours._exit = _exit


def forget() -> None:
    """The program has ended."""
    global _family
    if _family is not None:
        _family.forget()
    _family = None
    sharing.is_possible = False
    named.clear()
    memory.forget()
    beginning.forget()
    _ours.cpu_count, _ours.process_cpu_count = _cores


def _open_semaphore(handle: int, kind: int, maxvalue: int, name: str) -> SemLock:
    if _family is None or _family.parent is None:
        raise unknown()
    made = named[name] = RemoteSemaphore(_family.parent, handle, kind, maxvalue, name)
    return made


def fork_exec(args: Any, executable_list: Any, close_fds: bool, pass_fds: Any, *rest: Any) -> int:
    """Spawn a fresh new child process: an interpreter that runs what `multiprocessing` has it run."""
    words = [os.fsdecode(one) for one in args]
    if _family is None or _sign_of_multiprocessing not in words or "-c" not in words:
        processes.refuse()
    at = words.index("-c")
    given = {fd: descriptors.ends[fd] for fd in pass_fds if fd in descriptors.ends}
    start: Start = {
        "command": words[at + 1],
        "argv": ["-c", *words[at + 2:]],
        "parent": _family.pid,
        "fds": [(fd, end.kind) for fd, end in given.items()],
        "cwd": os.getcwd(),
        "environ": dict(os.environ),
    }
    return _family.start(next_name or "process", start, given)


def may_start() -> bool:
    """Whether the program that runs can start processes."""
    return _family is not None


def waitpid(pid: int, options: int, /) -> tuple[int, int]:
    """Wait for completion of a given child process."""
    if _family is None:
        raise ChildProcessError(errno.ECHILD, os.strerror(errno.ECHILD))
    found = _family.wait(pid if pid > 0 else -1, block=not options & os.WNOHANG)
    return (0, 0) if found is None else (found.pid, found.status or 0)


def getpid() -> int:
    """Return the current process id."""
    return FIRST if _family is None else _family.pid


def getppid() -> int:
    """Return the parent's process id."""
    return 1 if _family is None else _family.parent_pid


def _send_signal(pid: int, number: int) -> bool:
    return _family is not None and _family.send_signal(pid, number)


def install(bridge: "Bridge") -> None:
    """Puts these into `os` and `_posixsubprocess`."""
    global _bridge
    _bridge = bridge
    for function in (waitpid, getpid, getppid):
        function.__module__ = "posix"
        setattr(os, function.__name__, function)
    module: Any = _posixsubprocess
    fork_exec.__module__ = "_posixsubprocess"
    module.fork_exec = fork_exec
    signal_module.send_to_other = _send_signal
    descriptors.when_forgotten.append(forget)
    beginning.install()
    program.when_one_begins.append(begin_modelled)
