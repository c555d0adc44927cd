"""`_thread._local`: attributes that every thread has for itself.

CPython's keys on the OS thread, which is one and the same for all our threads; this one keys on the
green thread. A thread's values go when the thread ends, or when the local object goes.
"""

import weakref

from . import scheduler as turns


class _local:
    """Thread-local data"""

    __slots__ = ("__weakref__", "_key", "_arguments", "__dict__")

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        key = id(self)
        object.__setattr__(self, "_key", key)
        object.__setattr__(self, "_arguments", (args, kwargs))
        thread = turns._current.current
        thread.locals[key] = {}
        weakref.finalize(self, _forget, turns._current, key).atexit = False
        return self

    def __getattribute__(self, name):
        values = _values(self)
        if name == "__dict__":
            return values
        if name in values and not _is_data_descriptor(type(self), name):
            return values[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        if _is_data_descriptor(type(self), name):
            object.__setattr__(self, name, value)
        else:
            _values(self)[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        if _is_data_descriptor(type(self), name):
            object.__delattr__(self, name)
            return
        try:
            del _values(self)[name]
        except KeyError:
            raise AttributeError(
                f"'{type(self).__name__}' object has no attribute '{name}'"
            ) from None


def _is_data_descriptor(cls, name):
    """True when the class itself says how to set `name`: a property, a slot."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base is not _local and hasattr(type(base.__dict__[name]), "__set__")
    return False


def _values(local):
    """The calling thread's values; on its first use of `local`, `__init__` is run for it."""
    key = object.__getattribute__(local, "_key")
    locals_ = turns._current.current.locals
    values = locals_.get(key)
    if values is None:
        values = locals_[key] = {}
        args, kwargs = object.__getattribute__(local, "_arguments")
        try:
            type(local).__init__(local, *args, **kwargs)
        except BaseException:
            del locals_[key]
            raise
    return values


def _forget(scheduler, key):
    for thread in scheduler.threads:
        thread.locals.pop(key, None)


_local.__module__ = "_thread"
