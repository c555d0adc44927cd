"""The functions of `_thread` on our scheduler: starting and naming threads (joining: thread_handle.py).

`install` puts them into the built-in module, so that the standard library's `threading.py`, which is
left as it is but for one hook, stands on them. Semantics after CPython 3.14's Modules/_threadmodule.c.
"""

import _thread
import contextvars
import signal
import sys
import types
from collections.abc import Callable
from operator import index
from traceback import print_exception
from typing import Any

from ..cpython.builtin_types import check, stand_for_c
from ..turns import scheduler as turns
from ..turns.green import GreenThread
from ..turns.operations import ANYTHING
from ..protocol.sizes import NAME, shortened
from . import locks, queue_module
from .excepthook import excepthook
from .holding import TIMEOUT_MAX, takes_none
from .local import _local
from .locks import RLock, lock
from .thread_handle import _ThreadHandle

_NOTHING = object()
_MAX_THREADS = 4096  # more stacks than that do not fit the interpreter's memory


def _start(
    function: Callable[..., object], args: tuple[Any, ...], kwargs: dict[str, Any],
    handle: _ThreadHandle, daemon: bool, name: str,
) -> GreenThread:
    scheduler = turns.active
    if scheduler.alive > _MAX_THREADS:
        raise RuntimeError("can't start new thread")

    def entry() -> None:
        thread = scheduler.current
        try:
            contextvars.Context().run(function, *args, **kwargs)
        except SystemExit:
            if thread.doomed:
                raise
        except BaseException as error:
            scheduler.note_exception(error)
            report_unraisable(f"Exception ignored in thread started by {function!r}")

    thread = scheduler.add(entry, _in_its_process(name), daemon)
    handle._thread_ = thread
    handle._ident = thread.ident
    handle._state = handle.RUNNING
    thread.handle = handle
    if scheduler.explorer is not None:
        scheduler.explorer.started(thread)
    return thread


def _in_its_process(name: str) -> str:
    """What a thread is called in reports: threads of several processes may have one name."""
    me = turns.active.current
    if me.interpreter is not None:
        name = f"{me.interpreter.name}: {name}"
    return name if me.process is None else f"{me.process.name}: {name}"


def report_unraisable(message: str) -> None:
    """Reports the exception that is being handled as PyErr_FormatUnraisable does.

    The hook of C accepts only arguments that C made; what it would print is printed here.
    """
    kind, value, traceback = sys.exc_info()
    if sys.unraisablehook is not sys.__unraisablehook__:
        hook: Any = sys.unraisablehook
        hook(types.SimpleNamespace(
            exc_type=kind, exc_value=value, exc_traceback=traceback, err_msg=message, object=None))
    elif sys.stderr is not None:
        print(f"{message}:", file=sys.stderr)
        print_exception(kind, value, traceback, file=sys.stderr)


def start_joinable_thread(
    function: Any = _NOTHING, handle: _ThreadHandle | None = None, daemon: bool = True
) -> _ThreadHandle:
    """Start a new thread and return a handle that can be joined."""
    if function is _NOTHING:
        raise TypeError("start_joinable_thread() missing required argument 'function' (pos 1)")
    if not callable(function):
        raise TypeError("thread function must be callable")
    if handle is None:
        handle = _ThreadHandle()
    elif not isinstance(handle, _ThreadHandle):
        raise TypeError("'handle' must be a _ThreadHandle")
    if handle._state != handle.NEW:
        raise RuntimeError("thread already started")
    owner = getattr(function, "__self__", None)
    name = getattr(owner, "_name", None) or "Thread"
    _start(function, (), {}, handle, daemon, name)
    return handle


def start_new_thread(*given: Any) -> int:
    """Start a new thread and return its identifier."""
    if not 2 <= len(given) <= 3:
        bound = "at least 2" if len(given) < 2 else "at most 3"
        raise TypeError(f"start_new_thread expected {bound} arguments, got {len(given)}")
    function, args, kwargs = given if len(given) == 3 else (*given, None)
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    name = getattr(function, "__name__", "thread")
    return _start(function, args, kwargs or {}, _ThreadHandle(), True, name).ident


def _make_thread_handle(ident: int) -> _ThreadHandle:
    handle = _ThreadHandle()
    scheduler = turns.active
    handle._ident = ident
    handle._state = handle.RUNNING
    for thread in scheduler.threads:
        if thread.ident == ident:
            handle._thread_ = thread
            if thread is not scheduler.main:
                thread.handle = thread.handle or handle
    return handle


def get_ident(*extra: object) -> int:
    """Return a non-zero integer that uniquely identifies the current thread."""
    if extra:
        takes_none("_thread.get_ident", extra)
    return turns.active.current.ident


