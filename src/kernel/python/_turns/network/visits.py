"""Visits: somebody who looks at a running program asks one of its servers for a page, as a browser on the same machine would.

The page asks between two turns; the program's threads answer in theirs. No thread of the program is the visitor.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..turns import scheduler as turns
from . import ports
from .connections import StreamEnd

if TYPE_CHECKING:
    from ..protocol.bridge import Bridge, Visits

_MOST = 200_000  # bytes of an answer
_FIRST_PORT = 61_000  # of visitors: above all that programs are given

_visits: "Visits"


class _Visitor(StreamEnd):
    """The visitor's end of a connection."""

    def __init__(self, number: int, port: int, path: str) -> None:
        super().__init__(2, 1, 0)
        self.local = "127.0.0.1", _FIRST_PORT + number % 4000
        self.remote = "127.0.0.1", port
        self._visit = number
        self._request = f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n".encode()
        self._answer = bytearray()
        self._is_over = False

    def changed(self) -> None:
        """The server has accepted, sent something, or gone."""
        super().changed()
        if self._is_over:
            return
        if self._request and self._outgoing.capacity:
            self._outgoing.put(memoryview(self._request), [])
            self._request = b""
            if self._peer is not None:
                self._peer.changed()
        waiting = self._incoming.data
        if waiting:
            self._answer += self._incoming.take(len(waiting), False)[0]
        if self.error or self._incoming.ended or self._is_whole():
            self._leave()
        elif waiting and self._peer is not None:
            self._peer.changed()

    def _is_whole(self) -> bool:
        """Whether nothing more is to come, or wanted."""
        if len(self._answer) >= _MOST:
            return True
        head, end, body = self._answer.partition(b"\r\n\r\n")
        for line in head.lower().split(b"\r\n") if end else ():
            name, _, value = line.partition(b":")
            if name == b"content-length" and value.strip().isdigit():
                return len(body) >= int(value)
        return False

    def _leave(self) -> None:
        self._is_over = True
        failure = self.error if not self._answer else ""
        self.error = ""
        _visits.answer(self._visit, failure, self._answer[:_MOST].decode(errors="replace"))
        self.close()


def _begin(number: int, port: int, path: str) -> None:
    found = ports.at(True, "127.0.0.1", port)
    if not isinstance(found, StreamEnd):
        _visits.answer(number, "ECONNREFUSED", "")
        return
    found.visited_by(_Visitor(number, port, path))


class _Doorbell:
    """What the scheduler looks at while a program has servers: it is an Expected of turns/green.py."""

    def __init__(self) -> None:
        self.has_come: Callable[[], bool] = lambda: _visits.hasSome
        self.is_wanted: Callable[[], bool] = lambda: False  # a server that nobody calls is stuck all the same
        self.tell: Callable[[], object] = self._answer

    def _answer(self) -> None:
        turns.active.promises.append(self)  # for the next one
        while isinstance(visit := _visits.take(), str):
            number, port, path = visit.split(" ", 2)
            _begin(int(number), int(port), path)


def _hang_doorbell() -> None:
    """The program has a server: from now on it can be visited, if it runs for somebody to look at."""
    scheduler = turns.active
    if scheduler.explorer is None and not any(isinstance(one, _Doorbell) for one in scheduler.promises):
        scheduler.promises.append(_Doorbell())


def install(bridge: "Bridge") -> None:
    """What a kernel needs of it at its boot."""
    global _visits
    _visits = bridge.visits
    ports.when_listening = _hang_doorbell
