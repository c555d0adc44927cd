"""What the event loop of asyncio waits with: for a time, for other threads, and for descriptors of ours."""

from selectors import EVENT_READ, EVENT_WRITE, SelectorKey
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from ..turns.operations import ANYTHING
from .descriptors import ends

_WAIT = Wait("asyncio", None)
# asyncio.run() gives the threads of its executor 300 s at its end (constants.THREAD_JOIN_TIMEOUT): no
# sleep of the program's, and no machine is so slow that it is over too early. Where nobody else can go on
# either, that time is left out (turns/switching.py).
_SAFETY_NET = Wait("asyncio", None, True)
_LONG = 200  # seconds
_ELSEWHERE = (
    "only what os.pipe() or a socket makes can be waited for here: let a thread read, and call loop.call_soon_threadsafe()")

# select.poll's names for what makes a descriptor ready to be read, and to be written.
_READY = {EVENT_READ: 0x001 | 0x010 | 0x008, EVENT_WRITE: 0x004 | 0x010 | 0x008}  # POLLIN; POLLOUT; POLLHUP, POLLERR

_asleep: dict[int, GreenThread] = {}  # id of a Selector → who waits in it; no program comes here


class Selector:
    """What asyncio's loops ask of a selector, and a way to cut a `select` short."""

    def __init__(self, loop: Any) -> None:
        self._loop = loop
        self._woken = False
        self._keys: dict[int, SelectorKey] = {}

    def select(self, timeout: float | None = None) -> list[tuple[SelectorKey, int]]:
        """Waits until something registered is ready, for `timeout` seconds at most, or until `wake`."""
        if not self._woken and (timeout is None or timeout > 0) and not self._ready():
            self._wait(timeout)
        elif not self._woken:
            # It has callbacks to run: another thread may come first, but no time passes.
            if turns.active.explorer is not None:
                turns.active.explorer.point(ANYTHING)
            else:
                turns.active.yield_turn()
        self._woken = False
        return self._ready()

    def _wait(self, timeout: float | None) -> None:
        scheduler = turns.active
        me = _asleep[id(self)] = scheduler.current
        if scheduler.explorer is not None:
            scheduler.explorer.parks(me, False)
        scheduler.trace.wait(me, "asyncio", None, timeout)
        is_net = self._loop._executor_shutdown_called and timeout is not None and timeout > _LONG
        files = [ends[fd].waiters for fd in self._keys if fd in ends]
        for waiters in files:
            waiters.append(me)
        try:
            scheduler.park(_SAFETY_NET if is_net else _WAIT, timeout)
        finally:
            _asleep.pop(id(self), None)
            for waiters in files:
                if me in waiters:
                    waiters.remove(me)

    def _ready(self) -> list[tuple[SelectorKey, int]]:
        """Which descriptors have something, or room, or another end that is gone."""
        found: list[tuple[SelectorKey, int]] = []
        for fd, key in self._keys.items():
            end = ends.get(fd)
            if end is not None:
                events = end.events()
                ready = sum(one for one, mask in _READY.items() if key.events & one and events & mask)
                if ready:
                    found.append((key, ready))
        return found

    def register(self, fileobj: Any, events: int, data: Any = None) -> SelectorKey:
        """Has a descriptor waited for."""
        fd = fileobj if isinstance(fileobj, int) else fileobj.fileno()
        if fd not in ends:
            raise NotImplementedError(_ELSEWHERE)
        if fd in self._keys:
            raise KeyError(f"{fileobj!r} (FD {fd}) is already registered")
        key = self._keys[fd] = SelectorKey(fileobj, fd, events, data)
        return key

    def unregister(self, fileobj: Any) -> SelectorKey:
        """Has it not waited for any more."""
        key = self.get_key(fileobj)
        return self._keys.pop(key.fd)

    def modify(self, fileobj: Any, events: int, data: Any = None) -> SelectorKey:
        """Has it waited for otherwise."""
        key = self.get_key(fileobj)
        made = self._keys[key.fd] = key._replace(events=events, data=data)
        return made

    def get_key(self, fileobj: Any) -> SelectorKey:
        """What is waited for at a descriptor."""
        fd = fileobj if isinstance(fileobj, int) else fileobj.fileno()
        key = self._keys.get(fd) or next((one for one in self._keys.values() if one.fileobj is fileobj), None)
        if key is None:
            raise KeyError(f"{fileobj!r} is not registered")
        return key

    def get_map(self) -> "_Keys":
        """The keys, by file objects."""
        return _Keys(self)

    def __len__(self) -> int:
        return len(self._keys)

    def wake(self) -> None:
        """Ends a `select`, or the next one."""
        self._woken = True
        waiter = _asleep.get(id(self))
        if waiter is not None:
            turns.active.wake(waiter)

    def close(self) -> None:
        """Nothing is waited for any more."""
        self._keys.clear()


class _Keys:
    """What `get_map` answers, as far as asyncio asks."""

    def __init__(self, selector: Selector) -> None:
        self._selector = selector

    def get(self, fileobj: Any, default: Any = None) -> Any:
        """The key of a descriptor."""
        try:
            return self._selector.get_key(fileobj)
        except KeyError:
            return default

    def __len__(self) -> int:
        return len(self._selector)


Selector.__name__ = Selector.__qualname__ = "EpollSelector"
