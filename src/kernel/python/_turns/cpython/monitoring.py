"""`sys.monitoring` as CPython made it, for the kernel alone.

A program gets its own version. It reports each change of a tool to audit hooks, while CPython reports only the setting
of a callback. It cannot touch the kernel's tools: without their events there is no point at which schedules could differ.
"""

import sys
from collections.abc import Callable
from operator import index
from types import SimpleNamespace
from typing import Any

own: Any = SimpleNamespace(**vars(sys.monitoring))

_TELLING = ("use_tool_id", "clear_tool_id", "free_tool_id", "set_events", "set_local_events")
KERNELS = "taking-turns"  # prefix of the names of the kernel's tools
EVENTS = {f"sys.monitoring.{name}" for name in _TELLING}


def install() -> None:
    """Once, before any program."""
    for name in _TELLING:
        setattr(sys.monitoring, name, _telling(name, getattr(own, name)))


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
