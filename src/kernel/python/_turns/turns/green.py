"""A thread as the scheduler sees it, and what it waits for."""

from collections import deque
from collections.abc import Callable, Sequence
from types import FrameType
from typing import TYPE_CHECKING, Any, Literal, Protocol
from weakref import ref

from ..protocol.sizes import NAME, shortened
from .operations import NOTHING, Operation, Site

if TYPE_CHECKING:
    from ..protocol.results import WaitKind
    from .carriers import Carrier

type How = Literal["returned", "exception", "cut-off"]


class Handle(Protocol):
    """The handle for joining a thread: `_thread._ThreadHandle`, with the same names as CPython's."""

    def _set_done(self) -> None: ...

    def join(self, timeout: float | None = None) -> None: ...


class Process(Protocol):
    """A process of a program on the virtual clock (the room `modelled`), as its threads know it."""

    name: str
    main: "GreenThread | None"


class Interpreter(Protocol):
    """An interpreter of a program, besides the first (the room `interpreters`), as the threads know it that run in it."""

    name: str


def _nothing() -> None:
    pass


class GreenThread:
    """One Python thread of one program, with the wasm stack (`carrier`) that it runs on.

    `number` counts from 0 (the main thread) in the order of the starts; `ident` is what
    `threading.get_ident()` says. `state` is one of the constants below.
    """

    # KILLED: with its process. It never goes on, and is unwound when the program is over.
    NEW, READY, RUNNING, WAITING, DONE, KILLED = range(6)

    __slots__ = (
        "number", "bit", "ident", "name", "daemon", "carrier", "slot", "port", "state", "frame", "entry",
        "woken", "timer", "wait", "since", "signals", "locals", "how", "doomed", "handle", "operation",
        "node", "site", "worked", "process", "interpreter", "home", "queues",
        "call",
        "__weakref__",
    )

    def __init__(
        self, number: int, ident: int, name: str, daemon: bool, entry: Callable[[], object] | None, carrier: "Carrier"
    ) -> None:
        self.number = number
        self.bit = 1 << number  # in a set of threads kept as a number
        self.ident = ident
        self.name = shortened(name, NAME)
        self.daemon = daemon
        self.entry: Callable[[], object] = entry or _nothing
        self.carrier = carrier
        self.slot = carrier.slot  # copies, because every switch needs them
        self.port = carrier.port
        self.state: int = GreenThread.NEW
        self.frame: FrameType | None = None  # where it is while it does not run
        self.woken: bool | Literal["handed"] = False  # whether a wait ended because of what it waited for
        self.timer: Timer | None = None
        self.wait: HeldLock | Wait | None = None  # what it waits for
        self.since = 0.0  # when that wait began
        self.signals: list[int] = []  # for the main thread: those to handle when it runs next
        self.locals: list[ref[Any]] = []  # the threading.local objects that it has used
        self.how: How = "returned"
        self.doomed = False
        self.handle: Handle | None = None
        self.operation: Operation = NOTHING  # what it does next, when the program is explored
        self.site: Site | None = None  # the point of its code from which it last called into the library
        self.worked = 0.0  # seconds of a virtual clock that its computing has taken
        self.process: Process | None = None  # None: the program's first
        self.interpreter: Interpreter | None = None  # in which it runs now; None: the first one of its process
        self.home: Interpreter | None = None  # in which it was started
        self.queues: Sequence[deque[GreenThread]] = ()  # in which it waits
        self.call: Callable[[], object] | None = None  # ends its call into the system, by which something stays open
        self.node = -1  # the choice that led to it; -1: there was none

    def ended(self) -> None:
        """Drops what it ran."""
        self.state = GreenThread.DONE
        self.entry = _nothing

    def __repr__(self) -> str:
        return f"<green thread {self.number} {self.name!r}>"


class Bell(Protocol):
    """Something to ring at a certain time, without a sleeping thread (alarms.py)."""

    def ring(self) -> None: ...


class Expected(Protocol):
    """A JavaScript promise that a thread of the program waits for (library/promises.py)."""

    has_come: Callable[[], bool]
    is_wanted: Callable[[], bool]
    tell: Callable[[], object]


class Timer:
    """When to wake (or ring) `thread`: `when` is in seconds of the program's clock; None: no longer."""

    __slots__ = ("when", "thread")

    def __init__(self, when: float, thread: GreenThread | Bell) -> None:
        self.when = when
        self.thread: GreenThread | Bell | None = thread


class HeldLock(Protocol):
    """The state of a lock, as far as a thread that waits for it needs it: library/holding.py."""

    seen: int  # id of the lock that the program has
    number: int
    label: str | None  # how the program made it; None: the library made it
    holder: GreenThread | None
    waiters: deque[GreenThread] | None


class Wait:
    """Why a thread waits. `kind` is a WaitKind of the protocol; `on` is what it waits on, or None.

    `on` is the lock, the green thread that is joined, or the library's object (Condition, Queue …).
    """

    __slots__ = ("kind", "on", "internal")
    holder: "GreenThread | Literal[True] | None" = True  # as if it were a lock that a thread holds

    def __init__(self, kind: "WaitKind", on: Any, internal: bool = False) -> None:
        self.kind: WaitKind = kind
        self.on = on
        self.internal = internal  # internal to the library: Thread.start() waits for the start
