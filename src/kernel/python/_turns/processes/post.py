"""Takes the letters of other processes: their questions, their answers, and how they end."""

import errno
import os
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..library.waiting import wake_all
from ..turns.scheduler import Scheduler
from .calls import Calls
from .line import opened
from .related import PARENT, Child, Related

if TYPE_CHECKING:
    from ..protocol.bridge import Relatives


class Post(Related):
    """The part of a Family that receives letters."""

    def __init__(self, relatives: "Relatives", scheduler: Scheduler, pid: int, most: int) -> None:
        super().__init__(relatives, scheduler, pid, most)
        self._told = _Told(self)
        self.calls = Calls(self)

    def listen(self) -> None:
        """From now on the scheduler expects letters."""
        promises = self._scheduler.promises
        if self._told not in promises:
            promises.append(self._told)
        self._scheduler.has_company = True

    @property
    def has_mail(self) -> bool:
        """Whether a letter has arrived."""
        return self._relatives.hasMail

    def hear(self) -> None:
        """Takes all letters that have arrived."""
        if self.expects:
            self.listen()
        while isinstance(text := self._relatives.receive(), str):
            sender, _, letter = text.partition(" ")
            parts, data = opened(letter)
            self._take(int(sender), parts, data)
        self._scheduler.has_company = self.expects

    def _take(self, sender: int, parts: list[Any], data: bytes) -> None:
        child = self.children.get(sender)
        line = self.parent if sender == PARENT else None if child is None else child.line
        if line is None or not line.is_open:
            return
        match parts:
            case [("answer" | "fail") as kind, number, *rest]:
                line.take_answer(kind, number, rest, data)
            case ["events", fd, events]:
                line.tell_watcher(fd, events)
            case ["signal", number]:
                self._scheduler.signals.send(number)
            case ["called", place, there] if child is None:
                self.calls.called(place, there)
            case [*_] if child is not None:
                self._take_of_child(child, parts, data)
            case _:
                pass

    def _take_of_child(self, child: Child, parts: list[Any], data: bytes) -> None:
        match parts:
            case ["ask", number, "start", *_]:
                self._grant(child, number)
            case ["ask", number, "call", place, *_]:
                self.calls.answer(child, number, place)
            case ["ask", number, "taken", place, *_]:
                self.calls.say_if_taken(child, number, place)
            case ["listens", place, is_open]:
                self.calls.listens(child, place, is_open)
            case ["ask", number, what, on, extra]:
                child.served.ask(number, what, on, extra, data)
            case ["drop", number]:
                child.served.drop(number)
            case ["close", fd]:
                child.served.close(fd)
            case ["left", pid]:
                self.gone(pid)
            case ["ended", code]:
                child.code = code
                if child.is_shown:
                    self._end(child, code)
            case ["gone", None]:
                child.is_shown = True
                if child.code is not None:
                    self._end(child, child.code)
            case ["gone", code]:
                self._end(child, code)
            case _:
                pass

    def _grant(self, child: Child, number: int) -> None:
        """A child wants to start a process."""
        line = child.line

        def then(value: Any, data: bytes, error: tuple[int, str] | None) -> None:
            if error is None:
                line.tell("answer", number, value)
            else:
                line.tell("fail", number, *error)

        if self.parent is not None:
            self.parent.ask("start", None, then=then)
            return
        try:
            then(self.new_pid(child.pid), b"", None)
        except OSError as error:
            line.tell("fail", number, error.errno, error.strerror)

    def _end(self, child: Child, code: int) -> None:
        child.status = -code if code < 0 else code << 8
        child.served.end()
        self.calls.gone(child)
        child.line.close((errno.EPIPE, os.strerror(errno.EPIPE)))
        self._relatives.forget(child.pid)
        self.gone(child.pid)
        wake_all(child.waiters)
        wake_all(self.any_ended)
        self._scheduler.signals.send(signal.SIGCHLD)


class _Told:
    """Letters, which the scheduler expects as long as there are relatives."""

    def __init__(self, post: Post) -> None:
        self._post = post
        self.has_come: Callable[[], bool] = lambda: post.has_mail
        self.is_wanted: Callable[[], bool] = lambda: post.expects
        self.tell: Callable[[], object] = post.hear
