"""What an exploration keeps from one schedule to the next, and restores: modules of the library, and settings."""

import sys
from collections.abc import Set
from types import ModuleType
from typing import Any, NamedTuple

from ..turns import scheduler as turns
from .class_state import ClassState
from .kept import Kept
from .settings import Settings

_NAMES = ("threading", "queue")
# What each process of a program imports before it can begin.
_OF_PROCESSES = (
    *_NAMES, "_queue", "_multiprocessing", "multiprocessing", *(f"multiprocessing.{name}" for name in (
        "connection", "context", "heap", "popen_spawn_posix", "process", "queues", "reduction", "resource_tracker", "spawn",
        "synchronize", "util")),
)
_PROCESSES = {"multiprocessing", "ProcessPoolExecutor"}  # without one of these names a program has no processes
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

    `touches_files`: the explored program may write some. `of_processes`: the modules of the processes that the program
    has started, in the order of the starts.
    """

    touches_files = True

    def __init__(self) -> None:
        self._kept = [Kept(_NAMES)]
        self.of_processes: list[Kept] = []
        self._settings = Settings()
        self._state = ClassState()
        self._mentioned: Set[str] | None = None
        self._among: list[Noted] | None = None

    @property
    def locks(self) -> set[int]:
        """Locks of the modules' own."""
        return set[int]().union(*(one.locks for one in (*self._kept, *self.of_processes)))

    def learn(self, names: Set[str] | None) -> None:
        """Notes which names the program's code uses; None: not all of its code is known."""
        self._mentioned = names
        self._among = None
        if names is not None and not names.isdisjoint(_PROCESSES):
            self._kept.append(Kept(tuple(name for name in _OF_PROCESSES if name not in _NAMES)))
        kept = {name for one in self._kept for name in one.modules}
        for name, module in list(sys.modules.items()):
            if name not in kept and isinstance(module, ModuleType) and self.may_change({name.partition(".")[0]}):
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

    def put_back(self) -> None:
        """A schedule is over: what it has left in the modules is gone."""
        for one in (*self._kept, *self.of_processes):
            one.put_back()

    def restore(self) -> None:
        """Puts the modules in place, as they were right after their import; a new scheduler is in place."""
        for one in self._kept:
            one.restore()
            one.begin_main(turns.active.main)
        self._state.restore()
        self._settings.restore()

    def modules_of_process(self, index: int) -> Kept:
        """The modules of the process that was started as the one of that number, put in place for it."""
        if index == len(self.of_processes):
            self.of_processes.append(Kept(_OF_PROCESSES))
        found = self.of_processes[index]
        found.restore()
        return found
