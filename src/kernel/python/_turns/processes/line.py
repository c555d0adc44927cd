"""The line to one other process: questions to it, and its answers.

A letter is a JSON array; if it brings bytes, a line feed and the bytes follow, as Latin-1. Its first item is its kind:
"ask", "drop", "close", "left", "listens" and "ended" go to a parent, "events" and "called" to a child, "answer", "fail"
and "signal" both ways.
"""

import json
from collections.abc import Callable
from itertools import count
from typing import TYPE_CHECKING, Any, Protocol

from ..library.waiting import Waiters, wait_until, wake_all
from ..turns.green import Wait

if TYPE_CHECKING:
    from ..protocol.bridge import Relatives

# The coders as they are before any program runs.
_encoded = json.JSONEncoder(separators=(",", ":")).encode
_decoded = json.JSONDecoder().decode
_numbers = count(1)


class Answer(Protocol):
    """Takes the answer to a question: a value and bytes, or the number and text of an error of the system."""

    def __call__(self, value: Any, data: bytes, error: tuple[int, str] | None, /) -> object: ...


class Line:
    """To the process `pid`, as `relatives` knows it (0: the parent).

    `flush` hands over what was printed here: it is shown before whatever the other prints when it has the letter.
    """

    def __init__(self, relatives: "Relatives", pid: int, flush: Callable[[], object]) -> None:
        self._relatives = relatives
        self._flush = flush
        self.pid = pid
        self.is_open = True
        self.leaving: list[Callable[[], object]] = []  # called when this process ends, before the other hears of it
        self._asked: dict[int, Answer] = {}
        self._watchers: dict[int, Callable[[int], object]] = {}

    def tell(self, *parts: Any, data: bytes | memoryview = b"") -> None:
        """Sends a letter."""
        if self.is_open:
            self._flush()
            head = _encoded(parts)
            self._relatives.send(self.pid, f"{head}\n{str(data, 'latin-1')}" if data else head)

    def ask(self, what: str, on: Any, extra: Any = None, *, data: bytes | memoryview = b"", then: Answer) -> int:
        """Asks for something; `then` takes the answer. Returns the number of the question, for `drop`."""
        number = next(_numbers)
        self._asked[number] = then
        self.tell("ask", number, what, on, extra, data=data)
        return number

    def drop(self, number: int, late: Answer | None = None) -> None:
        """Nobody waits for this answer any more; `late` takes it if it is already on its way."""
        if self._asked.pop(number, None) is not None:
            if late is not None:
                self._asked[number] = late
            self.tell("drop", number)

    def wait_for(
        self, what: str, on: Any, extra: Any = None, *, wait: Wait, data: bytes | memoryview = b"",
        timeout: float | None = None, late: Answer | None = None,
    ) -> tuple[Any, bytes] | None:
        """Asks, and makes the running thread wait for the answer; returns None if `timeout` seconds are over before.

        Raises an OSError if that is the answer.
        """
        come: list[tuple[Any, bytes, tuple[int, str] | None]] = []
        waiters = Waiters()

        def then(value: Any, data: bytes, error: tuple[int, str] | None) -> None:
            come.append((value, data, error))
            wake_all(waiters)

        number = self.ask(what, on, extra, data=data, then=then)
        try:
            wait_until(lambda: come, (waiters,), wait, timeout)
        finally:
            if not come:
                self.drop(number, late)
        if not come:
            return None
        value, got, error = come[0]
        if error is not None:
            raise OSError(*error)
        return value, got

    def take_answer(self, kind: str, number: int, rest: list[Any], data: bytes) -> None:
        """An answer has arrived, or a failure."""
        then = self._asked.pop(number, None)
        if then is not None:
            if kind == "fail":
                then(None, b"", (rest[0], rest[1]))
            else:
                then(rest[0], data, None)

    def watch(self, there: int, changed: Callable[[int], object]) -> None:
        """Calls `changed` with the new events of a descriptor of the other process whenever they change."""
        self._watchers[there] = changed

    def tell_watcher(self, there: int, events: int) -> None:
        """The other process reports them."""
        if there in self._watchers:
            self._watchers[there](events)

    def close(self, error: tuple[int, str]) -> None:
        """The other process is gone: everyone who waits for an answer gets this error."""
        self.is_open = False
        asked, self._asked = self._asked, {}
        for then in asked.values():
            then(None, b"", error)


def opened(letter: str) -> tuple[list[Any], bytes]:
    """A letter's parts and bytes."""
    head, _, data = letter.partition("\n")
    return _decoded(head), data.encode("latin-1")

