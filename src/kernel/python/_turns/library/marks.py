"""Notes when a program touches the machinery that runs it, as it happens: by an audit hook of the kernel's own.

What code of the program itself does counts, and what the standard library does on its behalf, but for what that needs for
itself and hands to nobody (deputies.py). What is noted goes to JavaScript at once: a program that has come as far as this
file could take it back here. Events: https://docs.python.org/3/library/audit_events.html.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from ..cpython import callers, monitoring
from ..cpython.audited import audit_reading
from ..cpython.frames import is_learners, outside
from . import shared_numbers
from .deputies import is_harmless

# Before any program has replaced them.
_add = sys.addaudithook
_getframe = sys._getframe

_MODULES = {"js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "_turns", "ctypes", "_ctypes"}
# CPython's own tests have modules that hand out anything inside: `_testcapi`, `_testinternalcapi`, `_xxtestfuzz` …
_OF_TESTS = ("_test", "_xx", "xx")

_EVENTS = {
    "gc.get_objects", "gc.get_referrers", "gc.get_referents",
    "sys._getframe", "sys._getframemodulename", "sys._current_frames", "sys._current_exceptions",
    "sys.settrace", "sys.setprofile", "sys.addaudithook", "sys.monitoring.register_callback", *monitoring.EVENTS,
    "code.__new__", "function.__new__", "compile", "exec", "marshal.loads", "marshal.load",
    "object.__getattr__", "object.__setattr__", "object.__delattr__",
}

# Modules of which no program of the course has a reason to change a variable.
_WHOLE = {"builtins", "time", "json"}

# Of functions that the kernel has put in CPython's place.
_OURS = {"sys.addaudithook", "sys._current_frames", *monitoring.EVENTS}

# The program has a number of ctypes in its hands, from which a pointer to all memory can be made unheard.
_SHARES = "shares memory through ctypes, as Value and Array do"

type _Tell = Callable[[str, int], object]

_tell: _Tell | None = None
_is_busy = False  # to ask for a frame is an event, too


def listen(tell: _Tell) -> None:
    """From now on, and for as long as the interpreter lives, `tell(what, line)` is called for each touch."""
    global _tell
    if _tell is None:
        _tell = tell
        audit_reading()
        callers.watch(_reached)
        _add(_hook_for(tell))


def imported(name: str) -> None:
    """A module is looked for that is not there yet: `importlib.import_module` is no event."""
    root = str.partition(name, ".")[0]
    if _tell is not None and (root in _MODULES or root.startswith(_OF_TESTS)):
        frame = outside(_getframe(1))
        while frame is not None and shared_numbers.is_import(frame):
            frame = outside(frame.f_back)
        if shared_numbers.is_own("import", (name,), shared_numbers.past_ctypes(frame)):
            _tell(_SHARES, 0)
        else:
            _note(_tell, f"imports {name}", frame)


def changed(module: str) -> None:
    """Variables of a module are not what they were before the program."""
    if _tell is not None and module in _WHOLE:
        _tell(f"changes {module}", 0)


def _reached() -> None:
    """A frame of the kernel was come to from one that a handler of signals was given."""
    global _is_busy
    assert _tell is not None
    if _is_busy:
        return
    _is_busy = True
    try:
        frame: FrameType | None = _getframe(2)  # who reads `f_back`
        if not is_harmless("f_back", (), frame):
            _note(_tell, "reaches for f_back", frame)
    finally:
        _is_busy = False


def _hook_for(tell: _Tell) -> Callable[[str, tuple[Any, ...]], None]:
    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        global _is_busy
        is_ctypes = event.startswith("ctypes.")
        if _is_busy or (event not in _EVENTS and not is_ctypes):
            return
        _is_busy = True
        try:
            frame: FrameType | None = _getframe(1)
            if event in _OURS:
                frame = outside(frame)
            if is_ctypes:
                frame = shared_numbers.past_ctypes(frame)
            if shared_numbers.is_own(event, arguments, frame):
                tell(_SHARES, 0)
                return
            if is_harmless(event, arguments, frame):
                return
            is_reach = event.startswith("object.")
            name = arguments[1] if is_reach and type(arguments[1]) is str else "an attribute"
            _note(tell, f"reaches for {name}" if is_reach else f"calls {event}", frame)
        finally:
            _is_busy = False

    return hook


def _note(tell: _Tell, what: str, frame: FrameType | None) -> None:
    """On the innermost line of the program; 0 where none of its lines waits for this."""
    while frame is not None and not is_learners(frame.f_code):
        frame = frame.f_back
    tell(what, 0 if frame is None else frame.f_lineno or 0)
