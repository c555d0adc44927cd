"""Has audit hooks hear of it when somebody reads what leads from a function to its module's variables.

CPython tells them when `__code__` is read, and not when `__globals__` is, from which all of a module can be changed. Which
attributes of a type in C are told of is a flag of each (`Py_AUDIT_READ` of Include/descrobject.h), which is set here, in
the interpreter's memory, for those that lead on.
"""

from types import FunctionType

from .operands import memory, word

_MEMBER = 5  # PyMemberDescrObject → its PyMemberDef, in words
_NAME, _FLAGS = 0, 3  # PyMemberDef
_AUDIT_READ = 2

_LEADING: list[tuple[type, str]] = [
    (FunctionType, "__globals__"), (FunctionType, "__closure__"), (FunctionType, "__builtins__"),
]


def leads_on(kind: type, *slots: str) -> None:
    """Has the reading of slots of a class of ours be such an event, too."""
    _LEADING.extend((kind, name) for name in slots)


def audit_reading() -> None:
    """From now on, for as long as the interpreter lives, reading one of them is an event `object.__getattr__`.

    Raises SystemError when such an attribute does not lie in memory as this module says.
    """
    for kind, name in _LEADING:
        member = word(id(kind.__dict__[name]), _MEMBER)
        if _text_at(word(member, _NAME)) != name:
            raise SystemError(f"{kind.__name__}.{name} does not lie in memory as audited.py says")
        memory[(member >> 2) + _FLAGS] |= _AUDIT_READ


def _text_at(address: int) -> str:
    """The text in C that begins there, of 20 characters at most."""
    octets = memory.cast("B")[address:address + 20].tobytes()
    return octets.partition(b"\0")[0].decode("ascii", "replace")
