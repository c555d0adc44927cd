"""`pyodide.ffi.run_sync`, and `await` for a promise of JavaScript: a wait of our scheduler's, like any other.

Pyodide's own suspends the stack behind the scheduler's back: two threads at once come back in the middle of each
other's turns. In Python a promise is a JsProxy, or, where a function has returned it, a future: of the loop that runs
in the thread, else of Pyodide's WebLoop, which JavaScript drives.
"""

import inspect
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pyodide.ffi
from pyodide import webloop
from pyodide.ffi import JsProxy, can_run_sync

from ..turns import scheduler as turns
from ..turns.green import Wait

if TYPE_CHECKING:
    from ..protocol.bridge import Bridge

type _Resolvers = tuple[Callable[[Any], None], Callable[[Any], None]]

_helper: Any = sys.modules["_pyodide._future_helper"]
_resolvers_of_pyodide: Callable[[Any], _Resolvers] = _helper.get_future_resolvers

_bridge: "Bridge"


class _Expected:
    """What a thread or a loop waits for. Between two turns JavaScript says that it has come; in one they are told."""

    def __init__(self, has_come: Callable[[], bool], is_wanted: Callable[[], bool], tell: Callable[[], object]) -> None:
        self.has_come, self.is_wanted, self.tell = has_come, is_wanted, tell
        turns.active.promises.append(self)


def run_sync(x: Any, /) -> Any:
    if isinstance(x, JsProxy) and hasattr(x, "then"):
        followed = _bridge.follow(x)
        _wait_until(lambda: followed.settled)
        return followed.outcome()
    if isinstance(x, webloop.PyodideFuture) and isinstance(x.get_loop(), webloop.WebLoop):
        x.add_done_callback(lambda _: _bridge.settled())
        _wait_until(x.done)
        return x.result()
    if not inspect.isawaitable(x):
        raise TypeError(f"object {type(x).__name__} can't be used in 'await' expression")
    return _run(x)


def _wait_until(has_come: Callable[[], bool]) -> None:
    if not can_run_sync():
        raise RuntimeError("run_sync() cannot wait in a function that JavaScript has called: no thread runs it")
    scheduler = turns.active
    me = scheduler.current
    if scheduler.explorer is not None:
        scheduler.explorer.parks(me, False)
    expected = _Expected(has_come, lambda: True, lambda: scheduler.wake(me))
    try:
        while not has_come():
            scheduler.trace.wait(me, "other", None, None)
            scheduler.park(Wait("other", "a promise of JavaScript to be settled"))
    finally:
        if expected in scheduler.promises:
            scheduler.promises.remove(expected)


def _run(awaitable: Any) -> Any:
    """Runs what is no promise to its end, in an event loop of its own."""
    import asyncio  # the program's

    if asyncio._get_running_loop() is not None:
        if inspect.iscoroutine(awaitable):
            awaitable.close()
        raise RuntimeError("run_sync() would wait for the event loop of its own thread: use await there")

    async def wait() -> Any:
        return await awaitable

    return asyncio.run(wait())


def _resolvers(future: Any) -> _Resolvers:
    """The two functions by which a promise is to settle `future`; for Pyodide, which has JavaScript call one of them."""
    loop = future.get_loop()
    if isinstance(loop, webloop.WebLoop):
        set_result, set_exception = _resolvers_of_pyodide(future)
        return set_result, lambda error: set_exception(_exception_of(error))
    ends: list[Callable[[], None]] = []

    def end_with(settle: Callable[[Any], None], value: Any) -> None:
        ends.append(lambda: future.done() or settle(value))
        _bridge.settled()

    _Expected(
        lambda: bool(ends), lambda: bool(future._callbacks),
        lambda: loop.is_closed() or loop.call_soon_threadsafe(ends[0]))
    return (
        lambda value: end_with(future.set_result, value),
        lambda error: end_with(future.set_exception, _exception_of(error)))


def _exception_of(error: Any) -> BaseException:
    """JavaScript rejects promises with what it likes."""
    return error if isinstance(error, BaseException) else pyodide.ffi.JsException(str(error))


def install(bridge: "Bridge") -> None:
    """Puts these where programs, and Pyodide, look for its own."""
    global _bridge
    _bridge = bridge
    core: Any = sys.modules["_pyodide_core"]
    run_sync.__doc__, run_sync.__module__ = core.run_sync.__doc__, "pyodide.ffi"
    for module in (core, pyodide.ffi, webloop):
        vars(module)["run_sync"] = run_sync
    _helper.get_future_resolvers = _resolvers
