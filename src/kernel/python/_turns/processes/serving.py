"""Does what another process asks of a descriptor or a semaphore that is here, as soon as it can be done."""

from collections.abc import Callable
from itertools import count
from typing import Any

from ..library.channels import Place
from ..library.descriptors import End, hold, let_go
from ..library.multiprocessing_module import SemLock, named, threads_of
from ..library.waiting import Waiters
from ..network.connections import StreamEnd
from . import memory
from .line import Line
from .remote_end import RemoteEnd
from .semaphores import RemoteSemaphore

_PART = 1 << 16  # bytes that are written at once
_LONG = 1 << 20  # bytes of a message that is read in parts
_GIVEN = 1 << 30  # numbers from here up are of ends that were given later

# The value and the bytes of an answer; None: it cannot be done yet.
type Done = tuple[Any, bytes] | None


class _Errand:
    """Something that a process waits for: `attempt` is called again after each change. `writes`: it writes there."""

    def __init__(self, line: Line, number: int, attempt: Callable[[], Done], writes: bool) -> None:
        self.line, self.number, self.attempt, self.writes = line, number, attempt, writes

    def is_over(self) -> bool:
        """Tries, and answers if that led to a result."""
        if not self.line.is_open:
            return True
        try:
            done = self.attempt()
        except OSError as error:
            self.line.tell("fail", self.number, error.errno, error.strerror)
            return True
        if done is None:
            return False
        value, data = done
        self.line.tell("answer", self.number, value, data=data)
        return True


class _Errands:
    """All errands that wait for a change of one thing; the watcher of its Waiters."""

    def __init__(self) -> None:
        self.waiting: list[_Errand] = []
        self.watching: list[Callable[[], object]] = []
        self._is_busy = self._again = False

    def __call__(self) -> None:
        self._again = True
        if self._is_busy:  # what is done for one errand is itself a change
            return
        self._is_busy = True
        try:
            while self._again:
                self._again = False
                for errand in list(self.waiting):
                    if errand in self.waiting and not self.is_behind(errand) and errand.is_over():
                        self.waiting.remove(errand)
            for tell in self.watching:
                tell()
        finally:
            self._is_busy = False

    def is_behind(self, errand: _Errand) -> bool:
        """Whether that process has written something else here before, which waits for room."""
        before = next((one for one in self.waiting if one.writes and one.line is errand.line), errand)
        return errand.writes and before is not errand

    def give_up(self, line: Line) -> None:
        """What that process has asked for is not done any more: it has closed the descriptor."""
        left = [one for one in self.waiting if one.line is line]
        self.waiting[:] = [one for one in self.waiting if one.line is not line]
        for errand in left:
            line.tell("fail", errand.number, 9, "Bad file descriptor")


def _errands_of(waiters: Waiters) -> _Errands:
    if waiters.watcher is None:
        waiters.watcher = _Errands()
    watcher: Any = waiters.watcher
    return watcher


