"""Makes reading an attribute that leads from a function to its module's variables raise an audit event.

CPython does so for `__code__`, but not for `__globals__`, through which a whole module can be changed. Each attribute of
a C type has a flag for this (`Py_AUDIT_READ` of Include/descrobject.h). For the attributes that lead further, this module
sets the flag in the interpreter's memory.
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
    """Makes reading slots of one of our classes such an event, too."""
    _LEADING.extend((kind, name) for name in slots)


def audit_reading() -> None:
    """From now on, as long as the interpreter lives, reading one of them raises an event `object.__getattr__`.

    Raises SystemError when such an attribute is not laid out in memory as this module says.
    """
    for kind, name in _LEADING:
        member = word(id(kind.__dict__[name]), _MEMBER)
        if _text_at(word(member, _NAME)) != name:
            raise SystemError(f"{kind.__name__}.{name} does not lie in memory as audited.py says")
        memory[(member >> 2) + _FLAGS] |= _AUDIT_READ


def _text_at(address: int) -> str:
    """The C string that begins there, up to 20 characters."""
    octets = memory.cast("B")[address:address + 20].tobytes()
    return octets.partition(b"\0")[0].decode("ascii", "replace")
