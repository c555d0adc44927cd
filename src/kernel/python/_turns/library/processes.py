"""Whatever needs a process is refused, in the words of the standard library's own `subprocess` on this platform.

Emscripten answers each in another way, and `os.system` not at all. `_posixshmem`, memory that processes share, is
there, as `multiprocessing` imports it before it starts a process, and refuses as well.
"""

import _posixsubprocess
import errno
import os
import sys
from collections.abc import Callable
from types import ModuleType
from typing import Any, NoReturn

_NAMES = ("system", "fork", "forkpty", "execv", "execve", "posix_spawn", "posix_spawnp")  # all others call one of them


def refuse(*args: object, **kwargs: object) -> NoReturn:
    """Raises what `subprocess.Popen` raises."""
    raise OSError(errno.ENOTSUP, f"{sys.platform} does not support processes.")


def _refusing(name: str, module: str) -> Callable[..., NoReturn]:
    def function(*args: object, **kwargs: object) -> NoReturn:
        refuse()

    function.__name__ = function.__qualname__ = name
    function.__module__ = module
    return function


def fill_posixshmem(module: ModuleType) -> None:
    """Makes `module` the `_posixshmem` that the package imports."""
    for name in ("shm_open", "shm_unlink"):
        setattr(module, name, _refusing(name, "_posixshmem"))


def install() -> None:
    """Puts these into `os` and `_posixsubprocess`."""
    for name in _NAMES:
        setattr(os, name, _refusing(name, "posix"))
    module: Any = _posixsubprocess
    module.fork_exec = _refusing("fork_exec", "_posixsubprocess")
