"""What a call is about to touch: decided by what is called, and on which object.

Code of the learner's own has its schedule points inside it, so that calling it touches nothing. A
function of the library runs without a switch (the library's own locks would exclude others), as one
operation on its object. Methods of the built-in containers are one operation in CPython's both builds;
what C code reads of its arguments belongs to the operation (reads.py).
"""

import builtins
import functools
import types
from collections import Counter
from collections.abc import Collection
from typing import Any

from ...cpython.frames import is_kernel
from ...cpython.operands import object_at, on_stack
from ...turns.operations import CHANGE, OPAQUE, READ, USE, WRITE, Operation
from .attributes import attribute
from .iterators import next_of
from .objects import Objects, is_programs
from .point import Point
from .reads import reads

_LOOKING = {
    "get", "keys", "values", "items", "copy", "count", "index", "__contains__", "__len__", "__iter__",
    "__getitem__", "union", "intersection", "difference", "issubset", "issuperset", "isdisjoint",
}
# Methods that only put their arguments somewhere, and look at none of them.
_KEEPING = {
    "append", "appendleft", "add", "insert", "setdefault", "__setitem__", "fill", "clear", "pop", "popleft",
    "popitem", "discard", "rotate", "reverse", "sort", "fromkeys", "get", "__getitem__", "__init__",
}
# Built-in functions that look at their arguments: at which objects are in them, or at these, too.
_LOOK_AT = {len, iter}
_LOOK_INTO = {sum, min, max, any, all, sorted, repr, ascii, format}
_NOTHING = {isinstance, issubclass, id, callable, chr, ord, abs, divmod, round, pow, bin, hex, oct,
            hash, dir, type(iter([])), builtins.__build_class__}
# What reads or writes an attribute by its name.
_BY_NAME = {getattr: READ, hasattr: READ, setattr: WRITE, delattr: WRITE}
_NAMED = {"__getattribute__": READ, "__setattr__": WRITE, "__delattr__": WRITE}
_NEXT = {"__next__", "send"}
_ANYTHING = {exec, eval, input}
_COPYING = {list, tuple, set, frozenset, dict, enumerate, reversed, zip, map, filter}
STDOUT = "stdout"
_CREATION = "threads that are made"

# Functions of `threading` that tell a thread about itself.
_ABOUT_ITSELF = {"current_thread", "main_thread", "get_ident", "get_native_id"}
# Modules of the library whose objects keep to themselves: a call works on its object only.
_ON_THEMSELVES = {"threading", "queue", "random"}
# What these do to other processes goes through pipes and semaphores, which have operations of their own.
_OF_PROCESSES = "multiprocessing."
_OF_INTERPRETERS = "concurrent.interpreters"  # all that these do has operations of its own
# Methods of `collections.Counter` that read, add and write, item by item: without the GIL they lose counts.
_COUNTING = {"update", "subtract"}
_ASKING = {"empty", "full", "qsize", "is_set", "is_alive"}  # their methods that change nothing


class _Arguments:
    """The arguments of a call, as they lie on the stack: `count` of them, the last at depth `last`."""

    __slots__ = ("within", "count", "last", "first")

    def __init__(self, within: int, count: int, last: int) -> None:
        self.within = within
        self.count = count
        self.last = last
        self.first: list[int] = []  # those that are not on the stack, which come before them

    def after(self, given: Collection[Any]) -> "_Arguments":
        """They, after those given, which something else keeps alive."""
        self.first += map(id, given)
        self.count += len(given)
        return self

    def at(self, number: int) -> int:
        """The address of one, counted from 0; 0 where there are not so many."""
        if number < len(self.first):
            return self.first[number]
        return on_stack(self.within, self.last + self.count - 1 - number) if number < self.count else 0

    def all(self, first: int = 0) -> list[int]:
        """The addresses of all, from the one of that number on."""
        return [self.at(number) for number in range(first, self.count)]


def call(within: int, explorer: Objects, point: Point) -> Operation | None:
    """The instruction CALL; see touches.py."""
    count = point.argument
    return _called(object_at(on_stack(within, count + 2)), on_stack(within, count + 1),
                   _Arguments(within, count, 1), explorer, point)


def call_with_names(within: int, explorer: Objects, point: Point) -> Operation | None:
    """The instruction CALL_KW."""
    count = point.argument  # and the names of the last arguments on top
    return _called(object_at(on_stack(within, count + 3)), on_stack(within, count + 2),
                   _Arguments(within, count, 2), explorer, point)


def call_unpacked(within: int, explorer: Objects, point: Point) -> Operation | None:
    """The instruction CALL_FUNCTION_EX."""
    arguments = _Arguments(within, 0, 1)
    given = object_at(on_stack(within, 2))
    arguments.after(given if type(given) is tuple else (given,))  # what is no tuple yet is read for its items
    named = on_stack(within, 1)
    if named:
        arguments.after(object_at(named).values())
    return _called(object_at(on_stack(within, 4)), 0, arguments, explorer, point)


