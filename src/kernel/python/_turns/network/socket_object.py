"""`_socket.socket`, of which the standard library's `socket.socket` is a subclass: a number, and what is asked by it.

It holds numbers only: what they stand for is in the kernel's table (library/descriptors.py), to which no program comes.
"""

import os
import warnings
from collections.abc import Iterable
from typing import Any, NoReturn

from ..cpython.builtin_types import name_in_messages
from ..library.descriptors import add, ends, failure, remove, whose
from ..library.holding import seconds_of
from . import ancillary, options, transfers
from .addresses import AF_INET, AF_INET6, AF_UNIX, Address, read
from .connections import StreamEnd
from .datagrams import DatagramEnd
from .endpoint import Endpoint
from .names import resolve

_STREAM, _DGRAM, _RAW, _SEQPACKET = 1, 2, 3, 5
_NONBLOCK, _CLOEXEC = 0o4000, 0o2000000
_PROTOS = {_STREAM: (0, 6), _DGRAM: (0, 17)}
_OURS = {"_fd", "_limit", "_family", "_type", "_proto", "_whose"}

_default: float | None = None


def default_timeout() -> float | None:
    """getdefaulttimeout."""
    return _default


def set_default_timeout(timeout: float | None) -> None:
    """setdefaulttimeout."""
    global _default
    _default = timeout


def forget() -> None:
    """A program is over."""
    global _default
    _default = None


def seconds(timeout: Any) -> float | None:
    """What settimeout is given; errors as CPython's."""
    if timeout is None:
        return None
    value = seconds_of(timeout)
    if value < 0:
        raise ValueError("Timeout value out of range")
    return value


def _int(value: Any) -> int:
    found = ancillary.number(value)
    if not -(1 << 31) <= found < 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    return found


def make(family: int, type: int, proto: int) -> Endpoint:
    """A new end; errors as of Linux."""
    if family not in (AF_UNIX, AF_INET, AF_INET6):
        raise failure("EAFNOSUPPORT")
    if type not in (_STREAM, _DGRAM):
        is_known = type in (_RAW, 4, _SEQPACKET, 6, 10)
        raise failure("EPERM" if type == _RAW else "ESOCKTNOSUPPORT" if is_known else "EINVAL")
    if family == AF_UNIX:
        if proto not in (0, 1):
            raise failure("EPROTONOSUPPORT")
    elif proto not in _PROTOS[type]:
        raise failure("EPROTONOSUPPORT")
    return (StreamEnd if type == _STREAM else DatagramEnd)(family, type, proto)


def end_of(fd: int) -> Endpoint:
    """What a number stands for."""
    end = ends.get(fd)
    if isinstance(end, Endpoint):
        return end
    if end is None:
        os.fstat(fd)  # it may be one of Emscripten's; else that raises EBADF
    raise failure("ENOTSOCK")


