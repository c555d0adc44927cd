"""What a call is about to touch: decided by what is called, and on which object.

Code of the learner's own has its schedule points inside it, so that calling it touches nothing. A
function of the library runs without a switch (the library's own locks would exclude others), as one
operation on its object. Methods of the built-in containers are one operation in CPython's both builds.
"""

import builtins
import types

from .frames import is_kernel
from .objects import is_learners
from .operands import object_at, on_stack
from .operations import CHANGE, OPAQUE, USE

_LOOKING = {
    "get", "keys", "values", "items", "copy", "count", "index", "__contains__", "__len__", "__iter__",
    "__getitem__", "union", "intersection", "difference", "issubset", "issuperset", "isdisjoint",
}
# Built-in functions that look at their first argument, and those that have nothing to do with it.
_LOOK_AT = {len, sum, min, max, any, all, sorted, repr, ascii, format, iter, getattr, hasattr}
_NOTHING = {isinstance, issubclass, id, callable, chr, ord, abs, divmod, round, pow, bin, hex, oct,
            hash, dir, type(iter([])), builtins.__build_class__}
_CHANGE = {next, setattr, delattr}
_ANYTHING = {exec, eval, input}
_COPYING = {list, tuple, set, frozenset, dict, str, enumerate, reversed, zip, map, filter}
STDOUT = "stdout"
_CREATION = "threads that are made"

# Functions of `threading` that tell a thread about itself.
_ABOUT_ITSELF = {"current_thread", "main_thread", "get_ident", "get_native_id"}
# Modules of the library whose objects keep to themselves: a call works on its object only.
_ON_THEMSELVES = {"threading", "queue", "random"}
_ASKING = {"empty", "full", "qsize", "is_set", "is_alive"}  # their methods that change nothing


def call(within, explorer, point):
    count = point.argument
    return _called(object_at(on_stack(within, count + 2)), on_stack(within, count + 1),
                   on_stack(within, count) if count else 0, explorer, point)


def call_with_names(within, explorer, point):
    count = point.argument  # and the names of the last arguments on top
    return _called(object_at(on_stack(within, count + 3)), on_stack(within, count + 2),
                   on_stack(within, count + 1) if count else 0, explorer, point)


def call_unpacked(within, explorer, point):
    return _called(object_at(on_stack(within, 4)), 0, 0, explorer, point)


def _called(function, owner, first, explorer, point):
    """The operation of calling `function`; `owner`, `first`: addresses of self and first argument, or 0."""
    kind = type(function)
    if kind is types.MethodType:
        owner = id(function.__self__)
        function = function.__func__
        kind = type(function)
    if kind is types.FunctionType:
        return _library(function, owner, explorer, point)
    if kind is types.BuiltinFunctionType:
        return _built_in(function, first, explorer, point)
    if kind is types.MethodDescriptorType or kind is types.WrapperDescriptorType:
        return _method(function.__name__, owner or first, explorer, point)
    if kind is types.MethodWrapperType:
        return _method(function.__name__, id(function.__self__), explorer, point)
    if isinstance(function, type):
        return _made(function, first, explorer, point)
    if is_learners(type(function)):
        return None  # an instance with `__call__`
    return OPAQUE, None, None, point


def _library(function, owner, explorer, point):
    code = function.__code__
    if id(code) in explorer.points:
        return None  # the points are inside
    explorer.calls(point)
    if is_kernel(code):
        return None
    if function.__module__ in _ON_THEMSELVES:
        if owner:
            explorer.keep(owner)
            return USE if function.__name__ in _ASKING else CHANGE, owner, None, point
        if function.__name__ in _ABOUT_ITSELF:
            return None
    return OPAQUE, None, None, point


def _built_in(function, first, explorer, point):
    owner = function.__self__
    if owner is not None and not isinstance(owner, types.ModuleType):
        return _method(function.__name__, id(owner), explorer, point)
    if function is print:
        return CHANGE, STDOUT, None, point
    if function in _NOTHING:
        return None
    if function in _LOOK_AT:
        return _looked_at(first, explorer, point)
    if function in _ANYTHING:
        return OPAQUE, None, None, point
    # `next` and `setattr`, and functions of modules written in C: they may change their argument.
    if (owner is builtins and function not in _CHANGE) or not first or not explorer.can_change(first):
        return None
    explorer.keep(first)
    return CHANGE, first, None, point


def _looked_at(address, explorer, point):
    if address and explorer.can_change(address):
        explorer.keep(address)
        return USE, address, None, point
    return None


def _method(name, owner, explorer, point):
    if not owner or not explorer.can_change(owner):
        return None
    explorer.keep(owner)
    return USE if name in _LOOKING else CHANGE, owner, None, point


def _made(kind, first, explorer, point):
    """A new object: of the learner's classes, a thread (they are numbered), or a copy."""
    if kind in _COPYING:
        return _looked_at(first, explorer, point)
    if hasattr(kind, "_bootstrap_inner"):
        return CHANGE, _CREATION, None, point
    return None
