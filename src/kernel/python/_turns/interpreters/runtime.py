"""The interpreters of the program that runs: which there are, which one is in place, and code that runs in one."""

import os
import sys
import warnings
from collections.abc import Callable
from contextvars import Context
from itertools import count
from types import CodeType
from typing import TYPE_CHECKING, Any

from ..library import descriptors, local
from ..library.waiting import touch
from ..program import program as program_module
from ..program import streams
from ..program.interpreter import HOME
from ..turns import scheduler as turns
from ..turns.green import Interpreter as AnyInterpreter
from ..turns.operations import CHANGE, Operation
from .interpreter import First, Interpreter, put_in_place

if TYPE_CHECKING:
    from ..program.program import Program

CREATION = Operation(CHANGE, "interpreters", None, None)  # their numbers, and the list of them


class InterpreterError(Exception):
    """A cross-interpreter operation failed"""


class InterpreterNotFoundError(InterpreterError):
    """An interpreter was not found"""


for _kind in (InterpreterError, InterpreterNotFoundError):
    _kind.__module__ = "concurrent.interpreters"


class Runtime:
    """The interpreters of one process, by their numbers, without the first."""

    def __init__(self) -> None:
        self.first = First()
        self.interpreters: dict[int, Interpreter] = {}
        self.numbers = count(1)


_program: "Program | None" = None
_runtimes: dict[Any, Runtime] = {}  # by process; None: the program's first
_in_place: Interpreter | None = None
# Called with the number of an interpreter that ends.
when_one_ends: list[Callable[[int], object]] = []


def current() -> Interpreter | None:
    """The interpreter in which the running thread is. None: the first."""
    found: Any = turns.active.current.interpreter
    return found


def of_process() -> Runtime:
    """Those of the running process."""
    process = turns.active.current.process
    if process not in _runtimes:
        _runtimes[process] = Runtime()
    return _runtimes[process]


def code_of_program(path: str) -> CodeType | None:
    """The code of the program's own file: the object that the first interpreter executes. None for another file."""
    one = _program
    if one is None or path != os.path.normpath(os.path.join(HOME, one.filename)):
        return None
    return one.compile(one.request["program"])


def _put(after: AnyInterpreter | None) -> None:
    global _in_place
    found: Any = after
    before, _in_place = _in_place, found
    put_in_place(before, found)


def create(is_counted: bool) -> Interpreter:
    """A new interpreter."""
    touch(CREATION, operation=CREATION)
    scheduler = turns.active
    scheduler.change_interpreter = _put
    runtime = of_process()
    here = current()
    _put(None)  # a new one is made out of the first
    made = Interpreter(next(runtime.numbers), is_counted, runtime.first)
    _put(here)
    runtime.interpreters[made.number] = made
    return made


def inside[T](interpreter: Interpreter, call: Callable[[], T]) -> T:
    """Calls it in that interpreter, on the calling stack."""
    scheduler = turns.active
    me = scheduler.current
    before, locals_before = me.interpreter, me.locals
    me.interpreter, me.locals = interpreter, []
    _put(interpreter)
    try:
        return Context().run(call)
    finally:
        if scheduler.change_interpreter is not None:  # else the program is over, and this only an unwinding
            local.forget(me)  # there it is another thread each time
            me.interpreter, me.locals = before, locals_before
            _put(before)
            if me.signals:
                scheduler.deliver(me)


def run_main[T](interpreter: Interpreter, call: Callable[[], T]) -> T:
    """The same for code that runs in its `__main__`."""
    touch(interpreter, operation=interpreter.change)
    if interpreter.is_running:
        raise InterpreterError("interpreter already running")
    interpreter.is_running = True
    try:
        return inside(interpreter, call)
    finally:
        if not turns.active.current.doomed:
            touch(interpreter, operation=interpreter.change)  # until then others find it running
        interpreter.is_running = False


def destroy(interpreter: Interpreter) -> None:
    """Ends it: joins its threads, runs its functions for `atexit`, drops what it has."""
    touch(interpreter, operation=interpreter.change)
    if current() is interpreter:
        raise InterpreterError("cannot destroy the current interpreter")
    if interpreter.is_running:
        raise InterpreterError("interpreter running")
    _finish(interpreter)


def _finish(interpreter: Interpreter) -> None:
    inside(interpreter, lambda: _shut_down(interpreter))
    of_process().interpreters.pop(interpreter.number, None)
    for call in when_one_ends:
        call(interpreter.number)


def _shut_down(interpreter: Interpreter) -> None:
    own: Any = sys.modules.get("threading")
    if own is not None:
        own._shutdown()
    exits: Any = sys.modules["atexit"]
    exits._run_exitfuncs()
    streams.flush()
    interpreter.drop_globals()
    streams.flush()


def _end_those_that_remain() -> None:
    """The process ends, with interpreters that nobody has closed."""
    left = list(of_process().interpreters.values()) if _runtimes else []
    if left:
        words = "remaining subinterpreters; close them with Interpreter.close()"
        warnings.warn_explicit(words, RuntimeWarning, "<sys>", 0)
    for each in left:
        _finish(each)


def _begin(one: "Program") -> None:
    global _program
    _program = one


def _forget() -> None:
    """The program is over."""
    global _program
    _program = None
    _put(None)
    _runtimes.clear()


def install() -> None:
    """Has programs begin with one interpreter, and end with none besides."""
    program_module.when_one_begins.append(_begin)
    program_module.when_one_shuts_down.append(_end_those_that_remain)
    descriptors.when_forgotten.append(_forget)
