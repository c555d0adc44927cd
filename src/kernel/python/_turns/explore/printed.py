"""The trace of a schedule: nothing but what was printed, line by line with the thread that ended the line."""

from typing import TYPE_CHECKING, Any

from ..protocol.sizes import TEXT, shortened
from ..turns.green import GreenThread

if TYPE_CHECKING:
    from ..protocol.requests import RunLimits
    from ..protocol.results import Asked, OutputLine


class _Stream:
    """One of stdout and stderr."""

    def __init__(self) -> None:
        self.part = ""
        self.lines: list[OutputLine] = []


class PrintedOnly:
    """Takes the place of a Trace (trace/trace.py); see turns/telling.py.

    `requests` is what hosts of the lab were asked for. `lines` is what was written to stdout, `errors` to stderr. There the traceback of an uncaught exception is
    left out: it is told in its own way, and which of two comes first is no other outcome.
    """

    live = False
    posting = False
    gathers = False
    since = 0.0
    dropped = 0
    events_dropped = 0
    output_dropped = 0

    def __init__(self, limits: "RunLimits") -> None:
        self._left = limits["outputChars"]
        self._streams = {"stdout": _Stream(), "stderr": _Stream()}
        self.lines = self._streams["stdout"].lines
        self.errors = self._streams["stderr"].lines
        self.requests: dict[str, Asked] = {}  # by host and path
        self.at_once: dict[str, int] = {}  # host → the most requests that were under way there
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

    def request(self, thread: GreenThread, host: str, method: str, path: str, under_way: int) -> int:
        """A host of the lab is asked for a page; `under_way`: how many requests there are at this host now."""
        name = shortened(host + path, TEXT)
        asked = self.requests.setdefault(name, {"times": 0, "after": 0})
        asked["times"] += 1
        asked["after"] = len(self.lines)
        self.at_once[host] = max(self.at_once.get(host, 0), under_way)
        return 0

    def call(self, thread: GreenThread, host: str) -> int:
        """A host of the lab is called that takes no calls: nothing is asked for."""
        return 0

    def visit(self, port: int, path: str) -> int:
        return 0

    def connect(self, address: str) -> int:
        """Connections are numbered only where somebody is told of them."""
        return 0

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
    input = answer = port = await_visit = visit_end = accept = disconnect = send = receive = lock = line = access = note_variables = watch_variables = flush = show = gather_from = gather = _nothing
