"""What a program gets when it imports a module that is replaced whole, or completed right after its import."""

import sys
import zipimport
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from types import CodeType, ModuleType
from typing import Any

from . import cprofile_module, eventloop, marks, multiprocessing_module, processes, queue_module, sqlite_module, thread_module, traceback_module


_LIBRARY = "/lib/python3"


# Modules that are there, and found when they are imported.
_there: dict[str, ModuleType] = {}


def found_again(modules: dict[str, ModuleType]) -> None:
    """Takes modules that are not in `sys.modules`, though they exist: an import finds them."""
    _there.update(modules)


class _Ours:
    """Finder and loader of the built-in modules that are ours whole."""

    _fill: dict[str, Callable[[ModuleType], None]] = {
        "_multiprocessing": multiprocessing_module.fill,
        "_posixshmem": processes.fill_posixshmem,
        "_queue": queue_module.fill,
    }

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        marks.imported(name)
        loader: Any = self  # it has what the import asks of a Loader, which would be one more module to load
        if name in _there:
            module, loader = _there[name], _There()
            return ModuleSpec(name, loader, origin=module.__file__, is_package=hasattr(module, "__path__"))
        return ModuleSpec(name, loader, origin="built-in") if name in self._fill else None

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    def exec_module(self, module: ModuleType) -> None:
        self._fill[module.__name__](module)


def provide(name: str, fill: Callable[[ModuleType], None]) -> None:
    """Has `fill` make the built-in module of that name each time when it is imported."""
    _Ours._fill[name] = fill


class _There:
    """Loader of modules that have been loaded."""

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        marks.imported(spec.name)  # whoever asks
        return _there[spec.name]

    def exec_module(self, module: ModuleType) -> None:
        pass


class _Completed:
    """Finder that lets a library module load as it is, and then completes it."""

    _after: dict[str, Callable[[ModuleType], None]] = {
        "asyncio.unix_events": eventloop.complete,
        "sqlite3.dbapi2": sqlite_module.complete,
        "multiprocessing.connection": multiprocessing_module.complete_connection,
        "cProfile": cprofile_module.complete,
        "threading": thread_module.complete_threading,
        "traceback": traceback_module.complete,
    }

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        complete = self._after.get(name)
        if complete is None:
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(name, path, target)
            if spec is not None and not (spec.origin or "").startswith(_LIBRARY):
                return spec  # a file beside the program has that name, too
            if spec is not None:
                completing: Any = _Completing(spec.loader, complete)
                spec.loader = completing
                return spec
        return None


def complete_after(name: str, complete: Callable[[ModuleType], None]) -> None:
    """Has `complete` called with this module of the library after each import of it, and after earlier requests."""
    before = _Completed._after.get(name)

    def both(module: ModuleType) -> None:
        if before is not None:
            before(module)
        complete(module)

    _Completed._after[name] = both


class _Completing:
    def __init__(self, loader: Any, complete: Callable[[ModuleType], None]) -> None:
        self._loader = loader
        self._complete = complete

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        if module.__spec__ is not None:
            module.__loader__ = module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        self._complete(module)


_caches = False


def cache_code() -> None:
    """Compiles each module of the library once: the next program's import only executes it."""
    global _caches
    if _caches:
        return
    _caches = True
    cache: dict[tuple[str, str, str], tuple[CodeType, bool, str]] = {}
    ours: Any = zipimport
    get_module_code = ours._get_module_code

    def cached(importer: zipimport.zipimporter, name: str) -> tuple[CodeType, bool, str]:
        key = (importer.archive, importer.prefix, name)
        if key not in cache:
            cache[key] = get_module_code(importer, name)
        return cache[key]

    ours._get_module_code = cached


def code_of(name: str) -> CodeType | None:
    """The code of a module of the library, the object that each import of it executes; None where it is in no archive."""
    folders = name.split(".")[:-1]
    for path in sys.path:
        if path.endswith(".zip"):
            return zipimport.zipimporter("/".join([path, *folders])).get_code(name)
    return None


def install() -> None:
    """Puts the finders first. Called once, at the boot."""
    cache_code()
    sys.meta_path[:0] = [_Ours(), _Completed()]
