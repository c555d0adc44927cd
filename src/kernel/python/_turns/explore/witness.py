"""Sees that a variable of the program's has changed though nothing is known to have written it.

Code of the program is watched instruction by instruction; what functions of C do to its objects without it is not: an exit
handler that is `counter.__setitem__`, a `map` of `operator.setitem`, the key of a sort. So whoever asks who wrote a variable
also has it looked at whenever the turn may pass on: if it has changed since, and the thread that ran is not known to have
written it, that thread did it all the same.

Only what can be had without running code of the program is looked at: global names, attributes that an object's `__dict__`
has, parts of lists and dicts.
"""

import ast
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any, NamedTuple

from ..cpython.own_dict import own_dict
from ..turns.operations import CHANGE, WRITE, Entry

type _Names = dict[str, Any]
type _Get = Callable[[_Names], Any]

_PLAIN = (int, float, str, bytes, bool, complex, type(None))
_PARTS = 50  # of a list or a dict that are compared


class Unseen(NamedTuple):
    """Such a write: before which entry of the log it was noticed, and whose it is."""

    at: int
    thread: int


class _Variable:
    """One that is looked at; `get` raises LookupError, AttributeError or TypeError where there is none."""

    def __init__(self, get: _Get, owner: _Get, name: str | None) -> None:
        self._get = get
        self._owner = owner
        self._name = name
        self.last: object = None
        self.unseen: list[Unseen] = []

    def shape(self, names: _Names) -> object:
        """What of its value can be compared later."""
        try:
            value = self._get(names)
        except (LookupError, AttributeError, TypeError):
            return None
        kind = type(value)
        if kind in _PLAIN:
            return kind, value
        if kind is list or kind is tuple:
            return id(value), len(value), *map(id, value[:_PARTS])
        if kind is dict:
            return id(value), len(value), *map(id, islice(value.values(), _PARTS))
        return id(value)

    def is_told(self, names: _Names, entries: Iterable[Entry], thread: int) -> bool:
        """Whether one of the entries is a write by that thread to what holds the variable."""
        places: set[object] = set() if self._name is None else {f"global {self._name}"}
        for get in self._owner, self._get:
            try:
                places.add(id(get(names)))
            except (LookupError, AttributeError, TypeError):
                pass
        return any(number == thread and operation.kind in (WRITE, CHANGE)
                   and (operation.place is None or operation.place in places) for number, operation, _ in entries)


class Witness:
    """Looks at the variables `expressions` of the module whose names these are."""

    def __init__(self, expressions: Iterable[str], names: _Names) -> None:
        self._names = names
        self._variables: dict[str, _Variable] = {}
        self._from = 0
        for expression in expressions:
            try:
                tree = ast.parse(expression, mode="eval").body
                get, owner = _getter(tree), _getter(tree if isinstance(tree, ast.Name) else _holder(tree))
            except (SyntaxError, ValueError):
                continue
            self._variables[expression] = _Variable(get, owner, tree.id if isinstance(tree, ast.Name) else None)

    def look(self, thread: int, log: list[Entry]) -> None:
        """`thread` has run until now; `log` has what it is known to have done."""
        names = self._names
        for one in self._variables.values():
            shape = one.shape(names)
            if shape != one.last:
                one.last = shape
                if not one.is_told(names, log[self._from:], thread):
                    one.unseen.append(Unseen(len(log), thread))
        self._from = len(log)

    def unseen(self, expression: str) -> list[Unseen]:
        """The writes to a variable that nothing but the change shows."""
        one = self._variables.get(expression)
        return [] if one is None else one.unseen


def _holder(tree: ast.expr) -> ast.expr:
    """What an attribute or a part belongs to."""
    if isinstance(tree, (ast.Attribute, ast.Subscript)):
        return tree.value
    raise ValueError


def _getter(tree: ast.expr) -> _Get:
    """Reads what the expression names, without running code of the program; ValueError where that cannot be."""
    if isinstance(tree, ast.Name):
        name = tree.id
        return lambda names: names[name]
    base = _getter(_holder(tree))
    if isinstance(tree, ast.Attribute):
        attribute = tree.attr
        return lambda names: own_dict(base(names))[attribute]
    assert isinstance(tree, ast.Subscript)
    if not isinstance(tree.slice, ast.Constant):
        raise ValueError
    key = tree.slice.value
    return lambda names: _part(base(names), key)


def _part(value: Any, key: Any) -> Any:
    if type(value) in (list, tuple, dict):
        return value[key]
    raise LookupError
