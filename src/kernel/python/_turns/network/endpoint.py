"""One end of the network: what every kind of socket has in common, and how a thread waits there."""

import select
import stat
from collections.abc import Callable
from itertools import count

from ..library.descriptors import begin_call, end_call, failure
from ..library.waiting import Waiters, touch, wait_until, wake_all
from ..turns import scheduler as turns
from ..turns.green import Wait
from ..turns.operations import ANYTHING, CHANGE, Operation
from .ancillary import Control
from .addresses import Address, shown, text_of
from .options import IPV6_V6ONLY, SO_REUSEADDR, SO_REUSEPORT, SOL_IPV6, Options
from .ports import Holder

IN = select.POLLIN | select.POLLRDNORM
OUT = select.POLLOUT | select.POLLWRNORM
BROKEN = select.POLLHUP | select.POLLERR

# Seconds to wait at most; None: no limit, unless the descriptor itself is non-blocking; 0: not at all.
type Limit = float | None

numbers = count(1)  # of connections


class Endpoint(Holder):
    """What the descriptor of a socket stands for. `error`: the name of one that the next call is told of.

    `place`: what its operations touch, as an exploration knows it: a connection, or a port; `meeting`: what orders those
    of several threads there.
    """

    kind = stat.S_IFSOCK

    def __init__(self, family: int, type: int, proto: int, options: Options | None = None) -> None:
        self.family, self.type, self.proto = family, type, proto
        self.waiters = Waiters()
        self.blocking = True
        self.remote: Address | None = None
        self.error = ""
        self.place = f"socket {next(numbers)}"
        self.meeting = object()
        self.options = options or Options(family, self.is_stream and family != 1)

    @property
    def reuses(self) -> bool:
        return self.options.flag(SO_REUSEADDR)

    @property
    def shares(self) -> bool:
        return self.options.flag(SO_REUSEPORT)

    @property
    def is_v6_only(self) -> bool:
        return self.family == 10 and self.options.value(SOL_IPV6, IPV6_V6ONLY) != 0

    def perform[T](self, step: Callable[[], T | None], event: int, what: str, limit: Limit) -> T:
        """Does `step`, which answers None while nothing can be done: then not before `event`, see select.poll.

        `what`: what is waited for, in words.
        """
        is_explored = turns.active.explorer is not None
        operation = self._operation() if is_explored else ANYTHING
        if not is_explored:
            done = step()  # nobody else has a turn meanwhile, so there is nothing to hold, and nobody to tell
            if done is not None:
                return done
        begin_call(self)  # a call goes on when another thread closes the socket meanwhile
        try:
            if is_explored:
                touch(self.meeting, operation=operation)
                done = step()
                if done is not None:
                    return done
            if limit == 0 or (limit is None and not self.blocking):
                raise failure("EAGAIN")
            now = turns.active.clock.now
            deadline = None if limit is None else now() + limit
            wait = Wait("other", what)
            while True:
                left = None if deadline is None else deadline - now()
                if not wait_until(lambda: self.events() & (event | BROKEN), (self.waiters,), wait, left, operation):
                    raise TimeoutError("timed out")
                touch(self.meeting, is_point=False)
                done = step()
                if done is not None:
                    return done
        finally:
            end_call(self)

    def tell_error(self) -> None:
        """Raises the error that has come in the meantime."""
        if self.error:
            name, self.error = self.error, ""
            raise failure(name)

    def changed(self) -> None:
        """Whoever waits for this end is to look again."""
        wake_all(self.waiters)

    def name_of(self, address: Address | None) -> str:
        """An address of this end's, in a sentence."""
        return text_of(address)

    def sockname(self) -> object:
        """What getsockname answers."""
        return shown(self.family, self.local)

    def peername(self) -> object:
        """What getpeername answers."""
        if self.remote is None:
            raise failure("ENOTCONN")
        return shown(self.family, self.remote)

    def resized(self) -> None:
        """The sizes of its buffers were chosen anew."""

    def closing(self) -> None:
        """It is about to be closed: an exploration may let others go first."""
        touch(self.meeting, operation=ANYTHING if self.is_listening or self.remote is None else self._operation())

    def _operation(self) -> Operation:
        return Operation(CHANGE, self.place, None, turns.active.current.site)

    def read(self, length: int) -> bytes:
        """os.read, which does not wait for nothing."""
        return b"" if not length else self.receive(length, 0, None)[0]

    def write(self, data: bytes) -> int:
        """os.write."""
        return self.send(memoryview(data), 0, None)

    def events(self) -> int:
        """What select.poll says of it."""
        raise NotImplementedError

    def receive(self, length: int, flags: int, limit: Limit) -> tuple[bytes, object]:
        """What comes next, and from where."""
        raise NotImplementedError

    def send(self, data: memoryview, flags: int, limit: Limit) -> int:
        """Sends as much as there is room for, or all of it where that may be waited for."""
        raise NotImplementedError

    def send_to(self, data: memoryview, flags: int, address: Address, limit: Limit) -> int:
        """Sends to somebody."""
        raise NotImplementedError

    def send_message(
        self, data: memoryview, controls: list[Control], flags: int, address: Address | None, limit: Limit
    ) -> int:
        """Sends with ancillary data; what this kind of socket does not know of that is passed over."""
        if address is None:
            return self.send(data, flags, limit)
        return self.send_to(data, flags, address, limit)

    def receive_message(
        self, length: int, room: int, flags: int, limit: Limit
    ) -> tuple[bytes, list[Control], int, object]:
        """Receives with ancillary data: bytes, that data, flags that say what was cut, and the sender."""
        raise NotImplementedError

    def bind(self, address: Address) -> None:
        """Gives it an address."""
        raise NotImplementedError

    def connect(self, address: Address | None, limit: Limit) -> None:
        """Whom it talks with. None: nobody any more."""
        raise NotImplementedError

    def listen(self, backlog: int) -> None:
        """Takes calls. Streams do."""
        raise failure("EOPNOTSUPP")

    def accept(self, limit: Limit) -> "Endpoint":
        """The next connection. Streams have some."""
        raise failure("EOPNOTSUPP")

    def shutdown(self, is_deaf: bool, is_mute: bool) -> None:
        """Ends one direction, or both."""
        raise NotImplementedError

    def close(self) -> None:
        """Nobody has it any more."""
        raise NotImplementedError
