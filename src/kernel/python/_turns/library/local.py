"""`_thread._local`: attributes that every thread has for itself.

CPython's keys on the OS thread, which is one and the same for all our threads; this one keys on the
green thread. The values belong to the local object (so that a cycle through it can be collected); a
thread that ends takes its own with it.
"""

import weakref
from typing import Any, NoReturn, Self

from ..cpython.builtin_types import name_in_messages
from ..cpython.hidden import hide
from ..turns import scheduler as turns
from ..turns.green import GreenThread


class _local:
    """Thread-local data"""

    __slots__ = ("__weakref__", "_by_thread", "_arguments", "__dict__")

    def __new__(cls, /, *args: object, **kwargs: object) -> Self:
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        _begin(self, {})
        _keep(self, (args, kwargs))
        _new_values(self)
        return self

    def __getattribute__(self, name: str) -> Any:
        values = _values(self)
        if name == "__dict__":
            return values
        if name in values and not _is_data_descriptor(type(self), name):
            return values[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name: str, value: object) -> None:
        if name == "__dict__":
            raise AttributeError(f"'{name_in_messages(type(self))}' object attribute '__dict__' is read-only")
        if _is_data_descriptor(type(self), name):
            object.__setattr__(self, name, value)
        else:
            _values(self)[name] = value

    def __delattr__(self, name: str) -> None:
        if name == "__dict__":
            raise AttributeError(f"'{name_in_messages(type(self))}' object attribute '__dict__' is read-only")
        if _is_data_descriptor(type(self), name):
            object.__delattr__(self, name)
            return
        try:
            del _values(self)[name]
        except KeyError:
            raise AttributeError(
                f"'{name_in_messages(type(self))}' object has no attribute '{name}'"
            ) from None

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{name_in_messages(type(self))}' object")


_all_values, _begin = hide(_local, "_by_thread")  # the threads are its keys
_arguments_of, _keep = hide(_local, "_arguments")


def _is_data_descriptor(cls: type, name: str) -> bool:
    """True when the class itself says how to set `name`: a property, a slot."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base is not _local and hasattr(type(base.__dict__[name]), "__set__")
    return False


def _values(local: _local) -> dict[str, Any]:
    """The calling thread's values; on its first use of `local`, `__init__` is run for it."""
    by_thread = _all_values(local)
    values = by_thread.get(turns.active.current)
    if values is None:
        values = _new_values(local)
        args, kwargs = _arguments_of(local)
        try:
            type(local).__init__(local, *args, **kwargs)
        except BaseException:
            del by_thread[turns.active.current]
            raise
    return values


def _new_values(local: _local) -> dict[str, Any]:
    thread = turns.active.current
    values: dict[str, Any] = {}
    _all_values(local)[thread] = values
    thread.locals.append(weakref.ref(local))
    return values


def forget(thread: GreenThread) -> None:
    """Drops the values of a thread that ends."""
    for reference in thread.locals:
        local = reference()
        if local is not None:
            _all_values(local).pop(thread, None)
    thread.locals.clear()


_local.__module__ = "_thread"
