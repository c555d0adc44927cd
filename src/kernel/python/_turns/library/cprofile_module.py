"""`cProfile`: its figures are of a program's own calls, and name the kernel's functions as functions in C.

Its profiler, in C, notes every call of Python code. What the kernel's functions call in turn is left out of the figures
afterwards, and their own time is all that passed in them, as it is for a function in C.
"""

import _lsprof
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from types import CodeType, FunctionType, MethodType, ModuleType
from typing import Any

from ..cpython import monitoring
from ..cpython.frames import is_kernel, is_learners
from .hooks import is_operators, is_ours

_lsprof_: Any = _lsprof
_BASE: Any = _lsprof_.Profiler
_Entry: Any = _lsprof_.profiler_entry
_Part: Any = _lsprof_.profiler_subentry


class _Sum:
    """Of several calls: how many, how many of them in one another, seconds in all, and without what they called."""

    def __init__(self) -> None:
        self.figures = [0, 0, 0.0, 0.0]

    def add(self, figures: Iterable[Any], sign: int = 1) -> None:
        self.figures = [mine + sign * more for mine, more in zip(self.figures, figures, strict=True)]


def _figures(one: Any) -> tuple[Any, ...]:
    return one.callcount, one.reccallcount, one.totaltime, one.inlinetime


def _is_kernels(code: object) -> bool:
    return isinstance(code, CodeType) and is_kernel(code)


def _names_in_c() -> dict[object, str]:
    """The kernel's functions in place of functions in C → what the profiler calls those."""
    found: dict[object, str] = {}
    for module in list(sys.modules.values()):
        for one in list(vars(module).values()):
            if type(one) is FunctionType:
                if is_kernel(one.__code__) and not is_ours(one.__module__):
                    found[one.__code__] = f"<built-in method {one.__module__}.{one.__name__}>"
            elif isinstance(one, type) and not is_ours(one.__module__):
                for name, method in vars(one).items():
                    if type(method) is FunctionType and is_kernel(method.__code__) and not is_operators(name):
                        found[method.__code__] = f"<method '{method.__name__}' of '{one.__module__}.{one.__name__}' objects>"
    return found


def _for_kernel(entries: list[Any]) -> tuple[set[object], dict[object, _Sum]]:
    """The codes that run for the kernel only, which the program has called; and what it called besides."""
    parts = {one.code: one.calls or () for one in entries}
    hidden: set[object] = set()
    waiting = [part.code for code, those in parts.items() if not _is_kernels(code)
               for part in those if _is_kernels(part.code)]
    while waiting:
        code = waiting.pop()
        if code not in hidden:
            hidden.add(code)
            waiting.extend(part.code for part in parts.get(code, ()) if _is_kernels(part.code))
    while True:
        sums: dict[object, _Sum] = defaultdict(_Sum)
        for code in hidden:
            for part in parts.get(code, ()):
                sums[part.code].add(_figures(part))
        more = {one.code for one in entries if one.code in sums and one.code not in hidden
                and sums[one.code].figures[0] >= one.callcount
                and not (isinstance(one.code, CodeType) and is_learners(one.code))}
        if not more:
            return hidden, sums
        hidden |= more


def _programs_own(entries: list[Any]) -> list[Any]:
    in_place = _names_in_c()
    names = {one.code: in_place.get(one.code) for one in entries if _is_kernels(one.code)}
    hidden, besides = _for_kernel(entries)
    in_c: dict[str, _Sum] = defaultdict(_Sum)
    found: list[Any] = []
    by_nobody = {one.code: _Sum() for one in entries if one.code in names}  # called where no function was noted
    for one in entries:
        if one.code in names:
            by_nobody[one.code].add(_figures(one))
        for part in one.calls or ():
            if part.code in names:
                by_nobody[part.code].add(_figures(part), -1)
    for one in entries:
        if one.code in names or one.code in hidden:
            continue
        total = _Sum()
        total.add(_figures(one))
        if one.code in besides:
            total.add(besides[one.code].figures, -1)
        parts: list[Any] = []
        for part in one.calls or ():
            if part.code not in names:
                parts.append(part)
                continue
            name, seconds = names[part.code], part.totaltime
            if name is None:
                total.add((0, 0, 0.0, seconds))
            else:
                in_c[name].add((part.callcount, part.reccallcount, seconds, seconds))
                parts.append(_Part((name, part.callcount, part.reccallcount, seconds, seconds)))
        found.append(_Entry((one.code, *total.figures, parts or None)))
    for code, total in by_nobody.items():
        name, (count, again, seconds, _) = names[code], total.figures
        if name is not None and count > 0:
            in_c[name].add((count, again, seconds, seconds))
    return found + [_Entry((name, *total.figures, None)) for name, total in in_c.items()]


def _undisturbed(call: Callable[[], object]) -> None:
    """The profiler registers its callbacks, which are in C: a function of ours would be one of the first that it notes."""
    ours: Any = sys.monitoring
    before = ours.register_callback
    ours.register_callback = monitoring.own.register_callback
    try:
        call()
    finally:
        ours.register_callback = before


class _Method:
    """Stands for a method in C, by which the profiler names that one in its figures."""

    def __init__(self, function: Callable[..., Any], original: Any) -> None:
        self._function, self._original = function, original
        self.__doc__ = original.__doc__

    def __get__(self, owner: object, kind: type | None = None) -> Any:
        return self if owner is None else MethodType(self._function, owner)

    def __repr__(self) -> str:
        return repr(self._original)


def complete(module: ModuleType) -> None:
    """After each import of `cProfile`."""
    def enable(self: Any, subcalls: bool = True, builtins: bool = True) -> None:
        _undisturbed(lambda: _BASE.enable(self, subcalls, builtins))

    def disable(self: Any) -> None:
        _undisturbed(lambda: _BASE.disable(self))

    def getstats(self: Any) -> list[Any]:
        return _programs_own(_BASE.getstats(self))

    kind: Any = vars(module)["Profile"]
    for method in (enable, disable, getstats):
        setattr(kind, method.__name__, _Method(method, getattr(_BASE, method.__name__)))
