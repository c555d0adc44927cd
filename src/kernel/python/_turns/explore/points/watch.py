"""Reports the schedule points of a program to whoever explores it, while it runs."""

import sys
from collections.abc import Callable
from types import CodeType
from typing import TYPE_CHECKING, Any

from ...cpython import monitoring, operands
from ...turns import scheduler as turns
from .objects import Objects
from .point import Point
from .points import Points

if TYPE_CHECKING:
    from ...protocol.requests import Granularity

TOOL = 4
_mon = monitoring.own


class Watch:
    """Tells the scheduler's explorer, while there is one, about each point that the program comes to.

    Made once for all schedules: they execute the same code object.
    """

    def __init__(self, code: CodeType, granularity: "Granularity") -> None:
        self.points = Points(code, granularity)
        operands.check(TOOL)
        _mon.use_tool_id(TOOL, "taking-turns")
        _mon.register_callback(TOOL, _mon.events.INSTRUCTION, self._reporter())
        for one in self.points.codes:
            _mon.set_local_events(TOOL, one, _mon.events.INSTRUCTION)

    def _reporter(self) -> Callable[[CodeType, int], Any]:
        of, disable = self.points.of, _mon.DISABLE
        # Where the last instruction was: nearly always that of the next one. Calls of C functions, `id` among
        # them, are what costs most here.
        here: CodeType | None = None
        points: dict[int, Point] = {}
        memory, frame, getframe = operands.memory, operands.FRAME, sys._getframe

        def reached(code: CodeType, offset: int) -> object:
            nonlocal here, points
            if code is not here:
                here, points = code, of[id(code)]
            try:
                point = points[offset]
            except KeyError:
                return disable
            # Whoever listens to the scheduler in an exploration is an Explorer.
            explorer: Objects | None = turns.active.explorer  # pyright: ignore[reportAssignmentType]
            if explorer is None:
                return None
            operation = point.operation
            if operation is None:
                operation = point.touch(memory[(id(getframe(1)) >> 2) + frame] >> 2, explorer, point)
                if operation is None:
                    return None
            elif point.breaks:
                explorer.point(operation, False)
                point = point.then
                if point is None or turns.active.explorer is None:
                    return None
                operation = point.operation or point.touch(memory[(id(getframe(1)) >> 2) + frame] >> 2, explorer, point)
                if operation is None:
                    return None
            if point.free:
                explorer.point(operation)
            else:
                explorer.touch(operation)
            return None

        return reached

    def close(self) -> None:
        """Asks for nothing any more."""
        _mon.register_callback(TOOL, _mon.events.INSTRUCTION, None)
        for one in self.points.codes:
            _mon.set_local_events(TOOL, one, 0)
        _mon.free_tool_id(TOOL)
