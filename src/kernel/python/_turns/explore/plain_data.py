"""Values as plain data, of the exact types that Python has: what is compared has no say in what it is equal to.

A program can end with a number of a class of its own, whose `__repr__` is the text that a check asks for. So what an
expression is made of, and what comes of it, are the numbers, texts and containers in such objects.
"""

import ast
from collections.abc import Callable, Mapping
from functools import cache
from types import CodeType
from typing import Any

from ..cpython.frames import is_learners
from ..cpython.own_builtins import OWN

# The methods of the types themselves: a subclass may have others under these names.
_SCALARS: dict[type, Callable[[Any], Any]] = {
    str: str.__str__,
    int: int.__int__,
    float: float.__float__,
    complex: complex.__complex__,
    bytes: lambda value: bytes.__getitem__(value, slice(None)),
}
_CONTAINERS: dict[type, Callable[[Any], Any]] = {
    list: list.__iter__, tuple: tuple.__iter__, set: set.__iter__, frozenset: frozenset.__iter__,
}


class NotPlain(Exception):
    """An object of the program's own decides how it is compared."""


def evaluate(expression: str, names: Mapping[str, Any]) -> str:
    """The `repr` of `expression`, with the program's variables as plain data.

    Raises: NotPlain, or whatever the expression raises.
    """
    code = compile(expression, "<string>", "eval")
    used = {name: plain(names[name], "__eq__") for name in _names(code) if name in names}
    for name, method in _asked(expression):
        if name in used:
            plain(used[name], method)
    value = eval(code, {**names, **used, "__builtins__": OWN})
    return repr(plain(value, "__repr__"))


@cache
def _asked(expression: str) -> list[tuple[str, str]]:
    """Which methods the expression calls of which variables: `__getitem__` of `counter`, in `counter[0]`."""
    found: list[tuple[str, str]] = []
    for node in ast.walk(ast.parse(expression, mode="eval")):
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            found.append((node.value.id, "__getitem__"))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in OWN:
            method = "__len__" if node.func.id == "len" else "__iter__"
            found += [(one.id, method) for one in node.args if isinstance(one, ast.Name)]
    return found


def _names(code: CodeType) -> set[str]:
    inner = [_names(const) for const in code.co_consts if isinstance(const, CodeType)]
    return set(code.co_names).union(*inner)


def plain(value: Any, method: str, within: tuple[int, ...] = ()) -> Any:
    """`value`, or a copy in which all data has one of Python's own types.

    `method`: must not be one of the program's own. `within`: the containers around it, by their `id`.

    Raises: NotPlain where an object that is no data has such a method.
    """
    kind = type(value)
    if kind is bool or value is None or kind in _SCALARS or id(value) in within:
        return value
    for base, exact in _SCALARS.items():
        if issubclass(kind, base):
            return exact(value)
    inner = (*within, id(value))
    if issubclass(kind, dict):
        pairs = [(plain(key, method, inner), plain(item, method, inner)) for key, item in dict.items(value)]
        return dict(pairs)
    for base, items in _CONTAINERS.items():
        if issubclass(kind, base):
            return base(plain(item, method, inner) for item in items(value))
    if _is_own(kind, method):
        raise NotPlain(f"there is an object of the class `{kind.__name__}`, which has its own `{method}`")
    return value


def _is_own(kind: type, method: str) -> bool:
    """Whether the program has written this method; dataclasses are given theirs."""
    found = next((vars(base)[method] for base in kind.__mro__ if method in vars(base)), None)
    code = getattr(found, "__code__", None)
    return isinstance(code, CodeType) and is_learners(code) and code.co_filename != "<string>"
