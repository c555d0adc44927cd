"""`sys.setprofile` and `sys.settrace`: a program's functions are told of its own calls, as CPython tells them.

What is in C there is in Python here, so CPython would tell of every call inside the kernel. That would be more than noise:
the program's function would run in the middle of the scheduler's work, and could lose its turn there. So CPython gets a
function of ours, which tells a profile function of the kernel's functions as of functions in C, and a trace function of none.
"""

import sys
from collections.abc import Callable
from opcode import opmap
from types import FrameType, MethodType
from typing import Any

from ..cpython.frames import caller_of, is_for_kernel, is_kernel, is_learners
from ..cpython.operands import function_in
from .descriptors import when_forgotten

_module: Any = sys
_real: Any = {name: getattr(_module, name) for name in (
    "setprofile", "settrace", "getprofile", "gettrace", "_setprofileallthreads", "_settraceallthreads")}
_RETURN = opmap["RETURN_VALUE"]
_OURS = __name__.partition(".")[0] + "."
_CALLED_BY_NAME = ("__enter__", "__exit__")  # of the methods that otherwise an operator calls, or a type
_mro_of: Any = vars(type)["__mro__"].__get__
_dict_of: Any = vars(type)["__dict__"].__get__

_are_everywhere = False  # a program has set functions for all threads, also for those that are not its own


class _Profile:
    """Stands between CPython and a program's profile function."""

    __slots__ = ("function", "_in_c", "_called", "_hidden")

    def __init__(self, function: Callable[..., object]) -> None:
        self.function = function
        self._in_c: set[FrameType] = set()  # frames that are in a call of a function in C
        self._called: dict[FrameType, object] = {}  # frames of the kernel → what stands for the function in C
        self._hidden: set[FrameType] = set()  # frames of the library, called by the kernel

    def tell(self, frame: FrameType, event: str, arg: object) -> None:
        """What CPython calls."""
        if is_kernel(frame.f_code):
            self._tell_of_kernel(frame, event, arg)
        elif self._hidden and frame in self._hidden or event == "call" and not is_learners(frame.f_code) and (
                is_for_kernel(frame)):
            if event == "call":
                self._hidden.add(frame)
            elif event == "return":
                self._hidden.discard(frame)
        else:
            if event == "c_call":
                self._in_c.add(frame)
            elif event != "call":
                self._in_c.discard(frame)
            self.function(frame, event, arg)

    def _tell_of_kernel(self, frame: FrameType, event: str, arg: object) -> None:
        if event == "call":
            caller = caller_of(frame)
            if caller is None or is_kernel(caller.f_code) or caller in self._in_c or caller in self._hidden:
                return
            function = _as_in_c(frame)
            if function is not None:
                self._called[frame] = function
                self.function(caller, "c_call", function)
        elif event == "return":
            function = self._called.pop(frame, None)
            if function is not None:
                is_error = arg is None and frame.f_code.co_code[frame.f_lasti] != _RETURN
                self.function(caller_of(frame), "c_exception" if is_error else "c_return", function)


class _Trace:
    """Stands between CPython and a program's trace function; the local ones are the program's own."""

    __slots__ = ("function",)

    def __init__(self, function: Callable[..., object]) -> None:
        self.function = function

    def tell(self, frame: FrameType, event: str, arg: object) -> object:
        """What CPython calls."""
        code = frame.f_code
        if is_kernel(code) or not is_learners(code) and is_for_kernel(frame):
            return None
        return self.function(frame, event, arg)


def _as_in_c(frame: FrameType) -> object:
    """The function, or the method of an object, that was called; None for one that CPython would not tell of."""
    function = function_in(frame)
    name = function.__name__
    if is_operators(name):
        return None
    code = frame.f_code
    if not code.co_argcount or code.co_varnames[0] != "self":
        return None if is_ours(function.__module__) else function
    owner = frame.f_locals["self"]
    for kind in _mro_of(type(owner)):
        if function in _dict_of(kind).values():  # where a property is, its function is not
            return None if is_ours(kind.__module__) else MethodType(function, owner)
    return None


def is_operators(name: str) -> bool:
    """Whether what the kernel has under this name stands for what an operator, or a type, does in C."""
    return name.startswith("__") and name not in _CALLED_BY_NAME


def is_ours(module: object) -> bool:
    """Whether this is the name of a module of the kernel: what stands for C has another one."""
    return type(module) is str and module.startswith(_OURS)


def _programs_own(hook: Any) -> Any:
    """What the program had set, of what CPython has."""
    owner: Any = getattr(hook, "__self__", None)
    return owner.function if type(owner) in (_Profile, _Trace) else hook


def setprofile(function: Any, /) -> None:
    """Set the profiling function.

It will be called on each function call and return.  See the profiler
chapter in the library manual."""
    _real["setprofile"](None if function is None else _Profile(function).tell)


def settrace(function: Any, /) -> None:
    """Set the global debug tracing function.

It will be called on each function call.  See the debugger chapter
in the library manual."""
    _real["settrace"](None if function is None else _Trace(function).tell)


def getprofile() -> Any:
    """Return the profiling function set with sys.setprofile.

See the profiler chapter in the library manual."""
    return _programs_own(_real["getprofile"]())


def gettrace() -> Any:
    """Return the global debug tracing function set with sys.settrace.

See the debugger chapter in the library manual."""
    return _programs_own(_real["gettrace"]())


def _setprofileallthreads(function: Any, /) -> None:
    """Set the profiling function in all running threads belonging to the current interpreter.

It will be called on each function call and return.  See the profiler
chapter in the library manual."""
    global _are_everywhere
    _are_everywhere = True
    _real["_setprofileallthreads"](None if function is None else _Profile(function).tell)


def _settraceallthreads(function: Any, /) -> None:
    """Set the global debug tracing function in all running threads belonging to the current interpreter.

It will be called on each function call. See the debugger chapter
in the library manual."""
    global _are_everywhere
    _are_everywhere = True
    _real["_settraceallthreads"](None if function is None else _Trace(function).tell)


def _forget() -> None:
    """The program has ended: no stack keeps a function of it."""
    global _are_everywhere
    if _are_everywhere:
        _are_everywhere = False
        _real["_setprofileallthreads"](None)
        _real["_settraceallthreads"](None)


def let_go() -> None:
    """Only what clears up is to come: a function that uses the program's variables would find that they are gone."""
    # Not otherwise: whoever sets one is marked.
    if _real["getprofile"]() is not None:
        _real["setprofile"](None)
    if _real["gettrace"]() is not None:
        _real["settrace"](None)


def install() -> None:
    """Puts these into `sys`."""
    for function in (setprofile, settrace, getprofile, gettrace, _setprofileallthreads, _settraceallthreads):
        function.__module__ = "sys"
        setattr(sys, function.__name__, function)
    when_forgotten.append(_forget)
