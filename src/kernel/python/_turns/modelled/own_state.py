"""What each process, and each interpreter of a program, has for itself: the modules with state, the streams, the arguments.

The other modules of the standard library are shared. Their state is that of one interpreter, which `/about/` says.
"""

import io
import os
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any

from ..program.interpreter import HOME
from .exit_functions import exit_functions

# Packages that each of them imports for itself: what they hold says who started whom, who waits, who logs where.
_PACKAGES = frozenset((
    "threading", "_threading_local", "queue", "_queue", "concurrent", "multiprocessing", "_multiprocessing", "logging",
    "asyncio", "_asyncio", "sched", "selectors", "socketserver", "subprocess", "unittest", "__main__", "__mp_main__",
    "<fake __main__>", "_interpqueues", "atexit",
))
_OF_SYS = ("argv", "path", "stdin", "stdout", "stderr", "excepthook", "unraisablehook", "displayhook")

_environ: Any = os.environ


def _is_own(name: str, module: ModuleType | None) -> bool:
    if name.partition(".")[0] in _PACKAGES:
        return True
    file = getattr(module, "__file__", None)
    return isinstance(file, str) and file.startswith(HOME)


class State:
    """`modules`: the entries of `sys.modules` that are its own; `of_sys`: variables of `sys`; `environ`: the variables."""

    def __init__(self, modules: dict[str, Any], of_sys: dict[str, Any], environ: dict[Any, Any]) -> None:
        self.modules = modules
        self.of_sys = of_sys
        self.environ = environ
        self.count = -1  # how many modules there were when it was put in place


def nothing() -> State:
    """Of a process, or an interpreter, whose state is in place."""
    return State({}, {}, {})


def fresh(modules: dict[str, Any], stdin: Any = None) -> State:
    """That of a process or an interpreter that begins, with these modules and the environment of the one that runs.

    `stdin`: None is one with nothing to read.
    """
    of_sys = {name: getattr(sys, name) for name in _OF_SYS}
    of_sys.update(
        argv=list(sys.argv), path=list(sys.path), stdin=stdin or io.TextIOWrapper(io.BytesIO(), "utf-8"),
        stdout=sys.__stdout__, stderr=sys.__stderr__, excepthook=sys.__excepthook__,
        unraisablehook=sys.__unraisablehook__, displayhook=sys.__displayhook__)
    return State(modules, of_sys, dict(_environ._data))


def begun_with(fill: Callable[[], object]) -> dict[str, Any]:
    """The modules that one begins with; `fill` puts some in place."""
    mine = leave(nothing())
    sys.modules["atexit"] = exit_functions()
    try:
        fill()
        return leave(nothing()).modules
    finally:
        enter(mine)


def leave(before: State) -> State:
    """Takes the state of the running one out of the interpreter. `before`: what it was when it was put there."""
    modules = sys.modules
    own = before.modules
    # Else it has imported nothing, and put nothing in place of a module.
    if len(modules) != before.count or any(modules.get(name) is not module for name, module in own.items()):
        own = {name: module for name, module in list(modules.items()) if _is_own(name, module)}
    for name in own:
        del modules[name]
    return State(own, {name: getattr(sys, name) for name in _OF_SYS}, _environ._data)


def enter(state: State) -> None:
    """Puts the state of another one into the interpreter."""
    sys.modules.update(state.modules)
    for name, value in state.of_sys.items():
        setattr(sys, name, value)
    _environ._data = state.environ
    state.count = len(sys.modules)
