"""`sys.addaudithook`, whose hooks go when their program has ended: CPython's stay for as long as the process."""

import sys
from collections.abc import Callable
from typing import Any

type _Hook = Callable[[str, tuple[Any, ...]], object]

_hooks: list[_Hook] = []
_is_installed = False
_add = sys.addaudithook


def _told(event: str, arguments: tuple[Any, ...]) -> None:
    """The one hook that CPython knows of; nobody who adds none pays for it."""
    for hook in _hooks:
        hook(event, arguments)


def addaudithook(hook: _Hook) -> None:
    """Adds a new audit hook callback."""
    global _is_installed
    try:
        sys.audit("sys.addaudithook")
    except RuntimeError:  # one of those before does not want another
        return
    _hooks.append(hook)
    if not _is_installed:
        _is_installed = True
        _add(_told)


def install() -> None:
    """Takes the place of CPython's own."""
    addaudithook.__module__ = "sys"
    sys.addaudithook = addaudithook


def forget() -> None:
    """The program has ended."""
    _hooks.clear()
