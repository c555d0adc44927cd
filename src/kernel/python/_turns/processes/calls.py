"""Connections between processes: who listens in which of them, and who calls whom.

Each process knows what is listened for in itself and in those that descend from it, and asks its parent for the rest.
The bytes of a connection lie in the process where the two sides meet: that of the listener, or one above both.
"""

from typing import TYPE_CHECKING, Any

from ..library.descriptors import failure
from ..network import ports
from ..network.addresses import AF_UNIX, Address
from ..network.connections import StreamEnd, join
from ..turns.green import Wait
from .far_end import FarEnd
from .remote_end import RemoteEnd

if TYPE_CHECKING:
    from .related import Child, Related

_CALL = Wait("other", "a server in another process")
_ASKING = Wait("other", "word whether a port is free")
_REFUSED = 111  # ECONNREFUSED of Linux

# What a listener is known by in all processes: its port, or the path of a Unix socket.
type Place = int | str


def _place(address: Address) -> Place:
    return address[1] or address[0]


def _listener(place: Place) -> StreamEnd | None:
    """Who listens there in this process."""
    found = ports.paths.get(place) if isinstance(place, str) else (
        ports.at(True, "127.0.0.1", place) or ports.at(True, "::1", place))
    return found if isinstance(found, StreamEnd) and found.is_listening else None


class Calls:
    """The part of a family that connects sockets."""

    def __init__(self, related: "Related") -> None:
        self._related = related
        self._under: dict[Place, "Child"] = {}  # → in or under which child somebody listens
        ports.beyond = self.call
        ports.when_announced = self.announce
        ports.is_taken_beyond = self.is_taken

    def announce(self, place: Address, is_open: bool) -> None:
        """Somebody listens here from now on, or does not any more."""
        self._tell(_place(place), is_open)

    def _tell(self, place: Place, is_open: bool) -> None:
        if self._related.parent is not None:
            self._related.parent.tell("listens", place, is_open)

    def listens(self, child: "Child", place: Place, is_open: bool) -> None:
        """The same in or under a child."""
        if is_open:
            self._under[place] = child
        elif self._under.get(place) is child:
            del self._under[place]
        self._tell(place, is_open)

    def gone(self, child: "Child") -> None:
        """A child is gone, and nobody under it listens any more."""
        for place in [place for place, owner in self._under.items() if owner is child]:
            self.listens(child, place, is_open=False)

    def call(self, caller: StreamEnd, address: Address) -> StreamEnd | None:
        """The running thread calls somebody whom this process does not know: the peer that it gets; None if nobody does."""
        place, parent = _place(address), self._related.parent
        owner = self._under.get(place)
        if owner is not None:
            peer = _end_for(place, address)
            self._hand_on(owner, place, peer)
            return peer
        if parent is None:
            return None
        try:
            answer = parent.wait_for("call", place, wait=_CALL)
        except OSError:
            return None
        return None if answer is None else FarEnd(parent, answer[0], caller.family, address)

    def answer(self, child: "Child", number: int, place: Place) -> None:
        """A child asks for a connection."""
        line, parent = child.line, self._related.parent
        listener, owner = _listener(place), self._under.get(place)
        if listener is not None:
            end = _end_for(place, listener.local or ("", 0))
            listener.visited_by(end)
            line.tell("answer", number, child.served.give(end))
        elif owner is not None:
            one, other = _end_for(place, ("", 0)), _end_for(place, ("", 0))
            join(one, other)
            self._hand_on(owner, place, other)
            line.tell("answer", number, child.served.give(one))
        elif parent is not None:
            def then(value: Any, data: bytes, error: tuple[int, str] | None) -> None:
                if error is None:
                    line.tell("answer", number, child.served.give(RemoteEnd(parent, value, StreamEnd.kind)))
                else:
                    line.tell("fail", number, *error)

            parent.ask("call", place, then=then)
        else:
            line.tell("fail", number, _REFUSED, str(failure("ECONNREFUSED").strerror))

    def called(self, place: Place, there: int) -> None:
        """The parent has a caller for somebody here or further down."""
        parent = self._related.parent
        assert parent is not None
        listener, owner = _listener(place), self._under.get(place)
        if listener is not None:
            far = FarEnd(parent, there, listener.family, listener.local or ("", 0))
            far.remote = listener.local
            listener.visited_by(far)
        elif owner is not None:
            self._hand_on(owner, place, RemoteEnd(parent, there, StreamEnd.kind))
        else:
            parent.tell("close", there)

    def is_taken(self, address: Address) -> bool:
        """Whether somebody listens there in another process; the running thread waits for the answer."""
        place, parent = _place(address), self._related.parent
        if place in self._under:
            return True
        if parent is None:
            return False
        try:
            answer = parent.wait_for("taken", place, wait=_ASKING)
        except OSError:  # the parent is gone, and all others with it
            return False
        return answer is not None and answer[0] is True

    def say_if_taken(self, child: "Child", number: int, place: Place) -> None:
        """A child asks whether somebody listens there who is not in or under it."""
        line, parent = child.line, self._related.parent
        if _listener(place) is not None or self._under.get(place, child) is not child:
            line.tell("answer", number, True)
        elif parent is None:
            line.tell("answer", number, False)
        else:
            parent.ask("taken", place, then=lambda value, data, error: line.tell("answer", number, value is True))

    def _hand_on(self, owner: "Child", place: Place, end: "StreamEnd | RemoteEnd") -> None:
        owner.line.tell("called", place, owner.served.give(end))

    def forget(self) -> None:
        """The program is over."""
        ports.beyond = ports.nobody
        ports.when_announced = ports.unheard
        ports.is_taken_beyond = ports.free


def _end_for(place: Place, address: Address) -> StreamEnd:
    end = StreamEnd(AF_UNIX if isinstance(place, str) else 2, 1, 0)
    end.local = address if isinstance(place, str) else ("127.0.0.1", 0)
    end.remote = address
    # What it refers to is used from another process, which waits there.
    end.blocking = False
    end.is_far = True
    return end