class socket:
    """socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object"""

    __slots__ = ("_fd", "_limit", "_family", "_type", "_proto", "_whose")

    _fd: int
    _limit: float | None
    _family: int
    _type: int
    _proto: int
    _whose: int

    def __new__(cls, *args: object, **kwargs: object) -> "socket":
        self = object.__new__(cls)
        self._fd, self._limit, self._whose = -1, None, whose()
        self._family = self._type = self._proto = 0
        return self

    def __init__(self, family: int = -1, type: int = -1, proto: int = -1, fileno: Any = None) -> None:
        if fileno is not None:
            fd = ancillary.number(fileno)
            if fd < 0:
                raise ValueError("negative file descriptor")
            end = end_of(fd)
            self._family = end.family if family == -1 else int(family)
            self._type = end.type if type == -1 else int(type)
            self._proto = end.proto if proto == -1 else int(proto)
            self._fd = fd
            if _default is not None:
                self.settimeout(_default)
            return
        kind = _STREAM if type == -1 else int(type)
        self._family = AF_INET if family == -1 else int(family)
        self._type = kind & ~(_NONBLOCK | _CLOEXEC)
        self._proto = 0 if proto == -1 else int(proto)
        end = make(self._family, self._type, self._proto)
        self._fd = add(end)
        self._limit = 0.0 if kind & _NONBLOCK else _default
        end.blocking = self._limit is None

    @property
    def family(self) -> int:
        """the socket family"""
        return self._family

    @property
    def type(self) -> int:
        """the socket type"""
        return self._type

    @property
    def proto(self) -> int:
        """the socket protocol"""
        return self._proto

    @property
    def timeout(self) -> float | None:
        """the socket timeout"""
        return self._limit

    def __repr__(self) -> str:
        return f"<socket object, fd={self._fd}, family={self._family}, type={self._type}, proto={self._proto}>"

    def __dir__(self) -> list[str]:
        return [name for name in object.__dir__(self) if name not in _OURS]

    def __del__(self) -> None:
        if self._fd != -1 and self._whose == whose():
            fd, text = self._fd, f"unclosed {self!r}"
            warnings.warn(text, ResourceWarning, stacklevel=2, source=self)
            self._fd = -1
            if fd in ends:
                remove(fd)

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{name_in_messages(type(self))}' object")

    def _address(self, address: Any, function: str) -> Address:
        return read(self._family, address, function, resolve)

    def _accept(self) -> tuple[int, object]:
        """Wait for an incoming connection: its descriptor, and the address of the client."""
        accepted = end_of(self._fd).accept(self._limit)
        accepted.blocking = _default is None
        return add(accepted), accepted.peername()

    def bind(self, address: Any, /) -> None:
        """Bind the socket to a local address."""
        end_of(self._fd).bind(self._address(address, "bind"))

    def close(self) -> None:
        """Close the socket.  It cannot be used after this call."""
        fd, self._fd = self._fd, -1
        if fd == -1:
            return
        end = ends.get(fd)
        if end is None:
            raise failure("EBADF")
        if isinstance(end, Endpoint):
            end.closing()
        remove(fd)

    def connect(self, address: Any, /) -> None:
        """Connect the socket to a remote address."""
        end = end_of(self._fd)
        end.connect(self._address(address, "connect"), self._limit)

    def connect_ex(self, address: Any, /) -> int:
        """This is like connect(address), but returns an error code instead of raising an exception."""
        end = end_of(self._fd)
        where = self._address(address, "connect_ex")
        try:
            end.connect(where, self._limit)
        except TimeoutError as error:
            return error.errno or failure("EAGAIN").errno or 0
        except OSError as error:
            if error.errno is None:
                raise
            return error.errno
        return 0

    def detach(self) -> int:
        """Close the socket object without closing the underlying file descriptor."""
        fd, self._fd = self._fd, -1
        return fd

    def fileno(self) -> int:
        """Return the integer file descriptor of the socket."""
        return self._fd

    def getpeername(self) -> object:
        """Return the address of the remote endpoint."""
        return end_of(self._fd).peername()

    def getsockname(self) -> object:
        """Return the address of the local endpoint."""
        return end_of(self._fd).sockname()

    def getblocking(self) -> bool:
        """Returns True if socket is in blocking mode, or False if it is in non-blocking mode."""
        return self._limit != 0

    def gettimeout(self) -> float | None:
        """Returns the timeout in seconds (float) associated with socket operations."""
        return self._limit

    def setblocking(self, flag: object, /) -> None:
        """Set the socket to blocking (flag is true) or non-blocking (false)."""
        self.settimeout(None if flag else 0.0)

    def settimeout(self, timeout: Any, /) -> None:
        """Set a timeout on socket operations."""
        limit = seconds(timeout)
        end_of(self._fd).blocking = limit is None
        self._limit = limit

    def getsockopt(self, level: int, option: int, buflen: int = 0, /) -> int | bytes:
        """Get a socket option."""
        end = end_of(self._fd)
        if buflen < 0 or buflen > 1024:
            raise OSError("getsockopt buflen out of range")
        if level == options.SOL_SOCKET and option in (
            options.SO_ERROR, options.SO_TYPE, options.SO_ACCEPTCONN, options.SO_DOMAIN, options.SO_PROTOCOL,
        ):
            value = self._told(end, option)
            return value.to_bytes(4, "little")[:buflen] if buflen else value
        return end.options.octets(level, option, buflen) if buflen else end.options.value(level, option)

    @staticmethod
    def _told(end: Endpoint, option: int) -> int:
        if option == options.SO_ERROR:
            name, end.error = end.error, ""
            return failure(name).errno or 0 if name else 0
        if option == options.SO_TYPE:
            return end.type
        if option == options.SO_DOMAIN:
            return end.family
        if option == options.SO_PROTOCOL:
            return 0 if end.family == AF_UNIX else 6 if end.is_stream else 17
        return int(end.is_listening)

    def setsockopt(self, level: int, option: int, value: Any, optlen: int | None = None, /) -> None:
        """Set a socket option."""
        end = end_of(self._fd)
        if value is None:
            if optlen is None:
                raise TypeError("setsockopt() takes exactly 4 arguments when None is given (3 given)")
            raise failure("EFAULT")
        if isinstance(value, int):
            end.options.set(level, option, _int(value))
        else:
            end.options.set(level, option, bytes(transfers.octets(value)))
        end.resized()

    def listen(self, backlog: int = 128, /) -> None:
        """Enable a server to accept connections."""
        end_of(self._fd).listen(_int(backlog))

    def recv(self, buffersize: int, flags: int = 0, /) -> bytes:
        """Receive up to buffersize bytes from the socket."""
        return transfers.receive(end_of(self._fd), buffersize, flags, self._limit, "recv")[0]

    def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
        """A version of recv() that stores its data into a buffer rather than creating a new string."""
        return transfers.receive_into(end_of(self._fd), buffer, nbytes, flags, self._limit, "recv_into")[0]

    def recvfrom(self, buffersize: int, flags: int = 0, /) -> tuple[bytes, object]:
        """Like recv(buffersize, flags) but also return the sender's address info."""
        return transfers.receive(end_of(self._fd), buffersize, flags, self._limit, "recvfrom")

    def recvfrom_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> tuple[int, object]:
        """Like recv_into(buffer[, nbytes[, flags]]) but also return the sender's address info."""
        return transfers.receive_into(end_of(self._fd), buffer, nbytes, flags, self._limit, "recvfrom_into")

    def recvmsg(self, bufsize: int, ancbufsize: int = 0, flags: int = 0, /) -> tuple[bytes, list[Any], int, object]:
        """Receive normal data (up to bufsize bytes) and ancillary data from the socket."""
        if bufsize < 0:
            raise ValueError("negative buffer size in recvmsg()")
        if ancbufsize < 0:
            raise ValueError("invalid ancillary data buffer length")
        return end_of(self._fd).receive_message(bufsize, ancbufsize, flags, self._limit)

    def recvmsg_into(
        self, buffers: Iterable[Any], ancbufsize: int = 0, flags: int = 0, /
    ) -> tuple[int, list[Any], int, object]:
        """Like recvmsg(), but scatter the data into a series of buffers."""
        places = transfers.spread(buffers, "recvmsg_into")
        data, found, told, sender = self.recvmsg(sum(map(len, places)), ancbufsize, flags)
        left = memoryview(data)
        for place in places:
            part = left[:len(place)]
            place[:len(part)] = part
            left = left[len(part):]
        return len(data), found, told, sender

    def send(self, data: Any, flags: int = 0, /) -> int:
        """Send a data string to the socket. Return the number of bytes sent."""
        return end_of(self._fd).send(transfers.octets(data), flags, self._limit)

    def sendall(self, data: Any, flags: int = 0, /) -> None:
        """Send a data string to the socket, until all of it is sent or an error occurs."""
        transfers.send_all(end_of(self._fd), transfers.octets(data), flags, self._limit)

    def sendto(self, data: Any, *args: Any) -> int:
        """Like send(data, flags) but allows specifying the destination address."""
        if len(args) not in (1, 2):
            raise TypeError(f"sendto() takes 2 or 3 arguments ({1 + len(args)} given)")
        flags = args[0] if len(args) == 2 else 0
        flags = ancillary.number(flags)
        view = transfers.octets(data)
        end = end_of(self._fd)
        return end.send_to(view, flags, self._address(args[-1], "sendto"), self._limit)

    def sendmsg(self, buffers: Iterable[Any], ancdata: Any = (), flags: int = 0, address: Any = None, /) -> int:
        """Send normal and ancillary data to the socket, gathered from a series of buffers."""
        data, controls, flags = transfers.joined(buffers), ancillary.read(ancdata), ancillary.number(flags)
        where = None if address is None else self._address(address, "sendmsg")
        return end_of(self._fd).send_message(data, controls, flags, where, self._limit)

    def shutdown(self, how: int, /) -> None:
        """Shut down the reading side of the socket (flag == SHUT_RD), the writing side, or both."""
        end = end_of(self._fd)
        if _int(how) not in (0, 1, 2):
            raise failure("EINVAL")
        end.shutdown(how != 1, how != 0)


def pair(family: int = AF_UNIX, type: int = _STREAM, proto: int = 0) -> tuple[Endpoint, Endpoint]:
    """The ends of socketpair."""
    if family != AF_UNIX:
        make(family, type & ~(_NONBLOCK | _CLOEXEC), proto)
        raise failure("EOPNOTSUPP")
    one, other = (make(family, type & ~(_NONBLOCK | _CLOEXEC), proto) for _ in range(2))
    return one, other
