"""The attributes that an object has for itself, read without running code of the program.

A class can have a property called `__dict__`, and a metaclass another: whoever asks for the attribute runs it.
"""

from types import GetSetDescriptorType, ModuleType
from typing import Any

# The classes' own, whatever a metaclass says.
bases_of = type.__dict__["__mro__"].__get__
names_of = type.__dict__["__dict__"].__get__
_module_names: Any = vars(ModuleType)["__dict__"]


def own_dict(thing: object) -> Any:
    """A mapping of names to values; an empty one for what has none."""
    kind = type(thing)
    if issubclass(kind, type):
        return names_of(thing)
    if issubclass(kind, ModuleType):
        return _module_names.__get__(thing)
    for base in bases_of(kind):
        own = names_of(base).get("__dict__")
        if type(own) is GetSetDescriptorType:
            return own.__get__(thing)
    return {}
