"""The kernel's own builtins: a program that replaces `repr` or `len` globally does not change how it is judged.

A function looks builtins up in the dict that it was made with (`func_builtins` of PyFunctionObject, Include/cpython/
funcobject.h), normally that of the module `builtins`, which every program has. So the kernel's functions get another.
"""

import builtins
import gc
import sys
from types import FunctionType
from typing import Any

from .frames import is_kernel
from .operands import COUNT, memory

_GLOBALS, _BUILTINS = 2, 3  # in words from a function's start

OWN: dict[str, Any] = dict(builtins.__dict__)
_saved = dict(OWN)


def put_back() -> None:
    """Even a program that got this far has changed nothing for the next schedule."""
    if OWN != _saved:
        OWN.clear()
        OWN.update(_saved)


def install() -> None:
    """Called once, at the end of the boot. Raises SystemError when a function is not laid out as this module says."""
    at = id(install) >> 2
    if memory[at + _GLOBALS] != id(globals()) or memory[at + _BUILTINS] != id(builtins.__dict__):
        raise SystemError("this CPython lays out its functions in another way than own_builtins.py knows")
    for name, module in sys.modules.items():
        if name.partition(".")[0] == "_turns":
            module.__dict__["__builtins__"] = OWN  # for functions that do not exist yet
    for one in gc.get_objects():
        if type(one) is FunctionType and is_kernel(one.__code__):
            memory[(id(one) >> 2) + _BUILTINS] = id(OWN)
            memory[(id(OWN) >> 2) + COUNT] += 1
