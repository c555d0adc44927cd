"""Visits: somebody who looks at a running program asks one of its servers for a page, as a browser on the same machine would.

The page asks between two turns; the program's threads answer in theirs. No thread of the program is the visitor. Where
somebody can visit, a program whose threads wait for callers is not stuck, and the page is told what they wait for.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..library.descriptors import when_forgotten
from ..turns import scheduler as turns
from ..turns.scheduler import Scheduler
from ..turns.telling import RequestFailure
from . import ports
from .connections import StreamEnd

if TYPE_CHECKING:
    from ..protocol.bridge import Bridge, Visits

_MOST = 200_000  # bytes of an answer
_FIRST_PORT = 61_000  # of visitors: above all that programs are given

_visits: "Visits"
_open: "list[_Visitor]" = []  # who still waits for an answer


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
        self._number = self._told = turns.active.trace.visit(port, path)
        _open.append(self)

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

    def _status(self) -> int | None:
        """Of an answer of HTTP."""
        kind, _, rest = bytes(self._answer[:20]).partition(b" ")
        return int(rest[:3]) if kind.startswith(b"HTTP/") and rest[:3].isdigit() else None

    def give_up(self) -> None:
        """Nothing goes on in the program any more: what has come is the answer."""
        if not self._is_over:
            self._leave("given-up")

    def _leave(self, why: RequestFailure | None = None) -> None:
        self._is_over = True
        _open.remove(self)
        failure = self.error if not self._answer else ""
        if self.error:
            why = "refused" if self.error == "ECONNREFUSED" else "reset"
        turns.active.trace.visit_end(self._told, self._status(), why or (None if self._answer else "empty"))
        self._number = None  # its end is told
        if self._peer is not None:
            self._peer._number = None
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

    def __init__(self, scheduler: Scheduler) -> None:
        self.has_come: Callable[[], bool] = lambda: _visits.hasSome
        self.is_wanted: Callable[[], bool] = self._is_awaited
        self.tell: Callable[[], object] = self._answer
        self._has_said = False  # that the program waits for a visit
        self._scheduler = scheduler
        if scheduler.may_be_visited:
            scheduler.idling = self._look

    def _is_awaited(self) -> bool:
        """Whether somebody outside can make the program go on. Where nobody can come, a server that waits is stuck."""
        return self._scheduler.may_be_visited and (bool(_open) or bool(ports.awaited()))

    def _look(self) -> None:
        """No thread is ready: if all that can make one go on is outside, says so, once for each time."""
        scheduler, awaited = self._scheduler, ports.awaited()
        patient = {thread for threads in awaited.values() for thread in threads}
        timers = [timer.thread for _, _, timer in scheduler.clock.timers.heap if timer.thread is not None]
        goes_on = scheduler.reading or any(one is not self and one.is_wanted() for one in scheduler.promises)
        if goes_on or any(one not in patient for one in timers):
            return
        for visitor in [] if timers else list(_open):
            visitor.give_up()
        if awaited and not _open and not scheduler.ready and not self._has_said:
            self._has_said = True
            port = min(awaited)
            scheduler.trace.await_visit(awaited[port][0], port)

    def _answer(self) -> None:
        self._has_said = False
        self._scheduler.promises.append(self)  # for the next one
        while isinstance(visit := _visits.take(), str):
            number, port, path = visit.split(" ", 2)
            _begin(int(number), int(port), path)


def _hang_doorbell() -> None:
    """The program has a server: from now on it can be visited, if it runs for somebody to look at."""
    scheduler = turns.active
    if scheduler.explorer is None and not any(isinstance(one, _Doorbell) for one in scheduler.promises):
        scheduler.promises.append(_Doorbell(scheduler))


def install(bridge: "Bridge") -> None:
    """What a kernel needs of it at its boot."""
    global _visits
    _visits = bridge.visits
    ports.when_listening = _hang_doorbell
    when_forgotten.append(_open.clear)
