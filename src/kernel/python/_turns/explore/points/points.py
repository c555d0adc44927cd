"""Schedule points in the learner's code: the bytecode instructions that touch something shared.

No documented guarantee says that two bytecodes are one step, and in the free-threaded build they are none; so
between them an exploration may switch. `sys.monitoring` reports single instructions of single code objects;
an instruction that can touch nothing shared is switched off at its first report and then costs nothing.
What an instruction touches is either known from the code (a global name) or read from the evaluation
stack when it comes (see touches.py).

The GIL of CPython 3.14 is handed over only where its eval breaker is checked: on entering a function
(RESUME), at a backward jump and after a call (`_CHECK_PERIODIC` in Python/bytecodes.c). For that
granularity the instructions after those are the points, and the others only tell what they touch.
"""

import dis
import linecache
from inspect import CO_GENERATOR
from itertools import count
from types import CodeType
from typing import TYPE_CHECKING

from ...cpython.codes import codes_of
from ...turns.operations import OPAQUE, READ, WRITE, Operation
from .callbacks import called_back, may_call_back
from .calls import call_unpacked
from .launches import FORGETS, launch_of_turn, launchers
from .names import CALLS, Names
from .point import Point, PointsOf, touches_nothing
from .touches import TOUCHES

if TYPE_CHECKING:
    from ...protocol.requests import Granularity

_NAMES = {"LOAD_GLOBAL": READ, "LOAD_NAME": READ, "STORE_GLOBAL": WRITE, "STORE_NAME": WRITE,
          "DELETE_GLOBAL": WRITE, "DELETE_NAME": WRITE}
_CELLS = {"LOAD_DEREF", "STORE_DEREF", "DELETE_DEREF"}


class Points:
    """The schedule points of a program: `of[id(code)]` is a dict of offset → Point.

    `coarse`: the turn is taken only where the eval breaker is checked.
    """

    def __init__(self, code: CodeType, granularity: "Granularity") -> None:
        self.coarse = granularity == "gil"
        own = list(codes_of(code))
        self.names = Names(own)
        self._numbers = count()
        self.of: PointsOf = {id(one): self._in(one) for one in own}
        self.of.update((id(one), self._launch_in(one)) for one in launchers())
        self.codes = own + launchers()

    def whole(self, code: CodeType) -> Point:
        """A point that stands for a function as a whole."""
        return Point(next(self._numbers), code.co_firstlineno, code.co_name, None)

    def _in(self, code: CodeType) -> dict[int, Point]:
        points: dict[int, Point] = {}
        line = code.co_firstlineno
        after, with_number = False, False
        is_generator = bool(code.co_flags & CO_GENERATOR)
        # Its ends under the GIL have points already; a generator's tell of themselves.
        is_function = not self.coarse and not is_generator and code.co_name != "<module>"
        since: Point | None = None
        for step in dis.get_instructions(code):
            positions = step.positions
            if positions is not None and positions.lineno:
                line = positions.lineno
            point: Point | None = Point(next(self._numbers), line, _text(code, positions), step.arg)
            if not self._describe(point, step, with_number):
                point = None
            elif step.opname in ("YIELD_VALUE", "RETURN_VALUE") and not is_generator:
                point = None
            if point is not None:
                point.calls_back = may_call_back(step.opname)
            elif is_function and step.opname in ("RESUME", "RETURN_VALUE"):
                point = Point(next(self._numbers), line, "", step.arg)
                point.touch = called_back
            with_number = (step.opname == "LOAD_SMALL_INT"
                           or step.opname == "LOAD_CONST" and isinstance(step.argval, (int, float)))
            if self.coarse:
                if after or step.opname.startswith("JUMP_BACKWARD"):
                    since = breaker = points[step.offset] = Point(next(self._numbers), line, "", None)
                    breaker.operation = Operation(OPAQUE, None, None, breaker)
                    breaker.breaks, breaker.then, breaker.since = True, point, breaker
                if point is not None:
                    point.free, point.since = False, since
                    if since is not None and since.then is point:
                        point = None
                after = step.opname == "RESUME" or step.opname in CALLS
            if point is not None:
                points[step.offset] = point
        return points

    def _launch_in(self, code: CodeType) -> dict[int, Point]:
        points: dict[int, Point] = {}
        forgets = code.co_qualname == FORGETS
        if forgets and not self.names.asks_for_ends:
            return points
        for step in dis.get_instructions(code):
            if step.opname == ("LOAD_GLOBAL" if forgets else "CALL_FUNCTION_EX"):
                point = points[step.offset] = Point(next(self._numbers), code.co_firstlineno, "", step.arg)
                point.touch = launch_of_turn if self.coarse else call_unpacked
                if forgets:
                    point.operation = Operation(OPAQUE, None, None, point)
                break
        return points

    def _describe(self, point: Point, step: dis.Instruction, with_number: bool) -> bool:
        """Fills in what the instruction touches; False when that is nothing shared.

        `with_number`: the operand on top of the stack is a number written in the program.
        """
        name, value = step.opname, step.argval
        if name in _NAMES:
            point.operation = Operation(_NAMES[name], "global " + str(value), None, point)
            return value in self.names.rebound
        if name in _CELLS and value not in self.names.cells:
            return False
        if name in ("LOAD_ATTR", "STORE_ATTR", "DELETE_ATTR"):
            if value not in self.names.attributes:
                return False
            point.argument = value
        elif name == "BINARY_OP":
            name = "BINARY_OP " + ("[]" if step.argrepr == "[]" else step.argrepr[-1:])
            if with_number and name[-1] in "+-":
                return False  # no container can be added to a number
        elif name == "COMPARE_OP" and with_number:
            return False
        elif name == "FOR_ITER" and point.text.startswith("range("):
            return False  # most loops: nobody else has the iterator
        point.touch = TOUCHES.get(name, touches_nothing)
        return name in TOUCHES


def _text(code: CodeType, positions: dis.Positions | None) -> str:
    """The source text of an instruction, if it is on one line."""
    if not positions or positions.lineno is None or positions.lineno != positions.end_lineno:
        return ""
    line = linecache.getline(code.co_filename, positions.lineno)
    return line.encode()[positions.col_offset:positions.end_col_offset].decode(errors="replace")
