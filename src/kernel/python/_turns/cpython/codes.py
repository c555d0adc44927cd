"""The code objects of a program: one for the module, and one for each function and class in it."""

from collections.abc import Iterator
from types import CodeType


def codes_of(code: CodeType) -> Iterator[CodeType]:
    """`code` and every code object inside it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from codes_of(constant)
