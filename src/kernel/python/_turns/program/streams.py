"""sys.stdout, sys.stderr and sys.stdin of a program.

stdout is buffered by line, as CPython's is on a terminal; the text wrapper is CPython's own. Its C
implementation is never left in the middle: the raw stream below does not switch threads.
"""

import codecs
import io
import sys

from ..turns import scheduler as turns
from ..turns.carriers import INPUT, cells
from ..library.locks import lock
from ..turns.waits import Wait


class _Sink(io.RawIOBase):
    """What is under stdout and stderr: takes bytes and notes them in the trace."""

    def __init__(self, name, number):
        self._stream = name
        self._number = number
        self._rest = b""  # of a character whose bytes come one after the other
        self.mode = "wb"
        self.name = f"<{name}>"

    def writable(self):
        return True

    def fileno(self):
        return self._number

    def write(self, data):
        taken = len(data)
        scheduler = turns._current
        # In C: an incremental decoder is Python code, in which the turn could end.
        data = self._rest + data
        text, used = codecs.utf_8_decode(data, "replace", False)
        self._rest = data[used:]
        if text and scheduler is not None and not scheduler.over:
            scheduler.trace.output(scheduler.current, self._stream, text)
        return taken


class _Input(io.TextIOBase):
    """sys.stdin: a thread that reads waits until the page, or the terminal, has a line."""

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    mode = "r"
    name = "<stdin>"

    def __init__(self, bridge):
        self._bridge = bridge
        self._mutex = lock()
        self._mutex.label = None
        self._rest = ""
        self._ended = False
        self._reader = None

    def readable(self):
        return True

    def _more(self):
        """Waits for a line; "" when the input is at its end."""
        scheduler = turns._current
        if self._ended or scheduler.explorer is not None:  # nobody is asked hundreds of times
            return ""
        self._reader = scheduler.current
        scheduler.reading = True
        scheduler.trace.wait(self._reader, "input", None, None)
        scheduler.trace.input(self._reader)
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

    def arrived(self):
        """The page has an answer: the reader can go on."""
        cells[INPUT] = 0
        if self._reader is not None:
            turns._current.wake(self._reader)

    def readline(self, size=-1, /):
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

    def read(self, size=-1, /):
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

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


def install(scheduler, bridge):
    """Gives the program its three streams."""
    sys.stdout = sys.__stdout__ = io.TextIOWrapper(
        _Sink("stdout", 1), "utf-8", "strict", newline="\n", line_buffering=True)
    sys.stderr = sys.__stderr__ = io.TextIOWrapper(
        _Sink("stderr", 2), "utf-8", "backslashreplace", newline="\n", line_buffering=True,
        write_through=True)
    sys.stdin = sys.__stdin__ = _Input(bridge)
    scheduler.input_arrived = sys.stdin.arrived


def flush():
    """What the interpreter does with the two output streams at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except Exception:
            pass
