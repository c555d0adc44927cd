"""Schedule points in the learner's code: the bytecode instructions that touch something shared.

The language promises no atomicity between bytecodes, and the free-threaded build has none; so that is
where an exploration may switch. `sys.monitoring` reports single instructions of single code objects;
an instruction that touches nothing shared is switched off at its first report and then costs nothing.
"""

import dis
import sys
import types

TOOL = 4
_mon = sys.monitoring
_get_instructions = dis.get_instructions

_READS = {"LOAD_ATTR", "BINARY_SLICE", "CONTAINS_OP", "FOR_ITER", "LOAD_SUPER_ATTR"}
_WRITES = {"STORE_ATTR", "DELETE_ATTR", "STORE_SUBSCR", "DELETE_SUBSCR", "STORE_SLICE"}
_CALLS = {"CALL", "CALL_KW", "CALL_FUNCTION_EX", "LOAD_SPECIAL", "SEND", "IMPORT_NAME"}
_NAMES = {"LOAD_GLOBAL": "read", "LOAD_NAME": "read", "STORE_GLOBAL": "write", "STORE_NAME": "write",
          "DELETE_GLOBAL": "write", "DELETE_NAME": "write"}
_CELLS = {"LOAD_DEREF": "read", "STORE_DEREF": "write", "DELETE_DEREF": "write"}


def codes_of(code):
    """`code` and every code object inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from codes_of(constant)


def _rebound_names(codes):
    """Global names that the program binds more than once, or from within a function.

    The others (functions, classes, locks) are bound before a thread can see them, and stay.
    """
    bound, rebound = set(), set()
    for code in codes:
        looping = False
        for step in _get_instructions(code):
            if step.opname in ("STORE_GLOBAL", "DELETE_GLOBAL"):
                rebound.add(step.argval)
            elif step.opname in ("STORE_NAME", "DELETE_NAME"):
                if looping or step.argval in bound:
                    rebound.add(step.argval)
                bound.add(step.argval)
            looping = looping or step.opname == "FOR_ITER"
    return rebound


def find(code):
    """The schedule points of a program: code object → {offset: ("read" | "write" | "call", line)}."""
    codes = list(codes_of(code))
    rebound = _rebound_names(codes)
    return {one: _points(one, rebound) for one in codes}


def _points(code, rebound):
    points = {}
    line = code.co_firstlineno
    for step in _get_instructions(code):
        if step.positions and step.positions.lineno:
            line = step.positions.lineno
        name = step.opname
        if name in _NAMES:
            kind = _NAMES[name] if step.argval in rebound else None
        elif name in _CELLS:
            kind = _CELLS[name]
        elif name == "BINARY_OP":
            kind = "read" if step.argrepr == "[]" else "call" if step.argrepr.endswith("=") else None
        elif name in _WRITES:
            kind = "write"
        elif name in _CALLS:
            kind = "call"
        else:
            kind = "read" if name in _READS else None
        if kind:
            points[step.offset] = (kind, line)
    return points


class Watch:
    """Calls `reached(code, kind, line)` before every schedule point of a program's code."""

    def __init__(self, code, reached):
        self._points = find(code)
        self._reached = reached
        _mon.use_tool_id(TOOL, "taking-turns")
        _mon.register_callback(TOOL, _mon.events.INSTRUCTION, self._instruction)
        for one in self._points:
            _mon.set_local_events(TOOL, one, _mon.events.INSTRUCTION)

    def _instruction(self, code, offset):
        point = self._points[code].get(offset)
        if point is None:
            return _mon.DISABLE
        self._reached(code, point[0], point[1])

    def close(self):
        _mon.register_callback(TOOL, _mon.events.INSTRUCTION, None)
        for one in self._points:
            _mon.set_local_events(TOOL, one, 0)
        _mon.free_tool_id(TOOL)
