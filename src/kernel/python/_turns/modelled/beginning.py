"""What a process does from its first line to its last: the command that `multiprocessing` gives it, as `python -c` does it.

The command imports the program's file as `__mp_main__`. Here that executes the code that the first process executes,
the same object, so that an exploration's points are in it.
"""

import linecache
import os
import runpy
import sys
from types import CodeType, ModuleType
from typing import TYPE_CHECKING, Any

from ..cpython.frames import is_kernel
from ..library.imports import complete_after
from ..program import program as program_module
from ..program import streams
from ..program.interpreter import HOME
from ..turns import scheduler as turns
from ..turns.ending import Doom

if TYPE_CHECKING:
    from ..program.program import Program

_FILE = "<string>"
_runpy: Any = runpy
_from_file = _runpy._get_code_from_file


def carry_out(command: str, program: "Program") -> int:
    """Runs it on the calling stack; returns the exit status."""
    _explored[:] = [program]
    main = ModuleType("__main__")
    sys.modules["__main__"] = main
    linecache.cache[_FILE] = (len(command), None, [command], _FILE)
    code = _guarded(lambda: exec(compile(command, _FILE, "exec", dont_inherit=True), main.__dict__))
    ended = _guarded(_shut_down)
    streams.flush()
    return code or ended


def _guarded(call: Any) -> int:
    """Calls it; what it raises is reported as the interpreter does. Returns the exit status that this means."""
    try:
        call()
        return 0
    except Doom:
        raise
    except SystemExit as error:
        return _status(error.code)
    except BaseException as error:
        failure = error
    step = failure.__traceback__
    while step is not None and is_kernel(step.tb_frame.f_code):
        step = step.tb_next
    streams.flush()
    sys.excepthook(type(failure), failure.with_traceback(step), step)
    return 1


def _status(code: object) -> int:
    if turns.active.current.doomed:
        raise Doom
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    streams.flush()
    print(code, file=sys.stderr)
    return 1


def _shut_down() -> None:
    """What Py_FinalizeEx does: join the threads, run the atexit functions."""
    threading: Any = sys.modules.get("threading")
    if threading is not None:
        threading._shutdown()
    exits: Any = sys.modules["atexit"]
    exits._run_exitfuncs()
    for call in program_module.when_one_shuts_down:
        call()


_explored: "list[Program]" = []  # whose processes these are


def _code_of(path: str) -> CodeType:
    program = _explored[0] if _explored else None
    if program is not None and path == os.path.normpath(os.path.join(HOME, program.filename)):
        return program.compile(program.request["program"])
    return _from_file(path)


def forget() -> None:
    """The program is over."""
    _explored.clear()


def _complete_util(module: Any) -> None:
    close_stdin = module._close_stdin

    def _close_stdin() -> None:
        # The library opens the system's empty file here, and leaves closing it to the end of the process: there is none.
        if turns.active.current.process is None:
            close_stdin()

    module._close_stdin = _close_stdin


def install() -> None:
    """Has `runpy` find the program's own file compiled already, and a process keep the empty input that it has."""
    _runpy._get_code_from_file = _code_of
    complete_after("multiprocessing.util", _complete_util)
