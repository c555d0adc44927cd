"""Cutting a program short: a stop, a deadlock, os._exit, a limit; and what ends a single thread."""

import sys
from textwrap import dedent
from traceback import format_exception_only
from types import FrameType
from typing import NoReturn

from ..cpython.frames import is_learners, stack
from ..cpython.handlers import forget_handlers
from ..protocol.sizes import NAME, TEXT, shortened
from .carriers import STOP, cells
from .green import GreenThread
from .threads import Reason, Threads

_AROUND = 100  # characters of a long line on either side of what Python marks in it

READY, WAITING, DONE = GreenThread.READY, GreenThread.WAITING, GreenThread.DONE


class Doom(SystemExit):
    """Unwinds a thread whose program is over. A SystemExit, because the library passes it on silently."""


class Ending(Threads):
    """The part of the Scheduler that ends programs."""

    def end(self, why: Reason) -> None:
        """Cuts the program short: from now on nothing that it does is visible.

        Everything unwinds from the main thread, whose runner does the rest.
        """
        cells[STOP] = 0
        if self.trace.gathers:
            self.trace.gather()
        if self.reason is None:
            self.reason = why
            self.note_end(why)
        self.over = True
        self.trace.close()
        for thread in self.threads:
            if thread.state != DONE:
                thread.doomed = True
        main = self.main
        if main is not self.current or main.state == WAITING:
            if main.state == WAITING:
                self.wake(main)
            self.ready.clear()
            self.ready.append(main)
            main.state = READY

    def kill(self, number: int) -> None:
        """A signal ends the program, because it has no handler."""
        self.note_kill(number)
        self.end("exit")

    def note_exception(self, error: BaseException) -> None:
        """An exception that nobody caught ends the running thread."""
        thread = self.current
        thread.how = "exception"
        # Of several, the one of the thread with the lowest number: a program does not show which came first.
        if not self.over and (self.uncaught is None or thread.number < self.uncaught["thread"]):
            line = line_of(error)
            text = describe(error)
            self.exception = f"{text}, in {thread.name}" + (f", line {line}" if line else "")
            self.uncaught = {"thread": thread.number, "name": thread.name, "line": line, "text": text}
            self.on_failure()

    def abandon(self, frame: FrameType) -> NoReturn:
        """Ends the running thread of a program that is over, whatever its handlers do."""
        forget_handlers(stack(frame))
        raise Doom

    def leave(self) -> None:
        """Gets the running thread of a program that was just cut short out of its code."""
        if self.current.doomed:
            self.abandon(sys._getframe(1))


def line_of(error: BaseException) -> int | None:
    """The innermost line of the learner's code that an exception came through; None when there is none."""
    line, step = None, error.__traceback__
    while step is not None:
        if is_learners(step.tb_frame.f_code):
            line = step.tb_lineno
        step = step.tb_next
    return line


def marked(error: SyntaxError) -> str:
    """The line that Python does not understand, with the marks below it, as in a traceback.

    For a long line, only the part around the place. Empty if Python names no line, for example for a null byte.
    """
    lines = "".join(format_exception_only(error)).rstrip("\n").split("\n")
    if not lines[0].startswith("  File "):
        return ""
    return "\n".join(_around_the_mark(dedent("\n".join(lines[1:-1])).split("\n")))


def _around_the_mark(lines: list[str]) -> list[str]:
    text, *marks = lines
    place = max(0, marks[0].find("^")) if marks else 0
    start, end = max(0, place - _AROUND), place + _AROUND
    before, after = "…" if start else "", "…" if len(text) > end else ""
    return [before + text[start + len(before):end] + after, *(mark[start:end] for mark in marks)]


def describe(error: BaseException) -> str:
    """An exception in one line, as in the last line of its traceback."""
    try:
        text = str(error)
    except Exception:
        text = "<exception str() failed>"
    kind = shortened(type(error).__name__, NAME)
    return f"{kind}: {shortened(text, TEXT)}" if text else kind
