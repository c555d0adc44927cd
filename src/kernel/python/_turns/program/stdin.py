"""sys.stdin of a program, as text and as bytes: a thread that reads waits until page or terminal has a line."""

import io
from typing import TYPE_CHECKING

from ..cpython.audited import leads_on
from ..library.locks import lock, state_of
from ..turns import scheduler as turns
from ..turns.carriers import INPUT, cells
from ..turns.green import GreenThread, Wait

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from ..protocol.bridge import Bridge


class _InputBytes(io.BufferedIOBase):
    """sys.stdin.buffer: the same lines as bytes."""

    name = "<stdin>"
    mode = "rb"

    def __init__(self, text: "Input") -> None:
        self._text = text
        self._rest = b""

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return 0

    def readline(self, size: int | None = -1, /) -> bytes:
        self._rest = self._rest or self._text.readline().encode()
        return self._take(self._rest.find(b"\n") + 1 or len(self._rest), size)

    def read(self, size: int | None = -1, /) -> bytes:
        while size is None or size < 0 or len(self._rest) < size:
            more = self._text.readline().encode()
            if not more:
                break
            self._rest += more
        return self._take(len(self._rest), size)

    def read1(self, size: int = -1, /) -> bytes:
        return self.readline(size)

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def _take(self, end: int, size: int | None) -> bytes:
        if size is not None and 0 <= size < end:
            end = size
        taken, self._rest = self._rest[:end], self._rest[end:]
        return taken


class Input(io.TextIOBase):
    """sys.stdin: a thread that reads waits until the page, or the terminal, has a line."""

    __slots__ = ("_bridge", "_reader")  # reading what leads further is reported: see library/marks.py

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    mode = "r"
    name = "<stdin>"

    def __init__(self, bridge: "Bridge") -> None:
        self._bridge = bridge
        self._mutex = lock()
        state = state_of(self._mutex)
        assert state is not None
        state.label = None
        self._rest = ""
        self._ended = False
        self._reader: GreenThread | None = None
        self._bytes = _InputBytes(self)

    @property
    def buffer(self) -> io.BufferedIOBase:
        return self._bytes

    def fileno(self) -> int:
        return 0

    def readable(self) -> bool:
        return True

    def _more(self) -> str:
        """Waits for a line; "" at the end of the input."""
        scheduler = turns.active
        if self._ended or scheduler.explorer is not None:  # the page is not asked hundreds of times
            return ""
        me = self._reader = scheduler.current
        scheduler.reading = True
        scheduler.trace.wait(me, "input", None, None)
        scheduler.trace.input(me)
        self._bridge.wantInput()
        try:
            while not scheduler.park(Wait("input", None)):
                scheduler.trace.wait(me, "input", None, None)  # a signal came
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


leads_on(Input, "_bridge", "_reader")
