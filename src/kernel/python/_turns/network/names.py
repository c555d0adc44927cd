"""Names of hosts and services. Known are this host, `localhost`, and those of the lab; of every other name nobody knows."""

import _socket
from typing import Any, NoReturn

from ..cpython.builtin_types import name_in_messages
from .addresses import AF_INET, AF_INET6, numeric
from .lab_hosts import address_of

HOSTNAME = "localhost"

AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_NUMERICSERV, AI_V4MAPPED = 1, 2, 4, 1024, 8
_NI_NUMERICHOST, _NI_NUMERICSERV, _NI_NAMEREQD, _NI_DGRAM = 1, 2, 8, 16
_LOOPBACK = {AF_INET: "127.0.0.1", AF_INET6: "::1"}
_WILD = {AF_INET: "0.0.0.0", AF_INET6: "::"}
_KINDS = ((1, 6), (2, 17), (3, 0))  # SOCK_STREAM with TCP, SOCK_DGRAM with UDP, SOCK_RAW

_gaierror: type[OSError] = _socket.gaierror
_herror: type[OSError] = _socket.herror
_TEXTS = {
    -2: "Name or service not known", -5: "No address associated with hostname", -6: "ai_family not supported",
    -7: "ai_socktype not supported", -8: "Servname not supported for ai_socktype",
    -9: "Address family for hostname not supported", -1: "Bad value for ai_flags",
}

# The best known of /etc/services.
_SERVICES = {
    "echo": 7, "discard": 9, "daytime": 13, "chargen": 19, "ftp-data": 20, "ftp": 21, "ssh": 22, "telnet": 23, "smtp": 25,
    "time": 37, "domain": 53, "tftp": 69, "gopher": 70, "finger": 79, "http": 80, "pop3": 110, "sunrpc": 111, "ntp": 123,
    "imap2": 143, "snmp": 161, "irc": 194, "ldap": 389, "https": 443, "submission": 587, "ldaps": 636, "imaps": 993,
    "pop3s": 995, "mysql": 3306, "postgresql": 5432, "http-alt": 8080,
}
_UDP_TOO = {"echo", "discard", "daytime", "chargen", "time", "domain", "sunrpc", "ntp", "snmp", "ldap", "https", "tftp"}
_PROTOCOLS = {"ip": 0, "icmp": 1, "igmp": 2, "tcp": 6, "udp": 17, "ipv6": 41, "ipv6-icmp": 58}


def _unknown(code: int) -> NoReturn:
    raise _gaierror(code, _TEXTS[code])


def resolve(host: str, family: int) -> str:
    """The number of a host; raises gaierror."""
    found = numeric(host)
    if found is not None:
        its, number = found
        if its == family:
            return number
        _unknown(-9)
    if host.lower().rstrip(".") == HOSTNAME or host in ("ip6-localhost", "ip6-loopback"):
        return _LOOPBACK[family]
    found_in_lab = address_of(host.lower().rstrip("."))
    if found_in_lab is None:
        _unknown(-2)
    if family != AF_INET:
        _unknown(-9)
    return found_in_lab


def _text(host: Any) -> str:
    if isinstance(host, str):
        return host if host.isascii() else host.encode("idna").decode("ascii")
    if isinstance(host, (bytes, bytearray)):
        return bytes(host).decode("latin-1")
    raise TypeError("getaddrinfo() argument 1 must be string or None")


def _port(port: Any, is_numeric: bool) -> int | None:
    """The number of a port, however it is written; None: there is no such service."""
    if port is None:
        return 0
    if isinstance(port, (bytes, bytearray)):
        port = bytes(port).decode("latin-1")
    if isinstance(port, str):
        port.encode()  # what cannot be, is refused
        if port == "":
            return 0
        if port.strip().lstrip("+-").isdigit():
            return int(port) & 0xFFFF
        return None if is_numeric else _SERVICES.get(port)
    if hasattr(type(port), "__index__"):
        value = port.__index__()
        if not -(1 << 63) <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        return value & 0xFFFF
    raise OSError("Int or String expected")


def getaddrinfo(
    host: Any, port: Any, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0
) -> list[tuple[int, int, int, str, tuple[Any, ...]]]:
    """Resolve host and port into list of address info entries."""
    name = None if host is None else _text(host)
    number = _port(port, flags & AI_NUMERICSERV != 0)
    if name is None and port is None:
        _unknown(-2)
    if family not in (0, AF_INET, AF_INET6):
        _unknown(-6)
    kinds = [one for one in _KINDS if type in (0, one[0]) and (proto in (0, one[1]) or one[0] == 3)]
    if not kinds:
        _unknown(-7 if type not in (0, 1, 2, 3) else -8)
    if number is None:
        _unknown(-8)
    hosts = _hosts(name, family, flags)
    if isinstance(port, str) and not port.isdigit() and port not in _UDP_TOO:
        kinds = [one for one in kinds if one[0] == 1]
        if not kinds:
            _unknown(-8)
    found: list[tuple[int, int, int, str, tuple[Any, ...]]] = []
    for its, address in hosts:
        for kind, its_proto in kinds:
            canonical = (name or "") if flags & AI_CANONNAME and not found else ""
            where = (address, number) if its == AF_INET else (address, number, 0, 0)
            found.append((its, kind, its_proto or proto, canonical, where))
    return found


