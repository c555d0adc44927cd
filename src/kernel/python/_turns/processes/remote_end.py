"""A descriptor that a process has from its parent: what it refers to is there, and each call asks the parent."""

from typing import Any

from ..library.channels import Place
from ..library.waiting import Waiters, wake_all
from ..turns.green import Wait
from .line import Line

_PART = 1 << 20  # bytes that are sent at once

_BYTES, _ROOM = Wait("other", "bytes from another process"), Wait("other", "room in a pipe to another process")
_NEWS = Wait("other", "an answer about a descriptor of another process")


class RemoteEnd:
    """The End with the number `there` at the other end of `line`."""

    def __init__(self, line: Line, there: int, kind: int) -> None:
        self.line, self.there = line, there
        self.kind = kind
        self.blocking = True
        self.waiters = Waiters()
        self.sent_up_to: Place | None = None
        self.received_up_to: Place | None = None
        self._events: int | None = None  # None: nobody has asked for them yet

    def read(self, length: int) -> bytes:
        if not length:
            return b""
        answer = self.line.wait_for("read", self.there, [length, self.blocking], wait=_BYTES)
        return self._received(answer)

    def message(self) -> bytes:
        """A message of `multiprocessing`: its length and, if it is short, the rest; less if the stream ends before."""
        answer = self.line.wait_for("message", self.there, wait=_BYTES)
        return self._received(answer)

    def _received(self, answer: tuple[Any, bytes] | None) -> bytes:
        if answer is None:
            return b""
        self.received_up_to, data = answer
        return data

    def write(self, data: bytes) -> int:
        view, done = memoryview(data), 0
        while done < len(view):
            part = view[done:done + _PART]
            answer = self.line.wait_for("write", self.there, self.blocking, data=part, wait=_ROOM)
            written = 0
            if answer is not None:
                written, self.sent_up_to = answer[0]
            done += written
            if written < len(part):
                break
        return done

    def learn(self) -> None:
        """Waits until the `events` are known; from then on, changes are reported."""
        if self._events is None:
            self.line.watch(self.there, self.changed)
            answer = self.line.wait_for("watch", self.there, wait=_NEWS)
            if self._events is None and answer is not None:
                self._events = answer[0]

    def events(self) -> int:
        if self._events is None:
            self._events = 0
            self.line.watch(self.there, self.changed)

            def then(value: Any, data: bytes, error: tuple[int, str] | None) -> None:
                if error is None:
                    self.changed(value)

            self.line.ask("watch", self.there, then=then)
        return self._events

    def changed(self, events: int) -> None:
        """Its events have changed."""
        self._events = events
        wake_all(self.waiters)

    def close(self) -> None:
        self.line.tell("close", self.there)

