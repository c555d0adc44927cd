"""How a process starts others, waits for them, and sends them signals.

A process is another interpreter, and the host is asked for it. The program's first process decides on its number, and
on whether there may be one more.
"""

import json
import time

from ..library.descriptors import End, ends, hold
from ..library.waiting import wait_until
from ..network import ports
from ..turns.green import Wait
from .post import Post
from .related import FIRST, PARENT, Beginning, Child, Start
from .remote_end import RemoteEnd

_wall = time.time
_encoded = json.JSONEncoder().encode
_LEAVE = Wait("other", "permission to start a process")


class Family(Post):
    """The other processes of a program, as one process knows them."""

    def begin_as_child(self, start: Start) -> None:
        """Takes what the parent has given: descriptors, and the line to it."""
        self.parent = self.line_to(PARENT)
        self.parent_pid = start["parent"]
        ports.process = self.pid - FIRST
        for fd, kind in start["fds"]:
            end = ends[fd] = RemoteEnd(self.parent, fd, kind)
            hold(end)
        self.listen()

    def start(self, name: str, start: Start, given: dict[int, End]) -> int:
        """Starts a process that has these descriptors; returns its number."""
        pid = self._leave()
        child = self.children[pid] = Child(self.line_to(pid), name, given)
        self.listen()
        scheduler = self._scheduler
        at = scheduler.trace.since + scheduler.clock.now()
        beginning: Beginning = {**start, "at": at, "wall": _wall()}
        self._relatives.start(pid, name, _encoded(beginning), scheduler.current.number, at)
        return child.pid

    def _leave(self) -> int:
        if self.parent is not None:
            answer = self.parent.wait_for("start", None, wait=_LEAVE)
            assert answer is not None
            return answer[0]
        return self.new_pid(0)

    def wait(self, pid: int, block: bool) -> Child | None:
        """Returns and forgets a child that has ended: the one with this number, or any (-1). None if none has ended."""
        def ended() -> Child | None:
            return next((one for one in self._among(pid) if one.status is not None), None)

        among = self._among(pid)
        if not among:
            raise self.no_child()
        if ended() is None and block:
            waiters = among[0].waiters if pid > 0 else self.any_ended
            what = f"process {among[0].name} to end" if pid > 0 else "a process to end"
            wait_until(lambda: ended() or not self._among(pid), (waiters,), Wait("other", what))
            if not self._among(pid):  # another thread was faster
                raise self.no_child()
        found = ended()
        if found is not None:
            del self.children[found.pid]
        return found

    def _among(self, pid: int) -> list[Child]:
        if pid < 0:
            return list(self.children.values())
        return [self.children[pid]] if pid in self.children else []

    def send_signal(self, pid: int, number: int) -> bool:
        """Sends a signal to a relative; False if it is not a relative."""
        if self.parent is not None and pid == self.parent_pid:
            if number:
                self.parent.tell("signal", number)
            return True
        child = self.children.get(pid)
        if child is None:
            return False
        if child.status is None and number:
            child.line.tell("signal", number)
            self._relatives.signal(pid, number)
        return True

    def forget(self) -> None:
        """The program is over, and nobody listens any more: the host ends its remaining processes."""
        self.calls.forget()
        for child in self.children.values():
            child.line.is_open = False
            self._relatives.forget(child.pid)
        while isinstance(self._relatives.receive(), str):
            pass

    def end(self, code: int) -> None:
        """This process has ended: tells its parent."""
        if self.parent is not None:
            for call in self.parent.leaving[:]:
                call()
            self.parent.tell("ended", code)