class Served:
    """What one process uses of this one: descriptors, by their numbers there, and semaphores, by their names."""

    def __init__(self, line: Line, ends: dict[int, End]) -> None:
        self._line = line
        self._ends = ends
        self._forwarded: dict[int, tuple[Line, int]] = {}  # its question → the one that we passed on
        self._errands: list[_Errands] = []
        self._opened: dict[str, SemLock] = {}
        self._numbers = count(_GIVEN)
        for end in ends.values():
            hold(end)

    def give(self, end: End) -> int:
        """Lets the process use one more; returns the number for it."""
        number = next(self._numbers)
        self._ends[number] = end
        hold(end)
        return number

    def ask(self, number: int, what: str, on: Any, extra: Any, data: bytes) -> None:
        """A question has arrived."""
        if what in ("acquire", "release", "value", "open"):
            self._semaphore(number, what, on, extra, data)
            return
        end = self._ends.get(on)
        if end is None:
            self._line.tell("fail", number, 9, "Bad file descriptor")
        elif isinstance(end, RemoteEnd):
            self._forward(number, what, end, extra, data)
        elif what == "watch":
            self._watch(number, on, end)
        elif what == "read":
            length, blocking = extra
            self._begin(number, end.waiters, lambda: _attempt(end, blocking, lambda: _read(end, length)))
        elif what == "message":
            self._message(number, end)
        elif what == "shutdown":
            self._begin(number, end.waiters, lambda: _shut_down(end))
        else:
            self._write(number, end, data, blocking=extra)

    def drop(self, number: int) -> None:
        """Nobody waits for that answer any more."""
        forwarded = self._forwarded.pop(number, None)
        if forwarded is not None:
            line, ours = forwarded
            line.drop(ours)
        for errands in self._errands:
            errands.waiting[:] = [one for one in errands.waiting if (one.line, one.number) != (self._line, number)]

    def close(self, fd: int) -> None:
        """The process has closed a descriptor."""
        end = self._ends.pop(fd, None)
        if end is None:
            return
        if end not in self._ends.values() and isinstance(end.waiters.watcher, _Errands):
            end.waiters.watcher.give_up(self._line)
        let_go(end)

    def end(self) -> None:
        """The process is gone."""
        for number in list(self._forwarded):
            self.drop(number)
        for errands in self._errands:
            errands.waiting[:] = [one for one in errands.waiting if one.line is not self._line]
        for fd in list(self._ends):
            self.close(fd)

    def _begin(self, number: int, waiters: Waiters, attempt: Callable[[], Done], writes: bool = False) -> None:
        errand = _Errand(self._line, number, attempt, writes)
        errands = _errands_of(waiters)
        if not errands.is_behind(errand) and errand.is_over():
            return
        errands.waiting.append(errand)
        if errands not in self._errands:
            self._errands.append(errands)

    def _message(self, number: int, end: End) -> None:
        got = bytearray()
        place: Place | None = None

        def attempt() -> Done:
            nonlocal place
            while True:
                size = int.from_bytes(got[:4], signed=True) if len(got) >= 4 else 0
                left = 4 + (size if 0 <= size <= _LONG else 0) - len(got)
                if left <= 0:
                    return place, bytes(got)
                part = _attempt(end, True, lambda left=left: _read(end, left))
                if part is None:
                    return None
                place = part[0]
                if not part[1]:
                    return place, bytes(got)
                got.extend(part[1])

        self._begin(number, end.waiters, attempt)

    def _write(self, number: int, end: End, data: bytes, blocking: bool) -> None:
        left = memoryview(data)

        def attempt() -> Done:
            nonlocal left
            while left:
                part = bytes(left[:_PART])
                written = _attempt(end, blocking or len(left) < len(data), lambda part=part: (end.write(part), b""))
                if written is None and blocking:
                    return None
                if written is None:
                    break
                left = left[written[0]:]
            return [len(data) - len(left), getattr(end, "sent_up_to", None)], b""

        self._begin(number, end.waiters, attempt, writes=True)

    def _watch(self, number: int, fd: int, end: End) -> None:
        last = end.events()
        self._line.tell("answer", number, last)

        def tell() -> None:
            nonlocal last
            now = end.events()
            if now != last and self._ends.get(fd) is end:
                last = now
                self._line.tell("events", fd, now)

        _errands_of(end.waiters).watching.append(tell)

    def _forward(self, number: int, what: str, end: RemoteEnd, extra: Any, data: bytes) -> None:
        """Passes the question on to the process from which this one has the descriptor."""
        self._pass_on(number, end.line, what, end.there, extra, data)

    def _pass_on(self, number: int, line: Line, what: str, on: Any, extra: Any, data: bytes = b"") -> None:
        def then(value: Any, data: bytes, error: tuple[int, str] | None) -> None:
            self._forwarded.pop(number, None)
            if error is None:
                self._line.tell("answer", number, value, data=data)
            else:
                self._line.tell("fail", number, *error)

        self._forwarded[number] = (line, line.ask(what, on, extra, data=data, then=then))

    def _semaphore(self, number: int, what: str, name: str, extra: Any, data: bytes) -> None:
        found = self._opened.get(name) or named.get(name)
        if found is not None:
            self._opened[name] = found  # as long as the process lives, even if its name is removed before
        if isinstance(found, RemoteSemaphore):
            self._pass_on(number, found.line, what, name, extra, data)
        elif found is None:
            self._line.tell("fail", number, 2, "No such file or directory")
        else:
            self._begin(number, threads_of(found).waiters, lambda: _serve(found, what, extra, data))


def _serve(semaphore: SemLock, what: str, extra: Any, data: bytes) -> Done:
    """`extra`: for acquire, whether it may wait, and the blocks that it guards; for release, only the blocks."""
    if what == "acquire":
        block, guarded = extra
        done = semaphore.serve(what, block)
        return (True, memory.read(guarded)) if done is not None and done[0] else done
    if what == "release":
        memory.write(extra, data)
    return semaphore.serve(what, block=False)


def _read(end: End, length: int) -> Done:
    data = end.read(length)
    return getattr(end, "received_up_to", None), data


def _shut_down(end: End) -> Done:
    if isinstance(end, StreamEnd):
        end.shutdown(False, True)
    return None, b""


def _attempt(end: End, blocking: bool, call: Callable[[], Done]) -> Done:
    """Calls without waiting. If it would have to wait: None if the asker may wait, otherwise the call's own error."""
    before, end.blocking = end.blocking, False
    try:
        return call()
    except BlockingIOError:
        if blocking:
            return None
        raise
    finally:
        end.blocking = before
