"""Datagrams: UDP, and Unix sockets that send whole messages. Each is received whole, or cut; for what finds no room
nobody waits, it is lost.
"""

from collections import deque
from typing import NamedTuple

from ..library.descriptors import End, failure
from ..library.waiting import touch
from ..turns import scheduler as turns
from ..turns.operations import CHANGE, Operation
from . import ports
from .addresses import AF_UNIX, WILD, Address, is_local, refuse_elsewhere, shown, spoken_to
from .ancillary import MSG_CTRUNC, Control, drop, fit, receive_rights, rights_in
from .connections import MSG_DONTWAIT, MSG_PEEK, MSG_TRUNC
from .endpoint import IN, OUT, Endpoint, Limit
from .options import SO_RCVBUF, SOL_SOCKET, Options

_LARGEST = 65507  # bytes in one
_OVERHEAD = 768  # bytes that Linux counts for a datagram besides its own

_BY_DEFAULT = b"\xff" * 4  # -1
_SOL_IPV6, _UNICAST_HOPS, _RECVHOPLIMIT, _HOPLIMIT, _RECVTCLASS, _TCLASS = 41, 16, 51, 52, 66, 67


class _Datagram(NamedTuple):
    data: bytes
    sender: Address | None
    controls: list[Control]
    passed: list[End]


class DatagramEnd(Endpoint):
    """A socket of UDP, or a Unix one of datagrams."""

    def __init__(self, family: int, type: int, proto: int, options: Options | None = None) -> None:
        super().__init__(family, type, proto, options)
        self._is_udp = family != AF_UNIX
        self._received: deque[_Datagram] = deque()
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
        one = self.perform(lambda: self._take(flags & MSG_PEEK != 0), IN, what, limit)
        if not flags & MSG_PEEK:
            drop(one.passed)
        return (one.data if flags & MSG_TRUNC else one.data[:length]), self._from(one)

    def receive_message(
        self, length: int, room: int, flags: int, limit: Limit
    ) -> tuple[bytes, list[Control], int, object]:
        limit = 0 if flags & MSG_DONTWAIT else limit
        what = f"a datagram to {self.name_of(self.local)}"
        is_look = flags & MSG_PEEK != 0
        one = self.perform(lambda: self._take(is_look), IN, what, limit)
        controls, is_cut = fit(self._wanted(one.controls), room)
        if one.passed and not is_look:
            controls, is_cut = receive_rights(one.passed, room)
        told = (MSG_CTRUNC if is_cut else 0) | (MSG_TRUNC if len(one.data) > length else 0)
        return one.data[:length], controls, told, self._from(one)

    def _wanted(self, controls: list[Control]) -> list[Control]:
        """Those that this socket has asked for by its options."""
        asked = {_HOPLIMIT: _RECVHOPLIMIT, _TCLASS: _RECVTCLASS}
        return [one for one in controls if self.family == 10 and self.options.value(_SOL_IPV6, asked[one[1]])]

    def _from(self, one: _Datagram) -> object:
        return None if one.sender is None and not self._is_udp else shown(self.family, one.sender)

    def _take(self, is_look: bool) -> _Datagram | None:
        self.tell_error()
        if not self._received:
            return _Datagram(b"", None, [], []) if self._is_deaf else None
        if is_look:
            return self._received[0]
        found = self._received.popleft()
        self._size -= len(found.data) + _OVERHEAD
        if self.partner is not None:
            self.partner.changed()
        return found

    def send(self, data: memoryview, flags: int, limit: Limit) -> int:
        return self.send_message(data, [], flags, None, limit)

    def send_to(self, data: memoryview, flags: int, address: Address, limit: Limit) -> int:
        return self.send_message(data, [], flags, address, limit)

    def send_message(
        self, data: memoryview, controls: list[Control], flags: int, address: Address | None, limit: Limit
    ) -> int:
        passed = [] if self._is_udp else rights_in(controls)
        made = _Datagram(bytes(data), self._sender(), self._headers(controls), passed)
        is_there = False
        try:
            if address is None and self.partner is not None:
                touch(self.meeting, operation=self._operation())
                is_there = self._deliver(made, self.partner)
            else:
                address = address or self.remote
                if address is None:
                    raise failure("EDESTADDRREQ" if self._is_udp else "ENOTCONN")
                is_there = self._send_to(made, address)
        finally:
            if not is_there:
                drop(passed)
        return len(data)

    def _sender(self) -> Address | None:
        if self.local is not None and self.local[0] in WILD:
            return spoken_to(self.local[0]), self.local[1]
        return self.local

    def _headers(self, controls: list[Control]) -> list[Control]:
        """What the header of an IPv6 datagram says: by these, and else by the options."""
        if self.family != 10:
            return []
        said = {_HOPLIMIT: self.options.octets(_SOL_IPV6, _UNICAST_HOPS, 4), _TCLASS: self.options.octets(_SOL_IPV6, _TCLASS, 4)}
        for level, kind, octets in controls:
            if level == _SOL_IPV6 and kind in said:
                if len(octets) != 4:
                    raise failure("EINVAL")
                if octets != _BY_DEFAULT:
                    said[kind] = octets
        return [(_SOL_IPV6, kind, octets) for kind, octets in said.items()]

    def _send_to(self, made: _Datagram, address: Address) -> bool:
        """Returns whether it has come to somebody."""
        host, port = address
        touch(self.meeting, operation=Operation(CHANGE, f"datagrams {port or host}", None, turns.active.current.site))
        self.tell_error()
        if self._is_mute:
            raise failure("EPIPE")
        if self._is_udp:
            host = spoken_to(host)
            refuse_elsewhere(host)
            if len(made.data) > _LARGEST:
                raise failure("EMSGSIZE")
            if self.local is None:
                ports.take(self, (WILD[self.family == 10], 0))
                made = made._replace(sender=self._sender())
            found = ports.at(False, host, port)
        else:
            found = ports.listener_at(host)
        if not isinstance(found, DatagramEnd):
            if not self._is_udp:
                raise failure("ECONNREFUSED")
            if self.remote is not None:
                self.error = "ECONNREFUSED"  # who is not connected is not told
            return False
        if found.remote is not None and self.local is not None and found.remote[1] != self.local[1]:
            return False  # it listens to another only
        return self._deliver(made, found)

    def _deliver(self, made: _Datagram, to: "DatagramEnd") -> bool:
        if to._is_closed:
            raise failure("ECONNREFUSED")
        touch(to.meeting, is_point=False)
        size = len(made.data) + _OVERHEAD
        if to._size + size <= to.options.value(SOL_SOCKET, SO_RCVBUF):
            to._received.append(made)
            to._size += size
            to.changed()
            return True
        if not self._is_udp:
            raise failure("EAGAIN")
        return False

    def shutdown(self, is_deaf: bool, is_mute: bool) -> None:
        touch(self.meeting)
        self._is_deaf, self._is_mute = self._is_deaf or is_deaf, self._is_mute or is_mute
        self.changed()
        if self.remote is None and self.partner is None:
            raise failure("ENOTCONN")

    def close(self) -> None:
        self._is_closed = True
        for one in self._received:
            drop(one.passed)
        if self._is_udp:
            ports.leave(self)
        else:
            ports.leave_path(self)
        self.changed()
