"""The trace of a schedule: nothing but what was printed, line by line with the thread that ended the line."""

from typing import TYPE_CHECKING, Any

from ..turns.green import GreenThread

if TYPE_CHECKING:
    from ..protocol.requests import RunLimits
    from ..protocol.results import OutputLine


class PrintedOnly:
    """Takes the place of a Trace (trace/trace.py); see turns/telling.py. `lines` is what was written to stdout."""

    live = False
    posting = False
    dropped = 0
    output_dropped = 0

    def __init__(self, limits: "RunLimits") -> None:
        self._left = limits["outputChars"]
        self._part = ""
        self.lines: list[OutputLine] = []
        self._open = True

    def output(self, thread: GreenThread, stream: str, text: str) -> None:
        if not self._open or stream != "stdout" or self._left <= 0:
            return
        self._left -= len(text)
        *ended, self._part = (self._part + text).split("\n")
        for line in ended:
            self.lines.append({"thread": thread.number, "text": line})

    def close(self) -> None:
        if self._open and self._part:
            self.lines.append({"thread": 0, "text": self._part})
        self._open = False

    def _nothing(self, *args: Any, **more: Any) -> None:
        pass

    begin = thread_start = thread_name = thread_end = switch = ready = wait = sleep = _nothing
    input = lock = line = note_variables = watch_variables = flush = _nothing
