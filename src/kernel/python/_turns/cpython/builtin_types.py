"""Our classes in place of C types, or derived from them: error messages use the same names, and no program can change them.

In a message, CPython names the class of an object by `tp_name` (`PyTypeObject`, Include/cpython/object.h): for a C type
with its module, for a Python class without. The name and the flags are written straight into the interpreter's memory;
`check()` makes sure that they are there.
"""

from collections.abc import Callable
from types import ModuleType
from typing import Any

from .operands import COUNT, TYPE, memory

_NAME, _FLAGS = 3, 21  # in words from a class's start
_IMMUTABLE, _HEAP, _MAY_BE_BASE = 1 << 8, 1 << 9, 1 << 10
_TEXT = 16  # bytes from the start of a bytes object to its characters, which end with a zero

_names: dict[type, bytes] = {}  # kept: the classes point into them


def stand_for_c(kind: type, is_final: bool = False) -> None:
    """From now on messages name `kind` with its module. `is_final`: it cannot have subclasses."""
    name = _names[kind] = f"{kind.__module__}.{kind.__name__}".encode()
    at = id(kind) >> 2
    memory[at + _NAME] = id(name) + _TEXT
    memory[at + _FLAGS] = (memory[at + _FLAGS] | _IMMUTABLE) & ~(_MAY_BE_BASE if is_final else 0)


def give_method(kind: type, method: Callable[..., Any]) -> None:
    """Puts a method into a C type, which otherwise no Python code can change."""
    at = (id(kind) >> 2) + _FLAGS
    memory[at] &= ~_IMMUTABLE
    method.__module__, method.__qualname__ = kind.__module__, f"{kind.__name__}.{method.__name__}"
    setattr(kind, method.__name__, method)
    memory[at] |= _IMMUTABLE


# As C has them: a metaclass of the program's may say anything else.
_size_of: Any = vars(type)["__basicsize__"].__get__
_base_of: Any = vars(type)["__base__"].__get__


def become(thing: object, kind: type) -> None:
    """`thing` is of the class `kind` from now on: one derived from the class that it had, without slots of its own."""
    at, before = id(thing) >> 2, type(thing)
    if _size_of(before) != _size_of(kind) or _base_of(kind) is not before:
        raise TypeError(f"{kind.__name__} is laid out in another way than {before.__name__}")
    memory[at + TYPE] = id(kind)
    memory[(id(kind) >> 2) + COUNT] += 1
    memory[(id(before) >> 2) + COUNT] -= 1


def seal(module: ModuleType) -> None:
    """Keeps programs from changing the classes of this module, which a program that finds one by the garbage collector could."""
    for kind in vars(module).values():
        if isinstance(kind, type) and kind.__module__ == module.__name__:
            memory[(id(kind) >> 2) + _FLAGS] |= _IMMUTABLE


def name_in_messages(kind: type) -> str:
    """The name of this class in error messages."""
    name = _names.get(kind)
    return kind.__name__ if name is None else name.decode()


def check() -> None:
    """Raises SystemError when name and flags of a class are not where this module says."""
    class Kind:
        pass

    stand_for_c(Kind, is_final=True)
    thing: Any = Kind()
    said: list[str] = []
    for attempt in (lambda: thing.missing, lambda: setattr(Kind, "attribute", 1), lambda: type("Sub", (Kind,), {})):
        try:
            attempt()
        except (AttributeError, TypeError) as error:
            said.append(str(error))
    expected = f"{__name__}.Kind"
    if len(said) != 3 or not all(f"'{expected}'" in text for text in said):
        raise SystemError("this build of CPython keeps the names of classes elsewhere")
