"""The lab's end of a connection: reads requests of HTTP/1.1, and answers in its time by the clock's timers.

No thread runs there: what a host does happens between the turns of the program's threads, who see no more of it than of
a server in another town.
"""

from collections.abc import Callable

from ..library.waiting import wake_all
from ..turns import scheduler as turns
from ..turns.green import GreenThread, Timer
from ..turns.telling import RequestFailure
from . import ports
from .addresses import Address
from .connections import StreamEnd, join
from .lab_answers import Answer, serving
from .lab_hosts import Host, depends_on_order, host_at

_PORTS = (80, 443)
_LONGEST_HEAD = 65_536


class _Bell:
    """What the clock rings when the next thing is due; a Bell of turns/green.py."""

    def __init__(self, call: Callable[[], None]) -> None:
        self.ring = call


class LabEnd(StreamEnd):
    """The other end of a program's connection to a host."""

    def __init__(self, family: int, type: int, proto: int, host: Host) -> None:
        super().__init__(family, type, proto)
        self._host = host
        self._serving = serving(host)
        self._received = bytearray()
        self._answer: Answer | None = None  # to the request that came last
        self._is_served = False  # it is one of those that the host works on
        self._request = 0  # its number in the trace
        self._asker: GreenThread | None = None
        self._timer: Timer | None = None
        self._is_over = False

    def changed(self) -> None:
        """The program has sent something, taken something, or gone."""
        super().changed()
        if self._is_over:
            return
        if self._peer is None:
            self._leave()
            return
        waiting = self._incoming.data
        if waiting:
            self._received += self._incoming.take(len(waiting), False)[0]
            if len(self._received) > _LONGEST_HEAD and b"\r\n\r\n" not in self._received:
                self.close()
                return
        if self._answer is None:
            self._read()

    def _read(self) -> None:
        """Takes the next request, when all of it is there."""
        head, end, rest = self._received.partition(b"\r\n\r\n")
        if not end:
            return
        first, *lines = head.decode("latin-1").split("\r\n")
        fields = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        length = fields.get("content-length", "0")
        size = int(length) if length.isdigit() else 0
        if fields.get("transfer-encoding", "").lower() == "chunked":
            _, end, rest = (b"\r\n" + rest).partition(b"\r\n0\r\n\r\n")
            size = 0
        if not end or len(rest) < size:
            return
        self._received = rest[size:]
        method, _, target = first.partition(" ")
        target, _, version = target.rpartition(" ")
        stays = version == "HTTP/1.1" and fields.get("connection", "").lower() != "close"
        self._ask(method, target, stays)

    def _ask(self, method: str, target: str, stays: bool) -> None:
        scheduler, state, limit = turns.active, self._serving, self._host["atOnce"]
        thread = scheduler.current
        state.under_way += 1
        self._asker = thread
        self._request = scheduler.trace.request(thread, self._host["name"], method, target, state.under_way)
        refusal = self._host["tooMany"]
        is_full = limit is not None and state.served >= limit
        if is_full and refusal is not None:
            self._answer = state.refusal(refusal, method, target, thread.number)
            self._in(self._answer.delay, self._go_on)
            return
        self._answer = state.answer(method, target, thread.number, stays)
        if is_full:
            state.waiting.append(self._begin)
        else:
            self._begin()

    def _begin(self) -> None:
        """The host works on the request."""
        assert self._answer is not None
        self._serving.served += 1
        self._is_served = True
        if self._answer.ends != "never":
            self._in(self._answer.delay, self._go_on)

    def _in(self, seconds: float, call: Callable[[], None]) -> None:
        clock = turns.active.clock
        self._timer = clock.timers.add(clock.now() + seconds, _Bell(call))

    def _go_on(self) -> None:
        """The next piece of the answer is due."""
        self._timer = None
        answer = self._answer
        if answer is None or self._peer is None:
            return
        if answer.chunks:
            piece = answer.chunks.popleft()
            done = self._outgoing.put(memoryview(piece), [])
            answer.has_begun = True
            if done < len(piece):
                answer.chunks.appendleft(piece[done:])
        if answer.chunks:
            wake_all(self._peer.waiters, by_nobody=True)
            self._in(answer.pause or 0.01, self._go_on)
            return
        peer = self._peer
        self._finish(answer)
        wake_all(peer.waiters, by_nobody=True)

    def _finish(self, answer: Answer) -> None:
        """All of the answer is on its way."""
        self._tell(answer, None if answer.ends in ("whole", "never") else answer.ends)
        self._let_go()
        if answer.ends == "whole" and answer.stays:
            self._read()
            return
        if answer.ends == "reset":
            self.options.linger = 0
        if self._peer is not None:
            wake_all(self._peer.waiters, by_nobody=True)
        self.close()

    def _tell(self, answer: Answer, failure: RequestFailure | None) -> None:
        """The trace is told how the request ended."""
        if self._asker is not None:
            status = answer.status if answer.has_begun else None
            turns.active.trace.answer(self._asker, self._request, status, failure)
            self._asker = None

    def _let_go(self) -> None:
        """The host has one request less."""
        if self._answer is None:
            return
        state = self._serving
        state.under_way -= 1
        self._answer = None
        if self._begin in state.waiting:
            state.waiting.remove(self._begin)
        if self._is_served:
            self._is_served = False
            state.served -= 1
            if state.waiting:
                state.waiting.popleft()()

    def _leave(self) -> None:
        """The program has closed the connection."""
        self._is_over = True
        if self._timer is not None:
            turns.active.clock.timers.cancel(self._timer)
            self._timer = None
        if self._answer is not None:
            self._tell(self._answer, "given-up")
        self._let_go()

    def close(self) -> None:
        """It hangs up."""
        self._leave()
        super().close()


class _Listener(StreamEnd):
    """Takes the calls to a host, one like the other."""

    def __init__(self, host: Host, address: Address) -> None:
        super().__init__(2, 1, 0)
        self._host = host
        self.local = address
        self._told: tuple[GreenThread, int] | None = None  # that it does not answer: whose, and its number

    @property
    def is_listening(self) -> bool:
        return True

    def _admit(self) -> None:
        if self._host["calls"] == "unanswered":
            me = turns.active.current
            self._told = me, turns.active.trace.call(me, self._host["name"])
            return
        while self._callers:
            caller = self._callers.popleft()
            made = LabEnd(caller.family, caller.type, caller.proto, self._host)
            made.local = caller.remote
            caller._listener = None
            join(caller, made)
            caller.awaited = f"an answer from {self._host['name']}"
            if depends_on_order(self._host):
                caller.place = made.place = f"host {self._host['name']}"
            caller._is_fresh = True
            caller.changed()

    def deserted(self) -> None:
        if self._told is not None:
            turns.active.trace.answer(*self._told, None, "given-up")


def _listener_at(address: Address) -> StreamEnd | None:
    host, port = address
    found = host_at(host)
    if found is None or found["calls"] == "refused" or port not in _PORTS:
        return None
    return _Listener(found, address)


def is_secure(address: object) -> bool:
    """Whether that is an address of the lab's for `https`."""
    return isinstance(address, tuple) and address[1:] == (443,) and host_at(address[0]) is not None


ports.elsewhere = _listener_at
