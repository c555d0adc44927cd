"""Datagrams: UDP, and Unix sockets that send whole messages. Each is received whole, or cut; for what finds no room
nobody waits, it is lost.
"""

from collections import deque

from ..library.descriptors import failure
from ..library.waiting import touch
from ..turns import scheduler as turns
from ..turns.operations import CHANGE, Operation
from . import ports
from .addresses import AF_UNIX, WILD, Address, is_local, refuse_elsewhere, shown, spoken_to
from .connections import MSG_DONTWAIT, MSG_PEEK, MSG_TRUNC
from .endpoint import IN, OUT, Endpoint, Limit
from .options import SO_RCVBUF, SOL_SOCKET, Options

_LARGEST = 65507  # bytes in one
_OVERHEAD = 768  # bytes that Linux counts for a datagram besides its own


class DatagramEnd(Endpoint):
    """A socket of UDP, or a Unix one of datagrams."""

    def __init__(self, family: int, type: int, proto: int, options: Options | None = None) -> None:
        super().__init__(family, type, proto, options)
        self._is_udp = family != AF_UNIX
        self._received: deque[tuple[bytes, Address | None]] = deque()
        self._size = 0
        self._is_deaf = self._is_mute = self._is_closed = False
        self.partner: DatagramEnd | None = None  # of socketpair

    def bind(self, address: Address) -> None:
        touch(self.meeting)
        if self.local is not None:
            raise failure("EINVAL")
        if not self._is_udp:
            ports.bind_path(self, address[0])
            return
        if not is_local(address[0]):
            raise failure("EADDRNOTAVAIL")
        ports.take(self, address)

    def connect(self, address: Address | None, limit: Limit) -> None:
        if address is None:
            self.remote = None
            return
        host, port = address
        if self._is_udp:
            host = spoken_to(host)
            refuse_elsewhere(host)
            if self.local is None:
                ports.take(self, ("::1" if ":" in host else "127.0.0.1", 0))
            elif self.local[0] in WILD:
                self.local = host, self.local[1]
        elif not isinstance(ports.listener_at(host), DatagramEnd):
            raise failure("ECONNREFUSED")
        self.remote = host, port

    def events(self) -> int:
        return OUT | (IN if self._received or self.error or self._is_deaf else 0)

    def receive(self, length: int, flags: int, limit: Limit) -> tuple[bytes, object]:
        limit = 0 if flags & MSG_DONTWAIT else limit
        what = f"a datagram to {self.name_of(self.local)}"
        data, sender = self.perform(lambda: self._take(flags & MSG_PEEK != 0), IN, what, limit)
        if flags & MSG_TRUNC and len(data) > length:
            return data, shown(self.family, sender)
        found = None if sender is None and not self._is_udp else shown(self.family, sender)
        return data[:length], found

    def _take(self, is_look: bool) -> tuple[bytes, Address | None] | None:
        self.tell_error()
        if not self._received:
            return (b"", None) if self._is_deaf else None
        if is_look:
            return self._received[0]
        found = self._received.popleft()
        self._size -= len(found[0]) + _OVERHEAD
        if self.partner is not None:
            self.partner.changed()
        return found

    def send(self, data: memoryview, flags: int, limit: Limit) -> int:
        if self.partner is not None:
            return self._deliver(data, self.partner)
        if self.remote is None:
            raise failure("EDESTADDRREQ" if self._is_udp else "ENOTCONN")
        return self.send_to(data, flags, self.remote, limit)

    def send_to(self, data: memoryview, flags: int, address: Address, limit: Limit) -> int:
        host, port = address
        touch(self.meeting, operation=Operation(CHANGE, f"datagrams {port or host}", None, turns.active.current.site))
        self.tell_error()
        if self._is_mute:
            raise failure("EPIPE")
        if self._is_udp:
            host = spoken_to(host)
            refuse_elsewhere(host)
            if len(data) > _LARGEST:
                raise failure("EMSGSIZE")
            if self.local is None:
                ports.take(self, (WILD[self.family == 10], 0))
            found = ports.at(False, host, port)
        else:
            found = ports.listener_at(host)
        if not isinstance(found, DatagramEnd):
            if not self._is_udp:
                raise failure("ECONNREFUSED")
            if self.remote is not None:
                self.error = "ECONNREFUSED"  # who is not connected is not told
            return len(data)
        if found.remote is not None and self.local is not None and found.remote[1] != self.local[1]:
            return len(data)  # it listens to another only
        return self._deliver(data, found)

    def _deliver(self, data: memoryview, to: "DatagramEnd") -> int:
        if to._is_closed:
            raise failure("ECONNREFUSED")
        touch(to.meeting, is_point=False)
        size = len(data) + _OVERHEAD
        if to._size + size <= to.options.value(SOL_SOCKET, SO_RCVBUF):
            sender = self.local
            if sender is not None and sender[0] in WILD:
                sender = spoken_to(sender[0]), sender[1]
            to._received.append((bytes(data), sender))
            to._size += size
            to.changed()
        elif not self._is_udp:
            raise failure("EAGAIN")
        return len(data)

    def shutdown(self, is_deaf: bool, is_mute: bool) -> None:
        touch(self.meeting)
        self._is_deaf, self._is_mute = self._is_deaf or is_deaf, self._is_mute or is_mute
        self.changed()
        if self.remote is None and self.partner is None:
            raise failure("ENOTCONN")

    def close(self) -> None:
        self._is_closed = True
        if self._is_udp:
            ports.leave(self)
        else:
            ports.leave_path(self)
        self.changed()
