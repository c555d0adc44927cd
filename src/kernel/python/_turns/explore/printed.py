"""The trace of a schedule: nothing but what was printed, line by line with the thread that ended the line."""

from typing import TYPE_CHECKING, Any

from ..turns.green import GreenThread

if TYPE_CHECKING:
    from ..protocol.requests import RunLimits
    from ..protocol.results import OutputLine


class _Stream:
    """One of stdout and stderr."""

    def __init__(self) -> None:
        self.part = ""
        self.lines: list[OutputLine] = []


class PrintedOnly:
    """Takes the place of a Trace (trace/trace.py); see turns/telling.py.

    `lines` is what was written to stdout, `errors` to stderr. There the traceback of an uncaught exception is
    left out: it is told in its own way, and which of two comes first is no other outcome.
    """

    live = False
    posting = False
    gathers = False
    dropped = 0
    events_dropped = 0
    output_dropped = 0

    def __init__(self, limits: "RunLimits") -> None:
        self._left = limits["outputChars"]
        self._streams = {"stdout": _Stream(), "stderr": _Stream()}
        self.lines = self._streams["stdout"].lines
        self.errors = self._streams["stderr"].lines
        self.hushed = False
        self._open = True

    def output(self, thread: GreenThread, stream: str, text: str) -> None:
        if not self._open or self._left <= 0 or self.hushed and stream == "stderr":
            return
        self._left -= len(text)
        to = self._streams[stream]
        *ended, to.part = (to.part + text).split("\n")
        for line in ended:
            to.lines.append({"thread": thread.number, "text": line})

    def close(self) -> None:
        if self._open:
            for stream in self._streams.values():
                if stream.part:
                    stream.lines.append({"thread": 0, "text": stream.part})
        self._open = False

    def was_just_flushed(self) -> bool:
        """Nothing is handed over."""
        return False

    def _nothing(self, *args: Any, **more: Any) -> None:
        pass

    begin = thread_start = thread_name = thread_end = switch = ready = wait = sleep = _nothing
    input = lock = line = note_variables = watch_variables = flush = show = gather_from = gather = _nothing
