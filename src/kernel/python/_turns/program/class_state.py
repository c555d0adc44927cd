"""Keeps the classes of the library as they were: some store what happens in a run, for example `weakref.finalize`."""

from collections.abc import Iterable
from types import ModuleType
from typing import Any

from ..cpython import versions
from ..cpython.operands import memory

_CONTAINERS = (dict, list, set)
_NOT_OURS = ("__dict__", "__weakref__")  # what CPython makes for each class


class ClassState:
    """For the noted classes: their attributes, and the containers among these."""

    def __init__(self) -> None:
        self._classes: list[tuple[type, dict[str, Any]]] = []
        self._containers: list[tuple[Any, Any]] = []
        self._places: list[int] = []  # of the classes' version tags
        self._tags: list[int] = []

    def note(self, module: ModuleType) -> None:
        """Notes the classes that `module` defines."""
        for one in list(module.__dict__.values()):
            if isinstance(one, type) and one.__module__ == module.__name__:
                saved = dict(one.__dict__)
                self._classes.append((one, saved))
                self._places += versions.places([one])
                self._tags.append(versions.tag(one))
                self.note_containers(saved.values())

    def note_containers(self, values: Iterable[Any]) -> None:
        """Notes the contents of those `values` that are containers."""
        self._containers += [(one, type(one)(one)) for one in values if type(one) in _CONTAINERS]

    def restore(self) -> None:
        """Restores what has changed since."""
        for held, saved in self._containers:
            if not same(held, saved):
                held.clear()
                held.extend(saved) if type(held) is list else held.update(saved)
        tags = [memory[place] for place in self._places]
        if tags == self._tags and 0 not in tags:
            return
        for index, (kind, saved) in enumerate(self._classes):
            if tags[index] != self._tags[index] or not tags[index]:
                if not same(kind.__dict__, saved):
                    _put_back(kind, saved)
                self._tags[index] = versions.tag(kind)


def same(one: Any, other: Any) -> bool:
    """Whether two dicts or containers are equal; False if a program's own `__eq__` raises."""
    try:
        return one == other  # by identity first, in C
    except Exception:
        return False


def _put_back(kind: type, saved: dict[str, Any]) -> None:
    for name in kind.__dict__.keys() - saved.keys():
        _try(delattr, kind, name)
    for name, value in saved.items():
        if kind.__dict__.get(name) is not value and name not in _NOT_OURS:
            _try(setattr, kind, name, value)


def _try(change: Any, *arguments: Any) -> None:
    """What CPython itself has added, such as a cache of annotations, it may refuse to change."""
    try:
        change(*arguments)
    except (AttributeError, TypeError):
        pass