def _hosts(name: str | None, family: int, flags: int) -> list[tuple[int, str]]:
    families = [family] if family else [AF_INET, AF_INET6]
    if name is None or name == "":
        table = _WILD if flags & AI_PASSIVE else _LOOPBACK
        return [(one, table[one]) for one in (families if flags & AI_PASSIVE else families[::-1])]
    known = numeric(name)
    if known is not None:
        if family in (0, known[0]):
            return [known]
        if family == AF_INET6 and flags & AI_V4MAPPED:
            return [(AF_INET6, "::ffff:" + known[1])]
        _unknown(-9)
    if flags & AI_NUMERICHOST:
        _unknown(-2)
    # As where /etc/hosts has the name for 127.0.0.1 only.
    return [(one, resolve(name, one)) for one in (families if family else [AF_INET])]


def gethostname() -> str:
    """gethostname() -> string"""
    return HOSTNAME


def gethostbyname(name: Any, /) -> str:
    """gethostbyname(host) -> address"""
    return _WILD[AF_INET] if _text(name) == "" else resolve(_text(name), AF_INET)


def gethostbyname_ex(name: Any, /) -> tuple[str, list[str], list[str]]:
    """gethostbyname_ex(host) -> (name, aliaslist, addresslist)"""
    return _text(name), [], [gethostbyname(name)]


def gethostbyaddr(host: Any, /) -> tuple[str, list[str], list[str]]:
    """gethostbyaddr(host) -> (name, aliaslist, addresslist)"""
    name = _text(host)
    _, number = numeric(name) or (AF_INET, resolve(name, AF_INET))
    if number not in _LOOPBACK.values():
        raise _herror(1, "Unknown host")
    return HOSTNAME, [], [number]


def getnameinfo(sockaddr: Any, flags: int, /) -> tuple[str, str]:
    """getnameinfo(sockaddr, flags) --> (host, port)"""
    if not isinstance(sockaddr, tuple):
        del sockaddr  # a traceback keeps what a function has
        raise TypeError("getnameinfo() argument 1 must be a tuple")
    parts: tuple[Any, ...] = sockaddr
    if len(parts) < 2:
        raise TypeError("getnameinfo() argument 1 must be a tuple")
    host, port = parts[:2]
    if len(parts) > 2 and not 0 <= parts[2] <= 0xFFFFF:
        raise OverflowError("getnameinfo(): flowinfo must be 0-1048575.")
    found = numeric(host)
    if found is None:
        _unknown(-2)
    if found[0] == AF_INET and len(parts) != 2:
        raise OSError("IPv4 sockaddr must be 2 tuple")
    name = found[1]
    if not flags & _NI_NUMERICHOST and name in _LOOPBACK.values():
        name = HOSTNAME
    elif flags & _NI_NAMEREQD:
        _unknown(-2)
    service = str(port)
    if not flags & _NI_NUMERICSERV:
        service = next((one for one, its in _SERVICES.items() if its == port), service)
    return name, service


def getservbyname(servicename: str, protocolname: str = "tcp", /) -> int:
    """getservbyname(servicename[, protocolname]) -> integer"""
    found = _SERVICES.get(servicename)
    if found is None or (protocolname != "tcp" and (protocolname != "udp" or servicename not in _UDP_TOO)):
        raise OSError("service/proto not found")
    return found


def getservbyport(port: int, protocolname: str = "tcp", /) -> str:
    """getservbyport(port[, protocolname]) -> string"""
    if not 0 <= port <= 0xFFFF:
        raise OverflowError("getservbyport: port must be 0-65535.")
    for name, its in _SERVICES.items():
        if its == port and (protocolname == "tcp" or (protocolname == "udp" and name in _UDP_TOO)):
            return name
    raise OSError("port/proto not found")


def getprotobyname(protocolname: str, /) -> int:
    """getprotobyname(name) -> integer"""
    if protocolname not in _PROTOCOLS:
        raise OSError("protocol not found")
    return _PROTOCOLS[protocolname]


def if_nameindex() -> list[tuple[int, str]]:
    """if_nameindex() -- Returns a list of network interface information (index, name) tuples."""
    return [(1, "lo")]


def if_nametoindex(oname: Any, /) -> int:
    """Returns the interface index corresponding to the interface name if_name."""
    name = oname.decode() if isinstance(oname, bytes) else oname
    if not isinstance(name, str):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {name_in_messages(type(oname))}")
    if name != "lo":
        raise OSError(19, "No such device")
    return 1


def if_indextoname(if_index: int, /) -> str:
    """Returns the interface name corresponding to the interface index if_index."""
    if if_index < 0:
        raise ValueError("Cannot convert negative int")
    if if_index > 0xFFFFFFFF:
        raise OverflowError("Python int too large to convert to C unsigned int")
    if if_index != 1:
        raise OSError(6, "No such device or address")
    return "lo"


FUNCTIONS = (
    getaddrinfo, gethostname, gethostbyname, gethostbyname_ex, gethostbyaddr, getnameinfo, getservbyname, getservbyport,
    getprotobyname, if_nameindex, if_nametoindex, if_indextoname,
)
