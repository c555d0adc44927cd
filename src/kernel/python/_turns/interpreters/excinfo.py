"""What is told of an exception that nobody caught in an interpreter: only text gets out of it."""

import traceback
from types import SimpleNamespace

from ..cpython.frames import is_kernel


def display(error: BaseException) -> str:
    """The exception as it is printed, without the last end of line."""
    step = error.__traceback__
    while step is not None and is_kernel(step.tb_frame.f_code):
        step = step.tb_next
    shown = traceback.TracebackException.from_exception(error.with_traceback(step), lookup_lines=False)
    return "".join(shown.format()).removesuffix("\n")


def snapshot(error: BaseException, outside: BaseException | None = None) -> SimpleNamespace:
    """Its class, its text and its traceback. `outside`: the exception that was being handled in the other interpreter."""
    _forget_context(error, outside)
    kind = type(error)
    names = SimpleNamespace(__name__=kind.__name__, __qualname__=kind.__qualname__, __module__=kind.__module__)
    text = str(error)
    prefix = "" if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}."
    formatted = f"{prefix}{kind.__qualname__}: {text}"
    return SimpleNamespace(type=names, msg=text, formatted=formatted, errdisplay=display(error))


def _forget_context(error: BaseException, outside: BaseException | None) -> None:
    each: BaseException | None = error
    while each is not None and outside is not None:
        if each.__context__ is outside:
            each.__context__ = None
        each = each.__context__