def _called(
    function: Any, owner: int, arguments: _Arguments, explorer: Objects, point: Point
) -> Operation | None:
    """The operation of calling `function`; `owner`: address of self, or 0."""
    kind = type(function)
    if kind is types.MethodType:
        owner = id(function.__self__)
        function = function.__func__
        kind = type(function)
    if kind is types.FunctionType:
        return _library(function, owner, arguments, explorer, point)
    if kind is types.BuiltinFunctionType:
        return _built_in(function, arguments, explorer, point)
    if kind is types.MethodDescriptorType or kind is types.WrapperDescriptorType:
        bound = 0 if owner else 1
        return _method(function.__name__, owner or arguments.at(0), arguments.all(bound), explorer, point)
    if kind is types.MethodWrapperType:
        return _method(function.__name__, id(function.__self__), arguments.all(), explorer, point)
    if isinstance(function, type):
        return _made(function, arguments, explorer, point)
    if kind is functools.partial:
        return _called(function.func, 0, arguments.after(function.args), explorer, point)
    if is_programs(type(function)):
        return None  # an instance with `__call__`
    return Operation(OPAQUE, None, None, point)


def _library(
    function: types.FunctionType, owner: int, arguments: _Arguments, explorer: Objects, point: Point
) -> Operation | None:
    code = function.__code__
    module = function.__module__ or ""  # of a function that was made of text there is none
    if id(code) in explorer.points:
        return None  # the points are inside
    explorer.calls(point)
    if is_kernel(code):
        if module == "sqlite3" and owner:  # around a method in C
            return _method(function.__name__, owner, arguments.all(), explorer, point)
        return None
    if module in _ON_THEMSELVES or module.startswith(_OF_PROCESSES):
        if owner and module == "random" and reads(arguments.all(), explorer, point):
            return Operation(OPAQUE, None, None, point)  # it chooses from its argument, or shuffles it
        if owner:
            explorer.keep(owner)
            return Operation(USE if function.__name__ in _ASKING else CHANGE, owner, None, point)
        if function.__name__ in _ABOUT_ITSELF:
            return None
    if module.startswith(_OF_INTERPRETERS):
        return None
    if owner and function.__name__ in _COUNTING and isinstance(object_at(owner), Counter):
        explorer.keep(owner)
        return Operation(OPAQUE, owner, None, point)
    return Operation(OPAQUE, None, None, point)


def _built_in(function: Any, arguments: _Arguments, explorer: Objects, point: Point) -> Operation | None:
    owner = function.__self__
    if owner is not None and not isinstance(owner, types.ModuleType):
        return _method(function.__name__, id(owner), arguments.all(), explorer, point)
    if function is print:
        read = reads(arguments.all(), explorer, point)
        return Operation(CHANGE, STDOUT, None, point) if read is None else Operation(OPAQUE, None, None, point)
    if function is next:
        return next_of(arguments.at(0), explorer, point)
    if function in _NOTHING:
        return None
    if function in _BY_NAME:
        return _by_name(_BY_NAME[function], arguments.at(0), arguments.at(1), explorer, point)
    if function in _LOOK_AT:
        return reads([arguments.at(0)], explorer, point, False)
    if function in _LOOK_INTO:
        return reads(arguments.all(), explorer, point)
    if function in _ANYTHING:
        return Operation(OPAQUE, None, None, point)
    # Functions of modules written in C may change their argument, and read others.
    first = arguments.at(0)
    if owner is builtins or not first or not explorer.can_change(first):
        return None if owner is builtins else reads(arguments.all(), explorer, point)
    if arguments.count > 1 and reads(arguments.all(1), explorer, point):
        return Operation(OPAQUE, None, None, point)
    explorer.keep(first)
    return Operation(CHANGE, first, None, point)


def _method(name: str, owner: int, others: list[int], explorer: Objects, point: Point) -> Operation | None:
    """A method of a built-in type, such as `list.extend` or `str.join`; `others`: its arguments."""
    if name in _NEXT and owner:
        return next_of(owner, explorer, point)
    if name in _NAMED and owner and others:
        return _by_name(_NAMED[name], owner, others[0], explorer, point)
    read = None if name in _KEEPING else reads(others, explorer, point)
    if not owner or not explorer.can_change(owner):
        return read
    if read is not None and read.place != owner:
        return Operation(OPAQUE, None, None, point)
    explorer.keep(owner)
    return Operation(USE if name in _LOOKING else CHANGE, owner, None, point)


def _by_name(how: int, owner: int, name: int, explorer: Objects, point: Point) -> Operation | None:
    """`setattr` and its like; those of the learner's own classes have their points inside, too."""
    if not owner or not name:
        return None
    text = object_at(name)
    return attribute(how, owner, text, explorer, point) if type(text) is str else Operation(OPAQUE, None, None, point)


def _made(kind: type, arguments: _Arguments, explorer: Objects, point: Point) -> Operation | None:
    """A new object: of the learner's classes, a thread (they are numbered), or of what C code reads."""
    if hasattr(kind, "_bootstrap_inner"):
        return Operation(CHANGE, _CREATION, None, point)
    if is_programs(kind):
        return None
    return reads(arguments.all(), explorer, point, kind not in _COPYING)
