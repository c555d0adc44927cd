"""Puts the kernel in place in a fresh interpreter; JavaScript calls it from then on."""

import gc
import importlib
import json
import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING

from pyodide.ffi import can_run_sync

from .cpython import handlers
from .explore.assist import assist
from .explore.choose import Choosing
from .explore.examine import Examination
from .explore.explore import Exploration
from .explore.replay import Replayed
from .library import (
    buffers, cpu_time, descriptor_calls, descriptor_copies, descriptor_files, descriptor_stats, descriptors, epoll, errors, file_control, hooks, imports, local, marks,
    pipes, polling, processes, promises, signal_module, signal_waits, thread_module, time_module, traceback_module)
from .interpreters import interpreters_module, queues_module
from .network import socket_module, visits
from .processes import completed, memory, system
from .processes.child import ChildProgram
from .program.interpreter import Interpreter
from .program.program import Host, Program
from .trace.rows import rows
from .trace.trace import Trace
from .turns import scheduler as turns
from .turns.carriers import Carriers, cells, times
from .turns.clocks import RealClock
from .turns.scheduler import Scheduler

if TYPE_CHECKING:
    from .protocol.bridge import Bridge
    from .protocol.requests import RunLimits, RunRequest

# Raised by the interrupt buffer when a slice is over, and in the middle of a long call of a C function.
# Any numbers that programs do not use.
SLICE_SIGNAL, LONG_CALL_SIGNAL = 50, 51


# The same as `json.dumps`, whose encoder every program can reach.
_encoded = json.JSONEncoder().encode


class Kernel:
    """What the JavaScript side holds. Every request and answer is JSON text of the protocol."""

    def __init__(self, bridge: "Bridge") -> None:
        handlers.bridge = bridge
        errors.install(bridge)
        self._stacks = Carriers(bridge)
        self._scheduler: Scheduler | None = None
        idle = Scheduler(self._stacks, RealClock(1), Trace(lambda *batch: None, 0, "", _NO_LIMITS))
        turns.install(idle)
        thread_module.install()
        time_module.install()
        cpu_time.install()
        for module in (descriptors, descriptor_calls, descriptor_copies, descriptor_stats, file_control, pipes, descriptor_files, buffers, polling, epoll, processes, socket_module, hooks):
            module.install()
        traceback_module.install()
        promises.install(bridge)
        visits.install(bridge)
        system.install(bridge)
        completed.install()
        memory.install()
        interpreters_module.install()
        queues_module.install()
        turns.when_one_ends.append(local.forget)
        signal.signal(SLICE_SIGNAL, self._slice_over)
        signal.signal(LONG_CALL_SIGNAL, self._slice_over)
        signal_module.install()
        signal_waits.install()
        self._host = Host(self._stacks, bridge, Interpreter(idle))

    def addresses(self) -> list[int]:
        """Where the shared arrays are in the wasm memory: [cells, times, rows]."""
        return [address for address, _ in (cells.buffer_info(), times.buffer_info(), rows.buffer_info())]

    def run_carrier(self) -> None:
        """The first function of a new stack."""
        turns.active.run_carrier()

    def run(self, text: str) -> str:
        """Runs one program. Takes a RunRequest, returns a RunResult."""
        self._begin()
        request: RunRequest = json.loads(text)
        schedule = request["schedule"]
        one = Program(request, self._host) if schedule is None else Replayed(request, schedule, self._host)
        system.begin(request, one.scheduler)
        one.scheduler.may_be_visited = request["visits"]
        return self._run(one)

    def child(self, text: str) -> str:
        """Runs one process of a program. Takes a ChildRequest, returns a RunResult."""
        self._begin()
        return self._run(ChildProgram(json.loads(text), self._host))

    def _run(self, one: Program | Replayed) -> str:
        self._scheduler = one.scheduler
        try:
            return json.dumps(one.run())
        finally:
            self._scheduler = None
            self._stacks.ending(self._stacks.main)

    def explore(self, text: str) -> str:
        """Runs one program under many schedules. Takes an ExploreRequest, returns an ExploreResult."""
        return self._explore(Exploration, text)

    def assist(self, text: str) -> str:
        """Runs schedules for an exploration in another interpreter, until this one is thrown away."""
        self._begin()
        assist(self._host, self._listen)
        return text

    def examine(self, text: str) -> str:
        """Looks at one schedule closely. Takes an ExamineRequest, returns an ExamineResult."""
        return self._explore(Examination, text)

    def choose(self, text: str) -> str:
        """Runs a program up to the next choice that somebody makes. Takes a ChooseRequest, returns a ChooseResult."""
        return self._explore(Choosing, text)

    def close(self, text: str) -> str:
        """Nothing runs here any more: ends the stacks that are kept for threads."""
        self._begin()
        self._stacks.close()
        self._stacks.ending(self._stacks.main)
        return text

    def _explore(self, kind: type[Exploration] | type[Examination] | type[Choosing], text: str) -> str:
        self._begin()
        try:
            request = json.loads(text)
            if request.get("marks"):
                self._listen()
            return _encoded(kind(request, self._host).run(self._host.bridge.progress))
        finally:
            self._stacks.ending(self._stacks.main)

    def _listen(self) -> None:
        marks.listen(self._host.bridge.mark)

    def _begin(self) -> None:
        self._stacks.begun(self._stacks.main)

    def set_speed(self, speed: float) -> None:
        """Changes the pace of the program's clock; the switchboard calls it between turns."""
        if self._scheduler is not None:
            self._scheduler.clock.set_speed(speed)

    @staticmethod
    def _slice_over(number: int, frame: FrameType | None) -> None:
        if can_run_sync() and frame is not None:
            turns.active.interval_over(frame, number == SLICE_SIGNAL)


_NO_LIMITS: "RunLimits" = {"events": 0, "outputLines": 0, "outputChars": 0}


# What programs import most. Modules that keep a lock, a clock or a thread of their own are imported again by
# each program (see interpreter.py); only their code is kept.
_USUAL = (
    "array", "bisect", "collections", "contextlib", "copy", "csv", "dataclasses", "datetime", "enum", "functools",
    "heapq", "inspect", "io", "itertools", "json", "math", "operator", "pathlib", "random", "re",
    "string", "struct", "textwrap", "traceback", "typing",
    "http.client", "urllib.request", "pickle", "hmac",
    "threading", "queue", "concurrent.futures.thread", "asyncio", "logging", "sched",
)


# What each process of a program imports before it can begin: of these, too, only the code is kept.
_OF_PROCESSES = (
    "multiprocessing", *(f"multiprocessing.{name}" for name in (
        "connection", "context", "pool", "popen_fork", "popen_spawn_posix", "process", "queues", "reduction",
        "resource_tracker", "spawn", "synchronize", "util", "heap", "sharedctypes")),
    "concurrent.futures.process", "_compat_pickle", "pickle", "runpy", "selectors", "subprocess",
)


# Compiled first: the memory that this takes for a moment is then filled by what stays. In another order the heap grows
# beyond the size for which there can be a snapshot (snapshot.ts).
_LONGEST = ("pickle", "urllib.request")


def warm() -> None:
    """Before a snapshot is made: imports what programs will."""
    imports.cache_code()
    socket_module.put_in_place()
    for name in (*_LONGEST, *_OF_PROCESSES):
        imports.code_of(name)
        gc.collect()  # else what the compiler has left behind lies between what stays
    for name in _USUAL:
        importlib.import_module(name)


def start(bridge: "Bridge") -> Kernel:
    """Called once by boot.ts with the switchboard; returns the Kernel."""
    sys.setrecursionlimit(1000)
    return Kernel(bridge)
