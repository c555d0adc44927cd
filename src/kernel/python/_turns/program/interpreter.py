"""The state of the interpreter that a program may change, and how it is restored afterwards."""

import atexit
import gc
import linecache
import os
import random
import shutil
import sys
import warnings
from collections.abc import Callable
from types import FrameType, ModuleType
from typing import TYPE_CHECKING, Any, NoReturn

from ..cpython import listed, monitoring, own_builtins, own_folder, versions
from ..cpython.builtin_types import seal
from ..cpython.frames import stack
from ..library import audit, beside, descriptors, imports, marks
from ..turns.scheduler import Scheduler
from .class_state import ClassState, same
from .restoring import Library, Noted

if TYPE_CHECKING:
    from ..protocol.requests import RunRequest

_os: Any = os  # some of their functions are replaced
_sys: Any = sys

HOME = "/home/pyodide"
_SCRATCH = (HOME, "/tmp")

# Modules of the standard library whose state belongs to a program: imported again for each. Modules with two
# halves need both, or one half would go on with the classes of the other's predecessor.
_PER_PROGRAM = (
    "threading", "queue", "_queue", "concurrent", "logging", "asyncio", "_asyncio", "sched", "_threading_local",
    "multiprocessing", "_multiprocessing", "socketserver", "selectors", "subprocess", "unittest", "decimal", "_decimal",
    # So that importing them is noticed (library/marks.py): nothing reports the import of a module that is already there.
    "ctypes", "_ctypes", "js", "pyodide_js",
)

# For the same reason: what the JavaScript half is built on, of which there can be only one.
_HIDDEN = ("pyodide", "_pyodide", "_pyodide_core")


# Without one of these names a program does not have `os.environ`.
_MACHINE = {"os", "sys", "importlib", "__import__", "exec", "eval", "builtins"}
_OFTEN = 50  # schedules

_monitoring = monitoring.own


def _is_of_program(tool: str | None) -> bool:
    """Whether a program uses a tool of sys.monitoring; the kernel's tools are recognised by their names."""
    return tool is not None and not tool.startswith(monitoring.KERNELS)


