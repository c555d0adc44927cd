"""What the scheduler and the library tell a trace: the words that both of its kinds understand.

A run takes everything down (trace/trace.py); a schedule of an exploration only what was printed
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
    """What a trace asks of the scheduler."""

    clock: Clock
    main: GreenThread
    current: GreenThread


class ToldLock(Protocol):
    """What a trace asks of a lock: its number, and how the program made it (None: the library made it)."""

    number: int
    label: str | None


class Telling(Protocol):
    """`live`: events other than output are still taken down; whoever skips one counts it in `dropped`.
    `events_dropped`: how many of these the program itself would have had, until it was closed.

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
    def lock(self, kind: LockEvent, thread: GreenThread, lock: ToldLock, holder: int | None = None) -> None: ...
    def line(self, line: int, frame: FrameType) -> None: ...
    def output(self, thread: GreenThread, stream: str, text: str) -> None: ...
    def gather_from(self, flush: Callable[[], None]) -> None: ...
    def gather(self) -> None: ...
    def note_variables(self) -> None: ...
    def watch_variables(self, names: dict[str, Any], threads: list[GreenThread]) -> None: ...
    def flush(self) -> None: ...
    def show(self) -> None: ...
    def was_just_flushed(self) -> bool: ...
    def close(self) -> None: ...
