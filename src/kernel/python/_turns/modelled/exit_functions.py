"""A module `atexit` of a process's own: the built-in one has one list for the whole interpreter."""

import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any


def exit_functions() -> ModuleType:
    """A new one, with what the library and programs use of it."""
    registered: list[tuple[Callable[..., object], tuple[Any, ...], dict[str, Any]]] = []

    def register(func: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Register a function to be executed upon normal program termination."""
        if not callable(func):
            raise TypeError("the first argument must be callable")
        registered.append((func, args, kwargs))
        return func

    def unregister(func: object, /) -> None:
        """Unregister an exit function which was previously registered using atexit.register."""
        registered[:] = [one for one in registered if one[0] != func]

    def _clear() -> None:
        """Clear the list of previously registered exit functions."""
        registered.clear()

    def _ncallbacks() -> int:
        """Return the number of registered exit functions."""
        return len(registered)

    def _run_exitfuncs() -> None:
        """Run all registered exit functions, the last one first."""
        while registered:
            func, args, kwargs = registered.pop()
            try:
                func(*args, **kwargs)
            except Exception as error:
                print(f"Exception ignored in atexit callback {func!r}:", file=sys.stderr)
                sys.__excepthook__(type(error), error, error.__traceback__)

    module = ModuleType("atexit", "Allow programmer to define functions to be executed upon normal program termination.")
    for function in (register, unregister, _clear, _ncallbacks, _run_exitfuncs):
        function.__module__ = "atexit"
        setattr(module, function.__name__, function)
    return module
