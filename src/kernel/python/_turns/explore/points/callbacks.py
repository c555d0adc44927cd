"""Code of the program that a function of C calls in its middle: the key of a sort, `__eq__` in `list.remove`.

What the function of C does to its object lasts until it returns, and others come in whenever code of the program runs
in between. So the operation is there again where that code begins, and where it ends.
"""

import sys

from ...cpython.operands import inside, is_called_by_c
from ...turns.operations import Operation
from .objects import Objects
from .point import Point

# What stands for one step only, or whose own code tells what it does.
_STEPS = ("LOAD_ATTR", "STORE_ATTR", "DELETE_ATTR", "FOR_ITER", "YIELD_VALUE", "RETURN_VALUE", "RESUME")


def may_call_back(opname: str) -> bool:
    """Whether an instruction can have a function of C at work on something shared while code of the program runs."""
    return opname not in _STEPS


def called_back(within: int, explorer: Objects, point: Point) -> Operation | None:
    """RESUME, and RETURN_VALUE: the operation of the function of C that called, if one did."""
    if not is_called_by_c(within):
        return None
    caller = sys._getframe(2).f_back
    if caller is None:
        return None
    points = explorer.points.get(id(caller.f_code))
    there: Point | None = None if points is None else points.get(caller.f_lasti)
    if there is None or not there.calls_back:
        return None
    operation = there.operation or there.touch(inside(caller), explorer, there)
    return None if operation is None else Operation(operation.kind, operation.place, operation.key, there)
