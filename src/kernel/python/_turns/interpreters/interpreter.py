"""One interpreter of a program, besides the first: its modules, its `__main__`, and whether code of it runs."""

import builtins
import gc
import sys
from importlib.machinery import BuiltinImporter
from types import ModuleType

from ..modelled import own_state
from ..turns.operations import CHANGE, USE, Operation

STDLIB = 5  # whence: `_interpreters` has made it


class First:
    """What is the first interpreter's own, while another one is in place of it."""

    def __init__(self) -> None:
        self.state = own_state.nothing()


class Interpreter:
    """`references`: objects of the library that stand for it. If `is_counted`, it ends with the last of them.

    `is_running`: code runs in its `__main__`, of which there is only one at a time.
    """

    def __init__(self, number: int, is_counted: bool, first: First) -> None:
        self.number = number
        self.name = f"Interpreter {number}"
        self.is_counted = is_counted
        self.references = 0
        self.is_running = False
        self.main = ModuleType("__main__")
        self.main.__dict__.update(__builtins__=builtins, __loader__=BuiltinImporter)
        # The program's file, executed again, for the functions that are found there.
        self.copy_of_main: ModuleType | None = None
        place = f"interpreter {number}"
        self.change, self.use = Operation(CHANGE, place, None, None), Operation(USE, place, None, None)
        self._first = first
        self._state = own_state.fresh(own_state.begun_with(self._fill), sys.__stdin__)

    def _fill(self) -> None:
        sys.modules["__main__"] = self.main

    def enter(self) -> None:
        """Puts what is its own in place of what is the first one's."""
        self._first.state = own_state.leave(self._first.state)
        own_state.enter(self._state)

    def leave(self) -> None:
        """Puts back what is the first one's."""
        self._state = own_state.leave(self._state)
        own_state.enter(self._first.state)

    def drop_globals(self) -> None:
        """Its end, while it is in place: its variables go, so that finalizers run."""
        for module in (self.main, self.copy_of_main):
            if module is not None:
                for name in list(module.__dict__):
                    if name != "__builtins__":
                        module.__dict__[name] = None
        self.copy_of_main = None


def put_in_place(before: Interpreter | None, after: Interpreter | None) -> None:
    """Has what is `after`'s own take the place of what is `before`'s. None: the first one."""
    if before is after:
        return
    collects = gc.isenabled()
    gc.disable()  # no finalizer of the program's may run between the two
    if before is not None:
        before.leave()
    if after is not None:
        after.enter()
    if collects:
        gc.enable()
