"""Line by line: a `line` event before each line of the main file, for runs that ask for it."""

import sys
from collections.abc import Callable
from types import CodeType, FrameType

from ..cpython import monitoring
from ..cpython.codes import codes_of

_TOOL = 3
_mon = monitoring.own


class LineWatch:
    """Calls `reached(line, frame)` before every line of `code` and of the functions inside it."""

    def __init__(self, code: CodeType, reached: Callable[[int, FrameType], None]) -> None:
        self._codes = list(codes_of(code))
        _mon.use_tool_id(_TOOL, "taking-turns-lines")

        def line_reached(code: CodeType, line: int) -> None:
            reached(line, sys._getframe(1))

        _mon.register_callback(_TOOL, _mon.events.LINE, line_reached)
        for one in self._codes:
            _mon.set_local_events(_TOOL, one, _mon.events.LINE)

    def close(self) -> None:
        """Stops asking for events."""
        for one in self._codes:
            _mon.set_local_events(_TOOL, one, 0)
        _mon.register_callback(_TOOL, _mon.events.LINE, None)
        _mon.free_tool_id(_TOOL)
