"""The streams of a program: sys.stdout and sys.stderr (sys.stdin: stdin.py).

stdout is buffered by line, as CPython's is on a terminal; the text wrapper is CPython's own. No switch happens
in the middle of its C implementation: the raw stream below does not switch threads.

The output of a program that prints a lot is gathered: its lines wait in the text wrapper, in C, until something else
is reported, the turn ends or a frame of the page is over (trace.gather). So their order among all events stays right.
"""

import codecs
import io
import sys
from typing import TYPE_CHECKING, Any

from ..library.descriptors import end_of, standard, when_covered, write
from ..turns import scheduler as turns
from ..turns.scheduler import Scheduler
from .standard_ends import InputEnd, OutputEnd
from .stdin import Input

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from ..protocol.bridge import Bridge


_MANY = 100  # writes of a program before its output is gathered


class _Sink(io.RawIOBase):
    """The raw stream below stdout and stderr: takes bytes and notes them in the trace."""

    def __init__(self, name: str, number: int) -> None:
        self._stream = name
        self._number = number
        self._rest = b""  # the first bytes of a character whose bytes come one after the other
        self._writes = 0
        self.end = OutputEnd(name, self._tell)
        self.text: io.TextIOWrapper | None = None  # the wrapper, for a stream that is gathered
        self.mode = "wb"
        self.name = f"<{name}>"

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._number

    def covered(self, number: int) -> None:
        """The program has another descriptor stand in place of the stream's: what it printed until now has gone before."""
        if number == self._number and self.text is not None:
            self.text.reconfigure(line_buffering=True)  # which flushes
            self.text = None  # it is gathered no more

    def write(self, data: "ReadableBuffer", /) -> int:
        data = bytes(data)
        end = end_of(self._number)
        return end.tell(data) if type(end) is OutputEnd else write(self._number, data)

    def _tell(self, data: bytes) -> int:
        taken = len(data)
        scheduler = turns.active
        if scheduler.trace.gathers and self.text is not None:
            scheduler.trace.gather()  # what the wrapper holds; this call may be the program's own write to its buffer
        # In C: an incremental decoder is Python code, in which the turn could end.
        data = self._rest + data
        text, used = codecs.utf_8_decode(data, "replace", False)
        self._rest = data[used:]
        if text and not scheduler.over:
            scheduler.trace.output(scheduler.current, self._stream, text)
        self._writes += 1
        if self._writes == _MANY and self.text is not None and self.text.line_buffering and scheduler.explorer is None:
            self.text.reconfigure(line_buffering=False)
            scheduler.trace.gather_from(self.text.flush)
        return taken


def install(scheduler: Scheduler, bridge: "Bridge") -> None:
    """Gives the program its three streams."""
    sink = _Sink("stdout", 1)
    sys.stdout = sink.text = stdout = io.TextIOWrapper(sink, "utf-8", "strict", newline="\n", line_buffering=True)
    when_covered[:] = [sink.covered]
    errors = _Sink("stderr", 2)
    sys.stderr = stderr = io.TextIOWrapper(
        errors, "utf-8", "backslashreplace", newline="\n", line_buffering=True,
        write_through=True)
    sys.stdin = stdin = Input(bridge)
    module: Any = sys  # its originals may not be set, as far as types are concerned
    module.__stdin__, module.__stdout__, module.__stderr__ = stdin, stdout, stderr
    scheduler.input_arrived = stdin.arrived
    standard.update({0: InputEnd(stdin.buffer), 1: sink.end, 2: errors.end})


def flush() -> None:
    """What the interpreter does with the two output streams when it ends."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
