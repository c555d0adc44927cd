"""Which functions need nothing but their arguments, and which code is a script: both run in any interpreter.

After `_PyFunction_VerifyStateless` and `verify_script` of CPython 3.14.
"""

import builtins
import inspect
from dis import get_instructions
from types import CodeType, FunctionType
from typing import Any

_WITH_ARGUMENTS = inspect.CO_VARARGS | inspect.CO_VARKEYWORDS


def state_of(function: Any) -> str | None:
    """What the function has besides its code: defaults, a closure, globals. None: nothing."""
    if not isinstance(function, FunctionType):
        return f"expected a function, got {function!r}"
    if function.__defaults__:
        return "defaults not supported"
    if function.__kwdefaults__:
        return "keyword defaults not supported"
    code = function.__code__
    if code.co_freevars:
        return "closures not supported"
    for step in get_instructions(code):
        if step.opname == "LOAD_GLOBAL":
            if step.argval in function.__globals__ or not hasattr(builtins, step.argval):
                return "globals not supported"
    return None


def script(given: Any) -> CodeType:
    """The code that `exec` is given: as text, as code, or as a function without arguments that returns nothing."""
    if isinstance(given, (str, bytes, bytearray, memoryview)):
        return compile(given, "<script>", "exec", dont_inherit=True)
    code = given.__code__ if isinstance(given, FunctionType) else given
    if not isinstance(code, CodeType):
        raise TypeError(f"unsupported script {given!r}")
    if code.co_freevars:
        raise ValueError("closures not supported")
    if code.co_argcount or code.co_posonlyargcount or code.co_kwonlyargcount or code.co_flags & _WITH_ARGUMENTS:
        raise ValueError("code with args not supported")
    before = None
    for step in get_instructions(code):
        is_none = before is not None and before.opname == "LOAD_CONST" and before.argval is None
        if step.opname == "RETURN_VALUE" and not is_none:
            raise ValueError("code that returns a value is not a script")
        before = step
    return code
