"""The trace of a run: events as src/protocol/trace.ts has them, handed over in batches.

Recording is cheap: most events are rows of numbers (see rows.py), the others are kept as they are
and become JSON text when a batch is handed over.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from itertools import count
from types import FrameType, SimpleNamespace
from typing import TYPE_CHECKING, Any, Literal

from ..cpython.frames import line_in, stack
from ..protocol.sizes import NAME, TEXT, shortened
from ..turns.naming import variable_of
from ..turns.green import GreenThread, How
from ..turns.telling import LockEvent, RequestFailure, Running, ToldLock, Why
from .flood import Flood, Piece
from .rows import END, LINE, LOCK, NONE, OTHER, READY, SIZE, SLEEP, SWITCH, WAIT, WHAT, WHY, pack, rows
from .variables import Variables

if TYPE_CHECKING:
    from ..protocol.requests import RunLimits
    from ..protocol.results import WaitKind

_now = time.monotonic
_FLUSH_SECONDS = 0.016  # one frame of a page
_SHOWN_PER_SECOND = 100  # batches at most, that are handed over because somebody else may print next
_PREEMPTED = frozenset({"interval", "yielded"})  # why a thread stops where no other event of its own says the line
_VISITOR: Any = SimpleNamespace(number=999_999)  # in place of a thread: src/protocol/numbers-of-process.ts
_AT_ONCE = 100  # outputs of a program that are handed over one by one, before floods are gathered


class Trace:
    """Records what a program does. `post(run, rows, others)` receives a batch; `limits` are RunLimits."""

    def __init__(self, post: Callable[[int, int, str], object], run: int, filename: str, limits: "RunLimits") -> None:
        self._post = post
        self._run = run
        self._filename = filename
        self._max_events = limits["events"]
        self._flood = Flood(limits["outputLines"], limits["outputChars"])
        self._used = 0  # bytes of `rows`
        self._others: list[dict[str, Any]] = []
        self._count = 0
        self.dropped = 0
        self.events_dropped = 0
        self.hushed = False
        self._flushed = 0.0
        self._at_once = _AT_ONCE
        self._has_output = False  # since the last batch
        self._second, self._shown = 0, 0  # batches of `show` in that second
        self._open = True
        self.gathers = False
        self.since = 0.0
        self._gathered: Callable[[], None]
        # The turn must not end during this: json is Python code, and the next event would overwrite `rows`.
        self.posting = False
        self.live = self._max_events > 0  # False: events other than output are not recorded any more
        self._scheduler: Running
        self._named: dict[int, int] = {}  # number of a lock → its number in the trace
        self._requests = count()
        self._connections = count()
        self._variables: Variables | None = None  # in runs that ask for values

    def begin(self, scheduler: Running) -> None:
        """The first events; from now on the trace belongs to this scheduler."""
        self._scheduler = scheduler
        main = scheduler.main
        self._add("thread-start", main, parent=None, name=main.name, daemon=False)
        self._add("switch", main, **{"from": None, "why": "start"})

    # -- what can happen ----------------------------------------------------------------------

    def thread_start(self, thread: GreenThread, parent: GreenThread) -> None:
        frames = stack()
        about = {"parent": parent.number, "name": thread.name, "daemon": thread.daemon}
        self._add("thread-start", thread, frames, **about)

    def thread_name(self, thread: GreenThread) -> None:
        self._add("thread-name", thread, name=thread.name)

    def thread_end(self, thread: GreenThread, how: How) -> None:
        self._add("thread-end", thread, how=how)

    def switch(self, before: GreenThread, after: GreenThread, why: Why) -> None:
        if self._variables is not None:
            self._variables.note(before, before.frame)
        line = line_in(stack(before.frame), self._filename) if why in _PREEMPTED and before.frame is not None else None
        self._row(SWITCH, after, after.frame, before.number, WHY[why], line or 0)

    def ready(self, thread: GreenThread, why: Literal["woken", "timeout"]) -> None:
        self._row(READY, thread, thread.frame, why == "timeout")

    def wait(self, thread: GreenThread, what: "WaitKind", target: int | None, timeout: float | None) -> None:
        """The calling thread is going to wait."""
        self._row(WAIT, thread, sys._getframe(1), WHAT[what],
                  NONE if target is None else target, NONE if timeout is None else timeout)

    def sleep(self, thread: GreenThread, seconds: float) -> None:
        self._row(SLEEP, thread, sys._getframe(1), seconds)

    def input(self, thread: GreenThread) -> None:
        self._add("input", thread)
        self.flush()

    def call(self, thread: GreenThread, host: str) -> int:
        """The thread calls a host of the lab that does not take the call; returns the number of the request."""
        number = next(self._requests)
        self._add("request", thread, request=number, host=host, method=None, path=None)
        return number

    def request(self, thread: GreenThread, host: str, method: str, path: str, under_way: int) -> int:
        """The thread asks a host of the lab for a page; returns the number of the request."""
        number = next(self._requests)
        self._add("request", thread, request=number, host=host, method=shortened(method, NAME),
                  path=shortened(path, TEXT))
        return number

    def answer(
        self, thread: GreenThread, request: int, status: int | None, failure: RequestFailure | None = None
    ) -> None:
        """What the thread asked for has come, or does not come any more."""
        self._add("answer", thread, request=request, status=status, failure=failure)

    def port(self, port: int, is_open: bool) -> None:
        """The running thread has opened a server at that port, or closes it."""
        self._add("port", self._scheduler.current, port=port, open=is_open)

    def await_visit(self, thread: GreenThread, port: int) -> None:
        """Nothing goes on before somebody from outside visits the server at that port, where the thread waits."""
        self._add("await-visit", thread, port=port)
        self.flush()

    def visit(self, port: int, path: str) -> int:
        """A visitor calls the server at that port; returns the number of the connection."""
        number = next(self._connections)
        self._add("visit", _VISITOR, (), connection=number, port=port, path=shortened(path, TEXT))
        return number

    def visit_end(self, connection: int, status: int | None, failure: RequestFailure | None) -> None:
        """The visitor has its answer, or hangs up."""
        self._add("visit-end", _VISITOR, (), connection=connection, status=status, failure=failure)

    def connect(self, address: str) -> int:
        """The running thread calls a server of the program; returns the number of the connection."""
        number = next(self._connections)
        self._add("connect", self._scheduler.current, connection=number, address=shortened(address, TEXT))
        return number

    def accept(self, connection: int) -> None:
        """The running thread accepts the call."""
        self._add("accept", self._scheduler.current, connection=connection)

    def disconnect(self, connection: int) -> None:
        """The running thread closes it."""
        self._add("disconnect", self._scheduler.current, connection=connection)

    def send(self, message: str, size: int, seconds: float) -> None:
        """The running thread has sent a message of `multiprocessing`, of `size` bytes, which took it so long."""
        self._add("send", self._scheduler.current, message=message, bytes=size, seconds=seconds)

    def receive(self, message: str, size: int) -> None:
        """The running thread has received it."""
        self._add("receive", self._scheduler.current, message=message, bytes=size)

    def lock(self, kind: LockEvent, thread: GreenThread, lock: ToldLock, holder: int | None = None) -> None:
        """A lock event of the calling thread; before a lock's first one, the event that introduces it."""
        number = self._named.get(lock.number)
        if number is None:
            number = self._named[lock.number] = len(self._named)
            found = stack()
            name = variable_of(found, lock.seen)
            self._add("lock", thread, found, lock=number, type=lock.label, name=name)
        self._row(LOCK[kind], thread, sys._getframe(1), number, NONE if holder is None else holder)

    def line(self, line: int, frame: FrameType) -> None:
        """The running thread, at `frame`, is about to execute `line` of the main file."""
        if self._variables is not None:
            self._variables.note(self._scheduler.current, frame)
        self._row(LINE, self._scheduler.current, None, line)

    def access(self, writes: bool, place: int, variable: str, value: str | None) -> None:
        """The running thread reads what others can change, or is about to write it; `value`: what it is to be then."""
        self._add("access", self._scheduler.current, writes=writes, place=place,
                  variable=shortened(variable, TEXT), value=value)

    def watch_variables(self, names: dict[str, Any], threads: list[GreenThread]) -> None:
        """From now on changes of the module's variables, `names`, and of the threads' variables are reported."""
        self._variables = Variables(self._values, names, threads)

    def note_variables(self) -> None:
        """The program has reached its end: reports what has changed since the last event."""
        if self._variables is not None and self._open:
            self._variables.note_module(self._scheduler.current)

    def _values(self, thread: GreenThread, everyone: dict[str, str | None], mine: dict[str, str | None]) -> None:
        """Variables that changed: name → text, or None for one that is gone."""
        self._add("values", thread, None, globals=everyone, locals=mine)

    def output(self, thread: GreenThread, stream: str, text: str) -> None:
        """Text that the program wrote; beyond the limits, only its end is kept (see flood.py)."""
        if not self._open:
            return
        self._has_output = True
        if self.gathers and stream == "stderr":
            self.gather()
        kept = self._flood.beginning(text)
        if kept:
            self._record("output", thread, line_in(stack(), self._filename), {"stream": stream, "text": kept})
        if len(kept) < len(text):
            self._flood.add(Piece(thread, line_in(stack(), self._filename), stream, text[len(kept):]))
        self._flush_if_due()

    @property
    def output_dropped(self) -> int:
        return self._flood.dropped

    def gather_from(self, flush: Callable[[], None]) -> None:
        """From now on text may wait in a stream until something else is reported, or a batch is handed over.

        `flush` brings it here. One event for each line of a flood would cost ten times as much as printing it.
        """
        self._gathered = flush
        self.gathers = True

    def gather(self) -> None:
        """Reports the waiting text; it is from the running thread."""
        self.gathers = False  # from now on text is reported as it comes
        try:
            self._gathered()
        except ValueError:  # the program has closed its stream, or detached it
            return
        self.gathers = True

    # -- handing over -------------------------------------------------------------------------

    def _flush_if_due(self) -> None:
        if self._at_once > 0:
            self._at_once -= 1
            self.flush()
        elif _now() - self._flushed >= _FLUSH_SECONDS:
            self.flush()

    def flush(self) -> None:
        """Hands over what has been recorded since the last time."""
        if self.gathers:
            self.gather()
        self._flushed = _now()
        self._has_output = False
        if not self._used:
            return
        self.posting = True
        try:
            self._post(self._run, self._used // SIZE, json.dumps(self._others))
        finally:
            self._used, self._others = 0, []
            self.posting = False

    def was_just_flushed(self) -> bool:
        """Whether the last batch is as young as a frame of the page."""
        return _now() - self._flushed < _FLUSH_SECONDS

    def show(self) -> None:
        """Another process may print next, because of this one: what this one has printed comes first.

        Not of a flood, whose batches the page would take for an attack.
        """
        if self.gathers:
            self.gather()
        if not self._has_output:
            return
        second = int(_now())
        if second != self._second:
            self._second, self._shown = second, 0
        if self._shown < _SHOWN_PER_SECOND:
            self._shown += 1
            self.flush()

    def close(self) -> None:
        """Nothing is recorded after this: the program is over. The end of a flood of output is reported now.

        Cleaning up from now on is not something that the program did, so nothing is missing from the trace.
        """
        if self._open:
            self.events_dropped = self.dropped
            for thread, line, stream, text, lines, chars in self._flood.end():
                gap = {"leftOut": {"lines": lines, "chars": chars}} if chars else {}
                self._record("output", thread, line, {"stream": stream, "text": text, **gap})
        self._open = self.live = False

    def _add(self, kind: str, thread: GreenThread, frames: Iterable[FrameType] | None = None, **more: Any) -> None:
        """Records an event; `frames` says where the thread is, by default where it is now."""
        if not self.live:
            self.dropped += self._open
            return
        if self.gathers:
            self.gather()
        self._count += 1
        self.live = self._count < self._max_events
        if frames is None:
            here = thread is self._scheduler.current
            frames = stack(thread.frame) if here or thread.frame is not None else ()
        where = line_in(frames, self._filename)
        self._record(kind, thread, where, more)

    def _row(
        self, kind: int, thread: GreenThread, frame: FrameType | None, a: float = 0, b: float = 0, c: float = 0
    ) -> None:
        """Records an event of numbers; `frame`: the innermost one of the thread, None: it has none."""
        if not self.live:
            self.dropped += self._open
            return
        if self.gathers:
            self.gather()
        self._count = count = self._count + 1
        if count >= self._max_events:
            self.live = False
        line = 0
        filename = self._filename
        while frame is not None:  # frames.line_in, without the list
            if frame.f_code.co_filename == filename:
                line = frame.f_lineno or 0
                break
            frame = frame.f_back
        used = self._used
        if used == END:
            self.flush()
            used = 0
        pack(rows, used, kind, self.since + self._scheduler.clock.now(), thread.number, line, a, b, c)
        self._used = used + SIZE

    def _record(self, kind: str, thread: GreenThread, line: int | None, more: dict[str, Any]) -> None:
        """Records any event; a row of its own keeps its place among the rows."""
        if self._used == END:
            self.flush()
        at = self.since + self._scheduler.clock.now()
        pack(rows, self._used, OTHER, at, thread.number, line or 0, len(self._others), 0, 0)
        self._used += SIZE
        self._others.append({"kind": kind, **more})
