"""Which objects count as shared state, and whose they are, while a program is explored."""

import types

from ...cpython import operands

_NEVER = (
    type, types.FunctionType, types.ModuleType, types.BuiltinFunctionType, tuple, str, bytes, int,
    float, complex, frozenset, type(None), range, slice, BaseException,
)


def is_learners(kind):
    """Whether a class is one of the program's own."""
    return kind.__module__ == "__main__"


class Objects:
    """The part of the Explorer that touches.py and calls.py ask."""

    def calls(self, point):
        """The running thread calls something that has its points inside, from `point`."""
        self._scheduler.current.site = point

    def keep(self, address):
        """Keeps the object alive until the schedule is over, so that no other gets its address."""
        if address not in self.kept:
            held = operands.object_at(address)
            self.kept[address] = None if hasattr(type(held), "__del__") else held

    def classify(self, address):
        """Whether objects of the type at `address` are shared state that calls and items touch."""
        kind = operands.object_at(address)
        known = not issubclass(kind, _NEVER) and (
            not is_learners(kind) or issubclass(kind, (list, dict, set)))
        self.kinds[address] = known
        self.kept[address] = kind
        return known

    def can_change(self, address):
        """Whether the object at `address` can change."""
        kind = operands.type_of(address)
        known = self.kinds.get(kind)
        return self.classify(kind) if known is None else known
