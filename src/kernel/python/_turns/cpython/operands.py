"""What an instruction is about to work on: the operands on CPython's evaluation stack.

`sys.monitoring` reports which instruction comes next, not its operands. They are in the frame
(`_PyInterpreterFrame` of CPython 3.14, Include/internal/pycore_interpframe_structs.h), which is read
straight from the interpreter's memory; `check()` makes sure that its layout is as this module says.
"""

import ctypes
import sys
from _ctypes import PyObj_FromPtr
from collections.abc import Callable
from types import CodeType, FrameType, FunctionType
from typing import Any

from .monitoring import own

object_at: Callable[[int], Any] = PyObj_FromPtr  # an address → the object there

_WORDS = 2**27  # of 4 bytes: the maximum of 512 MB for an interpreter
memory = memoryview((ctypes.c_uint32 * _WORDS).from_address(0)).cast("B").cast("I")

COUNT, TYPE = 0, 1  # in words from an object's start
FRAME = 3  # PyFrameObject → _PyInterpreterFrame
_PREVIOUS = 1  # _PyInterpreterFrame → that of the caller
_FUNCTION = 2  # _PyInterpreterFrame → the function that is called
STACK = 8  # _PyInterpreterFrame → its stack pointer
_OWNER = 9  # _PyInterpreterFrame → the word whose third byte says who owns it
_INTERPRETERS = 3  # FRAME_OWNED_BY_INTERPRETER: it is between a C function and what that calls
_LOCALS = 10  # _PyInterpreterFrame → its first local variable
UNTAGGED = 0xFFFFFFFC  # a reference on the stack carries two bits of its own


def inside(frame: FrameType) -> int:
    """The `_PyInterpreterFrame` of a frame object, in words."""
    return memory[(id(frame) >> 2) + FRAME] >> 2


def is_called_by_c(within: int) -> bool:
    """Whether a C function called the code in the frame: then the operands of the call are still on the stack."""
    previous = memory[within + _PREVIOUS] >> 2
    return previous != 0 and memory[previous + _OWNER] >> 16 & 0xFF == _INTERPRETERS


def function_in(frame: FrameType) -> FunctionType:
    """The function whose call the frame is, of those that have the same code."""
    return object_at(memory[inside(frame) + _FUNCTION] & UNTAGGED)


def on_stack(within: int, depth: int) -> int:
    """The address of the operand `depth` (1: the topmost); 0 where there is none."""
    return memory[(memory[within + STACK] >> 2) - depth] & UNTAGGED


def variable(within: int, number: int) -> int:
    """The address of a local variable or cell of the frame."""
    return memory[within + _LOCALS + number] & UNTAGGED


def type_of(address: int) -> int:
    """The address of an object's type."""
    return memory[(address >> 2) + TYPE]


def is_held_elsewhere(address: int) -> bool:
    """Whether something besides the stack refers to the object at `address`, so that other threads may reach it."""
    return memory[(address >> 2) + COUNT] > 1


def word(address: int, number: int) -> int:
    """A field of the object at `address`, by its place in words."""
    return memory[(address >> 2) + number]


def check(tool: int) -> None:
    """Raises SystemError when a frame is not laid out as this module says. `tool`: a free tool id."""
    class Held:
        attribute = 1

    monitoring = own
    seen: list[tuple[int, int]] = []
    called: list[bool] = []
    functions: list[object] = []

    def specimen(held: Held) -> int:
        return held.attribute

    def look(code: CodeType, offset: int) -> None:
        frame = sys._getframe(1)
        within = inside(frame)
        functions.append(function_in(frame))
        seen.append((variable(within, 0), on_stack(within, 1)))
        called.append(is_called_by_c(within))

    held = Held()
    monitoring.use_tool_id(tool, "taking-turns-check")
    monitoring.register_callback(tool, monitoring.events.INSTRUCTION, look)
    monitoring.set_local_events(tool, specimen.__code__, monitoring.events.INSTRUCTION)
    specimen(held)
    directly = called[:]
    list(map(specimen, [held]))
    monitoring.set_local_events(tool, specimen.__code__, 0)
    monitoring.register_callback(tool, monitoring.events.INSTRUCTION, None)
    monitoring.free_tool_id(tool)
    is_known = not any(directly) and all(called[len(directly):]) and len(called) > len(directly) > 0
    if (id(held), id(held)) not in seen or type_of(id(held)) != id(Held) or not is_known or specimen not in functions:
        raise SystemError("this CPython lays out its frames in another way than operands.py knows")
