"""Which names a program binds in a way that another thread could notice, as far as its code tells."""

import sys
from collections.abc import Sequence
from dis import get_instructions
from types import CodeType
from typing import Any

CALLS = {"CALL", "CALL_KW", "CALL_FUNCTION_EX"}
_DYNAMIC = {"setattr", "delattr", "vars", "__dict__", "exec", "eval", "globals", "__setattr__"}
# What one thread writes through one of these and another reads may be no operation on one object: a file that is opened
# twice, two views of one buffer, state within a module in C.
_UNSEEN = {
    "open", "fdopen", "pread", "pwrite", "read_text", "write_text", "memoryview", "UserDict", "UserList", "pack_into",
    "unpack_from", "mmap", "field_size_limit", "register_dialect", "__prepare__", "__getattribute__",
}


class Names:
    """Of the code objects of one program, its module's first."""

    def __init__(self, codes: Sequence[CodeType]) -> None:
        bound: set[str | tuple[str, str]] = set()
        self.rebound: set[Any] = set()  # global names bound more than once, or from within a function
        self.cells: set[str] = set()  # the same for the variables of functions that inner functions use
        self.attributes: set[str] = set()  # attributes that the program sets
        mentioned: set[str] = set()
        imported: set[str] = set()
        of_modules: set[str] = set()  # what is asked of an object or imported from a module; not the built-in `enumerate`
        in_functions: set[str] = set()  # global names that another thread than the main one can come across
        for code in codes:
            if code is not codes[0]:
                in_functions.update(code.co_names)
            mentioned.update(code.co_names)
            looping = False
            for name in set(code.co_cellvars) & set(code.co_varnames):
                bound.add(("cell", name))  # an argument
            for step in get_instructions(code):
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
                elif name in ("LOAD_ATTR", "IMPORT_FROM"):
                    of_modules.add(value)
                elif name == "CALL_INTRINSIC_1" and step.argrepr == "INTRINSIC_IMPORT_STAR":
                    of_modules.update(code.co_names)
                looping = looping or name == "FOR_ITER" or name.startswith("JUMP_BACKWARD")
        self.rebound &= in_functions
        if mentioned & _DYNAMIC:
            self.rebound |= bound | mentioned
            self.attributes |= mentioned
        # All names that the program uses; None when it has modules of its own, which use others.
        self.everywhere = frozenset(mentioned) if imported <= sys.stdlib_module_names else None
        self.random = "random" in mentioned  # what it does depends on more than the schedule
        self.unseen = bool(mentioned & _UNSEEN)  # so the search may take things for independent that are not
        # Whether the exact moment of a release, or of a thread's end, can be asked for.
        self.asks_for_locks = bool(mentioned & {"acquire", "locked"})
        self.asks_for_ends = (
            bool(mentioned & {"is_alive", "active_count"}) or "enumerate" in of_modules or _joins_for_a_time(codes))


def _joins_for_a_time(codes: Sequence[CodeType]) -> bool:
    """Whether a `join` has an argument."""
    for code in codes:
        joining = False
        for step in get_instructions(code):
            if step.opname == "LOAD_ATTR" and step.argval == "join":
                joining = True
            elif step.opname in CALLS and joining:
                if step.opname != "CALL" or step.arg:
                    return True
                joining = False
    return False