def get_native_id() -> int:
    """Return a non-negative integer identifying the thread as reported by the OS (kernel)."""
    return turns.active.current.ident


def set_name(name: str) -> None:
    """Set the name of the current thread."""
    if not isinstance(name, str):
        raise TypeError(f"set_name() argument 'name' must be str, not {type(name).__name__}")
    scheduler = turns.active
    thread = scheduler.current
    name = shortened(name if thread is scheduler.main_of(thread) else _in_its_process(name), NAME)
    if thread.name != name:
        thread.name = name
        turns.active.trace.thread_name(thread)


def _shutdown() -> None:
    """Waits for every thread that is not a daemon; what the interpreter does at its end."""
    scheduler = turns.active
    me = scheduler.current
    for thread in scheduler.threads:  # the list may grow meanwhile
        if thread.process is not me.process or thread.home is not me.interpreter:
            continue
        if thread is not scheduler.current and not thread.daemon and thread.handle is not None:
            if thread.state not in (thread.DONE, thread.KILLED):
                thread.handle.join()


def _count() -> int:
    """Return the number of currently running Python threads, excluding the main thread."""
    return turns.active.alive - 1


def stack_size(size: int = 0, /) -> int:
    """Return the thread stack size used when creating new threads; it is fixed here."""
    size = index(size)
    if size < 0:
        raise ValueError("size must be 0 or a positive value")
    if 0 < size < 32768:
        raise ValueError(f"size not valid: {size} bytes")
    global _stack_size
    before, _stack_size = _stack_size, size
    return before


_stack_size = 0


def interrupt_main(signum: int = signal.SIGINT, /) -> None:
    """Simulate the arrival of the given signal in the main thread."""
    if not 1 <= index(signum) < signal.NSIG:
        raise ValueError("signal number out of range")
    scheduler = turns.active
    if not callable(scheduler.signals.handlers[signum]):
        return
    if scheduler.explorer is not None:
        scheduler.explorer.point(ANYTHING)
    scheduler.signals.trip(signum)
    if scheduler.current is scheduler.main:
        scheduler.deliver(scheduler.main)


def _get_main_thread_ident() -> int:
    scheduler = turns.active
    return scheduler.main_of(scheduler.current).ident


def daemon_threads_allowed() -> bool:
    return _is_main_interpreter()


def _is_main_interpreter() -> bool:
    """Return True if the current interpreter is the main Python interpreter."""
    return turns.active.current.interpreter is None


def complete_threading(threading: Any) -> None:
    """Called when a program imports `threading`: lets the scheduler know of uncaught exceptions."""
    make = threading._make_invoke_excepthook

    def make_invoke_excepthook() -> Callable[[Any], None]:
        invoke = make()

        def invoke_excepthook(thread: Any) -> None:
            scheduler = turns.active
            error = sys.exception()
            if error is not None and not isinstance(error, SystemExit):
                scheduler.note_exception(error)
            scheduler.trace.hushed = threading.excepthook is threading.__excepthook__
            invoke(thread)
            scheduler.trace.hushed = False

        return invoke_excepthook

    threading._make_invoke_excepthook = make_invoke_excepthook


def _take_docs(ours: type, original: type) -> None:
    """What `help` tells is what C says of its own."""
    ours.__doc__ = original.__doc__
    for name, value in vars(original).items():
        mine = vars(ours).get(name)
        if isinstance(mine, types.FunctionType) and value.__doc__ is not None:
            mine.__doc__ = value.__doc__


def install() -> None:
    """Puts all of this into the built-in `_thread`."""
    module: Any = _thread
    for function in (start_joinable_thread, start_new_thread, get_ident, get_native_id, set_name,
                     _shutdown, _count, stack_size, interrupt_main, daemon_threads_allowed,
                     _make_thread_handle):
        original = getattr(module, function.__name__, None)
        function.__doc__ = getattr(original, "__doc__", None) or function.__doc__
        function.__module__ = "_thread"
        function.__qualname__ = function.__name__
        setattr(module, function.__name__, function)
    _ThreadHandle.__module__ = "_thread"
    check()
    for ours, original in (lock, module.LockType), (RLock, module.RLock), (_local, module._local):
        _take_docs(ours, original)
    locks.finish()
    queue_module.finish()
    stand_for_c(_local)
    stand_for_c(_ThreadHandle, is_final=True)
    module.start_new = start_new_thread
    module._excepthook = excepthook
    module._get_main_thread_ident = _get_main_thread_ident
    module._is_main_interpreter = _is_main_interpreter
    module.allocate_lock = module.allocate = module.LockType = module.lock = lock
    module.RLock = RLock
    module._local = _local
    module._ThreadHandle = _ThreadHandle
    module.TIMEOUT_MAX = TIMEOUT_MAX