class Interpreter:
    """Notes the state at the boot, and restores it between programs."""

    def __init__(self, idle_scheduler: Scheduler) -> None:
        self.idle_scheduler = idle_scheduler
        imports.install()
        audit.install()
        monitoring.install()
        _os.register_at_fork = _register_at_fork
        sys.excepthook = sys.__excepthook__  # as in CPython; Pyodide has put another function there
        own_builtins.install()
        listed.install()
        for name, module in list(sys.modules.items()):
            if name.partition(".")[0] == "_turns":
                seal(module)
            if name.partition(".")[0] in (*_PER_PROGRAM, "_turns"):
                del sys.modules[name]
        hidden = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] in _HIDDEN}
        imports.found_again(hidden)
        self._modules = dict(sys.modules)
        self._rested = 0  # schedules since everything was put back
        self._dicts = [
            Noted(name.partition(".")[0], module.__dict__, dict(module.__dict__))
            for name, module in {**sys.modules, **hidden}.items()
            if isinstance(module, ModuleType) and name != "__main__"
        ]
        versions.check()
        own_folder.install()
        self._classes = ClassState()
        for module in list(sys.modules.values()):
            if isinstance(module, ModuleType) and module.__name__ != "__main__":
                self._classes.note(module)
        self._path = list(sys.path)
        self._beside: tuple[object, list[str]] = None, []  # a request's folder and files, and what those hide
        lists: tuple[Any, ...] = (sys.path, sys.meta_path, sys.path_hooks, warnings.filters)
        self._lists = [(held, list(held)) for held in lists]
        os.environ.pop("PYTHONHASHSEED", None)  # of snapshot.ts: no program set it
        self._environ = dict(os.environ)
        own_builtins.put_back()
        atexit._clear()
        os.makedirs("/tmp", exist_ok=True)
        gc.collect()
        gc.freeze()  # what exists now stays: later collections need not look at it

    def begin(
        self, request: "RunRequest", seed: int | None, scheduler: Scheduler, library: Library | None,
        exit_now: Callable[[int], NoReturn],
    ) -> None:
        """Prepares for `request`: its arguments and files, a seed, what depends on the scheduler.

        `seed`, `library`: see Program. `exit_now` becomes os._exit.
        """
        if library is not None:
            library.restore()
            gc.disable()  # when objects disappear must not depend on earlier schedules
        if library is None or self._rested == 0 or library.touches_files:
            os.chdir(HOME)
        sys.argv = [request["filename"], *request["args"]]
        for path, text in request["files"].items():
            full = os.path.normpath(os.path.join(HOME, path))
            os.makedirs(os.path.dirname(full), exist_ok=True)
            with open(full, "w", encoding="utf-8") as file:
                file.write(text)
        sys.path[:] = [*request["path"], HOME, *self._path]
        sys.path_importer_cache.pop(HOME, None)
        self._begin_in(sys.path[0], request["files"])
        random.seed(seed)
        def _exit(status: int) -> NoReturn:
            exit_now(status)

        _exit.__module__, _exit.__qualname__ = "os", "_exit"  # as what it is found, by pickle
        _os._exit = _exit  # a method would lead to its object
        _sys.setswitchinterval = _interval_setter(scheduler)
        _sys.getswitchinterval = lambda: scheduler.interval
        _sys._current_frames = _frames_getter(scheduler)

    def _begin_in(self, own: str, files: dict[str, str]) -> None:
        """Makes `own` the program's own folder, whose modules come first."""
        own_folder.name(own)
        if self._beside[0] != (own, list(files)):
            self._beside = (own, list(files)), beside.hidden(own)
        if self._beside[1]:
            beside.forget(self._beside[1])

    def end(self, library: Library | None) -> None:
        """Restores everything; between the schedules of an exploration, only what the program can have changed
        as far as `library` knows, and the rest from time to time.
        """
        self._rested = 0 if library is None or self._rested >= _OFTEN else self._rested + 1
        kept = library if self._rested else None  # None: everything is restored
        audit.forget()
        descriptors.forget()
        for tool in range(6):
            if _is_of_program(_monitoring.get_tool(tool)):
                _monitoring.free_tool_id(tool)
        atexit._clear()
        modules = sys.modules
        while len(modules) > len(self._modules):
            modules.popitem()  # the most recent ones
        if modules != self._modules:
            modules.clear()
            modules.update(self._modules)
        _restore(self._dicts if kept is None else kept.among(self._dicts))
        if library is not None:
            library.put_back()  # after that, which tells of the builtins that a program has changed
        for held, saved in self._lists:
            held[:] = saved
        if kept is None or kept.may_change(_MACHINE):
            self._restore_machine()
        if kept is None or kept.touches_files:
            for folder in _SCRATCH:
                _empty(folder, sys.path)
        sys.setrecursionlimit(1000)
        sys.last_exc = sys.last_value = sys.last_traceback = None
        linecache.clearcache()
        gc.enable()
        if kept is None:
            self._classes.restore()
            gc.collect()
        if kept is None and library is not None:
            gc.freeze()  # what a search keeps grows and grows: it is looked at only once

    def end_exploration(self) -> None:
        """After the last schedule of an exploration."""
        _restore(self._dicts)  # the report about it must not be encoded by something that a program has put there
        self._classes.restore()
        gc.collect()

    def _restore_machine(self) -> None:
        """The environment's variables."""
        if os.environ != self._environ:
            for name in os.environ.keys() - self._environ.keys():
                del os.environ[name]
            os.environ.update(self._environ)


def _restore(modules: list[Noted]) -> None:
    for package, names, saved in modules:
        if not same(names, saved):
            marks.changed(package)
            for name in names.keys() - saved.keys():
                del names[name]
            names.update(saved)


def _register_at_fork(*, before: object = None, after_in_child: object = None, after_in_parent: object = None) -> None:
    """os.register_at_fork: nothing forks here, and what is registered would be kept for ever."""


def _empty(folder: str, kept: list[str]) -> None:
    """Removes what is in the folder; `kept`: folders of the machine, which may be mounted below."""
    for entry in os.scandir(folder):
        if any(f"{one}/".startswith(f"{entry.path}/") for one in kept):
            continue
        if entry.is_dir(follow_symlinks=False):
            shutil.rmtree(entry.path, ignore_errors=True)
        else:
            os.unlink(entry.path)


def _interval_setter(scheduler: Scheduler) -> Callable[[Any], None]:
    def setswitchinterval(interval: Any, /) -> None:
        """Set the ideal thread switching delay inside the Python interpreter (seconds)."""
        interval = float(interval) if isinstance(interval, (int, float)) else interval + 0.0
        if interval <= 0:
            raise ValueError("switch interval must be strictly positive")
        scheduler.set_interval(interval)

    return setswitchinterval


def _frames_getter(scheduler: Scheduler) -> Callable[[], dict[int, FrameType]]:
    def _current_frames() -> dict[int, FrameType]:
        """Return a dict mapping each thread's thread id to its current stack frame."""
        sys.audit("sys._current_frames")  # as CPython's does: frames lead to what runs the program
        return _frames_of(scheduler)

    return _current_frames


def _frames_of(scheduler: Scheduler) -> dict[int, FrameType]:
    """sys._current_frames: thread identifier → the frame where that thread stands."""
    frames: dict[int, FrameType] = {}
    for thread in scheduler.threads:
        if thread is scheduler.current:
            frames[thread.ident] = stack()[0]
        elif thread.frame is not None and thread.state != thread.DONE:
            frames[thread.ident] = stack(thread.frame)[0]
    return frames
