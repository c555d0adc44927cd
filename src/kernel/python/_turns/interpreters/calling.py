"""Calls a function from a frame that is `__main__`'s, as `globals`, `eval` and `dir` expect: in C there is no other.

The frame has no names of its own, by which a program could reach the kernel: what is called is a constant of its code.
"""

import warnings
from types import ModuleType
from typing import Any

with warnings.catch_warnings(action="ignore"):  # a number cannot be called
    _CODE = compile("1.5(*2.5, **3.5)", __file__, "eval")


def call_in(module: ModuleType, function: Any, args: Any, names: Any) -> Any:
    """What `function(*args, **names)` returns in that module."""
    given = {1.5: function, 2.5: args, 3.5: names}
    code = _CODE.replace(co_consts=tuple(given.get(one, one) for one in _CODE.co_consts))
    return eval(code, module.__dict__)
