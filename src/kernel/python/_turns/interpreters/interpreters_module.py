"""`_interpreters`, on which the library's `concurrent.interpreters` stands. Semantics after CPython 3.14's C module."""

import builtins
import sys
from collections.abc import Callable, Mapping
from operator import index
from types import FunctionType, ModuleType, SimpleNamespace
from typing import Any

from ..library import imports
from ..library.waiting import touch
from ..turns import scheduler as turns
from . import runtime
from .calling import call_in
from .crossing import NotShareableError, encode, is_shareable, of_function, pickled
from .excinfo import display, snapshot
from .interpreter import STDLIB, Interpreter
from .runtime import CREATION, InterpreterError, InterpreterNotFoundError
from .stateless import script

_FIRST = (0, 1)  # its number, and where it comes from: the start of the process
_WHENCE = ("UNKNOWN", "RUNTIME", "LEGACY_CAPI", "CAPI", "XI", "STDLIB")

type _Answer = SimpleNamespace | None


def _number(given: Any, what: str = "interpreter") -> int:
    if not hasattr(type(given), "__index__"):
        raise TypeError(f"{what} ID must be an int, got {type(given).__name__}")
    number = index(given)
    if number < 0:
        raise ValueError(f"{what} ID must be a non-negative int, got {number}")
    return number


def _find(given: Any, restrict: bool, what: str) -> Interpreter | None:
    """The interpreter of that number; None: the first. `what`: what is to be done with it."""
    number = _number(given)
    found = runtime.of_process().interpreters.get(number)
    if number and found is None:
        raise InterpreterNotFoundError(f"unrecognized interpreter ID {number}")
    if found is None and restrict:
        raise InterpreterError(f"cannot {what} unrecognized interpreter {number}")
    return found


def _another(given: Any, restrict: bool, what: str) -> Interpreter:
    found = _find(given, restrict, what)
    if found is None:
        raise InterpreterError("interpreter already running")  # the first one always is
    return found


def create(config: object = "isolated", *, reqrefs: bool = False) -> int:
    """Create a new interpreter and return a unique generated ID."""
    return runtime.create(reqrefs).number


def destroy(id: int, *, restrict: bool = False) -> None:
    """Destroy the identified interpreter."""
    found = _find(id, restrict, "destroy")
    if found is None:
        words = "current" if runtime.current() is None else "main"
        raise InterpreterError(f"cannot destroy the {words} interpreter")
    runtime.destroy(found)


def list_all(*, require_ready: bool = False) -> list[tuple[int, int]]:
    """Return a list containing the ID of every existing interpreter."""
    touch(CREATION, operation=CREATION)
    return [_FIRST, *((number, STDLIB) for number in runtime.of_process().interpreters)]


def get_current() -> tuple[int, int]:
    """Return the ID of current interpreter."""
    found = runtime.current()
    return _FIRST if found is None else (found.number, STDLIB)


def get_main() -> tuple[int, int]:
    """Return the ID of main interpreter."""
    return _FIRST


def whence(id: int) -> int:
    """Return an identifier for where the interpreter was created."""
    return _FIRST[1] if _find(id, False, "") is None else STDLIB


def is_running(id: int, *, restrict: bool = False) -> bool:
    """Return whether or not the identified interpreter is running."""
    found = _find(id, restrict, "check if running for")
    if found is None:
        return True
    touch(found, operation=found.use)
    return found.is_running


def incref(id: int, *, implieslink: bool = False, restrict: bool = False) -> None:
    """Count one more object that stands for the interpreter."""
    found = _find(id, restrict, "incref")
    if found is not None:
        found.references += 1
        found.is_counted = found.is_counted or implieslink


def decref(id: int, *, restrict: bool = False) -> None:
    """Count one less; the last one takes the interpreter with it."""
    found = _find(id, restrict, "decref")
    if found is not None:
        found.references -= 1
        if found.references == 0 and found.is_counted and not found.is_running:
            runtime.destroy(found)


def _captured(call: Callable[[], object]) -> tuple[Any, _Answer]:
    """What it returns, or what is told of the exception that it raises."""
    outside = sys.exception()
    try:
        return call(), None
    except BaseException as error:
        if turns.active.current.doomed:
            raise
        return None, snapshot(error, outside)


