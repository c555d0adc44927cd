"""What the scheduler and the library report to a trace: the interface that both kinds of trace have.

A run records everything (trace/trace.py); a schedule of an exploration only what was printed
(explore/printed.py).
"""

from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING, Any, Literal, Protocol

from .clocks import Clock
from .green import GreenThread, How

if TYPE_CHECKING:
    from ..protocol.results import WaitKind

type Why = Literal["start", "interval", "blocked", "sleeping", "yielded", "ended"]
type LockEvent = Literal["lock-want", "lock-acquire", "lock-release"]


class Running(Protocol):
    """What a trace needs from the scheduler."""

    clock: Clock
    main: GreenThread
    current: GreenThread


class ToldLock(Protocol):
    """What a trace needs to know of a lock: its number, its id, and how the program made it (None: the library did)."""

    seen: int
    number: int
    label: str | None


class Telling(Protocol):
    """`live`: events other than output are still recorded; a caller that skips one counts it in `dropped`.
    `events_dropped`: how many of these were the program's own, until the trace was closed.

    `posting`: a batch is being handed over, and the turn must not end meanwhile. `output_dropped`: how
    many characters were. `hushed`: the traceback of an uncaught exception is being written. `gathers`: text of the
    running thread may wait in its stream, until `gather`, so that much of it costs little.
    """

    live: bool
    posting: bool
    dropped: int
    events_dropped: int
    hushed: bool
    gathers: bool

    @property
    def output_dropped(self) -> int: ...
    def begin(self, scheduler: Running) -> None: ...
    def thread_start(self, thread: GreenThread, parent: GreenThread) -> None: ...
    def thread_name(self, thread: GreenThread) -> None: ...
    def thread_end(self, thread: GreenThread, how: How) -> None: ...
    def switch(self, before: GreenThread, after: GreenThread, why: Why) -> None: ...
    def ready(self, thread: GreenThread, why: Literal["woken", "timeout"]) -> None: ...
    def wait(self, thread: GreenThread, what: "WaitKind", target: int | None, timeout: float | None) -> None: ...
    def sleep(self, thread: GreenThread, seconds: float) -> None: ...
    def input(self, thread: GreenThread) -> None: ...
    def request(self, thread: GreenThread, host: str, path: str, under_way: int) -> None: ...
    def lock(self, kind: LockEvent, thread: GreenThread, lock: ToldLock, holder: int | None = None) -> None: ...
    def line(self, line: int, frame: FrameType) -> None: ...
    def access(self, writes: bool, place: int, variable: str, value: str | None) -> None: ...
    def output(self, thread: GreenThread, stream: str, text: str) -> None: ...
    def gather_from(self, flush: Callable[[], None]) -> None: ...
    def gather(self) -> None: ...
    def note_variables(self) -> None: ...
    def watch_variables(self, names: dict[str, Any], threads: list[GreenThread]) -> None: ...
    def flush(self) -> None: ...
    def close(self) -> None: ...
