"""Connections: ends of TCP and of Unix streams, and who listens for them.

As on Linux's loopback device, without latency: a connection is there as soon as it was asked for, `accept` or not, as
long as the queue of the listener has room; what was sent can be received at once, however it was cut.
"""

import select
from collections import deque

from ..library.channels import Place
from ..library.descriptors import End, failure
from ..library.waiting import touch, wait_until
from ..turns import scheduler as turns
from ..turns.green import Wait
from ..turns.operations import CHANGE, Operation
from . import ports
from .addresses import AF_UNIX, WILD, Address, is_local, refuse_elsewhere, spoken_to
from .ancillary import MSG_CTRUNC, Control, drop, receive_rights, rights_in
from .endpoint import IN, OUT, Endpoint, Limit, numbers
from .lab_hosts import host_at
from .options import SO_RCVBUF, SO_SNDBUF, SOL_SOCKET, Options
from .streams import Stream

_NEW, _LISTENING, _CALLING, _CONNECTED = range(4)
_PATIENCE = 127.0  # seconds: Linux sends a SYN seven times, and gives up
_LONGEST_QUEUE = 4096  # net.core.somaxconn

MSG_PEEK, MSG_TRUNC, MSG_DONTWAIT, MSG_WAITALL = 0x02, 0x20, 0x40, 0x100


