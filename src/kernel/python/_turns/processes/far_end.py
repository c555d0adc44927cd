"""A socket's peer that is in another process: it takes what arrives here across, and brings what comes from there.

It is the other end of a connection whose one end the program has. Nobody waits in it: it acts at each change, and at
each answer of the other process.
"""

from typing import Any

from ..network.connections import StreamEnd
from .line import Line

_PART = 1 << 16  # bytes that are taken across at once


class FarEnd(StreamEnd):
    """Stands for the End with the number `there` at the other end of `line`."""

    def __init__(self, line: Line, there: int, family: int, local: tuple[str, int]) -> None:
        super().__init__(family, 1, 0)
        self.local = local
        self.is_far = True
        self._line, self._there = line, there
        self._is_sending = self._is_asking = self._is_over = self._is_shut = self._is_gone = False
        self._arrived = b""  # and not taken in yet
        line.leaving.append(self._hurry)

    def changed(self) -> None:
        super().changed()
        if not self._is_gone:
            self._go_on()

    def _go_on(self) -> None:
        if self.error:  # nobody takes it, or it was cut
            self._leave()
            return
        if self._outgoing.capacity == 0:
            return  # not accepted yet
        waiting = self._incoming.data
        if waiting and not self._is_sending:
            data, _ = self._incoming.take(_PART, False)
            self._is_sending = True
            self._tell_peer()
            self._line.ask("write", self._there, True, data=data, then=self._sent)
        elif self._incoming.ended and not self._is_sending:
            if self._peer is None:
                self._leave()
                return
            if not self._is_shut:
                self._is_shut = True
                self._line.ask("shutdown", self._there, then=_ignore)
        self._take_in()

    def _hurry(self) -> None:
        """This process ends: what it has sent goes across, as a system keeps it for the other side."""
        while self._incoming.data:
            data, _ = self._incoming.take(_PART, False)
            self._line.ask("write", self._there, True, data=data, then=_ignore)

    def _take_in(self) -> None:
        if self._arrived:
            done = self._outgoing.put(memoryview(self._arrived), [])
            self._arrived = self._arrived[done:]
            if done:
                self._tell_peer()
        if not self._arrived and not self._is_asking and not self._is_over:
            self._is_asking = True
            self._line.ask("read", self._there, [_PART, True], then=self._came)

    def _sent(self, value: Any, data: bytes, error: tuple[int, str] | None) -> None:
        self._is_sending = False
        if error is not None:
            self._cut()
        elif not self._is_gone:
            self._go_on()

    def _came(self, value: Any, data: bytes, error: tuple[int, str] | None) -> None:
        self._is_asking = False
        if self._is_gone:
            return
        if error is not None:
            self._cut()
        elif data:
            self._arrived = data
            self._go_on()
        else:
            self._is_over = True
            self._outgoing.ended = True
            self._tell_peer()

    def _tell_peer(self) -> None:
        if self._peer is not None:
            self._peer.changed()

    def _cut(self) -> None:
        """The other process has cut the connection, or is gone."""
        self.options.linger = 0
        self._leave()

    def _leave(self) -> None:
        if not self._is_gone:
            self._is_gone = True
            self._line.leaving.remove(self._hurry)
            self.error = ""
            self._line.tell("close", self._there)
            self.close()


def _ignore(value: Any, data: bytes, error: tuple[int, str] | None) -> None:
    """Whoever shuts a direction down, or ends, does not hear whether the other was still there."""
