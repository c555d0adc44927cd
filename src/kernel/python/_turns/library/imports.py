"""What a program gets when it imports a module that we had to replace or complete."""

import importlib.util
import sys
import zipimport
from importlib.machinery import ModuleSpec

from . import eventloop, queue_module, thread_module


class _Ours:
    """Finder and loader of the one built-in module that is replaced whole: `_queue`."""

    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self, origin="built-in") if name == "_queue" else None

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        queue_module.fill(module)


class _Completed:
    """Finder that lets a library module load as it is, and then completes it."""

    _after = {
        "asyncio.unix_events": eventloop.complete,
        "threading": thread_module.complete_threading,
    }

    def find_spec(self, name, path=None, target=None):
        complete = self._after.get(name)
        if complete is None:
            return None
        for finder in sys.meta_path:
            spec = None if finder is self else finder.find_spec(name, path, target)
            if spec is not None:
                spec.loader = _Completing(spec.loader, complete)
                return spec
        return None


class _Completing:
    def __init__(self, loader, complete):
        self._loader = loader
        self._complete = complete

    def create_module(self, spec):
        return self._loader.create_module(spec)

    def exec_module(self, module):
        module.__loader__ = module.__spec__.loader = self._loader
        self._loader.exec_module(module)
        self._complete(module)


def cache_code():
    """Compiles each module of the library once: the next program's import only executes it."""
    cache = {}
    get_module_code = zipimport._get_module_code

    def cached(importer, name):
        key = (importer.archive, importer.prefix, name)
        if key not in cache:
            cache[key] = get_module_code(importer, name)
        return cache[key]

    zipimport._get_module_code = cached


def install():
    """Puts the finders first. Called once, at the boot."""
    cache_code()
    sys.meta_path[:0] = [_Ours(), _Completed()]