class StreamEnd(Endpoint):
    """A socket of TCP, or a Unix one of streams."""

    is_stream = True

    def __init__(self, family: int, type: int, proto: int, options: Options | None = None) -> None:
        super().__init__(family, type, proto, options)
        self._is_tcp = family != AF_UNIX
        self._state = _NEW
        self._peer: StreamEnd | None = None  # as long as that is open
        self._incoming = self._outgoing = Stream(0)
        self._is_deaf = self._is_mute = False  # shut down
        self._is_fresh = False  # connected, which the one who asked has not been told
        self._is_aborted = False
        self._was_ended = False  # before it was aborted
        self._queue: deque[StreamEnd] = deque()  # of connections that are to be accepted
        self._callers: deque[StreamEnd] = deque()  # that wait for room in the queue
        self._longest = 0
        self._listener: StreamEnd | None = None  # whose caller it is
        self._number: int | None = None  # of the connection in the trace, if it is one to a server of the program
        self.is_far = False  # what it sends and receives is another process's
        self._is_counted = False
        self._data: tuple[Address | None, str] | None = None
        self._space: tuple[Address | None, str] | None = None
        self.awaited = ""  # what it waits for, in words, where that is more than data from an address

    @property
    def is_listening(self) -> bool:
        return self._state == _LISTENING

    def bind(self, address: Address) -> None:
        touch(self.meeting)
        if self.local is not None or self._state != _NEW:
            raise failure("EINVAL")
        host, _ = address
        if not self._is_tcp:
            ports.bind_path(self, host)
            return
        if not is_local(host):
            raise failure("EADDRNOTAVAIL")
        ports.take(self, address)

    def listen(self, backlog: int) -> None:
        touch(self.meeting)
        if self._state in (_CALLING, _CONNECTED) or (self.local is None and not self._is_tcp):
            raise failure("EINVAL")
        if self.local is None:
            ports.take(self, (WILD[self.family == 10], 0))
        assert self.local is not None
        if self._is_tcp and self._state != _LISTENING:
            turns.active.trace.port(self.local[1], True)
            ports.when_listening()
        self._state = _LISTENING
        self.place = f"port {self.local[1] or self.local[0]}"
        self._longest = max(0, min(backlog, _LONGEST_QUEUE))
        ports.when_announced(self.local, True)
        self._admit()

    def accept(self, limit: Limit) -> "StreamEnd":
        if self._state != _LISTENING:
            raise failure("EINVAL")
        return self.perform(self._accept, IN, f"a connection to {self.name_of(self.local)}", limit)

    def _accept(self) -> "StreamEnd | None":
        if self._state != _LISTENING:
            raise failure("EINVAL")  # shut down meanwhile
        if not self._queue:
            return None
        accepted = self._queue.popleft()
        if accepted._number is not None:
            turns.active.trace.accept(accepted._number)
        self._admit()
        return accepted

    def connect(self, address: Address | None, limit: Limit) -> None:
        if address is None:
            raise failure("EAFNOSUPPORT")
        operation = self._calling(address)
        touch(self.meeting, operation=operation)
        if limit is None and not self.blocking:
            limit = 0
        was_calling = self._state == _CALLING
        if not self._call(address):
            return
        if self._state == _CONNECTED and (not self._is_tcp or limit != 0):
            self._is_fresh = False
            return
        if limit == 0:
            if not self._is_tcp:
                self._hang_up()
                self.tell_error()
                raise failure("EAGAIN")
            raise failure("EALREADY" if was_calling and not self.error else "EINPROGRESS")
        longest = _PATIENCE if self._is_tcp else None
        wait = Wait("other", f"room for its call to {self.name_of(address)}")
        least = min((one for one in (limit, longest) if one is not None), default=None)
        wait_until(lambda: self._state != _CALLING or self.error, (self.waiters,), wait, least, operation)
        if self.error or self._state == _NEW:
            self._hang_up()
            self.tell_error()
        if self._state == _CALLING:
            if limit is not None and limit <= _PATIENCE:
                raise TimeoutError("timed out")
            self._hang_up()
            raise failure("ETIMEDOUT")
        self._is_fresh = False

    def _calling(self, address: Address) -> Operation:
        """Whoever calls a server comes before or after others that do; a host of the lab takes all calls alike."""
        is_here = not self._is_tcp or is_local(address[0])
        place = f"port {address[1] or address[0]}" if is_here else self.place
        return Operation(CHANGE, place, None, turns.active.current.site)

    def _call(self, address: Address) -> bool:
        """Asks for a connection; returns whether it was only now that somebody did."""
        if self._state == _CONNECTED and self._is_fresh:
            self._is_fresh = False
            return False
        if self._state in (_CONNECTED, _LISTENING):
            raise failure("EISCONN")
        if self._state == _CALLING:
            if self._listener is None:  # it was refused, which was told by SO_ERROR
                name, self.error = self.error or "ECONNABORTED", ""
                self._state = _NEW
                raise failure(name)
            return True
        host, port = address
        if self._is_tcp:
            host = spoken_to(host)
            refuse_elsewhere(host)
            if self.family == 10 and "." in host and self.is_v6_only:
                raise failure("ENETUNREACH")
            found = ports.at(True, host, port)
        else:
            found = ports.paths.get(host)
        if not isinstance(found, StreamEnd) or not found.is_listening:
            far = ports.beyond(self, (host, port)) if not self._is_tcp or is_local(host) else None
            if far is not None:
                self._meet(far, (host, port))
                return True
            if not self._is_tcp:
                ports.check_path(host)
        if self._is_tcp and self.local is None:
            ports.take(self, (host, 0))
        self.remote = host, port
        self._state = _CALLING
        if not isinstance(found, StreamEnd) or not found.is_listening:
            self.error = "ECONNREFUSED"
            if self._is_tcp:
                _tell_refused(host)
            self.changed()
            return True
        if not self._is_tcp or is_local(host):
            touch(found.meeting, is_point=False)
            self._number = turns.active.trace.connect(self.name_of(address))
        self._listener = found
        found._callers.append(self)
        found._admit()
        return True

    def _meet(self, far: "StreamEnd", address: Address) -> None:
        """It is connected with somebody in another process."""
        if self._is_tcp and self.local is None:
            ports.take(self, (address[0], 0))
        self.remote = far.local = address
        join(self, far)
        self._is_fresh = True
        far.changed()

    def _hang_up(self) -> None:
        """There will be no connection."""
        if self._listener is not None and self in self._listener._callers:
            self._listener._callers.remove(self)
            self._listener.deserted()
        self._tell_end()
        self._listener = self.remote = None
        self._state = _NEW

    def deserted(self) -> None:
        """A caller does not wait any longer."""

    def _tell_end(self) -> None:
        """The trace is told, once, that the connection is closed."""
        if self._number is not None:
            turns.active.trace.disconnect(self._number)
            self._number = None

    def _admit(self) -> None:
        """Connects those who call, while the queue has room."""
        while self._callers and len(self._queue) <= self._longest:
            caller = self._callers.popleft()
            made = StreamEnd(self.family, self.type, self.proto, self.options.copy())
            made._number = caller._number
            made.local = caller.remote if self._is_tcp else self.local
            if self._is_tcp:
                ports.keep(made)
            caller._listener = None
            join(caller, made)
            caller._is_fresh = True
            self._queue.append(made)
            caller.changed()
        self.changed()

    def joined(self, peer: "StreamEnd", outgoing: Stream, incoming: Stream) -> None:
        """It is connected with `peer`."""
        self._peer, self._outgoing, self._incoming = peer, outgoing, incoming
        self._state = _CONNECTED
        self._is_counted = not (self.is_far or peer.is_far)

    @property
    def sent_up_to(self) -> Place | None:
        return self._outgoing.sent_up_to if self._is_counted else None

    @property
    def received_up_to(self) -> Place | None:
        return self._incoming.received_up_to if self._is_counted else None

    def resized(self) -> None:
        if self._peer is not None:
            self._outgoing.capacity = _capacity(self, self._peer)
            self._incoming.capacity = _capacity(self._peer, self)

    def events(self) -> int:
        if self._state == _LISTENING:
            return IN if self._queue else 0
        found = select.POLLERR if self.error else 0
        if self._state == _NEW:
            return found | ((OUT | select.POLLHUP) if not self._is_aborted else IN | OUT | select.POLLHUP)
        if self._state == _CALLING:
            return (found | IN | OUT | select.POLLHUP | select.POLLRDHUP) if self.error else 0
        is_over = self._is_deaf or self._incoming.ended
        if self._incoming.data or is_over:
            found |= IN
        if is_over:
            found |= select.POLLRDHUP
        if self._is_mute or self._outgoing.has_room or self._peer is None:
            found |= OUT
        if is_over and (self._is_mute or (self._peer is None and not self._is_tcp)):
            found |= select.POLLHUP
        return found

    def peername(self) -> object:
        if self._state != _CONNECTED:
            raise failure("ENOTCONN")
        return super().peername()

    def receive(self, length: int, flags: int, limit: Limit) -> tuple[bytes, object]:
        self._check_connected()
        limit = 0 if flags & MSG_DONTWAIT else limit
        is_look = flags & MSG_PEEK != 0
        what = self.awaited or self._its_data()
        if not flags & MSG_WAITALL or is_look:
            return self.perform(lambda: self._take(length, is_look), IN, what, limit), None
        parts = bytearray()
        while len(parts) < length:
            part = self.perform(lambda: self._take(length - len(parts), False), IN, what, limit)
            if not part:
                break
            parts += part
        return bytes(parts), None

    def _its_data(self) -> str:
        """What who receives waits for, in words; they are found once for each connection."""
        if not self._data or self._data[0] != self.remote:
            self._data = self.remote, f"data from {self.name_of(self.remote)}"
        return self._data[1]

    def _its_room(self) -> str:
        """The same of who sends."""
        if not self._space or self._space[0] != self.remote:
            self._space = self.remote, f"room to send to {self.name_of(self.remote)}"
        return self._space[1]

    def receive_message(
        self, length: int, room: int, flags: int, limit: Limit
    ) -> tuple[bytes, list[Control], int, object]:
        self._check_connected()
        limit = 0 if flags & MSG_DONTWAIT else limit
        what = self.awaited or self._its_data()
        data, passed = self.perform(lambda: self._take_both(length, flags & MSG_PEEK != 0), IN, what, limit)
        controls, is_cut = receive_rights(passed, room)
        return data, controls, MSG_CTRUNC if is_cut else 0, None

    def _take(self, length: int, is_look: bool) -> bytes | None:
        both = self._take_both(length, is_look)
        if both is None:
            return None
        if both[1]:
            drop(both[1])
        return both[0]

    def _take_both(self, length: int, is_look: bool) -> tuple[bytes, list[End]] | None:
        incoming, peer = self._incoming, self._peer
        if incoming.data and length > 0:
            taken = incoming.take(length, is_look)
            if peer is not None and not is_look and incoming.has_room:
                peer.changed()
            return taken
        if incoming.ended and self._is_tcp and (self._was_ended or not self._is_aborted):
            return b"", []
        if self.error:
            self.tell_error()
        return (b"", []) if incoming.ended or self._is_deaf or length == 0 else None

    def send(self, data: memoryview, flags: int, limit: Limit) -> int:
        return self._send(data, flags, limit, [])

    def send_message(
        self, data: memoryview, controls: list[Control], flags: int, address: Address | None, limit: Limit
    ) -> int:
        if address is not None and self._state == _CONNECTED and not self._is_tcp:
            raise failure("EISCONN")
        passed = [] if self._is_tcp else rights_in(controls)
        done = 0
        try:
            done = self._send(data, flags, limit, passed)
        finally:
            if not done:
                drop(passed)
        return done

    def _send(self, data: memoryview, flags: int, limit: Limit, passed: list[End]) -> int:
        if self._state != _CONNECTED and not self.error and not self._is_aborted:
            raise failure("ENOTCONN" if not self._is_tcp else "EAGAIN" if self._state == _CALLING else "EPIPE")
        limit = 0 if flags & MSG_DONTWAIT else limit
        what = self._its_room()
        done = self.perform(lambda: self._put(data, passed), OUT, what, limit)
        waits = limit is None and self.blocking  # then all of it is sent
        while waits and done < len(data):
            try:
                done += self.perform(lambda: self._put(data[done:], []), OUT, what, limit)
            except OSError:
                break
        return done

    def send_to(self, data: memoryview, flags: int, address: Address, limit: Limit) -> int:
        if self._state == _CONNECTED and not self._is_tcp:
            raise failure("EISCONN")
        return self.send(data, flags, limit)

    def _put(self, data: memoryview, passed: list[End]) -> int | None:
        if self.error:
            self.tell_error()
        peer = self._peer
        if self._is_mute or self._is_aborted or (not self._is_tcp and (peer is None or peer._is_deaf)):
            raise failure("EPIPE")
        if peer is None:  # it has gone, which is heard of only after the next bytes
            self._abort("EPIPE")
            return len(data)
        if not data:
            return 0
        done = self._outgoing.put(data, passed)
        if done:
            peer.changed()
        return done or None

    def _check_connected(self) -> None:
        if self._state != _CONNECTED and not self.error and not self._is_aborted:
            is_calling = self._is_tcp and self._state == _CALLING
            raise failure("EINVAL" if not self._is_tcp else "EAGAIN" if is_calling else "ENOTCONN")

    def _abort(self, error: str) -> None:
        """The other end has cut the connection."""
        self.error = error
        self._was_ended = self._incoming.ended
        self._is_aborted = self._is_mute = self._is_deaf = True
        self._incoming.ended = True
        self._peer = None
        self.changed()

    def shutdown(self, is_deaf: bool, is_mute: bool) -> None:
        touch(self.meeting, operation=self._operation())
        if self._state == _LISTENING and is_deaf:
            self._stop_listening()
            self.changed()
            return
        if self._state != _CONNECTED or self._is_aborted:
            raise failure("ENOTCONN")
        self._is_deaf = self._is_deaf or is_deaf
        self._is_mute = self._is_mute or is_mute
        if is_mute:
            self._outgoing.ended = True
        if self._peer is not None:
            self._peer.changed()
        self.changed()

    def visited_by(self, caller: "StreamEnd") -> None:
        """Somebody from outside the program calls."""
        self._callers.append(caller)
        self._admit()

    def _stop_listening(self) -> None:
        if self.local is not None:
            ports.when_announced(self.local, False)
            if self._is_tcp:
                turns.active.trace.port(self.local[1], False)
        self._state = _NEW
        for one in self._queue:
            one.options.linger = 0
            one.close()
        for caller in self._callers:
            caller._listener = None
            caller.error = "ECONNREFUSED"
            caller.changed()
        self._queue.clear()
        self._callers.clear()

    def close(self) -> None:
        peer, self._peer = self._peer, None
        is_first = peer is not None and not self._incoming.ended
        if self._state == _LISTENING:
            self._stop_listening()
        elif self._state == _CALLING:
            self._hang_up()
        elif peer is not None:
            self._tell_end()
            peer._peer = peer._number = None
            if self._incoming.data or self.options.linger == 0:
                is_first = False
                peer._abort("EPIPE" if self._is_mute and self._is_tcp else "ECONNRESET")
            self._outgoing.ended = True
            peer.changed()
        self._incoming.drop()
        self._incoming = Stream(0)
        if self._is_tcp:
            ports.leave(self, lingers=is_first)
        else:
            ports.leave_path(self)
        self.changed()


def _tell_refused(host: str) -> None:
    """The trace is told that a host of the lab does not take the running thread's call."""
    called = host_at(host)
    if called is not None:
        me, trace = turns.active.current, turns.active.trace
        trace.answer(me, trace.call(me, called["name"]), None, "refused")


def join(one: StreamEnd, other: StreamEnd) -> None:
    """Makes a connection of the two."""
    one.place = other.place = f"connection {next(numbers)}"
    one.meeting = other.meeting
    other.remote = one.local
    if one.remote is None or one.family == AF_UNIX:
        one.remote = other.local or ("", 0)
    if other.remote is None:
        other.remote = "", 0
    for end in one, other:
        end.options.connected()
    there, back = (Stream(_capacity(*ends)) for ends in ((one, other), (other, one)))
    one.joined(other, there, back)
    other.joined(one, back, there)


def _capacity(sender: StreamEnd, receiver: StreamEnd) -> int:
    size = sender.options.value(SOL_SOCKET, SO_SNDBUF)
    return size if sender.family == AF_UNIX else size + receiver.options.value(SOL_SOCKET, SO_RCVBUF)