def _set_names(found: Interpreter, given: Any, restrict: bool) -> None:
    if not isinstance(given, Mapping):
        raise TypeError("object is not iterable")
    names: dict[Any, Any] = dict(given)
    if not names:
        raise ValueError("arg 2 must be a non-empty dict")
    if not all(isinstance(name, str) for name in names):
        raise TypeError("bad argument type for built-in operation")
    decoders = {name: encode(value, False) for name, value in names.items()}

    def bind() -> None:
        found.main.__dict__.update({name: decode() for name, decode in decoders.items()})

    runtime.run_main(found, bind)


def set___main___attrs(id: int, ns: object, *, restrict: bool = False) -> None:
    """Bind the given attributes in the interpreter's __main__ module."""
    _set_names(_another(id, restrict, "update __main__ for"), ns, restrict)


def exec(id: int, code: Any, shared: object = None, *, restrict: bool = False) -> _Answer:
    """Execute the provided code in the identified interpreter."""
    return _run(_another(id, restrict, "exec code for"), script(code), shared, restrict)


def run_string(id: int, script_: str, shared: object = None, *, restrict: bool = False) -> _Answer:
    """Execute the provided string in the identified interpreter."""
    return _run(_another(id, restrict, "run a string in"), script(script_), shared, restrict)


def run_func(id: int, func: Any, shared: object = None, *, restrict: bool = False) -> _Answer:
    """Execute the body of the provided function in the identified interpreter."""
    if not isinstance(func, FunctionType):
        kind = type(func).__name__
        raise TypeError(f"_interpreters.run_func() argument 2 must be a function, not {kind}")
    return _run(_another(id, restrict, "run a function in"), script(func), shared, restrict)


def _run(found: Interpreter, code: Any, shared: object, restrict: bool) -> _Answer:
    if shared:
        _set_names(found, shared, restrict)

    def execute() -> tuple[Any, _Answer]:
        return _captured(lambda: builtins.exec(code, found.main.__dict__))

    return runtime.run_main(found, execute)[1]


def call(
    id: int, callable: Any, args: Any = None, kwargs: Any = None, *, restrict: bool = False
) -> tuple[Any, _Answer]:
    """Call the provided object in the identified interpreter."""
    found = _another(id, restrict, "make a call in")
    if not builtins.callable(callable):
        raise TypeError(f"expected a callable, got {callable!r}")
    function = _encoded_function(callable)
    arguments = encode(args or (), True)
    named = encode(kwargs, True) if kwargs else lambda: {}

    def carry_out() -> tuple[Any, _Answer]:
        called: Any = _decoded(function, "func")
        given: Any = _decoded(arguments, "args")
        names: Any = _decoded(named, "kwargs")
        result, failure = _captured(lambda: call_in(found.main, called, given, names))
        if failure is not None:
            return None, failure
        try:
            return encode(result, True), None
        except NotShareableError as error:
            failed = error
        raise _failure("object does not support cross-interpreter data", failed)

    decode, failure = runtime.run_main(found, carry_out)
    return None if decode is None else decode(), failure


def _encoded_function(function: Any) -> Callable[[], object]:
    try:
        return of_function(function)
    except NotShareableError as error:
        failure = error
    try:
        return pickled(function)
    except NotShareableError:
        pass
    raise failure.with_traceback(None)


def _decoded(decode: Callable[[], object], what: str) -> object:
    try:
        return decode()
    except NotShareableError as error:
        failed = error
    raise _failure(f"{what} not shareable", failed)


def _failure(words: str, error: NotShareableError) -> NotShareableError:
    """What is said of it outside: an exception does not get out of its interpreter."""
    failure = NotShareableError(words)
    failure.__cause__ = Exception(display(error))
    return failure


def capture_exception(exc: BaseException | None = None) -> _Answer:
    """Return a snapshot of an exception."""
    error = sys.exception() if exc is None else exc
    return None if error is None else snapshot(error)


_FUNCTIONS: tuple[Any, ...] = (
    create, destroy, list_all, get_current, get_main, whence, is_running, incref, decref, set___main___attrs, exec,
    run_string, run_func, call, capture_exception, is_shareable,
)


def _fill(module: ModuleType) -> None:
    """Makes `module` the `_interpreters` that the library imports."""
    names = vars(module)
    names.update({function.__name__: function for function in _FUNCTIONS})
    names.update({f"WHENCE_{name}": number for number, name in enumerate(_WHENCE)})
    names.update({kind.__name__: kind for kind in (InterpreterError, InterpreterNotFoundError, NotShareableError)})


def install() -> None:
    """Lets programs import it."""
    for function in _FUNCTIONS:
        function.__module__ = "_interpreters"
    imports.provide("_interpreters", _fill)
    runtime.install()
