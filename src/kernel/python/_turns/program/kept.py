"""Modules of the library that are kept from one schedule of an exploration to the next: restored instead of imported again.

Importing `threading` takes a millisecond, about as long as a whole schedule, and `multiprocessing` takes ten. What a
program can have changed is noted right after the import: the modules' variables, their containers, their classes.
"""

import sys
from itertools import count
from types import ModuleType
from typing import Any

from ..library.locks import state_of
from .class_state import ClassState


class Kept:
    """Imports `names`; keeps them, and what these import of the same packages."""

    def __init__(self, names: tuple[str, ...]) -> None:
        for name in names:
            __import__(name)
        packages = {name.partition(".")[0] for name in names}
        self.modules: dict[str, ModuleType] = {
            name: module for name, module in sys.modules.items()
            if name.partition(".")[0] in packages and isinstance(module, ModuleType)}
        self._names: list[tuple[dict[str, Any], dict[str, Any]]] = [
            (module.__dict__, dict(module.__dict__)) for module in self.modules.values()]
        values = [value for _, saved in self._names for value in saved.values()]
        self._counts = [
            (names, name, _next_of(value))
            for names, saved in self._names for name, value in saved.items() if type(value) is count]
        self._state = ClassState()
        self._locks = [state for value in values if (state := state_of(value)) is not None]
        # Every thread takes these when it starts and ends: no program can rely on that order.
        self.locks = {id(one) for one in self._locks}
        self._state.note_containers(values)
        for module in self.modules.values():
            self._state.note(module)
        threading: Any = self.modules.get("threading")
        self._main_state = {} if threading is None else dict(threading._main_thread.__dict__)

    def put_back(self) -> None:
        """What the modules hold is what they held right after their import; what a program has put there is gone.

        Done when its schedule is over: a file that is closed then has no number that belongs to another one.
        """
        for names, saved in self._names:
            if names != saved:
                for name in names.keys() - saved.keys():
                    del names[name]
                names.update(saved)
        for one in self._locks:
            one.forget()
        self._state.restore()

    def restore(self) -> None:
        """Puts the modules in place, as they were right after their import, for a process that begins."""
        sys.modules.update(self.modules)
        for names, name, first in self._counts:
            names[name] = count(first)
        for name, begin in _BEGIN.items():
            if name in self.modules:
                begin(self.modules[name])

    def begin_main(self, thread: Any) -> None:
        """The process that has these begins: `thread` is its main thread."""
        threading: Any = self.modules.get("threading")
        if threading is None:
            return
        main = threading._main_thread
        main.__dict__.clear()
        main.__dict__.update(self._main_state)
        main._ident = main._native_id = thread.ident
        main._os_thread_handle._begin_again(thread)
        threading._counter = count(1).__next__
        threading._active.clear()
        threading._active[thread.ident] = main
        threading._dangling.clear()
        threading._dangling.add(main)


def _next_of(counter: "count[int]") -> int:
    """The number that comes next: `repr` tells it without taking it."""
    return int(repr(counter).partition("(")[2].rstrip(")"))


def _begin_process(module: Any) -> None:
    module._current_process = type(module._current_process)()  # its class has no name any more
    module._dangling.clear()


def _begin_util(module: Any) -> None:
    module._afterfork_registry.clear()
    exits: Any = sys.modules["atexit"]
    exits.register(module._exit_function)


def _begin_context(module: Any) -> None:
    module._default_context._actual_context = None


def _begin_heap(module: Any) -> None:
    module.BufferWrapper._heap = module.Heap()


# State of a module that is in objects of its own.
_BEGIN = {
    "multiprocessing.process": _begin_process,
    "multiprocessing.util": _begin_util,
    "multiprocessing.context": _begin_context,
    "multiprocessing.heap": _begin_heap,
}
