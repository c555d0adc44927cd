"""`threading` and `queue` for the schedules of an exploration: restored instead of imported again.

Importing `threading` takes a millisecond, about as long as a whole schedule. What a program can have
changed is noted right after the import: the modules' variables, their containers, their classes.
"""

import sys
from collections.abc import Set
from itertools import count
from types import ModuleType
from typing import Any, NamedTuple

from ..library.locks import state_of
from ..turns import scheduler as turns
from .class_state import ClassState
from .settings import Settings

_NAMES = ("threading", "queue")
# Without any of these a program cannot write a file.
_FILES = {
    "open", "os", "io", "pathlib", "tempfile", "shutil", "sqlite3", "logging", "exec", "eval", "compile",
    "__import__", "importlib", "builtins", "__builtins__", "zipfile", "pickle", "shelve", "dbm", "csv",
    "asyncio", "multiprocessing", "concurrent", "socket", "subprocess", "sys",
}
_NEAR = ("builtins", "sys")  # available without an import


class Noted(NamedTuple):
    """A module's variables, now and at the boot, and the package that it is in."""

    package: str
    names: dict[str, Any]
    saved: dict[str, Any]


class Library:
    """Imports the modules; `restore` brings them back to that state.

    `touches_files`: the explored program may write some.
    """

    touches_files = True

    def __init__(self) -> None:
        for name in _NAMES:
            __import__(name)
        self._modules: list[tuple[str, ModuleType]] = [(name, sys.modules[name]) for name in _NAMES]
        self._threading: Any = sys.modules["threading"]
        self._names: list[tuple[dict[str, Any], dict[str, Any]]] = [
            (module.__dict__, dict(module.__dict__)) for _, module in self._modules
        ]
        values = [value for _, saved in self._names for value in saved.values()]
        self._state = ClassState()
        self._settings = Settings()
        self._locks = [state for value in values if (state := state_of(value)) is not None]
        # Every thread takes these when it starts and ends: no program can rely on that order.
        self.locks = {id(one) for one in self._locks}
        self._state.note_containers(values)
        for _, module in self._modules:
            self._state.note(module)
        self._mentioned: Set[str] | None = None
        self._among: list[Noted] | None = None
        main = self._main = self._threading._main_thread
        self._main_state = dict(main.__dict__)

    def learn(self, names: Set[str] | None) -> None:
        """Notes which names the program's code uses; None: not all of its code is known."""
        self._mentioned = names
        self._among = None
        for name, module in list(sys.modules.items()):
            if name not in _NAMES and isinstance(module, ModuleType) and self.may_change({name.partition(".")[0]}):
                self._state.note(module)
        self.touches_files = names is None or not names.isdisjoint(_FILES)

    def may_change(self, names: Set[str]) -> bool:
        """Whether the program may change something that it can reach only by one of `names`."""
        return self._mentioned is None or not self._mentioned.isdisjoint(names)

    def among(self, modules: list[Noted]) -> list[Noted]:
        """Those of `modules` that the program may change."""
        if self._among is None:
            self._among = [one for one in modules if one.package in _NEAR or self.may_change({one.package})]
        return self._among

    def restore(self) -> None:
        """Puts the modules in place, as they were right after their import; a new scheduler is in place."""
        sys.modules.update(self._modules)
        for names, saved in self._names:
            if names != saved:
                for name in names.keys() - saved.keys():
                    del names[name]
                names.update(saved)
        for one in self._locks:
            one.forget()
        self._state.restore()
        self._settings.restore()
        threading, main = self._threading, self._main
        threading._counter = count(1).__next__
        threading._dangling.clear()
        threading._dangling.add(main)
        main.__dict__.clear()
        main.__dict__.update(self._main_state)
        main._os_thread_handle._begin_again(turns.active.main)
