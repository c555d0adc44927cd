"""Linux's error numbers in what programs meet: `errno`, `os.strerror`, and OSError, whoever made it.

The C code here was compiled with Emscripten's numbers and must go on comparing with them. It reports an error by
calling OSError with a number and the C library's text for it, and that pair tells its calls from a program's: no text
of musl's belongs to the same number on Linux, unless the error has one number on both. So calls of OSError come to
`_maker` (see `answer` of the Bridge), which puts the number and text of Linux in the place of such a pair.
"""

import errno
import gc
import os
import sys
from collections.abc import Callable
from types import ModuleType
from typing import TYPE_CHECKING, Any

from .linux_errors import LINUX

if TYPE_CHECKING:
    from ..protocol.bridge import Bridge

# bufferedio.c makes this one by itself.
_WRITES_LESS = "write could not complete without blocking"

_strerror = os.strerror
_theirs: dict[str, int] = {name: value for name, value in vars(errno).items() if isinstance(value, int)}
_texts = {number: text for number, text in LINUX.values()}
# What C reports → what Linux has in its place.
_linux: dict[tuple[Any, Any], tuple[int, str]] = {
    (value, _strerror(value)): LINUX[name] for name, value in _theirs.items() if name in LINUX}
_linux[_theirs["EAGAIN"], _WRITES_LESS] = (LINUX["EAGAIN"][0], _WRITES_LESS)
_makers: list[Callable[..., OSError]] = []  # C code refers to them


def strerror(code: int, /) -> str:
    """Translate an error code to a message string."""
    text = _texts.get(code)
    return text or ("Success" if code == 0 else f"Unknown error {code}")


def _maker(kind: type[OSError]) -> Callable[..., OSError]:
    """What is called in the place of `kind`."""
    create: Any = type.__call__

    def make(*args: Any, **kwargs: Any) -> OSError:
        if len(args) > 1 and type(args[0]) is int and type(args[1]) is str:
            found = _linux.get(args[:2])
            if found is not None:
                args = found + args[2:]
        return create(kind, *args, **kwargs)

    return make


def _by_number() -> dict[int, type[OSError]]:
    """OSError's own table of the subclasses that it makes instead of itself; only the garbage collector has it."""
    wanted = {_theirs["ENOENT"]: FileNotFoundError, _theirs["EPIPE"]: BrokenPipeError}
    for one in gc.get_objects():
        if type(one) is dict and one is not wanted and wanted.items() <= one.items():
            return one
    raise SystemError("this CPython keeps the subclasses of OSError elsewhere")


def use_linux_names() -> None:
    """Gives `errno`, and the modules that have taken names from it, the numbers of Linux. Called once, before imports."""
    for module in list(sys.modules.values()):
        if isinstance(module, ModuleType):
            names = vars(module)
            for name in names.keys() & _theirs.keys() & LINUX.keys():
                if names[name] == _theirs[name]:
                    names[name] = LINUX[name][0]
    codes = {LINUX[name][0]: name for name in errno.errorcode.values() if name in LINUX}
    names: Any = errno.errorcode  # a dict that others may have, too
    names.clear()
    names.update(codes)


_table = _by_number()
use_linux_names()


def install(bridge: "Bridge") -> None:
    """Has every OSError made with Linux's numbers from now on. Called once in each interpreter."""
    if any(_texts.get(number) == text and found[0] != number for (number, text), found in _linux.items()):
        raise SystemError("a program's own OSError could be taken for one of C's")
    of = {value: LINUX[name][0] for name, value in _theirs.items() if name in LINUX}
    kinds = {of.get(number, number): kind for number, kind in _table.items()}
    _table.clear()
    _table.update(kinds)
    for kind in (OSError, BlockingIOError):
        make = _maker(kind)
        _makers.append(make)
        bridge.answer(id(kind), id(make))
    strerror.__module__ = "posix"
    posix: Any = sys.modules["posix"]
    os.strerror = posix.strerror = strerror
    try:
        os.stat("/no such file")
    except FileNotFoundError as error:
        if error.errno == errno.ENOENT:
            return
    raise SystemError("this build of CPython calls OSError in another way")
