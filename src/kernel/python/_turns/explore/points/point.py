"""A schedule point: one bytecode instruction at which the turn can be taken, or that touches something shared."""

from collections.abc import Callable
from typing import Any

from ...turns.operations import Operation
from .objects import Objects

# How an instruction's operation is found when it comes: (within, explorer, point), see touches.py.
type Touch = Callable[[int, Objects, Point], Operation | None]


class Point:
    """One instruction, the `number`th of the program. `touch(within, explorer, point)` gives its operation where that is not fixed.

    `text` is the expression as the program writes it. `free`: the turn may be taken here. `breaks`:
    the eval breaker is checked right before; `then` is what the instruction touches itself. `since` is
    the last such point before this one in the code. `calls_back`: a function of C that it calls may run code of the program.
    """

    __slots__ = ("number", "line", "text", "operation", "touch", "argument", "free", "breaks", "then", "since", "calls_back")

    def __init__(self, number: int, line: int, text: str, argument: Any) -> None:
        self.number = number
        self.line = line
        self.text = text
        self.argument = argument
        self.operation: Operation | None = None
        self.touch: Touch = touches_nothing
        self.free = True
        self.breaks = False
        self.then: Point | None = None
        self.since: Point | None = None
        self.calls_back = False


def touches_nothing(within: int, explorer: Objects, point: Point) -> Operation | None:
    """The Touch of what nobody else can notice."""
    return None


# id of a code object → offset of an instruction → its point.
type PointsOf = dict[int, dict[int, Point]]
