"""Who has which port of this machine, and who listens there."""

import os
from collections.abc import Callable
from typing import Any

from ..library.descriptors import failure
from ..library.waiting import Waiters
from ..turns import scheduler as turns
from ..turns.green import GreenThread
from .addresses import WILD, Address, is_local

_FIRST, _COUNT = 32768, 28232  # Linux's range for those who do not care
_APART = 997
_BY_PROCESS = 3517
_TIME_WAIT = 60.0  # seconds in which an address is kept from others, after a connection that was closed from there


class Holder:
    """A socket that can be bound."""

    is_stream = False  # it sends bytes in a row, and no datagrams
    waiters: Waiters
    local: Address | None = None

    @property
    def reuses(self) -> bool:
        """Whether its address may be another's, too, that allows it as well: SO_REUSEADDR."""
        raise NotImplementedError

    @property
    def shares(self) -> bool:
        """The same, and both may listen: SO_REUSEPORT."""
        raise NotImplementedError

    @property
    def is_v6_only(self) -> bool:
        """Whether `::` is no address of IPv4."""
        raise NotImplementedError

    @property
    def is_listening(self) -> bool:
        """Whether it takes calls."""
        return False


_holders: dict[tuple[bool, int], list[Holder]] = {}  # (is it a stream?, port) → who has it
_waiting: dict[Address, float] = {}  # → until when by the program's clock
_counts: dict[int, int] = {}  # number of a thread → how many ports it was given
paths: dict[str, Holder] = {}  # of Unix sockets

# Called when a server is opened: set by visits.py.
when_listening: Callable[[], object] = lambda: None



def nobody(caller: Holder, address: Address) -> Any:
    """No process besides this one has servers."""
    return None


def unheard(address: Address, is_open: bool) -> None:
    """No process besides this one asks who listens."""


def free(address: Address) -> bool:
    """No process besides this one listens there."""
    return False


# The peer for a caller whom nobody in this process answers, and who is told that somebody listens, or does not any more:
# set by processes/calls.py. `process`: a number by which the ports that processes are given differ.
beyond: Callable[[Any, Address], Any] = nobody
when_announced: Callable[[Address, bool], object] = unheard
is_taken_beyond: Callable[[Address], bool] = free  # whether another process listens there: set by the same
process = 0

# Who listens at an address that is not this machine's: set by lab_end.py.
elsewhere: Callable[[Address], Holder | None] = lambda address: None


def _covers(wild: str, host: str, is_v6_only: bool) -> bool:
    """Whether who is bound to `wild` is meant by `host`, too."""
    if wild == host:
        return True
    if wild == "0.0.0.0":
        return ":" not in host
    return wild == "::" and (":" in host or not is_v6_only)


def _overlap(one: Holder, other: Holder) -> bool:
    assert one.local is not None and other.local is not None
    mine, others = one.local[0], other.local[0]
    return _covers(mine, others, one.is_v6_only) or _covers(others, mine, other.is_v6_only)


def _conflict(one: Holder, other: Holder) -> bool:
    if not _overlap(one, other) or (one.shares and other.shares):
        return False
    if one.reuses and other.reuses:
        return one.is_stream and other.is_listening
    return True


def take(holder: Holder, address: Address) -> None:
    """Binds `holder` to the address; port 0: to one that is free."""
    host, port = address
    # To ask takes its time, in which this process may bind it, too: so that is looked at afterwards.
    if port and holder.is_stream and is_taken_beyond(address):
        raise failure("EADDRINUSE")
    holder.local = host, port or _some(holder.is_stream)
    port = holder.local[1]
    now = turns.active.clock.now()
    others = _holders.get((holder.is_stream, port), ())
    late = holder.is_stream and not holder.reuses and any(
        port == its and until > now and (host == where or host in WILD) for (where, its), until in _waiting.items())
    if late or any(_conflict(holder, other) for other in others):
        holder.local = None
        raise failure("EADDRINUSE")
    keep(holder)


def keep(holder: Holder) -> None:
    """`holder` has an address, beside others that have it: a connection that was accepted has its listener's."""
    assert holder.local is not None
    _holders.setdefault((holder.is_stream, holder.local[1]), []).append(holder)


def leave(holder: Holder, lingers: bool = False) -> None:
    """Its address is free again; `lingers`: after a while."""
    local = holder.local
    if local is None:
        return
    place = holder.is_stream, local[1]
    left = [one for one in _holders.get(place, ()) if one is not holder]
    if left:
        _holders[place] = left
    else:
        _holders.pop(place, None)
    if lingers:
        _waiting[local] = turns.active.clock.now() + _TIME_WAIT


def _some(is_stream: bool) -> int:
    """A port that nobody has. Each thread is given its own ones, whatever others do before."""
    number = turns.active.current.number
    count = _counts.get(number, 0)
    for step in range(count, count + _COUNT):
        port = _FIRST + (number * _APART + process * _BY_PROCESS + step) % _COUNT
        if (is_stream, port) not in _holders:
            _counts[number] = step + 1
            return port
    raise failure("EADDRINUSE")


def at(is_stream: bool, host: str, port: int) -> Holder | None:
    """Who is meant by an address: of streams who listens there, of several who is bound to it in particular."""
    found = elsewhere((host, port)) if is_stream and not is_local(host) else None
    for one in _holders.get((is_stream, port), ()):
        if one.local is None or (is_stream and not one.is_listening):
            continue
        if one.local[0] == host:
            return one
        if _covers(one.local[0], host, one.is_v6_only):
            found = one
    return found


def awaited() -> dict[int, list[GreenThread]]:
    """The ports of `localhost` at which threads wait for somebody to call, and these threads."""
    found = {port: at(True, "127.0.0.1", port) for is_stream, port in _holders if is_stream}
    return {port: list(one.waiters) for port, one in found.items() if one is not None and one.waiters}


def forget() -> None:
    """The program is over."""
    for table in (_holders, _waiting, _counts, paths):
        table.clear()


def bind_path(holder: Holder, path: str) -> None:
    """Gives a Unix socket its path, where a file is made; one that begins with a zero is no file's."""
    if path == "":
        path = f"\0{len(paths):05x}"
    if path in paths if path.startswith("\0") else os.path.lexists(path):
        raise failure("EADDRINUSE")
    if not path.startswith("\0"):
        with open(path, "xb"):
            pass
    paths[path] = holder
    holder.local = path, 0


def listener_at(path: str) -> Holder | None:
    """Who has that path; a file that nobody has refuses."""
    check_path(path)
    return paths.get(path)


def check_path(path: str) -> None:
    """Whether a path that nobody has is a file: that refuses, and any other is not there."""
    if not path.startswith("\0") and not os.path.lexists(path):
        raise failure("ENOENT")


def leave_path(holder: Holder) -> None:
    """The path leads to nobody any more; the file stays."""
    if holder.local is not None and paths.get(holder.local[0]) is holder:
        del paths[holder.local[0]]
