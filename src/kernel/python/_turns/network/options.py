"""What `setsockopt` and `getsockopt` know of a socket: which options there are, and what Linux says of each."""

import struct

from ..library.descriptors import failure

SOL_SOCKET, SOL_TCP, SOL_IP, SOL_IPV6, SOL_UDP = 1, 6, 0, 41, 17
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF = range(1, 9)
SO_KEEPALIVE, SO_OOBINLINE, SO_PRIORITY, SO_LINGER, SO_REUSEPORT, SO_PASSCRED = 9, 10, 12, 13, 15, 16
SO_RCVLOWAT, SO_SNDLOWAT, SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 18, 19, 66, 67, 30, 38, 39
TCP_NODELAY, IPV6_V6ONLY = 1, 26

_TIMED = 16  # bytes of a struct timeval
_LARGEST = 212992  # net.core.wmem_max
_TCP_SIZES = {SO_SNDBUF: 16384, SO_RCVBUF: 131072}
_CONNECTED_SNDBUF = 2626560  # what Linux has made of it on the loopback device

_DEFAULTS: dict[int, dict[int, int]] = {
    SOL_SOCKET: {
        SO_DEBUG: 0, SO_REUSEADDR: 0, SO_DONTROUTE: 0, SO_BROADCAST: 0, SO_SNDBUF: _LARGEST, SO_RCVBUF: _LARGEST,
        SO_KEEPALIVE: 0, SO_OOBINLINE: 0, SO_PRIORITY: 0, SO_REUSEPORT: 0, SO_PASSCRED: 0, SO_RCVLOWAT: 1, SO_SNDLOWAT: 1},
    SOL_TCP: {TCP_NODELAY: 0, 2: 65483, 3: 0, 4: 7200, 5: 75, 6: 9, 7: 6, 8: 60, 9: 0, 12: 1, 18: 0, 23: 0, 25: 0},
    SOL_IP: {1: 0, 2: 64, 3: 0, 11: 0, 12: 0, 13: 0, 15: 0, 24: 0, 32: 0, 33: 1, 34: 1},
    SOL_IPV6: {16: 64, 17: 0, 18: 1, 19: 1, IPV6_V6ONLY: 0, 49: 0, 51: 0, 66: 0, 67: 0},
}
_FLAGS = {
    SO_DEBUG, SO_REUSEADDR, SO_DONTROUTE, SO_BROADCAST, SO_KEEPALIVE, SO_OOBINLINE, SO_REUSEPORT, SO_PASSCRED}


class Options:
    """The options of one socket."""

    def __init__(self, family: int, is_tcp: bool) -> None:
        levels = [SOL_SOCKET, SOL_TCP] if is_tcp else [SOL_SOCKET]
        levels += [SOL_IP] if family == 2 else [SOL_IP, SOL_IPV6] if family == 10 else []
        self._values = {(level, name): value for level in levels for name, value in _DEFAULTS[level].items()}
        self.linger: int | None = None  # seconds
        self._is_tcp = is_tcp
        self._times = {SO_RCVTIMEO: bytes(_TIMED), SO_SNDTIMEO: bytes(_TIMED)}
        if is_tcp:
            self._values.update({(SOL_SOCKET, name): size for name, size in _TCP_SIZES.items()})
        self._sized = False

    def copy(self) -> "Options":
        """Those of a connection that was accepted: the listener's."""
        made = Options.__new__(Options)
        made.__dict__.update(self.__dict__, _values=dict(self._values), _times=dict(self._times))
        return made

    def connected(self) -> None:
        """Linux makes the buffer for sending as large as the connection is fast, unless its size was chosen."""
        if self._is_tcp and not self._sized:
            self._values[SOL_SOCKET, SO_SNDBUF] = _CONNECTED_SNDBUF

    def value(self, level: int, name: int) -> int:
        """An option that is a number."""
        if (level, name) == (SOL_SOCKET, SO_LINGER):
            return int(self.linger is not None)
        found = self._values.get((level, name))
        if found is None:
            raise failure("ENOPROTOOPT")
        return found

    def octets(self, level: int, name: int, length: int) -> bytes:
        """An option as it lies in memory."""
        if level == SOL_SOCKET and name == SO_LINGER:
            return struct.pack("ii", self.linger is not None, self.linger or 0)[:length]
        if level == SOL_SOCKET and name in self._times:
            return self._times[name][:length]
        return self.value(level, name).to_bytes(4, "little", signed=True)[:length]

    def set(self, level: int, name: int, value: int | bytes) -> None:
        """Chooses one; errors as of Linux."""
        if level == SOL_SOCKET and name == SO_LINGER:
            if not isinstance(value, bytes) or len(value) < 8:
                raise failure("EINVAL")
            is_on, seconds = struct.unpack("ii", value[:8])
            self.linger = seconds if is_on else None
            return
        if level == SOL_SOCKET and name in self._times:
            if not isinstance(value, bytes) or len(value) < _TIMED:
                raise failure("EINVAL")
            self._times[name] = value[:_TIMED]
            return
        if (level, name) not in self._values:
            raise failure("ENOPROTOOPT")
        if isinstance(value, bytes):
            if len(value) < 4:
                raise failure("EINVAL")
            value = int.from_bytes(value[:4], "little", signed=True)
        if level == SOL_SOCKET and name in (SO_SNDBUF, SO_RCVBUF):
            self._sized = self._sized or name == SO_SNDBUF
            value = max(2 * min(value, _LARGEST), 4608 if name == SO_SNDBUF else 2304)
        elif level == SOL_SOCKET and name in _FLAGS:
            value = int(bool(value))
        self._values[level, name] = value

    def flag(self, name: int) -> bool:
        """One of SOL_SOCKET that is on or off."""
        return self._values[SOL_SOCKET, name] != 0
