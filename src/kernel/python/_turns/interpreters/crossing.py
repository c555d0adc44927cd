"""How an object gets from one interpreter into another: as it is, as a function without state, or pickled.

After CPython 3.14's Python/crossinterp.c. What `encode` returns makes the object in the interpreter in which it is called.
"""

import gc
import os
import pickle
import runpy
import sys
from collections.abc import Callable
from functools import partial
from types import FunctionType, ModuleType
from typing import Any
from weakref import WeakKeyDictionary

from ..program.interpreter import HOME
from ..turns import scheduler as turns
from ..turns.operations import ANYTHING, USE, Operation
from ..library.waiting import touch
from . import runtime
from .stateless import state_of

type Decode = Callable[[], object]


class NotShareableError(TypeError):
    """An object cannot get from one interpreter into another."""


NotShareableError.__module__ = "concurrent.interpreters"

# Simple objects, and how one becomes another object of the same value, unless Python has only one of that value.
_COPIES: dict[type, Callable[[Any], object]] = {
    type(None): lambda it: it,
    bool: lambda it: it,
    int: lambda it: it + 1 - 1,
    float: lambda it: it * 1.0,
    bytes: lambda it: bytes(memoryview(it)),
    str: lambda it: it.encode("utf-8", "surrogatepass").decode("utf-8", "surrogatepass"),
}
_CONTAINERS = (list, dict, set, bytearray)
_MISSING = "module '__main__' has no attribute '"
_runpy: Any = runpy

# The classes of queues, one in each interpreter, with how an object of it gets into another one.
queue_types: "WeakKeyDictionary[type, Callable[[Any], Decode]]" = WeakKeyDictionary()


def is_shareable(obj: object) -> bool:
    """Whether objects of its class cross without being pickled."""
    kind = type(obj)
    return kind in _COPIES or kind in (tuple, memoryview) or kind in queue_types


def encode(obj: object, fallback: bool) -> Decode:
    """How it gets into another interpreter. `fallback`: as a function without state, or pickled, if need be."""
    try:
        return _shared(obj, fallback)
    except NotShareableError as error:
        failure = error
    if fallback:
        for way in (of_function, pickled) if isinstance(obj, FunctionType) else (pickled,):
            try:
                return way(obj)
            except NotShareableError:
                pass
    raise failure.with_traceback(None)


def _shared(obj: Any, fallback: bool) -> Decode:
    kind = type(obj)
    cause: Exception | None = None
    if kind is int and not -(2**63) <= obj < 2**63:
        cause = OverflowError("try sending as bytes")
    elif kind in _COPIES:
        return partial(_COPIES[kind], obj)
    elif kind is memoryview:
        return lambda: memoryview(obj)
    elif kind is tuple:
        try:
            decoders = [encode(each, fallback) for each in obj]
            return lambda: tuple(decode() for decode in decoders)
        except NotShareableError as error:
            cause = error
    elif kind in queue_types:
        return queue_types[kind](obj)
    raise NotShareableError(f"{obj} does not support cross-interpreter data") from cause


def of_function(function: Any) -> Decode:
    """A function that needs nothing but its arguments: its code, with the other `__main__` as its globals."""
    reason = state_of(function)
    if reason is not None:
        failure = NotShareableError("only stateless functions are shareable")
        failure.__cause__ = ValueError(reason)
        raise failure
    code = function.__code__
    return lambda: FunctionType(code, sys.modules["__main__"].__dict__)


def pickled(obj: object) -> Decode:
    """The object, pickled; what it refers to in `__main__` is found in the program's file."""
    reading = _reading(obj)
    if reading is not None:
        touch(obj, operation=reading)
    try:
        data = pickle.dumps(obj)
    except Exception as error:
        raise NotShareableError("object could not be pickled") from error
    main_file: Any = getattr(sys.modules.get("__main__"), "__file__", None)
    return lambda: _unpickled(data, main_file)


def _reading(obj: object) -> Operation | None:
    """Other threads may change what is read to pickle it: one container, or more."""
    if isinstance(obj, (type, FunctionType)):
        return None
    inside = gc.get_referents(obj) if type(obj) in _CONTAINERS else [obj]
    if all(type(each) in _COPIES for each in inside):
        return Operation(USE, id(obj), None, turns.active.current.site)
    return ANYTHING


def _unpickled(data: bytes, main_file: str | None) -> object:
    try:
        return pickle.loads(data)
    except Exception as error:
        failure = error.with_traceback(None)
    interpreter = runtime.current()
    if interpreter is not None and main_file is not None and _is_missing(failure):
        try:
            if interpreter.copy_of_main is None:
                interpreter.copy_of_main = _copy_of(main_file)
            own, sys.modules["__main__"] = sys.modules["__main__"], interpreter.copy_of_main
            try:
                return pickle.loads(data)
            finally:
                sys.modules["__main__"] = own
        except Exception:
            if turns.active.current.doomed:
                raise
    raise NotShareableError("object could not be unpickled") from failure


def _is_missing(error: Exception) -> bool:
    return isinstance(error, AttributeError) and str(error).startswith(_MISSING)


def _copy_of(main_file: str) -> ModuleType:
    """The program's file, executed under another name, so that what is below `if __name__ == "__main__"` is left out."""
    path = os.path.normpath(os.path.join(HOME, main_file))
    code = runtime.code_of_program(path) or _runpy._get_code_from_file(path)
    module = ModuleType("__main__")
    names = _runpy._run_module_code(code, None, "<fake __main__>", pkg_name="", script_name=path)
    module.__dict__.update(names)
    return module
