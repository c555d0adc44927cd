"""sys.stdout, sys.stderr and sys.stdin of a program.

stdout is buffered by line, as CPython's is on a terminal; the text wrapper is CPython's own. Its C
implementation is never left in the middle: the raw stream below does not switch threads.
"""

import codecs
import io
import sys
from typing import TYPE_CHECKING, Any

from ..library.locks import lock
from ..turns import scheduler as turns
from ..turns.carriers import INPUT, cells
from ..turns.green import GreenThread, Wait
from ..turns.scheduler import Scheduler

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from ..protocol.bridge import Bridge


class _Sink(io.RawIOBase):
    """What is under stdout and stderr: takes bytes and notes them in the trace."""

    def __init__(self, name: str, number: int) -> None:
        self._stream = name
        self._number = number
        self._rest = b""  # of a character whose bytes come one after the other
        self.mode = "wb"
        self.name = f"<{name}>"

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._number

    def write(self, data: "ReadableBuffer", /) -> int:
        data = bytes(data)
        taken = len(data)
        scheduler = turns.active
        # In C: an incremental decoder is Python code, in which the turn could end.
        data = self._rest + data
        text, used = codecs.utf_8_decode(data, "replace", False)
        self._rest = data[used:]
        if text and not scheduler.over:
            scheduler.trace.output(scheduler.current, self._stream, text)
        return taken


class _Input(io.TextIOBase):
    """sys.stdin: a thread that reads waits until the page, or the terminal, has a line."""

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    mode = "r"
    name = "<stdin>"

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self._mutex = lock()
        self._mutex.label = None
        self._rest = ""
        self._ended = False
        self._reader: GreenThread | None = None

    def readable(self) -> bool:
        return True

    def _more(self) -> str:
        """Waits for a line; "" when the input is at its end."""
        scheduler = turns.active
        if self._ended or scheduler.explorer is not None:  # nobody is asked hundreds of times
            return ""
        me = self._reader = scheduler.current
        scheduler.reading = True
        scheduler.trace.wait(me, "input", None, None)
        scheduler.trace.input(me)
        self._bridge.wantInput()
        try:
            scheduler.park(Wait("input", None))
        finally:
            scheduler.reading = False
            self._reader = None
        line = self._bridge.takeInput()
        if not isinstance(line, str):
            self._ended = True
            return ""
        return line

    def arrived(self) -> None:
        """The page has an answer: the reader can go on."""
        cells[INPUT] = 0
        if self._reader is not None:
            turns.active.wake(self._reader)

    def readline(self, size: int | None = -1, /) -> str:
        with self._mutex:
            while "\n" not in self._rest:
                more = self._more()
                if not more:
                    break
                self._rest += more
            end = self._rest.find("\n") + 1 or len(self._rest)
            if size is not None and 0 <= size < end:
                end = size
            line, self._rest = self._rest[:end], self._rest[end:]
            return line

    def read(self, size: int | None = -1, /) -> str:
        with self._mutex:
            while size is None or size < 0 or len(self._rest) < size:
                more = self._more()
                if not more:
                    break
                self._rest += more
            if size is None or size < 0:
                size = len(self._rest)
            text, self._rest = self._rest[:size], self._rest[size:]
            return text

    def __next__(self) -> str:
        line = self.readline()
        if not line:
            raise StopIteration
        return line


def install(scheduler: Scheduler, bridge: "Bridge") -> None:
    """Gives the program its three streams."""
    sys.stdout = stdout = io.TextIOWrapper(
        _Sink("stdout", 1), "utf-8", "strict", newline="\n", line_buffering=True)
    sys.stderr = stderr = io.TextIOWrapper(
        _Sink("stderr", 2), "utf-8", "backslashreplace", newline="\n", line_buffering=True,
        write_through=True)
    sys.stdin = stdin = _Input(bridge)
    module: Any = sys  # its originals may not be set, as far as types are concerned
    module.__stdin__, module.__stdout__, module.__stderr__ = stdin, stdout, stderr
    scheduler.input_arrived = stdin.arrived


def flush() -> None:
    """What the interpreter does with the two output streams at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
