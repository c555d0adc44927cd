"""Numbers of IPv6 as text and in octets: this build of CPython has IPv4's only."""

import _socket
from itertools import groupby

_pton, _ntop = _socket.inet_pton, _socket.inet_ntop
_AF_INET, _AF_INET6 = 2, 10
_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")
_REFUSED = "illegal IP address string passed to inet_pton"


def inet_pton(address_family: int, ip_string: str, /) -> bytes:
    """Convert an IP address from string format to a packed string suitable for use with low-level network functions."""
    if address_family != _AF_INET6:
        return _pton(address_family, ip_string)
    head, double, tail = ip_string.partition("::")
    if "::" in tail or tail.startswith(":"):
        raise OSError(_REFUSED)
    try:
        first, last = _groups(head), _groups(tail)
    except (ValueError, OSError):
        raise OSError(_REFUSED) from None
    missing = 8 - len(first) - len(last)
    if missing < 1 if double else missing != 0:
        raise OSError(_REFUSED)
    return b"".join(group.to_bytes(2) for group in [*first, *[0] * missing, *last])


def _groups(text: str) -> list[int]:
    groups: list[int] = []
    parts = text.split(":") if text else []
    for part in parts:
        if "." in part and part is parts[-1]:
            octets = _pton(_AF_INET, part)
            groups += [int.from_bytes(octets[:2]), int.from_bytes(octets[2:])]
        elif 1 <= len(part) <= 4 and _HEXADECIMAL.issuperset(part):
            groups.append(int(part, 16))
        else:
            raise ValueError
    return groups


def inet_ntop(address_family: int, packed_ip: bytes, /) -> str:
    """Convert a packed IP address of the given family to string format."""
    if address_family != _AF_INET6:
        return _ntop(address_family, packed_ip)
    packed_ip = bytes(packed_ip)
    if len(packed_ip) != 16:
        raise ValueError("invalid length of packed IP address string")
    if packed_ip[:12] == b"\0" * 10 + b"\xff\xff":
        return "::ffff:" + _ntop(_AF_INET, packed_ip[12:])
    groups = [packed_ip[at:at + 2].hex().lstrip("0") or "0" for at in range(0, 16, 2)]
    runs: list[tuple[int, int]] = []  # of zeros: how many, and from where, from behind so that the first of two wins
    at = 0
    for group, same in groupby(groups):
        length = len(list(same))
        if group == "0":
            runs.append((length, -at))
        at += length
    length, start = max(runs, default=(0, 0))
    if length < 2:
        return ":".join(groups)
    return ":".join(groups[:-start]) + "::" + ":".join(groups[length - start:])
