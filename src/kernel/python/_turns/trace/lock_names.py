"""A program's names for its locks, for those that its global variables lead to."""

import types
from typing import Any

from ..cpython.own_dict import own_dict
from ..library.locks import state_of


def lock_names(names: dict[str, Any]) -> dict[int, str]:
    """id of a lock's state → name of the locks (and conditions' locks) among a module's variables and their attributes."""
    found: dict[int, str] = {}

    def note(text: str, value: object) -> None:
        if type(value).__module__ == "threading":
            value = getattr(value, "_lock", value)
        state = state_of(value)
        if state is not None:
            found.setdefault(id(state), text)

    def look(text: str, value: Any) -> None:
        note(text, value)
        if type(value) in (list, tuple):
            for index, item in enumerate(value[:100]):
                note(f"{text}[{index}]", item)

    for name, value in list(names.items()):
        look(name, value)
        if not issubclass(type(value), types.ModuleType):
            for key, held in list(own_dict(value).items()):
                look(f"{name}.{key}", held)
    return found
