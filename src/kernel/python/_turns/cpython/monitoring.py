"""`sys.monitoring` as CPython made it, for the kernel alone.

A program gets its own version. It reports each change of a tool to audit hooks, while CPython reports only the setting
of a callback. It cannot touch the kernel's tools: without their events there is no point at which schedules could differ.
Its callbacks are told nothing of what the kernel does: they would run in the middle of that, and could lose their turn there.
"""

import sys
from collections.abc import Callable
from operator import index
from types import BuiltinFunctionType, CodeType, SimpleNamespace
from typing import Any

from .frames import is_for_kernel, is_kernel, is_learners

own: Any = SimpleNamespace(**vars(sys.monitoring))

_TELLING = ("use_tool_id", "clear_tool_id", "free_tool_id", "set_events", "set_local_events")
KERNELS = "taking-turns"  # prefix of the names of the kernel's tools
# Those of which CPython can be told that they are not wanted any more, at one place of the code.
_LOCAL = sum(getattr(own.events, name) for name in (
    "PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "CALL", "LINE", "INSTRUCTION", "JUMP", "BRANCH_LEFT", "BRANCH_RIGHT"))
EVENTS = {f"sys.monitoring.{name}" for name in _TELLING}


def install() -> None:
    """Once, before any program."""
    for name in _TELLING:
        setattr(sys.monitoring, name, _telling(name, getattr(own, name)))
    ours: Any = sys.monitoring
    ours.register_callback = register_callback
    register_callback.__module__ = "sys.monitoring"


class _Callback:
    """Stands between CPython and a callback of a program's."""

    __slots__ = ("function", "_kernels")

    def __init__(self, function: Callable[..., Any], event: int) -> None:
        self.function = function
        self._kernels = own.DISABLE if index(event) & _LOCAL else None

    def tell(self, code: CodeType, *about: Any) -> Any:
        """What CPython calls."""
        if is_kernel(code):
            return self._kernels
        if not is_learners(code) and is_for_kernel(sys._getframe(1)):
            return None
        return self.function(code, *about)


def register_callback(tool_id: int, event: int, func: Any, /) -> Any:
    """Registers the callable func for the event with the given tool_id; returns the one before."""
    if func is not None and type(func) is not BuiltinFunctionType:  # one in C may run anywhere: no turn ends in it
        func = _Callback(func, event).tell
    before = own.register_callback(tool_id, event, func)
    owner: Any = getattr(before, "__self__", None)
    return owner.function if type(owner) is _Callback else before


def _telling(name: str, work: Callable[..., Any]) -> Callable[..., Any]:
    def tell(*arguments: Any) -> Any:
        sys.audit(f"sys.monitoring.{name}", *arguments)
        if not arguments:
            return work()
        tool, *others = arguments
        tool = index(tool)
        if 0 <= tool < 6 and (own.get_tool(tool) or "").startswith(KERNELS) and name != "use_tool_id":
            if name in ("free_tool_id", "clear_tool_id"):
                return None
            raise ValueError(f"tool {tool} is not in use")
        return work(tool, *others)

    tell.__name__ = tell.__qualname__ = name
    tell.__module__ = "sys.monitoring"
    tell.__doc__ = work.__doc__
    return tell
