"""Schedule points in the learner's code: the bytecode instructions that touch something shared.

The language promises no atomicity between bytecodes, and the free-threaded build has none; so that is
where an exploration may switch. `sys.monitoring` reports single instructions of single code objects;
an instruction that can touch nothing shared is switched off at its first report and then costs nothing.
What an instruction touches is either known from the code (a global name) or read from the evaluation
stack when it comes (see touches.py).

The GIL of CPython 3.14 is handed over only where its eval breaker is checked: on entering a function
(RESUME), at a backward jump and after a call (`_CHECK_PERIODIC` in Python/bytecodes.c). For that
granularity the instructions after those are the points, and the others only tell what they touch.
"""

import dis
import linecache
import sys

from ...cpython.codes import codes_of
from ...turns.operations import ANYTHING, READ, WRITE
from .touches import TOUCHES

_get_instructions = dis.get_instructions

_NAMES = {"LOAD_GLOBAL": READ, "LOAD_NAME": READ, "STORE_GLOBAL": WRITE, "STORE_NAME": WRITE,
          "DELETE_GLOBAL": WRITE, "DELETE_NAME": WRITE}
_CELLS = {"LOAD_DEREF", "STORE_DEREF", "DELETE_DEREF"}
_CALLS = {"CALL", "CALL_KW", "CALL_FUNCTION_EX"}
_DYNAMIC = {"setattr", "delattr", "vars", "__dict__", "exec", "eval", "globals", "__setattr__"}


class Point:
    """One instruction. `touch(within, explorer, point)` gives its operation where that is not fixed.

    `text` is the expression as the program writes it. `free`: the turn may be taken here. `breaks`:
    the eval breaker is checked right before; `then` is what the instruction touches itself. `since` is
    the last such point before this one in the code.
    """

    __slots__ = ("line", "text", "operation", "touch", "argument", "free", "breaks", "then", "since")

    def __init__(self, line, text, argument):
        self.line = line
        self.text = text
        self.argument = argument
        self.operation = None
        self.touch = None
        self.free = True
        self.breaks = False
        self.then = None
        self.since = None


class Names:
    """Which names a program binds in a way that another thread could notice."""

    def __init__(self, codes):
        bound = set()
        self.rebound = set()  # global names bound more than once, or from within a function
        self.cells = set()  # the same for the variables of functions that inner functions use
        self.attributes = set()  # attributes that the program sets
        mentioned = set()
        imported = set()
        in_functions = set()  # global names that another thread than the main one can come across
        for code in codes:
            if code is not codes[0]:
                in_functions.update(code.co_names)
            mentioned.update(code.co_names)
            looping = False
            for name in set(code.co_cellvars) & set(code.co_varnames):
                bound.add(("cell", name))  # an argument
            for step in _get_instructions(code):
                name, value = step.opname, step.argval
                if name in ("STORE_GLOBAL", "DELETE_GLOBAL"):
                    self.rebound.add(value)
                elif name in ("STORE_NAME", "DELETE_NAME"):
                    if looping or value in bound:
                        self.rebound.add(value)
                    bound.add(value)
                elif name in ("STORE_DEREF", "DELETE_DEREF"):
                    if looping or ("cell", value) in bound:
                        self.cells.add(value)
                    bound.add(("cell", value))
                elif name in ("STORE_ATTR", "DELETE_ATTR"):
                    self.attributes.add(value)
                elif name == "IMPORT_NAME":
                    imported.add(value.partition(".")[0])
                looping = looping or name == "FOR_ITER" or name.startswith("JUMP_BACKWARD")
        self.rebound &= in_functions
        if mentioned & _DYNAMIC:
            self.rebound |= bound | mentioned
            self.attributes |= mentioned
        # All names that the program uses; None when it has modules of its own, which use others.
        self.everywhere = frozenset(mentioned) if imported <= sys.stdlib_module_names else None
        self.random = "random" in mentioned  # what it does depends on more than the schedule
        # Whether the exact moment of a release, or of a thread's end, can be asked for.
        self.asks_for_locks = bool(mentioned & {"acquire", "locked"})
        self.asks_for_ends = (
            bool(mentioned & {"is_alive", "active_count", "enumerate"}) or _joins_for_a_time(codes))


def _joins_for_a_time(codes):
    """Whether a `join` has an argument."""
    for code in codes:
        joining = False
        for step in _get_instructions(code):
            if step.opname == "LOAD_ATTR" and step.argval == "join":
                joining = True
            elif step.opname in _CALLS and joining:
                if step.opname != "CALL" or step.arg:
                    return True
                joining = False
    return False


class Points:
    """The schedule points of a program: `of[id(code)]` is a dict of offset → Point.

    `coarse`: the turn is taken only where the eval breaker is checked.
    """

    def __init__(self, code, granularity):
        self.coarse = granularity == "gil"
        self.codes = list(codes_of(code))
        self.names = Names(self.codes)
        self.of = {id(one): self._in(one) for one in self.codes}

    def _in(self, code):
        points = {}
        line = code.co_firstlineno
        after, since, with_number = False, None, False
        for step in _get_instructions(code):
            positions = step.positions
            if positions and positions.lineno:
                line = positions.lineno
            point = Point(line, _text(code, positions), step.arg)
            if not self._describe(point, step, with_number):
                point = None
            with_number = (step.opname == "LOAD_SMALL_INT"
                           or step.opname == "LOAD_CONST" and isinstance(step.argval, (int, float)))
            if self.coarse:
                if after or step.opname.startswith("JUMP_BACKWARD"):
                    since = breaker = points[step.offset] = Point(line, "", None)
                    breaker.operation = (*ANYTHING[:3], breaker)
                    breaker.breaks, breaker.then, breaker.since = True, point, breaker
                if point is not None:
                    point.free, point.since = False, since
                    if since is not None and since.then is point:
                        point = None
                after = step.opname == "RESUME" or step.opname in _CALLS
            if point is not None:
                points[step.offset] = point
        return points

    def _describe(self, point, step, with_number):
        """Fills in what the instruction touches; False when that is nothing shared.

        `with_number`: the operand on top of the stack is a number written in the program.
        """
        name, value = step.opname, step.argval
        if name in _NAMES:
            point.operation = (_NAMES[name], "global " + str(value), None, point)
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
        point.touch = TOUCHES.get(name)
        return point.touch is not None


def _text(code, positions):
    """The source text of an instruction, if it is on one line."""
    if not positions or positions.lineno is None or positions.lineno != positions.end_lineno:
        return ""
    line = linecache.getline(code.co_filename, positions.lineno)
    return line.encode()[positions.col_offset:positions.end_col_offset].decode(errors="replace")
