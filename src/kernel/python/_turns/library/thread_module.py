"""The functions of `_thread` on our scheduler: starting, joining and naming threads.

`install` puts them into the built-in module, so that the standard library's `threading.py`, which is
left as it is but for one hook, stands on them. Semantics after CPython 3.14's Modules/_threadmodule.c.
"""

import _thread
import contextvars
import signal
import sys
import types
from collections.abc import Callable
from traceback import print_exception
from typing import Any

from ..turns import scheduler as turns
from ..turns.green import GreenThread, Wait
from ..turns.threads import MAIN_IDENT
from .holding import TIMEOUT_MAX
from .local import _local
from .locks import RLock, lock

_MAX_THREADS = 4096  # more stacks than that do not fit the interpreter's memory


class _ThreadHandle:
    """A handle for a thread: `threading.Thread` joins through it."""

    __slots__ = ("_thread_", "_state", "_joiners", "_ident", "__weakref__")

    NEW, RUNNING, DONE = range(3)

    def __init__(self) -> None:
        self._thread_: GreenThread | None = None
        self._state: int = self.NEW
        self._joiners: list[GreenThread] = []
        self._ident = 0

    @property
    def ident(self) -> int:
        return self._ident

    @property
    def number(self) -> int | None:
        """The scheduler's number of the thread, for the trace."""
        return None if self._thread_ is None else self._thread_.number

    def is_done(self) -> bool:
        return self._state == self.DONE

    def _begin_again(self, thread: GreenThread) -> None:
        """For the main thread's handle, which outlasts an explored schedule (see program/restoring.py)."""
        self._thread_ = thread
        self._state = self.RUNNING
        self._joiners = []

    def _set_done(self) -> None:
        if self._state == self.NEW:
            raise RuntimeError("thread not started")
        self._state = self.DONE
        joiners, self._joiners = self._joiners, []
        for thread in joiners:
            turns.active.wake(thread)

    def join(self, timeout: float | None = None) -> None:
        """Waits until the thread is done, or for `timeout` seconds (None or negative: no limit)."""
        if timeout is not None and timeout < 0:
            timeout = None
        if self._state == self.NEW:
            raise RuntimeError("thread not started")
        scheduler = turns.active
        me = scheduler.current
        if self._thread_ is me:
            raise RuntimeError("Cannot join current thread")
        explorer = scheduler.explorer
        if self._state == self.DONE or timeout == 0:
            if explorer is not None and self._state == self.DONE:
                explorer.joined(self.number)
            return
        if explorer is not None:
            explorer.parks(me, True)
        wait = Wait("join", self)
        scheduler.trace.wait(me, "join", self.number, timeout)
        now = scheduler.clock.now
        deadline = None if timeout is None else now() + timeout
        while self._state != self.DONE:
            self._joiners.append(me)
            woken = scheduler.park(wait, None if deadline is None else max(0.0, deadline - now()))
            if me in self._joiners:
                self._joiners.remove(me)
            if not woken and deadline is not None and now() >= deadline:
                return
        if explorer is not None:
            explorer.joined(self.number)

    def __repr__(self) -> str:
        return f"<_ThreadHandle object: ident={self._ident}>"


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

    thread = scheduler.add(entry, name, daemon)
    handle._thread_ = thread
    handle._ident = thread.ident
    handle._state = handle.RUNNING
    thread.handle = handle
    if scheduler.explorer is not None:
        scheduler.explorer.started(thread)
    return thread


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
    function: Callable[[], object], handle: _ThreadHandle | None = None, daemon: bool = True
) -> _ThreadHandle:
    """Start a new thread and return a handle that can be joined."""
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


def start_new_thread(
    function: Callable[..., object], args: tuple[Any, ...], kwargs: dict[str, Any] | None = None, /
) -> int:
    """Start a new thread and return its identifier."""
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


def get_ident() -> int:
    """Return a non-zero integer that uniquely identifies the current thread."""
    return turns.active.current.ident


def get_native_id() -> int:
    """Return a non-negative integer identifying the thread as reported by the OS (kernel)."""
    return turns.active.current.ident


def set_name(name: str) -> None:
    """Set the name of the current thread."""
    thread = turns.active.current
    if thread.name != name:
        thread.name = name
        turns.active.trace.thread_name(thread)


def _shutdown() -> None:
    """Waits for every thread that is not a daemon; what the interpreter does at its end."""
    scheduler = turns.active
    for thread in scheduler.threads:  # the list may grow meanwhile
        if thread is not scheduler.current and not thread.daemon and thread.handle is not None:
            if thread.state != thread.DONE:
                thread.handle.join()


def _count() -> int:
    """Return the number of currently running Python threads, excluding the main thread."""
    return turns.active.alive - 1


def stack_size(size: int = 0, /) -> int:
    """Return the thread stack size used when creating new threads; it is fixed here."""
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
    if not 1 <= signum < signal.NSIG:
        raise ValueError("signal number out of range")
    handler = signal.getsignal(signum)
    if handler in (signal.SIG_IGN, signal.SIG_DFL, None):
        return
    scheduler = turns.active
    main = scheduler.main
    main.signals.append(signum)
    if scheduler.current is main:
        scheduler.deliver(main)
    else:
        scheduler.interrupt(main)


def daemon_threads_allowed() -> bool:
    return True


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


def install() -> None:
    """Puts all of this into the built-in `_thread`."""
    module: Any = _thread
    for function in (start_joinable_thread, start_new_thread, get_ident, get_native_id, set_name,
                     _shutdown, _count, stack_size, interrupt_main, daemon_threads_allowed,
                     _make_thread_handle):
        function.__module__ = "_thread"
        function.__qualname__ = function.__name__
        setattr(module, function.__name__, function)
    _ThreadHandle.__module__ = "_thread"
    module.start_new = start_new_thread
    # The C excepthook names a thread by the OS's identifier; threading.py has one of its own.
    module.__dict__.pop("_excepthook", None)
    module._get_main_thread_ident = lambda: MAIN_IDENT
    module.allocate_lock = module.allocate = module.LockType = module.lock = lock
    module.RLock = RLock
    module._local = _local
    module._ThreadHandle = _ThreadHandle
    module.TIMEOUT_MAX = TIMEOUT_MAX
